"""How many of all regions name each thing: an instrument, a sector, a kind of member, an answer.

measures -> **reach** -> tables

Where many regions are on record, a page shows a few; this says how common among all is what it
shows of these. The regions of one rung are counted together. A region has what is said of it or of
a place in it; one that has it not is one whose sources do not name it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from analysis.measures.peers import PEER_RUNGS, peers_on
from analysis.measures.spread import FEWEST
from analysis.package import Seeds


@dataclass(frozen=True)
class Reach:
    """What the regions of one rung name: `asked` are all of them, `naming` those of each item."""

    rung: int
    asked: tuple[str, ...]
    naming: Mapping[str, tuple[str, ...]]


def named_by(frame: pd.DataFrame, column: str) -> dict[str, set[str]]:
    """Return for each item of a column the compared regions of its rows (`peer`)."""
    return {str(item): set(peers) for item, peers in frame.groupby(column)["peer"] if item}


def reach(named: Mapping[str, Iterable[str]], seeds: Seeds) -> list[Reach]:
    """Return for each rung by which of its regions each item is named, in the package's order.

    A rung of fewer than FEWEST regions is left out: they stand side by side as they are.
    """
    by_item = {item: set(regions) for item, regions in named.items()}
    return [
        Reach(rung, tuple(asked), _among(asked, by_item))
        for rung in PEER_RUNGS
        if len(asked := peers_on(rung, seeds)) >= FEWEST
    ]


def _among(asked: Sequence[str], by_item: Mapping[str, set[str]]) -> dict[str, tuple[str, ...]]:
    return {
        item: tuple(region for region in asked if region in regions)
        for item, regions in by_item.items()
    }
