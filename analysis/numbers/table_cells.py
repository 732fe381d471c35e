"""Tell the cells of a row apart, and read the bare number of one.

folded text -> **cells** -> tables
"""

import re
from fractions import Fraction

from analysis.numbers.mention import Mention, Passed
from analysis.numbers.numerals import arabic_value

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
