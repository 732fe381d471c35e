"""Read what a number of a table measures from the cell that names its row.

text -> **row names** -> indicators

That is the last cell before the number that holds words and no number: 「2 | AI企業数 | 40社」.
A row that begins with its number has none, and so has a table whose columns name what is counted.
"""

import re

from analysis.drafting.passages import CELL, LONGEST_LINE, has_cells

LONGEST = 60
BRACKETS = re.compile(r"[（(][^（）()]*[）)]")
#: What is in a cell of units, or in one that says nothing.
NO_NAME = re.compile(r"[^\w]*|[―ー－-]*|.{1,2}|(?:単位|单位|unit).*|[¥£€$%％]", re.IGNORECASE)


def row_name(text: str, start: int) -> str:
    """Return the words that name the row of the number at `start`; "" outside tables."""
    begin = text.rfind("\n", max(0, start - LONGEST_LINE), start) + 1
    if not has_cells(text, begin, start):
        return ""
    cells = CELL.split(text[begin:start])[:-1]
    names = [BRACKETS.sub("", cell).strip(" \u3000*#・•-") for cell in cells]
    told = [name for name in names if not re.search(r"[0-9０-９]", name)]
    return next((name for name in reversed(told) if _is_name(name)), "")


def _is_name(name: str) -> bool:
    return len(name) <= LONGEST and not NO_NAME.fullmatch(name)
