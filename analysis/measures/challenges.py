"""Which risks and challenges are named for whom, and on whose word."""

from analysis.measures.mentions import as_mentioned
from analysis.measures.peers import peer_of
from analysis.package import Seeds
from analysis.package.keyed_rows import Row
from analysis.package.seeds import once


@once
def challenges(seeds: Seeds) -> list[Row]:
    """Return the members that are challenges with their peer and the standing of their source
    (`tier`), in the order in which the sources name them."""
    peer, tiers = peer_of(seeds), seeds.rows("sources").cells_by("source", "tier")
    return [
        {**row, "peer": peer.get(row["region"]), "tier": tiers.get(row["source"])}
        for row in as_mentioned(seeds.rows("members").where(kind="challenge"), seeds)
    ]
