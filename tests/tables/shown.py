"""Read a table as a person does: each cell as its words, a footnote in brackets, lines by bars."""

from analysis.wording import Group, Noted, Table, plain_text
from analysis.wording.sentences import part_html


def shown(table: Table) -> list[object]:
    """Return the rows: a group's heading as text, any other row as a tuple of texts."""
    return [
        told(row.heading) if isinstance(row, Group) else tuple(told(cell) for cell in row)
        for row in table.rows
    ]


def told(cell: object) -> str:
    """Return the words of a cell; "" stands for what is not stated."""
    if cell is None:
        return ""
    if isinstance(cell, Noted):
        return f"{told(cell.content)} [{told(cell.note)}]"
    if isinstance(cell, (list, tuple)):
        return " | ".join(told(part) for part in cell)
    words = plain_text(str(part_html(cell)).replace("</li><li", "</li>; <li"))
    return words.replace("\xa0", " ")


def heads(table: Table) -> tuple[str, ...]:
    """Return the heads of the columns."""
    return tuple(told(column) for column in table.columns)
