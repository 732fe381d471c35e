"""Choose the sections of a document that say what is done: its programmes.

sections -> **chosen** -> programmes

A heading or article is one where its title says something done. None is one that only orders the
document (its aims, definitions, safeguards, who applies and how: `no_programme` among the
keywords), and none an item that is a sentence of the measure above it.
"""

import re
from collections.abc import Sequence

from analysis.drafting.keywords import Keywords
from analysis.drafting.programmes.coded import pays
from analysis.drafting.sections import Section

LONGEST = 80
#: Marks whose sentences are terms of the measure above them.
ITEM = re.compile(r"[（(]?[0-9０-９a-zア-ン]{1,2}[)）]|[①-⑳⑴-⒇]|[ア-ンa-z][.．、]?")
ARTICLE = re.compile(
    r"第.+[条條]|(?:Article|Action|Measure|Recommendation|Commitment|Initiative)\b"
)
#: The beginning of a bracket that a title was cut in.
UNCLOSED = re.compile(r"[ \u3000]*[（(][^（）()]*$")
#: A title that only cites or continues.
NO_TITLE = re.compile(
    r"^(?:前[項条]|第[0-9０-９一二三四五六七八九十]|この|上述|以上|《|为了?(?!企业|初创|中小)|"
    r"(?:This|It|These|There)\b|"
    r"本(?:措施|办法|政策|方案|通知|条例|规程|细则|规定))"
)


def chosen(
    text: str, sections: Sequence[Section], keywords: Keywords, of_grant: bool = False
) -> list[int]:
    """Return the numbers of the sections that are programmes, in the order of the text.

    In a document that sets out how a grant is given (`of_grant`) only the headings that name a
    grant are, where the language has words for that (`granting`).
    """
    closed = closed_sections(sections, keywords)
    grants = keywords.of("granting") if of_grant else ()
    return [
        number
        for number, section in enumerate(sections)
        if number not in closed
        and not _orders(section, keywords)
        and _says_what_is_done(section, sections, keywords, text[section.start : section.end])
        and (not grants or keywords.whole("granting", plain(section.title)) == "grant")
    ]


def is_sentence(section: Section) -> bool:
    """True where the title of a section is the first clause of a sentence that is its body."""
    return section.body_start <= section.title_start


def _orders(section: Section, keywords: Keywords) -> str:
    """Return "closed" or "open" for a heading that only orders its document, else ""."""
    return keywords.whole("no_programme", plain(section.title))


def closed_sections(sections: Sequence[Section], keywords: Keywords) -> set[int]:
    """Return the sections in or under which nothing is a programme."""
    closed: set[int] = set()
    for number, section in enumerate(sections):
        if section.parent in closed or _orders(section, keywords) == "closed":
            closed.add(number)
    return closed


def _says_what_is_done(
    section: Section, sections: Sequence[Section], keywords: Keywords, said: str
) -> bool:
    title = section.title.strip()
    if len(title) < 3 or NO_TITLE.search(title) or "\t" in title:
        return False  # a numbered row of a table is none
    if not is_sentence(section):
        return len(title) <= LONGEST
    if ITEM.fullmatch(section.mark) or re.search(r"[\u3040-\u30ff]", title):
        return False
    does = not keywords.of("does") or keywords.codes("does", title) or pays(said, keywords)
    article = ARTICLE.match(section.mark) or section.level == 1 or _is_top(section, sections)
    return bool(does and article)


def _is_top(section: Section, sections: Sequence[Section]) -> bool:
    """True directly under a heading of the first level, which gathers measures."""
    return section.parent >= 0 and sections[section.parent].level == 1


def plain(title: str) -> str:
    """Return a title without the marks and spaces around and within it."""
    inner = re.sub(r"[ \u3000\xa0]+", " " if title.isascii() else "", title)
    return inner.strip(' *#:：。.、,，“”"《》【】()（）')


def title_span(section: Section) -> tuple[int, int]:
    """Return where the words of a title stand, without the signs around them."""
    title = section.title[:LONGEST]
    inner = UNCLOSED.sub("", title.strip(" \u3000\t\xa0*#:：、，,。"))
    start = section.title_start + title.index(inner)
    return start, start + len(inner)
