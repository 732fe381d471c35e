"""Which documents are witnesses of their own, and which only retell what another retells, too.

package -> **measures** -> charts, tables -> pages

Two articles on one news item are one witness: what both say is no better founded than the item.
"""

from collections.abc import Iterable

from analysis.package import Seeds


def retold(sources: Iterable[str], seeds: Seeds) -> dict[str, tuple[str, ...]]:
    """Return the works that two or more of these sources retell, each with those sources."""
    asked, found = set(sources), dict[str, list[str]]()
    for row in seeds.citations.to_dict("records"):
        if row["relation"] == "retells" and row["source"] in asked:
            found.setdefault(row["work"], []).append(row["source"])
    return {work: tuple(by) for work, by in found.items() if len(set(by)) > 1}
