"""Tell in which programme a place of a text lies: the innermost that is named over it or beside it.

programmes, sections -> **held** -> clauses, members, draft

That is the heading over it, unless its own sentence names a programme of that heading: the last
one named before it (「发放算力券，最高50万元」), or the one whose size it tells (「1亿元算力券」).
A mere way to choose (`way`) holds nothing. What a paragraph pays for may be named by its last word
alone (「标杆工程遴选1支」 of 「重大标杆工程」), and a sentence that begins with "This scheme" is
about the programme named last.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from analysis.drafting.keywords import keywords
from analysis.drafting.passages import Passages
from analysis.drafting.programmes.chosen import title_span
from analysis.drafting.programmes.mentioned import QUOTES
from analysis.drafting.sections import Section, holding
from analysis.drafting.spans import Names

Row = Mapping[str, Any]
NOTHING: Row = {"programme": ""}
ANNEXED = "plan-from-annex"
OF_PLAN = frozenset({"plan-from-title", "plan-from-quotation", "plan-from-own-words", ANNEXED})
PAID_FOR = "paid-for-in-text"
#: Rules of what paragraphs name and do or pay, and the kinds of it that hold amounts.
IN_PARAGRAPHS = frozenset({"programme-named-in-text", PAID_FOR})
HOLDING = frozenset({"scheme", "fund", "measure", "event"})
#: From the beginning of an amount to the name of what it is the size of.
SIZE_OF = re.compile(
    r"[^，。；、：]{0,4}[0-9０-９.,]+[^，。；、：0-9]{0,5}?(?:以上|左右)?的?[^，。；的]{0,2}"
)
#: The parts of the name of what is paid for, and a word of praise before one.
JOINT, PRAISE, SHORTEST = re.compile("[、和与及]"), 2, 5


def programme_at(
    rows: Sequence[Row], sections: Sequence[Section], text: str = ""
) -> Callable[[int], str]:
    """Return what tells the key of the innermost programme that a place lies in, or the plan's.

    It tells "" where there is neither. Without the text only headings count.
    """
    by_start = {row["start"]: str(row["programme"]) for row in rows}
    plan_over, paragraph = plan_at(rows), _paragraph_at(rows, text)
    named: dict[str, list[Row]] = {}
    for row in rows if text else ():
        if row["rule"] in IN_PARAGRAPHS and row["kind"] in HOLDING and not _is_way(row):
            named.setdefault(str(row["parent"]), []).append(row)
    beside = _Beside(text, named)
    passages = Passages(text)

    def at(offset: int) -> str:
        holding_it = holding(sections, offset)
        starts = (title_span(section)[0] for section in holding_it)
        over = next((by_start[start] for start in starts if start in by_start), "")
        over = over or str((paragraph(offset) or plan_over(offset) or NOTHING)["programme"])
        if over not in named:
            return over
        begin, end = passages.sentence(offset, offset)
        under = holding_it[0].start if holding_it else 0
        told = beside.at(over, begin, offset, end)
        return told or _again(text, begin, named[over], under) or over

    return at


def _paragraph_at(rows: Sequence[Row], text: str) -> Callable[[int], Row | None]:
    """Return what tells the programme that a paragraph is, in a text that is no plan."""
    planned = any(row["rule"] in OF_PLAN for row in rows)
    own = [row for row in rows if row["rule"] == "programme-from-sentence" and not planned]
    own.sort(key=lambda row: row["start"])
    starts = [row["start"] for row in own]

    def over(offset: int) -> Row | None:
        before = bisect_right(starts, offset)
        same_line = before and text.find("\n", starts[before - 1], offset) < 0
        return own[before - 1] if text and same_line else None

    return over


def plan_at(rows: Sequence[Row]) -> Callable[[int], Row | None]:
    """Return what tells the plan that a place lies in: an annexed one from its title on."""
    plans = [row for row in rows if row["rule"] in OF_PLAN]
    annexed = [row for row in plans if row["rule"] == ANNEXED]

    def over(offset: int) -> Row | None:
        begun = [row for row in annexed if row["start"] <= offset]
        return begun[-1] if begun else next(iter(plans), None)

    return over


def _is_way(row: Row) -> bool:
    return bool(keywords(row["language"]).codes("way", row["exact"]))


class _Beside:
    """Where a text names its programmes; `named` are those under each heading."""

    def __init__(self, text: str, named: Mapping[str, Sequence[Row]]) -> None:
        self._text, self._named = text, named
        self._called: dict[str, list[tuple[str, int, bool]]] = {}
        for over, rows in named.items():
            for number, row in enumerate(rows):
                self._call(QUOTES.sub("", row["exact"]), over, number, whole=True)
                for short in _in_short(row):
                    self._call(short, over, number, whole=False)
        self._places = list(Names(self._called).places(text))

    def _call(self, name: str, over: str, number: int, *, whole: bool) -> None:
        self._called.setdefault(name, []).append((over, number, whole))

    def at(self, over: str, begin: int, offset: int, end: int) -> str:
        """Return the programme under a heading that a sentence names before a place.

        One named right behind the amount at the place, as what that is the size of, is before it.
        """
        rows, before, behind = self._named[over], [(0, "")], dict[int, int]()
        for start, number, whole, stop in self._within(over, begin, end):
            if stop <= offset:
                before.append((start, str(rows[number]["programme"])))
            elif start >= offset and whole:
                behind.setdefault(number, start)
        for number in sorted(behind):
            if SIZE_OF.fullmatch(self._text, offset, behind[number]):
                return str(rows[number]["programme"])
        return max(before)[1]

    def _within(self, over: str, begin: int, end: int) -> Iterator[tuple[int, int, bool, int]]:
        """Yield where a stretch names those under a heading, each by its number, and how."""
        first, last = (bisect_left(self._places, (at, "")) for at in (begin, end))
        for start, name in self._places[first:last]:
            for where, number, whole in self._called[name] if start + len(name) <= end else ():
                if where == over:
                    yield start, number, whole, start + len(name)


def _in_short(row: Row) -> Iterator[str]:
    """Yield what the parts of a thing paid for may be called."""
    if row["rule"] == PAID_FOR:
        for part in JOINT.split(row["exact"]):
            yield from (short for short in (part, part[PRAISE:]) if len(short) >= SHORTEST)


def _again(text: str, begin: int, rows: Sequence[Row], under: int) -> str:
    """Return the programme named last under a heading before a sentence that goes on about it."""
    again = keywords(rows[0]["language"]).of("again")
    if not any(pattern.match(text, begin) for _, pattern in again):
        return ""
    before = [row for row in rows if under <= row["start"] and row["end"] <= begin]
    last = max(before, key=lambda row: row["start"], default=NOTHING)
    return str(last["programme"])
