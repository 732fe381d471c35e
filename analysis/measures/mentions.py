"""In which order the sources name things: official texts before news, news before opinion."""

import pandas as pd

from analysis.package import Seeds

TIERS = ("official", "news", "opinion")


def as_mentioned(rows: pd.DataFrame, seeds: Seeds) -> pd.DataFrame:
    """Return rows that quote a document in the order in which they are named, each source whole."""
    tiers = dict(zip(seeds.sources["source"], seeds.sources["tier"], strict=True))
    place = {tier: number for number, tier in enumerate(TIERS)}
    order = rows["source"].map(lambda source: place.get(tiers.get(source, ""), len(TIERS)))
    ordered = rows.assign(order_of_tier=order)
    ordered = ordered.sort_values(["order_of_tier", "source", "start"], kind="stable")
    return ordered.drop(columns="order_of_tier")
