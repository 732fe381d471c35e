"""Which risks and challenges are named for whom, and on whose word."""

import pandas as pd

from analysis.measures.mentions import as_mentioned
from analysis.measures.peers import peer_of
from analysis.package import Seeds
from analysis.package.keyed_rows import cells_by_key
from analysis.package.seeds import framed_once


@framed_once
def challenges(seeds: Seeds) -> pd.DataFrame:
    """Return the members that are challenges with their peer and the standing of their source
    (`tier`), in the order in which the sources name them."""
    rows = seeds.members[seeds.members["kind"] == "challenge"]
    tiers = cells_by_key(seeds.sources, "source", "tier")
    named = as_mentioned(rows, seeds).reset_index(drop=True)
    return named.assign(peer=named["region"].map(peer_of(seeds)), tier=named["source"].map(tiers))
