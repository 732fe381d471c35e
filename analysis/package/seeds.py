"""The seed package in memory: its tables, and the few questions every room asks of them.

seeds/*.csv -> load -> stack -> corrections -> types -> validate, rules -> **Seeds** -> measures

A `Seeds` is what the sources say, sound and typed. `of_regions` cuts it down to what some regions
rest on, with a digest of its own, so that a page about one region depends on its rows alone.
"""

import hashlib
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from fractions import Fraction
from functools import cached_property, partial, wraps
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from analysis.package.cells import Cells, frame_of
from analysis.package.cut import Positions, References
from analysis.package.descriptor import Descriptor, workbook_descriptor
from analysis.package.faults import NotRead, UnknownFigure, UnknownKeyError
from analysis.package.keyed_rows import (
    GroupedRows,
    KeyedRows,
    Row,
    TableRows,
    cells_of,
    rows_of,
)
from analysis.package.types import value_of
from analysis.quantities import Quantity

if TYPE_CHECKING:
    import pandas as pd


Answer = TypeVar("Answer")
Read = Callable[[], TableRows]
Frame = Callable[[], "pd.DataFrame"]
Of = ParamSpec("Of")


class NoValueError(ValueError):
    """A quantity was asked of a figure that has none: a date, or a missing value."""


@dataclass(frozen=True, eq=False)
class Seeds:
    """A sound package: one DataFrame per table, sorted by key, with a plain index.

    Text columns hold str, "" where nothing is on file; `value`, `value_upper` and `rate` Decimal
    or None; `start`, `end`, `characters` are Int64. Corrections are applied; `printed` gives a
    figure as its source has it. Seeds of some regions know the `whole` they were cut from, which
    says how a region is to be drawn so that it looks the same on every page. `compared` are the
    regions that a view sets side by side, where they were chosen. Where what nobody has read was
    left out, `with_unread` are the seeds before.
    """

    regions: "pd.DataFrame"
    sources: "pd.DataFrame"
    citations: "pd.DataFrame"
    indicators: "pd.DataFrame"
    surface_forms: "pd.DataFrame"
    figures: "pd.DataFrame"
    evidence: "pd.DataFrame"
    programmes: "pd.DataFrame"
    strategies: "pd.DataFrame"
    support_schemes: "pd.DataFrame"
    scheme_terms: "pd.DataFrame"
    scheme_limits: "pd.DataFrame"
    scheme_relations: "pd.DataFrame"
    conditions: "pd.DataFrame"
    members: "pd.DataFrame"
    dismissed: "pd.DataFrame"
    positions: "pd.DataFrame"
    exchange_rates: "pd.DataFrame"
    corrections: "pd.DataFrame"
    concepts: "pd.DataFrame"
    questions: "pd.DataFrame"
    pmc_variables: "pd.DataFrame"
    pmc_codes: "pd.DataFrame"
    folders: tuple[Path, ...] = ()
    version: str = ""
    whole: "Seeds | None" = None
    compared: tuple[str, ...] = ()
    with_unread: "Seeds | None" = None
    descriptor: Descriptor = field(default_factory=workbook_descriptor)

    @classmethod
    def of_cells(cls, tables: Mapping[str, Cells], **others: Any) -> "Seeds":
        """Return seeds of these tables, each put in order when it is first asked for."""
        rows = {name: partial(_in_order, cells) for name, cells in tables.items()}
        return cls._read_when_asked(rows, {}, **others)

    @classmethod
    def _read_when_asked(
        cls, rows: Mapping[str, Read], frames: Mapping[str, Frame], **others: Any
    ) -> "Seeds":
        """Return seeds whose tables are read, and become frames, once they are asked for.

        A package that is only loaded costs no more than one that is checked, and a page makes only
        the frames that it asks for.
        """
        names: dict[str, Any] = dict.fromkeys(workbook_descriptor().tables)
        seeds = cls(**names, **others)
        for name in names:
            del vars(seeds)[name]
        vars(seeds)["rows_to_come"] = dict(rows)
        vars(seeds)["to_come"] = {name: frames.get(name) for name in names}
        return seeds

    if not TYPE_CHECKING:  # every table is a field, of its type

        def __getattr__(self, name: str) -> "pd.DataFrame":
            to_come = vars(self).get("to_come", {})
            if name not in to_come:
                raise AttributeError(f"{type(self).__name__} has no {name!r}")
            frame = to_come.pop(name)
            vars(self)[name] = frame() if frame else self._framed(name)
            return vars(self)[name]

    def __repr__(self) -> str:
        rows = (f"{len(table)} {name}" for name, table in self.tables.items() if len(table))
        return f"<Seeds {self.version}: {', '.join(rows)}>"

    @property
    def tables(self) -> "dict[str, pd.DataFrame]":
        """The tables by name, in the order of the descriptor."""
        return {name: getattr(self, name) for name in self.descriptor.tables}

    def copied(self) -> "Seeds":
        """Return the same package with frames of its own; what is looked up in one serves both."""
        frames = {name: partial(self._copied, name) for name in self.descriptor.tables}
        own = Seeds._read_when_asked({}, frames, **self._others)
        vars(own)["looked_up"] = self.looked_up
        return own

    def _copied(self, table: str) -> "pd.DataFrame":
        return getattr(self, table).copy(deep=False)

    def rows(self, table: str) -> TableRows:
        """Return the rows of a table in its order, each read when first asked for."""
        of = self.looked_up
        if table not in of._rows:
            read = vars(of).get("rows_to_come", {}).pop(table, None)
            of._rows[table] = read() if read else TableRows(cells_of(getattr(of, table)))
        return of._rows[table]

    def column(self, table: str, name: str) -> Sequence[Any]:
        """Return the cells of a column in the order of its table, missing ones as None."""
        return self.rows(table).column(name)

    def figure(self, figure: str) -> Mapping[str, Any]:
        """Return the row of a figure; raises UnknownFigure, which names the nearest ids."""
        return self.row("figures", figure)

    def row(self, table: str, key: str) -> Mapping[str, Any]:
        """Return a row of a table with a single key; raises UnknownKeyError naming near keys."""
        rows = rows_by_key(self, table, self._key_of(table))
        if key not in rows:
            if self.with_unread is not None and self.with_unread.has(table, key):
                raise NotRead(table, key)
            error = UnknownFigure if table == "figures" else UnknownKeyError
            raise error(table, key, rows)
        return MappingProxyType(rows[key])

    def has(self, table: str, key: str) -> bool:
        """Return whether a table with a single key has a row of that key."""
        return key in rows_by_key(self, table, self._key_of(table))

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
        printed = self.looked_up._printed
        if figure not in printed:
            raise UnknownFigure("figures", figure, printed)
        return MappingProxyType(printed[figure])

    @cached_property
    def figures_as_printed(self) -> "pd.DataFrame":
        """The figures as the sources have them, corrections undone; rows as in `figures`."""
        if self.corrections.empty:
            return self.figures
        table = self.descriptor.tables["figures"]
        printed = self.figures.copy()
        for entry in rows_of(self.corrections):
            value = value_of(table.field(entry["field"]), entry["printed"])
            printed.loc[printed["figure"] == entry["figure"], entry["field"]] = value
        return printed

    @property
    def evidence_by_figure(self) -> Mapping[str, Sequence[Row]]:
        """The rows of evidence by their figure, each read when first asked for."""
        return rows_by(self, "evidence", "figure")

    @cached_property
    def looked_up(self) -> "Seeds":
        """The seeds in which rows are looked up: these, or those that they are a copy of."""
        return self

    @cached_property
    def answers(self) -> dict[tuple, Any]:
        """What follows from the seeds, by what was asked of them (see `once`)."""
        return {}

    @cached_property
    def digest(self) -> str:
        """SHA-256 over the content of every table, whatever the order of rows and folders."""
        return digest_of(self.tables)

    def of_regions(self, regions: Iterable[str], apart: Collection[str] = ()) -> "Seeds":
        """Return the seeds of these regions, the places in them and what both rest on.

        Holds the rows about the regions and all that lies in them, those about the places they
        lie in, and whatever these refer to (sources, indicators, wholes, exchange rates with
        their figures). Places `apart`, and what lies in them, are left out even so. Concepts and
        questions are shared by all. Raises UnknownKeyError.
        """
        asked, kept = (tuple(regions), tuple(apart)), self.looked_up._last_cut
        if asked not in kept:  # a page is cut for its notebook, and once more for its evidence
            cut = self._cut(*asked)
            kept.clear()
            kept[asked] = cut
        return kept[asked].copied()

    def _cut(self, regions: tuple[str, ...], apart: tuple[str, ...]) -> "Seeds":
        for region in regions:
            self.row("regions", region)
        unread = self.with_unread and self.with_unread.of_regions(regions, apart)
        places = self.rows_of_regions(regions, apart)
        rows = {name: partial(self._rows_at, name, places[name]) for name in places}
        frames = {name: partial(self._frame_at, name, places[name]) for name in places}
        of = {**self._others, "whole": self.whole or self, "with_unread": unread}
        return Seeds._read_when_asked(rows, frames, **of)

    def rows_of_regions(self, regions: Collection[str], apart: Collection[str] = ()) -> Positions:
        """Return where in each table the rows stand that `of_regions` holds."""
        rows = self.looked_up._references.of_regions(regions, apart)
        if self.with_unread is None:
            return rows
        unread = self.with_unread.rows_of_regions(regions, apart)
        own = ("sources", "regions")  # a document of which nothing is read is theirs, too
        return {**rows, **{name: unread[name] for name in own}}

    def rows_behind(self, names: Iterable[str]) -> Positions:
        """Return where in each table the rows of some tables stand, and those they refer to."""
        return self.looked_up._references.behind(names)

    def at(self, positions: Positions) -> "dict[str, pd.DataFrame]":
        """Return every table with only some of its rows."""
        return {name: self._frame_at(name, positions[name]) for name in self.descriptor.tables}

    def _frame_at(self, name: str, places: Sequence[int]) -> "pd.DataFrame":
        table = getattr(self, name)
        if len(places) == len(table):
            return table
        rows = table.take(places)
        rows.index = range(len(rows))
        return rows

    def _framed(self, name: str) -> "pd.DataFrame":
        return frame_of(self.descriptor.tables[name], self.rows(name).columns)

    def _rows_at(self, name: str, places: Sequence[int]) -> TableRows:
        rows = self.rows(name)
        return rows if len(places) == len(rows) else rows.at(places)

    def _key_of(self, table: str) -> str:
        key = self.descriptor.tables[table].primary_key
        if len(key) != 1:
            raise ValueError(f"{table} has no single key, but {', '.join(key)}")
        return key[0]

    @cached_property
    def _references(self) -> References:
        tables = {name: self.rows(name).columns for name in self.descriptor.tables}
        return References(tables, self.descriptor.foreign_keys)

    @cached_property
    def _others(self) -> dict[str, Any]:
        """The fields that are no tables."""
        names = (one.name for one in fields(self) if one.name not in self.descriptor.tables)
        return {name: getattr(self, name) for name in names}

    @cached_property
    def _rows(self) -> dict[str, TableRows]:
        return {}

    @cached_property
    def _printed(self) -> KeyedRows:
        return KeyedRows(TableRows(cells_of(self.figures_as_printed)), "figure")

    @cached_property
    def _last_cut(self) -> "dict[tuple, Seeds]":
        return {}

    @cached_property
    def _grouped(self) -> dict[tuple[str, str], Mapping[str, Sequence[Row]]]:
        return {}

    @cached_property
    def _by_key(self) -> dict[tuple[str, str], Mapping[str, Mapping[str, Any]]]:
        return {}


def _in_order(cells: Cells) -> TableRows:
    return TableRows(cells.sorted_by_key().columns)


def rows_by_key(seeds: Seeds, table: str, key: str) -> Mapping[str, Mapping[str, Any]]:
    """Return the rows of a table by their key, as mappings; each read once, not to be changed."""
    seeds = seeds.looked_up
    read = seeds._by_key
    if (table, key) not in read:
        read[table, key] = KeyedRows(seeds.rows(table), key)
    return read[table, key]


def rows_by(seeds: Seeds, table: str, column: str) -> Mapping[str, Sequence[Row]]:
    """Return the rows of a table by what many share, such as a region; not to be changed."""
    seeds = seeds.looked_up
    grouped = seeds._grouped
    if (table, column) not in grouped:
        grouped[table, column] = GroupedRows(seeds.rows(table), column)
    return grouped[table, column]


def once(
    ask: Callable[Concatenate[Seeds, Of], Answer],
) -> Callable[Concatenate[Seeds, Of], Answer]:
    """Ask something of a package once, however many ask it; the answer is not to be changed."""

    @wraps(ask)
    def asked(seeds: Seeds, *of: Of.args, **named: Of.kwargs) -> Answer:
        answers, key = seeds.looked_up.answers, (ask, of, *named.items())
        if key not in answers:
            answers[key] = ask(seeds.looked_up, *of, **named)
        return answers[key]

    return asked


def framed_once(ask: "Callable[[Seeds], pd.DataFrame]") -> "Callable[[Seeds], pd.DataFrame]":
    """Ask for a table once; each who asks gets a frame of its own, which pandas copies if written
    to."""
    asked = once(ask)

    @wraps(ask)
    def framed(seeds: Seeds) -> "pd.DataFrame":
        return asked(seeds).copy(deep=False)

    return framed


def digest_of(tables: "Mapping[str, pd.DataFrame]") -> str:
    """Return SHA-256 over names, columns and sorted rows of tables."""
    digest = hashlib.sha256()
    for name in sorted(tables):
        table = tables[name]
        digest.update(f"\x1d{name}\x1e{chr(31).join(table.columns)}".encode())
        columns = [
            ["" if v is None else str(v) for v in cells] for cells in cells_of(table).values()
        ]
        for row in sorted(chr(31).join(cells) for cells in zip(*columns, strict=True)):
            digest.update(f"\x1e{row}".encode())
    return digest.hexdigest()
