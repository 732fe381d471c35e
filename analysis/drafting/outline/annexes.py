"""Find where the annexes of a document begin, and those that are plans with a title of their own.

text, title -> **annexes** -> outline, programmes

What a line such as 「附件」 or 「別紙１」 closes lies before it. An annex whose first lines name a
plan, a measure or a rule is one beside the plan that it is an annex of; a list of tasks is none.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from analysis.drafting.outline.heads import Line, lines_of
from analysis.drafting.outline.title import core, full_name, is_name, named, opening

#: A line that opens an annex: what is before it is closed.
ANNEX = re.compile(
    r"^[ 　\t]*(?:附件|附录|別紙|別添|様式)[ 　]*[0-9０-９一二三四五六七八九十]*[ 　\t:：]*$",
    re.MULTILINE,
)
#: How far below such a line a title may stand.
OPENING_LINES = 4


def closers_of(text: str) -> list[int]:
    """Return where the annexes of a text begin."""
    return [match.start() for match in ANNEX.finditer(text)]


def annexed_plans(
    text: str, title: tuple[int, int] | None, language: str
) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield where an annex begins and where its title stands, for each that is a plan itself.

    One that bears the title of the document is the document.
    """
    own = core(full_name(text, title, language)) if title else ""
    lines = lines_of(text)
    for begin in closers_of(text):
        first = bisect_left(lines, begin, key=lambda line: line.start)
        span = _title(text, lines[first + 1 : first + 1 + OPENING_LINES], language)
        if span and core(full_name(text, span, language)) != own:
            yield begin, span


def _title(text: str, lines: list[Line], language: str) -> tuple[int, int] | None:
    """Return the title that these lines open with, if it names a plan."""
    span = named(text, opening(lines), language)
    return span if span and is_name(full_name(text, span, language), language) else None
