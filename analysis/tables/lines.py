"""Say one figure, scheme or plan in a line, with everything needed to read it rightly."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from analysis.charts.regions import Regions
from analysis.languages import INFERRED, Name, Term, msgid
from analysis.measures.basis import REPORTED, figure_basis
from analysis.measures.scope import holds_for_its_programme_alone
from analysis.measures.support import SupportScheme
from analysis.package import Seeds
from analysis.quantities import DatedBy, Quantity
from analysis.wording import Html, Sentence, counted_beside, marked, say, when

FIGURE = msgid("{what}: {value}")
DATED = msgid("{what}: {value} ({period})")
OF_SUBJECT = msgid("{what} · {subject}")
VALUE_DATED, VALUE_OF = msgid("{value} ({period})"), msgid("{value} · {what}")
OF_REGION = msgid("{region}: {what}")
RATE_AND_CEILING = msgid("{scheme}: {rate} of eligible costs, {limit}")
RATE = msgid("{scheme}: {rate} of eligible costs")
CEILING = msgid("{scheme}: {limit}")
LIMIT, LIMIT_PER = msgid("ceiling {ceiling}"), msgid("ceiling {ceiling} {per}")
AT_MOST, AT_MOST_PER = msgid("paying {ceiling}"), msgid("paying {ceiling} {per}")
HEARD = msgid("{what}, as reported")
UNSAID = msgid("{scheme}: neither rate nor ceiling stated")
FIXED = msgid("{scheme}: a fixed sum of {sum}")
COSTS = msgid("{terms}. Eligible costs: {costs}")
PLAN = msgid("{plan}: {period}")
MORE_ONE = msgid("{number} more is in the data beside this page.")
MORE = msgid("{number} more are in the data beside this page.")
Shown = TypeVar("Shown", Quantity, Html)
#: How a flow is said whose time on record is a span of several such times.
FLOWS = {
    "P1Y": msgid("{value} a year"),
    "P6M": msgid("{value} each half-year"),
    "P3M": msgid("{value} a quarter"),
    "P1M": msgid("{value} a month"),
}


def reading_order(figures: Iterable[str], seeds: Seeds) -> list[str]:
    """Return figures, each once, as one reads them: by region, what they measure, and time."""
    place = {region: number for number, region in enumerate(Regions(seeds).order)}
    rows = [seeds.figure(figure) for figure in dict.fromkeys(figures)]
    rows.sort(
        key=lambda row: (place[row["region"]], row["indicator"], row["period"], row["figure"])
    )
    return [row["figure"] for row in rows]


def figure_line(figure: str, seeds: Seeds, heading: str = "") -> Sentence:
    """Return what a figure measures, its value and its time; with its subject, if it has one.

    A programme that the line stands under (`heading`) is not named again.

    One that is passed on from others has the mark of it.
    """
    row = seeds.figure(figure)
    named = row if row["member"] or row["programme"] != heading else {**row, "programme": ""}
    parts = {"what": figure_subject(named, seeds), "value": figure_value(row, seeds)}
    dated = say(DATED, period=DatedBy.of(row), **parts) if row["period"] else say(FIGURE, **parts)
    return say(HEARD, what=dated) if figure_basis(figure, seeds) == REPORTED else dated


def answer_line(figure: str, seeds: Seeds, *, named: bool) -> Sentence:
    """Return a figure as the answer to a question: its value, its time, then what it is of.

    What it measures is said where `named`; a time that is only inferred is left to the evidence.
    """
    row = seeds.figure(figure)
    value: object = figure_value(row, seeds)
    if row["period"] and row["period_basis"] != "inferred":
        value = say(VALUE_DATED, value=value, period=DatedBy.of(row))
    what = figure_subject(row, seeds) if named else _subject(row, seeds)
    said = say(VALUE_OF, value=value, what=what) if what else say("{value}", value=value)
    return say(HEARD, what=said) if figure_basis(figure, seeds) == REPORTED else said


def figure_value(row: Mapping, seeds: Seeds) -> Quantity | Sentence:
    """Return a figure's value; with "a year" where it flows each year of a longer span."""
    return flowing(row, seeds.quantity(row["figure"]))


def stated_value(row: Mapping, seeds: Seeds) -> Quantity | Sentence | DatedBy | None:
    """Return a figure's value, or its date; None where the source is silent or it cannot exist."""
    if row["unit"] == "date":
        return DatedBy.of(row) if row["period"] else None
    return None if row["value"] is None else figure_value(row, seeds)


def flowing(row: Mapping, value: Shown) -> Shown | Sentence:
    """Return the value of a figure, said with "a year" where it flows each year of its span."""
    template = FLOWS.get(row["frequency"], "") if "/" in row["period"] else ""
    return say(template, value=value) if template else value


def figure_subject(row: Mapping, seeds: Seeds) -> Sentence:
    """Return the indicator of a figure, and the member or programme it is about."""
    indicator = name_of_row("indicator", row["indicator"], seeds)
    subject = _subject(row, seeds)
    return (
        say(OF_SUBJECT, what=indicator, subject=subject)
        if subject
        else say("{what}", what=indicator)
    )


def in_region(what: Sentence, region: Name) -> Sentence:
    """Return what is said with the region it is said of."""
    return say(OF_REGION, region=region, what=what)


def scheme_line(scheme: SupportScheme) -> Sentence:
    """Return a scheme's terms; what the source leaves out is left out, or said to be."""
    terms = terms_line(scheme)
    if not (scheme.rate and scheme.row["eligible_costs"]):
        return terms
    costs = Name(f"support_scheme/{scheme.programme}", scheme.row, "eligible_costs")
    return say(COSTS, terms=terms, costs=costs)


def terms_line(scheme: SupportScheme) -> Sentence:
    """Return the rate and the ceiling of a scheme, as far as its source states them, or its sum."""
    name = Name(f"programme/{scheme.programme}", scheme.names)
    if scheme.fixed_sum and not (scheme.rate or scheme.ceiling):
        return say(FIXED, scheme=name, sum=scheme.fixed_sum)
    if scheme.ceiling is None:
        return say(RATE, scheme=name, rate=scheme.rate) if scheme.rate else say(UNSAID, scheme=name)
    limit = ceiling_line(scheme.ceiling, scheme.row["ceiling_per"])
    if scheme.rate is None:
        return say(CEILING, scheme=name, limit=limit)
    return say(RATE_AND_CEILING, scheme=name, rate=scheme.rate, limit=limit)


def ceiling_line(ceiling: Quantity, per: str) -> Sentence:
    """Return the ceiling of a scheme and what it is counted per, where that is stated."""
    upper = ceiling.bound in ("at_most", "less_than")
    if not per:
        return say(AT_MOST if upper else LIMIT, ceiling=ceiling)
    template = AT_MOST_PER if upper else LIMIT_PER
    return say(template, ceiling=ceiling, per=Term("ceiling_per", per))


def more_line(found: Iterable[str], listed: Iterable[str]) -> list[Sentence]:
    """Return a line that counts the figures or rows found and not listed; none where all are."""
    more = list(dict.fromkeys(found).keys() - {*listed})
    return [counted_beside(sorted(more), MORE_ONE, MORE)] if more else []


def validity(row: Mapping) -> str:
    """Return the time a row starts and ends, as an ISO 8601 period; "" where it gives none."""
    return "/".join(dict.fromkeys(filter(None, (row.get("starts"), row.get("ends")))))


def plan_line(row: Mapping) -> Sentence:
    """Return a plan with its validity, as far as its source gives it."""
    key = f"programme/{row['programme']}"
    dates = when(validity(row), items=[key])
    inferred = row["period_basis"] == "inferred"
    return say(PLAN, plan=Name(key, row), period=say(INFERRED, period=dates) if inferred else dates)


def _subject(row: Mapping, seeds: Seeds) -> Name | None:
    if row["member"]:
        return name_of_row("member", row["member"], seeds)
    programme = row["programme"]
    if programme and (row["value"] is None or holds_for_its_programme_alone(row, seeds)):
        return name_of_row("programme", programme, seeds)
    return None


def marked_name(table: str, key: str, seeds: Seeds) -> Name | Sentence:
    """Return the name of a programme or member with the mark of its basis."""
    return marked(name_of_row(table, key, seeds), seeds.row(f"{table}s", key)["basis"])


def name_of_row(table: str, key: str, seeds: Seeds) -> Name:
    """Return the name of a row of the package (`indicator`, `member` …) for a sentence."""
    return Name(f"{table}/{key}", seeds.row(f"{table}s", key))
