"""Take the pages and the numbers of titles in a list of contents as noise.

folded text -> **contents** -> list marks

A page stands behind leaders (Levels ........ 7). Set without them, a list is known by its head and
by its numbers: behind each page comes the number of the next title, 1 Aims 4 2 Means 9 3 Costs 15.
"""

import re

from analysis.numbers.mention import Found, end_of, noise

LEADER = re.compile(r"(?:[.…・·]{4,}|…{2,}) ?$")
LEADER_ENDS = frozenset(" .…・·")
# what stands before a number that this module may know
ENDS = LEADER_ENDS | {"\n"}
PAGE = re.compile("[0-9]{1,4}(?:[-~][0-9]{1,4})?")
# a number behind leaders that is a cell of a row: ..... 2,449,735 or ..... 54 87 204
CELL = re.compile(r"[0-9]+[.,][0-9]|[0-9]+ [-(]?[0-9][0-9,.]*\)?(?: [-(]?[0-9]| *(?:\n|$))")
# and the title that follows it in one line: ........ 7 2.1 Levels
BEHIND_PAGE = re.compile(r"[.…・·]{2,} ?[0-9]{1,4} $")
NEXT_TITLE = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}\.?(?= [A-Z一-鿿])")
HEAD = re.compile(r"\b(?:[Cc]ontents|CONTENTS|Outline)")
TITLE = re.compile(r"(?P<n>[0-9]{1,2}(?:\.[0-9]{1,2}){0,3})\.? (?=[A-Z])")
PAGE_THEN_TITLE = re.compile(rf"(?P<page>[0-9]{{1,3}})\s+{TITLE.pattern}")
BEHIND_PAGE_OR_HEAD = re.compile(r"(?:[A-Za-z)?] [0-9]{1,3}|[Cc]ontents|CONTENTS)\s+$")
REACH, FAR = 200, 3000


def in_contents(text: str, start: int) -> Found | None:
    """Return a page in a list of contents, or the number of the title behind one."""
    before = text[start - 2 : start - 1] if text[start - 1] == " " else text[start - 1]
    if before in LEADER_ENDS and LEADER.search(text[max(0, start - 6) : start]):
        return None if CELL.match(text, start) else noise(start, end_of(PAGE, text, start))
    behind = before.isdigit() and BEHIND_PAGE.search(text[max(0, start - 12) : start])
    mark = NEXT_TITLE.match(text, start) if behind else None
    return noise(*mark.span()) if mark else _without_leaders(text, start)


def _without_leaders(text: str, start: int) -> Found | None:
    """Return the page before the number of the next title, or that number."""
    page = PAGE_THEN_TITLE.match(text, start)
    if page:
        return noise(*page.span("page")) if _follows(text, start, page["n"]) else None
    title = TITLE.match(text, start)
    behind = title and BEHIND_PAGE_OR_HEAD.search(text[max(0, start - 12) : start])
    return (
        noise(*title.span("n")) if title and behind and _follows(text, start, title["n"]) else None
    )


def _follows(text: str, start: int, number: str) -> bool:
    """Say whether the title before this one stands near, in a list that has its head."""
    *parents, last = number.split(".")
    before = ".".join([*parents, str(int(last) - 1)])
    title = rf"(?<![0-9.]){re.escape(before)}\.? [A-Z]|[Cc]ontents"
    near = re.search(title, text[max(0, start - REACH) : start])
    return near is not None and HEAD.search(text, max(0, start - FAR), start) is not None
