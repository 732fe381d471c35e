"""Write dates and periods of ISO 8601 as each language writes them.

2027        2027                2027年              2027年
2024-08     August 2024         2024年8月           2024年8月
2024-12-31  31 December 2024    2024年12月31日      2024年12月31日
2025/2027   2025–2027           2025～2027年        2025—2027年
"""

import re
from datetime import date

from analysis.language_records.record import Dates

from .current import record_of

POINT = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
YEAR = re.compile(r"[0-9]{4}")


class UnknownPeriod(ValueError):
    """A period is not one of the ISO 8601 forms the package uses."""


def period_ends(iso: str) -> tuple[str, str]:
    """Return the first and the last point of an ISO 8601 period; one point is both."""
    first, _, last = iso.partition("/")
    return first, last or first


def point_text(iso: str, tag: str | None = None) -> str:
    """Return one point of time (a year, month or day) in words of the language."""
    found = POINT.fullmatch(iso)
    if not found:
        raise UnknownPeriod(f"{iso!r} is no period; write 2027, 2024-08, 2024-12-31 or 2025/2027")
    year, month, day = found.groups()
    dates = record_of(tag).dates
    if not month:
        return dates.year.format(year=year)
    _check_day(iso, year, month, day or "01")
    form = dates.day if day else dates.month
    return form.format(year=year, month=_month(int(month), dates), day=int(day or 1))


def period_text(iso: str, language: str | None = None) -> str:
    """Return a period in words of the language; raise UnknownPeriod for what ISO 8601 has not."""
    return "".join(text for _, text in period_parts(iso, language))


def period_parts(iso: str, tag: str | None = None) -> list[tuple[str, str]]:
    """Return the pieces of a period's text, each with the ISO point it stands for ("" for a dash).

    A range whose ends are both years shares the word for year: 2025～2027年.
    """
    first, last = period_ends(iso)
    if first == last:
        return [(first, point_text(first, tag))]
    start, end = point_text(first, tag), point_text(last, tag)
    if YEAR.fullmatch(first) and YEAR.fullmatch(last):
        start = first
    amounts = record_of(tag).amounts
    dash = amounts.to if start.isdigit() else amounts.to_in_words
    return [(first, start), ("", dash), (last, end)]


def _month(number: int, dates: Dates) -> str:
    return dates.months[number - 1] if dates.months else str(number)


def _check_day(iso: str, year: str, month: str, day: str) -> None:
    try:
        date(int(year), int(month), int(day))
    except ValueError as reason:
        raise UnknownPeriod(f"{iso!r} is no period: {reason}") from None
