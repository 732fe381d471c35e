"""Say one figure, scheme or plan in a line, with everything needed to read it rightly."""

from collections.abc import Mapping

from analysis.languages import Name, Term, msgid
from analysis.measures.support import SupportScheme
from analysis.package import Seeds
from analysis.quantities import DatedBy
from analysis.wording import Sentence, say, when

FIGURE = msgid("{what}: {value}")
DATED = msgid("{what}: {value} ({period})")
OF_SUBJECT = msgid("{what}, {subject}")
RATE_AND_CEILING = msgid("{scheme}: {rate} of {costs}, ceiling {ceiling} {per}")
RATE = msgid("{scheme}: {rate} of {costs}")
CEILING = msgid("{scheme}: ceiling {ceiling} {per}")
UNSAID = msgid("{scheme}: neither rate nor ceiling stated")
PLAN = msgid("{plan}: {period}")


def figure_line(figure: str, seeds: Seeds) -> Sentence:
    """Return what a figure measures, its value and its time; with its subject, if it has one."""
    row = seeds.figure(figure)
    parts = {"what": figure_subject(row, seeds), "value": seeds.quantity(figure)}
    if not row["period"]:
        return say(FIGURE, **parts)
    return say(DATED, period=DatedBy(row["period"], figure), **parts)


def figure_subject(row: Mapping, seeds: Seeds) -> Sentence:
    """Return the indicator of a figure, and the member it is about where it is about one."""
    indicator = name_of_row("indicator", row["indicator"], seeds)
    if not row["member"]:
        return say("{what}", what=indicator)
    return say(OF_SUBJECT, what=indicator, subject=name_of_row("member", row["member"], seeds))


def scheme_line(scheme: SupportScheme) -> Sentence:
    """Return a scheme's terms; what the source leaves out is left out, or said to be."""
    name = Name(f"programme/{scheme.programme}", scheme.names)
    costs = Name(f"support_scheme/{scheme.programme}", scheme.row, "eligible_costs")
    per = Term("ceiling_per", scheme.row["ceiling_per"]) if scheme.row["ceiling_per"] else ""
    rate, ceiling = scheme.rate, scheme.ceiling
    if rate and ceiling:
        return say(RATE_AND_CEILING, scheme=name, rate=rate, costs=costs, ceiling=ceiling, per=per)
    if rate:
        return say(RATE, scheme=name, rate=rate, costs=costs)
    if ceiling:
        return say(CEILING, scheme=name, ceiling=ceiling, per=per)
    return say(UNSAID, scheme=name)


def plan_line(row: Mapping) -> Sentence:
    """Return a plan with its validity, as far as its source gives it."""
    key = f"programme/{row['programme']}"
    period = "/".join(dict.fromkeys(filter(None, (row["starts"], row["ends"]))))
    return say(PLAN, plan=Name(key, row), period=when(period, items=[key]))


def name_of_row(table: str, key: str, seeds: Seeds) -> Name:
    """Return the name of a row of the package (`indicator`, `member` …) for a sentence."""
    return Name(f"{table}/{key}", seeds.row(f"{table}s", key))
