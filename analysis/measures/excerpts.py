"""Which regions are read from documents with passages left out, whose silences prove nothing.

package -> **excerpts** -> charts, tables
"""

from collections.abc import Iterable

from analysis.package import Seeds

EXCERPT = "excerpt"


def read_in_part(seeds: Seeds, regions: Iterable[str]) -> list[str]:
    """Return those of the regions of which a document on file is an excerpt, in their order."""
    sources = seeds.sources
    parts = set(sources.loc[sources["extent"] == EXCERPT, "source"])
    evidence, programmes = seeds.evidence, seeds.programmes
    figures = set(evidence.loc[evidence["source"].isin(parts), "figure"])
    told = set(programmes.loc[programmes["source"].isin(parts), "region"])
    told |= set(seeds.figures.loc[seeds.figures["figure"].isin(figures), "region"])
    return [region for region in regions if region in told]
