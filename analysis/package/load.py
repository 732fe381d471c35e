"""Read the CSV tables of a package strictly, as text, every fault with its line.

seeds/*.csv -> **load** -> stack -> corrections -> types -> validate, rules -> Seeds

Nothing is guessed: UTF-8 without a byte order mark, the header exactly as described, as many
cells in each row, no control characters. A frame that comes out has one text column per field
and the index (folder, row): the number of the package and the line of the CSV.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path

import pandas as pd

from analysis.package.descriptor import Table
from analysis.package.faults import Fault

#: No cell of a package has reason to be longer, in code points.
LONGEST_CELL = 20_000
#: A table larger than this is not read, in bytes.
LARGEST_TABLE = 500_000_000
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029\ufeff\ufffe\uffff]|\t|\n")

#: What a field with `lineBreaks` (the context of a quotation) may hold beside printable text.
WHITE_SPACE = "\n\r\t"


@dataclass(frozen=True)
class ReadTable:
    """A table as text. `frame` is None where so little could be read that nothing follows."""

    frame: pd.DataFrame | None
    faults: list[Fault] = field(default_factory=list)


def read_table(folder: Path, table: Table, number: int = 0) -> ReadTable:
    """Read one CSV of the package in `folder`; `number` goes into its index and its faults.

    Reads on after a faulty row; stops at what makes the rest of the file meaningless (another
    encoding, another header, an unclosed quote, a cell beyond the limit).
    """
    path, label = folder / table.path, str(number)
    text, fault = _text(path, table, label)
    if fault:
        return ReadTable(None, [fault])
    csv.field_size_limit(131_072)  # another library may have raised it in this process
    rows = csv.reader(StringIO(text, newline=""), strict=True)
    try:
        fault = _header_fault(next(rows, []), table, label)
        if fault:
            return ReadTable(None, [fault])
        return _body(rows, table, number, label)
    except csv.Error as error:
        return ReadTable(None, [_broken(error, rows.line_num, table, label)])


def empty_frame(table: Table) -> pd.DataFrame:
    """Return a table without rows, with the columns and index of one that was read."""
    return _frame([], [], table, 0)


def _text(path: Path, table: Table, label: str) -> tuple[str, Fault | None]:
    def fault(value: str, rule: str, allowed: str, row: int | None = None) -> tuple[str, Fault]:
        return "", Fault(table.name, row, "", value, rule, allowed, label)

    header = f"the header {','.join(table.columns)}"
    if not path.is_file():
        return fault(path.name, "the file is missing", f"a CSV with {header}")
    if path.stat().st_size > LARGEST_TABLE:
        return fault(path.name, "the file is too large", f"{LARGEST_TABLE:,} bytes")
    content = path.read_bytes()
    if not content.strip():
        return fault(path.name, "the file is empty", header, 1)
    if content.startswith(b"\xef\xbb\xbf"):
        rule = "the file starts with a byte order mark"
        return fault(path.name, rule, "UTF-8 without a byte order mark", 1)
    try:
        return content.decode("utf-8"), None
    except UnicodeDecodeError as error:
        row = content.count(b"\n", 0, error.start) + 1
        bad = content[error.start : error.start + 4].hex(" ")
        return fault(f"bytes {bad}", "the file is not UTF-8", "UTF-8", row)


def _header_fault(header: list[str], table: Table, label: str) -> Fault | None:
    expected = table.columns
    if header == expected:
        return None
    missing = [name for name in expected if name not in header]
    extra = [name for name in header if name not in expected]
    if missing:
        name, rule = missing[0], f"column missing: {', '.join(missing)}"
    elif extra:
        name, rule = extra[0], "column not in the descriptor"
    elif len(header) != len(expected):
        name = next(name for name in header if header.count(name) > 1)
        rule = "column given twice"
    else:
        name = next(a for a, b in zip(header, expected, strict=True) if a != b)
        rule = "columns in another order"
    allowed = f"the header {','.join(expected)}"
    return Fault(table.name, 1, "header", ",".join(header), f"{rule} ({name[:40]})", allowed, label)


def _body(rows: Iterator[list[str]], table: Table, number: int, label: str) -> ReadTable:
    width, faults = len(table.fields), []
    cells, lines, last = [], [], rows.line_num
    once: dict[str, str] = {}  # most texts of a package stand in it many times
    for row in rows:
        line, last = last + 1, rows.line_num
        if len(row) != width:
            faults.append(_ragged(row, line, table, label))
            row = (row + [""] * width)[:width]
        cells.append([once.setdefault(cell, cell) for cell in row])
        lines.append(line)
    frame = _frame(cells, lines, table, number)
    return ReadTable(frame, faults + list(_cell_faults(frame, table, label)))


def _ragged(row: list[str], line: int, table: Table, label: str) -> Fault:
    rule = "the line is blank" if not row else f"the row has {len(row)} cells"
    allowed = f"{len(table.fields)} cells, one for each column"
    return Fault(table.name, line, "", ",".join(row[:8]), rule, allowed, label)


def _frame(cells: list, lines: list[int], table: Table, number: int) -> pd.DataFrame:
    columns = list(zip(*cells, strict=True)) if cells else [()] * len(table.fields)
    index = pd.MultiIndex.from_arrays([[number] * len(lines), lines], names=["folder", "row"])
    data = {
        name: pd.Series(list(column), index=index, dtype=object)
        for name, column in zip(table.columns, columns, strict=True)
    }
    return pd.DataFrame(data, index=index, columns=table.columns)


def _cell_faults(frame: pd.DataFrame, table: Table, label: str) -> Iterator[Fault]:
    """Find control characters and over-long cells; one search over the joined column is fast."""
    for column in table.fields:
        values = frame[column.name].tolist()
        longest = max(map(len, values), default=0)
        if longest <= LONGEST_CELL and not CONTROL.search("".join(values)):
            continue
        for (_, row), value in zip(frame.index, values, strict=True):
            if len(value) > LONGEST_CELL:
                rule, allowed = f"the cell is {len(value):,} long", f"{LONGEST_CELL:,} code points"
            elif CONTROL.search(_inked(value) if column.line_breaks else value):
                rule, allowed = "holds a control character or line break", "printable text"
            else:
                continue
            yield Fault(table.name, row, column.name, value, rule, allowed, label)


def _inked(context: str) -> str:
    """A context may stand across lines or columns, so its white space is no fault."""
    return "".join(sign for sign in context if sign not in WHITE_SPACE)


def _broken(error: csv.Error, line: int, table: Table, label: str) -> Fault:
    what = str(error)
    if "field larger" in what:
        rule, allowed = "the row holds a huge field", f"{LONGEST_CELL:,} code points in a cell"
    else:
        rule = f"the CSV cannot be read from here on ({what})"
        allowed = 'quotes in pairs, "" for a quote within a cell'
    return Fault(table.name, line, "", "", rule, allowed, label)
