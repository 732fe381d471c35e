"""The answer for a project and a firm as JSON: what each term pays, and where one gets most.

paying, best, silences -> **answer** -> command, pages

Amounts are numbers, whole ones without a fraction; what nothing limits is null. The page's
calculator answers with the same document.
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from analysis.languages import name_of, text_of
from analysis.quantities import Quantity
from analysis.schemes.best import Found, asked_in, best_of, places_of
from analysis.schemes.firm import Firm
from analysis.schemes.paying import TermPayment, payments
from analysis.schemes.project import Project
from analysis.schemes.silences import Silence, Used, clauses_of, figures_of, silences_of
from analysis.schemes.terms import Clause, Terms

Json = dict[str, Any]


def answer(project: Project, firm: Firm, terms: Terms, with_best: bool = True) -> Json:
    """Return the document: `terms`, and `best` where it is asked for."""
    paid = [_term(one, project) for one in payments(project, firm, terms)]
    return {"terms": paid} | ({"best": list(_best(project, firm, terms))} if with_best else {})


def number(amount: Fraction | None) -> int | float | None:
    """Return an amount as a number of JSON."""
    if amount is None:
        return None
    return int(amount) if amount.denominator == 1 else float(amount)


def _term(one: TermPayment, project: Project) -> Json:
    term = one.term
    figures = one.amount.figures if one.amount and one.amount.figures else figures_of(term)
    return {
        "term": term.term,
        "region": term.region,
        "scheme": term.scheme,
        "name": name_of(term.names) if term.names else term.term,
        "pays": _pays(one.amount, project),
        "decides": one.decides,
        "conditions": [
            {
                "condition": condition.condition,
                "attribute": condition.attribute,
                "text": text_of(condition.row, "text") if condition.row else "",
                "state": state,
            }
            for condition, state in one.states
        ],
        "figures": list(figures),
        "carries": _ends(one.carries) if one.carries else None,
        "rests_on": [{"silence": "rest", "terms": [term.term]}] if one.leans_on_rest else [],
        "clause": _clause(term.clause),
    }


def _pays(amount: Quantity | None, project: Project) -> Json:
    if amount is None:
        return {"low": 0, "high": None, "bound": "unbounded", "unit": project.unit}
    return _ends(amount) | {"unit": amount.unit}


def _ends(amount: Quantity) -> Json:
    interval = amount.interval
    return {"low": number(interval.low), "high": number(interval.high), "bound": amount.bound}


def _best(project: Project, firm: Firm, terms: Terms) -> Iterator[Json]:
    for place in places_of(terms, firm):
        asked = asked_in(place, project, firm, terms)
        found = best_of(asked)
        silences = [_silence(one) for one in silences_of(found, asked)]
        yield {
            "place": place,
            "uses": _uses(found),
            "pays": {"low": number(found.low), "high": number(found.high), "unit": project.unit},
            "rests_on": [_used(one) for one in clauses_of(found)] + silences,
        }


def _uses(found: Found) -> list[Json]:
    return [
        {
            "term": use.term,
            "cost": number(use.cost),
            "pays": {"low": number(use.low), "high": number(use.high)},
        }
        for use in found.uses
    ]


def _used(one: Used) -> Json:
    said = {"clause": one.kind, "key": one.key, "terms": list(one.terms)}
    state = {"state": one.state} if one.state else {}
    return said | state | {"figures": list(one.figures)} | _clause(one.clause)


def _silence(one: Silence) -> Json:
    otherwise = one.otherwise and {
        "low": number(one.otherwise[0]),
        "high": number(one.otherwise[1]),
    }
    about = {"about": one.about} if one.about else {}
    said = {"silence": one.silence, "terms": list(one.terms), "taken": one.taken}
    return said | about | {"otherwise": otherwise}


def _clause(clause: Clause) -> Json:
    return {
        "source": clause.source,
        "start": clause.start,
        "end": clause.end,
        "exact": clause.exact,
    }
