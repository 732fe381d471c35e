"""What each term pays, as JSON.

paying -> **answer** -> best answer, command, library

Amounts are numbers, whole ones without a fraction; what nothing limits is null. The page's
calculator answers with the same document.
"""

from fractions import Fraction
from typing import Any

from analysis.languages import name_of, text_of
from analysis.quantities import Quantity
from analysis.schemes.firm import Firm
from analysis.schemes.paying import TermPayment, payments
from analysis.schemes.project import Project
from analysis.schemes.terms import Clause, Terms, figures_of

Json = dict[str, Any]


def term_answers(project: Project, firm: Firm, terms: Terms) -> list[Json]:
    """Return for each term open to the firm's place what it pays, why, and what is to be shown."""
    return [term_answer(one, project) for one in payments(project, firm, terms)]


def number(amount: Fraction | None) -> int | float | None:
    """Return an amount as a number of JSON."""
    if amount is None:
        return None
    return int(amount) if amount.denominator == 1 else float(amount)


def term_answer(one: TermPayment, project: Project) -> Json:
    """Return what a term pays as JSON."""
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
        "carries": _ends(one.carries) | {"per": one.carries_per} if one.carries else None,
        "rests_on": [{"silence": "rest", "terms": [term.term]}] if one.leans_on_rest else [],
        "clause": clause_answer(term.clause),
    }


def _pays(amount: Quantity | None, project: Project) -> Json:
    if amount is None:
        return {"low": 0, "high": None, "bound": "unbounded", "unit": project.unit}
    return _ends(amount) | {"unit": amount.unit}


def _ends(amount: Quantity) -> Json:
    interval = amount.interval
    return {"low": number(interval.low), "high": number(interval.high), "bound": amount.bound}


def clause_answer(clause: Clause) -> Json:
    """Return where the words of a clause stand."""
    return {
        "source": clause.source,
        "start": clause.start,
        "end": clause.end,
        "exact": clause.exact,
    }
