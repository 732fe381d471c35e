"""Read what makes a number negative, and what makes it the base of a rate.

folded text -> **signs** -> figures

▲3.2%, -0.5% and マイナス0.3% are below zero; a fall said in words (3%減, 下降3%) keeps its number
as printed. 1件当たり is what an amount is counted by, so it takes no bound from a limit before it.
"""

import re
from fractions import Fraction
from functools import cache

from analysis.numbers.languages import Languages
from analysis.numbers.languages.record import first_letters, last_letters
from analysis.numbers.text import Text

SIGN = re.compile(r"(?:^|[\s(:、,;|一-鿿ぁ-ヺ/%]|(?<=[一-鿿])\))(?P<sign>[-▲+]|± ?)$")
SIGNS = frozenset("-▲+±")


class SignWords:
    """The words for minus before a number, and those that make it the base of a rate."""

    def __init__(self, words: Languages) -> None:
        negative = [one for record in words.records for one in record.negative]
        self.negative = re.compile(f"(?:{'|'.join(negative)})$")
        self.negative_ends = frozenset().union(*map(last_letters, negative))
        bases = [one for record in words.records for one in record.rate_bases]
        self.base = re.compile(f" ?(?:{'|'.join(bases)})(?!次第)")
        self.base_starts = frozenset().union(" ", *map(first_letters, bases))


signs_of = cache(SignWords)


def signed(
    text: Text, start: int, floor: int, value: Fraction, upper: Fraction | None
) -> tuple[int, Fraction]:
    """Return the start and value with the sign or the word for minus before the digits."""
    if start > floor and (text[start - 1] in SIGNS or text[start - 2 : start] == "± "):
        return _with_mark(text, start, floor, value, upper)
    if start and upper is None and text[start - 1] in signs_of(text.words).negative_ends:
        word = signs_of(text.words).negative.search(text[max(0, start - 10) : start])
        if word:
            return max(floor, start - len(word[0])), -value
    return start, value


def is_base(text: Text, end: int) -> bool:
    """Say whether 当たり or につき follows: the number is what another is counted by."""
    words = signs_of(text.words)
    return text[end : end + 1] in words.base_starts and words.base.match(text, end) is not None


def _with_mark(
    text: str, start: int, floor: int, value: Fraction, upper: Fraction | None
) -> tuple[int, Fraction]:
    """Read the mark before the digits; a dash between words is none."""
    sign = SIGN.search(text[max(floor, start - 3) : start])
    if not sign:
        return start, value
    if sign["sign"] not in "-▲":
        return start - len(sign["sign"]), value
    before = text[start - 2 : start - 1]
    dash = sign["sign"] == "-" and before.isascii() and before.isalnum()
    return (start, value) if upper is not None or dash else (start - 1, -value)
