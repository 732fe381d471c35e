"""Tell in which programme a place of a text lies: the innermost that is named over it or beside it.

programmes, sections -> **held** -> clauses, members, draft

That is the heading over it, unless its own sentence names a programme of that heading: the last
one named before it (「发放算力券，最高50万元」), or the one whose size it tells (「1亿元算力券」).
A mere way to choose (`way`) holds nothing. What a paragraph pays for may be named by its last word
alone (「标杆工程遴选1支」 of 「重大标杆工程」), and a sentence that begins with "This scheme" is
about the programme named last.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from analysis.drafting.keywords import keywords
from analysis.drafting.passages import Passages
from analysis.drafting.programmes.chosen import title_span
from analysis.drafting.programmes.mentioned import QUOTES
from analysis.drafting.sections import Section, holding

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
    for row in rows:
        if row["rule"] in IN_PARAGRAPHS and row["kind"] in HOLDING and not _is_way(row):
            named.setdefault(str(row["parent"]), []).append(row)
    passages = Passages(text)

    def at(offset: int) -> str:
        starts = (title_span(section)[0] for section in holding(sections, offset))
        over = next((by_start[start] for start in starts if start in by_start), "")
        over = over or str((paragraph(offset) or plan_over(offset) or NOTHING)["programme"])
        if not text or over not in named:
            return over
        begin, end = passages.sentence(offset, offset)
        beside = _beside(text, begin, offset, end, named[over])
        under = next((section.start for section in holding(sections, offset)), 0)
        return beside or _again(text, begin, named[over], under) or over

    return at


def _paragraph_at(rows: Sequence[Row], text: str) -> Callable[[int], Row | None]:
    """Return what tells the programme that a paragraph is, in a text that is no plan."""
    planned = any(row["rule"] in OF_PLAN for row in rows)
    own = [row for row in rows if row["rule"] == "programme-from-sentence" and not planned]

    def over(offset: int) -> Row | None:
        begun = [row for row in own if row["start"] <= offset]
        same_line = begun and text.find("\n", begun[-1]["start"], offset) < 0
        return begun[-1] if text and same_line else None

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


def _beside(text: str, begin: int, offset: int, end: int, rows: Sequence[Row]) -> str:
    """Return the programme that a sentence names before a place, or right behind its amount."""
    before: list[tuple[int, str]] = []
    for row in rows:
        name = QUOTES.sub("", row["exact"])
        places = [text.rfind(one, begin, offset) for one in (name, *_in_short(row))]
        before += [(at, str(row["programme"])) for at in places if at >= 0]
        behind = text.find(name, offset, end)
        if behind >= 0 and SIZE_OF.fullmatch(text, offset, behind):
            return str(row["programme"])
    return max(before, default=(0, ""))[1]


def _in_short(row: Row) -> Iterator[str]:
    """Yield what the parts of a thing paid for may be called."""
    if row["rule"] == PAID_FOR:
        for part in JOINT.split(row["exact"]):
            yield from (short for short in (part, part[PRAISE:]) if len(short) >= SHORTEST)


def _again(text: str, begin: int, rows: Sequence[Row], under: int) -> str:
    """Return the programme named last under a heading before a sentence that goes on about it."""
    before = [row for row in rows if under <= row["start"] and row["end"] <= begin]
    for _, pattern in keywords(before[-1]["language"]).of("again") if before else ():
        if pattern.match(text, begin):
            return str(max(before, key=lambda row: row["start"])["programme"])
    return ""
