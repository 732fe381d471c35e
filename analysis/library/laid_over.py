"""Lay figures in a tidy frame over a package, so that both are checked as one.

A figure that is on file is replaced, another joins the package. What the frame has no column for
stays as it is on file; a figure that is not on file has there what is usual, or nothing.
"""

from array import array
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pandas as pd

from analysis.package.cells import Cells
from analysis.package.checked import Unchecked
from analysis.package.descriptor import Table
from analysis.package.stack import stack
from analysis.package.types import is_number, typed

OWN = "own rows"
#: What a tidy frame calls a column of these tables, where it has a name of its own for it.
TIDY = {"figures": {"value_upper": "upper"}, "evidence": {"exact": "quote"}}
#: What a row that is not on file has in a column that the frame does not have.
USUAL = {"obs_status": "A", "states": "value"}
#: The columns of which a row of evidence needs one to be one.
WORDS = ("source", "start", "end", "exact")
Row = dict[str, str]


def column_of(table: str, field: str) -> str:
    """Return what a tidy frame calls a column of the package."""
    return TIDY.get(table, {}).get(field, field)


def laid_over(package: Unchecked, frame: pd.DataFrame) -> Unchecked:
    """Return the package with the figures of a frame, and with their evidence if it has any.

    They are of the last of its folders, called `own rows`; their lines are places in the frame.
    """
    read: dict[str, Callable[[Table, pd.DataFrame], list[Row]]] = {"figures": _figures}
    if "source" in frame:
        read["evidence"] = _evidence
    text, tables = dict(package.text), dict(package.tables)
    mistyped = list(package.mistyped)
    for name, rows_of in read.items():
        table = package.descriptor.tables[name]
        text[name] = _over(package, text[name], rows_of(table, frame))
        tables[name], found = typed(text[name])
        mistyped += found
    folders = (*package.folders, Path(OWN))
    return replace(package, folders=folders, text=text, tables=tables, mistyped=mistyped)


def _over(package: Unchecked, on_file: Cells, rows: list[Row]) -> Cells:
    """Return the rows of a table with the own ones in place of those with the same key."""
    key = on_file.table.primary_key
    before = {tuple(row[name] for name in key): row for row in on_file.rows()}
    usual = {name: USUAL.get(name, "") for name in on_file.table.columns}
    own = []
    for row in rows:
        named = usual | {name: cell for name, cell in row.items() if name in usual}
        known = before.get(tuple(named[name] for name in key), {})
        own.append({**usual, **known, **row})
    columns = {name: [row[name] for row in own] for name in usual}
    places = array("L", (int(row["place"]) for row in own))
    cells = Cells(on_file.table, columns, [len(package.folders)] * len(own), places)
    replaced = set(zip(*(columns[name] for name in key), strict=True))
    kept = on_file.at([at for at, *cell in on_file.each(*key) if tuple(cell) not in replaced])
    return stack([kept, cells], [*map(str, package.folders), OWN])[0]


def _figures(table: Table, frame: pd.DataFrame) -> list[Row]:
    rows = list(_rows(table, frame))
    if "exact" in frame:
        for row, exact in zip(rows, frame["exact"].map(_text), strict=True):
            low, _, high = exact.partition("..")
            row |= _exactly("value", low, row) | _exactly("value_upper", high, row)
    return rows


def _exactly(name: str, exact: str, row: Row) -> Row:
    """Return the exact text of a float that it stands for; a float that was changed is not."""
    same = is_number(exact) and is_number(row.get(name, "")) and float(exact) == float(row[name])
    return {name: exact} if same else {}


def _evidence(table: Table, frame: pd.DataFrame) -> list[Row]:
    return [row for row in _rows(table, frame) if any(row.get(name) for name in WORDS)]


def _rows(table: Table, frame: pd.DataFrame) -> Iterator[Row]:
    """Yield the rows of a frame as text, by the names of a table, each with its place."""
    named = {name: column_of(table.name, name) for name in table.columns}
    given: Mapping[str, list[str]] = {
        name: [_text(cell) for cell in frame[own]] for name, own in named.items() if own in frame
    }
    for place in range(len(frame)):
        yield {name: cells[place] for name, cells in given.items()} | {"place": str(place)}


def _text(cell: object) -> str:
    """Return a cell as it would stand in a CSV: a float in plain digits, a missing one empty."""
    if cell is None or cell is pd.NA or cell != cell:
        return ""
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else f"{Decimal(repr(float(cell))):f}"
    return str(cell)
