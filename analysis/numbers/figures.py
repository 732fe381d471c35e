"""Read one figure: its amount or range, and its bounds, from the spot where its digits start.

amounts, bounds -> **figures** -> mentions
"""

import re
from fractions import Fraction
from typing import NamedTuple

from analysis.numbers.amounts import Amount, amount_of, number_at
from analysis.numbers.bounds import bound_after, bound_before, firmer
from analysis.numbers.codes import is_share
from analysis.numbers.numerals import DIGIT, Numeral, arabic_value, kanji_at, numeral_at
from analysis.numbers.units import counted_ahead, unit_at

TO = re.compile(
    r" ?(?:-|~|至|到|から|ないし|乃至| to | and )(?:约|約)? ?(?:RMB ?|US\$|[$£€¥])?"
    r"(?=[0-9一二三四五六七八九十百两])"
)
TO_STARTS = frozenset(" -~至到かな乃")
FROM = re.compile(r"(?:从|由|自|[Ff]rom )(?:约|about )?$")
RATIO = re.compile(r" ?: ?(?P<n>[0-9]{1,4}(?:\.[0-9]{1,3})?)(?![0-9:年月時])")
RATE_BASE = re.compile(r" ?(?:[当あ]たり|当り|につき|ごとに|毎に)(?!次第)")
NEGATIVE = re.compile(
    r"(?:マイナス|零下|(?<![欺抱肩担辜胜勝自])[负負]|(?<![A-Za-z])(?:[Mm]inus|[Nn]egative) )$"
)
BASE_STARTS = frozenset(" 当あにご毎")
NEGATIVE_LASTS = frozenset("ス下负負 ")
SEN = re.compile(
    r"(?P<a>[0-9]{1,2})(?:[~-](?P<b>[0-9]{1,2}))?銭|(?P<jiao>[0-9])角(?:(?P<fen>[0-9])分)?"
)
SIGN = re.compile(r"(?:^|[\s(:、,;|一-鿿ぁ-ヺ/%])(?P<sign>[-▲+±])$")
SIGNS = frozenset("-▲+±")
BRACKET = re.compile(r" ?\([^()\n]{1,60}\)")
UNDER = re.compile(r" ?(?:分の|分之) ?(?P<n>[0-9]{1,4}|[一二三四五六七八九十百千]{1,4})")
SLASH = re.compile(r" ?/ ?(?P<n>[0-9]{1,3})(?![0-9/年月.])")
OUT_OF = re.compile(
    r" (?:in|out of)(?: every)? (?P<n>[1-9][0-9]{0,2})\b(?![.,%]?[0-9]| ?(?:months|years|days"
    r"|hours|weeks|minutes|percent|%))"
)
FRACTION_STARTS = frozenset(" 分/:人社件台世")
ONE_IN = re.compile(r"(?P<what>人|社|件|台|世帯)に(?P<n>[0-9]{1,3}|[一二三四五六七八九])(?P=what)")
HALF_OF = re.compile(r"半(月|小时)")
HALVES = {"月": "mo", "小时": "h"}
HALF_BEHIND = re.compile(r"半(?![導导島岛径数分期])")
POINTS = re.compile(r"([0-9])分(?!の)")
COMPOUND = {"a": ("mo", 12), "h": ("min", 60)}
SMALL_MONEY = ("円", "元", "块")
MORE = frozenset(("多", "余", "余り", "餘", "数", "數", "几"))


class Figure(NamedTuple):
    """A figure and what its neighbours need of it.

    `resume` is where reading goes on; `carried` the bound said before the number, which a list
    hands on; `bare` that no unit stands behind it; `scale` the scale it was written with.
    """

    start: int
    end: int
    resume: int
    value: Fraction
    upper: Fraction | None
    unit: str
    bound: str
    carried: str
    bare: bool
    scale: int


def figure_at(text: str, start: int, floor: int, language: str) -> Figure | None:
    """Read the figure whose numeral starts here; None where it is no figure."""
    number = number_at(text, start, language)
    if number is None:
        return None
    if text[number.end : number.end + 1] in FRACTION_STARTS:
        fraction = _fraction(text, start, number)
        if fraction:
            return finished(text, start, fraction[0], floor, fraction[1], "1")
    first = amount_of(text, start, floor, number, language)
    second = _other_end(text, first, language)
    if second:
        first, second = _share(first, second)
        value, upper = Fraction(first.value), Fraction(second.value)
        figure = finished(
            text, first.start, second.end, floor, value, second.code, upper, second.odd
        )
        return figure._replace(scale=second.number.scale)
    small = SEN.match(text, first.end) if first.unit and first.unit.word in SMALL_MONEY else None
    if small:
        return _with_small_money(text, first, small, floor)
    end, value, code = _and_a_half(text, first)
    odd = first.odd or ("多" if first.unit and "多" in first.unit.word else "")
    figure = finished(text, first.start, end, floor, Fraction(value), code, None, odd)
    return figure._replace(
        bare=first.unit is None and first.code == "count", scale=first.number.scale
    )


def _with_small_money(text: str, first: Amount, small: re.Match, floor: int) -> Figure:
    """Read the 銭 or 角 behind whole yen or yuan: 149円80~82銭, 3元5角."""
    if small["jiao"]:
        value = first.value + Fraction(int(small["jiao"]) * 10 + int(small["fen"] or 0), 100)
        return finished(text, first.start, small.end(), floor, Fraction(value), first.code)
    low = Fraction(first.value) + Fraction(int(small["a"]), 100)
    high = small["b"] and Fraction(first.value) + Fraction(int(small["b"]), 100)
    return finished(text, first.start, small.end(), floor, low, first.code, high or None)


def _fraction(text: str, start: int, low: Numeral) -> tuple[int, Fraction] | None:
    """Read 3分の1, 三分之一, 百分之二十, 1/3 and 1:4 as the share they state."""
    match = UNDER.match(text, low.end)
    if match and low.value:
        spot = match.start("n")
        top = numeral_at(text, spot) if text[spot].isascii() else kanji_at(text, spot)
        return top and (top.end, Fraction(top.value) / low.value)
    one_in = ONE_IN.match(text, low.end)
    if one_in and low.value:
        top = Fraction(DIGIT.get(one_in["n"]) or int(one_in["n"]))
        return (one_in.end(), top / low.value) if top < low.value else None
    if low.script != "arabic":
        return None
    share = OUT_OF.match(text, low.end)
    if share and low.value < int(share["n"]):
        return share.end(), Fraction(low.value) / int(share["n"])
    slash = SLASH.match(text, low.end)
    if slash and isinstance(low.value, int) and is_share(text, start, low.value, int(slash["n"])):
        return slash.end(), Fraction(low.value, int(slash["n"]))
    ratio = RATIO.match(text, low.end)
    if ratio and arabic_value(ratio["n"]):
        return ratio.end(), Fraction(low.value) / Fraction(arabic_value(ratio["n"]))
    return None


def _other_end(text: str, first: Amount, language: str) -> Amount | None:
    """Return the upper end of a range that begins with this amount, or None."""
    if text[first.end : first.end + 1] not in TO_STARTS:
        return None
    match = TO.match(text, first.end)
    number = number_at(text, match.end(), language) if match else None
    if number is None:
        return None
    second = amount_of(text, match.end(), first.end, number, language)
    if first.unit and not second.unit and second.code == "count":
        return None
    if first.code not in ("count", second.code) and (first.unit or second.code != "count"):
        return None
    if _is_change(text, first, match[0], second):
        return None
    low, high = _share(first, second)
    return second if low.value < high.value else None


def _is_change(text: str, first: Amount, word: str, second: Amount) -> bool:
    """Say whether two numbers are a before and an after rather than the ends of a range."""
    if first.unit and second.unit and first.unit.factor != second.unit.factor:
        return True
    before = text[max(0, first.start - 10) : first.start]
    if "and" in word:
        return not before.endswith(("between ", "Between "))
    if FROM.search(before):
        return True
    return "から" in word and text[second.end : second.end + 1] in ("に", "へ")


def _share(first: Amount, second: Amount) -> tuple[Amount, Amount]:
    """Give both ends of a range the scale and unit that are written once: 1.5~8億円, $4-6M."""
    value = first.value
    code = second.code if second.code != "count" else first.code
    if not first.unit and second.unit:
        value = value * second.unit.factor
    scale = second.number.scale
    shared = first.unit is None and first.number.scale == 1 and scale > 1
    if shared and first.number.mantissa < second.number.mantissa:
        value = value * scale
    return first._replace(value=value, code=code), second._replace(code=code)


def _and_a_half(text: str, first: Amount) -> tuple[int, Fraction | int, str]:
    """Add the half of 1年半 and 3个半月, the months of 1年3カ月, the 5分 of 3割5分."""
    end, value, unit, code = first.end, first.value, first.unit, first.code
    if not unit:
        return end, value, code
    if unit.word in ("个", "個"):
        half = HALF_OF.match(text, end)
        return (half.end(), value + Fraction(1, 2), HALVES[half[1]]) if half else (end, value, code)
    if unit.word == "割":
        match = POINTS.match(text, end)
        return (
            (match.end(), value + Fraction(int(match[1]), 100), code)
            if match
            else (end, value, code)
        )
    if code in ("a", "mo", "h", "d") and HALF_BEHIND.match(text, end):
        return end + 1, value + Fraction(1, 2), code
    if code in COMPOUND and text[end : end + 1].isdigit():
        number = numeral_at(text, end)
        rest = number and unit_at(text, number.end)
        if rest and rest.code == COMPOUND[code][0]:
            return rest.end, value + Fraction(number.value) / COMPOUND[code][1], code
    return end, value, code


def finished(
    text: str,
    start: int,
    end: int,
    floor: int,
    value: Fraction,
    unit: str,
    upper: Fraction | None = None,
    odd: str = "",
) -> Figure:
    """Return the figure with its sign and its bounds before, behind and behind a bracket."""
    if start > floor and text[start - 1] in SIGNS:
        start, value = _signed(text, start, floor, value, upper)
    elif start and text[start - 1] in NEGATIVE_LASTS:
        sign = NEGATIVE.search(text[max(0, start - 10) : start])
        if sign and upper is None:
            start, value = max(floor, start - len(sign[0])), -value
    if text[end : end + 1] in BASE_STARTS and RATE_BASE.match(text, end):
        return Figure(start, end, end, value, upper, unit, "exact", "exact", False, 1)
    begin, before = bound_before(text, start, floor, unit)
    stop, after = bound_after(text, end, unit)
    if odd:
        after = firmer(after, "more_than" if odd in MORE else "about")
    resume = stop
    if stop == end:
        bracket = BRACKET.match(text, end)
        behind, bound = bound_after(text, bracket.end(), unit) if bracket else (end, "exact")
        if bound != "exact":
            stop, after = behind, bound
    bound = after if _yields(before, after) else firmer(before, after)
    if unit == "count" and text[begin - 5 : begin] in ("aged ", "Aged "):
        unit = "a"
    if unit == "count" and stop > end and text[stop : stop + 1] == " " and text[stop - 1].isascii():
        counted = unit_at(text, stop, "words")
        unit = counted.code if counted else counted_ahead(text, stop) or unit
    return Figure(begin, stop, resume, value, upper, unit, bound, before, False, 1)


def _yields(before: str, after: str) -> bool:
    return before in ("exact", "about") and after not in ("exact", "about")


def _signed(text: str, start: int, floor: int, value: Fraction, upper: Fraction | None):
    """Return the start and value with the sign before the digits; a dash between words is none."""
    sign = SIGN.search(text[max(floor, start - 2) : start])
    if not sign:
        return start, value
    if sign["sign"] not in "-▲":
        return start - 1, value
    before = text[start - 2 : start - 1]
    dash = sign["sign"] == "-" and before.isascii() and before.isalnum()
    return (start, value) if upper is not None or dash else (start - 1, -value)
