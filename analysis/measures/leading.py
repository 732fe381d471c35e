"""Which of many figures a page lists, where the data beside it have them all.

A region of a hundred documents has thousands of figures; a page is an answer, and lists what tells
most: the figure that heads a plan, then each thing that is measured once before any twice, the
region's own before that of a body or a measure in it.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from analysis.package import Seeds

#: So many lines of one kind a page lists of a region; of more, so many that tell most.
MOST_LISTED, MOST_OF_MORE = 24, 12
Item = TypeVar("Item")


def leading(figures: Iterable[str], seeds: Seeds, few: int = 0) -> list[str]:
    """Return the figures that a page lists, in the order in which they come; few where it says."""
    heads = {*seeds.column("strategies", "headline_figure")}

    def rank(figure: str) -> tuple[bool, bool, bool]:
        row = seeds.figure(figure)
        return figure not in heads, bool(row["member"]), bool(row["programme"])

    return by_turns(list(figures), lambda one: seeds.figure(one)["indicator"], rank, few)


def first_of(rows: list[Item]) -> list[Item]:
    """Return the rows that a page lists of these: all, or the first of many."""
    return rows if len(rows) <= MOST_LISTED else rows[:MOST_OF_MORE]


def by_turns(
    items: Sequence[Item],
    kind: Callable[[Item], Hashable],
    rank: Callable[[Item], Iterable] = lambda _: (),
    few: int = 0,
) -> list[Item]:
    """Return the items listed of these, one of each kind before two of any, in the order they come.

    Of one kind the lowest in rank is the first, and the first of each kind compete by their ranks.
    """
    if len(items) <= (few or MOST_LISTED):
        return list(items)
    ranks, turns, before = [tuple(rank(item)) for item in items], {}, Counter[Hashable]()
    for at in sorted(range(len(items)), key=ranks.__getitem__):
        turns[at] = before[kind(items[at])]
        before[kind(items[at])] += 1
    chosen = sorted(turns, key=turns.__getitem__)[: few or MOST_OF_MORE]
    return [items[at] for at in sorted(chosen)]
