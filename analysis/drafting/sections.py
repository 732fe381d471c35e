"""Say what a document is made of: its articles and headings, one within another.

text -> outline -> **sections** -> programmes, clauses -> draft
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Section:
    """A heading or article of a document and all that stands under it, by character offsets.

    `level` counts from 1, the outermost; `parent` is the number of the section it lies in among
    all sections of the document, -1 for one that lies in none. `mark` is its numbering as printed
    (「（三）」, "Article 5", 「第二条」), "" where it has none. `title` is what the heading says
    without its mark and without the sentence that may follow in the same line; it stands at
    `title_start`. The body runs from `body_start`, behind the heading, to `end`, with the
    sections below it.
    """

    level: int
    parent: int
    mark: str
    title: str
    start: int
    title_start: int
    body_start: int
    end: int


def holding(sections: Sequence[Section], at: int) -> list[Section]:
    """Return the sections that a place lies in, the innermost first."""
    number, found = bisect_right(sections, at, key=lambda one: one.start) - 1, list[Section]()
    while number >= 0:
        section = sections[number]
        if at < section.end:
            found.append(section)
        number = section.parent
    return found
