"""Know the workbook's own sentences by the words beside what they fill in.

neighbours -> **own_sentences** <- languages
"""

import re
from functools import cache
from itertools import pairwise

from analysis.language_records import CODE_LANGUAGE, LANGUAGES
from analysis.languages.catalogue import messages

CLAIM = "\ufffc"  # stands for another number that is traced
#: Signs that part a clause from the next.
STOP = ':：,，、;；.。()（）\\[\\]“”"‘’「」『』《》–—→=·／/'
#: Signs without a width, between which and the number nobody sees anything.
UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
BLANK = re.compile(r"\s+")
PLACEHOLDER = re.compile(r"\{\w+\}")
LEFT, RIGHT = 0, 1
ASIDE = f" –{CLAIM}"  # what stands beside words of a block, and is none
LONGEST = 16  # characters of a sentence beside what it fills in
FEWEST = 9  # bytes on both sides by which a sentence is known: "and … more", 上述…个


def plain(text: str) -> str:
    """Return a text without signs nobody sees, its blanks all alike."""
    return BLANK.sub(" ", UNSEEN.sub("", text))


def is_worded(text: str, language: str, side: int) -> bool:
    """Return whether a sentence of the workbook has these words at that side of what it fills in.

    Asked last: the catalogues take a while to be read.
    """
    forms = _worded(language)[side]
    cut = text[-LONGEST:] if side == LEFT else text[:LONGEST]
    lengths = range(2, len(cut) + 1)
    return any((cut[-size:] if side == LEFT else cut[:size]) in forms for size in lengths)


def is_filled_in(before: str, after: str, language: str) -> bool:
    """Return whether one sentence of the workbook has these words on both sides of a number."""
    around = _filled_in(language)
    return any(
        (before[len(before) - left :], after[:right]) in around
        for left in range(min(len(before), LONGEST) + 1)
        for right in range(min(len(after), LONGEST) + 1)
    )


@cache
def _filled_in(language: str) -> frozenset[tuple[str, str]]:
    """Return the words on both sides of each placeholder of the sentences in a language."""
    return frozenset(
        (before[-LONGEST:], after[:LONGEST])
        for sentence in sentences(language)
        for before, after in pairwise(PLACEHOLDER.split(plain(sentence)))
        if len(f"{before}{after}".encode()) >= FEWEST
    )


@cache
def _worded(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return what stands before and behind each placeholder of the sentences in a language.

    Few words between two placeholders ("of") say nothing by themselves: they are held with the
    number at their other end, and left out at the ends of a sentence.
    """
    left, right = set(), set()
    for sentence in sentences(language):
        parts = PLACEHOLDER.split(plain(sentence))
        ends = [CLAIM] * (len(parts) - 2)
        for part, other in zip(parts[:-1], ["", *ends], strict=False):
            if other or _tells(part):
                left.add(part[-LONGEST:] if _tells(part) else f"{other}{part}")
        for part, other in zip(parts[1:], [*ends, ""], strict=False):
            if other or _tells(part):
                right.add(part[:LONGEST] if _tells(part) else f"{part}{other}")
    return frozenset(left), frozenset(right)


def know_ahead(language: str) -> None:
    """Read the catalogues for a language before a page asks."""
    for known in (_worded, _filled_in, said_whole):
        known(language)


def sentences(language: str) -> list[str]:
    """Return the sentences of the workbook in a language; in any other, those in the language of
    the code."""
    if language not in LANGUAGES or language == CODE_LANGUAGE:
        return [key for tag in LANGUAGES for key in messages(tag)]
    return list(messages(language).values())


def _tells(words: str) -> bool:
    """Return whether words are enough to know a sentence by: ten letters, or four characters."""
    return len(words.encode()) >= 10


@cache
def said_whole(language: str) -> frozenset[str]:
    """Return what the workbook says without a number in it, as it is written in a language."""
    return frozenset(plain(one).strip(ASIDE) for one in sentences(language) if "{" not in one)
