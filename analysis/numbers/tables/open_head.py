"""Keep the head that holds where reading has come to: its units, its years, its column of notes.

heads -> **open head** -> rows

The lines of a head add to it until rows have followed; then the next begins anew. Prose and the
title of a table end it. A unit said once holds for all columns only where no column may be without:
alone on its line or with years (£m, 31 Dec 2021 £m), or in brackets in a line above the last.
"""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from analysis.numbers.languages import LANGUAGES
from analysis.numbers.tables.head_units import HeadUnit
from analysis.numbers.tables.heads import SAID, HeadWords, Phrase, head_words_of

YEARS = re.compile(
    r"(?<![0-9,.])(?:FY ?)?(?:19|20)[0-9]{2}(?:[-/][0-9]{2,4})?(?![0-9])|FY ?[0-9]{2}\b"
)
PROSE = re.compile(r".{101,}|.{40,}\.$")
TITLE = re.compile(r" *(?:Table|Figure|Chart|TABLE|FIGURE|CHART|表|図|图) ?[0-9]")


@dataclass
class OpenHead:
    """The head of the table that is open, and what stands above the next row."""

    said: HeadWords = field(default_factory=lambda: head_words_of(LANGUAGES))
    units: list[HeadUnit] = field(default_factory=list)
    years: int = 0
    noted: bool = False
    # whether amounts of one share are in whole units of the money
    excepted: bool = False
    wide: bool = False
    maybe_wide: bool = False
    # whether no row has followed yet
    fresh: bool = False
    # the last label without numbers, and the unit it says for the cells below it
    section: str = ""
    own: HeadUnit | None = None

    @property
    def whole(self) -> HeadUnit | None:
        """The unit of all columns, None where they differ."""
        return self.units[0] if len(set(self.units)) == 1 else None

    @property
    def width(self) -> int:
        """How many columns the head has, as far as it says."""
        return len(self.units) if len(self.units) > 1 else self.years

    def columns(self) -> list[HeadUnit | None]:
        """Return the unit of each column that the head has."""
        each = len(self.units) == self.width
        return list(self.units) if each else [self.whole] * self.width

    def take(self, line: str, phrases: list[Phrase], in_stack: bool) -> None:
        """Take what one line says; amid cells set one a line, a label with a unit has its own."""
        years = len(YEARS.findall(line))
        if PROSE.match(line) or TITLE.match(line):
            self.fresh, self.section = False, ""
            self.begin()
        elif years > 1:
            self.begin()
        named = any(c.isalpha() for c in line)
        labelled = in_stack and phrases and self.whole and not self._is_alone(line, phrases)
        if named:
            self.own = phrases[-1].unit if labelled else None
        if not labelled:
            self._take_units(line, phrases)
        self.years += years if years > 1 or not self._words_left(line) else 0
        self.excepted = self.excepted or self.said.excepted.search(line) is not None
        self.noted = self.noted or self.said.noted.search(line) is not None
        if named or phrases:
            self.section = "" if phrases and not self.own else line

    def begin(self) -> None:
        """Begin a new head where rows have followed the last."""
        if not self.fresh:
            self.units, self.years, self.noted, self.fresh = [], 0, False, True
            self.wide = self.maybe_wide = self.excepted = False

    def add(self, phrases: list[Phrase]) -> None:
        """Add units; a scale said beside its money is one with it: GBP, in thousands."""
        if phrases:
            self.begin()
        for _, _, unit in phrases:
            last = self.units[-1] if self.units else None
            named = last and last.code.isupper() and last.factor == 1 and unit.factor != 1
            if last and named and unit.code in (last.code, "count"):
                self.units[-1] = unit._replace(code=last.code)
            else:
                self.units.append(unit)

    def name_money(self, unit: HeadUnit) -> None:
        """Take the money whose sign a cell has where the head says no more than a scale."""
        if self.whole and self.whole.code == "count" and self.whole.factor > 1:
            self.units = [one._replace(code=unit.code) for one in self.units]

    def unit_for(self, unit: HeadUnit, label: str) -> HeadUnit | None:
        """Return the unit of a row by its label and section, None where it is not the table's."""
        labels = (label, self.section)
        if not any(self.said.is_apart(unit, one) for one in labels):
            return unit
        each = any(map(self.said.each.search, labels)) and self.excepted and unit.code.isupper()
        return unit._replace(factor=1) if each else None

    def _take_units(self, line: str, phrases: list[Phrase]) -> None:
        self.wide = self.wide or self.maybe_wide
        self.add(phrases)
        if phrases and (SAID.search(line) or self._is_alone(line, phrases)):
            self.wide = True
        self.maybe_wide = any(line[one.start] in "([" for one in phrases)

    def _is_alone(self, line: str, phrases: list[Phrase]) -> bool:
        """Say whether a line says units, years and notes only."""
        edges = [0, *(edge for one in phrases for edge in one[:2]), len(line)]
        parts = [line[a:b] for a, b in list(pairwise(edges))[::2]]
        return not self._words_left(self.said.noted.sub("", " ".join(parts)))

    def _words_left(self, line: str) -> bool:
        """Say whether a line of a head says more than years and days."""
        return any(c.isalpha() for c in self.said.time.sub("", YEARS.sub("", line)))
