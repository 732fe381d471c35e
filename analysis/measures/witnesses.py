"""Which documents are witnesses of their own, and which only retell what another retells, too.

package -> **measures** -> charts, tables -> pages

Two articles on one news item are one witness: what both say is no better founded than the item.
"""

from collections.abc import Iterable

from analysis.package import Seeds
from analysis.package.seeds import once


def retold(sources: Iterable[str], seeds: Seeds) -> dict[str, tuple[str, ...]]:
    """Return the works that two or more of these sources retell, each with those sources."""
    asked = set(sources)
    if len(asked) < 2:
        return {}
    found: dict[str, list[str]] = {}
    for work, source in _retellings(seeds):
        if source in asked:
            found.setdefault(work, []).append(source)
    return {work: tuple(by) for work, by in found.items() if len(set(by)) > 1}


@once
def _retellings(seeds: Seeds) -> list[tuple[str, str]]:
    """Return each work that a source retells, with the source."""
    rows = seeds.rows("citations").where(relation="retells")
    return [(row["work"], row["source"]) for row in rows]
