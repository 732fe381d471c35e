"""Read days that English text sets in digits: 25/12/2025, 7/16/21, 31.12.2025, 19-Sep-2017.

ISO dates -> **English days** -> digits

Where day and month cannot be told apart, the day is first in a line that speaks of Europe or the
Commonwealth, else the month, as in the United States. Days of another language may stand so too,
but those with a year of two digits are read in English only.
"""

import re

from analysis.numbers.dates.english_dates import MONTH, YEAR, D, month_of
from analysis.numbers.dates.iso_dates import full_year, iso_day
from analysis.numbers.mention import Found, date

# a year of two digits, and not the beginning of a longer number, of a share or a version
SHORT = r"[0-9]{2}(?![0-9%./-])"
SLASHED = re.compile(
    rf"(?P<a>[0-9]{{1,2}})/(?P<b>[0-9]{{1,2}})/(?:(?P<y>(?:19|20)[0-9]{{2}})|(?P<short>{SHORT}))"
    "(?![0-9/])"
)
DAY_FIRST_PLACES = re.compile(
    r"[€£]|EU\b|EUR\b|UK\b|Europe|Commission|Brit|London|Australia|Singapore|A\$|(?<!U)S\$"
)
DOTTED = r"(?:3[01]|[12][0-9]|0?[1-9])\.(?:1[0-2]|0?[1-9])\.(?:19|20)[0-9]{2}(?![0-9]|\.[0-9])"
DOTTED_DAYS = re.compile(rf"(?P<a>{DOTTED})(?: ?(?:-|~|to|until) ?(?P<b>{DOTTED}))?")
# in full: sections have fewer digits, 2.1.10
DOTTED_SHORT = re.compile(rf"(?:3[01]|[12][0-9]|0[1-9])\.(?:1[0-2]|0[1-9])\.{SHORT}")
NAMED = re.compile(rf"(?P<d>{D})[-/](?P<m>{MONTH})[-/](?P<y>{YEAR}|{SHORT})")
YEAR_FIRST = re.compile(rf"(?P<y>{YEAR}) (?P<m>{MONTH}) (?P<d>{D})(?![0-9,.]*[0-9])")


def _day(year: str, month: int, day: str) -> str | None:
    """Return a day in ISO text, that of 7/16/85 in the last century; None if there is none."""
    near = 1900 if 50 <= int(year) <= 99 else 2000
    return iso_day(full_year(int(year), near), month, int(day.rstrip("stndrh")))


def _is_english(text: str) -> bool:
    return getattr(text, "language", "") == "en"


def slashed(text: str, start: int) -> Found | None:
    """Read 25/12/2025 and 12/25/2025; in English 7/16/21."""
    match = SLASHED.match(text, start)
    if not match or (match["short"] and not _is_english(text)):
        return None
    first, second = int(match["a"]), int(match["b"])
    day_first = first > 12 or (second <= 12 and _is_day_first(text, start))
    month, day = (second, match["a"]) if day_first else (first, match["b"])
    return date(start, match.end(), _day(match["y"] or match["short"], month, day))


def _is_day_first(text: str, start: int) -> bool:
    if getattr(text, "language", "") == "zh":
        return True  # in Hong Kong and Singapore; the mainland begins with the year
    return bool(DAY_FIRST_PLACES.search(text, max(0, start - 200), start + 120))


def dotted(text: str, start: int) -> Found | None:
    """Read 31.12.2025 as a day, in English 31.12.25, and 01.01.2025-31.12.2025 as a period."""
    match = DOTTED_DAYS.match(text, start)
    if not match:
        short = DOTTED_SHORT.match(text, start) if _is_english(text) else None
        return date(start, short.end(), _of_dots(short[0])) if short else None
    days = [_of_dots(one) for one in match.groups() if one]
    if None in days or days != sorted(map(str, days)):
        return None
    return date(start, match.end(), "/".join(map(str, days)))


def _of_dots(said: str) -> str | None:
    day, month, year = said.split(".")
    return _day(year, int(month), day)


def named(text: str, start: int) -> Found | None:
    """Read 19-Sep-2017 and 19-Sep-17."""
    match = NAMED.match(text, start)
    return match and date(start, match.end(), _day(match["y"], month_of(match["m"]), match["d"]))


def year_first(text: str, start: int) -> Found | None:
    """Read 2021 May 13, as catalogues of papers have it."""
    match = YEAR_FIRST.match(text, start)
    return match and date(start, match.end(), _day(match["y"], month_of(match["m"]), match["d"]))
