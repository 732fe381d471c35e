"""Say the names of a table's columns once for all its cards, not once in every cell.

body -> **labels** -> frame

On a narrow screen a row is a card, and each cell stands under the name of its column. The table
itself writes that name into every cell (`data-label`); a page says it in its style sheet, one rule
a column, where all cells of the column have the same.
"""

from collections.abc import Iterator

from .agreement import has_numeral
from .frame import css_string
from .tree import Element

LABEL = "data-label"
RULE = '.{kind} td:nth-child({place})::before{{content:"{words}"/""}}'


def labels_told(content: Element) -> str:
    """Take the names of columns off the cells of a page and return the rules that say them."""
    rules = []
    for number, table in enumerate(content.iter("table"), 1):
        names = _names(table)
        if names:
            kind = f"k{number}"
            table.set("class", " ".join(filter(None, (table.get("class", ""), kind))))
            rules += [
                RULE.format(kind=kind, place=place, words=css_string(words))
                for place, words in names.items()
            ]
            for _, cell in _cells(table):
                del cell.attrib[LABEL]
    return f"@media (max-width: 40rem) {{{''.join(rules)}}}" if rules else ""


def _names(table: Element) -> dict[int, str]:
    """Return the name of each column by its place; {} where a name holds a number, which only a
    mark could trace, or where cells of a column have several."""
    names: dict[int, str] = {}
    for place, cell in _cells(table):
        words = cell.get(LABEL, "")
        if names.setdefault(place, words) != words or has_numeral(words):
            return {}
    return names


def _cells(table: Element) -> Iterator[tuple[int, Element]]:
    """Yield the cells that name their column, each with its place in the row."""
    for row in table.iter("tr"):
        for place, cell in enumerate(row, 1):
            if LABEL in cell.attrib:
                yield place, cell
