"""Find what a paragraph pays for, where it pays for several things and names each.

keywords, sections -> **paid** -> programmes

「面向甲应用，择优予以支持。对乙平台，给予补助。」 are two schemes of one article (`paid_for`).
Where it pays for one thing only, the article itself is the scheme; grades of one thing (国家级,
省级, 新认定) are terms of it (`grade`).
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from analysis.drafting.keywords import Keywords
from analysis.drafting.programmes.mentioned import Named
from analysis.drafting.sections import Section, holding
from analysis.drafting.titles_cited import without_titles


def paid_for(text: str, sections: Sequence[Section], words: Keywords) -> Iterator[Named]:
    """Yield (kind, start, end) of what the paragraphs of one section pay for, if it is several."""
    found = sorted(
        (match.span("name"), kind)
        for kind, match in words.matches("paid_for", without_titles(text))
        if not words.codes("grade", match["name"])
    )

    def section(one: tuple[tuple[int, int], str]) -> int:
        within = holding(sections, one[0][0])
        return within[0].start if within else -1

    for _, group in groupby(found, section):
        of_one = list(group)
        if len({text[slice(*span)] for span, _ in of_one}) > 1:
            yield from ((kind, *span) for span, kind in of_one)
