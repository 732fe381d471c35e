"""Say what a reader found at a place of a text: one shape for dates, ordinals, noise and parts.

**found** -> every reader -> reading
"""

import re
from fractions import Fraction
from typing import NamedTuple


class Found(NamedTuple):
    """What stands from `start` to `end` and is settled: a date, an ordinal, or noise.

    Its fields are those of a mention: `value` is ISO text for a date, None for noise.
    """

    start: int
    end: int
    value: Fraction | str | None
    upper: Fraction | None
    unit: str
    bound: str
    kind: str


class Quantity(NamedTuple):
    """What a numeral, a share or an amount says before its sign and bounds are read."""

    start: int
    end: int
    value: Fraction
    unit: str = "1"
    upper: Fraction | None = None


class Word(NamedTuple):
    """A listed word beside a number: its other edge, and what it means."""

    edge: int
    meaning: str


def end_of(pattern: re.Pattern[str], text: str, start: int) -> int:
    """Return where a pattern that starts here ends; the start itself where it does not."""
    match = pattern.match(text, start)
    return match.end() if match else start


def date(start: int, end: int, iso: str | None) -> Found | None:
    """Return a date by its ISO text, or None where there is no such day."""
    return Found(start, end, iso, None, "date", "exact", "date") if iso else None


def noise(start: int, end: int) -> Found:
    """Return a number that counts nothing."""
    return Found(start, end, None, None, "", "exact", "noise")


def ordinal(
    start: int,
    end: int,
    number: int | Fraction,
    unit: str = "",
    upper: int | None = None,
    bound: str = "exact",
) -> Found:
    """Return an ordinal; its unit is `rank` where it says a place among others."""
    last = None if upper is None else Fraction(upper)
    return Found(start, end, Fraction(number), last, unit, bound, "ordinal")
