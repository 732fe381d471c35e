"""Give the bare numbers of tables the unit that their heads say once, and their row numbers none.

mentions, heads -> **tables** -> mentions

A row of a ruled table is a line with tabs, bars or wide gaps between its cells; `columns` keeps its
head and `limits` what it bounds. Other lines are rows as `rows` reads them, or lists of contents
(`pages`). A cell that says its own unit stays as it was read.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass, field, replace
from fractions import Fraction

from analysis.numbers.mention import Mention, Passed
from analysis.numbers.numerals.numerals import arabic_value
from analysis.numbers.tables.cells import (
    APART,
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
from analysis.numbers.tables.columns import Columns
from analysis.numbers.tables.head_units import HeadUnit, unit_of
from analysis.numbers.tables.heads import PERCENT, SAID, head_words_of, phrases_in
from analysis.numbers.tables.limits import Limits
from analysis.numbers.tables.pages import Pages, as_noise
from analysis.numbers.tables.rows import Rows
from analysis.numbers.tables.runs import Changes, Found, within
from analysis.numbers.text import Text

RULE = re.compile(r"[-:=| +]+$")
# a row of which one cell has two numbers: Labour force    (10 000 persons) 21.9 24.8
MIXED = re.compile(
    r"(?:[A-Za-z)%] | {2,}(?![0-9]{1,3}(?: [0-9]{3})+ *$))"
    r"[-(]?[0-9][0-9,.]*\)?(?: (?:-|[-(]?[0-9][0-9,.]*\)?))+ *$"
)
NIL = re.compile("|-|\\.{2,3}|[Nn]/?[Aa]|[Nn]il")


@dataclass
class Tables:
    """The table that is open where reading has come to: its heads, its row number."""

    rows: Rows = field(default_factory=Rows)
    pages: Pages = field(default_factory=Pages)
    columns: Columns = field(default_factory=Columns)
    limits: Limits = field(default_factory=Limits)
    is_open: bool = False
    serial: int = 0
    gap: bool = False
    rows_seen: bool = False
    commas: int = 0

    def settle(self, text: Text, found: Found) -> Found:
        """Return the mentions of a folded text with those in tables as their table says."""
        self.columns.said = self.rows.head.said = head_words_of(text.words)
        changes: Changes = {}
        starts = [mention.start for mention in found]
        at = 0
        self.rows.turn_page()
        self.pages.evidence = []
        for line in text.split("\n"):
            listed = self.pages.settle(line, at, found, starts)
            if listed:
                changes |= listed
            elif GAPS.search(line.strip(" |")) and not _is_mixed(line):
                self._row(text, line, at, found, starts, changes)
            else:
                self._between(line)
                changes |= self.rows.settle(text, line, at, found, starts)
            at += len(line) + 1
        return [changes.get(i, mention) for i, mention in enumerate(found)] if changes else found

    def _between(self, line: str) -> None:
        """Take in a line that is no row of this table: it may go on with its head, or close it."""
        if not line.strip():
            self.gap = True
        elif self.is_open and not self.rows_seen:
            self.columns.add_cell(line)
        if not self.is_open or "|" in line:
            return
        if len(line) > 60 or line.endswith(("。", ".")) or SAID.search(line):
            self.is_open, self.limits.heads = False, []

    def _row(
        self, text: Text, line: str, at: int, found: Found, starts: list[int], changes: Changes
    ) -> None:
        cells, words = joined(line, cells_of(line))
        if RULE.match(line.strip()) or not cells:
            return
        split = APART.search(line) is not None
        numbers = [NUMBER.fullmatch(word.rstrip("%") if split else word) for word in words]
        plain = any(n and not is_year(n["digits"]) for n in numbers)
        self._take_head(text, line, words, plain, found, starts, changes)
        if plain:
            filled = [n or NIL.fullmatch(word) for n, word in zip(numbers, words, strict=True)]
            self.columns.settle(text, len(words), not filled[0] and all(filled[1:]))
            row = self.columns.of_row(text, words)
            own = _said_apart(text, words) if split else {}
            for i, number in enumerate(numbers):
                k = bisect_left(starts, at + cells[i][0])
                if k < len(starts) and starts[k] < at + cells[i][1]:
                    one = self._cell(i, number, words, row, found[k], own.get(i))
                    changes |= {k: one} if one else {}
        else:
            self._pass_by(text, line, at, found, starts, changes)
        self.limits.settle(self.columns.said, at, words, cells, found, starts, changes)

    def _take_head(
        self,
        text: Text,
        line: str,
        words: list[str],
        plain: bool,
        found: Found,
        starts: list[int],
        changes: Changes,
    ) -> None:
        """Begin a table with its first row, or with a row of years behind others."""
        if not plain and self.rows_seen and _begins_another(text, words):
            self.is_open = False
        if not self.is_open or (self.gap and not plain):
            above = [one for one, _ in [*self.rows.above][-2:]]
            changes |= self.rows.take_in(text, found, starts)
            told = self.rows.head.whole if self.rows.head.fresh else None
            self.columns.open(text, line, words, above, told)
            self.is_open, self.rows_seen, self.serial = True, False, 0
        elif not plain:
            self.columns.add(words)
        self.gap, self.rows_seen = False, self.rows_seen or plain
        self.rows.head.fresh = self.rows.head.fresh and not plain

    def _pass_by(
        self, text: Text, line: str, at: int, found: Found, starts: list[int], changes: Changes
    ) -> None:
        """Pass over the numbers of units in a head; rows set apart by spaces may follow it."""
        if any(map(str.isdigit, line)) and self.columns.candidates:
            changes |= within(phrases_in(text.alike(line)), at, found, starts)
        if "|" not in line and "\t" not in line:
            self.rows.pass_by(line, -1)

    def _cell(
        self,
        i: int,
        number: re.Match[str] | None,
        words: list[str],
        row: HeadUnit | None,
        one: Mention | Passed,
        own: HeadUnit | None,
    ) -> Mention | Passed | None:
        """Return the mention of one cell as the table says it, or None where it says nothing."""
        if number is None:
            return unit_cell(one, words[i]) if i == self.columns.units_at else None
        if not isinstance(one, Mention) or one.end - one.start > len(number[0]) + 1:
            return None
        digits, columns = number["digits"], self.columns
        head = columns.heads[i] if len(columns.heads) == len(words) else ""
        if self._is_serial(i, head, digits, words):
            return as_noise(one)
        if columns.is_note(i, words):
            return as_noise(one) if len(digits) <= 2 else None
        if columns.said.rank.search(head):
            return replace(one, value=Fraction(value_of(number)), unit="rank", kind="ordinal")
        unit = self._beside(columns.of_cell(i, words, row, digits), own)
        return _with_unit(one, number, unit) if unit else None

    def _beside(self, unit: HeadUnit | None, own: HeadUnit | None) -> HeadUnit | None:
        """Return the unit of a cell that says its share or money itself, with the table's scale."""
        if own is None or own == PERCENT or unit is None:
            return own or unit
        if unit.code != "count" or unit.factor == 1:
            return unit if unit.code == own.code else own
        self.columns.name_money(own)
        return unit._replace(code=own.code)

    def _is_serial(self, i: int, head: str, digits: str, words: list[str]) -> bool:
        """Say whether a first cell numbers its row."""
        serial = self.columns.said.serial.match(head) is not None and digits.isdecimal()
        if serial or i or not digits.isdecimal() or len(words) < 2:
            return serial
        if int(digits) == self.serial + 1 and any(c.isalpha() for c in words[1]):
            self.serial += 1
            return True
        return False


def _is_mixed(line: str) -> bool:
    """Say whether a cell of a row set apart by spaces has several numbers."""
    ends = line.rstrip()[-1:]
    return (ends.isdigit() or ends == ")") and "|" not in line and MIXED.search(line) is not None


def _begins_another(text: Text, words: list[str]) -> bool:
    """Say whether a row behind others begins another table: with years, or with units alone."""
    if is_time(words[0] or words[-1]):
        return sum(map(is_time, words)) > 1
    units = [unit_of(text.alike(word)) for word in words[-2:]]
    return all(unit and unit.factor != 1 for unit in units)


def _said_apart(text: Text, words: list[str]) -> dict[int, HeadUnit]:
    """Return the units that numbers say in cells of their own: % behind, money before."""
    units = {}
    for i, word in enumerate(words):
        sign = word[: 3 if word.startswith("US$") else 1]
        unit = PERCENT if word.endswith("%") else unit_of(text.alike(sign))
        if unit and (unit == PERCENT or sign in SIGNS):
            units[i] = unit
    return units


def _with_unit(one: Mention, number: re.Match[str], unit: HeadUnit) -> Mention | None:
    """Return a bare number with the unit of its table; a date only where it looks like a year."""
    if one.unit not in ("count", unit.code, "date", ""):
        return None
    if one.unit == "date" and not is_year(number["digits"]):
        return None
    last = number["upper"]
    upper = Fraction(arabic_value(last)) * unit.factor if last else None
    value = Fraction(value_of(number)) * unit.factor
    return replace(one, value=value, value_upper=upper, unit=unit.code, kind="figure")
