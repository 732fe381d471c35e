"""Read the smaller part of an amount said in two: 1年半, 3割5分, 1年3カ月, 149円80銭, 3元5角.

amounts -> **compounds** -> figures
"""

import re
from fractions import Fraction

from analysis.numbers.amounts import Amount
from analysis.numbers.numerals import DIGIT, numeral_at
from analysis.numbers.units import unit_at

HALF_OF = re.compile(r"半(月|小时)")
HALVES = {"月": "mo", "小时": "h"}
HALF_BEHIND = re.compile(r"半(?![導导島岛径数分期])")
POINTS = re.compile(
    r"([0-9])分(?:([0-9])厘)?(?!の)|(?<=成)([一二三四五六七八九]|半(?![导導]))(?![成大个十百千家是])"
)
COMPOUND = {"a": ("mo", 12), "h": ("min", 60), "min": ("s", 60)}
SMALL_MONEY = ("円", "元", "块")
SEN = re.compile(
    r"(?P<a>[0-9]{1,2})(?:[~-](?P<b>[0-9]{1,2}))?銭|(?P<jiao>[0-9])(?:[角毛](?:(?P<fen>[0-9])分)?"
    r"|(?<=块[0-9])(?![0-9.年月]))"
)


def small_money(text: str, first: Amount) -> tuple[int, Fraction, Fraction | None] | None:
    """Read the 銭 or 角 behind whole yen or yuan: 149円80~82銭, 3元5角."""
    if not first.unit or first.unit.word not in SMALL_MONEY:
        return None
    small = SEN.match(text, first.end)
    if not small:
        return None
    if small["jiao"]:
        part = Fraction(int(small["jiao"]) * 10 + int(small["fen"] or 0), 100)
        return small.end(), first.value + part, None
    low = first.value + Fraction(int(small["a"]), 100)
    high = first.value + Fraction(int(small["b"]), 100) if small["b"] else None
    return small.end(), low, high


def and_a_half(text: str, first: Amount) -> tuple[int, Fraction | int, str]:
    """Add the half of 1年半 and 3个半月, the months of 1年3カ月, the 5分 of 3割5分."""
    end, value, unit, code = first.end, first.value, first.unit, first.code
    if not unit:
        return end, value, code
    if unit.word in ("个", "個"):
        half = HALF_OF.match(text, end)
        return (half.end(), value + Fraction(1, 2), HALVES[half[1]]) if half else (end, value, code)
    if unit.word in ("割", "成"):
        match = POINTS.match(text, end)
        return (match.end(), value + _points(match), code) if match else (end, value, code)
    if code in ("a", "mo", "h", "d") and HALF_BEHIND.match(text, end):
        return end + 1, value + Fraction(1, 2), code
    if code in COMPOUND and text[end : end + 1].isdigit():
        number = numeral_at(text, end)
        rest = number and unit_at(text, number.end)
        if rest and rest.code == COMPOUND[code][0]:
            return rest.end, value + Fraction(number.value) / COMPOUND[code][1], code
    return end, value, code


def _points(match: re.Match) -> Fraction:
    """Return what stands behind the tenths: 5 hundredths of 3割5分, 82 thousandths of 8分2厘."""
    if match[3]:
        return Fraction(5 if match[3] == "半" else DIGIT[match[3]], 100)
    return Fraction(int(match[1]) * 10 + int(match[2] or 0), 1000)
