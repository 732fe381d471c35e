"""Which regions are read from documents with passages left out, whose silences prove nothing.

package -> **excerpts** -> charts, tables
"""

from collections.abc import Iterable

from analysis.package import Seeds

EXCERPT = "excerpt"


def read_in_part(seeds: Seeds, regions: Iterable[str]) -> list[str]:
    """Return those of the regions of which a document on file is an excerpt, in their order."""
    parts = {row["source"] for row in seeds.rows("sources").where(extent=EXCERPT)}
    if not parts:
        return []
    figures = {row["figure"] for row in seeds.rows("evidence").where(source=parts)}
    told = {row["region"] for row in seeds.rows("programmes").where(source=parts)}
    told |= {row["region"] for row in seeds.rows("figures").where(figure=figures)}
    return [region for region in regions if region in told]
