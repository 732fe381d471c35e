"""Say what unit some words of a head name: 万元, RMB million, '000, £m, 10 000 persons, 元/月.

folded text, units -> **head units** -> heads

Words are a unit only where every one of them belongs to it, so a bracket that says something else
(合计（含区县）) is none.
"""

import re
from fractions import Fraction
from typing import NamedTuple

from analysis.numbers.amounts.amounts import worded_scales_of
from analysis.numbers.amounts.signs import money_signs
from analysis.numbers.amounts.units import unit_at
from analysis.numbers.numerals.numerals import product_of, scales_of
from analysis.numbers.text import Text

NUMBER_HEAD = re.compile(r"(?:[Nn]os?\.?|[Nn]umber|#|数量?)$")
EXCEPT = re.compile(r"-CO2e?q?|[,、]? ?(?:except|unless|other than|除|另有|特に|ただし).*| *币种.*")
PER = re.compile(r"(?<=.)(?:/| per ).*")
POWER = "10{1,3}(?:[, ]?000){0,2}(?![0-9])"
TOKEN = re.compile(
    r"US\$|HK\$|NT\$|A\$|S\$|C\$|[$€£¥₩₹]|(?<![0-9]),?'?000'?s?|(?:Rs|Tk)(?:\.|(?![a-z]))"
    rf"|[A-Z]{{3}}(?=(?:m|bn|k)\b)|{POWER}|[A-Za-z.]+|%|\S"
)
FILLERS = frozenset("in of the at constant current prices nominal ppp and".split())
COUNTER = re.compile("(?![十百千万亿兆])[一-鿿]{1,2}")
SCALE = "十百千万亿兆"


class HeadUnit(NamedTuple):
    """The code of a unit and how much of it one unit of a cell is worth: CNY, 10,000."""

    code: str
    factor: Fraction | int


def unit_of(words: Text) -> HeadUnit | None:
    """Return the unit that these words name in full; of several, the one that is no percentage."""
    if NUMBER_HEAD.match(words):
        return HeadUnit("count", 1)
    said = EXCEPT.sub("", words.strip())
    parts = [part for part in re.split(r"[、,;](?!'?000)| and ", said) if part.strip()]
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
    """Return RMB million, $bn, thousands of persons, '000; a power of ten alone is a number."""
    code = ""
    factor: Fraction | int = 1
    tokens = [words.alike(token) for token in TOKEN.findall(words)]
    if words.isdecimal() or any(re.fullmatch(POWER, token) for token in tokens[1:]):
        return None  # RMB 10bn is an amount
    for token in tokens:
        scale = _scale(token)
        if scale:
            factor *= scale
        elif token.lower() not in FILLERS:
            unit = _named(token)
            if unit is None or (code and code != unit.code):
                return None
            code, factor = unit.code, factor * unit.factor
    scaled = factor != 1 and not re.fullmatch(POWER, words)
    return HeadUnit(code or "count", factor) if code or scaled else None


def _scale(token: Text) -> int:
    """Return what a word, a letter or a power of ten multiplies by: million, k, '000, 10 000."""
    if token.strip(",'s") == "000":
        return 1000
    if re.fullmatch(POWER, token):
        return int(re.sub("[, ]", "", token))
    scales = worded_scales_of(token.words)
    return scales.words.get(token.lower().rstrip("s."), 0) or scales.letters.get(token, 0)


def _named(token: Text) -> HeadUnit | None:
    """Return the currency or unit that one word names."""
    sign = money_signs(token.words).meanings.get(token)
    if sign is not None:
        return HeadUnit(sign or ("JPY" if token.language == "ja" else "CNY"), 1)
    for word in dict.fromkeys([token, token.alike(token.lower())]):
        unit = unit_at(word, 0)
        if unit and unit.end == len(word):
            return HeadUnit(unit.code, unit.factor)
    return None
