"""Read dates and periods of Japanese and Chinese text into ISO 8601.

days, years -> **dates** -> mentions

A year is `2027`, a month `2024-08`, a day `2024-08-30`; without its year a day is `--08-30`, and
without its month `---30`. A period is `start/end`. 年末 and 年底 are the last day of the year,
quarters and halves the months they span, 令和 and 平成 the years they name. A Japanese 年度 runs
from April to March; a Chinese one is the calendar year.
"""

import re

from analysis.numbers import days, years
from analysis.numbers.iso_dates import number

QUARTER = re.compile(r"(?P<q>前三|[1-4一二三四])季度")


def quarter_at(text: str, start: int) -> tuple[int, str] | None:
    """Return the months of a Chinese quarter without its year: 一季度 is --01/--03."""
    match = QUARTER.match(text, start)
    if not match:
        return None
    last = 9 if match["q"] == "前三" else number(match["q"]) * 3
    first = 1 if match["q"] == "前三" else last - 2
    return match.end(), f"--{first:02d}/--{last:02d}"


def _quarter_at(text: str, start: int, japanese: bool) -> tuple[int, str] | None:
    return quarter_at(text, start)


FROM_YEAR = (
    days.numeric_at,
    days.days_at,
    days.year_months_at,
    days.full_at,
    years.year_range_at,
    years.one_year_at,
    days.year_month_at,
)
FROM_SMALL = (
    days.days_at,
    days.year_months_at,
    days.full_at,
    days.months_at,
    days.month_day_at,
    years.short_decade_at,
    years.short_year_at,
    years.reiwa_year_at,
    years.century_of_at,
    days.lone_day_at,
    _quarter_at,
)
FROM_KANJI = (
    days.days_at,
    days.year_months_at,
    days.full_at,
    years.year_range_at,
    years.one_year_at,
    days.months_at,
    days.month_day_at,
    years.century_of_at,
)


def date_at(text: str, start: int, japanese: bool) -> tuple[int, str] | None:
    """Return where the date that starts at this digit ends, and its ISO text."""
    return _first(
        FROM_YEAR if text[start : start + 4].isdigit() else FROM_SMALL, text, start, japanese
    )


def kanji_date_at(text: str, start: int, japanese: bool) -> tuple[int, str] | None:
    """Return the date that starts at this kanji numeral: 二〇二五年八月, 三月, 二十一世纪."""
    return _first(FROM_KANJI, text, start, japanese)


def _first(readers: tuple, text: str, start: int, japanese: bool) -> tuple[int, str] | None:
    for read in readers:
        found = read(text, start, japanese)
        if found:
            return found
    return None
