"""Gather what the paragraphs of a document name: what is done, what it pays for, what it aims at.

paid, mentioned, aimed -> **named** -> programmes
"""

from collections.abc import Callable, Sequence

from analysis.drafting.keywords import Keywords
from analysis.drafting.programmes.aimed import aims
from analysis.drafting.programmes.chosen import closed_sections
from analysis.drafting.programmes.mentioned import mentioned
from analysis.drafting.programmes.paid import paid_for
from analysis.drafting.sections import Section
from analysis.drafting.spans import Spans

IN_TEXT = "programme-named-in-text"
#: kind -> the rule that finds it
OF_AIMS = {"target": "aim-in-words", "designation": "title-of-a-place"}


def named_in(
    text: str, sections: Sequence[Section], words: Keywords
) -> list[tuple[str, int, int, str]]:
    """Return the (kind, start, end, rule) of what paragraphs name, in the order of the text.

    Of two at one place the first counts: what is paid, then what is done, then what is aimed at.
    """
    found = [(*one, "paid-for-in-text") for one in paid_for(text, sections, words)]
    among_aims = _among_aims(sections, words)
    for sort in (mentioned(text, words), aims(text, among_aims, words)):
        taken = Spans((start, end) for _, start, end, _ in found)
        found += [
            (kind, start, end, OF_AIMS.get(kind, IN_TEXT))
            for kind, start, end in sort
            if not taken.overlap(start, end)
        ]
    return sorted(found, key=lambda one: one[1])


def _among_aims(sections: Sequence[Section], words: Keywords) -> Callable[[int], bool]:
    """Return what tells whether a place is before the first heading or where none is a measure."""
    closed = closed_sections(sections, words)
    first = sections[0].start if sections else 0
    spans = Spans((sections[number].start, sections[number].end) for number in closed)
    return lambda at: at < first or not sections or spans.overlap(at, at + 1)
