"""Lay out rows as a table that can be read by eye, by ear, on a phone and on paper.

A `Table` knows its caption, heads its columns and its rows with scoped `<th>`, says "not stated"
where a source is silent (a cell of None), and collects footnotes under it. On a narrow screen its
rows stand as cards, or it scrolls inside its own frame, which the keyboard can reach.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from analysis.languages import Term
from analysis.quantities import DatedBy, Quantity

from .absent import not_computed, not_stated
from .cards import needs_cards, with_cards
from .marks import Html, element, in_a_row, plain_text
from .sentences import Sentence, part_html

if TYPE_CHECKING:
    import pandas as pd

PROSE = 55  # characters: a cell of more needs a broad column


@dataclass(frozen=True)
class Noted:
    """A cell with a footnote."""

    content: object
    note: Sentence | str


@dataclass(frozen=True)
class Group:
    """A row that heads the rows below it, up to the next group."""

    heading: object


#: The cells of a row, or what heads the rows below it.
Row = Sequence[object] | Group


@dataclass(frozen=True)
class Table:
    """A table of cells (Quantity, Sentence, markup, text, None for not stated, Noted).

    The first cell of each row is its heading. `note` stands under the table, after footnotes. A
    tuple or list as a cell is set as lines. A table without a row is its caption and its note. On a
    page a field that finds rows stands over one with a label for it (`searched`).
    """

    caption: Sentence | Html | str
    columns: Sequence[object]
    rows: Sequence[Row]
    note: Sentence | Html | str | None = None
    searched: str = ""

    def __post_init__(self) -> None:
        for place, row in enumerate(self.rows, 1):
            if not isinstance(row, Group) and len(row) != len(self.columns):
                raise ValueError(
                    f"row {place} of the table {plain_text(escape(self.caption))!r} has "
                    f"{len(row)} cells for {len(self.columns)} columns"
                )

    def _repr_html_(self) -> str:
        return str(self.html)

    def __html__(self) -> str:
        return str(self.html)

    def __str__(self) -> str:
        from .as_text import lines_of

        return "\n".join(lines_of(self))

    def __repr__(self) -> str:
        caption = plain_text(escape(self.caption))
        rows = sum(not isinstance(row, Group) for row in self.rows)
        return f"<Table “{caption}”: {rows} rows of {len(self.columns)} columns>"

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        from .as_text import text_of

        printer.text(text_of(self))

    def to_frame(self, *, quantities: bool = False) -> "pd.DataFrame":
        """Return the table as a data frame, one column for each of its own.

        A cell is its words, None where nothing is stated; with `quantities` one that holds a
        `Quantity` stays one (`.astype(float)` makes numbers of a column of them). What heads a
        group of rows is their index. `attrs` has the caption and the notes.
        """
        from .as_text import frame_of

        return frame_of(self, quantities)

    @property
    def html(self) -> Html:
        """Return the whole table in its scrolling frame, with its notes below."""
        if not self.rows and self.note is not None:
            caption = element("strong", part_html(self.caption))
            return element("p", caption + Html("<br>") + part_html(self.note))
        notes: list[str] = []
        bodies = self._bodies(notes)
        ident = (
            "table-"
            + sha256(f"{escape(self.caption)}{bodies}".encode("utf-8", "replace")).hexdigest()[:10]
        )
        caption = element("caption", part_html(self.caption), id=ident)
        table = element("table", caption + self._head() + bodies)
        heads = [head_html(column) for column in self.columns]
        cards = needs_cards(heads, bodies)
        if cards:
            table = with_cards(table, heads)
        frame = element(
            "div",
            table,
            **{"class": "table cards" if cards else "table", "role": "region", "tabindex": "0"},
            **{"aria-labelledby": ident},
            **({"data-search": self.searched} if self.searched else {}),
        )
        return Html(frame + self._foot(notes))

    def _head(self) -> Html:
        numeric = self._numeric_columns()
        heads = (
            element("th", head_html(column), scope="col", **({"class": "q"} if right else {}))
            for column, right in zip(self.columns, numeric, strict=True)
        )
        return element("thead", element("tr", in_a_row(heads)))

    def _numeric_columns(self) -> list[bool]:
        rows = [row for row in self.rows if not isinstance(row, Group)]
        cells = [[row[place] for row in rows] for place in range(len(self.columns))]
        return [place > 0 and _is_numeric(column) for place, column in enumerate(cells)]

    def _bodies(self, notes: list[str]) -> Html:
        bodies: list[list[Markup]] = [[]]
        numeric = self._numeric_columns()
        for row in self.rows:
            if isinstance(row, Group):
                bodies.append([self._group(row)])
            else:
                bodies[-1].append(_row(row, numeric, notes))
        return in_a_row(element("tbody", in_a_row(rows)) for rows in bodies if rows)

    def _group(self, group: Group) -> Html:
        head = element(
            "th", head_html(group.heading), scope="rowgroup", colspan=str(len(self.columns))
        )
        return element("tr", head, **{"class": "group"})

    def _foot(self, notes: list[str]) -> Html:
        lines = [
            element("li", element("sup", letter(place)) + " " + note)
            for place, note in enumerate(notes)
        ]
        foot = element("ul", in_a_row(lines), **{"class": "footnotes"}) if lines else Html("")
        if self.note is not None:
            foot += element("p", part_html(self.note), **{"class": "table-note"})
        return Html(foot)


def is_number(cell: object) -> bool:
    """Return whether a cell is a number, which is set to the right."""
    if isinstance(cell, Noted):
        return is_number(cell.content)
    return isinstance(cell, Quantity) or (isinstance(cell, Markup) and cell.startswith("<data "))


def _is_numeric(cells: Sequence[object]) -> bool:
    """Return whether a column has numbers, and no more words than numbers."""
    numbers = sum(map(is_number, cells))
    words = sum(not is_number(cell) and not _is_short(cell) for cell in cells)
    return numbers > 0 and numbers >= words


def _is_short(cell: object) -> bool:
    """Return whether a cell stands for a number in a column of numbers: a date, or no number."""
    content = cell.content if isinstance(cell, Noted) else cell
    return content is None or content == not_computed() or isinstance(content, DatedBy)


def letter(place: int) -> str:
    """Return the mark of a footnote: a, b, … z, aa, ab …"""
    front, last = divmod(place, 26)
    return (letter(front - 1) if front else "") + chr(ord("a") + last)


def head_html(part: object) -> Markup:
    """Return what heads a row or a column; a term of a code list begins like a sentence."""
    shown = part_html(part)
    if not isinstance(part, Term) or shown != escape(part.says):
        return shown
    return escape(part.says[:1].upper() + part.says[1:])


def _row(row: Sequence[object], numeric: Sequence[bool], notes: list[str]) -> Html:
    first = head_html(row[0]) if isinstance(row[0], Term) else cell_html(row[0], notes)
    cells = [element("th", first, scope="row")]
    for cell, right in zip(row[1:], numeric[1:], strict=True):
        content, style = cell_html(cell, notes), ""
        if right and (is_number(cell) or _is_short(cell)):
            style = "q"
        elif len(content) > PROSE and "<li>" not in content and len(plain_text(content)) > PROSE:
            style = "prose"
        cells.append(element("td", content, **({"class": style} if style else {})))
    return element("tr", in_a_row(cells))


def _kept_together(content: Markup, mark: Html) -> Html:
    """Return content with the mark of its note, which no line break parts from its last number."""
    place = max(content.rfind("<data "), content.rfind("<time "))
    if place < 0:
        return Html(content + mark)
    last = element("span", Html(content[place:]) + mark, **{"class": "keep"})
    return Html(content[:place]) + last


def cell_html(cell: object, notes: list[str]) -> Markup:
    """Return a cell as markup; the text of its note goes to the notes."""
    if cell is None:
        return not_stated()
    if isinstance(cell, Noted):
        note = part_html(cell.note)
        if note not in notes:
            notes.append(note)
        mark = element("sup", letter(notes.index(note)), **{"class": "note-mark"})
        return _kept_together(cell_html(cell.content, notes), mark)
    if isinstance(cell, (list, tuple)):
        return Html("<br>").join(cell_html(part, notes) for part in cell)
    return part_html(cell)
