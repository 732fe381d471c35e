"""Cut a text into its sentences and lines, once, and say what stands around a number.

mentions, sections -> **passages** -> kinds, periods, clauses

A sentence never crosses a line. What is read around a number is held to `REACH` characters on
each side, so that a text without a full stop costs no more than another.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from analysis.drafting.sections import Section, holding

SENTENCE_END = re.compile(r"[。！？；;!?\n]|\.(?=\s|$)")
#: Where a sentence is cut into its clauses; a comma between digits cuts nothing.
CLAUSE_END = re.compile(r"[，、：:]|,(?=\s)|(?<=[^\d]),")
#: How the cells of a table's row are set apart in a text.
CELL = re.compile(r"\t|\s*\|\s*")
REACH, LONGEST_LINE, MOST_BLANK = 300, 4000, 4


@dataclass(frozen=True)
class Around:
    """What stands around a number: its sentence before and behind it, and what is above it.

    `headings` are the titles of the sections it lies in, the innermost first, and what heads its
    column in a table or stands alone in the line above it; `is_plan` is True of a document that
    calls itself a plan.
    """

    before: str
    surface: str
    behind: str
    headings: tuple[str, ...] = ()
    column: str = ""
    is_plan: bool = False

    @cached_property
    def sentence(self) -> str:
        """The whole sentence."""
        return self.before + self.surface + self.behind

    @cached_property
    def clause_before(self) -> str:
        """What stands before the number since the last comma."""
        return CLAUSE_END.split(self.before)[-1]


class Passages:
    """The sentences and lines of a text, with what heads them."""

    def __init__(self, text: str, sections: Sequence[Section] = (), *, is_plan: bool = False):
        self.text, self.sections, self.is_plan = text, sections, is_plan
        self._ends = [match.end() for match in SENTENCE_END.finditer(text)]
        self._columns = dict[int, tuple[str, ...]]()

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """Return where the sentence of a span begins and ends, its full stop excluded."""
        at = bisect_right(self._ends, start)
        begin = max(self._ends[at - 1] if at else 0, start - REACH)
        last = bisect_left(self._ends, end + 1)
        stop = self._ends[last] - 1 if last < len(self._ends) else len(self.text)
        return begin, min(stop, end + REACH)

    def line(self, at: int) -> tuple[int, int]:
        """Return where the line of a position begins and ends, as far as a reader would look."""
        begin = self.text.rfind("\n", max(0, at - LONGEST_LINE), at) + 1
        end = self.text.find("\n", at, at + LONGEST_LINE)
        most = min(len(self.text), at + LONGEST_LINE)
        return begin or max(0, at - LONGEST_LINE), most if end < 0 else end

    def around(self, start: int, end: int) -> Around:
        """Return what stands around a span."""
        text, (begin, stop) = self.text, self.sentence(start, end)
        return Around(
            text[begin:start],
            text[start:end],
            text[end:stop],
            self.headings(start),
            self.column(start),
            self.is_plan,
        )

    def headings(self, at: int) -> tuple[str, ...]:
        """Return the titles of the sections that a position lies in, the innermost first."""
        return tuple(section.title for section in self.holding(at))

    def holding(self, at: int) -> list[Section]:
        """Return the sections that a position lies in, the innermost first."""
        return holding(self.sections, at)

    def column(self, at: int) -> str:
        """Return what heads a position's column, "" outside the tables of a text.

        The head is the cell above in the first row of the table; a line that has no cells may
        stand under a short one of its own: 「補助上限額」 over 「50万円」.
        """
        begin, end = self.line(at)
        if CELL.search(self.text, begin, end):
            number = len(CELL.findall(self.text[begin:at]))
            head = self._head_of_table(begin)
            return head[number] if number < len(head) else ""
        top = begin
        while top > 0 and self.text[top - 1] in "\n\r \u3000" and begin - top < MOST_BLANK:
            top -= 1
        if top == begin:
            return ""
        above = self.text[self.line(max(top - 1, 0))[0] : top]
        alone = end - begin <= 30 and len(above) <= 20 and not re.search(r"[0-9０-９]", above)
        return above.strip() if alone else ""

    def _head_of_table(self, row: int) -> tuple[str, ...]:
        """Return the cells of the first row of the table whose row starts here."""
        passed, top = [], row
        while top not in self._columns:
            passed.append(top)
            above = self.line(top - 1)[0] if top else 0
            if not top or len(CELL.split(self.text[above : top - 1])) < 2:
                self._columns[top] = tuple(CELL.split(self.text[top : self.line(top)[1]]))
            else:
                top = above
        for one in passed:
            self._columns[one] = self._columns[top]
        return self._columns[row]
