"""What of a support scheme's terms decides whether its numbers may stand beside another's.

schemes -> **aid_terms** -> subject -> checks_of_aid

A rate, a limit or an envelope holds for its own scheme by nature. What a reader has to know is what
the money is for, for whom, on which costs it is counted (the base) and per what: a project, a year.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from analysis.languages import Term
from analysis.package.codes import code_list
from analysis.quantities import Quantity
from analysis.schemes.terms import Term as SchemeTerm
from analysis.schemes.terms import Terms

#: The code lists of what an amount of aid is counted per; no code is in both.
COUNTED_PER = ("ceiling_per", "envelope_per")
Aid = Mapping[str, Any]


def aid_by_figure(terms: Terms) -> dict[str, Aid]:
    """Return by figure what the money is about of which it is a rate, a sum, a limit or a budget.

    `purpose` are codes, none where it is not said. `recipients` are codes; `per` is a term of a
    code list; `costs` the row with the words for the costs that count, `threshold` from which and
    up to which sum they do: these are left out where they are not said. A figure of several terms
    is about the first of them.
    """
    found: dict[str, Aid] = {}
    for quantity, aid in [*_of_terms(terms), *_of_limits(terms)]:
        for figure in quantity.figures if quantity else ():
            found.setdefault(figure, aid)
    return found


def counted_per(code: str) -> Term:
    """Return what an amount of aid is counted per, as a term of the list that has the code."""
    lists = (name for name in COUNTED_PER if code in code_list(name))
    return Term(next(lists, COUNTED_PER[0]), code)


def _of_terms(terms: Terms) -> Iterator[tuple[Quantity | None, Aid]]:
    for term in terms.on_file:
        paid_for, on_costs = _for_all([term]), _base(term)
        yield term.rate, paid_for | on_costs
        for sum_ in (term.fixed_sum, term.limit):
            yield sum_, paid_for | on_costs | _per(term.limit_per)
        yield term.envelope, paid_for | _per(term.envelope_per)
        yield term.quota, paid_for | _per(term.quota_per)


def _of_limits(terms: Terms) -> Iterator[tuple[Quantity | None, Aid]]:
    """A limit that terms share is for all that they are for."""
    held = {term.term: term for term in terms.on_file}
    for limit in terms.limits:
        covered = [held[key] for key in limit.covers if key in held]
        yield limit.amount, _for_all(covered) | _per(limit.per)


def _for_all(terms: list[SchemeTerm]) -> dict[str, Any]:
    purpose = dict.fromkeys(code for term in terms for code in term.costs)
    recipients = dict.fromkeys(code for term in terms for code in _recipients(term))
    return {"purpose": tuple(purpose), **_said(recipients=tuple(recipients))}


def _base(term: SchemeTerm) -> dict[str, Any]:
    """Return on which costs a term is counted: their words, and the sums between which they lie."""
    edges = tuple(
        (edge.interval, edge.unit) if edge else None
        for edge in (term.threshold_from, term.threshold_to)
    )
    threshold = (term.threshold_on, *edges) if any(edges) else ()
    return _said(costs=term.row if term.row.get("eligible_costs") else None, threshold=threshold)


def _per(code: str) -> dict[str, Any]:
    return {"per": counted_per(code)} if code else {}


def _recipients(term: SchemeTerm) -> tuple[str, ...]:
    return tuple(code for code in term.row.get("recipients", "").split(";") if code)


def _said(**facts: Any) -> dict[str, Any]:
    return {name: fact for name, fact in facts.items() if fact}
