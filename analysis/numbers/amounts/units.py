"""Find the unit that stands behind a number, in kanji, kana or letters.

folded text -> numerals + **units** -> figures

The longest word on the list wins. A word that goes on into another (10基礎研究, 3人工智能, 5元素)
is no unit; letters must end where the unit ends.
"""

import re
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from analysis.numbers.folding import KANJI
from analysis.numbers.languages import Languages
from analysis.numbers.languages.mul import CODES
from analysis.numbers.text import Text


class Unit(NamedTuple):
    """A unit: where its words end, its code, what one of it is worth (1/100 for a percent)."""

    end: int
    code: str
    factor: Fraction | int
    word: str


TIMES_AS = re.compile(
    r"times(?= (?:as|more|the|its|over|what|that|their|last|or|today's|current|normal"
    r"|pre|EBITDA|GDP|oversubscribed|covered|leverage|earnings|sales|revenue|profits?|income"
    r"|[a-z]+er)\b|[,.;])"
)
LETTERS = re.compile(r"[A-Za-zµμ°]+")


class Units:
    """The words of units, found by their first letter, longest first."""

    def __init__(self, words: Languages) -> None:
        whole = words.words("counted", "money", "shared_money", "measures", "times")
        self.meanings: dict[str, tuple[str, Fraction | int]] = words.parts()
        self.meanings |= {word: (code, 1) for word, code in whole.items()}
        self.meanings |= {code: (code, 1) for code in CODES}
        lengths: dict[str, set[int]] = {}
        for word in self.meanings:
            lengths.setdefault(word[0], set()).add(len(word))
        self.lengths = {first: sorted(ns, reverse=True) for first, ns in lengths.items()}
        # by the letters that begin a unit's word, up to what is no letter, in small ones
        begun: dict[str, set[int]] = {}
        for word in self.meanings:
            letters = LETTERS.match(word)
            if letters:
                begun.setdefault(letters[0].lower(), set()).add(len(word))
        self.lengths_in_letters = {
            first: tuple(sorted(ns, reverse=True)) for first, ns in begun.items()
        }
        self.goes_on = words.characters("goes_on")
        self.after_digits = frozenset(" ".join(r.after_digits for r in words.records).split())
        self.money = frozenset(words.words("money").values())
        self.counted = frozenset(words.words("counted").values())
        self.times = frozenset(words.words("times").values())


units_of = cache(Units)


def unit_at(text: Text, start: int, script: str = "arabic") -> Unit | None:
    """Return the unit whose words start here, after at most one space."""
    units = units_of(text.words)
    spot = start
    if text[spot : spot + 1] in (" ", "-"):
        spot += 1
    first = text[spot : spot + 1]
    if not first or (first not in units.lengths and not first.isalpha()):
        return None
    if (first.isascii() and (first.isalpha())) or first in "µμ°":
        return _latin(text, start, spot)
    if spot > start and text[start] == "-":
        return None
    for length in units.lengths.get(first, ()):
        word = text[spot : spot + length]
        meaning = units.meanings.get(word)
        if meaning and not _is_other_word(text, word, spot + len(word), script):
            return Unit(spot + len(word), *meaning, word)
    return None


# 三米高处 is a length, 一米阳光 a name
NUMERALS = frozenset(KANJI + "0123456789 ")
LENGTHS = frozenset("高长宽深远")


def _is_other_word(text: Text, word: str, end: int, script: str) -> bool:
    """Say whether these characters begin another word, or belong to the numeral's own word."""
    if (
        script == "kanji"
        and word in units_of(text.words).after_digits
        and text[end : end + 1] != "目"
    ):
        return word != "米" or text[end : end + 1] not in LENGTHS
    following = text[end : end + 1]
    if word == "分" and following == "の" and text.language == "ja":
        return text[end + 1 : end + 2] in NUMERALS  # 60分の授業 is an hour, 60分の1 a share
    return bool(following) and following in units_of(text.words).goes_on.get(word, "")


def _latin(text: Text, start: int, spot: int) -> Unit | None:
    """Return a unit written in letters: symbols keep their case, words do not."""
    units = units_of(text.words)
    meanings = units.meanings
    times = TIMES_AS.match(text, spot) if text.startswith("times", spot) else None
    if times:
        return Unit(times.end(), "1", 1, "times")
    first = LETTERS.match(text, spot)
    lengths = units.lengths_in_letters.get(first[0].lower()) if first else None
    if not lengths:
        return None
    window = text[spot : spot + 24]
    lowered = window.lower().replace("-", " ")
    for length in lengths:
        word = window[:length] if window[:length] in meanings else lowered[:length]
        if word not in meanings or (length < 4 and word != window[:length]):
            continue
        if not _letter_follows(window, length):
            return Unit(spot + len(word), *meanings[word], word)
    return None


def _letter_follows(window: str, length: int) -> bool:
    following = window[length : length + 1]
    return following.isascii() and (following.isalnum() or following == "_")


COMPUTE = ("EFLOPS", "PFLOPS")
# six consecutive quarters, ten full years
RUNNING = re.compile(
    r" (?:consecutive|straight|successive|fiscal|financial|full|whole|more|additional"
    r"|further|extra|long|calendar)"
    r"(?= [a-z])"
)
RUNNING_STARTS = frozenset("csfwmael")
AHEAD = re.compile(
    r" (?!(?:of|and|in|to|by|the|from|with|for|or|on|at|as|is|are|was|were|than|it|that|per)\b)"
    r"[A-Za-z][A-Za-z-]{0,20}"
)


def counted_ahead(text: Text, end: int) -> str:
    """Return what is counted a few words on, as in 5,300 key AI companies; without a noun, ''."""
    running = RUNNING.match(text, end) if text[end + 1 : end + 2] in RUNNING_STARTS else None
    unit = running and _latin(text, running.end(), running.end() + 1)
    if unit and unit.code in units_of(text.words).times:
        return unit.code
    for _ in range(3):
        match = AHEAD.match(text, end)
        if not match:
            return ""
        end = match.end()
        unit = _latin(text, end, end + 1) if text[end : end + 1] == " " else None
        if (
            unit
            and unit.word.isalpha()
            and len(unit.word) > 3
            and (counts_things(text, unit.code) or unit.code in COMPUTE)
        ):
            return unit.code
    return ""


def counts_things(text: Text, code: str) -> bool:
    """Say whether a unit is what is counted (company, item), not a measure or money."""
    return code in units_of(text.words).counted


def is_money(text: Text, code: str) -> bool:
    """Say whether a unit is a currency with a name of its own."""
    return code in units_of(text.words).money
