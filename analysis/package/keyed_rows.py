"""Read the rows of a table by their key, each when it is first asked for.

seeds -> **keyed rows** -> measures, charts, pages

A page of thirty regions asks for a tenth of the rows of three hundred. A row as a mapping takes
ten times the memory of its cells in the table, so only what is asked for becomes one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd


def cells_of(table: pd.DataFrame) -> dict[str, np.ndarray]:
    """Return the cells of each column, missing ones as None; text is not copied."""
    return dict(zip(table, table.to_numpy(dtype=object, na_value=None).T, strict=True))


def rows_of(table: pd.DataFrame) -> list[dict[str, Any]]:
    """Return every row of a table as a mapping of its own, missing cells as None."""
    columns = cells_of(table) if len(table) else {}
    return [dict(zip(columns, cells, strict=True)) for cells in zip(*columns.values(), strict=True)]


def cells_by_key(table: pd.DataFrame, key: str, column: str) -> dict[str, Any]:
    """Return the cells of a column by those of another, in the order of the table."""
    return dict(zip(table[key], table[column], strict=True))


class KeyedRows(Mapping[str, Mapping[str, Any]]):
    """The rows of a table by key, in its order; not to be changed. Of the same key the last."""

    def __init__(self, table: pd.DataFrame, key: str) -> None:
        self._places = {name: place for place, name in enumerate(table[key])}
        self._columns = cells_of(table)
        self._read: dict[str, Mapping[str, Any]] = {}

    def __getitem__(self, name: str) -> Mapping[str, Any]:
        if name not in self._read:
            place = self._places[name]
            self._read[name] = {column: cells[place] for column, cells in self._columns.items()}
        return self._read[name]

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


class SomeRows(Mapping[str, Mapping[str, Any]]):
    """Those of the rows by key that a cut package has, in its order."""

    def __init__(self, whole: Mapping[str, Mapping[str, Any]], names: Iterable[str]) -> None:
        self._whole = whole
        self._names = dict.fromkeys(names)

    def __getitem__(self, name: str) -> Mapping[str, Any]:
        if name not in self._names:
            raise KeyError(name)
        return self._whole[name]

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


class GroupedRows(Mapping[str, tuple[Mapping[str, Any], ...]]):
    """The rows of a table by what many of them share, in its order; not to be changed."""

    def __init__(self, table: pd.DataFrame, column: str) -> None:
        self._places: dict[str, list[int]] = {}
        for place, name in enumerate(table[column]):
            self._places.setdefault(name, []).append(place)
        self._columns = cells_of(table)
        self._read: dict[str, tuple[Mapping[str, Any], ...]] = {}

    def __getitem__(self, name: str) -> tuple[Mapping[str, Any], ...]:
        if name not in self._read:
            self._read[name] = tuple(
                {column: cells[place] for column, cells in self._columns.items()}
                for place in self._places[name]
            )
        return self._read[name]

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
