"""Read two neighbouring kanji digits as a range: 两三家, 五六百, 七八成.

numerals, units -> **kanji ranges** -> figures
"""

import re
from fractions import Fraction

from analysis.numbers.figures import Figure, finished
from analysis.numbers.numerals import product_of
from analysis.numbers.units import unit_at

PAIR = re.compile(
    r"(?P<a>[一二两三四五六七八])(?P<b>[二三四五六七八九])(?P<scale>[十百千万亿]{0,3})"
    r"(?![〇一二三四五六七八九])"
)
DIGIT = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"两": 2}


def range_at(text: str, start: int, floor: int) -> Figure | None:
    """Return the range that two neighbouring digits name here, with its unit and bounds."""
    match = PAIR.match(text, start)
    if not match:
        return None
    low, high = DIGIT[match["a"]], DIGIT[match["b"]]
    if high - low != 1 and match.group("a", "b") != ("三", "五"):
        return None
    unit = unit_at(text, match.end(), "kanji")
    if not unit and not match["scale"]:
        return None
    factor = product_of(match["scale"]) * (unit.factor if unit else 1)
    end, code = (unit.end, unit.code) if unit else (match.end(), "count")
    return finished(text, start, end, floor, Fraction(low * factor), code, Fraction(high * factor))
