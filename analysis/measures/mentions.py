"""In which order the sources name things: official texts before news, news before opinion."""

from math import inf

import pandas as pd

from analysis.package import Seeds
from analysis.package.keyed_rows import cells_by_key, rows_of

TIERS = ("official", "news", "opinion")


def as_mentioned(rows: pd.DataFrame, seeds: Seeds) -> pd.DataFrame:
    """Return rows that quote a document in the order in which they are named, each source whole."""
    tiers = cells_by_key(seeds.sources, "source", "tier")
    place = {tier: number for number, tier in enumerate(TIERS)}
    keys = [
        (
            place.get(tiers.get(row["source"], ""), len(TIERS)),
            row["source"],
            inf if row["start"] is None else row["start"],
        )
        for row in rows_of(rows[["source", "start"]])
    ]
    return rows.iloc[sorted(range(len(keys)), key=keys.__getitem__)]
