"""Read what stands at a kanji numeral: idiom, heading, ordinal, date, figure, or word.

lookalikes, dates, figures -> **kanji** -> mentions, passed-over characters

A lone kanji numeral is more often part of a word than a number, so it counts only before a
counter; 一 before the counter of an article (一个, 一项) counts only beside another
(一个中心、两个基地).

Here too are ranges of two neighbouring digits (两三家) and portions and multiples without a
numeral of their own (半分, 倍増, 翻一番).
"""

import re
from fractions import Fraction

from analysis.numbers.amounts.amounts import number_at
from analysis.numbers.amounts.figures import Figure, figure_of, finished
from analysis.numbers.amounts.units import Unit, unit_at
from analysis.numbers.dates import dates, days, eras
from analysis.numbers.dates.iso_dates import number
from analysis.numbers.folding import KANJI, MARKS, PLAIN_DIGITS, SUPERSCRIPTS
from analysis.numbers.mention import Found, Quantity, ordinal
from analysis.numbers.names.names import lookalike_at
from analysis.numbers.numerals.numerals import grouped_at, kanji_at, product_of, scales_of
from analysis.numbers.readers import ordinals
from analysis.numbers.readers.list_marks import line_start
from analysis.numbers.reading import Reading
from analysis.numbers.text import Text

HEAD = re.compile(r"(?P<n>[一二三四五六七八九十百]{1,4})(?P<mark>[、.)是]|:(?!\d)| (?=[^ ]))")
DATE_SIGN = re.compile("[年月日世时時季五]")
ARTICLES = frozenset(
    "个個种種项項条條批套支场場次张張份类類款件部名位家座间間例篇幅層层级級股段把步环道片块颗处つ方席组轮笔"
)
JA_ARTICLES = frozenset("つ種項部層")
CONTRAST = re.compile(
    r"[^、,。;\n]{1,12}[、,和及与]?[两二三四五六七八九十]{1,2}[个大项条家支中批区座所类种]"
)
# 十三届八次全会, 十四届全国人大四次会议
SESSION = re.compile(f"[{KANJI}]{{1,2}}次(?=[会會全理常代])")
# 仅有一项 counts what there is
ONLY = ("仅", "僅", "仅有", "只有", "唯有", "只剩")
# 每三个居民中就有一个
EACH = re.compile("每[0-9两二三四五六七八九十百]{1,3}[^,。;、\n]{1,10}有$")
# 千行百业, 一核两翼, 百场万企: numerals set against each other, each before one character
COUNTERS = (
    "年月日天时時分个個家项項款件名条種种类類台次座所位人章大点届期成倍层级国省市区县支批份元円社"
)
PLAIN = f"(?![{KANJI}{COUNTERS}])[一-鿿]"
SLOGAN = re.compile(
    rf"百千万(?![亿元])|[百千万](?![{KANJI}个家人年月日分元社数余多])[一-鿿][百千万](?![{KANJI}元])[一-鿿]"
    rf"|[二三四五六七八九十]个一(?![{COUNTERS}百千万亿十])|[一二三四五六七八九两]{PLAIN}(?:[一二三四五六七八九两多]{PLAIN}){{1,4}}"
)
# 两个100, 三个90%: slogans that put figures behind a counter
NAMED_BY_DIGITS = re.compile("[个個类類][0-9]")
UNIT_SAID = re.compile(r"(?:[单單単]位|[单單単][価价價](?=:)):? ?\(?[^()\n,。]{0,8}$")
UNIT_BRACKET = re.compile(r"[(/\[][百千万亿兆十]{1,3}[^\d\s()]{0,6}[)\]]")
# 分三档: as many of them there are, though 三档 is a word, too
GRADED = frozenset("分为共设")
GRADED_ALREADY = tuple("部百千万十")
ERA_ENDS = frozenset(era[-1] for era in eras.ERAS)
# what was not read as the number that a scale behind it multiplies: (5)億円, ①億円, 〇〇億円, X億円
UNREAD = re.compile(
    rf"[0-9{PLAIN_DIGITS}][)\]]$|[{MARKS}{SUPERSCRIPTS}]$|〇〇$|(?:^|[^A-Za-z])[A-Za-z]$"
)
SCALES_LEFT = re.compile("[百千万亿兆京]+|〇[万亿兆]+")
# 上一届, 极为重要的一年: an article before a time
SUCH = frozenset("的这這那哪每又前上下同新")
TIMES = frozenset("年天日届屆周週季月")
# 同一年度, 唯一, 統一: 一 that ends a word
WHOLE = frozenset("同唯統统单単均画划隨随逐択择")
AMONG = re.compile("(?=[,。、;)位名强的大]|之列|行列|$)")
NOT_GREAT = frozenset("学家幅会洋洲陆")


def read_kanji(reading: Reading, spot: int) -> int:
    """Read the kanji numeral that starts here, and return where to go on."""
    text = reading.text
    alike = lookalike_at(text, spot)
    if alike:
        return reading.passed(spot, *alike)
    if text.startswith("一半", spot):
        half = Quantity(spot, spot + 2, Fraction(1, 2))
        return reading.figure(finished(text, half, reading.floor))
    left = SCALES_LEFT.match(text, spot)
    if left and UNREAD.search(text[max(0, spot - 2) : spot]):
        return reading.passed(spot, left.end(), "scale")
    before = text[spot - 1] if spot > reading.floor else ""
    if before and before in WHOLE and text[spot] == "一":
        return reading.passed(spot, spot + 1, "word")
    if before and before in SUCH and text[spot] == "一" and text[spot + 1 : spot + 2] in TIMES:
        return reading.passed(spot, spot + 1, "article")
    if before == "第":
        return ordinals.behind_first(reading, spot, spot - 1)
    head = HEAD.match(text, spot)
    grouped = head and head["mark"] == "、" and reading.japanese and grouped_at(text, spot)
    if head and not grouped and _is_heading(text, spot, head["mark"]):
        return reading.passed(spot, head.end("n"), "heading mark")
    slogan = SLOGAN.match(text, spot)
    if slogan:
        return reading.passed(spot, slogan.end(), "slogan")
    found = _date(reading, spot, before) or _figure(reading, spot, before)
    return found or reading.passed(spot, spot + 1, "word")


def _is_heading(text: str, spot: int, mark: str) -> bool:
    """Say whether the numeral numbers what follows: 一、 (二) 三是."""
    if mark == "是":
        return True
    if mark == ")":
        return text[spot - 1 : spot] == "("
    return line_start(text, spot) or text[spot - 1 : spot] in "。;:! "


def _date(reading: Reading, spot: int, before: str) -> int | None:
    """Read a date in kanji: 十四五, 一季度, 二〇二五年八月."""
    text = reading.text
    if not DATE_SIGN.search(text, spot, spot + 8):
        return None
    plan = dates.nicknamed_at(text, spot)
    if plan:
        quoted = f"{before}{text[plan.end - 1]}" in ('""', "「」", "『』")
        return reading.keep(plan._replace(start=spot - 1) if quoted else plan)
    first = days.first_months_at(text, spot, reading.japanese) if before == "前" else None
    if first:
        return reading.keep(first)
    republic = eras.republic_year_at(text, spot, reading.japanese)
    if republic:
        return reading.keep(republic)
    begin = spot - 1 if before == "前" else spot
    quarter = dates.quarter_at(text, begin)
    if quarter:
        return reading.keep(quarter)
    if before and before in ERA_ENDS:
        found = eras.era_at(text, spot - 2)
    else:
        found = dates.kanji_date_at(text, spot, reading.japanese)
    return reading.keep(found) if found else None


def _figure(reading: Reading, spot: int, before: str) -> int | None:
    """Read a kanji numeral that counts: with a unit, of several places, or before 大."""
    text = reading.text
    pair = range_at(text, spot, reading.floor)
    if pair:
        return reading.figure(pair)
    number = number_at(text, spot)
    if (
        text[spot + 1 : spot + 2] == "档"
        and before in GRADED
        and number is not None
        and (text[spot - 2 : spot - 1] not in GRADED_ALREADY)
    ):
        number = kanji_at(text, spot)
        graded = Quantity(spot, spot + 2, Fraction(number.value if number else 0), "count")
        return reading.figure(finished(text, graded, reading.floor))
    if number is None:
        return None
    if text[number.end : number.end + 1] == "届" or (
        "届" in text[max(0, spot - 9) : spot] and SESSION.match(text, spot)
    ):
        return reading.keep(ordinal(spot, number.end + 1, number.value))
    figure = figure_of(text, spot, reading.floor, number)
    run = text[spot : number.end]
    ranked = before == "前" and text[max(0, spot - 2)] not in days.BEFORE_THAT
    if ranked and figure.bare and AMONG.match(text, number.end):
        rank = Found(spot - 1, number.end, figure.value, None, "rank", "exact", "ordinal")
        return reading.keep(rank)
    if figure.bare and figure.resume <= number.end:
        if not _counts_alone(text, number.end, run, before):
            return None
        if text[figure.resume : figure.resume + 1] == "大":
            figure = figure._replace(end=figure.resume + 1, resume=figure.resume + 1)
    elif len(run) == 1 and NAMED_BY_DIGITS.match(text, number.end):
        return reading.passed(spot, spot + 1, "slogan")
    elif run == "一" and figure.upper is None and _is_article(reading, spot, figure):
        return reading.passed(spot, spot + 1, "article")
    if not run.strip("十百千万亿兆") and _is_unit_head(text, spot, before):
        return reading.passed(spot, spot + len(run), "unit head")
    if before and before in "数几何" and run[0] in "十百千万亿兆":
        figure = figure._replace(start=spot - 1, bound="at_least")
    return reading.figure(figure)


def _is_unit_head(text: str, spot: int, before: str) -> bool:
    """Say whether scales stand in the head of a table: （単位：百万円）, 金额（万元）, 元/万人."""
    if before in ("(", "[") and UNIT_BRACKET.match(text, spot - 1):
        return True
    return before == "/" or bool(UNIT_SAID.search(text[max(0, spot - 12) : spot]))


def _counts_alone(text: str, end: int, run: str, before: str) -> bool:
    """Say whether a kanji numeral counts without a unit: 十五, 三百, 十大, 数百, not 三 or 千."""
    if text[end : end + 1] == "大" and run in "二三四五六七八九十两":
        return text[end + 1 : end + 2] not in NOT_GREAT
    if before and before in "数几何上近逾超过破過" and run[0] in "十百千万亿":
        return True
    return len(run) > 1 and (any(c in "十百千万亿" for c in run) or (len(run) > 2 and "〇" in run))


def _is_article(reading: Reading, spot: int, figure: Figure) -> bool:
    """Say whether 一 is an article here: 一个重要 is, 一个中心、两个基地 is not."""
    counter = reading.text[spot + 1 : spot + 2]
    if counter not in (JA_ARTICLES if reading.japanese else ARTICLES) or figure.bound != "exact":
        return False
    if figure.unit in ("mo", "wk", "h"):
        return False
    if reading.text[figure.end : figure.end + 1] == "目":
        return False
    if reading.text.endswith(ONLY, 0, spot):
        return False
    if counter in "位名":
        return True
    if reading.text[spot - 1] == "有" and EACH.search(reading.text[max(0, spot - 16) : spot]):
        return False
    return not CONTRAST.match(reading.text, spot + 1)


PAIR = re.compile(
    r"(?P<a>[一二两三四五六七八])、?(?P<b>[二三四五六七八九])(?P<scale>[十百千万亿]{0,3})"
    r"(?![〇一二三四五六七八九])"
    r"|(?<![0-9第表図图、,.・/~-])(?P<c>[1-8])、(?P<d>[2-9])(?P<more>[十百千万亿]{0,3})(?![0-9.,])"
)
DIGIT = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"两": 2}
DIGIT |= {str(i): i for i in range(10)}
# what two digits with a stop between say about how many of: 二、三年, 3、4割; 二、三期 are two
ROUGHLY = frozenset(
    "年 か月 カ月 ヶ月 个月 個月 週間 周 天 日間 時間 小时 分钟 分間"
    " 人 名 家 社 个 個 件 台 回 倍 割 成 つ".split()
)
SCHOOL = frozenset("级級生次目度期代")


def range_at(text: Text, start: int, floor: int) -> Figure | None:
    """Return the range that two neighbouring digits name here, with its unit and bounds."""
    match = PAIR.match(text, start)
    if not match:
        return None
    low, high = DIGIT[match["a"] or match["c"]], DIGIT[match["b"] or match["d"]]
    if high - low != 1 and match.group("a", "b") != ("三", "五"):
        return None
    if match["b"] and "、" not in match[0] and text.language == "ja" and _in_columns(text, start):
        return None  # 三四歳 among 二〇歳 is one number
    scale, unit = match["scale"] or match["more"], unit_at(text, match.end(), "kanji")
    if not unit and not scale:
        return None
    if "、" in match[0] and not scale and not (unit and _is_rough(text, unit)):
        return None
    factor = product_of(scale or "", scales_of(text.words)) * (unit.factor if unit else 1)
    end, code = (unit.end, unit.code) if unit else (match.end(), "count")
    said = Quantity(start, end, Fraction(low * factor), code, Fraction(high * factor))
    return finished(text, said, floor)


# numbers set down a column, place by place: 一〇, 二・四%
COLUMN = re.compile(
    "[一二三四五六七八九]〇|[〇一二三四五六七八九]・[〇一二三四五六七八九]{1,2}[%割倍万亿]"
)


def _in_columns(text: str, start: int) -> bool:
    """Say whether kanji digits around a place stand place by place."""
    return bool(COLUMN.search(text[max(0, start - 400) : start + 400]))


def _is_rough(text: str, unit: Unit) -> bool:
    """Say whether a unit behind 二、三 makes the two a range; years of school are each one."""
    return unit.word in ROUGHLY and text[unit.end : unit.end + 1] not in SCHOOL


PORTIONS = (
    (re.compile(r"翻(?:了)?([一两二三四])番"), Fraction(2), "1"),
    (re.compile(r"(?<=双)倍"), Fraction(2), "1"),
    (re.compile(r"(?<![数何几〇一-十百千万亿0-9])倍(?=以上|を超え|超|近く)"), Fraction(2), "1"),
    (
        re.compile(r"翻(?:了)?番|翻(?:了)?一?倍|(?<![数几何])(?:倍増|倍增(?![器系计計]))"),
        Fraction(2),
        "1",
    ),
    (re.compile(r"半分|半数|半減|半减|半額|半价"), Fraction(1, 2), "1"),
    (re.compile(r"(?<=[过過])半(?![导導])|(?<=[减減])半"), Fraction(1, 2), "1"),
    (re.compile(r"半个?世[纪紀]"), Fraction(50), "a"),
    (re.compile(r"(?<![上下前后後])半年(?:間|间)?(?![报報期])"), Fraction(1, 2), "a"),
    (re.compile(r"半个月|半月|半か月|半カ月"), Fraction(1, 2), "mo"),
    (re.compile(r"半天|半日(?!制)"), Fraction(1, 2), "d"),
    (re.compile(r"半(?:个)?小时|半時間"), Fraction(1, 2), "h"),
)


def read_portion(reading: Reading, spot: int) -> int:
    """Read 半分, 倍増, 翻一番: portions and multiples without a numeral of their own; 上半年."""
    before = reading.text[spot - 1 : spot]
    if before in ("上", "下") and reading.text.startswith("半年", spot) and spot > reading.floor:
        months = "--01/--06" if before == "上" else "--07/--12"
        return reading.keep(Found(spot - 1, spot + 2, months, None, "date", "exact", "date"))
    for pattern, portion, unit in PORTIONS:
        match = pattern.match(reading.text, spot)
        if match:
            value = Fraction(2) ** number(match[1]) if match.lastindex else portion
            odd = "多" if reading.text.startswith("多", match.end()) else ""
            said = Quantity(spot, match.end() + len(odd), value, unit)
            return reading.figure(finished(reading.text, said, reading.floor, odd))
    return spot
