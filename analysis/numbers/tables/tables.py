"""Give the bare numbers of a table the unit that its heading says once, and its row numbers none.

mentions, units of a table -> **tables** -> mentions

A row is a line with tabs, bars or wide gaps between its cells. A column's own unit counts first,
then that of the row's head, then that of the line above the table or its first row. The unit of
the whole table is not given to a column or row of shares or counts, nor to a cell that says its
own; such cells stay as they were read.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass, field, replace
from fractions import Fraction

from analysis.numbers.languages import LANGUAGES
from analysis.numbers.mention import Mention, Passed
from analysis.numbers.numerals.numerals import arabic_value
from analysis.numbers.tables.cells import (
    GAPS,
    NUMBER,
    SIGNS,
    cells_of,
    is_time,
    is_year,
    joined,
    unit_cell,
    value_of,
)
from analysis.numbers.tables.head_units import HeadUnit, unit_of
from analysis.numbers.tables.heads import (
    PERCENT,
    SAID,
    HeadWords,
    head_words_of,
    phrases_in,
    unit_of_cell,
    unit_of_line,
)
from analysis.numbers.tables.pages import Pages, as_noise
from analysis.numbers.tables.rows import Rows
from analysis.numbers.tables.runs import within
from analysis.numbers.text import Text

RULE = re.compile(r"[-:=| +]+$")
PERCENT_SAID = re.compile(r"(?:[单単]位|[Uu]nits?) ?:? ?[^()\n]{0,20}(?:%|[Pp]er ?cent)")
PERCENT_SIGN = re.compile("%|[Pp]er ?cent")
MONEY_HEAD = re.compile(
    r"(?:In )?(?:[A-Z]{2,3}|[A-Z]{0,2}[$€£¥₹]) ?(?:m|bn|k|mn|million|billion|'?000s?)", re.I
)
# a row of which one cell has two numbers: Labour force    (10 000 persons) 21.9 24.8
MIXED = re.compile(
    r"(?:[A-Za-z)%] | {2,}(?![0-9]{1,3}(?: [0-9]{3})+ *$))"
    r"[-(]?[0-9][0-9,.]*\)?(?: (?:-|[-(]?[0-9][0-9,.]*\)?))+ *$"
)
# the head of the labels says no more than the unit of the table: 億元, (US$ million)
LONE_UNIT = re.compile("[^0-9]+|[^0-9]*'?000s?.?")
NIL = re.compile("|-|\\.{2,3}|[Nn]/?[Aa]|[Nn]il")
# a cell that says no more than the unit of its row: (百万円)
IN_BRACKETS = re.compile(r"\([^()]+\)")


def _filling(found: list, starts: list[int], at: int, cell: tuple[int, int]) -> list[int]:
    """Return the figures that fill a cell, two in 750万円(1,000万円); none where words stand."""
    k = bisect_left(starts, at + cell[0])
    edge = at + cell[0]
    filling: list[int] = []
    while k < len(starts) and starts[k] <= edge + 1 and edge < at + cell[1]:
        if not isinstance(found[k], Mention) or found[k].kind != "figure":
            return []
        edge, filling, k = found[k].end, [*filling, k], k + 1
    return filling if edge >= at + cell[1] - 2 else []


@dataclass
class Tables:
    """The table that is open where reading has come to: its units, its heads, its row number."""

    rows: Rows = field(default_factory=Rows)
    pages: Pages = field(default_factory=Pages)
    said: HeadWords = field(default_factory=lambda: head_words_of(LANGUAGES))
    unit: HeadUnit | None = None
    percent: bool = False
    heads: list[str] = field(default_factory=list)
    is_open: bool = False
    columns: list[HeadUnit | None] = field(default_factory=list)
    units_at: int = -1
    head_line: str = ""
    serial: int = 0
    gap: bool = False
    rows_seen: bool = False
    mixed: bool = False
    commas: int = 0
    limits: list[str] = field(default_factory=list)

    def settle(self, text: Text, found: list[Mention | Passed]) -> list[Mention | Passed]:
        """Return the mentions of a folded text with those in tables as their table says."""
        self.said = self.rows.head.said = head_words_of(text.words)
        changes: dict[int, Mention | Passed] = {}
        starts = [mention.start for mention in found]
        at = 0
        self.rows.turn_page()
        self.pages.evidence = []
        for line in text.split("\n"):
            listed = self.pages.settle(line, at, found, starts)
            if listed:
                changes |= listed
            elif GAPS.search(line.strip(" |")) and not MIXED.search(line):
                self._row(text, line, at, found, starts, changes)
            else:
                self._between(line)
                changes |= self.rows.settle(text, line, at, found, starts)
            at += len(line) + 1
        return [changes.get(i, mention) for i, mention in enumerate(found)] if changes else found

    def _between(self, line: str) -> None:
        """Take in a line that is no row of this table: it may go on with its head, or close it."""
        self.mixed = self.mixed or self.said.index.search(line) is not None
        cell = line.strip(" |")
        if (
            self.is_open
            and not self.rows_seen
            and line.endswith("|")
            and (is_time(cell) or self.said.index.search(cell))
        ):
            self.heads, self.columns = [*self.heads, cell], [*self.columns, None]
        if not line.strip():
            self.gap = True
        elif (
            self.is_open
            and "|" not in line
            and (len(line) > 60 or line.endswith(("。", ".")) or SAID.search(line))
        ):
            self.is_open = False
            self.limits = []

    def _row(
        self, text: Text, line: str, at: int, found: list, starts: list[int], changes: dict
    ) -> None:
        each = cells_of(line)
        cells, words = joined(line, each)
        split = len(cells) < len(each)
        numbers = [NUMBER.fullmatch(word.rstrip("%") if split else word) for word in words]
        plain = [n and not is_year(n["digits"]) for n in numbers]
        if RULE.match(line.strip()) or not cells:
            return
        if not any(plain) and self.rows_seen and is_time(words[0] or words[-1]):
            self.is_open = sum(map(is_time, words)) < 2
        if not self.is_open or (self.gap and not any(plain)):
            self._open(text, line, words, found, starts, changes)
        elif not any(plain) and not any(self.columns):
            self._head(text, words)
        self.gap, self.rows_seen = False, any(plain)
        self.rows.head.fresh = self.rows.head.fresh and not any(plain)
        if not any(plain):
            if self.heads is words:
                changes |= within(phrases_in(text.alike(line)), at, found, starts)
            if "|" not in line and "\t" not in line:
                self.rows.pass_by(line, -1)
            self._limit(at, words, cells, found, starts, changes)
            return
        filled = [n or NIL.fullmatch(word) for n, word in zip(numbers, words, strict=True)]
        self._fit_head(text, len(words), not filled[0] and all(filled[1:]))
        row = self._unit_of_row(text, words)
        apart = self._said_apart(text, words) if split else {}
        for i, number in enumerate(numbers):
            if not number and i != self.units_at:
                continue
            k = bisect_left(starts, at + cells[i][0])
            if k < len(starts) and starts[k] < at + cells[i][1]:
                changed = (
                    self._cell(i, number, words, row, found[k], apart.get(i))
                    if number
                    else unit_cell(found[k], words[i])
                )
                if changed:
                    changes[k] = changed
        self._limit(at, words, cells, found, starts, changes)

    def _limit(
        self,
        at: int,
        words: list[str],
        cells: list[tuple[int, int]],
        found: list,
        starts: list[int],
        changes: dict,
    ) -> None:
        """Give the amounts below a head that says they are limits its bound: 補助上限額."""
        filled = [_filling(found, starts, at, cell) for cell in cells]
        if not any(filled):
            self.limits = words if any(map(self.said.limits.search, words)) else []
            return
        label = words[0] if self.said.limits_row.search(words[0]) else ""
        if not label and len(self.limits) != len(words):
            return
        for i, figures in enumerate(filled):
            if not label or i:
                for k in figures:
                    self._bound(changes, k, changes.get(k, found[k]), label or self.limits[i])

    def _bound(self, changes: dict, k: int, one: Mention, head: str) -> None:
        """Give one amount the bound that the head above it says, where it has none of its own."""
        bound = self.said.limit(head, one.unit)
        free = one.kind == "figure" and one.bound == "exact" and one.value_upper is None
        if free and bound != "exact":
            changes[k] = replace(one, bound=bound)

    def _fit_head(self, text: Text, count: int, labelled: bool) -> None:
        """Give the head as many cells as the row has.

        It has one fewer where nothing stands over the labels, or is set apart by single spaces.
        """
        if labelled and len(self.heads) == count - 1:
            self._head(text, ["", *self.heads])
        if self.heads and len(self.heads) != count and not any(c in self.head_line for c in "\t|"):
            words = self.head_line.split()
            if len(words) == count:
                self._head(text, words)

    def _open(
        self, text: Text, line: str, words: list[str], found: list, starts: list[int], changes: dict
    ) -> None:
        """Begin a table with its first row and the lines above it."""
        above = [one for one, _ in self.rows.above[-2:]]
        said = [unit_of_line(text.alike(one)) for one in above]
        own = unit_of_line(text.alike(line)) if SAID.search(line) else None
        changes |= self.rows.take_in(text, found, starts)
        told = self.rows.head.whole if self.rows.head.fresh else None
        self.unit = own or next((unit for unit in reversed(said) if unit), told)
        self.percent = any(PERCENT_SAID.search(one) for one in [line, *above])
        self.serial, self.mixed = 0, False
        self.head_line = line
        self._head(text, words)
        first = self.columns[0]
        if self.unit is None and len(words) > 1 and MONEY_HEAD.fullmatch(words[0]):
            self.unit = unit_of(text.alike(words[0]))
        if self.unit is None and first and LONE_UNIT.fullmatch(words[0]) and len(words) > 1:
            self.unit, self.columns[0] = first, None

    def _head(self, text: Text, words: list[str]) -> None:
        self.heads, self.is_open = words, True
        self.units_at = next((i for i, word in enumerate(words) if self.said.unit.match(word)), -1)
        self.columns = [None if SAID.search(w) else unit_of_cell(text.alike(w)) for w in words]

    def _unit_of_row(self, text: Text, words: list[str]) -> HeadUnit | None:
        """Return the unit of a row: in the column of units, a cell in brackets, or its head."""
        if 0 <= self.units_at < len(words) == len(self.heads):
            return unit_of(text.alike(words[self.units_at]))
        own = (unit_of(text.alike(word[1:-1])) for word in words[1:] if IN_BRACKETS.fullmatch(word))
        return next((unit for unit in own if unit), None) or unit_of_cell(text.alike(words[0]))

    def _cell(
        self,
        i: int,
        number: re.Match,
        words: list[str],
        row: HeadUnit | None,
        mention,
        own: HeadUnit | None,
    ) -> Mention | None:
        """Return the mention of one cell as the table says it, or None where it says nothing."""
        if not isinstance(mention, Mention) or mention.end - mention.start > len(number[0]) + 1:
            return None
        head = self.heads[i] if len(self.heads) == len(words) else ""
        if self._is_serial(i, head, number["digits"], words):
            return as_noise(mention)
        if self.said.note.match(head) or self._lacks_label(i, words):
            return as_noise(mention) if len(number["digits"]) <= 2 else None
        if self.said.rank.search(head):
            return replace(mention, value=Fraction(value_of(number)), unit="rank", kind="ordinal")
        unit = self._beside(self._unit(i, head, words, row, number), own)
        if unit is None or mention.unit not in ("count", unit.code, "date", ""):
            return None
        if mention.unit == "date" and not is_year(number["digits"]):
            return None
        last = number["upper"]
        upper = Fraction(arabic_value(last)) * unit.factor if last else None
        value = Fraction(value_of(number)) * unit.factor
        return replace(mention, value=value, value_upper=upper, unit=unit.code, kind="figure")

    def _said_apart(self, text: Text, words: list[str]) -> dict[int, HeadUnit]:
        """Return the units that numbers say in cells of their own: % behind, money before."""
        units = {}
        for i, word in enumerate(words):
            sign = word[: 3 if word.startswith("US$") else 1]
            unit = PERCENT if word.endswith("%") else unit_of(text.alike(sign))
            if unit and (unit == PERCENT or sign in SIGNS):
                units[i] = unit
        return units

    def _beside(self, unit: HeadUnit | None, own: HeadUnit | None) -> HeadUnit | None:
        """Return the unit of a cell that says its share or money itself, with the table's scale."""
        if own is None or own == PERCENT or unit is None:
            return own or unit
        if unit.code != "count" or unit.factor == 1:
            return unit if unit.code == own.code else own
        if self.unit and self.unit.code == "count":
            self.unit = self.unit._replace(code=own.code)
        return unit._replace(code=own.code)

    def _unit(
        self, i: int, head: str, words: list[str], row: HeadUnit | None, number: re.Match
    ) -> HeadUnit | None:
        """Return the unit of a cell: its column's, its row's, or the table's where that fits.

        A number of four digits or more is no share, whatever its head says (Share of associates).
        """
        column = self._column(i, len(words))
        alike = self._are_alike()
        if self.said.year.match(head) or i == 0:
            return column
        if row and (alike or not column):
            return row
        if column and not (alike and self.said.is_apart(column, words[0])):
            return column
        if column:
            return None
        if self.said.index.search(head) or (self.mixed and len(self.heads) != len(words)):
            return None
        for label in (head, words[0]):
            if len(number["digits"]) > 4 and "," in number["digits"]:
                continue
            if self.unit and self.unit.code != "1" and self.said.share.search(label):
                percent = self.percent or PERCENT_SIGN.search(label)
                return PERCENT if percent else None
            if self.unit and self.said.is_apart(self.unit, label):
                return None
        return self.unit

    def _are_alike(self) -> bool:
        """Say whether all columns of amounts have one unit, so that a row may have its own."""
        amounts = [
            unit
            for i, unit in enumerate(self.columns)
            if i and i != self.units_at and not self.said.note.match(self.heads[i])
        ]
        return len(amounts) > 1 and len(set(amounts)) == 1

    def _column(self, i: int, count: int) -> HeadUnit | None:
        """Return the unit of a column; in a row of fewer cells (合计), what the last share."""
        if len(self.columns) == count:
            return self.columns[i]
        last = set(self.columns[1 - count :])
        short = count == len(self.columns) - 1 or self._are_alike()
        fits = i > 0 and short and 1 < count < len(self.columns) and len(last) == 1
        return last.pop() if fits else None

    def _lacks_label(self, i: int, words: list[str]) -> bool:
        """Say whether the label of a row stands in the line above, so that its note comes first."""
        noted = any(map(self.said.note.match, self.heads[:2]))
        return i == 0 and noted and len(words) == len(self.heads) - 1

    def _is_serial(self, i: int, head: str, digits: str, words: list[str]) -> bool:
        """Say whether a first cell numbers its row."""
        if i or not digits.isdecimal() or len(words) < 2:
            return bool(self.said.serial.match(head)) and digits.isdecimal()
        if self.said.serial.match(head):
            return True
        if int(digits) == self.serial + 1 and any(c.isalpha() for c in words[1]):
            self.serial += 1
            return True
        return False
