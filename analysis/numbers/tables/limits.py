"""Give the amounts below a head that says they are limits its bound: 補助上限額, Maximum grant.

mentions, heads -> **limits** -> tables
"""

from bisect import bisect_left
from dataclasses import dataclass, field, replace

from analysis.numbers.mention import Mention, Passed
from analysis.numbers.tables.heads import HeadWords
from analysis.numbers.tables.runs import Changes, Found

Span = tuple[int, int]


@dataclass
class Limits:
    """The last row of heads, where any of it says a limit."""

    heads: list[str] = field(default_factory=list)

    def settle(
        self,
        said: HeadWords,
        at: int,
        words: list[str],
        cells: list[Span],
        found: Found,
        starts: list[int],
        changes: Changes,
    ) -> None:
        """Bound the amounts of one row by the head above them or by its label."""
        filled = [_filling(found, starts, at, cell) for cell in cells]
        if not any(filled):
            self.heads = words if any(map(said.limits.search, words)) else []
            return
        label = words[0] if said.limits_row.search(words[0]) else ""
        if not label and len(self.heads) != len(words):
            return
        for i, figures in enumerate(filled):
            for k in figures if i or not label else []:
                _bound(said, changes, k, changes.get(k, found[k]), label or self.heads[i])


def _bound(said: HeadWords, changes: Changes, k: int, one: Mention | Passed, head: str) -> None:
    """Give one amount the bound that the head above it says, where it has none of its own."""
    if not isinstance(one, Mention):
        return
    bound = said.limit(head, one.unit)
    free = one.kind == "figure" and one.bound == "exact" and one.value_upper is None
    if free and bound != "exact":
        changes[k] = replace(one, bound=bound)


def _filling(found: Found, starts: list[int], at: int, cell: Span) -> list[int]:
    """Return the figures that fill a cell, two in 750万円(1,000万円); none where words stand."""
    k = bisect_left(starts, at + cell[0])
    edge = at + cell[0]
    filling: list[int] = []
    while k < len(starts) and starts[k] <= edge + 1 and edge < at + cell[1]:
        one = found[k]
        if not isinstance(one, Mention) or one.kind != "figure":
            return []
        edge, filling, k = one.end, [*filling, k], k + 1
    return filling if edge >= at + cell[1] - 2 else []
