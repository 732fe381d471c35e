"""Read days, months and times of day of Japanese and Chinese text, and the periods between them.

ISO dates -> **days** -> dates
"""

import re

from analysis.numbers.dates.iso_dates import (
    N2,
    TO,
    YEAR,
    iso_day,
    iso_month,
    month_period,
    number,
    year_of,
)
from analysis.numbers.mention import Found, date
from analysis.numbers.numerals.shares import is_ratio, is_share

FULL = re.compile(
    rf"(?P<y>{YEAR}|(?<![0-9])[0-9]{{2}}) ?年 ?(?P<m>{N2}) ?月(?!份? ?(?:{N2}) ?至)"
    rf"(?:份)? ?(?:(?P<d>{N2}) ?[日号](?![线楼文])|(?P<when>期末|期|末|底|初|上旬|中旬|下旬)|"
    rf"{TO}(?P<m2>{N2}) ?月(?P<w2>期|末|底)?)?"
)
MONTH_DAY = re.compile(
    rf"(?P<m>{N2}) ?月(?!以内|を経過|を超え) ?(?:(?P<d>{N2}) ?[日号](?![线楼文])"
    rf"|(?P<when>期末|期|末|底|初|上旬|中旬|下旬|份)?)"
)
DAY_TO = re.compile(rf"{TO}(?:(?:(?P<y>{YEAR}) ?年)? ?(?P<m>{N2}) ?月)? ?(?P<d>{N2}) ?日")
MONTH_TO = re.compile(rf"{TO}(?P<y>{YEAR}) ?年 ?(?P<m>{N2}) ?月(?! ?{N2} ?日)(?P<when>末|底)?")
MONTHS = re.compile(rf"(?P<a>{N2}) ?月?{TO}(?P<b>{N2}) ?月(?P<w>期|份)?(?! ?{N2} ?日)(?!间)")
YEAR_MONTHS = re.compile(
    rf"(?P<y>{YEAR}|[0-9]{{2}}) ?年 ?(?P<a>{N2}) ?月?{TO}(?P<b>{N2}) ?月(?P<w>期|份)?(?! ?{N2} ?日)"
)
DAYS = re.compile(
    rf"(?P<m>{N2}) ?月 ?(?P<a>{N2})(?:{TO}(?:(?P<m2>{N2}) ?月 ?)?|(?P<two>、))(?P<b>{N2}) ?日"
)
YEAR_DAYS = re.compile(
    rf"(?P<y>{YEAR}) ?年 ?(?P<m>{N2}) ?月 ?(?P<a>{N2}){TO}(?:(?P<m2>{N2}) ?月 ?)?(?P<b>{N2}) ?日"
)
NUMERIC = re.compile(
    r"(?P<y>(?:19|20)[0-9]{2})(?P<s>[-/.])(?P<m>0?[1-9]|1[0-2])(?:(?P=s)(?P<d>3[01]|[12][0-9]|0?[1-9]))"
    r"(?![0-9])(?:[T ](?P<t>[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?)(?: ?(?P<z>Z"
    r"|[+-][0-9]{2}:?[0-9]{2}))?)?"
)
COMPACT = re.compile(
    r"(?P<y>(?:19|20)[0-9]{2})(?P<m>0[1-9]|1[0-2])(?P<d>3[01]|[12][0-9]|0[1-9])(?![0-9.,])"
)
YEAR_MONTH = re.compile(
    r"(?P<y>(?:19|20)[0-9]{2})(?:[-./](?P<m>0[1-9]|1[0-2])(?![0-9./])"
    r"|・(?P<dotted>1[0-2]|[1-9])(?![0-9./・%百千万亿兆倍割ポ]))"
)
DAY = re.compile(
    rf"(?P<d>{N2}) ?日(?!間|间|内|以内|以上|を(?:経過|超え|限度)|本|元|円|圆"
    r"|[当あ]たり|ごと|前|後|后|起|之|均|游|活"
    r"|ずら|早く|早め|早ま|遅れ|遅ら"
    rf"|ぶり|の(?:利用|平均|勤務|労働|生産|使用|摂取|消費|作業|睡眠|処理|乗降|生活|時間|最|うち|歩数|電力|入)|連|続|常|目|分|韩|程|志|平均|に(?=[0-9])|[0-9]+(?:\.[0-9]+)?(?:時間|万|人|回|件|億|分|往復|便|食|杯))"
)
# 1泊2日, わずか17日, 計3日
DAYS_COUNTED = re.compile(
    "(?:泊|週|周|わずか|たった|計|延べ|のべ|残り|あと|丸|最短|最長|有休|休暇|休日|连续|連続|持续|历时|长达|为期)$"
)
SLASHED_DAY = re.compile(
    r"(?P<m>1[0-2]|0?[1-9])/(?P<d>3[01]|[12][0-9]|0?[1-9])(?=\((?:(?:[月火水木金土日]|周?[一二三四五六日])(?:曜日?)?(?:[・,、]?祝日?)?|祝日?)\))"
)


def slashed_day_at(text: str, start: int) -> Found | None:
    """Read 5/12(月), a day because the day of the week follows."""
    match = SLASHED_DAY.match(text, start)
    if not match:
        return None
    return date(start, match.end(), iso_day(None, int(match["m"]), int(match["d"])))


SLASHED_DAYS = re.compile(
    r"(?P<m>1[0-2]|0?[1-9])/(?P<d>3[01]|[12][0-9]|0?[1-9])[~-]"
    r"(?P<m2>1[0-2]|0?[1-9])/(?P<d2>3[01]|[12][0-9]|0?[1-9])(?![0-9/])"
)
# 08-22 09:55:19, a day because the time of day follows
DAY_OF_TIME = re.compile(
    r"(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12][0-9]|3[01])(?= [0-2][0-9]:[0-5][0-9])"
)


def slashed_days_at(text: str, start: int) -> Found | None:
    """Read 10/31~11/2 and 12/29~1/3, the days from one to the other."""
    match = SLASHED_DAYS.match(text, start)
    if not match or is_share(text, start, int(match["m"]), int(match["d"])):
        return None
    first = iso_day(None, int(match["m"]), int(match["d"]))
    last = iso_day(None, int(match["m2"]), int(match["d2"]))
    if first is None or last is None:
        return None
    over_new_year = int(match["m"]) > 9 and int(match["m2"]) < 4
    return date(start, match.end(), f"{first}/{last}") if first < last or over_new_year else None


def day_of_time_at(text: str, start: int) -> Found | None:
    """Read 08-22 09:55, as the heads of pages have it."""
    match = DAY_OF_TIME.match(text, start)
    if not match:
        return None
    return date(start, match.end(), iso_day(None, int(match["m"]), int(match["d"])))


def numeric_at(text: str, start: int, japanese: bool) -> Found | None:
    """Read 2025-10-01, 2025/10/01 and 20251001, with the time of day if it follows."""
    match = NUMERIC.match(text, start) or COMPACT.match(text, start)
    if not match:
        return None
    value = iso_day(int(match["y"]), int(match["m"]), int(match["d"]))
    if not value:
        return None
    if "t" in match.re.groupindex and match["t"]:
        zone = match["z"] or ""
        zone = f"{zone[:3]}:{zone[3:]}" if len(zone) == 5 else zone
        value += "T" + match["t"].rjust(8 if match["t"].count(":") > 1 else 5, "0") + zone
    return date(start, match.end(), value)


def year_month_at(text: str, start: int, japanese: bool) -> Found | None:
    """Read 2025-08, 2025.08 and 2025・8; in English 2010-11 is the year that begins in 2010."""
    match = YEAR_MONTH.match(text, start)
    if not match or (_is_next_year(match) and getattr(text, "language", "") == "en"):
        return None
    return date(start, match.end(), iso_month(int(match["y"]), int(match["m"] or match["dotted"])))


def _is_next_year(match: re.Match) -> bool:
    return match[0][4] in "/-" and int(match["m"]) == int(match["y"]) % 100 + 1


def days_at(text: str, start: int, japanese: bool) -> Found | None:
    """Read days of which the first has no 日: 8月3-5日, 10月25~11月5日."""
    match = YEAR_DAYS.match(text, start) or DAYS.match(text, start)
    if not match:
        return None
    year = number(match["y"]) if "y" in match.re.groupindex else None
    month = number(match["m"])
    if (
        "two" in match.re.groupindex
        and match["two"]
        and number(match["b"]) != number(match["a"]) + 1
    ):
        return None  # 3、7日 are two days
    first = iso_day(year, month, number(match["a"]))
    last = iso_day(year, number(match["m2"] or match["m"]), number(match["b"]))
    return date(start, match.end(), f"{first}/{last}") if first and last and first < last else None


def year_months_at(text: str, start: int, japanese: bool) -> Found | None:
    """Read months of one year: 2025年1月至6月, 24年4~9月."""
    match = YEAR_MONTHS.match(text, start)
    if not match:
        return None
    year, first, last = year_of(text, start, match["y"]), number(match["a"]), number(match["b"])
    if not 1 <= first < last <= 12:
        return None
    return date(start, match.end(), f"{year}-{first:02d}/{year}-{last:02d}")


def full_at(text: str, start: int, japanese: bool) -> Found | None:
    """Read a day or month with its year: 2024年8月30日, 2025年3月末."""
    match = FULL.match(text, start)
    if not match:
        return None
    year, month = year_of(text, start, match["y"]), number(match["m"])
    if match["d"]:
        value = iso_day(year, month, number(match["d"]))
        return _to_day(text, start, match.end(), value, year, month) if value else None
    if match["m2"]:
        return None
    value = month_period(year, month, match["when"])
    return _to_month(text, start, match.end(), value) if value else None


def months_at(text: str, start: int, japanese: bool) -> Found | None:
    """Read months without their year: 1-9月 is --01/--09, the half-year 10-3月期 --10/--03."""
    match = MONTHS.match(text, start)
    if not match or "月" not in match[0]:
        return None
    first, last = number(match["a"]), number(match["b"])
    runs = first < last or (match["w"] == "期" and first != last)
    if not runs or not (1 <= first <= 12 and 1 <= last <= 12):
        return None
    return date(start, match.end(), f"--{first:02d}/--{last:02d}")


FIRST_MONTHS = re.compile(
    "(?P<n>[2-9]|1[01]|[二三四五六七八九]|十一?) ?月(?![份初末底上中下0-9]| [0-9])"
)
# what 前 ends: 提前5月
BEFORE_THAT = frozenset("提之以目当當此")
YEAR_FIRST_MONTHS = re.compile(rf"(?P<y>{YEAR}) ?年 ?前 ?{FIRST_MONTHS.pattern}")


def first_months_at(text: str, start: int, japanese: bool) -> Found | None:
    """Read 前5月 and 前五月, the first five months of a year: --01/--05."""
    begin = start - 2 if text[start - 1 : start] == " " else start - 1
    if japanese or begin < 0 or text[begin] != "前" or text[max(0, begin - 1)] in BEFORE_THAT:
        return None
    match = FIRST_MONTHS.match(text, start)
    return date(begin, match.end(), f"--01/--{number(match['n']):02d}") if match else None


def year_first_months_at(text: str, start: int, japanese: bool) -> Found | None:
    """Read 2024年前10月, the first ten months of that year."""
    match = None if japanese else YEAR_FIRST_MONTHS.match(text, start)
    if not match:
        return None
    year = number(match["y"])
    return date(start, match.end(), f"{year}-01/{year}-{number(match['n']):02d}")


def month_day_at(text: str, start: int, japanese: bool) -> Found | None:
    """Read a day or month without its year: 8月30日 is --08-30."""
    match = MONTH_DAY.match(text, start)
    if not match:
        return None
    month = number(match["m"])
    if match["d"]:
        value = iso_day(None, month, number(match["d"]))
        return _to_day(text, start, match.end(), value, None, month) if value else None
    value = month_period(None, month, match["when"])
    return date(start, match.end(), value)


def lone_day_at(text: str, start: int, japanese: bool) -> Found | None:
    """Read a day alone, as news has it: 15日 is ---15."""
    match = DAY.match(text, start)
    if not match or not match["d"][0].isascii() or not 1 <= number(match["d"]) <= 31:
        return None
    if DAYS_COUNTED.search(text[max(0, start - 3) : start]):
        return None
    if text.startswith("から", start - 2) and text.startswith("で", match.end()):
        return None
    return date(start, match.end(), f"---{number(match['d']):02d}")


# 二十四日指出: the press sets the day before the verb; 十五日内 and 十五日以上 are as long
DAY_IN_KANJI = re.compile(
    "(?P<d>(?:二?十[一二三四五六七八九]|[二三]十|三十一)) ?日"
    "(?=指出|表示|公布|宣布|发布|發布|举行|舉行|召开|召開|报道|報導|报导|开幕|開幕|讯|訊|电|電|在|上午|下午|晚)"
)


def kanji_day_at(text: str, start: int, japanese: bool) -> Found | None:
    """Read a day alone in kanji, as news has it: 二十四日 before its verb is ---24."""
    match = DAY_IN_KANJI.match(text, start)
    return date(start, match.end(), f"---{number(match['d']):02d}") if match else None


# 2025年9月から12月へ変更 is a date put off
PUT_OFF = re.compile("へ|に(?:変更|延期|前倒|修正|繰り)")


def _to_month(text: str, start: int, end: int, value: str) -> Found | None:
    """Go on to the month a period ends in: 2024年4月~2025年3月."""
    match = MONTH_TO.match(text, end)
    if not match or PUT_OFF.match(text, match.end()):
        return date(start, end, value)
    last = month_period(number(match["y"]), number(match["m"]), match["when"])
    later = last is not None and last > value
    return date(start, match.end(), f"{value}/{last}") if later else date(start, end, value)


def _to_day(
    text: str, start: int, end: int, value: str, year: int | None, month: int
) -> Found | None:
    """Go on to the day a period ends on: 5月1日至10月31日, 3日~5日."""
    match = DAY_TO.match(text, end)
    if not match or PUT_OFF.match(text, match.end()):
        return date(start, end, value)
    to_year = number(match["y"]) if match["y"] else year
    last = iso_day(to_year, number(match["m"]) if match["m"] else month, number(match["d"]))
    later = last is not None and last > value
    return date(start, match.end(), f"{value}/{last}") if later else date(start, end, value)


HALF_OF_DAY = re.compile(r"(?:午後|下午|晚上|夜|傍晚|午前|上午|早上|凌晨|中午)$")
CLOCK = re.compile(
    rf"(?P<h>{N2})(?: ?(?:[时時]|点(?=钟|半|整|[0-9]{{1,2}}分)(?:钟|整)?) ?(?!間|间|代|期"
    rf"|点)(?:(?P<min>{N2}) ?分(?!間)|(?P<half>半))?|"
    r":(?P<m2>[0-5][0-9])(?::(?P<sec>[0-5][0-9]))?(?![0-9:]|\.[0-9]))"
)


def clock_at(text: str, start: int, floor: int) -> Found | None:
    """Return the span of a time of day and its ISO text: 午後3時30分 is T15:30."""
    match = CLOCK.match(text, start)
    if not match or not match["h"][0].isascii():
        return None
    if match["m2"] and is_ratio(text, start, match.end()):
        return None
    hour = number(match["h"])
    half = HALF_OF_DAY.search(text[max(floor, start - 2) : start])
    if half and half[0] in ("午後", "下午", "晚上", "夜", "傍晚") and hour < 12:
        hour += 12
    if hour > 24:
        return None
    minute = (match["min"] and number(match["min"])) or match["m2"] or (30 if match["half"] else 0)
    value = f"T{hour:02d}:{int(minute):02d}" + (f":{match['sec']}" if match["sec"] else "")
    return date(start - len(half[0]) if half else start, match.end(), value)
