"""Read years and periods of years: 2025~2027年, 2027年末, FY-like 年度, 令和5年度, 21世紀, 2024/25.

ISO dates -> **years** -> dates
"""

import re

from analysis.numbers.amounts.units import Unit, unit_at
from analysis.numbers.dates.iso_dates import (
    TO,
    YEAR,
    K,
    full_year,
    number,
    period_of,
)
from analysis.numbers.mention import Found, date
from analysis.numbers.numerals.numerals import scales_of
from analysis.numbers.text import Text

TAIL = (
    r"(?P<tail>度? ?Q[1-4](?![0-9A-Za-z])"
    r"|半年度|度?末|度?底|度?[上下]期|初|中(?=[、,。に旬])|上半[年期]|下半[年期]|前半|後半"
    r"|度?第? ?[1-4一二三四]-?四半期|"
    r"度?(?:第 ?)?[1-4一二三四]季度?末?|前三季度|前三四半期|年?度|春|夏|秋|冬)?"
)
YEAR_RANGE = re.compile(
    rf"(?P<a>{YEAR}) ?(?P<fa>年度?)?{TO}(?P<b>{YEAR}"
    rf"|[0-9]{{2}}(?=[0-9]{{0}} ?年)) ?年?(?P<fb>度)?(?![0-9月])"
    r"(?P<tail>末|底)?"
)
ONE_YEAR = re.compile(rf"(?P<y>{YEAR}) ?年(?:年(?=[底末初中]))?(?P<decade>代)?{TAIL}")
CENTURY = re.compile(rf"(?P<n>[12][0-9]|[{K}]{{2,3}}) ?世[纪紀]")
BARE_YEARS = re.compile(
    r"(?P<a>(?:19|20)[0-9]{2})(?:(?: ?[-~/] ?| (?:to|through) (?=(?:19|20)))(?P<b>(?:19|20)[0-9]{2}"
    r"|[0-9]{2}))?(?![0-9]|[.,][0-9]| ?[-~] ?[0-9]{4})(?P<s>s\b)?"
)
OLD_YEARS = re.compile(r"(?P<a>1[78][0-9]{2})-(?P<b>(?:1[789]|20)[0-9]{2})(?![0-9%]|[.,][0-9])")
FISCAL_YEARS = re.compile(
    r"(?P<a>(?:19|20)[0-9]{2})/[0-9]{2}(?: ?[-~] ?| to )(?P<b>(?:19"
    r"|20)[0-9]{2})/(?P<c>[0-9]{2})(?![0-9])"
)
IN = ("In ", "in ", "By ", "by ", "ince ", "ntil ", "uring ")
ASIDE = re.compile(r"以[上下内]|[余餘多](?![年月])|超|未満|程度")


def year_range_at(text: str, start: int, japanese: bool) -> Found | None:
    """Read 2025~2027年, 2024-27年, 2021年から2025年."""
    match = YEAR_RANGE.match(text, start)
    if not match or not (match["fa"] or "年" in match[0]):
        return None
    first = number(match["a"])
    last = full_year(number(match["b"]), first)
    if "、" in match[0] and (match["fa"] or last > first + 1 or text[start - 1 : start] == "、"):
        return None  # 2024、2025、2026年 and 2027年、2030年 are years apart
    if not first < last <= first + 100:
        return None
    if japanese and match["fb"]:
        return date(start, match.end(), f"{first}-04/{last + 1}-03")
    return date(start, match.end(), f"{first}/{last}")


FISCAL_RANGE = re.compile(
    rf"(?P<a>{YEAR}) ?(?:-|至|到|~|/) ?(?P<b>{YEAR}|[0-9]{{2}}) ?(?:[财財]政?年度?)(?!间)"
)


def fiscal_range_at(text: str, start: int, japanese: bool) -> Found | None:
    """Read 2026至2027财政年度 and 2025-26财年 as the years they name."""
    match = None if japanese else FISCAL_RANGE.match(text, start)
    if not match:
        return None
    first = number(match["a"])
    last = full_year(number(match["b"]), first)
    return date(start, match.end(), f"{first}/{last}") if first < last else None


def one_year_at(text: str, start: int, japanese: bool) -> Found | None:
    """Read a year with the words behind it: 2027年末, 2025年度, 2030年代."""
    match = ONE_YEAR.match(text, start)
    if not match:
        return None
    year = number(match["y"])
    if match["decade"]:
        return date(start, match.end("decade"), f"{year}/{year + 9}")
    return date(start, match.end(), period_of(year, match["tail"] or "", japanese))


def century_of_at(text: str, start: int, japanese: bool) -> Found | None:
    """Read 21世紀 as 2001/2100."""
    match = CENTURY.match(text, start)
    if not match:
        return None
    n = number(match["n"])
    return date(start, match.end(), f"{n * 100 - 99}/{n * 100}")


def bare_year(text: Text, start: int) -> Found | None:
    """Return a year written without 年: 2025, 2025-2027, 2024/25, 1990s, 1850-1900."""
    old = OLD_YEARS.match(text, start)
    if old:
        runs = old["a"] < old["b"] and _stands_alone(text, old.end())
        return date(start, old.end(), f"{old['a']}/{old['b']}") if runs else None
    fiscal = FISCAL_YEARS.match(text, start)
    if fiscal:
        return date(
            start, fiscal.end(), f"{fiscal['a']}/{full_year(int(fiscal['c']), int(fiscal['b']))}"
        )
    match = BARE_YEARS.match(text, start)
    if not match:
        return None
    year = int(match["a"])
    if match["s"]:
        return date(start, match.end(), f"{year}/{year + 9}")
    said = text[max(0, start - 6) : start].endswith(IN)
    if not said and (
        text[match.end() : match.end() + 1] in ("%", "+") or not _stands_alone(text, match.end())
    ):
        return None
    value = _years(year, match["b"])
    return date(start, match.end() if "/" in value else match.end("a"), value)


def _years(year: int, last: str | None) -> str:
    """Return a year, or the years to a later one."""
    end = full_year(int(last), year) if last else year
    return f"{year}/{end}" if end > year else str(year)


def _stands_alone(text: Text, end: int) -> bool:
    """Say whether no unit, scale or bound follows, so that the digits are a year."""
    if ASIDE.match(text, end) or text[end : end + 1] in ("%", "+"):
        return False
    spot = end + 1 if text[end : end + 1] == " " else end
    if text[spot : spot + 1] in scales_of(text.words).signs:
        return False
    unit = unit_at(text, end)
    return unit is None or unit.word in ("年", "期", "a") or not _glued(text, end, unit)


def _glued(text: str, end: int, unit: Unit) -> bool:
    """Say whether the unit belongs to the digits: letters, or no space between."""
    return unit.word[0].isascii() or text[end] != " " or unit.code not in ("count",)
