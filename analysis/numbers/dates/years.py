"""Read years and periods of years: 2025~2027年, 2027年末, 21世紀, 2024/25, 27年度, 24年末, 90年代.

ISO dates -> **years** -> dates

Two digits before 年 are a year or how many years something lasts. What stands behind tells (24年末,
20年比); where that is silent, the years said near by and what stands before do: 30年の完成 behind
2025年 is 2030, 約30年の歴史 lasts.
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
    year_of,
)
from analysis.numbers.mention import Found, date
from analysis.numbers.numerals.numerals import scales_of
from analysis.numbers.text import Text

TAIL = (
    r"(?P<tail>度? ?Q[1-4](?![0-9A-Za-z])"
    r"|半年度|度?末|度?底|度?[上下]期|初|中(?=[、,。に旬])|上半[年期]|下半[年期]|前半|後半"
    r"|度?第? ?[1-4一二三四]-?四半期末?|"
    r"度?(?:第 ?)?[1-4一二三四]季度?末?|前三季度|前三四半期|年?度|春|夏|秋|冬)?"
)
YEAR_RANGE = re.compile(
    rf"(?P<a>{YEAR}) ?(?P<fa>年度?)?{TO}(?P<b>{YEAR}"
    rf"|[0-9]{{2}}(?=[0-9]{{0}} ?年))(?! ?年 ?[0-9]{{1,2}} ?月) ?年?(?P<fb>度)?(?![0-9月])"
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
    r"(?P<a>(?:19|20)[0-9]{2})[/-][0-9]{2}(?: ?[-~] ?| to )(?P<b>(?:19"
    r"|20)[0-9]{2})[/-](?P<c>[0-9]{2})(?![0-9])"
)
# 2006/7, a year of account
TO_THE_NEXT = re.compile("(?P<a>(?:19|20)[0-9]{2})/(?P<b>[0-9])(?![0-9/%]|[.,][0-9])")
IN = ("In ", "in ", "By ", "by ", "ince ", "ntil ", "uring ")
ASIDE = re.compile(r"以[上下内]|[余多](?![年月])|超|未満|程度")


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


# established in 1834, by 1851; in 1850 cases is a count
OLD_YEAR = re.compile(
    r"1[78][0-9]{2}(?=[.;:)\]]|,(?![0-9])|$|\[| (?:and|to|when|by|as|with|in|at|the|it|he|she|they"
    r"|this|from|after|until|under|for|on|was)\b)"
)

# by 2030.5 South Africa: the mark of a note stands behind the sentence
YEAR_NOTED = re.compile(r"20[0-9]{2}(?=\.[0-9]{1,2} [\"'(]?[A-Z])")

# the 2022 Chips and Science Act
ARTICLES, TITLED = ("the ", "The "), re.compile(" [A-Z][a-z]")


def bare_year(text: Text, start: int) -> Found | None:
    """Return a year written without 年: 2025, 2025-2027, 2024/25, 1990s, 1850-1900."""
    old = OLD_YEAR.match(text, start)
    if old and text[max(0, start - 6) : start].endswith(IN):
        return date(start, old.end(), old[0])
    noted = YEAR_NOTED.match(text, start)
    if noted and text[max(0, start - 6) : start].endswith(IN):
        return date(start, noted.end(), noted[0])
    next_one = TO_THE_NEXT.match(text, start) if text[start + 4 : start + 5] == "/" else None
    if next_one and (int(next_one["a"]) + 1) % 10 == int(next_one["b"]):
        return date(start, next_one.end(), f"{next_one['a']}/{int(next_one['a']) + 1}")
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
    before = text[max(0, start - 6) : start]
    said = before.endswith(IN) or (before.endswith(ARTICLES) and TITLED.match(text, match.end()))
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


SHORT_YEAR = re.compile(
    r"(?P<y>[0-9]{2}) ?年(?P<rest>度[上下]期|度末?|末|底|初|までに|まで(?=[のに、])"
    r"|に(?!わた|及|一度|1度)"
    r"|(?<=[23][0-9]年)(?:開始|着工|稼働|完成|開業|発売|量産|施行|運用開始|竣工)"
    r"|には|(?= ?= ?100)|人口|ごろ|頃|(?<=[。\n][12][0-9]年)から(?![0-9])"
    r"|(?<=は[0-9]{2}年)(?=\(約?[0-9][0-9,.万亿千]*[人社件台円])"
    r"|(?<=[23][0-9]年)中(?=[にの])|時点|前半|後半|から(?=[0-9])|"
    r"比|(?:と|に)比べ|(?<=2[4-9]年)を(?:めど|目途|目処)|春|夏|秋|冬|上半期|下半期|同期|実績|産|卒|入社|以降|の(?=約?[0-9])|(?<=[、。(「は\n]2[0-9]年)の(?!歴史|経験|歳月|節目|実績|伝統|間|長|期間|キャリア|任期|契約|猶予|ローン)|(?<=2[0-9]年)[はも](?=[^、]))"
)
SHORT_FISCAL = re.compile(rf"(?P<a>[0-9]{{2}}) ?(?:年度?)?{TO}(?P<b>[0-9]{{2}}) ?年度")
SHORT_YEARS = re.compile(
    rf"(?P<a>[0-9]{{2}}) ?年?{TO}(?P<b>[0-9]{{2}}) ?年(?=の(?:[0-9]+年間|累計|合計))"
)
SHORT_DECADE = re.compile(r"(?P<y>[0-9]0) ?年代")


def short_year_at(text: str, start: int, japanese: bool) -> Found | None:
    """Read a year of two digits where the words behind show it: 27年度, 24年末."""
    match = SHORT_YEAR.match(text, start)
    if not match or not (int(match["y"]) <= 60 or int(match["y"]) >= 80):
        return None
    short = int(match["y"])
    tail = match["rest"]
    past = short >= 80 or (tail == "以降" and short > 45)
    year = 1900 + short if past else year_of(text, start, match["y"])
    kept = re.match("度[上下]期|度末?|末|底|初|前半|後半|上半期|下半期|春|夏|秋|冬", tail)
    end = match.start("rest") + (kept.end() if kept else 0)
    return date(start, end, period_of(year, kept[0] if kept else "", japanese))


NEAR_YEAR = re.compile(
    r"(?P<a>2[1-9])(?: ?[-~至到] ?(?P<b>2[2-9]))? ?年(?= ?[一-鿿A-Z])"
    r"(?! ?(?:历史|歷史|经验|經驗|工龄|质保|合同|租|贷|国债|老))"
    r"(?! ?[内来间間以前后後多左余起的时期半和及与或至到不])"
)
LASTING = re.compile(
    "(?:[近约超满滿逾第达達长長时近每这共]|工作|从业|运营|经营|成立|使用|任期|合作|历经|期限) ?$"
)
# in Japanese: 30年の完成, 26年決算; what lasts is 15年の歴史, 30年ローン, 20年で
NEAR_YEAR_JA = re.compile(
    r"(?P<a>1[1-9]|2[0-9]|3[0-9]|40)(?: ?[-~] ?(?P<b>[23][0-9]|40))? ?年"
    r"(?=[の、は=(]|内に|から(?!の|見|た)|[一-鿿](?<![間以前後内来度連続半余超程弱強代生制物型満未毎経越先単分債計振周目無保契国期定長有])"
    r"|[ァ-ヺ](?!ロ|ス|リ|ベ))"
    r"(?!の(?:歴史|経験|歳月|節目|実績|伝統|間|長|期間|キャリア|任期|契約|猶予|ローン|保証|うち|あいだ|年月|時|蓄積|計画))"
)
LASTING_JA = re.compile(
    "(?:約|およそ|過去|今後|この|その|築|創業|設立|開業|創立|勤続|歴|満|計|延べ|わずか|最長|最大|最短|向こう"
    "|任期|期間|期限|各|第|毎|数|ここ|実に|丸|たった|寿命|償却|経験|さらに|あと|もう|残り|少なくとも|[0-9])"
    "[はがも]? ?$"
)
SAID_NEAR = re.compile("20(?P<y>[1-3][0-9]) ?年|(?<![0-9])(?P<q>2[0-9])Q[1-4]")


def near_year_at(text: str, start: int, japanese: bool) -> Found | None:
    """Read 25年 and 26-27年 as years where those next to them are said near, as 2025年."""
    match = (NEAR_YEAR_JA if japanese else NEAR_YEAR).match(text, start)
    lasting = LASTING_JA if japanese else LASTING
    if not match or lasting.search(text[max(0, start - 6) : start]):
        return None
    first, last = int(match["a"]), int(match["b"] or match["a"])
    near = SAID_NEAR.finditer(text, max(0, start - 300), start + 200)
    # a round number lasts more often than it dates
    apart = 6 if japanese and first % 10 else 2
    if first > last or not any(abs(int(y["y"] or y["q"]) - first) <= apart for y in near):
        return None
    end = match.end()
    return date(start, end, f"20{first}/20{last}" if match["b"] else f"20{first}")


def short_years_at(text: str, start: int, japanese: bool) -> Found | None:
    """Read the years of 21~24年の3年間, where the span said behind tells them from a duration."""
    match = SHORT_YEARS.match(text, start) if japanese else None
    if not match or not 18 <= int(match["a"]) < int(match["b"]) <= 60:
        return None
    return date(start, match.end(), f"20{match['a']}/20{match['b']}")


def short_fiscal_at(text: str, start: int, japanese: bool) -> Found | None:
    """Read the fiscal years of 21~23年度: 2021-04/2024-03."""
    match = SHORT_FISCAL.match(text, start) if japanese else None
    if not match or not int(match["a"]) < int(match["b"]) <= 60:
        return None
    first, last = 2000 + int(match["a"]), 2001 + int(match["b"])
    return date(start, match.end(), f"{first}-04/{last}-03")


def short_decade_at(text: str, start: int, japanese: bool) -> Found | None:
    """Read 90年代 as 1990/1999."""
    match = SHORT_DECADE.match(text, start)
    if not match:
        return None
    year = int(match["y"]) + (1900 if int(match["y"]) >= 30 else 2000)
    return date(start, match.end(), f"{year}/{year + 9}")
