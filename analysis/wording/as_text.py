"""Read a table without its markup: as a data frame to reckon with, as text in a terminal.

tables -> **as text** -> charts -> pages
"""

import re
from collections.abc import Iterator, Sequence
from io import StringIO
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from analysis.quantities import Quantity

from .marks import plain_text
from .tables import Group, Noted, Row, Table, cell_html, head_html, letter

if TYPE_CHECKING:
    import pandas as pd

SHOWN = 12  # rows: text has so many of a table, and says how many more there are
WIDE = 100  # letters on a line of text
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
    caption, grid = plain_text(escape(table.caption)), _grid(table, notes)
    hidden = sum(not isinstance(row, Group) for row in table.rows[SHOWN:])
    more = [f"… and {hidden} rows more"] if hidden else []
    return "\n".join(filter(None, (caption, grid, *more, *_lettered(notes), *_foot(table))))


def lines_of(table: Table) -> Iterator[str]:
    """Yield a table line by line: caption, heads, rows with a tab between their cells, notes."""
    notes: list[str] = []
    yield plain_text(escape(table.caption))
    if table.rows:
        yield "\t".join(words_of(head_html(column)) for column in table.columns)
    for row in table.rows:
        words = map(words_of, _marked(row, notes))
        yield "\t".join(cell.replace("\n", "; ") for cell in words)
    yield from _lettered(notes)
    yield from _foot(table)


def _grid(table: Table, notes: list[str]) -> str:
    """Return the first rows set in columns as wide as their words allow."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table as Grid
    from rich.text import Text

    if not table.rows:
        return ""
    grid = Grid(box=SIMPLE_HEAD, pad_edge=False)
    for column in table.columns:
        grid.add_column(Text(words_of(head_html(column))))
    for row in table.rows[:SHOWN]:
        grid.add_row(*(Text(words_of(one)) for one in _marked(row, notes)))
    written = StringIO()
    paper = Console(file=written, width=WIDE, color_system=None, force_jupyter=False)
    paper.print(grid)
    return "\n".join(line.rstrip() for line in written.getvalue().splitlines() if line.strip())


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
