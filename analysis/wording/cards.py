"""Decide which tables a narrow screen shows as cards, one for each row, and mark them for it.

numbers, names -> tables -> **cards** -> charts -> pages

A table of many columns, or with lists in its cells, does not fit a telephone: a number would lie
beyond the edge without its bound. Nor does one of few columns whose longest words, which no line
break may part, are together wider than the screen. There the style sheet sets each row as a card,
every cell under the name of its column (`data-label`). The roles say that they are still rows and
cells, for browsers that forget so where these are set as blocks; the table itself stays one.
"""

import re
from collections.abc import Sequence

from markupsafe import Markup, escape

from .marks import Html, plain_text

FITTING = 2  # columns that fit whatever they hold
FITTING_WORDS = 5  # columns that fit where each holds a word or two, and no number
ROOM = 39  # letters of the size of a table on a line of 328 px (a screen of 360 px)
READABLE = 12  # letters that a line of a long text needs, however short its words are
LONG = 36  # letters
GAP = 1.5  # letters of padding beside a column
IDEOGRAPH = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]")
CELL = re.compile(r"<(?:th|td)\b([^>]*)>(.*?)</(?:th|td)>", re.DOTALL)
WHOLE = re.compile(r"<(data|time)\b[^>]*>(.*?)</\1>", re.DOTALL)
PART = re.compile(r"<(thead|tbody|tr|th|td)\b([^>]*)>")
ROLES = {
    "thead": "rowgroup",
    "tbody": "rowgroup",
    "tr": "row",
    "th": "rowheader",
    "td": "cell",
}


def needs_cards(columns: Sequence[Markup], bodies: str) -> bool:
    """Return whether a table of these heads and bodies is too wide for a telephone."""
    count = len(columns)
    if count <= FITTING:
        return False
    if "<li" in bodies or count > FITTING_WORDS:
        return True
    if count > FITTING + 1 and ("<data " in bodies or "<time " in bodies):
        return True
    return narrowest(columns, bodies) > ROOM


def narrowest(columns: Sequence[Markup], bodies: str) -> float:
    """Return the width, in letters, below which the columns of a table cannot be set."""
    widths = [_longest(plain_text(column)) for column in columns]
    for row in bodies.split("</tr>"):
        cells = CELL.findall(row)
        if len(cells) != len(columns):  # the heading of a group goes over all columns
            continue
        widths = [max(width, _unbroken(*cell)) for width, cell in zip(widths, cells, strict=True)]
    return sum(widths) + GAP * len(widths)


def _unbroken(attributes: str, cell: str) -> int:
    """Return the widest part of a cell: a number or date of its own keeps to one line, and the
    lines of a text are not to hold a word each."""
    numbers = (_letters(plain_text(Markup(found[1]))) for found in WHOLE.findall(cell))
    whole = max(numbers, default=0) if 'class="q"' in attributes else 0
    text = plain_text(Markup(cell))
    return max(whole, _longest(text), READABLE if _letters(text) > LONG else 0)


def _longest(text: str) -> int:
    """Return the width of the longest word; between ideographs a line may break."""
    return max(map(_letters, IDEOGRAPH.sub(r" \g<0> ", text).replace("-", "- ").split()), default=0)


def _letters(text: str) -> int:
    return len(text) + len(IDEOGRAPH.findall(text))


def with_cards(table: str, columns: Sequence[Markup]) -> Html:
    """Return the markup of a table with each cell named after its column, and the roles told."""
    labels = [f' data-label="{escape(plain_text(column))}"' for column in columns]
    place = 0

    def with_role(found: re.Match) -> str:
        nonlocal place
        name, attributes = found.groups()
        role, label = ROLES[name], ""
        if name == "tr":
            place = 0
        elif name == "td":
            label = labels[place]
        elif 'scope="col"' in attributes:
            role = "columnheader"
        place += name in ("td", "th")
        return f'<{name}{attributes} role="{role}"{label}>'

    return Html(PART.sub(with_role, table))
