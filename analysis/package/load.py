"""Read the CSV tables of a package strictly, as text, every fault with its line.

seeds/*.csv -> **load** -> stack -> corrections -> types -> validate, rules -> Seeds

Nothing is guessed: UTF-8 without a byte order mark, the header exactly as described, as many
cells in each row, no control characters.
"""

from __future__ import annotations

import csv
import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO, TextIOWrapper
from itertools import islice
from pathlib import Path
from sys import intern
from typing import TYPE_CHECKING

from analysis.package.cells import Cells
from analysis.package.descriptor import Field, Table
from analysis.package.faults import Fault
from analysis.plain_files import LARGEST

if TYPE_CHECKING:
    from _csv import Reader

#: No cell of a package has reason to be longer, in code points.
LONGEST_CELL = 20_000
#: So many rows are held as rows before they are columns: as many as a processor keeps near.
MOST_AT_ONCE = 100
#: So many rows of another width are read and named.
MOST_RAGGED = 100
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029\ufeff\ufffe\uffff]|\t|\n")

#: What a field with `lineBreaks` (the context of a quotation) may hold beside printable text.
WHITE_SPACE = "\n\r\t"


#: Rows that were read together, and the line of the file at which each starts.
Piece = tuple[list[int], list[list[str]]]


@dataclass(frozen=True)
class ReadTable:
    """A table as text. `cells` is None where so little could be read that nothing follows."""

    cells: Cells | None
    faults: list[Fault] = field(default_factory=list)


def read_table(folder: Path, table: Table, number: int = 0) -> ReadTable:
    """Read one CSV of the package in `folder`; `number` goes into its places and its faults.

    Reads on after a faulty row; stops at what makes the rest of the file meaningless (another
    encoding, another header, an unclosed quote, a cell beyond the limit). Most texts of a package
    stand in it many times, and are kept once.
    """
    content, fault = _content(folder / table.path, table, str(number))
    if fault:
        return ReadTable(None, [fault])
    csv.field_size_limit(131_072)  # another library may have raised it in this process
    rows = csv.reader(TextIOWrapper(BytesIO(content), "utf-8", newline=""), strict=True)
    try:
        fault = _header_fault(next(rows, []), table, str(number))
        if fault:
            return ReadTable(None, [fault])
        return _body(rows, table, number)
    except (csv.Error, UnicodeDecodeError) as error:
        fault = _not_text(content, table, str(number))
        return ReadTable(None, [fault or _broken(error, rows.line_num, table, str(number))])


def _content(path: Path, table: Table, label: str) -> tuple[bytes, Fault | None]:
    def fault(value: str, rule: str, allowed: str, row: int | None = None) -> tuple[bytes, Fault]:
        return b"", Fault(table.name, row, "", value, rule, allowed, label)

    header = f"the header {','.join(table.columns)}"
    if not path.is_file():
        return fault(path.name, "the file is missing", f"a CSV with {header}")
    if path.stat().st_size > LARGEST:
        return fault(path.name, "the file is too large", f"{LARGEST:,} bytes")
    content = path.read_bytes()
    if not content or content.isspace():
        return fault(path.name, "the file is empty", header, 1)
    if content.startswith(b"\xef\xbb\xbf"):
        rule = "the file starts with a byte order mark"
        return fault(path.name, rule, "UTF-8 without a byte order mark", 1)
    return content, None


def _not_text(content: bytes, table: Table, label: str) -> Fault | None:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        row = content.count(b"\n", 0, error.start) + 1
        bad = content[error.start : error.start + 4].hex(" ")
        rule = "the file is not UTF-8"
        return Fault(table.name, row, "", f"bytes {bad}", rule, "UTF-8", label)
    return None


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


def _body(rows: Reader, table: Table, number: int) -> ReadTable:
    faults = list[Fault]()
    columns, lines = [list[str]() for _ in table.fields], array("L")
    for starts, some in _as_wide(rows, table, str(number), faults):
        lines.extend(starts)
        for column, texts in zip(columns, zip(*some, strict=True), strict=bool(some)):
            column.extend(map(intern, texts))
    folders = array("H", [number]) * len(lines)
    cells = Cells(table, dict(zip(table.columns, columns, strict=True)), folders, lines)
    return ReadTable(cells, faults + list(_cell_faults(cells)))


def _as_wide(rows: Reader, table: Table, label: str, faults: list[Fault]) -> Iterator[Piece]:
    """Yield the rows as wide as their table, piece by piece, and put what is not among the faults.

    After so many rows of another width the file is no table of this kind, and the rest is not read.
    """
    width, odd = len(table.fields), _Odd(table, label, faults)
    for starts, some in _in_pieces(rows):
        if set(map(len, some)) == {width} and all(map(any, some)):
            odd.was_blank = False
            yield starts, some
            continue
        yield odd.mended(starts, some)
        if odd.ragged == MOST_RAGGED:
            return


def _in_pieces(rows: Reader) -> Iterator[Piece]:
    """Yield so many rows at a time, with the line at which each starts."""
    last = rows.line_num
    while True:
        ends, some = [last], list[list[str]]()
        for row in islice(rows, MOST_AT_ONCE):
            some.append(row)
            ends.append(rows.line_num)
        if not some:
            return
        last = ends.pop()
        yield [end + 1 for end in ends], some


@dataclass
class _Odd:
    """What was met so far among rows that are blank or of another width than their table."""

    table: Table
    label: str
    faults: list[Fault]
    was_blank: bool = False
    ragged: int = 0

    def mended(self, starts: list[int], some: list[list[str]]) -> Piece:
        """Return the rows that hold anything, cut or filled to the table's width.

        Lines without a cell that holds anything are no rows, and one fault where they follow one
        another.
        """
        kept, width = list[tuple[int, list[str]]](), len(self.table.fields)
        for line, row in zip(starts, some, strict=True):
            blank = not any(row)
            if (blank or len(row) != width) and not (self.was_blank and blank):
                self.faults.append(_ragged([] if blank else row, line, self.table, self.label))
            self.was_blank = blank
            if not blank:
                kept.append((line, (row + [""] * width)[:width]))
                self.ragged += len(row) != width
            if self.ragged == MOST_RAGGED:
                self.faults.append(self._too_many(line))
                break
        return [line for line, _ in kept], [row for _, row in kept]

    def _too_many(self, line: int) -> Fault:
        rule = f"{self.ragged} rows are of another width: the rest is not read"
        allowed = f"{len(self.table.fields)} cells in each"
        return Fault(self.table.name, line, "", "", rule, allowed, self.label)


def _ragged(row: list[str], line: int, table: Table, label: str) -> Fault:
    rule = "the line is blank" if not row else f"the row has {len(row)} cells"
    allowed = f"{len(table.fields)} cells, one for each column"
    return Fault(table.name, line, "", ",".join(row[:8]), rule, allowed, label)


def _cell_faults(cells: Cells) -> Iterator[Fault]:
    """Find control characters and over-long cells, looking at each different text once."""
    for column in cells.table.fields:
        texts = cells.distinct(column.name)
        if max(map(len, texts), default=0) <= LONGEST_CELL and not CONTROL.search("".join(texts)):
            continue
        wrong = {text: said for text in texts if (said := _unreadable(text, column))}
        for at, text in cells.each(column.name) if wrong else ():
            if text in wrong:
                yield cells.fault(at, column.name, *wrong[text])


def _unreadable(text: str, column: Field) -> tuple[str, str] | None:
    """Return (rule, allowed) for a text that no cell may hold."""
    if len(text) > LONGEST_CELL:
        return f"the cell is {len(text):,} long", f"{LONGEST_CELL:,} code points"
    if CONTROL.search(text) and CONTROL.search(_inked(text) if column.line_breaks else text):
        return "holds a control character or line break", "printable text"
    return None


def in_one_line(text: str) -> str:
    """Return a text as a cell may hold it: no control characters, single spaces."""
    return " ".join(CONTROL.sub(" ", str(text)).split())


def _inked(context: str) -> str:
    """A context may stand across lines or columns, so its white space is no fault."""
    return "".join(sign for sign in context if sign not in WHITE_SPACE)


def _broken(error: Exception, line: int, table: Table, label: str) -> Fault:
    what = str(error)
    if "field larger" in what:
        rule, allowed = "the row holds a huge field", f"{LONGEST_CELL:,} code points in a cell"
    else:
        rule = f"the CSV cannot be read from here on ({what})"
        allowed = 'quotes in pairs, "" for a quote within a cell'
    return Fault(table.name, line, "", "", rule, allowed, label)
