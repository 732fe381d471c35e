"""Find the numbers that stand side by side in a line, and give them what their table says.

mentions -> **runs** -> rows

A run is `548.7 661.3 - (250.1)`: cells with nothing but spaces between, each one mention or nil.
"""

import re
from bisect import bisect_left
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from analysis.numbers.mention import Mention, Passed
from analysis.numbers.numerals.numerals import arabic_value
from analysis.numbers.tables.head_units import HeadUnit
from analysis.numbers.tables.heads import Phrase

Found = list[Mention | Passed]
Changes = dict[int, Mention | Passed]

CELL = re.compile(
    r"(?<![^\s|])(?:(?P<nil>-|\.{2,3}|[Nn]/?[Aa]|[Nn]il)"
    r"|(?P<sign>(?:[$€£¥₹] ?)?[-+▲]?(?P<open>\( ?)?(?:[$€£¥₹] ?)?-?)"
    r"(?P<digits>[0-9][0-9,]*(?:\.[0-9]+)?)[%p]?(?(open)\)?[%p]?))"
    r"(?:\([a-z]\)|\*{1,2})?(?![^\s|])"
)


class Cell(NamedTuple):
    """A cell of a row: its place, its text, and which mention reads it, -1 where it is nil."""

    start: int
    number: re.Match[str]
    at: int

    @property
    def value(self) -> Fraction | int:
        """The value as printed; a bracket or a sign means less than nothing."""
        value = Fraction(arabic_value(self.number["digits"]))
        return -value if any(sign in self.number["sign"] for sign in "(-▲") else value

    @property
    def marks(self) -> bool:
        """Whether its number is so small and whole that it may mark a note."""
        return self.at >= 0 and len(self.number["digits"]) <= 2


class Run(NamedTuple):
    """Cells side by side, and where they begin and end in their line."""

    start: int
    end: int
    cells: list[Cell]

    def is_one(self, line: str) -> bool:
        """Say whether several cells stand here, or the last of a line, and any is a number."""
        last = len(self.cells) > 1 or not line[self.end :].strip(" |")
        return last and any(cell.at >= 0 for cell in self.cells)

    def overlaps(self, phrase: Phrase) -> bool:
        return phrase.start < self.end and self.start < phrase.end


def runs_of(line: str, at: int, found: Found, starts: list[int]) -> list[Run]:
    """Return the cells of a line that stand side by side or end it, each read as one number."""
    runs: list[Run] = []
    end = -1
    for match in CELL.finditer(line):
        k = -1 if match["nil"] else _mention_of(match, at, found, starts)
        if k is None:
            end = -1
            continue
        cell = Cell(match.start(), match, k)
        if end >= 0 and not line[end : match.start()].strip(" "):
            runs[-1] = Run(runs[-1].start, match.end(), [*runs[-1].cells, cell])
        else:
            runs.append(Run(match.start(), match.end(), [cell]))
        end = match.end()
    return [run for run in runs if run.is_one(line)]


def _mention_of(match: re.Match[str], at: int, found: Found, starts: list[int]) -> int | None:
    """Return which mention reads a cell, None where what is read there is more or no number."""
    k = bisect_left(starts, at + match.start())
    if k == len(starts) or starts[k] >= at + match.end():
        return None
    one = found[k]
    if not isinstance(one, Mention) or one.end > at + match.end():
        return None
    return k if one.kind in ("figure", "noise") else None


def changed(cell: Cell, unit: HeadUnit, one: Mention | Passed) -> Changes:
    """Return the mention of a cell with its unit, where it does not say another of its own."""
    assert isinstance(one, Mention)
    scaled = unit.code == "count" and unit.factor > 1 and one.unit.isupper()
    if one.unit not in ("count", unit.code, "") and not scaled:
        return {}
    if one.unit == "1" or one.value_upper is not None:
        return {}
    value, code = Fraction(cell.value) * unit.factor, one.unit if scaled else unit.code
    return {cell.at: replace(one, value=value, unit=code, kind="figure")}


def within(phrases: list[Phrase], at: int, found: Found, starts: list[int]) -> Changes:
    """Return the numbers that belong to a unit of a head as passed over: (10 000 persons)."""
    changes: Changes = {}
    for phrase in phrases:
        k = bisect_left(starts, at + phrase.start)
        while k < len(starts) and starts[k] < at + phrase.end:
            one = found[k]
            if isinstance(one, Mention) and one.kind == "figure":
                changes[k] = Passed(one.start, one.end, one.surface, "unit head")
            k += 1
    return changes
