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

#: A line that is long and goes on in a small letter has been wrapped, and ends no sentence.
SENTENCE_END = re.compile(r"[。！？；;!?]|\.(?=\s|$)|\n(?![a-z])|(?<![^\n]{40})\n")
#: Where a sentence is cut into its clauses; a comma between digits cuts nothing.
CLAUSE_END = re.compile(r"[，、：:]|,(?=\s)|(?<=[^\d]),")
#: How the cells of a table's row are set apart in a text.
CELL = re.compile(r"\t|\s*\|\s*")
#: The line between the head of a table and its rows.
RULE = re.compile(r"[\s|:+]*-{2,}[\s|:+-]*")
REACH, LONGEST_LINE, MOST_BLANK = 300, 4000, 4
BLANK = "\n\r \u3000"
#: An item of a list: its number or sign.
ITEM = re.compile(r"\s*(?:[（(]?[\d一二三四五六七八九十①-⑳０-９]+[）)、.．]|[-•·*–—・○●])")
#: What names the amount that follows it in its line, or in the line below: 上限額：, Aid intensity:
LABEL = re.compile(
    r"\W*(?:[\d.（()）]{1,4}\s*)?([^：:\d。]{2,48}?)\s*(?:[：:]|\s[-–—]\s)[^：:。，,.]{0,8}$"
)
HEAD = re.compile(r"([^：:\d。]{2,36}?)\s*[：:][^：:\d。]{0,24}$")
#: A line that announces the list below it, as a sentence or as a title.
ANNOUNCES = re.compile(r"[：:]\s*$|以下の(とおり|通り).{0,8}$|(次|以下)に掲げる.{0,12}$")
LONGEST_TITLE, MOST_LINES_UP = 60, 30


def has_cells(text: str, begin: int, end: int) -> bool:
    """True of a line that is a row of a table; told without a pattern, as it is asked so often."""
    return any(text.find(sign, begin, end) >= 0 for sign in "\t|")


@dataclass(frozen=True)
class Around:
    """What stands around a number: its sentence before and behind it, and what is above it.

    `headings` are the titles of the sections it lies in, the innermost first; `column` is what
    heads its column in a table, names it in its line or stands alone in the line above, which is
    `above`; `table` is all that heads the columns of its table; `announced` is the line that
    announces its list. `is_plan` is True of a document that calls itself a plan, `of_grants` of
    one that calls itself a grant.
    """

    before: str
    surface: str
    behind: str
    headings: tuple[str, ...] = ()
    column: str = ""
    is_plan: bool = False
    announced: str = ""
    above: str = ""
    table: str = ""
    of_grants: bool = False

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

    def __init__(
        self,
        text: str,
        sections: Sequence[Section] = (),
        *,
        is_plan: bool = False,
        of_grants: bool = False,
    ):
        self.text, self.sections = text, sections
        self.is_plan, self.of_grants = is_plan, of_grants
        self._ends = [match.end() for match in SENTENCE_END.finditer(text)]
        self._heads = dict[int, tuple[tuple[int, int], ...]]()
        self._announced = dict[int, tuple[int, int]]()

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
            self.text[slice(*self.announcement(start))],
            self.text[slice(*self.line_above(self.line(start)[0]))].strip(),
            self.table(start),
            self.of_grants,
        )

    def line_above(self, begin: int) -> tuple[int, int]:
        """Return where the line above one that begins here stands, blank ones passed over."""
        top = begin
        while top > 0 and self.text[top - 1] in BLANK and begin - top < MOST_BLANK:
            top -= 1
        return (self.line(top - 1)[0], top) if 0 < top < begin else (begin, begin)

    def announcement(self, at: int) -> tuple[int, int]:
        """Return where the line stands that announces a position's list; an empty span for none.

        It ends with a colon, or stands as a title over items.
        """
        begin = self.line(at)[0]
        if begin not in self._announced:
            self._announced[begin] = self._announcing(begin)
        return self._announced[begin]

    def _announcing(self, begin: int) -> tuple[int, int]:
        is_item, start = ITEM.match(self.text, begin) is not None, begin
        for _ in range(MOST_LINES_UP):
            start, end = self.line_above(start)
            words = self.text[start:end].strip()
            if ANNOUNCES.search(words):
                return start, end
            item = ITEM.match(words) is not None
            is_item |= item
            if start == end or not words or not (item or words[0].islower()):
                titled = is_item and len(words) <= LONGEST_TITLE
                return (start, end) if titled and not SENTENCE_END.search(words) else (end, end)
        return begin, begin

    def headings(self, at: int) -> tuple[str, ...]:
        """Return the titles of the sections that a position lies in, the innermost first."""
        return tuple(section.title for section in self.holding(at))

    def holding(self, at: int) -> list[Section]:
        """Return the sections that a position lies in, the innermost first."""
        return holding(self.sections, at)

    def opening(self, section: Section) -> tuple[int, int]:
        """Return where the words of a section stand before the first section within it."""
        number = bisect_right(self.sections, section.start, key=lambda one: one.start)
        below = self.sections[number : number + 1]
        return section.body_start, min([section.end, *(one.start for one in below)])

    def column(self, at: int) -> str:
        """Return what heads a position's column, "" outside the tables of a text.

        The head is the cell above in the first row of the table; in a line that has no cells it is
        the name before a colon, or a short line above: 「補助上限額」 over 「50万円」.
        """
        begin, end = self.line(at)
        if has_cells(self.text, begin, end):
            return self.text[slice(*self.cell_above(at))]
        if own := LABEL.match(self.text[begin:at]):
            return own[1]
        above = self.text[slice(*self.line_above(begin))].strip()
        if headed := HEAD.fullmatch(above):
            return headed[1]
        alone = end - begin <= 30 and len(above) <= 20 and not re.search(r"[0-9０-９]", above)
        return above if alone else ""

    def table(self, at: int) -> str:
        """Return the row that heads the table of a position; "" outside tables and in that row."""
        begin = self.line(at)[0]
        heads = self._head_of_table(begin) if len(self.cells(at)) > 1 else ()
        words = self.text[heads[0][0] : heads[-1][1]] if heads else ""
        return words if heads and heads[0][0] < begin else ""

    def cells(self, at: int) -> tuple[tuple[int, int], ...]:
        """Return where the cells of a position's line stand; one alone outside tables."""
        begin, end = self.line(at)
        found = CELL.finditer(self.text, begin, end) if has_cells(self.text, begin, end) else ()
        marks = [match.span() for match in found]
        edges = [begin, *(edge for mark in marks for edge in mark), end]
        return tuple(zip(edges[::2], edges[1::2], strict=True))

    def cell_above(self, at: int) -> tuple[int, int]:
        """Return where the cell stands that heads a position's column; an empty span for none."""
        begin = self.line(at)[0]
        number = len(CELL.findall(self.text[begin:at]))
        heads = self._head_of_table(begin)
        return heads[number] if number < len(heads) else (begin, begin)

    def _head_of_table(self, row: int) -> tuple[tuple[int, int], ...]:
        """Return the cells of the first row of the table whose row starts here."""
        passed, top = [], row
        while top not in self._heads:
            passed.append(top)
            above = self.line(top - 1)[0] if top else 0
            words = self.text[above : top - 1] if top else ""
            if RULE.fullmatch(words):
                head = self.cells(self.line(above - 1)[0] if above else top)
                self._heads[top] = self._own_heads(head, top)
            elif len(CELL.split(words)) < 2:
                self._heads[top] = self.cells(top)
            else:
                top = above
        for one in passed:
            self._heads[one] = self._heads[top]
        return self._heads[row]

    def _own_heads(
        self, head: tuple[tuple[int, int], ...], below: int
    ) -> tuple[tuple[int, int], ...]:
        """Return the heads of columns: the row below a title that spans them, without numbers."""
        told = [cell for cell in head if self.text[slice(*cell)].strip()]
        spans = 2 * len(told) < len(head)
        numbers = re.search(r"[0-9０-９]", self.text[below : self.line(below)[1]])
        return self.cells(below) if spans and not numbers else head
