"""Say which heading lies in which, from how the marks of this document follow one another.

heads -> **nesting** -> sections

Of two families the one that opens afresh within the other (its number 1 stands directly behind
the other's) is the inner one; of two without numbers the more frequent; else the usual order. A
head that counts on from one that the text has not (an excerpt) lies in nothing.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from analysis.drafting.outline.heads import Head
from analysis.drafting.outline.marks import UNNUMBERED, rank_of
from analysis.drafting.sections import Section


def sections_from(text: str, heads: Sequence[Head], closers: Sequence[int] = ()) -> list[Section]:
    """Return the sections of a text from its heads; `closers` are where an annex begins."""
    places = _places(heads, closers)
    ends = [_end(number, heads, places, closers, len(text)) for number in range(len(heads))]
    return [
        Section(
            level=level,
            parent=parent,
            mark=head.mark,
            title=text[head.title_start : head.title_end],
            start=head.start,
            title_start=head.title_start,
            body_start=head.body_start,
            end=end,
        )
        for head, (level, parent), end in zip(heads, places, ends, strict=True)
    ]


def is_outer(families: Sequence[Head]) -> dict[tuple[str, str], bool]:
    """Return for each two families of a document whether the first is the outer one."""
    opened: Counter[tuple[str, str]] = Counter()
    for one, other in pairwise(families):
        if other.number == 1:
            opened[one.family, other.family] += 1
    often = Counter(head.family for head in families)
    return {
        (one, other): _outer_of(one, other, opened, often)
        for one in often
        for other in often
        if one != other
    }


def _outer_of(one: str, other: str, opened: Counter[tuple[str, str]], often: Counter[str]) -> bool:
    if "#" not in one + other:
        if (one in UNNUMBERED or other in UNNUMBERED) and often[one] != often[other]:
            return often[one] < often[other]
        if opened[one, other] != opened[other, one]:
            return opened[one, other] > opened[other, one]
    return rank_of(one) < rank_of(other)


def _places(heads: Sequence[Head], closers: Sequence[int]) -> list[tuple[int, int]]:
    """Return (level, parent) of each head."""
    outer = is_outer(heads)
    places: list[tuple[int, int]] = []
    within: list[int] = []
    last: dict[str, int] = {}
    for number, head in enumerate(heads):
        if number and _closed_between(heads[number - 1].start, head.start, closers):
            within = []
        families = [heads[at].family for at in within]
        if head.family in families:
            within = within[: families.index(head.family)]
        while within and not outer[heads[within[-1]].family, head.family]:
            within = within[:-1]
        if head.number > 2 and last.get(head.family) != head.number - 1:
            within = []  # it counts on from heads that are not in the text; a 2 may open a list
        last[head.family] = head.number
        places.append((len(within) + 1, within[-1] if within else -1))
        within = [*within, number]
    return places


def _closed_between(start: int, end: int, closers: Sequence[int]) -> bool:
    return any(start < at <= end for at in closers)


def _end(
    number: int,
    heads: Sequence[Head],
    places: Sequence[tuple[int, int]],
    closers: Sequence[int],
    length: int,
) -> int:
    level, start = places[number][0], heads[number].start
    later = range(number + 1, len(heads))
    follows = next((heads[at].start for at in later if places[at][0] <= level), length)
    return min([follows, *(at for at in closers if at > start)])
