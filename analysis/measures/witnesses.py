"""Which documents are witnesses of their own, and which only retell what another retells, too.

package -> **measures** -> charts, tables -> pages

Two articles on one news item are one witness: what both say is no better founded than the item.
"""

from collections.abc import Iterable

from analysis.package import Seeds


def retold(sources: Iterable[str], seeds: Seeds) -> dict[str, tuple[str, ...]]:
    """Return the works that two or more of these sources retell, each with those sources."""
    asked = set(sources)
    if len(asked) < 2:
        return {}
    rows = seeds.citations
    rows = rows[(rows["relation"] == "retells") & rows["source"].isin(asked)]
    found: dict[str, list[str]] = {}
    for work, source in zip(rows["work"], rows["source"], strict=True):
        found.setdefault(work, []).append(source)
    return {work: tuple(by) for work, by in found.items() if len(set(by)) > 1}
