"""Write the entries of a page's evidence list: what a number says, and where it stands.

figure    value, what it measures, for which region and period; each passage it is printed in
          (exact form, source, place, standing of the source), notes, corrections
row       the passage a programme or member is named in
derived   the formula in words, the figures that went in, the reader's assumptions
"""

from collections.abc import Callable, Container, Iterable, Iterator
from fractions import Fraction

from analysis.languages import Name, Term, msgid, name_of, period_text, text_of, translate
from analysis.measures.witnesses import retold
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
from .passages import Passages, told
from .rows import Row, Rows
from .tree import Element, new, put

ASSUMED = {
    "cost": msgid("eligible costs"),
    "baseline": msgid("starting level"),
    "start": msgid("time at whose end the starting level stands"),
}
REGULAR = "A"
ONE_WITNESS = msgid("These documents retell one news item: one witness, not several.")
LISTED_ITEMS = 200
FEW_INPUTS = (
    3  # that are said in full; of more each is told by its programme, and leads to the rest
)
#: Formulas over rows whose own words are shown; of others the names of the rows are.
WORDED = ("count", "pmc_answer")


class Evidence:
    """What the entries of a page say; `on_page` are the figures with an entry of their own, to
    which a count may lead."""

    def __init__(self, rows: Rows, on_page: Container[str] = ()) -> None:
        self.rows = rows
        self.on_page = on_page
        self.passages = Passages(rows)

    def of(self, entry: Entry) -> Element:
        """Return what an entry says, inside one element."""
        said = new("div")
        if entry.figure:
            put(said, *self._of_figure(self.rows[entry.figure]))
        elif entry.row:
            put(said, *self._of_row(entry.row))
        else:
            put(said, *self._of_derived(entry))
        return said

    def _of_figure(self, row: Row) -> Iterator[Element | Html]:
        value = element("strong", figure_value(row, self.rows))
        head = _paragraph(value + " " + figure_subject(row, self.rows), "ev-head")
        facts: list[object] = [Term("measure_kinds", row["measure_kind"])]
        if row["figure"].startswith(BEFORE) and self.rows.before is not None:
            version = self.rows.before.seeds.version
            shown = element("span", version, **{"data-name": "edition/before"})
            facts.append(say("as in edition {version}", version=shown))
        if row["period_basis"] == "inferred":
            facts.append(say("period inferred from the context"))
        if row["obs_status"] != REGULAR:
            facts.append(Term("obs_status", row["obs_status"]))
        yield Html(head + _paragraph(told(facts), "ev-kind"))
        evidence = self.rows.evidence(row["figure"])
        yield from self.passages.listed(evidence)
        if retold((one["source"] for one in evidence), self.rows.seeds):
            yield _paragraph(say(ONE_WITNESS), "ev-note")
        if row["note"]:
            yield _paragraph(part_html(Name(f"figure/{row['figure']}", row, "note")), "ev-note")
        yield from map(_correction, self.rows.corrections(row["figure"]))

    def _of_row(self, key: str) -> Iterator[Element | Html]:
        """Say what a date rests on: the row that has it, and the words that name and date it."""
        row, dated = self.rows[key], words_of_date(key, self.rows)
        if key.startswith("source/"):
            mark = {"datetime": row["published"], "data-source": row["source"]}
            date = element("time", period_text(row["published"]), **mark)
            about = told([say("date of publication"), title(row)])
        else:
            period = validity(row)
            about = Html(part_html(Name(key, row)))
            date = when(period, items=[key]) if period else Html("")
        yield _paragraph(element("strong", date) + " " + about, "ev-head")
        if row.get("period_basis") == "inferred":
            yield _paragraph(say("period inferred from the context"), "ev-kind")
        yield from self.passages.listed([*([row] if row.get("exact") else []), *dated])
        if not dated:
            yield _paragraph(say(why_no_words(row)), "ev-note")

    def _of_derived(self, entry: Entry) -> Iterator[Element | Html]:
        given = dict(entry.attributes)
        formula, items = given["data-derived"], given.get("data-from", "").split()
        mark = "time" if "datetime" in given else "data"
        shown = element("strong", element(mark, entry.shown, **given))
        yield _paragraph(shown + " " + translate(formula_text(formula, items)), "ev-head")
        rows = items if formula == "count" else [item for item in items if "/" in item]
        if rows and formula in WORDED:
            yield from self._counted(rows[:LISTED_ITEMS])
        elif rows:
            names = (_item(row, self.rows.row(row), self.rows, self.on_page) for row in rows)
            yield _paragraph(listed(names), "ev-items")
        if formula != "count":
            figures = [item for item in items if self.rows.figure(item)]
            said = figure_subject if len(figures) <= FEW_INPUTS else _whose
            lines = [_input(item, self.rows, said) for item in figures]
            if lines:
                yield element("ul", Html("").join(lines), **{"class": "inputs"})
        for assumption in filter(None, given.get("data-assumed", "").split("; ")):
            yield _paragraph(_assumption(assumption), "ev-note")

    def _counted(self, items: Iterable[str]) -> Iterator[Element | Html]:
        """Say what is counted or fits: what has words of its own with them, the rest by name."""
        worded, named, notes = [], [], []
        for item in items:
            row = self.rows.row(item)
            if row is not None and "/" in item and row.get("exact") and row.get("source"):
                worded.append({**row, "named": item if name_of(row) else ""})
                notes += [Name(item, row, "note")] if text_of(row, "note") else []
            else:
                named.append(_item(item, row, self.rows, self.on_page))
        if named:
            yield _paragraph(listed(named), "ev-items")
        yield from self.passages.listed(worded)
        for note in notes:
            yield _paragraph(part_html(note), "ev-note")


def figure_value(row: Row, rows: Rows) -> Html:
    """Return a figure as the page shows it: its amount, or its date."""
    if row["unit"] == "date":
        return when(row["period"], row["figure"])
    if row["value"] is None:
        return Html(element("span", translate("not stated"), **{"class": "not-stated"}))
    return Html(part_html(flowing(row, number(rows.quantity(row["figure"])))))


def figure_subject(row: Row, rows: Rows) -> Html:
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


def _correction(row: Row) -> Html:
    key = f"figure/{row['figure']}"
    said = say(
        "Corrected: printed {printed}, read as {corrected}. {reason}",
        printed=element("span", row["printed"], **{"data-name": key}),
        corrected=element("span", row["corrected"], **{"data-name": key}),
        reason=Name(key, row, "reason"),
    )
    return _paragraph(said, "ev-note")


def _input(figure: str, rows: Rows, said: Callable[[Row, Rows], Html]) -> Html:
    row = rows[figure]
    link = element("a", said(row, rows), href=f"#ref-{figure}")
    return element("li", figure_value(row, rows) + " " + link)


def _whose(row: Row, rows: Rows) -> Html:
    """Return what a figure is of, in short: its programme, else all that it is about."""
    if not row.get("programme"):
        return figure_subject(row, rows)
    return told([_name("programme", row["programme"], rows)])


def _item(key: str, row: Row | None, rows: Rows, on_page: Container[str]) -> object:
    if row is None:
        return key
    if key.startswith("source/"):
        return title(row)
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
