"""Quote the words of a clause: within one line, at most 80 characters, no blanks at the ends.

statements -> **quoting** -> rows
"""

import re
from typing import Any

from analysis.drafting.quotations import LONGEST_EXACT
from analysis.package.load import CONTROL

LETTERS = re.compile("[A-Za-z]+")
BLANK = " \t\u3000\r|，,、：:；;。"
Row = dict[str, Any]
#: The columns that hold words in the language of a document.
TAGS = {"zh": "zh_hans", "ja": "ja", "en": "en"}


def quoted(text: str, source: str, start: int, end: int) -> Row:
    """Return the place and words of a span, cut to what a row may quote."""
    start = _word_start(text, start, end)
    if end > start + LONGEST_EXACT:
        end = _word_end(text, start, start + LONGEST_EXACT)
    broken = re.search(CONTROL, text[start:end])
    end = start + broken.start() if broken else end
    while start < end and text[start] in BLANK:
        start += 1
    while end > start and text[end - 1] in BLANK:
        end -= 1
    return {"source": source, "start": start, "end": end, "exact": text[start:end]}


def _word_start(text: str, start: int, end: int) -> int:
    """Return a position moved to where the next word of letters starts, if it lies within one."""
    within = LETTERS.match(text, start, end) if start and LETTERS.match(text, start - 1) else None
    return within.end() if within else start


def _word_end(text: str, start: int, end: int) -> int:
    """Return a position moved back to where the word of letters that it lies within starts."""
    if not (LETTERS.match(text, end - 1) and LETTERS.match(text, end)):
        return end
    before = re.search(r"[A-Za-z]+$", text[start:end])
    return start + before.start() if before and before.start() else end


def tag_of(language: str) -> str:
    """Return the ending of the columns in the language of a document."""
    return TAGS.get(language.split("-")[0], "en")


def in_language(name: str, words: str, language: str) -> Row:
    """Return a text in the column of its language; in English, too, where that is required."""
    return {f"{name}_{tag_of(language)}": words[:200]}


def clause_start(text: str, begin: int, at: int) -> int:
    """Return where the clause of a position starts, behind the last comma, colon or cell."""
    ends = [match.end() for match in re.finditer(r"[，：；\t|]|[,:;](?=\s)", text[begin:at])]
    return begin + ends[-1] if ends else begin
