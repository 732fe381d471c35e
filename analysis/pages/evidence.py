"""Write the entries of a page's evidence list: what a number says, and where it stands.

figure    value, what it measures, for which region and period; each passage it is printed in
          (exact form, source, place, standing of the source), notes, corrections
row       the passage a programme or member is named in
derived   the formula in words, the figures that went in, the reader's assumptions
"""

from collections.abc import Container, Iterable, Mapping
from fractions import Fraction

from analysis.languages import Name, Term, msgid, period_text, translate
from analysis.quantities import Quantity
from analysis.tables.lines import flowing, validity
from analysis.wording import (
    BEFORE,
    Html,
    Sentence,
    assumed_time,
    listed,
    number,
    passage,
    say,
    title,
    when,
)
from analysis.wording.marks import element
from analysis.wording.sentences import part_html

from .dates import why_no_words, words_of_date
from .formulas import formula_text
from .ledger import Entry
from .passages import passages_html, told
from .rows import Rows

ASSUMED = {
    "cost": msgid("eligible costs"),
    "baseline": msgid("starting level"),
    "start": msgid("time at whose end the starting level stands"),
}
REGULAR = "A"
LISTED_ITEMS = 200


def entry_html(entry: Entry, rows: Rows, on_page: Container[str] = ()) -> Html:
    """Return what an entry says, as the inside of its window.

    `on_page` are the figures with an entry of their own, which a count may lead to.
    """
    if entry.figure:
        return _figure(rows.figure(entry.figure), rows)
    if entry.row:
        return _row(entry.row, rows)
    return _derived(entry, rows, on_page)


def figure_value(row: Mapping, rows: Rows) -> Html:
    """Return a figure as the page shows it: its amount, or its date."""
    if row["unit"] == "date":
        return when(row["period"], row["figure"])
    if row["value"] is None:
        return Html(element("span", translate("not stated"), **{"class": "not-stated"}))
    return part_html(flowing(row, number(rows.quantity(row["figure"]))))


def figure_subject(row: Mapping, rows: Rows) -> Html:
    """Return what a figure is about: indicator, region, programme or member, period.

    The date of a programme stands without the region: an event of a region may be held elsewhere.
    """
    dates_programme = row["unit"] == "date" and row.get("programme")
    parts = [("indicator", row["indicator"])]
    parts += [] if dates_programme else [("region", row["region"])]
    parts += [(table, row[table]) for table in ("programme", "member") if row.get(table)]
    names = [_name(table, key, rows) for table, key in parts]
    if row["period"] and row["unit"] != "date":
        names.append(when(row["period"], row["figure"]))
    return told(names)


def _figure(row: Mapping, rows: Rows) -> Html:
    head = element("strong", figure_value(row, rows)) + " " + figure_subject(row, rows)
    facts: list[object] = [Term("measure_kinds", row["measure_kind"])]
    if row["figure"].startswith(BEFORE):
        version = element("span", rows.before.seeds.version, **{"data-name": "edition/before"})
        facts.append(say("as in edition {version}", version=version))
    if row["period_basis"] == "inferred":
        facts.append(say("period inferred from the context"))
    if row["obs_status"] != REGULAR:
        facts.append(Term("obs_status", row["obs_status"]))
    body = _paragraph(head, "ev-head") + _paragraph(told(facts), "ev-kind")
    body += passages_html(rows.evidence(row["figure"]), rows)
    if row["note"]:
        note = part_html(Name(f"figure/{row['figure']}", row, "note"))
        body += _paragraph(note, "ev-note")
    return Html(body + Html("").join(map(_correction, rows.corrections(row["figure"]))))


def _correction(row: Mapping) -> Html:
    key = f"figure/{row['figure']}"
    said = say(
        "Corrected: printed {printed}, read as {corrected}. {reason}",
        printed=element("span", row["printed"], **{"data-name": key}),
        corrected=element("span", row["corrected"], **{"data-name": key}),
        reason=Name(key, row, "reason"),
    )
    return _paragraph(said, "ev-note")


def _row(key: str, rows: Rows) -> Html:
    """Return what a date rests on: the row that has it, and the words that name and date it."""
    row, dated = rows.row(key), words_of_date(key, rows)
    if key.startswith("source/"):
        mark = {"datetime": row["published"], "data-source": row["source"]}
        date = element("time", period_text(row["published"]), **mark)
        about = told([say("date of publication"), title(row)])
    else:
        period = validity(row)
        about = part_html(Name(key, row))
        date = when(period, items=[key]) if period else ""
    body = _paragraph(element("strong", date) + " " + about, "ev-head")
    if row.get("period_basis") == "inferred":
        body += _paragraph(say("period inferred from the context"), "ev-kind")
    body += passages_html([*([row] if row.get("exact") else []), *dated], rows)
    if not dated:
        body += _paragraph(say(why_no_words(row)), "ev-note")
    return Html(body)


def _derived(entry: Entry, rows: Rows, on_page: Container[str]) -> Html:
    given = dict(entry.attributes)
    formula, items = given["data-derived"], given.get("data-from", "").split()
    mark = "time" if "datetime" in given else "data"
    shown = element("strong", element(mark, Html(entry.shown), **given))
    body = _paragraph(shown + " " + translate(formula_text(formula, items)), "ev-head")
    if formula == "count" and items:
        body += _counted(items[:LISTED_ITEMS], rows, on_page)
    elif formula != "count":
        lines = [_input(item, rows) for item in items if rows.figure(item) is not None]
        body += element("ul", Html("").join(lines), **{"class": "inputs"}) if lines else ""
    for assumption in filter(None, given.get("data-assumed", "").split("; ")):
        body += _paragraph(_assumption(assumption), "ev-note")
    return Html(body)


def _input(figure: str, rows: Rows) -> Html:
    row = rows.figure(figure)
    link = element("a", figure_subject(row, rows), href=f"#ref-{figure}")
    return element("li", figure_value(row, rows) + " " + link)


def _counted(items: Iterable[str], rows: Rows, on_page: Container[str]) -> Html:
    """Return what a count counts: what has words of its own with them, the rest by name."""
    worded, named = [], []
    for item in items:
        row = rows.row(item)
        if row is not None and "/" in item and row.get("exact") and row.get("source"):
            worded.append({**row, "named": item})
        else:
            named.append(_item(item, row, rows, on_page))
    names = _paragraph(listed(named), "ev-items") if named else Html("")
    return Html(names + passages_html(worded, rows))


def _item(key: str, row: Mapping | None, rows: Rows, on_page: Container[str]) -> object:
    if row is None:
        return key
    if "/" in key:
        return Name(key, row)
    named = _name("indicator", row["indicator"], rows)
    line = say("{what}: {value}", what=named, value=figure_value(row, rows))
    return element("a", line.html, href=f"#ref-{key}") if key in on_page else line


def _assumption(text: str) -> Sentence:
    """Return an assumption ("cost=10000000 CNY", "start=2024") in words, marked as assumed."""
    name, _, amount = text.partition("=")
    value, _, unit = amount.partition(" ")
    try:
        if not unit:
            return _assumed(name, assumed_time(name, amount))
        shown = number(Quantity(Fraction(value), unit, formula="assumption", assumptions=(text,)))
    except (ValueError, KeyError, ZeroDivisionError):
        shown = passage(amount, "und")
    return _assumed(name, shown)


def _assumed(name: str, shown: Html) -> Sentence:
    words = translate(ASSUMED.get(name, name.replace("_", " ")))
    return say("Assumed on this page: {name} = {amount}", name=words, amount=shown)


def _name(table: str, key: str, rows: Rows) -> object:
    row = rows.row(f"{table}/{key}")
    return Name(f"{table}/{key}", row) if row is not None else key


def _paragraph(content: object, style: str) -> Html:
    return element("p", content, **{"class": style})
