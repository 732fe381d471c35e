"""Say what a document is made of: its title, its headings and articles, one within another.

text -> **outline** -> programmes, clauses, members -> draft
"""

from analysis.drafting.outline.annexes import annexed_plans, closers_of
from analysis.drafting.outline.contents import without_contents
from analysis.drafting.outline.heads import Head, heads_of
from analysis.drafting.outline.nesting import sections_from
from analysis.drafting.outline.title import second_half, title_of
from analysis.drafting.sections import Section

__all__ = ["annexed_plans", "sections_of", "title_of"]


def sections_of(text: str, language: str) -> tuple[Section, ...]:
    """Return the sections of a text in its order; the document's own title is none of them."""
    title = title_of(text, language)
    heads = without_contents(text, heads_of(text))
    annexed = (span for _, span in annexed_plans(text, title, language))
    for span in [title, *annexed] if title else []:
        more = second_half(text, span, language)
        heads = [
            head
            for head in heads
            if not _says(text, head, text[slice(*span)]) and (more is None or head.start != more[0])
        ]
    return tuple(sections_from(text, heads, closers_of(text)))


def _says(text: str, head: Head, title: str) -> bool:
    """True for the title itself, wherever it is printed again as a heading."""
    return not head.number and title in text[head.title_start : head.title_end]
