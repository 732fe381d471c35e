"""Say what the cells of a table are: apart from each other, and bare numbers.

folded text -> **cells** -> rows, tables

A comma between two cells would join 150,300 to one numeral. Each such comma becomes a tab and each
quotation mark a space, so no position shifts. Rows are lines with as many cells as the head above
them and a bare number among them; the head has none but years. Only the commas of ASCII count, as
full-width ones belong to sentences.
"""

import re
from fractions import Fraction

from analysis.numbers.mention import Mention, Passed
from analysis.numbers.numerals.numerals import arabic_value

BARE = re.compile(r"(?:^|,)\"?[-+▲△]?[0-9][0-9.]*%?\"?(?=,|$)")
BARE_AHEAD = re.compile(r",\"?[-+▲△]?[0-9][0-9.]*%?\"?(?:,|\n|$)")
YEAR = re.compile(r"(?:19|20)[0-9]{2}$")
PARTS = re.compile(r'"[^"]*"|,|[^",]+|"')
LONGEST, LONGEST_CELL = 2000, 120
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
DIGITS = r"(?:[0-9]{1,3}(?: [0-9]{3})+(?![0-9])|[0-9][0-9,]*)(?:\.[0-9]+)?"
NUMBER = re.compile(
    r"(?P<open>\()?(?:约|約|近|逾|超|不低于|不超过|最大|[≥≤<>~])?(?P<sign>[-+▲])? ?(?:US\$|[$€£¥])?"
    rf"(?P<digits>{DIGITS})(?:[-~](?P<upper>[0-9][0-9,]*(?:\.[0-9]+)?))?(?(open)\))"
    r"(?:\*|\+|以上|以下|以内|左右|程度|超|未満)?"
)
TIME = re.compile(
    r"(?:Q[1-4] |H[12] |(?:[0-9]{1,2} )?[A-Z][a-z]{2,8}\.? (?:[0-9]{1,2}, )?)?(?:19|20)[0-9]{2}"
    r"(?:[-/][0-9]{2,4})?|FY ?(?:20)?[0-9]{2}(?:[-/][0-9]{2})?|[1-4]Q(?:20)?[0-9]{2}"
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
    while cells and "|" in line and cells[-1][0] == cells[-1][1]:
        cells = cells[:-1]
    return cells


SIGNS = frozenset(["$", "£", "€", "¥", "₹", "US$"])
TAILS = frozenset([")", "%", ")%"])


def joined(line: str, cells: list[tuple[int, int]]) -> tuple[list[tuple[int, int]], list[str]]:
    """Return cells and their words, each number with its sign or end in cells of their own.

    So pages give `$ | 1.36 | (1.4 | )%`.
    """
    spans: list[tuple[int, int]] = []
    words: list[str] = []
    for start, end in cells:
        word = line[start : min(end, start + LONGEST_CELL)]
        signed = words and words[-1] in SIGNS and word[:1] in "(0123456789" and word
        tail = word in TAILS and words and words[-1][-1:].isdigit()
        if signed or tail:
            spans[-1], words[-1] = (spans[-1][0], end), words[-1] + word
        else:
            spans.append((start, end))
            words.append(word)
    return spans, words


def unit_cell(mention: Mention | Passed, word: str) -> Passed | None:
    """Return the scale of a unit's cell (亿元, 万家) as passed over."""
    if mention.end - mention.start != len(word):
        return None
    return Passed(mention.start, mention.end, mention.surface, "unit head")


def is_time(word: str) -> bool:
    """Say whether the head of a column is a year, a quarter or a day."""
    return TIME.fullmatch(word) is not None


def is_year(digits: str) -> bool:
    return len(digits) == 4 and digits[:2] in ("19", "20") and digits.isdecimal()


def value_of(number: re.Match) -> Fraction | int:
    """Return the value of a cell; a bracket around it or ▲ means less than nothing."""
    value = Fraction(arabic_value(number["digits"].replace(" ", "")))
    return -value if number["open"] or number["sign"] in ("-", "▲") else value
