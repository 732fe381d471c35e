"""Set the cells of comma-separated rows apart, so that they are read as the table they are.

folded text -> **comma-separated rows** -> numerals, tables

A comma between two cells would join 150,300 to one numeral. Each such comma becomes a tab and each
quotation mark a space, so no position shifts. Rows are lines with as many cells as the head above
them and a bare number among them; the head has none but years. Only the commas of ASCII count, as
full-width ones belong to sentences.
"""

import re

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
