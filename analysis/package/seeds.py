"""The seed package in memory: its tables, and the few questions every room asks of them.

seeds/*.csv -> load -> stack -> corrections -> types -> validate, rules -> **Seeds** -> measures

A `Seeds` is what the sources say, sound and typed. `of_regions` cuts it down to what some regions
rest on, with a digest of its own, so that a page about one region depends on its rows alone.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from fractions import Fraction
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pandas as pd

from analysis.package.cut import rows_of_regions
from analysis.package.descriptor import workbook_descriptor
from analysis.package.faults import UnknownFigure, UnknownKeyError
from analysis.package.keyed_rows import KeyedRows, SomeRows
from analysis.package.types import typed
from analysis.quantities import Quantity


class NoValueError(ValueError):
    """A quantity was asked of a figure that has none: a date, or a missing value."""


@dataclass(frozen=True, eq=False)
class Seeds:
    """A sound package: one DataFrame per table, sorted by key, with a plain index.

    Text columns hold str, "" where nothing is on file; `value`, `value_upper` and `rate` Decimal
    or None; `start`, `end`, `characters` are Int64. Corrections are applied; `printed` gives a
    figure as its source has it. Seeds of some regions know the `whole` they were cut from, which
    says how a region is to be drawn so that it looks the same on every page. `compared` are the
    regions that a view sets side by side, where they were chosen.
    """

    regions: pd.DataFrame
    sources: pd.DataFrame
    indicators: pd.DataFrame
    figures: pd.DataFrame
    evidence: pd.DataFrame
    programmes: pd.DataFrame
    support_schemes: pd.DataFrame
    members: pd.DataFrame
    dismissed: pd.DataFrame
    exchange_rates: pd.DataFrame
    corrections: pd.DataFrame
    concepts: pd.DataFrame
    questions: pd.DataFrame
    folders: tuple[Path, ...] = ()
    version: str = ""
    whole: "Seeds | None" = None
    compared: tuple[str, ...] = ()

    @property
    def tables(self) -> dict[str, pd.DataFrame]:
        """The tables by name, in the order of the descriptor."""
        return {name: getattr(self, name) for name in workbook_descriptor().tables}

    def figure(self, figure: str) -> Mapping[str, Any]:
        """Return the row of a figure; raises UnknownFigure, which names the nearest ids."""
        return self.row("figures", figure)

    def row(self, table: str, key: str) -> Mapping[str, Any]:
        """Return a row of a table with a single key; raises UnknownKeyError naming near keys."""
        positions = self._positions(table)
        if key not in positions:
            error = UnknownFigure if table == "figures" else UnknownKeyError
            raise error(table, key, positions)
        return MappingProxyType(rows_by_key(self, table, _key_of(table))[key])

    def quantity(self, figure: str) -> Quantity:
        """Return a figure as a quantity; raises NoValueError for dates and missing values."""
        row = self.figure(figure)
        if row["value"] is None:
            what = f"the date {row['period']}" if row["unit"] == "date" else "a missing value"
            raise NoValueError(f"figure {figure!r} is {what}: it has no quantity")
        upper = row["value_upper"]
        return Quantity(
            value=Fraction(row["value"]),
            upper=None if upper is None else Fraction(upper),
            unit=row["unit"],
            bound=row["bound"],
            figures=(figure,),
        )

    def printed(self, figure: str) -> Mapping[str, Any]:
        """Return the row of a figure as its source has it, corrections undone."""
        position = self._positions("figures")
        if figure not in position:
            raise UnknownFigure("figures", figure, position)
        return MappingProxyType(self.figures_as_printed.iloc[position[figure]].to_dict())

    @cached_property
    def figures_as_printed(self) -> pd.DataFrame:
        """The figures as the sources have them, corrections undone; rows as in `figures`."""
        if self.corrections.empty:
            return self.figures
        table = workbook_descriptor().tables["figures"]
        printed = self.figures.copy()
        for entry in self.corrections.itertuples():
            cell = pd.DataFrame({entry.field: [entry.printed]}, dtype=object)
            cell = cell.reindex(columns=table.columns, fill_value="")
            value = typed(cell, table)[0][entry.field].iat[0]
            printed.loc[printed["figure"] == entry.figure, entry.field] = value
        return printed

    @cached_property
    def digest(self) -> str:
        """SHA-256 over the content of every table, whatever the order of rows and folders."""
        return digest_of(self.tables)

    def of_regions(self, regions: Iterable[str]) -> "Seeds":
        """Return the seeds of these regions, the places in them and what both rest on.

        Holds the rows about the regions and all that lies in them, those about the places they
        lie in, and whatever these refer to (sources, indicators, wholes, exchange rates with
        their figures). Concepts and questions are shared by all. Raises UnknownKeyError.
        """
        regions = tuple(regions)
        for region in regions:
            self.row("regions", region)
        rows = rows_of_regions(self.tables, regions)
        return replace(self, whole=self.whole or self, **rows)

    def _positions(self, table: str) -> Mapping[str, int]:
        positions = self.__dict__.setdefault("_positions_by_table", {})
        if table not in positions:
            rows = getattr(self, table)[_key_of(table)]
            positions[table] = {name: at for at, name in enumerate(rows)}
        return positions[table]


def rows_by_key(seeds: Seeds, table: str, key: str) -> Mapping[str, Mapping]:
    """Return the rows of a table by their key, as mappings; each read once, not to be changed.

    Those of some regions are taken from the whole.
    """
    read = seeds.__dict__.setdefault("_rows_by_key", {})
    if (table, key) not in read:
        rows = getattr(seeds, table)
        if seeds.whole is None:
            read[table, key] = KeyedRows(rows, key)
        else:
            read[table, key] = SomeRows(rows_by_key(seeds.whole, table, key), rows[key])
    return read[table, key]


def _key_of(table: str) -> str:
    key = workbook_descriptor().tables[table].primary_key
    if len(key) != 1:
        raise ValueError(f"{table} has no single key, but {', '.join(key)}")
    return key[0]


def digest_of(tables: Mapping[str, pd.DataFrame]) -> str:
    """Return SHA-256 over names, columns and sorted rows of tables."""
    digest = hashlib.sha256()
    for name in sorted(tables):
        table = tables[name]
        digest.update(f"\x1d{name}\x1e{chr(31).join(table.columns)}".encode())
        columns = [["" if v is None or v is pd.NA else str(v) for v in table[c]] for c in table]
        for row in sorted(chr(31).join(cells) for cells in zip(*columns, strict=True)):
            digest.update(f"\x1e{row}".encode())
    return digest.hexdigest()


#: The tables a Seeds has, which are those of the descriptor.
TABLES = tuple(field.name for field in fields(Seeds) if field.name not in {"folders", "version"})
