"""Say days, months and years in ISO 8601, as the date readers need them.

**ISO dates** -> dates -> mentions
"""

import calendar
import re

from analysis.numbers.languages.ja import JA
from analysis.numbers.numerals.numerals import kanji_value

K = "〇零一二三四五六七八九十"
N2 = rf"(?:[0-9]{{1,2}}(?![0-9])|[{K}]{{1,3}})"
YEAR = rf"(?:(?:18|19|20|21)[0-9]{{2}}(?![0-9])|[一二][〇零九一][{K}]{{2}})"
TO = r" ?(?:-|~|至|到|から|or|及び|と|、(?=[0-9]{2,4} ?年)|/) ?"
PERIOD_OF = {
    "上期": (1, 6), "下期": (7, 12),
    "上半年": (1, 6), "下半年": (7, 12), "前三季度": (1, 9), "半年度": (1, 6), "前三四半期": (1, 9),
    "上半期": (1, 6), "下半期": (7, 12), "前半": (1, 6), "後半": (7, 12),
}  # fmt: skip


def number(digits: str) -> int:
    """Return the value of date digits in either script."""
    if digits == "元":
        return 1
    return int(digits) if digits[0].isascii() else int(kanji_value(digits) or 0)


def iso_day(year: int | None, month: int, day: int) -> str | None:
    """Return a day as ISO text, or None where there is no such day."""
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year or 2024, month)[1]:
        return None
    return f"{year:04d}-{month:02d}-{day:02d}" if year else f"--{month:02d}-{day:02d}"


def iso_month(year: int | None, month: int) -> str | None:
    """Return a month as ISO text, or None where there is no such month."""
    if not 1 <= month <= 12:
        return None
    return f"{year:04d}-{month:02d}" if year else f"--{month:02d}"


def full_year(short: int, near: int = 2000) -> int:
    """Return a year of two digits in the century of another."""
    return short if short > 99 else near // 100 * 100 + short


ERA_SAID = re.compile(rf"(?P<era>{'|'.join(JA.eras)}) ?(?P<y>[0-9]{{1,2}}) ?年")


def year_of(text: str, start: int, digits: str) -> int:
    """Return the year that digits stand for: 2025 for 25, 1975 for 75, as the press writes them.

    Where a reign is said before with a year near it, the year is that reign's: 29年3月期 behind
    平成29年3月期 is 2017.
    """
    short = number(digits)
    if short > 99:
        return short
    for said in ERA_SAID.finditer(text, max(0, start - 1500), start):
        if abs(int(said["y"]) - short) <= 2:
            return JA.eras[said["era"]] + short
    return full_year(short, 1900 if short > 60 else 2000)


def period_of(year: int, tail: str, japanese: bool) -> str:
    """Return the ISO text of a year with the words behind it: 末, 年度, 第3四半期, 上半年."""
    fiscal = japanese and "度" in tail and "季度" not in tail
    if tail in ("度上期", "度下期"):
        return f"{year}-04/{year}-09" if tail == "度上期" else f"{year}-10/{year + 1}-03"
    if tail in PERIOD_OF:
        first, last = PERIOD_OF[tail]
        return f"{year}-{first:02d}/{year}-{last:02d}"
    quarter = re.search(r"[1-4一二三四](?=-?四半期|季)|(?<=Q)[1-4]", tail)
    if quarter:
        first = number(quarter[0]) * 3 - 2 + (3 if fiscal else 0)
        shift, first = divmod(first - 1, 12)
        if tail.endswith("末"):
            return month_period(year + shift, first + 3, "末") or str(year)
        return f"{year + shift}-{first + 1:02d}/{year + shift}-{first + 3:02d}"
    if tail.endswith(("末", "底")):
        return f"{year + 1}-03-31" if fiscal else f"{year}-12-31"
    return f"{year}-04/{year + 1}-03" if fiscal else str(year)


def month_period(year: int | None, month: int, when: str | None) -> str | None:
    """Return a month, or its last day for 末 and 底."""
    if when in ("期末", "末", "底") and 1 <= month <= 12:
        return iso_day(year, month, calendar.monthrange(year or 2023, month)[1])
    return iso_month(year, month)
