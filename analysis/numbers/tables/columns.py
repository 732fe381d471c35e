"""Keep the head of a ruled table: its cells, the unit of each column, and the unit of all.

heads -> **columns** -> tables

Of the rows that stand before the first numbers, the head is the first that says a unit, else the
last. A column's own unit counts first, then that of the row, then that of all, from the lines above
or the first cell. The unit of all is not given to a column or row of shares or counts or of an
index, nor where all columns have one and the row says another.
"""

import re
from dataclasses import dataclass, field

from analysis.numbers.languages import LANGUAGES
from analysis.numbers.tables.cells import is_time
from analysis.numbers.tables.head_units import HeadUnit, unit_of
from analysis.numbers.tables.heads import (
    PERCENT,
    SAID,
    HeadWords,
    head_words_of,
    unit_of_cell,
    unit_of_line,
)
from analysis.numbers.text import Text

PERCENT_SAID = re.compile(r"(?:[单単]位|[Uu]nits?) ?:? ?[^()\n]{0,20}(?:%|[Pp]er ?cent)")
PERCENT_SIGN = re.compile("%|[Pp]er ?cent")
MONEY_HEAD = re.compile(
    r"(?:In )?(?:[A-Z]{2,3}|[A-Z]{0,2}[$€£¥₹]) ?(?:m|bn|k|mn|million|billion|'?000s?)", re.I
)
# the head of the labels says no more than the unit of the table: 億元, (US$ million)
LONE_UNIT = re.compile("[^0-9]+|[^0-9]*'?000s?.?")
# a cell that says no more than the unit of its row: (百万円)
IN_BRACKETS = re.compile(r"\([^()]+\)")


@dataclass
class Columns:
    """The head of the ruled table that is open, and what may yet be it."""

    said: HeadWords = field(default_factory=lambda: head_words_of(LANGUAGES))
    unit: HeadUnit | None = None
    percent: bool = False
    heads: list[str] = field(default_factory=list)
    units: list[HeadUnit | None] = field(default_factory=list)
    units_at: int = -1
    line: str = ""
    candidates: list[list[str]] = field(default_factory=list)

    def open(
        self, text: Text, line: str, words: list[str], above: list[str], told: HeadUnit | None
    ) -> None:
        """Begin with the first row of a table, the lines above it and the unit told before."""
        said = [unit_of_line(text.alike(one)) for one in above]
        own = unit_of_line(text.alike(line)) if SAID.search(line) else None
        self.unit = own or next((unit for unit in reversed(said) if unit), told)
        self.percent = any(PERCENT_SAID.search(one) for one in [line, *above])
        self.line, self.candidates, self.units = line, [], []
        self.add(words)

    def add(self, words: list[str]) -> None:
        """Take a row without numbers as one that may be the head."""
        if not any(self.units):
            self.candidates, self.heads = [*self.candidates, words], words

    def add_cell(self, line: str) -> None:
        """Take a line as another cell of the head above, where it is a year or says an index."""
        index = self.said.index.search(line) is not None
        cell = line.strip(" |")
        if self.candidates and line.endswith("|") and (index or is_time(cell)):
            self.candidates[-1] = [*self.candidates[-1], cell]

    def settle(self, text: Text, count: int, labelled: bool) -> None:
        """Choose the head now that a row of numbers follows, with as many cells as the row.

        It has one fewer where nothing stands over the labels, or is set apart by single spaces.
        """
        for i, words in enumerate(self.candidates):
            self._take(text, words)
            if not i:
                self._take_first(text, words)
            if any(self.units):
                break
        self.candidates = []
        if labelled and len(self.heads) == count - 1:
            self._take(text, ["", *self.heads])
        if self.heads and len(self.heads) != count and not any(c in self.line for c in "\t|"):
            words = self.line.split()
            if len(words) == count:
                self._take(text, words)

    def of_row(self, text: Text, words: list[str]) -> HeadUnit | None:
        """Return the unit of a row: in the column of units, a cell in brackets, or its head."""
        if 0 <= self.units_at < len(words) == len(self.heads):
            return unit_of(text.alike(words[self.units_at]))
        own = (unit_of(text.alike(word[1:-1])) for word in words[1:] if IN_BRACKETS.fullmatch(word))
        return next((unit for unit in own if unit), None) or unit_of_cell(text.alike(words[0]))

    def of_cell(
        self, i: int, words: list[str], row: HeadUnit | None, digits: str
    ) -> HeadUnit | None:
        """Return the unit of a cell: its column's, its row's, or that of all where it fits."""
        head = self.heads[i] if len(self.heads) == len(words) else ""
        column, alike = self._column(i, len(words)), self._are_alike()
        if self.said.year.match(head) or i == 0:
            return column
        if row and (alike or not column):
            return row
        if column:
            apart = alike and self.said.is_apart(column, words[0], digits)
            return None if apart else column
        return self._of_all(head, words, digits)

    def name_money(self, unit: HeadUnit) -> None:
        """Take the money whose sign a cell has where the unit of all is no more than a scale."""
        if self.unit and self.unit.code == "count":
            self.unit = self.unit._replace(code=unit.code)

    def is_note(self, i: int, words: list[str]) -> bool:
        """Say whether a cell stands in the column of notes, also where its label is cut off."""
        if len(self.heads) == len(words):
            return self.said.note.match(self.heads[i]) is not None
        noted = any(map(self.said.note.match, self.heads[:2]))
        return i == 0 and noted and len(words) == len(self.heads) - 1

    def _take(self, text: Text, words: list[str]) -> None:
        self.heads = words
        self.units_at = next((i for i, word in enumerate(words) if self.said.unit.match(word)), -1)
        self.units = [None if SAID.search(w) else unit_of_cell(text.alike(w)) for w in words]

    def _take_first(self, text: Text, words: list[str]) -> None:
        """Take the first cell of a table as the unit of all, where it says no more than one."""
        first = self.units[0]
        if self.unit is None and len(words) > 1 and MONEY_HEAD.fullmatch(words[0]):
            self.unit = unit_of(text.alike(words[0]))
        if self.unit is None and first and LONE_UNIT.fullmatch(words[0]) and len(words) > 1:
            self.unit, self.units[0] = first, None

    def _of_all(self, head: str, words: list[str], digits: str) -> HeadUnit | None:
        """Return the unit of all for a cell; a number of four digits or more is no share."""
        unit = self.unit
        if unit is None or self.said.index.search(head):
            return None
        for label in (head, words[0]):
            if len(digits) > 4 and "," in digits:
                continue
            if unit.code != "1" and self.said.share.search(label):
                return PERCENT if self.percent or PERCENT_SIGN.search(label) else None
            if self.said.is_apart(unit, label, digits):
                return None
        return unit

    def _are_alike(self) -> bool:
        """Say whether all columns of amounts have one unit, so that a row may have its own."""
        amounts = [
            unit
            for i, unit in enumerate(self.units)
            if i and i != self.units_at and not self.said.note.match(self.heads[i])
        ]
        return len(amounts) > 1 and len(set(amounts)) == 1

    def _column(self, i: int, count: int) -> HeadUnit | None:
        """Return the unit of a column; in a row of fewer cells (合计), what the last share."""
        if len(self.units) == count:
            return self.units[i]
        last = set(self.units[1 - count :])
        short = count == len(self.units) - 1 or self._are_alike()
        fits = i > 0 and short and 1 < count < len(self.units) and len(last) == 1
        return last.pop() if fits else None
