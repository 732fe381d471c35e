"""Doubt two amounts that are said to be the same money: 1,600億元(約3兆2,000億円), RMB 20m ($2.8m).

mentions -> **pairs of amounts** -> workbook scan

The rate that the two imply is held against a band, wide enough for what the currencies were worth
since 2000. Outside it, one of the two is misprinted or misread by a power of ten.
"""

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from analysis.numbers.mention import Mention

#: what a US dollar was worth at least and at most since 2000, with some room on both sides
A_DOLLAR = {
    "USD": ("1", "1"),
    "CNY": ("5.5", "9"),
    "JPY": ("70", "180"),
    "EUR": ("0.6", "1.25"),
    "GBP": ("0.45", "1"),
    "KRW": ("850", "1700"),
    "TWD": ("25", "37"),
    "HKD": ("7.5", "8"),
    "SGD": ("1.1", "1.95"),
    "INR": ("38", "110"),
    "AUD": ("0.85", "2.1"),
    "CAD": ("0.9", "1.7"),
}
OPENS = re.compile(r"\s?[(（\[]\s?(?:or |equivalent to |equal to |折合|合|即|換算で)?")


class Doubt(NamedTuple):
    """Two amounts of one sum of money, the rate they imply, and the band it is outside of."""

    start: int
    end: int
    said: str
    rate: Fraction
    low: Fraction
    high: Fraction

    def __str__(self) -> str:
        rate, low, high = (f"{float(one):.4g}" for one in (self.rate, self.low, self.high))
        place = f"{self.start}-{self.end}"
        return f"{place}: {self.said} implies a rate of {rate}, outside {low} to {high}"


def doubtful_pairs(text: str, mentions: Iterable[Mention]) -> Iterator[Doubt]:
    """Yield the amounts in two currencies, one in brackets behind the other, that cannot agree."""
    for one, other in pairwise(mentions):
        if not _is_pair(text, one, other):
            continue
        rate = Fraction(other.value or 0) / Fraction(one.value or 1)
        low, high = band(one.unit, other.unit)
        if not low <= rate <= high:
            said = text[one.start : other.end]
            yield Doubt(one.start, other.end, said, rate, low, high)


def band(unit: str, other: str) -> tuple[Fraction, Fraction]:
    """Return what one unit of a currency was worth in another, at least and at most."""
    (low, high), (least, most) = A_DOLLAR[unit], A_DOLLAR[other]
    return Fraction(least) / Fraction(high), Fraction(most) / Fraction(low)


def _is_pair(text: str, one: Mention, other: Mention) -> bool:
    """Say whether the second amount says the first in another currency, in brackets behind it."""
    money = one.unit != other.unit and one.unit in A_DOLLAR and other.unit in A_DOLLAR
    if not money or one.value_upper is not None or other.value_upper is not None or not one.value:
        return False
    if one.start < other.start < one.end:
        return True  # the bound of the first stands behind the bracket
    return OPENS.fullmatch(text, one.end, other.start) is not None
