"""Read dates and periods of Japanese and Chinese text into ISO 8601, and the bounds of any date.

days, years -> **dates** -> mentions

A year is `2027`, a month `2024-08`, a day `2024-08-30`; without its year a day is `--08-30`, and
without its month `---30`. A period is `start/end`. 年末 and 年底 are the last day of the year,
quarters and halves the months they span, 令和 and 平成 the years they name. A Japanese 年度 runs
from April to March; a Chinese one is the calendar year.

Chinese five-year plans are the years they cover (十四五, 第14次5カ年計画): the tenth began in 2001,
and each covers five years (gov.cn, list of plans since 1953).

The bound (2030年までに, since 2020) is no part of the surface. A period between two dates said both
is as long as it says; to a year of account (2030年度までに) the bound belongs as to a year.
"""

import re
from collections.abc import Callable
from functools import cache

from analysis.numbers.amounts.bounds import grouped
from analysis.numbers.dates import days, eras, years
from analysis.numbers.dates.iso_dates import month_period, number
from analysis.numbers.languages import Languages
from analysis.numbers.languages.record import first_letters
from analysis.numbers.mention import Found, date, end_of
from analysis.numbers.text import Endings, Text, in_any_case

DateReader = Callable[[str, int, bool], Found | None]
QUARTER = re.compile(r"(?P<q>前三|[1-4一二三四])(?:季度|(?<=第[1-4一二三四])季)(?P<end>末)?")


def quarter_at(text: str, start: int) -> Found | None:
    """Return the months of a Chinese quarter without its year: 一季度 is --01/--03."""
    match = QUARTER.match(text, start)
    if not match:
        return None
    last = 9 if match["q"] == "前三" else number(match["q"]) * 3
    first = 1 if match["q"] == "前三" else last - 2
    if match["end"]:
        return date(start, match.end(), month_period(None, last, "末"))
    return date(start, match.end(), f"--{first:02d}/--{last:02d}")


def _quarter_at(text: str, start: int, japanese: bool) -> Found | None:
    return quarter_at(text, start)


# the readers in the order they are tried, each with which of 年, 月 and 日 may stand behind the
# first digits; where none of the three does, all are tried
ANY = "年月日"
WITH_MONTHS: dict[DateReader, str] = {
    days.days_at: "年月",
    days.year_months_at: "年",
    days.full_at: "年",
}
FROM_YEAR: dict[DateReader, str] = {
    days.year_first_months_at: "年",
    days.numeric_at: "",
    **WITH_MONTHS,
    years.fiscal_range_at: "",
    years.year_range_at: ANY,
    years.one_year_at: "年",
    days.year_month_at: "",
}
FROM_SMALL: dict[DateReader, str] = {
    days.first_months_at: "月",
    **WITH_MONTHS,
    days.months_at: "月",
    days.month_day_at: "月",
    years.short_decade_at: "年",
    years.short_fiscal_at: "年",
    years.short_years_at: "年",
    years.short_year_at: "年",
    years.near_year_at: "年",
    eras.reiwa_year_at: "年",
    eras.next_year_at: "年",
    years.century_of_at: "",
    days.lone_day_at: "日",
    _quarter_at: "",
    eras.republic_year_at: ANY,
}
FROM_KANJI = (
    *WITH_MONTHS,
    years.year_range_at,
    years.one_year_at,
    eras.next_year_at,
    days.months_at,
    days.month_day_at,
    days.kanji_day_at,
    years.century_of_at,
)


def _by_sign(readers: dict[DateReader, str]) -> dict[str, tuple[DateReader, ...]]:
    """Return which of the readers are tried before each sign, and all under no sign."""
    tried = {sign: tuple(read for read in readers if sign in readers[read]) for sign in ANY}
    return tried | {"": tuple(readers)}


SMALL, YEAR = _by_sign(FROM_SMALL), _by_sign(FROM_YEAR)


def date_at(text: str, start: int, japanese: bool) -> Found | None:
    """Return where the date that starts at this digit ends, and its ISO text."""
    if text[start : start + 4].isdigit():
        return _first(YEAR.get(_sign(text, start + 4), YEAR[""]), text, start, japanese)
    end = start + 2 if text[start + 1 : start + 2].isdigit() else start + 1
    return _first(SMALL.get(_sign(text, end), SMALL[""]), text, start, japanese)


def _sign(text: str, end: int) -> str:
    """Return what stands behind digits, after a space or none."""
    return text[end + 1 : end + 2] if text[end : end + 1] == " " else text[end : end + 1]


def kanji_date_at(text: str, start: int, japanese: bool) -> Found | None:
    """Return the date that starts at this kanji numeral: 二〇二五年八月, 三月, 二十一世纪."""
    return _first(FROM_KANJI, text, start, japanese)


def _first(readers: tuple[DateReader, ...], text: str, start: int, japanese: bool) -> Found | None:
    for read in readers:
        found = read(text, start, japanese)
        if found:
            return found
    return None


NICKNAME = re.compile(
    r"[\"「『]?(?P<n>十[一二三四五六七]|二十)五[\"」』]?"
    r"(?=规划|規劃|时期|時期|期间|末|以来|开局|收官|和|与|、|\"|发展|计划|期|\)|,|的)"
)
NUMBERED = re.compile(
    r"第 ?(?P<n>[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:次|个)?(?:五"
    r"|5) ?[カかヶヵ箇个]?年(?:計画|規画|规划|计划)"
)
ENGLISH = re.compile(r"(?:the )?(?P<n>1[0-9]|2[0-9])th[ -][Ff]ive-[Yy]ear[ -][Pp]lan")


def years_of(number: int) -> str:
    """Return the years of a plan: 2021/2025 for the fourteenth."""
    first = 2001 + 5 * (number - 10)
    return f"{first}/{first + 4}"


def nicknamed_at(text: str, start: int) -> Found | None:
    """Read 十四五, with its quotation mark where it begins there."""
    match = NICKNAME.match(text, start)
    return date(start, match.end(), years_of(number(match["n"]))) if match else None


def numbered_at(text: str, start: int) -> Found | None:
    """Read 第14次5カ年計画 and 第十四个五年规划."""
    match = NUMBERED.match(text, start)
    if not match:
        return None
    return date(start, match.end(), years_of(number(match["n"])))


def english_at(text: str, start: int) -> Found | None:
    """Read the 14th Five-Year Plan."""
    match = ENGLISH.match(text, start)
    return date(start, match.end(), years_of(int(match["n"]))) if match else None


TWO_DATES = re.compile(r".[~至到-]|から|~|\bto\b|through|until|\band\b|と|及び|、|[0-9]/[0-9]")


# by early fall 2024, by late September 2025: the bound stands before the season, early or late
PARTS_OF_YEAR = r"[Ss]pring|[Ss]ummer|[Ff]all|[Aa]utumn|[Ww]inter"
SEASON = re.compile(
    rf"(?:[Ee]arly|[Ll]ate|[Mm]id)[ -](?:(?:{PARTS_OF_YEAR}) (?:of )?)?$"
    rf"|(?:{PARTS_OF_YEAR}) (?:of )?$|the year $"
)
SEASON_ENDS = frozenset("ar |ng |er |ll |mn |of |ly |te |id |ly-|te-|id-".split("|"))


class DateBounds:
    """The words before and behind a date that say on which side of it something lies."""

    def __init__(self, words: Languages) -> None:
        self.before = Endings(in_any_case(words.words("date_bounds_before")))
        behind = words.patterns("date_bounds_behind")
        self.behind = re.compile(f" ?(?:{grouped(behind)})")
        self.starts = frozenset(" ").union(
            *(first_letters(one) for patterns in behind.values() for one in patterns)
        )


date_bounds_of = cache(DateBounds)


def bounded(text: Text, found: Found) -> Found:
    """Return a date with the bound said before or behind it; a period of two dates has none."""
    bound = _said_behind(text, found.end) or _said_before(text, found.start)
    if bound == "exact" or ("/" in str(found.value) and _has_two_ends(text, found)):
        return found
    return found._replace(bound=bound)


def _has_two_ends(text: Text, found: Found) -> bool:
    return TWO_DATES.search(text[found.start : found.end]) is not None


# 3月31日(火)まで: the day of the week stands between a date and its bound
WEEKDAY = re.compile(
    r" ?\((?:[月火水木金土日](?:曜日?)?(?:[・,、]?祝日?)?|(?:周|星期)[一二三四五六日])\)"
)


def _said_behind(text: Text, end: int) -> str:
    words = date_bounds_of(text.words)
    if text[end : end + 1] == "(" and text[end - 1] == "日":
        end = end_of(WEEKDAY, text, end)
    match = words.behind.match(text, end) if text[end : end + 1] in words.starts else None
    return match.lastgroup or "" if match else ""


def _said_before(text: Text, start: int) -> str:
    if text[start - 3 : start] in SEASON_ENDS:
        season = SEASON.search(text[max(0, start - 13) : start])
        start -= len(season[0]) if season else 0
    edge = start - 1 if text[start - 1 : start] == " " else start
    found = date_bounds_of(text.words).before.before(text, edge)
    return found.meaning if found else "exact"
