"""Say what a document is made of: its title, its headings and articles, one within another.

text -> **outline** -> programmes, clauses, members -> draft
"""

import re

from analysis.drafting.outline.contents import without_contents
from analysis.drafting.outline.heads import Head, heads_of
from analysis.drafting.outline.nesting import sections_from
from analysis.drafting.outline.title import title_of
from analysis.drafting.sections import Section

__all__ = ["sections_of", "title_of"]
#: A line that opens an annex: what is before it is closed.
ANNEX = re.compile(
    r"^[ 　\t]*(?:附件|附录|別紙|別添|様式)[ 　]*[0-9０-９一二三四五六七八九十]*[ 　\t:：]*$",
    re.MULTILINE,
)


def sections_of(text: str, language: str) -> tuple[Section, ...]:
    """Return the sections of a text in its order; the document's own title is none of them."""
    title = title_of(text, language)
    heads = without_contents(text, heads_of(text))
    if title is not None:
        heads = [head for head in heads if not _says(text, head, text[slice(*title)])]
    closers = [match.start() for match in ANNEX.finditer(text)]
    return tuple(sections_from(text, heads, closers))


def _says(text: str, head: Head, title: str) -> bool:
    """True for the title itself, wherever it is printed again as a heading."""
    return not head.number and title in text[head.title_start : head.title_end]
