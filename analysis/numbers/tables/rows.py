"""Read the rows of tables that nothing rules: set apart by spaces, a cell a line, or in one line.

runs, open head -> **rows** -> tables

So a page or a PDF gives its tables: `Revenue 548.7 661.3 - 661.3` under lines that say £m. A unit
said for each column holds for rows of as many numbers, wherever they stand, said once for rows that
end their line. Where the numbers do not fit the head, they stay bare: none is read better than a
wrong one.
"""

import re
from dataclasses import dataclass, field
from fractions import Fraction

from analysis.numbers.tables.cells import SIGNS
from analysis.numbers.tables.head_units import HeadUnit, unit_of
from analysis.numbers.tables.heads import Phrase, phrases_in
from analysis.numbers.tables.open_head import PROSE, OpenHead
from analysis.numbers.tables.pages import as_noise
from analysis.numbers.tables.runs import Cell, Changes, Found, Run, changed, runs_of, within
from analysis.numbers.text import Text

# a line with two numbers side by side, or one at its end
MAY_BE_ROW = re.compile(
    r"[0-9)%] +(?:- +)?[-(£$€₹]*[0-9]|(?:^|[ |])[-(£$€₹]*[0-9][0-9,.]*\)?[%p]?\)?[ |]*$"
)
SAID_IN_PROSE = re.compile(r"[Ii]n [a-z]+ion|[Ii]n thousand|单位|単位")
ABOVE, LABEL, BESIDE = 14, 100, 24
NOTE = HeadUnit("note", 0)


@dataclass
class Rows:
    """The lines above the next row, and the head that holds for it."""

    head: OpenHead = field(default_factory=OpenHead)
    above: list[tuple[str, int]] = field(default_factory=list)
    # the last of the cells that stand one a line, and whether the table has such
    stacked: str = ""
    stacks: bool = False

    def pass_by(self, line: str, at: int) -> None:
        """Keep a line that is no row; it is a head only where rows follow."""
        if line.strip():
            self.above = [*self.above[1 - ABOVE :], (line, at)]

    def turn_page(self) -> None:
        """Forget where the lines kept stood, as another piece of the text begins."""
        self.above = [(line, -1) for line, _ in self.above]

    def settle(self, text: Text, line: str, at: int, found: Found, starts: list[int]) -> Changes:
        """Return the mentions of a line that its head changes, by their place in `found`."""
        if line.strip(" |") in SIGNS:
            self._sign(text, line, found, starts)
            return {}
        if not MAY_BE_ROW.search(line):
            self.pass_by(line, at)
            return {}
        changes = self.take_in(text, found, starts)
        runs = runs_of(line, at, found, starts)
        phrases = phrases_in(text.alike(line)) if runs or not PROSE.match(line) else []
        runs = [run for run in runs if not any(run.overlaps(one) for one in phrases)]
        changes |= within(phrases, at, found, starts)
        if not runs:
            self._take(line, phrases)
        elif len(runs) == len(runs[0].cells) == 1 and not line[: runs[0].start].strip(" |"):
            changes |= self._stack(line, runs[0].cells[0], found)
        else:
            changes |= self._line(line, runs, phrases, found)
        return changes

    def _sign(self, text: Text, line: str, found: Found, starts: list[int]) -> None:
        """Take the sign of money that stands in a line of its own, before a cell."""
        self.take_in(text, found, starts)
        unit = unit_of(text.alike(line.strip(" |")))
        if unit:
            self.head.name_money(unit)

    def take_in(self, text: Text, found: Found, starts: list[int]) -> Changes:
        """Read the lines above a row as its head; return the mentions that its units hold."""
        changes: Changes = {}
        for line, at in self.above:
            prose = PROSE.match(line)
            looked_at = not prose or SAID_IN_PROSE.search(line)
            phrases = phrases_in(text.alike(line)) if looked_at else []
            self._take(line, phrases)
            if at >= 0 and not prose:
                changes |= within(phrases, at, found, starts)
        self.above = []
        return changes

    def _take(self, line: str, phrases: list[Phrase]) -> None:
        self.head.take(line, phrases, self.stacks)
        self.stacks = self.stacks and not self.head.fresh
        self.stacked = ""

    def _line(self, line: str, runs: list[Run], phrases: list[Phrase], found: Found) -> Changes:
        """Read the rows of a line, one or, where a page is given in one line, many."""
        changes: Changes = {}
        end = 0
        for run in runs:
            before = [one for one in phrases if end <= one.start and one.end <= run.start]
            own = _own(line, before, run) or self._pence(line[end : run.start])
            heads = before[:-1] if own else before
            begin = heads[-1].end if heads else end
            self._take_part(line, end, heads)
            label = line[begin : before[-1].start if own and before else run.start].strip(" |")
            last = not line[run.end :].strip(" |")
            if self._is_row(label, run, own, last):
                changes |= self._row(label, run, own, last, found)
                self.head.fresh = self.stacks = False
            end = run.end
        return changes

    def _pence(self, label: str) -> HeadUnit | None:
        """Return pence where a row says (p) amid pounds; elsewhere it is what is provisional."""
        pounds = self.head.whole and self.head.whole.code == "GBP"
        return HeadUnit("GBP", Fraction(1, 100)) if pounds and label.endswith(" (p) ") else None

    def _take_part(self, line: str, start: int, phrases: list[Phrase]) -> None:
        """Take the head that stands before a row in the same line."""
        if phrases:
            part = line[start : phrases[-1].end]
            moved = [Phrase(a - start, b - start, unit) for a, b, unit in phrases]
            self.head.take(part, moved, in_stack=False)

    def _is_row(self, label: str, run: Run, own: HeadUnit | None, last: bool) -> bool:
        named = any(c.isalpha() for c in label) or len(run.cells) > 1
        return len(label) <= LABEL and named and bool(last or own or self.head.width > 1)

    def _row(self, label: str, run: Run, own: HeadUnit | None, last: bool, found: Found) -> Changes:
        """Return the numbers of one row with their units."""
        changes: Changes = {}
        cells = self._fitting(run.cells)
        for cell, unit in zip(cells, self._units(cells, own, last), strict=True):
            if unit is None or cell.at < 0:
                continue
            if unit is NOTE:
                changes[cell.at] = as_noise(found[cell.at])
                continue
            said = own or self.head.unit_for(unit, label)
            changes |= changed(cell, said, found[cell.at]) if said else {}
        return changes

    def _fitting(self, cells: list[Cell]) -> list[Cell]:
        """Return the cells of a row without dashes before them that belong to its label."""
        more = len(cells) - max(1, self.head.width) if self.head.width else 0
        dashes = next((i for i, cell in enumerate(cells) if cell.at >= 0), 0)
        return cells[max(0, min(more, dashes)) :]

    def _units(self, cells: list[Cell], own: HeadUnit | None, last: bool) -> list[HeadUnit | None]:
        """Return the unit of each cell of a row, `NOTE` for the mark of a note."""
        count, width = len(cells), self.head.width
        units: list[HeadUnit | None] = [own] * width if own else self.head.columns()
        if count == width:
            return units
        if count == width + 1 and self.head.noted and cells[0].marks:
            return [NOTE, *units]
        one = own or self.head.whole
        alone = width < 2 and (self.head.wide or count == len(self.head.units))
        if one is None or not last or not (own or count < width or alone):
            return [None] * count
        marked = self.head.noted or (cells[0].at >= 0 and "(" in cells[0].number["sign"])
        if marked and count > 1 and cells[0].marks:
            return [None] + [one] * (count - 1)
        return [one] * count

    def _stack(self, line: str, cell: Cell, found: Found) -> Changes:
        """Give a number alone on its line, one of those below its label, the unit of the table.

        A small whole number counts only behind another of its row, as it may be a page.
        """
        unit, digits = self.head.own or self.head.whole, cell.number["digits"]
        if unit is None:
            return {}
        if self.head.noted and cell.marks and not self.stacked:
            return {cell.at: as_noise(found[cell.at])}
        shaped = "," in digits or "." in digits or line.lstrip()[0] in "|(" or self.stacked
        if not shaped or ("." in self.stacked and "." not in digits):
            return {}
        self.head.fresh, self.stacks = False, True
        if "%" not in cell.number[0]:
            self.stacked = digits
        said = self.head.own or self.head.unit_for(unit, "")
        return changed(cell, said, found[cell.at]) if said else {}


def _own(line: str, before: list[Phrase], run: Run) -> HeadUnit | None:
    """Return the unit that the label of a row says right before its numbers."""
    if not before or line[before[-1].end : run.start].strip(" :|"):
        return None
    beside = len(before) > 1 and before[-1].start - before[-2].end < BESIDE
    return None if beside else before[-1].unit
