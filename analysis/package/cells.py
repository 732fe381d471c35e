"""A table of a package as plain columns, before anyone needs a DataFrame of it.

load -> **cells** -> stack -> corrections -> types -> validate, rules -> Seeds

A package is read and checked in plain Python: each rule goes once over the few columns it speaks
of, and pandas is imported by whoever wants the tables as frames.
"""

import re
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from analysis.package.descriptor import Table
from analysis.package.faults import Fault

if TYPE_CHECKING:
    import pandas as pd

NUMBERS = re.compile("0*([0-9]+)")


@dataclass(frozen=True)
class Cells:
    """What a table holds: its columns by name, and where each row stands.

    `folders` has the number of the stacked package that a row is of, `lines` the line of the CSV
    that it starts at.
    """

    table: Table
    columns: Mapping[str, Sequence[Any]]
    folders: Sequence[int]
    lines: Sequence[int]

    def __len__(self) -> int:
        return len(self.lines)

    def __getitem__(self, column: str) -> Sequence[Any]:
        return self.columns[column]

    def each(self, *columns: str) -> Iterator[tuple[Any, ...]]:
        """Yield for each row its position and its cells of these columns."""
        return zip(range(len(self)), *(self.columns[name] for name in columns), strict=True)

    def distinct(self, column: str) -> frozenset[Any]:
        """Return the different cells of a column."""
        if column not in self._distinct:
            self._distinct[column] = frozenset(self.columns[column])
        return self._distinct[column]

    def distinct_together(self, *columns: str) -> set[tuple[Any, ...]]:
        """Return what different cells of these columns stand together in a row."""
        return set(zip(*(self.columns[name] for name in columns), strict=True))

    def rows(self) -> Iterator[dict[str, Any]]:
        """Yield each row by column."""
        for cells in zip(*self.columns.values(), strict=True):
            yield dict(zip(self.columns, cells, strict=True))

    def first(self, key: str, column: str) -> dict[Any, Any]:
        """Return a column by another; of the rows with the same key the first counts."""
        backwards = zip(reversed(self.columns[key]), reversed(self.columns[column]), strict=True)
        return dict(backwards)

    def at(self, positions: Sequence[int]) -> "Cells":
        """Return the table with only these rows, in this order."""
        return Cells(
            self.table,
            {name: list(map(cells.__getitem__, positions)) for name, cells in self.columns.items()},
            array("H", map(self.folders.__getitem__, positions)),
            array("L", map(self.lines.__getitem__, positions)),
        )

    def sorted_by_key(self) -> "Cells":
        """Return the table in the order of its key; a missing number comes last."""
        keys = list(zip(*map(self._sortable, self.table.primary_key), strict=True))
        order = sorted(range(len(self)), key=keys.__getitem__)
        return self if order == list(range(len(self))) else self.at(order)

    def fault(self, at: int, field: str, rule: str, allowed: str) -> Fault:
        """Return the fault that a row breaks a rule with its cell of a column."""
        value = self.columns[field][at]
        shown, folder = "" if value is None else str(value), str(self.folders[at])
        return Fault(self.table.name, self.lines[at], field, shown, rule, allowed, folder)

    def frame(self) -> "pd.DataFrame":
        """Return the table as a DataFrame (see `frame_of`)."""
        return frame_of(self.table, self.columns)

    def _sortable(self, name: str) -> Sequence[Any]:
        """Return a column of which any two cells can be put in order, a missing one last."""
        column = self.columns[name]
        if column and isinstance(column[0], str):
            placed = {key: in_order(key) for key in self.distinct(name)}
            return list(map(placed.__getitem__, column))
        if None not in column:
            return column
        return [(cell is None, 0 if cell is None else cell) for cell in column]

    @cached_property
    def _distinct(self) -> dict[str, frozenset[Any]]:
        return {}


def frame_of(table: Table, cells: Mapping[str, Sequence[Any]]) -> "pd.DataFrame":
    """Return cells of a table as a DataFrame: text and Decimals as objects, integers as Int64."""
    import pandas as pd

    columns = {
        field.name: pd.Series(
            cells[field.name], dtype="Int64" if field.type == "integer" else object
        )
        for field in table.fields
    }
    return pd.DataFrame(columns, columns=table.columns)


def no_rows(table: Table) -> Cells:
    """Return a table that holds nothing."""
    return Cells(table, {name: [] for name in table.columns}, [], [])


def in_order(key: str) -> str:
    """Return what puts a key in order, its numbers by their value: plan-9 before plan-10.

    A draft numbers its rows by where their words stand: so they stand in the order of the text.
    Before its digits a number has its length, and it comes before any letter.
    """
    return NUMBERS.sub(lambda number: f"\0{chr(len(number[1]))}{number[1]}", key)
