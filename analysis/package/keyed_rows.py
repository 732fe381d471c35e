"""Read the rows of a table, each when it is first asked for.

seeds -> **keyed rows** -> measures, charts, pages

A page of thirty regions asks for a tenth of the rows of three hundred. A row as a mapping takes
ten times the memory of its cells in the table, so only what is asked for becomes one. A measure
that goes over rows needs no DataFrame: making and filtering one takes a millisecond, however short.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

Row = Mapping[str, Any]


def cells_of(table: pd.DataFrame) -> dict[str, Sequence[Any]]:
    """Return the cells of each column, missing ones as None; text is not copied."""
    return dict(zip(table, table.to_numpy(dtype=object, na_value=None).T, strict=True))


def rows_of(table: pd.DataFrame) -> list[dict[str, Any]]:
    """Return every row of a table as a mapping of its own, missing cells as None."""
    columns = cells_of(table) if len(table) else {}
    return [dict(zip(columns, cells, strict=True)) for cells in zip(*columns.values(), strict=True)]


def frame_like(table: pd.DataFrame, rows: Sequence[Row], *more: str) -> pd.DataFrame:
    """Return rows of a table as a table of its columns and types, with `more` columns of text."""
    import pandas as pd

    frame = pd.DataFrame(rows, columns=[*table, *more], dtype=object)
    return frame.astype(dict(table.dtypes))


def cells_by_key(table: pd.DataFrame, key: str, column: str) -> dict[str, Any]:
    """Return the cells of a column by those of another, in the order of the table."""
    return dict(zip(table[key], table[column], strict=True))


class TableRows:
    """The rows of a table in its order, missing cells as None; not to be changed.

    Those at some `places` of a table are the same objects as its own.
    """

    def __init__(self, columns: Mapping[str, Sequence[Any]]) -> None:
        self._columns = columns
        self._places: Sequence[int] = range(len(next(iter(columns.values()), ())))
        self._read: dict[int, Row] = {}

    def __len__(self) -> int:
        return len(self._places)

    def __iter__(self) -> Iterator[Row]:
        return map(self._row, self._places)

    def __getitem__(self, at: int) -> Row:
        return self._row(self._places[at])

    @property
    def columns(self) -> dict[str, Sequence[Any]]:
        """The cells of each column."""
        return {name: self.column(name) for name in self._columns}

    def column(self, name: str) -> Sequence[Any]:
        """Return the cells of a column."""
        cells = self._columns[name]
        return cells if isinstance(self._places, range) else [cells[at] for at in self._places]

    def at(self, places: Sequence[int]) -> TableRows:
        """Return only these rows, in this order."""
        some = TableRows(self._columns)
        some._places, some._read = [self._places[at] for at in places], self._read
        return some

    def where(self, **wanted: str | Container[str]) -> list[Row]:
        """Return the rows whose cells are these texts, or among these: only they are read."""
        places = self._places
        for name, among in wanted.items():
            cells, held = self._columns[name], (among,) if isinstance(among, str) else among
            places = [place for place in places if cells[place] in held]
        return [self._row(place) for place in places]

    def cells_by(self, key: str, column: str) -> dict[str, Any]:
        """Return the cells of a column by those of another, in the order of the table."""
        return dict(zip(self.column(key), self.column(column), strict=True))

    def _row(self, place: int) -> Row:
        row = self._read.get(place)
        if row is None:
            row = {name: cells[place] for name, cells in self._columns.items()}
            self._read[place] = row
        return row


class KeyedRows(Mapping[str, Row]):
    """The rows of a table by key, in its order; not to be changed. Of the same key the last."""

    def __init__(self, rows: TableRows, key: str) -> None:
        self._rows = rows
        self._places = {name: place for place, name in enumerate(rows.column(key))}

    def __getitem__(self, name: str) -> Row:
        return self._rows[self._places[name]]

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


class GroupedRows(Mapping[str, Sequence[Row]]):
    """The rows of a table by what many of them share, in its order; not to be changed."""

    def __init__(self, rows: TableRows, column: str) -> None:
        self._rows = rows
        self._places: dict[str, list[int]] = {}
        for place, name in enumerate(rows.column(column)):
            self._places.setdefault(name, []).append(place)

    def __getitem__(self, name: str) -> Sequence[Row]:
        return [self._rows[place] for place in self._places[name]]

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
