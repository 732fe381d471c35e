"""What must hold of the terms of support schemes, and of what binds them together."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from graphlib import CycleError, TopologicalSorter

from analysis.package.cells import Cells
from analysis.package.cut import OF_TERMS
from analysis.package.faults import Fault, nearest, shown
from analysis.quantities import UNITS

#: Relations that say which of two terms comes first.
IN_ORDER = ("after", "supersedes")
Tables = Mapping[str, Cells]
#: what a figure must measure, and how that is said
SHARE, MONEY = ("share", "a ratio"), ("money", "an amount of money")
COUNT, TIME, ANYTHING = ("count", "a number of awards"), ("time", "a duration"), ("", "")
#: table -> field -> measure kinds its figure may have, and what it must measure
AMOUNTS: Mapping[str, Mapping[str, tuple[tuple[str, ...], tuple[str, str]]]] = {
    "support_schemes": {"envelope": (("budget", "ceiling"), MONEY)},
    "scheme_terms": {
        "rate": (("rate",), SHARE),
        "fixed_sum": (("fixed_sum",), MONEY),
        "limit": (("ceiling",), MONEY),
        "minimum": (("threshold",), MONEY),
        "threshold_from": (("threshold",), MONEY),
        "threshold_to": (("threshold",), MONEY),
        "quota": (("quota",), COUNT),
    },
    "scheme_limits": {
        "amount": (("ceiling", "budget"), MONEY),
        "years": (("threshold",), TIME),
    },
    "scheme_relations": {"amount": (("rate",), SHARE)},
    "conditions": {"amount": (("threshold",), ANYTHING)},
}
#: where the costs on which a term pays begin and end
EDGES = ("minimum", "threshold_from", "threshold_to")
#: table -> what an amount is per -> the amount
PER = {
    "support_schemes": {"envelope_per": "envelope"},
    "scheme_terms": {"limit_per": "limit", "quota_per": "quota"},
}

#: Kinds of relation that give a rate, and those that a term may have with what is not on file.
WITH_A_RATE = frozenset({"stacks_to", "lifts_rate_to", "share_of_grant", "borne_by"})
WITHOUT_OTHER = frozenset({"share_of_grant", "after", "borne_by"})


def clauses_point_to_figures_of_the_right_kind(tables: Tables) -> Iterator[Fault]:
    """A rate is a rate, a limit money, a quota a number of awards."""
    figures = tables["figures"]
    kinds, units = figures.first("figure", "measure_kind"), figures.first("figure", "unit")
    for name, fields in AMOUNTS.items():
        for field, (allowed, (dimension, amount)) in fields.items():
            for at, figure in tables[name].each(field):
                if not figure or figure not in kinds:
                    continue
                if kinds[figure] not in allowed:
                    rule = f"points to a figure that is a {kinds[figure]}"
                    says = f"a figure whose measure_kind is {' or '.join(allowed)}"
                    yield tables[name].fault(at, field, rule, says)
                if dimension and UNITS.get(units[figure]) != dimension:
                    rule = f"points to a figure in {units[figure]}"
                    yield tables[name].fault(at, field, rule, amount)


def edges_hold_for_the_project_or_a_year(tables: Tables) -> Iterator[Fault]:
    """A minimum or threshold by the month is refused: it would be taken for that of all months."""
    terms, often = tables["scheme_terms"], tables["figures"].first("figure", "frequency")
    for field in EDGES:
        for at, figure, exact in terms.each(field, "exact"):
            if often.get(figure, "") not in ("", "P1Y"):
                rule = f"is each {often[figure]}, as {shown(exact)} says it: cannot be expressed"
                allowed = "one of the whole project or of a year (P1Y), or a condition in words"
                yield terms.fault(at, field, rule, allowed)


def a_year_has_one_envelope(tables: Tables) -> Iterator[Fault]:
    """The same terms share one envelope a year."""
    limits, periods = tables["scheme_limits"], tables["figures"].first("figure", "period")
    seen: set[tuple[str, str]] = set()
    for at, covers, per, amount in limits.each("covers", "per", "amount"):
        of = covers, periods.get(amount, "")
        if per == "year" and of in seen:
            rule = f"is a second envelope of {of[1] or 'any year'} for {covers}"
            yield limits.fault(at, "amount", rule, "a figure of another period")
        seen |= {of} if per == "year" else set()


def what_an_amount_is_per_needs_the_amount(tables: Tables) -> Iterator[Fault]:
    """A clause says what its amount is per only where it has one."""
    for name, fields in PER.items():
        for per, amount in fields.items():
            for at, figure, said in tables[name].each(amount, per):
                if said and not figure:
                    yield tables[name].fault(at, per, f"there is no {amount}", "an empty cell")


def clauses_name_what_is_on_file(tables: Tables) -> Iterator[Fault]:
    """A limit covers, a relation joins and a condition holds for terms or schemes on file."""
    of_terms = [*tables["scheme_terms"]["term"], *tables["support_schemes"]["programme"]]
    conditions = tables["conditions"]["condition"]
    named = [(*column, of_terms, "term or scheme") for column in OF_TERMS]
    for name, field, known, what in (
        *named, ("scheme_limits", "except_for", conditions, "condition"),
    ):  # fmt: skip
        on_file = frozenset(known)
        for at, cell in tables[name].each(field):
            unknown = [key for key in filter(None, cell.split(";")) if key not in on_file]
            if unknown:
                near = nearest(unknown[0], on_file)
                allowed = f"a key of a {what}" + (f", such as {near}" if near else "")
                yield tables[name].fault(at, field, f"names no {what} on file", allowed)


def a_term_is_related_to_another(tables: Tables) -> Iterator[Fault]:
    """No term goes with itself, whether by its own key or by that of its scheme."""
    relations = tables["scheme_relations"]
    scheme_of = tables["scheme_terms"].first("term", "scheme")
    for at, term, other in relations.each("term", "other"):
        if (other and other in (term, scheme_of.get(term))) or term == scheme_of.get(other):
            yield relations.fault(at, "other", "is the term itself", "another term or scheme")


def what_comes_after_does_not_come_before(tables: Tables) -> Iterator[Fault]:
    """Terms that follow or replace one another do not do so in a circle."""
    relations = tables["scheme_relations"]
    for order in IN_ORDER:
        graph: dict[str, set[str]] = {}
        for _, kind, term, other in relations.each("kind", "term", "other"):
            if kind == order and other:
                graph.setdefault(term, set()).add(other)
        try:
            TopologicalSorter(graph).prepare()
        except CycleError as error:
            circle = set(error.args[1])
            for at, kind, term, other in relations.each("kind", "term", "other"):
                if kind == order and {term, other} <= circle:
                    rule = f"{kind} goes in a circle"
                    yield relations.fault(at, "other", rule, "an order that begins somewhere")


def a_relation_has_the_parts_of_its_kind(tables: Tables) -> Iterator[Fault]:
    """A kind that gives a rate has one, the others none; one between two terms names both."""
    relations = tables["scheme_relations"]
    for at, kind, other, amount in relations.each("kind", "other", "amount"):
        if kind in WITH_A_RATE and not amount:
            yield relations.fault(at, "amount", f"{kind} gives no rate", "the figure of a rate")
        if kind not in WITH_A_RATE and amount:
            yield relations.fault(at, "amount", f"{kind} has no use for it", "an empty cell")
        if kind not in WITHOUT_OTHER and not other:
            yield relations.fault(at, "other", f"{kind} names one term only", "the other term")


def rates_that_go_together_fit_the_cost(tables: Tables) -> Iterator[Fault]:
    """Two that are paid in full on one cost pay no more than it; a lifted rate is higher.

    Unless the words let them pay more.
    """
    relations = tables["scheme_relations"]
    rates = _rates(tables)
    columns = ("kind", "term", "other", "amount", "beyond_cost")
    most = tables["figures"].first("figure", "value")
    for at, kind, term, other, amount, beyond in relations.each(*columns):
        own, others = rates.get(term, [0]), rates.get(other, [0])
        if kind == "stacks_freely" and not beyond and max(own) + max(others) > 1:
            rule = f"together pay {max(own) + max(others):.0%} of a cost"
            allowed = "100% at most, stacks_to a joint rate, or beyond_cost stated"
            yield relations.fault(at, "other", rule, allowed)
        if kind == "lifts_rate_to" and most.get(amount, 1) <= max(own):
            rule = f"lifts no rate of {term}"
            yield relations.fault(at, "amount", rule, f"more than {max(own):.0%}")


def _rates(tables: Tables) -> dict[str, list[Decimal]]:
    """Return the highest rates that terms, and schemes on their terms, pay at."""
    figures = tables["figures"]
    high = {
        figure: value if upper is None else upper
        for _, figure, value, upper in figures.each("figure", "value", "value_upper")
    }
    found: dict[str, list[Decimal]] = {}
    for _, term, scheme, rate in tables["scheme_terms"].each("term", "scheme", "rate"):
        if high.get(rate) is not None:
            for key in {term, scheme}:
                found.setdefault(key, []).append(high[rate])
    return found


RULES = (
    clauses_point_to_figures_of_the_right_kind,
    edges_hold_for_the_project_or_a_year,
    a_year_has_one_envelope,
    what_an_amount_is_per_needs_the_amount,
    clauses_name_what_is_on_file,
    a_term_is_related_to_another,
    what_comes_after_does_not_come_before,
    a_relation_has_the_parts_of_its_kind,
    rates_that_go_together_fit_the_cost,
)
