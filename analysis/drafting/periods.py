"""Guess which date of a text gives a figure its period, and whether it is stated or inferred.

passages -> **periods** -> candidates

A period is taken from the figure's sentence, else from a time named before it in its paragraph,
in the line that announces its list, or in the heading above it. The dates of the document itself
(when it is in force, when it came out) and those of names give none. What is paid has no period
of its own unless its sentence opens with one: it is in force as long as its programme is.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from analysis.drafting import cues
from analysis.drafting.passages import LONGEST_LINE, Passages
from analysis.numbers import Mention
from analysis.quantities import Period

#: Kinds that hold for as long as their programme is in force.
IN_FORCE = frozenset({"rate", "ceiling", "fixed_sum", "threshold", "quota"})
#: Kinds of what is to come.
AIMED = frozenset({"target", "plan", "forecast", "budget"})
#: A bracket that is open.
BRACKET = re.compile(r"[（(][^（）()]*$")
#: What stands between a number and the date right behind it that is its own: 412 firms in 2024.
DATED_BEHIND = re.compile(
    r"[ \u3000]*[（(]|( [A-Za-z-]+){0,3}? (in|by|until|for|as of)( the end of)? ?"
)

#: A number in the clause that a date opens.
OWN_AMOUNT = re.compile(r"[^，。；、\n]{1,24}\d")


def is_full_date(mention: Mention) -> bool:
    """True for a date or span of dates whose year is printed."""
    if mention.unit != "date" or not isinstance(mention.value, str):
        return False
    try:
        Period.of(mention.value)
    except ValueError:
        return False
    return True


def is_named(text: str, mention: Mention) -> bool:
    """True for a date that is part of a name: in the title 《…》, an edition, the year of a law."""
    line = text.rfind("\n", max(0, mention.start - LONGEST_LINE), mention.start) + 1
    line = line or max(0, mention.start - LONGEST_LINE)
    opened = text.rfind("《", line, mention.start)
    titled = opened >= 0 and text.find("》", opened, mention.start) < 0
    return titled or bool(cues.NAMED_BEHIND.search(text[mention.end : mention.end + 14]))


def is_of_document(passages: Passages, mention: Mention) -> bool:
    """True for a date that says when the document counts or came out, and for a date line."""
    text = passages.text
    begin, end = passages.line(mention.start)
    rest = text[begin : mention.start] + text[mention.end : end]
    if not re.search(r"[\w]", rest):
        return True
    near = text[max(begin, mention.start - 8) : min(end, mention.end + 10)]
    named = cues.OF_PLAN.search(text[max(begin, mention.start - 12) : mention.start])
    return bool(named or cues.OF_DOCUMENT.search(near))


class Dates:
    """The dates of a text that may give a figure its period."""

    def __init__(self, passages: Passages, dates: Sequence[Mention]) -> None:
        self._passages = passages
        self.told = [date for date in dates if not is_named(passages.text, date)]
        self._given = [date for date in self.told if not is_of_document(passages, date)]
        self._starts = [date.start for date in self._given]

    def period_of(self, mention: Mention, kind: str) -> tuple[Mention, str] | None:
        """Return the date that gives a figure its period, and `stated` or `inferred`, if any."""
        begin, stop = self._passages.sentence(mention.start, mention.end)
        before, behind = self._within(begin, mention.start), self._within(mention.end, stop)
        before = [one for one in before if not self._is_aside(one, mention)] or before
        if kind in IN_FORCE:
            opens = [date for date in before if self._opens(begin, date)]
            return (opens[-1], "stated") if opens else None
        if len(self._passages.cells(mention.start)) > 1:
            return self._in_table(mention, kind)
        if behind and self._is_beside(mention, behind[0]):
            return behind[0], "stated"
        if before:
            return before[-1], "stated"
        if behind and self._is_for(mention, behind[0]):
            return behind[0], "stated"
        above = self._above(mention, kind)
        return (above, "inferred") if above else None

    def _in_table(self, mention: Mention, kind: str) -> tuple[Mention, str] | None:
        """Return the date of a number's own cell, of the head of its column, or of its row.

        A cell of the row gives its date to others only where it holds nothing else.
        """
        passages, at = self._passages, mention.start
        cells = passages.cells(at)
        own = next(cell for cell in cells if at <= cell[1])
        for cell in (own, passages.cell_above(at)):
            dates = self._within(*cell)
            if dates:
                return next((one for one in dates if one.start > at), dates[-1]), "stated"
        for begin, stop in cells:
            dates = self._within(begin, stop)
            if dates and not re.search(r"\w", self._rest(begin, stop, dates[0])):
                return dates[0], "stated"
        above = self._above(mention, kind)
        return (above, "inferred") if above else None

    def _rest(self, begin: int, stop: int, date: Mention) -> str:
        return self._passages.text[begin : date.start] + self._passages.text[date.end : stop]

    def _within(self, begin: int, stop: int) -> list[Mention]:
        first, last = bisect_left(self._starts, begin), bisect_left(self._starts, stop)
        return self._given[first:last]

    def _opens(self, begin: int, date: Mention) -> bool:
        """True for a date that opens its sentence with a comma behind it: 2026年，对…."""
        text = self._passages.text
        opening = text[begin : date.start].strip(" \u3000（(一二三四五六七八九十、)）0123456789.．")
        return len(opening) <= 1 and bool(re.match(r"(度|内)?[，,]", text[date.end : date.end + 2]))

    def _is_for(self, mention: Mention, date: Mention) -> bool:
        """True of a date further behind that no item of a list and no amount of its own parts off.

        412家，2025年实现收入268亿元: the year is that of the revenue.
        """
        text = self._passages.text
        between = text[mention.end : date.start]
        has_own = re.search("[，；]$", between) and OWN_AMOUNT.match(text, date.end)
        return "、" not in between and not has_own

    def _is_beside(self, mention: Mention, date: Mention) -> bool:
        between = self._passages.text[mention.end : date.start]
        return not between.strip() or DATED_BEHIND.fullmatch(between) is not None

    def _is_aside(self, date: Mention, mention: Mention) -> bool:
        """True of a date in brackets that are closed before the number: (2017: 1.8), 2.1."""
        text, opened = self._passages.text, BRACKET.search(self._line_to(date.start))
        return bool(opened) and bool(re.search("[）)]", text[date.end : mention.start]))

    def _line_to(self, at: int) -> str:
        return self._passages.text[self._passages.line(at)[0] : at]

    def _above(self, mention: Mention, kind: str) -> Mention | None:
        """Return the date in the paragraph, list or heading that a figure stands under."""
        passages = self._passages
        announced = passages.announcement(mention.start)
        for span in ((passages.line(mention.start)[0], mention.start), announced):
            found = [one for one in self._within(*span) if self._fits(one, kind)]
            if found:
                return found[-1]
        for section in passages.holding(mention.start):
            heads = self._within(section.start, section.body_start)
            if heads and cues.AIMS.search(section.title):
                return heads[-1]
            if kind in AIMED:
                begin, end = passages.opening(section)
                first = bisect_left(self._of_aims, begin, key=lambda one: one.start)
                opening = self._of_aims[first : first + 1]
                if opening and opening[0].start < min(end, mention.start):
                    return opening[0]
        return None

    @cached_property
    def _of_aims(self) -> list[Mention]:
        """The dates whose line speaks of aims, in the order of the text."""
        return [one for one in self._given if self._speaks_of_aims(one)]

    def _speaks_of_aims(self, date: Mention) -> bool:
        """True in a line such as 2024年度のKPIは以下のとおり, which dates what stands below it."""
        line = self._passages.text[slice(*self._passages.line(date.start))]
        return cues.AIMS.search(line) is not None

    def _fits(self, date: Mention, kind: str) -> bool:
        """True where a time to come stands above an aim, and a time as of which above an actual."""
        text = self._passages.text
        near = text[max(0, date.start - 8) : date.end + 3]
        if cues.AS_OF.search(near) and not cues.AIMS.search(near) and "到" not in near:
            return kind not in AIMED
        return kind in AIMED and cues.DEADLINE.search(near) is not None
