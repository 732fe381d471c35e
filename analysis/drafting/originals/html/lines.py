"""The lines of a web page: a block, an item of a list or a row of a table each.

main part -> **lines** -> text
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from analysis.drafting.originals.html.tree import BLOCKS, walked
from analysis.drafting.originals.numerals import CSS, numeral
from analysis.drafting.originals.spaces import (
    SUPERSCRIPT,
    behind_mark,
    between,
    tidy,
    without_bullet,
)

STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.IGNORECASE)
WIDEST = 100
#: a table whose cells hold more is there for the layout of the page
LONGEST_CELL = 400


def lines_of(root: Any, left_out: frozenset[Any]) -> Iterator[str]:
    """Yield what each block of a part of a page says."""
    data = {table for table in root.iter("table") if _holds_data(table)}
    page = _Page(data)
    for what, one in walked(root, left_out):
        if what == "text":
            page.said.append(one.translate(SUPERSCRIPT) if page.raised else one)
        elif what == "start":
            yield from page.begin(one)
        else:
            yield from page.end(one)
    yield from page.flushed()


@dataclass
class _Page:
    """What was said since the last line, and the lists and tables that are open."""

    data: set[Any]
    said: list[str] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    counters: list[Iterator[str]] = field(default_factory=list)
    tables: list["_Table"] = field(default_factory=list)
    raised: int = 0

    def begin(self, element: Any) -> Iterator[str]:
        """Take the start of an element."""
        if element.tag in ("sup",):
            self.raised += 1
        if element.tag not in BLOCKS:
            return
        if self.tables:
            self._begin_in_table(element)
            return
        yield from self.flushed()
        if element in self.data:
            self.tables.append(_Table())
        elif element.tag in ("ol", "ul", "menu"):
            self.counters.append(_counted(element))
        elif element.tag == "li" and self.counters:
            value = element.get("value", "")
            self.marks = [
                _mark(element, int(value)) if _is_number(value) else next(self.counters[-1])
            ]

    def _begin_in_table(self, element: Any) -> None:
        if element.tag == "tr":
            self.tables[-1].begin_row()
        elif element.tag in ("td", "th"):
            self.said = []
        else:
            self.said.append("\n")

    def end(self, element: Any) -> Iterator[str]:
        """Take the end of an element."""
        if element.tag == "sup":
            self.raised -= 1
        if element.tag not in BLOCKS:
            return
        if not self.tables:
            yield from self.flushed()
            if element.tag in ("ol", "ul", "menu") and self.counters:
                self.counters.pop()
        elif element.tag in ("td", "th"):
            self.tables[-1].cell(_joined(self.said), element)
            self.said = []
        elif element.tag == "tr":
            yield from self.tables[-1].row()
        elif element.tag == "caption":
            yield from self.flushed()
        elif element in self.data:
            self.tables.pop()
            self.said = []
        else:
            self.said.append("\n")

    def flushed(self) -> Iterator[str]:
        """Yield what was said since the last line."""
        line = without_bullet(tidy("".join(self.said)))
        if line:
            mark = self.marks.pop() if self.marks else ""
            yield behind_mark(mark, line) if mark else line
        self.said = []


class _Table:
    """The rows of a table: cells a tab apart, a cell of several rows in the first of them."""

    def __init__(self) -> None:
        self.cells: dict[int, str] = {}
        self.held: dict[int, int] = {}
        self.at = 0

    def begin_row(self) -> None:
        """Begin a row."""
        self.cells, self.at = {}, 0

    def cell(self, words: str, element: Any) -> None:
        """Take a cell: what it says and how far it reaches."""
        while self.held.get(self.at, 0):
            self.at += 1
        self.cells[self.at] = words
        across, down = _span(element, "colspan"), _span(element, "rowspan")
        for _ in range(across):
            if down > 1:
                self.held[self.at] = down
            self.at += 1

    def row(self) -> Iterator[str]:
        """Yield the row, unless it says nothing."""
        last = max(self.cells, default=-1)
        self.held = {at: rows - 1 for at, rows in self.held.items() if rows > 1}
        line = "\t".join(self.cells.get(at, "") for at in range(last + 1)).rstrip("\t")
        if line.strip():
            yield line


def _span(element: Any, name: str) -> int:
    value = element.get(name, "1").strip()
    return min(int(value), WIDEST) if _is_number(value) and int(value) > 0 else 1


def _is_number(value: str) -> bool:
    return value.isascii() and value.isdigit() and len(value) < 6


def _joined(said: list[str]) -> str:
    """Return what a cell says in one line: its lines with a blank between, or none in Chinese."""
    cell = ""
    for line in map(tidy, "".join(said).split("\n")):
        cell += between(cell, line) + line
    return cell


def _counted(element: Any) -> Iterator[str]:
    """Yield the marks of the items of a list, one after another."""
    start = element.get("start", "1")
    at = int(start) if _is_number(start) else 1
    while True:
        yield _mark(element, at)
        at += 1


def _mark(element: Any, number: int) -> str:
    """Return the mark of an item as a browser prints it; a bullet says nothing."""
    around = element if element.tag != "li" else element.getparent()
    style = STYLE.search(around.get("style", "")) if around is not None else None
    named = style[1].lower() if style else around.get("type", "") if around is not None else ""
    usual = "decimal" if around is not None and around.tag == "ol" else "bullet"
    how = CSS.get(named, usual)
    written = numeral(number, how)
    if not written:
        return ""
    return f"{written}、" if how in ("chineseCounting", "ideographDigital") else f"{written}."


def _holds_data(table: Any) -> bool:
    """True for a table of facts, False for one that lays out a page."""
    if next(table.iterdescendants("table"), None) is not None:
        return False
    for cell in table.iter("td"):
        if next(cell.iter("h1", "h2", "h3"), None) is not None:
            return False
        if len("".join(cell.itertext()).strip()) > LONGEST_CELL and len(cell) > 3:
            return False
    return True
