"""Name the paragraphs that pay, in an excerpt that has neither a title nor a heading over them.

numbers, sections -> **paragraphs** -> programmes

Each is a programme named by its first clause, as an article without a title is.
"""

import re
from collections.abc import Iterator, Sequence

from analysis.drafting.keywords import Keywords
from analysis.drafting.outline.heads import lines_of
from analysis.drafting.programmes.chosen import LONGEST, NO_TITLE
from analysis.drafting.programmes.coded import pays
from analysis.drafting.sections import Section, holding
from analysis.drafting.spans import Spans
from analysis.numbers import Mention
from analysis.quantities import UNITS

#: The first clause of a paragraph, without the sign of an item before it.
FIRST_CLAUSE = re.compile(r"[-•·●○\s\u3000]*(?P<title>[^，。；：、\n]{4,}(?:、[^，。；：、\n]+)*)")
#: A clause that leads to what is paid stands first in Chinese, and last in other languages.
CHINESE = re.compile(r"[^\u3040-\u30ff]*[\u4e00-\u9fff][^\u3040-\u30ff]*")
PAID = frozenset({"money", "share"})


def paragraphs_that_pay(
    text: str, mentions: Sequence[Mention], sections: Sequence[Section], words: Keywords
) -> Iterator[Section]:
    """Yield the paragraphs under no heading that pay an amount, each as a section of its own."""
    paid = Spans(
        (one.start, one.start + 1) for one in mentions if UNITS.get(one.unit or "", "") in PAID
    )
    for line in lines_of(text):
        clause = FIRST_CLAUSE.match(text, line.start, line.end)
        told = paid.overlap(line.start, line.end) and pays(line.words, words)
        if not clause or not told or holding(sections, line.start):
            continue
        start, end = clause.span("title")
        in_chinese = CHINESE.fullmatch(clause["title"])
        if in_chinese and end - start <= LONGEST and not NO_TITLE.search(clause["title"]):
            yield Section(1, -1, "", clause["title"], start, start, start, line.end)
