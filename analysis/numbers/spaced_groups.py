"""Read digits in groups of three parted by spaces: 4 500万元, 12 345 678.9 tonnes, USD 12 500.

numerals, units -> **spaced groups** -> amounts

Folding makes a thin or no-break space a plain one, so the words around decide: the groups are one
number where a scale or a unit stands right behind them, or money before. What names a thing
(图4 500万元) or is a year (2024 500万) has been read before, or is no group of one to three digits.
"""

import re

from analysis.numbers.numerals import Numeral, numeral_at
from analysis.numbers.units import unit_at
from analysis.numbers.words import SCALES

GROUPS = re.compile(r"[1-9][0-9]{0,2}(?: [0-9]{3}){1,6}+(?![0-9,])(?:\.[0-9]{1,10})?")
MORE_DIGITS = re.compile("[0-9] $")
NOUN = re.compile(r" (?!was|has|as|is|plus|across|times)[a-z]{2,20}s\b")
SCALED = re.compile(rf" (?:{'|'.join(SCALES)})s?\b")
MONEY = re.compile(r"(?:[$€£¥₩₹]|(?<![A-Za-z])[A-Z]{3}) ?$")


def spaced_at(text: str, start: int, number: Numeral) -> Numeral | None:
    """Return the number whose first group is `number`, or None where the groups stand apart."""
    if (
        number.script != "arabic"
        or number.end - start > 3
        or not text[start + 1 : start + 9].strip()
    ):
        return None
    groups = GROUPS.match(text, start)
    if not groups or MORE_DIGITS.search(text[max(0, start - 2) : start]):
        return None
    end = groups.end()
    last = groups[0].rindex(" ") + 1 + start
    tail = numeral_at(text, last)
    if tail is None or (tail.end == end and not _belongs(text, start, end)):
        return None
    joined = groups[0].replace(" ", "")
    whole = numeral_at(joined + text[end : tail.end], 0)
    return whole and whole._replace(end=tail.end)


def _belongs(text: str, start: int, end: int) -> bool:
    """Say whether a unit or a scale follows the groups, or money stands before them."""
    if text[end : end + 1] != "-" and unit_at(text, end):
        return True
    return bool(
        SCALED.match(text, end)
        or NOUN.match(text, end)
        or MONEY.search(text[max(0, start - 5) : start])
    )
