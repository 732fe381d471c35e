"""Say what one number of a text is: where it stands, what it says, and how firmly.

text -> **numbers** -> package -> figures

A `Mention` is a number someone wrote: a figure, a date, an ordinal, or noise (a list number, a
product name, a document number). A `Passed` is a numeral character that counts nothing, with the
reason why; together they cover every numeral character of a text. Readers hand on a `Found`, which
is a mention without its words, or the `Quantity` that a figure is made of.
"""

import json
import re
from dataclasses import asdict, dataclass
from fractions import Fraction
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Mention:
    """One number of a text, at code points `start` to `end` (excluded).

    `value` is exact: a Fraction for figures and ordinals, ISO 8601 text for dates, None for noise.
    `value_upper` is the other end of a range. `unit` is a code (ISO 4217 for money, `1` for ratios,
    UCUM for measures, `count`, `company` … for what is counted, `date`). `bound` is one of exact,
    about, at_least, more_than, at_most, less_than. `kind` is figure, date, ordinal or noise.
    """

    start: int
    end: int
    surface: str
    value: Fraction | str | None
    value_upper: Fraction | None
    unit: str
    bound: str
    kind: str


@dataclass(frozen=True, slots=True)
class Passed:
    """Numeral characters that are no number, and why: idiom, heading mark, name, article, word."""

    start: int
    end: int
    surface: str
    reason: str


def decimal_text(value: Fraction | str | None) -> str:
    """Return a value as exact text: `160000000000`, `0.2`; `1/3` where no decimal ends."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    twos, fives, rest = 0, 0, value.denominator
    while rest % 2 == 0:
        twos, rest = twos + 1, rest // 2
    while rest % 5 == 0:
        fives, rest = fives + 1, rest // 5
    if rest != 1:
        return f"{value.numerator}/{value.denominator}"
    places = max(twos, fives)
    digits = str(abs(value.numerator) * 10**places // value.denominator).rjust(places + 1, "0")
    sign = "-" if value < 0 else ""
    whole, part = digits[: len(digits) - places], digits[len(digits) - places :]
    return f"{sign}{whole}.{part}" if part else f"{sign}{whole}"


def json_line(mention: Mention) -> str:
    """Return one line of JSON: start end surface value value_upper unit bound kind.

    Values are strings, so that no reader rounds them; null where there is none.
    """
    record = asdict(mention)
    for field in ("value", "value_upper"):
        record[field] = decimal_text(record[field]) or None
    return json.dumps(record, ensure_ascii=False)


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
