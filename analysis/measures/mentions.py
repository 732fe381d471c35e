"""In which order the sources name things: official texts before news, news before opinion."""

from collections.abc import Iterable
from math import inf

from analysis.package import Seeds
from analysis.package.keyed_rows import Row

TIERS = ("official", "news", "opinion")


def as_mentioned(rows: Iterable[Row], seeds: Seeds) -> list[Row]:
    """Return rows that quote a document in the order in which they are named, each source whole."""
    tiers = seeds.rows("sources").cells_by("source", "tier")
    place = {tier: number for number, tier in enumerate(TIERS)}

    def at(row: Row) -> tuple[int, str, float]:
        tier = place.get(tiers.get(row["source"], ""), len(TIERS))
        return tier, row["source"], inf if row["start"] is None else row["start"]

    return sorted(rows, key=at)
