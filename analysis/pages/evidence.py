"""Write the entries of a page's evidence list: what a number says, and where it stands.

figure    value, what it measures, for which region and period; each passage it is printed in
          (exact form, source, place, standing of the source), notes, corrections
row       the passage a programme or member is named in
derived   the formula in words, the figures that went in, the reader's assumptions
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from urllib.parse import quote, urlsplit

from analysis.languages import Name, Term, msgid, period_text, translate
from analysis.quantities import Quantity
from analysis.tables.lines import flowing
from analysis.wording import (
    BEFORE,
    Html,
    Sentence,
    assumed_time,
    listed,
    number,
    passage,
    position,
    say,
    title,
    when,
)
from analysis.wording.marks import element
from analysis.wording.sentences import part_html

from .dates import why_no_words, words_of_date
from .formulas import formula_text
from .ledger import Entry
from .rows import Rows

DOT = Html(" · ")
ASSUMED = {
    "cost": msgid("eligible costs"),
    "baseline": msgid("starting level"),
    "start": msgid("time at whose end the starting level stands"),
}
REGULAR = "A"
LISTED_ITEMS = 200
OPEN = msgid("read it in the source")
PLACE = msgid("characters {start} to {end}")


def entry_html(entry: Entry, rows: Rows) -> Html:
    """Return what an entry says, as the inside of its window."""
    if entry.figure:
        return _figure(rows.figure(entry.figure), rows)
    if entry.row:
        return _row(entry.row, rows)
    return _derived(entry, rows)


def figure_value(row: Mapping, rows: Rows) -> Html:
    """Return a figure as the page shows it: its amount, or its date."""
    if row["unit"] == "date":
        return when(row["period"], row["figure"])
    if row["value"] is None:
        return Html(element("span", translate("not stated"), **{"class": "not-stated"}))
    return part_html(flowing(row, number(rows.quantity(row["figure"]))))


def figure_subject(row: Mapping, rows: Rows) -> Html:
    """Return what a figure is about: indicator, region, programme or member, period."""
    parts = [("indicator", row["indicator"]), ("region", row["region"])]
    parts += [(table, row[table]) for table in ("programme", "member") if row.get(table)]
    names = [_name(table, key, rows) for table, key in parts]
    if row["period"] and row["unit"] != "date":
        names.append(when(row["period"], row["figure"]))
    return _told(names)


def passages_html(found: Iterable[Mapping], rows: Rows) -> Html:
    """Return passages source by source: title and standing, then the exact words and places."""
    by_source: dict[str, list[Mapping]] = {}
    for row in found:
        by_source.setdefault(row["source"], []).append(row)
    items = [_source_passages(source, places, rows) for source, places in by_source.items()]
    return element("ul", Html("").join(items), **{"class": "passages"}) if items else Html("")


def _source_passages(key: str, places: list[Mapping], rows: Rows) -> Html:
    source = rows.row(f"source/{key}")
    facts: list[object] = [title(source), Term("tiers", source["tier"])]
    if source["retrieved"]:
        date = period_text(source["retrieved"])
        mark = {"datetime": source["retrieved"], "data-source": key}
        facts.append(say("retrieved {date}", date=element("time", date, **mark)))
    lines = Html("").join(_passage(row, source) for row in places)
    head = element("p", _told(facts), **{"class": "place"})
    return element("li", head + element("ul", lines))


def _passage(row: Mapping, source: Mapping) -> Html:
    marks = {"data-exact": row.get("figure") or "", "data-source": row["source"]}
    words = element("q", row["exact"], lang=source["language"] or "und", **marks)
    facts: list[object] = [say(PLACE, start=position(row["start"]), end=position(row["end"]))]
    if row.get("states", "value") != "value":
        facts.append(Term("states", row["states"]))
    link = fragment_address(source["url"], row)
    if link:
        facts.append(element("a", translate(OPEN), href=link, rel="noreferrer"))
    return element("li", words + " " + element("span", _told(facts), **{"class": "place"}))


def _told(facts: Iterable[object]) -> Html:
    """Return facts in one line, parted by dots."""
    return DOT.join(part_html(fact) for fact in facts)


def fragment_address(url: str, row: Mapping) -> str:
    """Return the address that leads to the words in the source, or "" where it has none.

    A text fragment (WICG Scroll To Text): `#:~:text=prefix-,exact,-suffix`.
    """
    if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).netloc:
        return ""
    before = f"{_fragment(row['prefix'])}-," if row.get("prefix") else ""
    after = f",-{_fragment(row['suffix'])}" if row.get("suffix") else ""
    joint = ":~:text=" if "#" in url else "#:~:text="
    return f"{url}{joint}{before}{_fragment(row['exact'])}{after}"


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
    body = _paragraph(head, "ev-head") + _paragraph(_told(facts), "ev-kind")
    body += passages_html(rows.evidence(row["figure"]), rows)
    if row["note"]:
        note = part_html(Name(f"figure/{row['figure']}", row, "note"))
        body += _paragraph(note, "ev-note")
    return Html(
        body + Html("").join(_correction(one, rows) for one in rows.corrections(row["figure"]))
    )


def _correction(row: Mapping, rows: Rows) -> Html:
    key = f"figure/{row['figure']}"
    told = say(
        "Corrected: printed {printed}, read as {corrected}. {reason}",
        printed=element("span", row["printed"], **{"data-name": key}),
        corrected=element("span", row["corrected"], **{"data-name": key}),
        reason=Name(key, row, "reason"),
    )
    return _paragraph(told, "ev-note")


def _row(key: str, rows: Rows) -> Html:
    """Return what a date rests on: the row that has it, and the words that name and date it."""
    row, dated = rows.row(key), words_of_date(key, rows)
    if key.startswith("source/"):
        mark = {"datetime": row["published"], "data-source": row["source"]}
        date = element("time", period_text(row["published"]), **mark)
        told = _told([say("date of publication"), title(row)])
    else:
        period = "/".join(dict.fromkeys(filter(None, (row.get("starts"), row.get("ends")))))
        date, told = when(period, items=[key]) if period else "", part_html(Name(key, row))
    body = _paragraph(element("strong", date) + " " + told, "ev-head")
    if row.get("period_basis") == "inferred":
        body += _paragraph(say("period inferred from the context"), "ev-kind")
    body += passages_html([*([row] if row.get("exact") else []), *dated], rows)
    if not dated:
        body += _paragraph(say(why_no_words(row)), "ev-note")
    return Html(body)


def _derived(entry: Entry, rows: Rows) -> Html:
    given = dict(entry.attributes)
    formula, items = given["data-derived"], given.get("data-from", "").split()
    mark = "time" if "datetime" in given else "data"
    shown = element("strong", element(mark, Html(entry.shown), **given))
    body = _paragraph(shown + " " + translate(formula_text(formula, items)), "ev-head")
    if formula == "count" and items:
        body += _paragraph(listed(_item(item, rows) for item in items[:LISTED_ITEMS]), "ev-items")
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


def _item(key: str, rows: Rows) -> object:
    row = rows.row(key)
    if row is None:
        return key
    if "/" not in key:
        named = _name("indicator", row["indicator"], rows)
        return say("{what}: {value}", what=named, value=figure_value(row, rows))
    if not key.startswith("dismissed/"):
        return Name(key, row)
    source = rows.row(f"source/{row['source']}")
    return element("q", row["exact"], lang=source["language"] or "und", **{"data-name": key})


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
    return say("The reader’s assumption: {name} = {amount}", name=words, amount=shown)


def _name(table: str, key: str, rows: Rows) -> object:
    row = rows.row(f"{table}/{key}")
    return Name(f"{table}/{key}", row) if row is not None else key


def _paragraph(content: object, style: str) -> Html:
    return element("p", content, **{"class": style})


def _fragment(text: str) -> str:
    return quote(text, safe="").replace("-", "%2D")
