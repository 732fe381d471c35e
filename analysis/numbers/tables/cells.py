"""Say what the cells of a table are: apart from each other, bare numbers, or heads with a unit.

folded text, units -> **cells** -> tables

A comma between two cells would join 150,300 to one numeral. Each such comma becomes a tab and each
quotation mark a space, so no position shifts. Rows are lines with as many cells as the head above
them and a bare number among them; the head has none but years. Only the commas of ASCII count, as
full-width ones belong to sentences.

A head says its unit once: （単位：百万円）, 单位：万元, (USD million), 占比（%）. It is taken only
where every word of the bracket or of the line belongs to it, so a bracket that says something else
(合计（含区县）) gives none.
"""

import re
from fractions import Fraction
from typing import NamedTuple

from analysis.numbers.amounts.amounts import worded_scales_of
from analysis.numbers.amounts.signs import money_signs
from analysis.numbers.amounts.units import unit_at
from analysis.numbers.mention import Mention, Passed
from analysis.numbers.numerals.numerals import arabic_value, product_of, scales_of
from analysis.numbers.text import Text

BARE = re.compile(r"(?:^|,)\"?[-+▲△]?[0-9][0-9.]*%?\"?(?=,|$)")
BARE_AHEAD = re.compile(r",\"?[-+▲△]?[0-9][0-9.]*%?\"?(?:,|\n|$)")
YEAR = re.compile(r"(?:19|20)[0-9]{2}$")
PARTS = re.compile(r'"[^"]*"|,|[^",]+|"')
LONGEST = 2000
STOPS = ("。", ". ", ", ", "; ", "，")


def tabbed(text: str, original: str, commas: int = 0) -> tuple[str, int]:
    """Return the folded text with tabs between cells, and the commas in the rows open at its end.

    `commas` are those in the rows that were open where the text begins, 0 where none were.
    """
    if not commas and not BARE_AHEAD.search(original):
        return text, 0
    lines, pieces, at = original.split("\n"), [], 0
    for i, line in enumerate(lines):
        folded = text[at : at + len(line)]
        at += len(line) + 1
        if not (commas and _is_row(line, commas)):
            commas = _head(line, lines[i + 1]) if i + 1 < len(lines) else commas if not line else 0
        pieces.append(_apart(folded, line) if commas and line else folded)
    return "\n".join(pieces), commas


def _head(line: str, following: str) -> int:
    """Return how many commas set the cells of a head apart; 0 where the line is none."""
    commas = _commas(line)
    if not commas or any(stop in line for stop in STOPS) or not _is_row(following, commas):
        return 0
    bare = [cell for cell in line.split(",") if BARE.match(cell) and not YEAR.match(cell)]
    return 0 if bare else commas


def _is_row(line: str, commas: int) -> bool:
    return _commas(line) == commas and BARE.search(line) is not None and ", " not in line


def _commas(line: str) -> int:
    """Return how many commas stand between the cells of a line, not counting those in quotes."""
    if len(line) > LONGEST:
        return 0
    return PARTS.findall(line).count(",") if '"' in line else line.count(",")


def _apart(folded: str, line: str) -> str:
    """Return a row with tabs for its commas and spaces for its quotation marks."""
    if '"' not in line:
        return folded.replace(",", "\t")
    cells, at = [], 0
    for part in PARTS.findall(line):
        cell = folded[at : at + len(part)]
        at += len(part)
        cells.append("\t" if part == "," else cell.replace('"', " "))
    return "".join(cells)


GAPS = re.compile(r"\t|\||(?<=\S) {2,}(?=\S)")
NUMBER = re.compile(
    r"(?P<open>\()?(?:约|約|近|逾|超|不低于|不超过|最大|[≥≤<>~])?(?P<sign>[-+▲])? ?(?:US\$|[$€£¥])?"
    r"(?P<digits>[0-9][0-9,]*(?:\.[0-9]+)?)(?:[-~](?P<upper>[0-9][0-9,]*(?:\.[0-9]+)?))?(?(open)\))"
    r"(?:\*|\+|以上|以下|以内|左右|程度|超|未満)?"
)


def cells_of(line: str) -> list[tuple[int, int]]:
    """Return the spans of the cells of a row, without the space around them."""
    cells, begin = [], 0
    for match in GAPS.finditer(line + "\t"):
        start, end = begin, match.start()
        begin = match.end()
        while start < end and line[start] == " ":
            start += 1
        while end > start and line[end - 1] == " ":
            end -= 1
        cells.append((start, end))
    if cells and "|" in line and cells[0][0] == cells[0][1]:
        cells = cells[1:]
    if cells and "|" in line and cells[-1][0] == cells[-1][1]:
        cells = cells[:-1]
    return cells


def unit_cell(mention: Mention | Passed, word: str) -> Passed | None:
    """Return the scale of a unit's cell (亿元, 万家) as passed over."""
    if mention.end - mention.start != len(word):
        return None
    return Passed(mention.start, mention.end, mention.surface, "unit head")


def is_year(digits: str) -> bool:
    return len(digits) == 4 and digits[:2] in ("19", "20") and digits.isdecimal()


def value_of(number: re.Match) -> Fraction | int:
    """Return the value of a cell; a bracket around it or ▲ means less than nothing."""
    value = Fraction(arabic_value(number["digits"]))
    return -value if number["open"] or number["sign"] in ("-", "▲") else value


SAID = re.compile(
    r"(?:单位|単位|單位|[Uu]nits?|UNIT) ?(?:[::]|は) ?(?P<unit>[^()\n\[\]|\t。]{1,30})"
)
BRACKET = re.compile(r"[(\[](?:单位|単位|[Uu]nit)?:? ?(?P<unit>[^()\[\]\n\t|]{1,70})[)\]]")
BEHIND = re.compile(r"(?:, ?|: ?| - )(?P<unit>(?:in )?[A-Za-z$€£¥%][^,:()\n|\t]{0,24})$")
ESTIMATE = re.compile("[PEFA]$")
YEAR_SAID = re.compile("(?:19|20)[0-9]{2}")
NUMBER_HEAD = re.compile(r"(?:[Nn]os?\.?|[Nn]umber|#|数量?)$")
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
        if match and ESTIMATE.match(match["unit"]) and YEAR_SAID.search(cell):
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
    if NUMBER_HEAD.match(words):
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
