"""Periods in ISO 8601 and how two of them lie to each other.

`2027` is a year, `2024-12-31` a day, `2024-08` a month, `2025/2027` a span of years. A target "by
2027" and a level "at the end of 2024" are compared at the end of their periods.
"""

import calendar
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache
from typing import Any


@dataclass(frozen=True)
class Period:
    """A span of days, both ends included."""

    first: date
    last: date

    @classmethod
    def of(cls, text: str) -> "Period":
        """Read an ISO 8601 year, month, day or interval; raises ValueError saying what is read."""
        start, slash, end = text.partition("/")
        first, last = _days_of(start)
        if slash:
            last = _days_of(end)[1]
        if last < first:
            raise ValueError(f"period {text!r} ends before it starts")
        return cls(first, last)


@dataclass(frozen=True)
class DatedBy:
    """An ISO period with the figure whose words give it, so that a date on a page can be traced.

    `inferred` where the source does not state the period: whoever shows it says so beside it.
    """

    period: str
    figure: str
    inferred: bool = False

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> "DatedBy":
        """Return the period of a figure's row."""
        return cls(row["period"], row["figure"], row["period_basis"] == "inferred")


def years_between(start: str, end: str) -> Fraction:
    """Return the years from the end of one period to the end of another.

    Whole calendar years are counted as such (the end of 2024 to the end of 2027 is 3); what is
    left over counts as days of a 365-day year.
    """
    first, last = Period.of(start).last, Period.of(end).last
    years = last.year - first.year
    anniversary = _same_day_in(first, last.year)
    if anniversary > last:
        years -= 1
        anniversary = _same_day_in(first, last.year - 1)
    return years + Fraction((last - anniversary).days, 365)


@lru_cache(maxsize=4_096)
def _days_of(text: str) -> tuple[date, date]:
    parts = text.split("-")
    if not 1 <= len(parts) <= 3 or not all(part.isdecimal() and part.isascii() for part in parts):
        raise ValueError(f"period {text!r} is not an ISO 8601 year, month, day or interval of them")
    if len(parts[0]) != 4 or any(len(part) != 2 for part in parts[1:]):
        raise ValueError(f"period {text!r} needs a 4-digit year and 2-digit months and days")
    try:
        return _span(*(int(part) for part in parts))
    except ValueError:
        raise ValueError(f"period {text!r} is no day of the calendar") from None


def _span(year: int, month: int | None = None, day: int | None = None) -> tuple[date, date]:
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    return date(year, month, day), date(year, month, day)


def _same_day_in(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28) + timedelta(days=1)
