"""Leave out what only lists the headings: tables of contents, running heads.

heads -> **contents** -> nesting

An entry ends in dots and a page number, or stands between a line that says 目录, 目次 or
"Contents" and the place where its first heading comes again, or is one of several headings with
nothing between them of which the first comes again.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from analysis.drafting.outline.heads import Head, lines_of

DOTS = r"(?:\.{3,}|…+|·{3,}|・{3,}|_{3,}|(?:\. ){3,})[ 　\t\-—–]*"
LISTED = re.compile(rf"{DOTS}[0-9０-９ivx]{{1,4}}\s*$|\t+[0-9]{{1,4}}\s*$")
CONTENTS = re.compile(r"[【\[]?(目[ 　]*[录錄次]|table of contents|contents)[】\]]?", re.IGNORECASE)


#: How many headings with nothing between them are a list of them.
LEAST = 3
#: A longer line is no entry of a table of contents.
LONGEST_LINE = 300


def without_contents(text: str, heads: Sequence[Head]) -> list[Head]:
    """Return the heads that are none of a table of contents."""
    kept = [head for head in heads if not LISTED.search(_line(text, head))]
    for begin in (*_tables(text), *_runs(text, kept)):
        kept = _without_list(text, kept, begin)
    return [head for head in kept if not CONTENTS.fullmatch(_title(text, head))]


def _tables(text: str) -> list[int]:
    return [line.end for line in lines_of(text) if CONTENTS.fullmatch(line.words.strip("# *"))]


def _runs(text: str, heads: Sequence[Head]) -> list[int]:
    """Return where headings begin that follow one another with nothing between them."""
    empty = [not text[one.body_start : other.start].strip() for one, other in pairwise(heads)]
    return [
        heads[at].start
        for at in range(len(empty) - LEAST + 2)
        if all(empty[at : at + LEAST - 1]) and not (at and empty[at - 1])
    ]


def _without_list(text: str, heads: list[Head], begin: int) -> list[Head]:
    """Leave out the heads from `begin` to where the first of them is printed again."""
    behind = [head for head in heads if head.start >= begin]
    if not behind:
        return heads
    first = _title(text, behind[0])
    again = next((head.start for head in behind[1:] if _title(text, head) == first), None)
    if again is None:
        return heads
    return [head for head in heads if not begin <= head.start < again]


def _line(text: str, head: Head) -> str:
    stop = text.find("\n", head.title_start, head.title_start + LONGEST_LINE)
    return text[head.start : stop] if stop >= 0 else text[head.start : head.start + LONGEST_LINE]


def _title(text: str, head: Head) -> str:
    words = re.sub(LISTED, "", text[head.title_start : head.title_end])
    return re.sub(r"[\s0-9]+$", "", words).strip()
