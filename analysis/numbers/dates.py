"""Read dates and periods of Japanese and Chinese text into ISO 8601.

folded text -> numerals -> **dates** -> mentions

A year is `2027`, a month `2024-08`, a day `2024-08-30`; without its year a day is `--08-30`, and
without its month `---30`. A period is `start/end`. 年末 and 年底 are the last day of the year,
quarters and halves the months they span, 令和 and 平成 the years they name. A Japanese 年度 runs
from April to March; a Chinese one is the calendar year.
"""

import calendar
import re

from analysis.numbers.numerals import kanji_value
from analysis.numbers.units import unit_at

ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867}
K = "〇零一二三四五六七八九十"
N2 = rf"(?:[0-9]{{1,2}}(?![0-9])|[{K}]{{1,3}})"
YEAR = rf"(?:(?:19|20|21)[0-9]{{2}}(?![0-9])|[一二][〇零九一][{K}]{{2}})"
TO = r" ?(?:-|~|至|到|から|or|及び|と|、(?=[0-9]{2,4} ?年)|/) ?"
TAIL = (
    r"(?P<tail>度?末|度?底|初|中(?=[、,。に旬])|上半[年期]|下半[年期]|前半|後半"
    r"|度?第? ?[1-4一二三四]-?四半期|"
    r"度?(?:第 ?)?[1-4一二三四]季度?|前三季度|前三四半期|年?度|春|夏|秋|冬)?"
)

YEAR_RANGE = re.compile(
    rf"(?P<a>{YEAR}) ?(?P<fa>年度?)?{TO}(?P<b>{YEAR}"
    rf"|[0-9]{{2}}(?=[0-9]{{0}} ?年)) ?年?(?P<fb>度)?(?![0-9月])"
    r"(?P<tail>末|底)?"
)
FULL = re.compile(
    rf"(?P<y>{YEAR}|(?<![0-9])[0-9]{{2}}) ?年 ?(?P<m>{N2}) ?月(?!份? ?(?:{N2}) ?日?至)"
    rf"(?:份)? ?(?:(?P<d>{N2}) ?[日号](?![线楼文])|(?P<when>期|末|底|初|上旬|中旬|下旬)|"
    rf"{TO}(?P<m2>{N2}) ?月(?P<w2>期|末|底)?)?"
)
MONTH_DAY = re.compile(
    rf"(?P<m>{N2}) ?月 ?(?:(?P<d>{N2}) ?[日号](?![线楼文])|(?P<when>期|末|底|初|上旬|中旬|下旬"
    rf"|份)?)"
)
DAY_TO = re.compile(rf"{TO}(?:(?:(?P<y>{YEAR}) ?年)? ?(?P<m>{N2}) ?月)? ?(?P<d>{N2}) ?日")
MONTHS = re.compile(rf"(?P<a>{N2}) ?月?{TO}(?P<b>{N2}) ?月(?P<w>期|份)?(?! ?{N2} ?日)(?!间)")
YEAR_MONTHS = re.compile(
    rf"(?P<y>{YEAR}|[0-9]{{2}}) ?年 ?(?P<a>{N2}) ?月?{TO}(?P<b>{N2}) ?月(?P<w>期|份)?(?! ?{N2} ?日)"
)
ONE_YEAR = re.compile(rf"(?P<y>{YEAR}) ?年(?P<decade>代)?{TAIL}")
ERA = re.compile(
    rf"(?P<era>令和|平成|昭和|大正|明治|[RHS](?=[0-9])) ?(?P<y>元"
    rf"|{N2}) ?(?:年 ?(?:{TO}(?P<y2>{N2}) ?年)? ?"
    rf"(?:(?P<m>{N2}) ?月 ?(?:(?P<d>{N2}) ?日)?)?(?P<fy>度)?(?P<tail>末)?"
    rf"|{TO}(?P<y3>{N2}) ?年(?P<fy2>度)?)"
)
NUMERIC = re.compile(
    r"(?P<y>(?:19|20)[0-9]{2})(?P<s>[-/.])(?P<m>0?[1-9]|1[0-2])(?:(?P=s)(?P<d>3[01]|[12][0-9]|0?[1-9]))"
    r"(?![0-9])(?:[T ](?P<t>[0-2][0-9]:[0-5][0-9](?::[0-5][0-9])?)(?: ?(?P<z>Z"
    r"|[+-][0-9]{2}:?[0-9]{2}))?)?"
)
COMPACT = re.compile(
    r"(?P<y>(?:19|20)[0-9]{2})(?P<m>0[1-9]|1[0-2])(?P<d>3[01]|[12][0-9]|0[1-9])(?![0-9.,])"
)
YEAR_MONTH = re.compile(r"(?P<y>(?:19|20)[0-9]{2})[-./](?P<m>0[1-9]|1[0-2])(?![0-9./])")
BARE_YEARS = re.compile(
    r"(?P<a>(?:19|20)[0-9]{2})(?:(?: ?[-~/] ?| to (?=(?:19|20)))(?P<b>(?:19|20)[0-9]{2}"
    r"|[0-9]{2}))?(?![0-9]|[.,][0-9])(?P<s>s\b)?"
)
SHORT_YEAR = re.compile(
    r"(?P<y>[0-9]{2}) ?年(?P<rest>度末?|末|底|初|までに|まで(?=[のに、])|に(?!わた|及|一度|1度)"
    r"|には|時点|前半|後半|から(?=[0-9])|"
    r"比|春|夏|秋|冬|上半期|下半期|同期|実績|産|以降)"
)
CENTURY = re.compile(rf"(?P<n>[12][0-9]|[{K}]{{2,3}}) ?世[纪紀]")
DAY = re.compile(
    rf"(?P<d>{N2}) ?日(?!間|间|内|以内|以上|本|元|円|圆|[当あ]たり|ごと|前|後|后|起|之|均|游|活"
    rf"|ぶり|連|常|目|分|韩|程|志)"
)
HALF_OF_DAY = re.compile(r"(?:午後|下午|晚上|夜|傍晚|午前|上午|早上|凌晨|中午)$")
CLOCK = re.compile(
    rf"(?P<h>{N2})(?: ?(?:[时時]|点(?=钟|半|整|[0-9]{{1,2}}分)(?:钟|整)?) ?(?!間|间|代|期"
    rf"|点)(?:(?P<min>{N2}) ?分(?!間)|(?P<half>半))?|"
    r":(?P<m2>[0-5][0-9])(?::(?P<sec>[0-5][0-9]))?(?![0-9:]))"
)
PERIOD_OF = {
    "上半年": (1, 6), "下半年": (7, 12), "前三季度": (1, 9), "前三四半期": (1, 9),
    "上半期": (1, 6), "下半期": (7, 12), "前半": (1, 6), "後半": (7, 12),
}  # fmt: skip


def number(digits: str) -> int:
    """Return the value of date digits in either script."""
    if digits == "元":
        return 1
    return int(digits) if digits[0].isascii() else kanji_value(digits) or 0


def _day(year: int | None, month: int, day: int) -> str | None:
    """Return a day as ISO text, or None where there is no such day."""
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year or 2024, month)[1]:
        return None
    return f"{year:04d}-{month:02d}-{day:02d}" if year else f"--{month:02d}-{day:02d}"


def _month(year: int | None, month: int) -> str | None:
    if not 1 <= month <= 12:
        return None
    return f"{year:04d}-{month:02d}" if year else f"--{month:02d}"


def _century(short: int, near: int = 2000) -> int:
    return short if short > 99 else near // 100 * 100 + short


def period_of(year: int, tail: str, japanese: bool) -> str:
    """Return the ISO text of a year with the words behind it: 末, 年度, 第3四半期, 上半年."""
    fiscal = japanese and "度" in tail and "季度" not in tail
    if tail in PERIOD_OF:
        first, last = PERIOD_OF[tail]
        return f"{year}-{first:02d}/{year}-{last:02d}"
    quarter = re.search(r"[1-4一二三四](?=-?四半期|季)", tail)
    if quarter:
        first = number(quarter[0]) * 3 - 2 + (3 if fiscal else 0)
        shift, first = divmod(first - 1, 12)
        return f"{year + shift}-{first + 1:02d}/{year + shift}-{first + 3:02d}"
    if tail.endswith(("末", "底")):
        return f"{year + 1}-03-31" if fiscal else f"{year}-12-31"
    return f"{year}-04/{year + 1}-03" if fiscal else str(year)


def month_period(year: int | None, month: int, when: str | None) -> str | None:
    """Return a month, or its last day for 末 and 底."""
    if when in ("末", "底") and 1 <= month <= 12:
        return _day(year, month, calendar.monthrange(year or 2023, month)[1])
    return _month(year, month)


def date_at(text: str, start: int, japanese: bool) -> tuple[int, str] | None:
    """Return where the date that starts at this digit ends, and its ISO text."""
    readers = FROM_YEAR if text[start : start + 4].isdigit() else FROM_SMALL
    for read in readers:
        found = read(text, start, japanese)
        if found:
            return found
    return None


def _year_months(text, start, japanese):
    match = YEAR_MONTHS.match(text, start)
    if not match:
        return None
    year, first, last = _century(number(match["y"])), number(match["a"]), number(match["b"])
    if not 1 <= first < last <= 12:
        return None
    return match.end(), f"{year}-{first:02d}/{year}-{last:02d}"


def _full(text, start, japanese):
    match = FULL.match(text, start)
    if not match:
        return None
    year, month = _century(number(match["y"])), number(match["m"])
    if match["d"]:
        value = _day(year, month, number(match["d"]))
        return value and _to_day(text, match.end(), value, year, month)
    if match["m2"]:
        return None
    value = month_period(year, month, match["when"])
    return value and _to_month(text, match.end(), value)


MONTH_TO = re.compile(rf"{TO}(?P<y>{YEAR}) ?年 ?(?P<m>{N2}) ?月(?! ?{N2} ?日)(?P<when>末|底)?")


def _to_month(text, end, value):
    """Go on to the month a period ends in: 2024年4月~2025年3月."""
    match = MONTH_TO.match(text, end)
    if not match:
        return end, value
    last = month_period(number(match["y"]), number(match["m"]), match["when"])
    return (match.end(), f"{value}/{last}") if last and last > value else (end, value)


def _to_day(text, end, value, year, month):
    """Go on to the day a period ends on: 5月1日至10月31日, 3日~5日."""
    match = DAY_TO.match(text, end)
    if not match:
        return end, value
    to_year = number(match["y"]) if match["y"] else year
    last = _day(to_year, number(match["m"]) if match["m"] else month, number(match["d"]))
    return (match.end(), f"{value}/{last}") if last and last > value else (end, value)


def _month_day(text, start, japanese):
    match = MONTH_DAY.match(text, start)
    if not match:
        return None
    month = number(match["m"])
    if match["d"]:
        value = _day(None, month, number(match["d"]))
        return value and _to_day(text, match.end(), value, None, month)
    value = month_period(None, month, match["when"])
    return value and (match.end(), value)


DAYS = re.compile(rf"(?P<m>{N2}) ?月 ?(?P<a>{N2}){TO}(?P<b>{N2}) ?日")
YEAR_DAYS = re.compile(rf"(?P<y>{YEAR}) ?年 ?(?P<m>{N2}) ?月 ?(?P<a>{N2}){TO}(?P<b>{N2}) ?日")


def _days(text, start, japanese):
    match = YEAR_DAYS.match(text, start) or DAYS.match(text, start)
    if not match:
        return None
    year = number(match["y"]) if "y" in match.re.groupindex else None
    month = number(match["m"])
    first, last = _day(year, month, number(match["a"])), _day(year, month, number(match["b"]))
    return (match.end(), f"{first}/{last}") if first and last and first < last else None


def _months(text, start, japanese):
    match = MONTHS.match(text, start)
    if not match or "月" not in match[0]:
        return None
    first, last = number(match["a"]), number(match["b"])
    return (match.end(), f"--{first:02d}/--{last:02d}") if 1 <= first < last <= 12 else None


def _year_range(text, start, japanese):
    match = YEAR_RANGE.match(text, start)
    if not match or not (match["fa"] or "年" in match[0]):
        return None
    first = number(match["a"])
    last = _century(number(match["b"]), first)
    if not first < last <= first + 100:
        return None
    if japanese and match["fb"]:
        return match.end(), f"{first}-04/{last + 1}-03"
    return match.end(), f"{first}/{last}"


def _one_year(text, start, japanese):
    match = ONE_YEAR.match(text, start)
    if not match:
        return None
    year = number(match["y"])
    if match["decade"]:
        return match.end("decade"), f"{year}/{year + 9}"
    return match.end(), period_of(year, match["tail"] or "", japanese)


def _numeric(text, start, japanese):
    match = NUMERIC.match(text, start) or COMPACT.match(text, start)
    if not match:
        return None
    value = _day(int(match["y"]), int(match["m"]), int(match["d"]))
    if not value:
        return None
    if "t" in match.re.groupindex and match["t"]:
        zone = (match["z"] or "").replace(":", "")
        zone = f"{zone[:3]}:{zone[3:]}" if len(zone) == 5 else zone
        value += "T" + match["t"] + zone
    return match.end(), value


def _year_month(text, start, japanese):
    match = YEAR_MONTH.match(text, start)
    return match and (match.end(), f"{match['y']}-{match['m']}")


def _short_year(text, start, japanese):
    match = SHORT_YEAR.match(text, start)
    if not match or not (int(match["y"]) <= 60 or int(match["y"]) >= 80):
        return None
    short = int(match["y"])
    year = 1900 + short if short >= 80 else 2000 + short
    tail = match["rest"]
    kept = re.match("度末?|末|底|初|前半|後半|上半期|下半期|春|夏|秋|冬", tail)
    end = match.start("rest") + (kept.end() if kept else 0)
    return end, period_of(year, kept[0] if kept else "", japanese)


SHORT_DECADE = re.compile(r"(?P<y>[0-9]0) ?年代")


def _short_decade(text, start, japanese):
    match = SHORT_DECADE.match(text, start)
    if not match:
        return None
    year = int(match["y"]) + (1900 if int(match["y"]) >= 30 else 2000)
    return match.end(), f"{year}/{year + 9}"


def _century_of(text, start, japanese):
    match = CENTURY.match(text, start)
    if not match:
        return None
    n = number(match["n"])
    return match.end(), f"{n * 100 - 99}/{n * 100}"


def _lone_day(text, start, japanese):
    match = DAY.match(text, start)
    if not match or not match["d"][0].isascii() or not 1 <= number(match["d"]) <= 31:
        return None
    return match.end(), f"---{number(match['d']):02d}"


def clock_at(text: str, start: int, floor: int) -> tuple[int, int, str] | None:
    """Return the span of a time of day and its ISO text: 午後3時30分 is T15:30."""
    match = CLOCK.match(text, start)
    if not match or not match["h"][0].isascii():
        return None
    hour = number(match["h"])
    half = HALF_OF_DAY.search(text[max(floor, start - 2) : start])
    if half and half[0] in ("午後", "下午", "晚上", "夜", "傍晚") and hour < 12:
        hour += 12
    if hour > 24:
        return None
    minute = (match["min"] and number(match["min"])) or match["m2"] or (30 if match["half"] else 0)
    value = f"T{hour:02d}:{int(minute):02d}" + (f":{match['sec']}" if match["sec"] else "")
    return start - len(half[0]) if half else start, match.end(), value


QUARTER = re.compile(r"(?P<q>前三|[1-4一二三四])季度")


def _quarter(text, start, japanese):
    return quarter_at(text, start)


def quarter_at(text: str, start: int) -> tuple[int, str] | None:
    """Return the months of a Chinese quarter without its year: 一季度 is --01/--03."""
    match = QUARTER.match(text, start)
    if not match:
        return None
    last = 9 if match["q"] == "前三" else number(match["q"]) * 3
    first = 1 if match["q"] == "前三" else last - 2
    return match.end(), f"--{first:02d}/--{last:02d}"


FROM_YEAR = (_numeric, _days, _year_months, _full, _year_range, _one_year, _year_month)
FROM_SMALL = (
    _days,
    _year_months,
    _full,
    _months,
    _month_day,
    _short_decade,
    _short_year,
    _century_of,
    _lone_day,
    _quarter,
)


def kanji_date_at(text: str, start: int, japanese: bool) -> tuple[int, str] | None:
    """Return the date that starts at this kanji numeral: 二〇二五年八月, 三月, 二十一世纪."""
    for read in (
        _days,
        _year_months,
        _full,
        _year_range,
        _one_year,
        _months,
        _month_day,
        _century_of,
    ):
        found = read(text, start, japanese)
        if found:
            return found
    return None


def era_at(text: str, start: int) -> tuple[int, str] | None:
    """Return the date that starts with an era: 令和5年度, 平成30年4月1日, 令和7~9年度."""
    match = ERA.match(text, start)
    if not match:
        return None
    base = ERAS.get(match["era"]) or {"R": 2018, "H": 1988, "S": 1925}[match["era"]]
    year = base + number(match["y"])
    if match["d"]:
        value = _day(year, number(match["m"]), number(match["d"]))
        return value and (match.end(), value)
    if match["m"]:
        return match.end(), _month(year, number(match["m"]))
    last = match["y2"] or match["y3"]
    fiscal = match["fy"] or match["fy2"]
    if last:
        last = base + number(last)
        return match.end(), f"{year}-04/{last + 1}-03" if fiscal else f"{year}/{last}"
    return match.end(), period_of(year, ("度" if fiscal else "") + (match["tail"] or ""), True)


def bare_year(text: str, start: int) -> tuple[int, str] | None:
    """Return a year written without 年: 2025, 2025-2027, 2024/25, 1990s."""
    match = BARE_YEARS.match(text, start)
    if not match:
        return None
    year = int(match["a"])
    if match["s"]:
        return match.end(), f"{year}/{year + 9}"
    if text[match.end() : match.end() + 1] in ("%", "+") or not _stands_alone(text, match.end()):
        return None
    if match["b"]:
        last = _century(int(match["b"]), year)
        return (match.end(), f"{year}/{last}") if year < last else (match.end("a"), str(year))
    return match.end(), str(year)


ASIDE = re.compile(r"以[上下内]|余[家个名項项]|多[家个名项]|超|未満|程度")


def _stands_alone(text: str, end: int) -> bool:
    """Say whether no unit, scale or bound follows, so that the digits are a year."""
    if ASIDE.match(text, end) or text[end : end + 1] in tuple("百千万亿兆"):
        return False
    unit = unit_at(text, end)
    return unit is None or unit.word in ("年", "期", "a") or not _glued(text, end, unit)


def _glued(text: str, end: int, unit) -> bool:
    return unit.word[0].isascii() or text[end] != " " or unit.code not in ("count",)
