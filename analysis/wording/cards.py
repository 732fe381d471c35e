"""Decide which tables a narrow screen shows as cards, one for each row, and mark them for it.

numbers, names -> tables -> **cards** -> charts -> pages

A table of many columns, or with lists in its cells, does not fit a telephone: a number would lie
beyond the edge without its bound. There the style sheet sets each row as a card, every cell under
the name of its column (`data-label`). The roles say that they are still rows and cells, for
browsers that forget so where these are set as blocks; the table itself stays one.
"""

import re
from collections.abc import Sequence

from markupsafe import Markup, escape

from .marks import Html, plain_text

FITTING = 2  # columns that fit whatever they hold
FITTING_WORDS = 5  # columns that fit where each holds a word or two, and no number
PART = re.compile(r"<(thead|tbody|tr|th|td)\b([^>]*)>")
ROLES = {
    "thead": "rowgroup",
    "tbody": "rowgroup",
    "tr": "row",
    "th": "rowheader",
    "td": "cell",
}


def needs_cards(columns: int, bodies: str) -> bool:
    """Return whether a table of so many columns and these bodies is too wide for a telephone."""
    if columns <= FITTING:
        return False
    if "<li>" in bodies or columns > FITTING_WORDS:
        return True
    return columns > FITTING + 1 and ("<data " in bodies or "<time " in bodies)


def with_cards(table: str, columns: Sequence[Markup]) -> Html:
    """Return the markup of a table with each cell named after its column, and the roles told."""
    labels = [f' data-label="{escape(plain_text(column))}"' for column in columns]
    place = 0

    def told(found: re.Match) -> str:
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

    return Html(PART.sub(told, table))
