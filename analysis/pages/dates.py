"""Find the words that give a date on a page, or say why a document gives none.

rows -> **dates** -> evidence

A programme's start and end are given by the figures that hold them, its own or those of the plan
it is part of; a document's publication by the line in it that prints the date.
"""

from analysis.languages import msgid
from analysis.numbers import scan
from analysis.package.parents import upwards
from analysis.tables.figures import INFERRED

from .rows import Row, Rows

DATE_LINE = "date_line"
ENDS = ("starts", "ends")
NOT_PRINTED = msgid(
    "The document does not state when it was published; the date is inferred from its text."
)
NO_LINE = msgid("The date of publication is on record without the words that state it.")
NO_DATE = msgid("The words on record name it and do not give its date.")
NO_WORDS = msgid("No words of a document are on record for this.")


def words_of_date(key: str, rows: Rows) -> list[Row]:
    """Return the passages that give the date of a row (`source/x`, `programme/x`), or []."""
    row = rows.row(key) or {}
    if key.startswith("source/"):
        return [line for line in rows.set_aside(row["source"]) if _prints(line, row)]
    found = {figure: None for end in ENDS if row.get(end) for figure in _giving(row, end, rows)}
    return [place for figure in found for place in _words(figure, rows)]


def why_no_words(row: Row) -> str:
    """Return the sentence (a message id) that says why no words give the date of a row."""
    if "published" in row:
        return NOT_PRINTED if row["published_basis"] == "inferred" else NO_LINE
    if row.get("period_basis") == "inferred":
        return INFERRED
    return NO_DATE if row.get("exact") else NO_WORDS


def _prints(line: Row, source: Row) -> bool:
    """Return whether a number that was set aside is the line that dates its document."""
    date = source["published"]
    return line["reason"] == DATE_LINE and any(
        isinstance(found.value, str) and found.value.startswith(date)
        for found in scan(line["exact"], source["language"])
    )


def _giving(row: Row, end: str, rows: Rows) -> list[str]:
    """Return the figures that give one end of a programme: the nearest in its line of parents."""
    for programme in upwards(row["programme"], lambda key: _parent(key, rows)):
        own = [one for one in rows.of_programme(programme) if one["period"] == row[end]]
        dates = [one for one in own if one["unit"] == "date"]
        if own:
            return [one["figure"] for one in dates or own]
    return []


def _parent(programme: str, rows: Rows) -> str:
    """Return the programme that one is part of, "" where none is on file."""
    row = rows.row(f"programme/{programme}")
    return row["parent"] if row and rows.row(f"programme/{row['parent']}") else ""


def _words(figure: str, rows: Rows) -> list[Row]:
    """Return the passages of a figure that say its time."""
    gives = "value" if rows[figure]["unit"] == "date" else "period"
    return [place for place in rows.evidence(figure) if place["states"] == gives]
