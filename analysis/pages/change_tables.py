"""Show what differs between two editions as tables a reader can follow, old and new side by side.

A number of the edition before carries `before:FIGURE`, so that it leads to its own passages.
"""

from collections.abc import Iterable

from analysis.languages import Term, msgid, translate
from analysis.package import Seeds
from analysis.wording import Html, Table, listed, say
from analysis.wording.marks import element
from analysis.wording.sentences import part_html

from .changes import Change, Changes
from .evidence import figure_subject, figure_value
from .rows import BEFORE, Rows

FIELDS = {
    "value": msgid("value"),
    "value_upper": msgid("upper value"),
    "unit": msgid("unit"),
    "bound": msgid("bound"),
    "measure_kind": msgid("kind"),
    "period": msgid("period"),
    "period_basis": msgid("basis of the period"),
    "frequency": msgid("frequency"),
    "indicator": msgid("indicator"),
    "region": msgid("region"),
    "programme": msgid("programme"),
    "member": msgid("what it is about"),
    "part_of": msgid("whole it is part of"),
    "obs_status": msgid("observation status"),
    "note": msgid("note"),
    "note_ja": msgid("note"),
    "note_zh_hans": msgid("note"),
    "tier": msgid("standing of the source"),
    "evidence": msgid("passages"),
    "required_growth": msgid("required growth"),
    "break_point": msgid("break point"),
    "silence": msgid("what is said"),
    "verdict": msgid("verdict"),
}
HEADS = {
    text: text
    for text in (
        msgid("Figure"), msgid("Value"), msgid("Changed"), msgid("Before"), msgid("Now"),
        msgid("One"), msgid("The other"), msgid("About"),
    )
}  # fmt: skip
VERDICTS = {
    "same footing": msgid("same footing"),
    "with care": msgid("with care"),
    "not comparable": msgid("not comparable"),
    "stated": msgid("stated"),
    "not_stated": msgid("not stated"),
    "not_applicable": msgid("does not apply"),
}


def change_tables(found: Changes, old: Seeds, new: Seeds) -> list[Table]:
    """Return a table for each kind of change that occurs; none where nothing differs."""
    rows = Rows(new, old)
    tables = [
        _figures(say("Figures added"), found.added, rows),
        _figures(say("Figures withdrawn"), [BEFORE + key for key in found.withdrawn], rows),
        _both(say("Figures revised"), found.revised, rows),
        _both(say("Figures on other passages"), found.resourced, rows),
        _flags(say("Figures with other flags or notes"), found.reflagged, rows),
        _verdicts(found.verdicts, rows),
        _conclusions(found.conclusions, rows),
    ]
    return [table for table in tables if table.rows]


def _figures(caption: object, figures: Iterable[str], rows: Rows) -> Table:
    cells = [
        [figure_subject(row, rows), figure_value(row, rows)]
        for figure in figures
        if (row := rows.figure(figure)) is not None
    ]
    return Table(caption, _heads("Figure", "Value"), cells)


def _both(caption: object, found: Iterable[Change], rows: Rows) -> Table:
    """One row for each figure: which fields changed, and the whole figure before and now."""
    fields: dict[str, list[str]] = {}
    for change in found:
        name = translate(FIELDS.get(change.field, change.field))
        fields.setdefault(change.key, []).append(name)
    cells = [
        [_subject(key, rows), listed(dict.fromkeys(names)), _whole(BEFORE + key, rows),
         _whole(key, rows)]
        for key, names in fields.items()
    ]  # fmt: skip
    return Table(caption, _heads("Figure", "Changed", "Before", "Now"), cells)


def _flags(caption: object, found: Iterable[Change], rows: Rows) -> Table:
    lists = {"obs_status": "obs_status", "period_basis": "period_basis", "tier": "tiers"}
    cells = []
    for change in found:
        code = lists.get(change.field)
        texts = {BEFORE + change.key: change.old, change.key: change.new}
        shown = [Term(code, text) if code else _note(key, text) for key, text in texts.items()]
        name = translate(FIELDS.get(change.field, change.field))
        cells.append([_subject(change.key, rows), name, *shown])
    return Table(caption, _heads("Figure", "Changed", "Before", "Now"), cells)


def _verdicts(found: Iterable[Change], rows: Rows) -> Table:
    cells = []
    for change in found:
        a, b = change.key.split(" ")
        cells.append([_subject(a, rows), _subject(b, rows), *_outcomes(change)])
    caption = say("Comparisons that come out differently")
    return Table(caption, _heads("One", "The other", "Before", "Now"), cells)


def _conclusions(found: Iterable[Change], rows: Rows) -> Table:
    cells = []
    for change in found:
        about = listed(_subject(key, rows) for key in change.key.split(" "))
        cells.append([about, translate(FIELDS.get(change.field, change.field))])
    caption = say("What follows from the figures and comes out differently")
    return Table(caption, _heads("About", "Changed"), cells)


def _outcomes(change: Change) -> list[str]:
    return [translate(VERDICTS.get(text, text)) for text in (change.old, change.new)]


def _subject(key: str, rows: Rows) -> Html:
    if "/" in key:
        return Html(element("span", rows.name(key), **{"data-name": key}))
    row = rows.figure(key) or rows.figure(BEFORE + key)
    return figure_subject(row, rows) if row is not None else Html(part_html(key))


def _whole(figure: str, rows: Rows) -> Html | None:
    row = rows.figure(figure)
    return figure_value(row, rows) if row is not None else None


def _note(key: str, text: str) -> Html | None:
    return Html(element("span", text, **{"data-name": f"figure/{key}"})) if text else None


def _heads(*texts: str) -> list[str]:
    return [translate(HEADS[text]) for text in texts]
