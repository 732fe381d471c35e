"""Read years by the reign they are of: 令和5年度, 平成30年4月1日, 平成31年1-3月期, 6年度.

ISO dates -> **eras** -> dates
"""

import re

from analysis.numbers.dates import days, years
from analysis.numbers.dates.iso_dates import N2, TO, iso_day, month_period, number, period_of
from analysis.numbers.languages.ja import JA
from analysis.numbers.mention import Found, date

REIWA_YEAR = re.compile(
    r"(?P<y>[1-9]) ?年度(?P<tail>末?)(?![当あ]|につき|間|以|分|ごと|毎|連続|ぶり|目|単位|限り|を限)"
)
NO_REIWA = tuple("第各単複約去後計近0123456789.")
BUDGETS = ("当初", "予算", "決算", "補正")
ERAS = JA.eras
ERA = re.compile(
    rf"(?P<era>{'|'.join(ERAS)}|[RHS](?=[0-9])) ?(?P<y>元"
    rf"|{N2}) ?(?:年 ?(?:度?{TO}(?P<era2>令和|平成|[RHS](?=[0-9]))?(?P<y2>{N2}) ?年"
    rf"(?!間|[にへ](?:改|変更|見直|延期)))? ?"
    rf"(?:(?P<m>{N2}) ?月 ?(?:(?P<d>{N2}) ?日)?)?(?P<fy>度)?(?P<tail>末)?"
    rf"|{TO}[RHS]?(?P<y3>{N2}) ?年(?P<fy2>度)?"
    r"|(?<=[RHS][0-9])(?=当初|予算|決算|見込|実績|補正|計画|末)"
    r"|(?<=\(R[0-9])(?=\))|(?<=\(R[0-9]{2})(?=\))"
    rf"|(?<=[RHS][0-9]{{2}})(?=当初|予算|決算|見込|実績|補正|計画|末))"
)


def era_at(text: str, start: int) -> Found | None:
    """Return the date that starts with an era: 令和5年度, 平成30年4月1日, 令和7~9年度."""
    months = era_months_at(text, start)
    other = months or era_dotted_at(text, start) or era_both_at(text, start)
    if other:
        return other
    match = ERA.match(text, start)
    if not match:
        return None
    base = _base(match["era"])
    year = base + number(match["y"])
    if match["d"]:
        value = iso_day(year, number(match["m"]), number(match["d"]))
        return _to_era(text, start, match, value, year)
    if match["m"]:
        value = month_period(year, number(match["m"]), match["tail"])
        return _to_era(text, start, match, value, year)
    last = match["y2"] or match["y3"]
    fiscal = match["fy"] or match["fy2"] or text.startswith(BUDGETS, match.end())
    if last:
        last = (_base(match["era2"]) if match["era2"] else base) + number(last)
        if last <= year:
            return None
        return date(start, match.end(), f"{year}-04/{last + 1}-03" if fiscal else f"{year}/{last}")
    if match[0].endswith("年") and text.startswith("代", match.end()):
        return date(start, match.end() + 1, f"{year}/{year + 9}")  # 昭和50年代
    return date(
        start, match.end(), period_of(year, ("度" if fiscal else "") + (match["tail"] or ""), True)
    )


ERA_MONTHS = re.compile(
    rf"(?P<era>{'|'.join(ERAS)}|[RHS](?=[0-9])) ?(?P<y>元|{N2}) ?年 ?"
    rf"(?P<a>{N2}) ?月?{TO}(?P<b>{N2}) ?月(?P<w>期|分)?(?! ?{N2} ?日)"
)


def era_months_at(text: str, start: int) -> Found | None:
    """Read months of one year of an era: 平成31年1-3月期."""
    match = ERA_MONTHS.match(text, start)
    if not match:
        return None
    year, first, last = (
        _base(match["era"]) + number(match["y"]),
        number(match["a"]),
        number(match["b"]),
    )
    if not 1 <= first < last <= 12:
        return None
    return date(start, match.end(), f"{year}-{first:02d}/{year}-{last:02d}")


ERA_DOTTED = re.compile(
    rf"(?P<era>[RHS])(?P<y>{N2})\.(?P<m>1[0-2]|[1-9])(?:\.(?P<d>3[01]|[12][0-9]|[1-9]))?"
    r"(?:月|(?=時点|現在|末|策定|改定|改訂|公表|[~)]))"
)


def era_dotted_at(text: str, start: int) -> Found | None:
    """Read R7.6月 and R6.3.31現在."""
    match = ERA_DOTTED.match(text, start)
    if not match:
        return None
    year, month = _base(match["era"]) + number(match["y"]), int(match["m"])
    day = iso_day(year, month, int(match["d"])) if match["d"] else f"{year}-{month:02d}"
    return date(start, match.end(), day)


# 令和7(2025)年12月26日, 平成26年(2014)3月; 2021(令和3)年度, 2020年(平成32年)7月
ERA_NAMES = rf"(?:{'|'.join(ERAS)}) ?(?:元|{N2})"
GOES_ON = rf"(?: ?年|(?<=[年0-9]\))(?= ?{N2} ?月|度))"
ERA_BOTH = re.compile(rf"{ERA_NAMES} ?年? ?\((?P<y>(?:19|20)[0-9]{{2}}) ?年?\){GOES_ON}")
BOTH_ERA = re.compile(rf"(?P<y>(?:19|20)[0-9]{{2}}) ?年? ?\({ERA_NAMES} ?年?\){GOES_ON}")


def era_both_at(text: str, start: int) -> Found | None:
    """Read a year said by its era and the calendar, with its day: 令和7(2025)年12月26日."""
    return _said_twice(text, start, ERA_BOTH.match(text, start))


def both_era_at(text: str, start: int) -> Found | None:
    """Read a year said by the calendar and its era: 2021(令和3)年度."""
    return _said_twice(text, start, BOTH_ERA.match(text, start))


def _said_twice(text: str, start: int, both: re.Match | None) -> Found | None:
    if not both:
        return None
    said = f"{both['y']}年{text[both.end() : both.end() + 30]}"
    found = days.full_at(said, 0, True) or years.one_year_at(said, 0, True)
    return found and found._replace(start=start, end=both.end() + found.end - 5)


def _base(era: str) -> int:
    """Return the year before the first of an era, said in full or by its letter."""
    return ERAS.get(era) or {"R": 2018, "H": 1988, "S": 1925}[era]


ERA_TO = re.compile(
    rf" ?[-~] ?(?:(?P<era>令和|平成)? ?(?P<y>元|{N2}) ?年 ?)?(?:(?P<m>{N2}) ?月 ?)?"
    rf"(?:(?P<d>{N2}) ?日)?(?![0-9]|に?変更|に?延期|へ)"
)


def _to_era(text: str, start: int, first: re.Match, value: str | None, year: int) -> Found | None:
    """Go on to the day or month a period ends on: 令和7年4月1日~令和8年3月31日, 4月~9月."""
    match = ERA_TO.match(text, first.end())
    if not match or not value or bool(first["d"]) != bool(match["d"]) or first["tail"]:
        return date(start, first.end(), value)
    if not (match["m"] or match["d"]):
        return date(start, first.end(), value)
    to_year = _base(match["era"] or first["era"]) + number(match["y"]) if match["y"] else year
    month = number(match["m"] or first["m"])
    last = iso_day(to_year, month, number(match["d"])) if match["d"] else None
    last = last or month_period(to_year, month, None)
    later = last is not None and len(last) == len(value) and last > value
    return date(start, match.end(), f"{value}/{last}") if later else date(start, first.end(), value)


def reiwa_year_at(text: str, start: int, japanese: bool) -> Found | None:
    """Read 6年度 as 令和6年度, as Japanese offices write it; 1年度あたり is none."""
    match = REIWA_YEAR.match(text, start) if japanese else None
    if not match or text[start - 1 : start] in NO_REIWA:
        return None
    return date(start, match.end(), period_of(2018 + int(match["y"]), "度" + match["tail"], True))


# 平成8年が2.4%、9年が2.5%: the year after a year of a reign, at the head of a clause
NEXT_YEAR = re.compile(rf"(?P<y>{N2}) ?年(?=[がは](?![経過た])|には)")
REIGN_SAID = re.compile(
    rf"(?P<era>{'|'.join(era for era in ERAS if len(era) == 2)}) ?(?P<y>{N2}) ?年(?=[がは]|には)"
)
YEAR_SAID = re.compile(rf"(?<=[、。\n]){NEXT_YEAR.pattern}")


def next_year_at(text: str, start: int, japanese: bool) -> Found | None:
    """Read 9年が behind 平成8年が… as the year that follows, and 10年が behind that."""
    match = (
        NEXT_YEAR.match(text, start) if japanese and text[start - 1 : start] in "、。\n" else None
    )
    if not match:
        return None
    said = list(REIGN_SAID.finditer(text, max(0, start - 120), start))
    if not said:
        return None
    last = number(said[-1]["y"])
    for year in YEAR_SAID.finditer(text, said[-1].end(), start):
        last += number(year["y"]) == last + 1
    follows = number(match["y"]) == last + 1
    return date(start, match.end(), str(ERAS[said[-1]["era"]] + last + 1)) if follows else None


# 113年, 一一四年度, 114年12月: years of the Republic, which Taiwan counts from 1912
REPUBLIC = re.compile(
    r"(?P<y>1[0-3][0-9]|一[〇零一二三][〇零一二三四五六七八九]) ?年"
    r"(?! ?(?:历史|歷史|来|來|间|間|以|后|後|前(?![0-9一-九])|的|多|余|老))"
)
# behind its name any year, 民国九十三年
SINCE_1912 = re.compile(r"(?P<y>[0-9]{1,3}|[〇零一二三四五六七八九十百]{1,5}) ?年")
TAIWAN = re.compile("[臺台][灣湾北積积]|臺|經濟部|財政部|行政院|立法院|主計|民國")
LASTING = re.compile("(?:[近约約超满滿逾第达達长長这這共]|成立) ?$")


def republic_year_at(text: str, start: int, japanese: bool) -> Found | None:
    """Read the years that Taiwan counts, with what belongs to them, where the text speaks of it."""
    named = text[max(0, start - 2) : start] in ("民国", "民國")
    match = None if japanese else (SINCE_1912 if named else REPUBLIC).match(text, start)
    if not match or LASTING.search(text[max(0, start - 3) : start]):
        return None
    if not named and not TAIWAN.search(text, max(0, start - 400), start + 400):
        return None
    end = match.end("y")
    said = f"{1911 + number(match['y'])}{text[end : end + 37]}"
    for read in READERS_OF_YEARS:
        found = read(said, 0, False)
        if found:
            return found._replace(start=start, end=end + found.end - 4)
    return None


READERS_OF_YEARS = (
    days.year_first_months_at,
    days.year_months_at,
    days.full_at,
    years.one_year_at,
)
