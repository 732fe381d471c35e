"""Quote the words of a clause: within one line, at most 80 characters, no blanks at the ends.

statements -> **quoting** -> rows
"""

import re
from typing import Any

from analysis.drafting.quotations import LONGEST_EXACT
from analysis.package.load import CONTROL

BLANK = " \t\u3000\r|，,、：:；;。"
Row = dict[str, Any]
#: The columns that hold words in the language of a document.
TAGS = {"zh": "zh_hans", "ja": "ja", "en": "en"}


def quoted(text: str, source: str, start: int, end: int) -> Row:
    """Return the place and words of a span, cut to what a row may quote."""
    end = min(end, start + LONGEST_EXACT)
    broken = re.search(CONTROL, text[start:end])
    end = start + broken.start() if broken else end
    while start < end and text[start] in BLANK:
        start += 1
    while end > start and text[end - 1] in BLANK:
        end -= 1
    return {"source": source, "start": start, "end": end, "exact": text[start:end]}


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
