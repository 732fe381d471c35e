"""Read the unit that a table says once: （単位：百万円）, 单位：万元, (USD million), 占比（%）.

heading words, unit words -> **units of a table** -> tables

A unit is taken only where every word of the bracket or of the line belongs to it, so a bracket
that says something else (合计（含区县）) gives none.
"""

import re
from fractions import Fraction
from typing import NamedTuple

from analysis.numbers.amounts.amounts import worded_scales_of
from analysis.numbers.amounts.signs import money_signs
from analysis.numbers.amounts.units import unit_at
from analysis.numbers.numerals.numerals import product_of, scales_of
from analysis.numbers.text import Text

SAID = re.compile(
    r"(?:单位|単位|單位|[Uu]nits?|UNIT) ?(?:[::]|は) ?(?P<unit>[^()\n\[\]|\t。]{1,30})"
)
BRACKET = re.compile(r"[(\[](?:单位|単位|[Uu]nit)?:? ?(?P<unit>[^()\[\]\n\t|]{1,70})[)\]]")
BEHIND = re.compile(r"(?:, ?|: ?| - )(?P<unit>(?:in )?[A-Za-z$€£¥%][^,:()\n|\t]{0,24})$")
ESTIMATE = re.compile("[PEFA]$")
YEAR = re.compile("(?:19|20)[0-9]{2}")
NUMBER = re.compile(r"(?:[Nn]os?\.?|[Nn]umber|#|数量?)$")
EXCEPT = re.compile(r"-CO2e?q?|[,、]? ?(?:except|unless|other than|除|另有|特に|ただし).*| *币种.*")
PER = re.compile(r"(?<=.)(?:/| per ).*")
TOKEN = re.compile(r"US\$|HK\$|NT\$|A\$|S\$|C\$|[$€£¥₩₹]|'?000s?|[A-Za-z.]+|%|\S")
FILLERS = frozenset("in of the at constant current prices nominal ppp and".split())
# a head that is a price by itself: $/hour, 元/月
RATE = re.compile(
    r"(?:[A-Z]{0,3}[$€£¥]|[A-Z]{3}|[十百千万亿]{0,2}[元円])(?:/| per )[A-Za-z一-鿿]{1,12}"
)
COUNTER = re.compile("(?![十百千万亿兆])[一-鿿]{1,2}")
# the number of days, an age
IMPLIED = re.compile(r"(?P<d>日数|天数|泊日)$|(?P<a>年齢|年龄|工龄)$")
SCALE = "十百千万亿兆"


class HeadUnit(NamedTuple):
    """The code of a unit and how much of it one unit of a cell is worth: CNY, 10,000."""

    code: str
    factor: Fraction | int


def unit_of_line(line: Text) -> HeadUnit | None:
    """Return the unit that a line above a table gives to all of it."""
    said = SAID.search(line)
    if said:
        return unit_of(line.alike(said["unit"]))
    for pattern in (BRACKET, BEHIND):
        for match in pattern.finditer(line.rstrip()):
            unit = unit_of(line.alike(match["unit"]))
            if unit and (unit.code != "count" or unit.factor != 1):
                return unit
    return None


def unit_of_cell(cell: Text) -> HeadUnit | None:
    """Return the unit in the brackets of a column's or row's head, behind its comma, or implied."""
    for pattern in (BRACKET, BEHIND):
        match = pattern.search(cell)
        if match and ESTIMATE.match(match["unit"]) and YEAR.search(cell):
            return None
        unit = match and unit_of(cell.alike(match["unit"]))
        if unit:
            return unit
    if RATE.fullmatch(cell):
        return unit_of(cell)
    implied = IMPLIED.search(cell)
    if implied and implied.lastgroup:
        return HeadUnit(implied.lastgroup, 1)
    return (
        HeadUnit("1", Fraction(1, 100))
        if cell.endswith("%") and not cell[-2:-1].isdigit()
        else None
    )


def unit_of(words: Text) -> HeadUnit | None:
    """Return the unit that these words name in full; of several, the one that is no percentage."""
    if NUMBER.match(words):
        return HeadUnit("count", 1)
    said = EXCEPT.sub("", words.strip())
    parts = [part for part in re.split(r"[、,;]| and ", said) if part.strip()]
    units = [_one_unit(words.alike(PER.sub("", part.strip()))) for part in parts]
    if len(units) > 1:
        units = [unit for unit in units if unit is None or unit.code != "1"]
    return units[0] if len(units) == 1 else None


def _one_unit(words: Text) -> HeadUnit | None:
    return _kanji_unit(words) or _worded_unit(words)


def _kanji_unit(words: Text) -> HeadUnit | None:
    """Return 百万円 as the yen times a million; 千瓦 is a unit of its own."""
    for prefix in ("人民币", "人民幣"):
        words = words.alike(words.removeprefix(prefix))
    for cut in range(len(words) + 1):
        if words[:cut].strip(SCALE):
            return None
        factor = product_of(words[:cut], scales_of(words.words))
        if cut == len(words):
            return HeadUnit("count", factor) if words else None
        unit = unit_at(words, cut) if words[cut] != " " else None
        if unit and unit.end == len(words):
            return HeadUnit(unit.code, unit.factor * factor)
        if factor > 1 and COUNTER.fullmatch(words, cut):
            return HeadUnit("count", factor)
    return None


def _worded_unit(words: Text) -> HeadUnit | None:
    """Return RMB million, $bn, thousands of persons, '000."""
    code = ""
    factor: Fraction | int = 1
    for token in map(words.alike, TOKEN.findall(words)):
        scale = _scale(token)
        if scale:
            factor *= scale
        elif token.lower() not in FILLERS:
            unit = _named(token)
            if unit is None or (code and code != unit.code):
                return None
            code, factor = unit.code, factor * unit.factor
    return HeadUnit(code or "count", factor) if code or factor != 1 else None


def _scale(token: Text) -> int:
    if token.strip("'s") == "000":
        return 1000
    scales = worded_scales_of(token.words)
    return scales.words.get(token.lower().rstrip("s"), 0) or scales.letters.get(token, 0)


def _named(token: Text) -> HeadUnit | None:
    """Return the currency or unit that one word names."""
    sign = money_signs(token.words).meanings.get(token)
    if sign is not None:
        return HeadUnit(sign or ("JPY" if token.language == "ja" else "CNY"), 1)
    unit = unit_at(token, 0)
    return HeadUnit(unit.code, unit.factor) if unit and unit.end == len(token) else None
