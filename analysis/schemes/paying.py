"""What one term pays on a project's costs, which clause decides, what remains to be shown.

ground, conditions -> **paying** -> best, command, library

Each term is looked at alone, with all the costs that it counts. The clauses come in the order in
which a reader asks: is the term in force and open to the firm, does it say what it pays, are
there such costs, do they reach its edges, what is the rate on them, and which limit holds it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import reduce

from analysis.quantities import Quantity, smaller_of
from analysis.quantities.quantity import derived
from analysis.schemes.conditions import MET, NOT_MET, all_states, state_of
from analysis.schemes.firm import Firm
from analysis.schemes.ground import YEARLY, Ground, ground_of, shared_amount
from analysis.schemes.printed import (
    CURRENCY,
    UNSTATED,
    binds,
    carried,
    limit_of,
    paid_on,
    within,
)
from analysis.schemes.project import REST, Project
from analysis.schemes.terms import Condition, SharedLimit, Term, Terms

MINIMUM, THRESHOLD, SHARED = "minimum", "threshold", "shared_limit"
IN_ALL = "scheme"
ENVELOPE, CONDITION, COSTS = "envelope", "condition", "costs"
SUPERSEDED, VALIDITY = "superseded", "validity"
Paid = tuple[Quantity | None, str]


@dataclass(frozen=True)
class TermPayment:
    """What a term pays a firm on a project: `amount` is None where that cannot be said.

    `decides` is the clause that does; `states` are its conditions as the firm meets them;
    `carries` is how many such awards its envelopes and its quota can carry, the fewest of them:
    `carries_per` year or, in all, per scheme.
    """

    term: Term
    amount: Quantity | None
    decides: str
    states: tuple[tuple[Condition, str], ...]
    carries: Quantity | None
    leans_on_rest: bool = False
    carries_per: str = ""


def payments(project: Project, firm: Firm, terms: Terms) -> tuple[TermPayment, ...]:
    """Return what each term open to a firm's place pays, in the order of the package."""
    asked = [one for one in terms.on_file if not firm.places or one.region in firm.places]
    return tuple(payment(term, project, firm, terms) for term in asked)


def payment(term: Term, project: Project, firm: Firm, terms: Terms) -> TermPayment:
    """Return what a term pays a firm on a project, taken alone."""
    ground = ground_of(term, project, terms)
    states = all_states(term.conditions, firm)
    paid: Paid = nothing(project), SUPERSEDED
    if not term.is_in_force(project.starts):
        paid = nothing(project), VALIDITY
    elif not is_superseded(term, terms):
        open_to = all(state != NOT_MET for _, state in states)
        paid = _paid(ground, project, firm, terms) if open_to else (nothing(project), CONDITION)
    amount, decides = paid
    leans = bool(term.costs and ground.rate and REST in ground.pools and amount and amount.value)
    carried_by = list(_carrying(ground, amount, project, terms))
    _, per = min(carried_by, key=lambda one: limit_of(one[0]), default=(None, ""))
    carries = reduce(smaller_of, (awards for awards, _ in carried_by)) if carried_by else None
    return TermPayment(term, amount, decides, states, carries, leans, per)


def is_superseded(term: Term, terms: Terms) -> bool:
    """True where another term is in force in its place."""
    return any(one.kind == "supersedes" and one.other == term.term for one in terms.relations)


def nothing(project: Project) -> Quantity:
    """Return no money at all, as what a term pays on a project."""
    return Quantity(Fraction(0), project.unit, formula="aid_amount")


def why_not(ground: Ground) -> str:
    """Return which clause keeps a term from paying on all the costs that it counts, "" for none."""
    base = ground.base
    if ground.grants:
        return ""
    if not base:
        return COSTS
    if base < ground.minimum:
        return MINIMUM
    outside = base < ground.least or (ground.most is not None and base > ground.most)
    return THRESHOLD if outside or base <= ground.above else ""


def binding_limits(term: str, firm: Firm, terms: Terms) -> Iterator[SharedLimit]:
    """Yield the limits that a term shares, but for those that the firm's class may exceed."""
    for limit in terms.limits:
        excepted = any(state_of(one, firm) == MET for one in limit.except_for)
        if term in limit.covers and limit.amount and not excepted:
            yield limit


def _paid(ground: Ground, project: Project, firm: Firm, terms: Terms) -> Paid:
    if ground.is_silent:
        return None, UNSTATED
    if ground.in_other_money and ground.rate:
        return None, CURRENCY
    if hindered := why_not(ground):
        return nothing(project), hindered
    counted = _counted(ground, project, firm, terms)
    amount, decides = paid_on(counted, ground.rate, ground.limit, ground.term.fixed_sum)
    for limit in binding_limits(ground.term.term, firm, terms):
        shared = shared_amount(limit, project, terms)
        if amount and shared and shared.unit == amount.unit:
            by = ENVELOPE if limit.is_envelope else SHARED
            amount, decides = _held(amount, shared, decides, by)
    envelope = ground.envelope
    if amount and envelope and envelope.unit == amount.unit:
        amount, decides = _held(amount, envelope, decides, ENVELOPE)
    return amount, decides


def _held(amount: Quantity, limit: Quantity, decides: str, by: str) -> tuple[Quantity, str]:
    held, now = within(amount, limit, decides)
    return held, by if binds(limit, amount) else now


def _counted(ground: Ground, project: Project, firm: Firm, terms: Terms) -> Quantity:
    """Return the costs that the rate is taken of: all, a part, or what another term grants."""
    if ground.grants:
        return _granted(ground, project, firm, terms)
    counted = ground.base - ground.above
    if ground.span is not None:
        counted = min(counted, ground.span)
    if counted == project.cost.value:
        return project.cost
    return Quantity(counted, project.unit, formula="eligible", assumptions=project.cost.assumptions)


def _granted(ground: Ground, project: Project, firm: Firm, terms: Terms) -> Quantity:
    """Return the most that one of the other terms grants."""
    keys = {one.other for one in ground.grants}
    others = [one for one in terms.on_file if one.term in keys]
    left = tuple(one for one in terms.relations if one not in ground.grants)
    rest = replace(terms, relations=left)  # grants of grants end, also where they go in a circle
    paid = [payment(one, project, firm, rest).amount for one in others]
    return max(
        (one for one in paid if one and one.unit == project.unit),
        key=lambda one: one.interval.high or Fraction(0),
        default=nothing(project),
    )


def _carrying(
    ground: Ground, amount: Quantity | None, project: Project, terms: Terms
) -> Iterator[tuple[Quantity, str]]:
    """Yield how many such awards an envelope and the quota carry, by the year or in all."""
    term = ground.term
    shared = [(shared_amount(one, project, terms), one.per) for one in terms.limits
              if one.is_envelope and term.term in one.covers]  # fmt: skip
    by_the_year = term.limit is None or term.limit_per in YEARLY
    for envelope, per in [(ground.envelope, term.envelope_per or IN_ALL), *shared]:
        counted_alike = by_the_year or per == IN_ALL
        if counted_alike and amount and amount.value and envelope and envelope.unit == amount.unit:
            yield carried(envelope, amount), per
    if term.quota:
        quota = derived(term.quota.interval, "count", "quota", term.quota)
        yield quota, term.quota_per or IN_ALL
