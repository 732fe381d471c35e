"""Find the tables of a page by the lines drawn around their cells.

signs -> **tables** -> rows

A cell may hold several lines of words, and several cells may be one where no line parts them; so
the words of a ruled table are gathered by cell, not by height.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise, product

#: in points: how thick a drawn line is at most, and how near two of them touch
THICK, NEAR = 2.5, 3.0
#: more drawn lines than a page of tables has make a picture
MOST_RULES = 1500


@dataclass(frozen=True, slots=True)
class Rule:
    """A line drawn on a page, across or upright, as a thin box from the top left."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def is_across(self) -> bool:
        """True for a line from left to right."""
        return self.right - self.left > self.bottom - self.top

    def touches(self, other: "Rule") -> bool:
        """True where two lines meet."""
        return (
            self.left - NEAR < other.right
            and other.left - NEAR < self.right
            and self.top - NEAR < other.bottom
            and other.top - NEAR < self.bottom
        )


@dataclass(frozen=True)
class Grid:
    """A ruled table: where its columns and rows are parted, and the lines that part them."""

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    rules: tuple[Rule, ...]

    def cell_at(self, x: float, y: float) -> tuple[int, int] | None:
        """Return the row and column of the cell that a place lies in, the first of one merged."""
        column, row = _between(self.columns, x), _between(self.rows, y)
        return None if column is None or row is None else self._firsts[row, column]

    @cached_property
    def _firsts(self) -> dict[tuple[int, int], tuple[int, int]]:
        """The first cell of each cell's merged ones, by row and column."""
        found = {}
        for place in product(range(len(self.rows) - 1), range(len(self.columns) - 1)):
            row, column = place
            while column and not self._is_parted_upright(column, row):
                column -= 1
            while row and not self._is_parted_across(column, row):
                row -= 1
            found[place] = row, column
        return found

    def _is_parted_upright(self, column: int, row: int) -> bool:
        middle = (self.rows[row] + self.rows[row + 1]) / 2
        return any(
            not rule.is_across
            and abs(rule.left - self.columns[column]) < NEAR
            and rule.top < middle < rule.bottom
            for rule in self.rules
        )

    def _is_parted_across(self, column: int, row: int) -> bool:
        middle = (self.columns[column] + self.columns[column + 1]) / 2
        return any(
            rule.is_across
            and abs(rule.top - self.rows[row]) < NEAR
            and rule.left < middle < rule.right
            for rule in self.rules
        )


def rules_of(boxes: Iterable[tuple[float, float, float, float]]) -> list[Rule]:
    """Return the lines among drawn boxes (left, top, right, bottom)."""
    thin = [
        Rule(*box) for box in boxes if min(box[2] - box[0], box[3] - box[1]) < THICK
        and max(box[2] - box[0], box[3] - box[1]) > THICK
    ]  # fmt: skip
    return thin if len(thin) <= MOST_RULES else []


def grids_of(rules: Sequence[Rule]) -> list[Grid]:
    """Return the tables that lines make: at least two columns and two rows that touch."""
    found = []
    for group in _connected(rules):
        columns = _apart(rule.left for rule in group if not rule.is_across)
        rows = _apart(rule.top for rule in group if rule.is_across)
        if len(columns) > 2 and len(rows) > 2:
            found.append(Grid(columns, rows, tuple(group)))
    return found


def _connected(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Gather the lines that touch one another, directly or by others."""
    left = set(range(len(rules)))
    groups = []
    while left:
        waiting = [left.pop()]
        group = []
        while waiting:
            one = rules[waiting.pop()]
            group.append(one)
            touching = {at for at in left if one.touches(rules[at])}
            left -= touching
            waiting += touching
        groups.append(group)
    return groups


def _apart(places: Iterable[float]) -> tuple[float, ...]:
    """Return places in order, those that lie together once."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > NEAR:
            found.append(place)
    return tuple(found)


def _between(edges: Sequence[float], place: float) -> int | None:
    return next((at for at, (low, high) in enumerate(pairwise(edges)) if low <= place < high), None)
