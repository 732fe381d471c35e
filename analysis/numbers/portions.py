"""Read portions and multiples without a numeral of their own: 半分, 倍増, 翻一番, 半年; 上半年.

figures -> **portions** -> mentions
"""

import re
from fractions import Fraction

from analysis.numbers.figures import finished
from analysis.numbers.iso_dates import number
from analysis.numbers.reading import Reading

PORTIONS = (
    (re.compile(r"翻(?:了)?([一两二三四])番"), Fraction(2), "1"),
    (re.compile(r"(?<=双)倍"), Fraction(2), "1"),
    (re.compile(r"翻(?:了)?番|翻(?:了)?一?倍|倍増|倍增(?![器系计計])"), Fraction(2), "1"),
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
        value = "--01/--06" if before == "上" else "--07/--12"
        return reading.date(spot - 1, spot + 2, value)
    for pattern, value, unit in PORTIONS:
        match = pattern.match(reading.text, spot)
        if match:
            if match.lastindex:
                value = Fraction(2) ** number(match[1])
            end, odd = match.end(), "多" if reading.text.startswith("多", match.end()) else ""
            return reading.figure(
                finished(reading.text, spot, end + len(odd), reading.floor, value, unit, None, odd)
            )
    return spot
