"""Find the unit that stands behind a number, in kanji, kana or letters.

folded text -> numerals + **units** -> figures

The longest word on the list wins. A word that goes on into another (10基礎研究, 3人工智能, 5元素)
is no unit; letters must end where the unit ends.
"""

import re
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from analysis.numbers.languages import currencies, unit_words
from analysis.numbers.languages.unit_lookalikes import GOES_ON


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
SYMBOL_CASE = re.compile(r"[A-Za-zµμ°²³]")
LATIN = re.compile(r"[ -]?([A-Za-zµμ°]+[²³23]?(?![A-Za-z0-9]))")


@cache
def _lists() -> tuple[dict[str, tuple[str, Fraction | int]], dict[str, tuple[int, ...]]]:
    """Return every unit word with its code and factor, and the lengths to try by first letter."""
    units: dict[str, tuple[str, Fraction | int]] = {}
    for table in (
        unit_words.COUNTED,
        currencies.SHARED,
        currencies.NAMES,
        unit_words.MEASURES,
        unit_words.TIMES,
        unit_words.COMPUTE,
    ):
        for code, listed in table.items():
            units |= {word.replace("-", " "): (code, 1) for word in listed.split()}
    for (over, under), listed in unit_words.RATIOS.items():
        factor = Fraction(over, under) if under > 1 else 1
        units |= {word.replace("-", " "): ("1", factor) for word in listed.split()}
    for (code, parts), listed in currencies.SMALL_MONEY.items():
        units |= {word.replace("-", " "): (code, Fraction(1, parts)) for word in listed.split()}
    for (code, factor), listed in unit_words.SCALED.items():
        units |= dict.fromkeys(listed.split(), (code, factor))
    units |= {code: (code, 1) for code in currencies.CODES}
    units |= dict.fromkeys(unit_words.RANKS.split(), ("rank", 1))
    units["fold"] = ("1", 1)
    lengths: dict[str, set[int]] = {}
    for word in units:
        lengths.setdefault(word[0], set()).add(len(word))
    return units, {letter: tuple(sorted(ns, reverse=True)) for letter, ns in lengths.items()}


def unit_at(text: str, start: int, script: str = "arabic") -> Unit | None:
    """Return the unit whose words start here, after at most one space."""
    units, lengths = _lists()
    spot = start
    if text[spot : spot + 1] in (" ", "-"):
        spot += 1
    first = text[spot : spot + 1]
    if not first or (first not in lengths and not first.isalpha()):
        return None
    if (first.isascii() and (first.isalpha())) or first in "µμ°":
        return _latin(text, start, spot)
    if spot > start and text[start] == "-":
        return None
    for length in lengths.get(first, ()):
        word = text[spot : spot + length]
        if word in units and not _is_other_word(text, word, spot + len(word), script):
            return Unit(spot + len(word), *units[word], word)
    return None


# 三米高处 is a length, 一米阳光 a name
LENGTHS = frozenset("高长宽深远")


def _is_other_word(text: str, word: str, end: int, script: str) -> bool:
    """Say whether these characters begin another word, or belong to the numeral's own word."""
    if script == "kanji" and word in unit_words.AFTER_DIGITS and text[end : end + 1] != "目":
        return word != "米" or text[end : end + 1] not in LENGTHS
    following = text[end : end + 1]
    return bool(following) and following in GOES_ON.get(word, "")


def _latin(text: str, start: int, spot: int) -> Unit | None:
    """Return a unit written in letters: symbols keep their case, words do not."""
    units, lengths = _lists()
    times = TIMES_AS.match(text, spot)
    if times:
        return Unit(times.end(), "1", 1, "times")
    window = text[spot : spot + 24]
    if not window:
        return None
    lowered = window.lower().replace("-", " ")
    for length in sorted({*lengths.get(window[0], ()), *lengths.get(lowered[0], ())}, reverse=True):
        word = window[:length] if window[:length] in units else lowered[:length]
        if word not in units or (length < 4 and word != window[:length]):
            continue
        if not _letter_follows(window, length):
            return Unit(spot + len(word), *units[word], word)
    return None


def _letter_follows(window: str, length: int) -> bool:
    following = window[length : length + 1]
    return following.isascii() and (following.isalnum() or following == "_")


AHEAD_CODES = frozenset([*unit_words.COUNTED, "EFLOPS", "PFLOPS"])
# six consecutive quarters, ten full years
RUNNING = re.compile(
    r" (?:consecutive|straight|successive|full|whole|more|additional|further|extra|long|calendar)"
    r"(?= [a-z])"
)
AHEAD = re.compile(
    r" (?!(?:of|and|in|to|by|the|from|with|for|or|on|at|as|is|are|was|were|than|it|that|per)\b)"
    r"[A-Za-z][A-Za-z-]{0,20}"
)


def counted_ahead(text: str, end: int) -> str:
    """Return what is counted a few words on, as in 5,300 key AI companies; without a noun, ''."""
    running = RUNNING.match(text, end)
    unit = running and _latin(text, running.end(), running.end() + 1)
    if unit and unit.code in unit_words.TIMES:
        return unit.code
    for _ in range(3):
        match = AHEAD.match(text, end)
        if not match:
            return ""
        end = match.end()
        unit = _latin(text, end, end + 1) if text[end : end + 1] == " " else None
        if unit and unit.word.isalpha() and unit.code in AHEAD_CODES and len(unit.word) > 3:
            return unit.code
    return ""
