"""In which order the sources name things: official texts before news, news before opinion."""

from math import inf

import pandas as pd

from analysis.package import Seeds
from analysis.package.keyed_rows import cells_of

TIERS = ("official", "news", "opinion")


def as_mentioned(rows: pd.DataFrame, seeds: Seeds) -> pd.DataFrame:
    """Return rows that quote a document in the order in which they are named, each source whole."""
    tiers = dict(zip(seeds.sources["source"], seeds.sources["tier"], strict=True))
    place = {tier: number for number, tier in enumerate(TIERS)}
    keys = [
        (place.get(tiers.get(source, ""), len(TIERS)), source, inf if start is None else start)
        for source, start in zip(*cells_of(rows[["source", "start"]]).values(), strict=True)
    ]
    return rows.iloc[sorted(range(len(keys)), key=keys.__getitem__)]
