"""Read a table without its markup: as a data frame to reckon with, as text in a terminal.

tables -> **as text** -> charts -> pages
"""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from markupsafe import Markup, escape

from analysis.quantities import Quantity

from .marks import plain_text
from .tables import Group, Noted, Row, Table, cell_html, head_html, letter

if TYPE_CHECKING:
    import pandas as pd

SHOWN = 12  # rows: text has so many of a table, and says how many more there are
BROADEST = 36  # letters of a column of text
NOTE_MARK = re.compile(r'<sup class="note-mark">(\w+)</sup>')


def words_of(markup: Markup) -> str:
    """Return what a reader sees of markup; where it breaks a line, so does the text."""
    text = NOTE_MARK.sub(r" [\1]", markup)
    return plain_text(text.replace("<br>", "\n").replace("</li><li", "</li>\n<li")).strip()


def frame_of(table: Table, quantities: bool) -> "pd.DataFrame":
    """Return a table as a data frame: what `Table.to_frame` says."""
    import pandas as pd

    notes: list[str] = []
    rows = list(_rows_with_their_group(table))
    cells = [[_value(cell, notes, quantities) for cell in row] for _, row in rows]
    groups = [words_of(head_html(group.heading)) if group else "" for group, _ in rows]
    frame = pd.DataFrame(
        cells,
        columns=[words_of(head_html(column)) for column in table.columns],
        index=groups if any(groups) else None,
        dtype=object,
    )
    below = [plain_text(note) for note in notes] + _foot(table)
    caption = _plainly(plain_text(escape(table.caption)))
    frame.attrs = {"caption": caption, "notes": [_plainly(note) for note in below]}
    return frame


def text_of(table: Table) -> str:
    """Return a table as text: its caption, its first rows in columns, its notes."""
    notes: list[str] = []
    grid = list(_aligned(list(_worded_rows(table, notes, SHOWN))))
    hidden = sum(not isinstance(row, Group) for row in table.rows[SHOWN:])
    more = [f"… and {hidden} rows more"] if hidden else []
    caption = plain_text(escape(table.caption))
    return "\n".join([caption, *grid, *more, *_lettered(notes), *_foot(table)])


def lines_of(table: Table) -> Iterator[str]:
    """Yield a table line by line: caption, heads, rows with a tab between their cells, notes."""
    notes: list[str] = []
    yield plain_text(escape(table.caption))
    yield from map("\t".join, _worded_rows(table, notes))
    yield from _lettered(notes)
    yield from _foot(table)


def _worded_rows(table: Table, notes: list[str], most: int | None = None) -> Iterator[list[str]]:
    """Yield the heads and the first rows of a table, each cell its words on one line."""
    if table.rows:
        yield [words_of(head_html(column)) for column in table.columns]
    for row in table.rows[:most]:
        yield [words_of(cell).replace("\n", "; ") for cell in _marked(row, notes)]


def _aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield rows as lines whose columns stand below one another; a row of one cell is a heading.

    A terminal's library would do it too, and take a third of a second to load in each process
    that renders a page.
    """
    cut = [[_cut(cell) for cell in row] if len(row) > 1 else row for row in rows]
    columns = zip(*(row for row in cut if len(row) > 1), strict=True)
    widths = [max(map(letters_of, column)) for column in columns]
    for row in cut:
        padded = (
            cell + " " * (width - letters_of(cell))
            for cell, width in zip(row, widths, strict=False)
        )
        yield "  ".join(padded).rstrip() if len(row) > 1 else "".join(row)


def _cut(words: str) -> str:
    """Return words that fit a column; what is left out is marked."""
    if letters_of(words) <= BROADEST:
        return words
    reach = accumulate(map(letters_of, words))
    return "".join(sign for sign, end in zip(words, reach, strict=True) if end < BROADEST) + "…"


def letters_of(words: str) -> int:
    """Return how many letters of a terminal words take: an ideograph takes two."""
    return sum(1 + (east_asian_width(sign) in "WF") for sign in words)


def _marked(row: Row, notes: list[str]) -> list[Markup]:
    if isinstance(row, Group):
        return [head_html(row.heading)]
    return [cell_html(cell, notes) for cell in row]


def _rows_with_their_group(table: Table) -> Iterator[tuple[Group | None, Sequence[object]]]:
    group = None
    for row in table.rows:
        if isinstance(row, Group):
            group = row
        else:
            yield group, row


def _value(cell: object, notes: list[str], quantities: bool) -> object:
    """Return the words of a cell, a quantity as such where asked, None for not stated."""
    if isinstance(cell, Noted):
        cell_html(cell, notes)
        return _value(cell.content, notes, quantities)
    if cell is None or (quantities and isinstance(cell, Quantity)):
        return cell
    return _plainly(words_of(cell_html(cell, [])))


def _plainly(words: str) -> str:
    """Return words with common spaces, by which one looks for them."""
    return words.replace("\N{NO-BREAK SPACE}", " ")


def _lettered(notes: Sequence[str]) -> list[str]:
    return [f"[{letter(place)}] {plain_text(note)}" for place, note in enumerate(notes)]


def _foot(table: Table) -> list[str]:
    return [] if table.note is None else [words_of(escape(table.note))]
