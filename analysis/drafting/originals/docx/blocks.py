"""The paragraphs and tables of a DOCX in their order, each a line or several.

words, numbering -> **blocks** -> text
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from analysis.drafting.originals.docx.numbering import Numbering
from analysis.drafting.originals.docx.words import MAIN, words_of
from analysis.drafting.originals.spaces import behind_mark, between, tidy, without_bullet

PARAGRAPH, TABLE = MAIN + "p", MAIN + "tbl"
WIDEST = 100


@dataclass
class Blocks:
    """A document of python-docx being read: its lists, its styles, and the notes met so far."""

    numbering: Numbering
    styles: dict[str, Any]
    notes: dict[str, str] = field(default_factory=dict)

    def lines(self, container: Any) -> Iterator[str]:
        """Yield the lines of what is in a container: the body, a text box, a note."""
        for block in _blocks(container):
            if block.tag == PARAGRAPH:
                yield from self._paragraph(block)
            else:
                yield from self._table(block)

    def _paragraph(self, paragraph: Any) -> Iterator[str]:
        mark = self._mark(paragraph)
        for line in words_of(paragraph, self.notes).split("\n"):
            words = without_bullet(tidy(line))
            if words:
                yield behind_mark(mark, words) if mark else words
                mark = ""
        for box in _boxes(paragraph):
            yield from self.lines(box)

    def _table(self, table: Any) -> Iterator[str]:
        for row in _within(table, MAIN + "tr"):
            cells: list[str] = []
            for cell in _within(row, MAIN + "tc"):
                continues = cell.find(f"{MAIN}tcPr/{MAIN}vMerge")
                goes_on = continues is not None and continues.get(MAIN + "val") != "restart"
                cells.append("" if goes_on else self._cell(cell))
                across = cell.find(f"{MAIN}tcPr/{MAIN}gridSpan")
                cells += [""] * (_number(across, 1) - 1)
            line = "\t".join(cells).rstrip("\t")
            if line.strip():
                yield line

    def _cell(self, cell: Any) -> str:
        words = ""
        for line in self.lines(cell):
            line = line.replace("\t", " ")
            words += between(words, line) + line
        return words

    def _mark(self, paragraph: Any) -> str:
        """Return the number that is printed before a paragraph."""
        listed = paragraph.find(f"{MAIN}pPr/{MAIN}numPr")
        style = paragraph.find(f"{MAIN}pPr/{MAIN}pStyle")
        named = "" if style is None else style.get(MAIN + "val", "")
        number, level = _listed(listed)
        seen: set[str] = set()
        while named and named not in seen and (number is None or level is None):
            seen.add(named)
            style = self.styles.get(named)
            if style is None:
                break
            its_number, its_level = _listed(style.find(f"{MAIN}pPr/{MAIN}numPr"))
            number, level = number or its_number, level if level is not None else its_level
            based = style.find(f"{MAIN}basedOn")
            named = "" if based is None else based.get(MAIN + "val", "")
        return self.numbering.next_mark(number, level or 0) if number else ""


def _listed(element: Any) -> tuple[str | None, int | None]:
    if element is None:
        return None, None
    number, level = element.find(MAIN + "numId"), element.find(MAIN + "ilvl")
    return (
        None if number is None else number.get(MAIN + "val"),
        None if level is None else _number(level, 0),
    )


def _number(element: Any, otherwise: int) -> int:
    value = "" if element is None else element.get(MAIN + "val", "")
    return min(int(value), WIDEST) if value.isascii() and value.isdigit() else otherwise


def _blocks(container: Any) -> Iterator[Any]:
    """Yield paragraphs and tables, those in content controls and insertions too."""
    stack = [*reversed(container)]
    while stack:
        one = stack.pop()
        if one.tag in (PARAGRAPH, TABLE):
            yield one
        elif one.tag in (MAIN + "del", MAIN + "moveFrom", MAIN + "tcPr"):
            continue
        else:
            stack.extend(reversed(one))


def _within(container: Any, tag: str) -> Iterator[Any]:
    """Yield the rows of a table or the cells of a row, those in content controls too."""
    stack = [*reversed(container)]
    while stack:
        one = stack.pop()
        if one.tag == tag:
            yield one
        elif one.tag not in (TABLE, PARAGRAPH):
            stack.extend(reversed(one))


def _boxes(paragraph: Any) -> Iterator[Any]:
    """Yield the text boxes of a paragraph, once where a file has each in two ways."""
    for box in paragraph.iter(MAIN + "txbxContent"):
        around = {one.tag.rpartition("}")[2] for one in box.iterancestors()}
        if "Fallback" not in around and not any(
            one.tag == MAIN + "txbxContent" for one in box.iterancestors() if one is not box
        ):
            yield box
