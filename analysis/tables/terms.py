"""Say on which terms a scheme pays: costs, rate and limit, edges, what it shares, conditions.

schemes -> **terms** -> payments

What a reader has to know before counting on a sum and no source says is named as well.
"""

from collections.abc import Iterator
from dataclasses import replace

from analysis.languages import Name, Term, msgid, translate
from analysis.measures.support import reached_at
from analysis.package import Seeds
from analysis.quantities import Quantity
from analysis.schemes.conditions import MET, NOT_MET, TO_SHOW
from analysis.schemes.paying import TermPayment
from analysis.schemes.terms import Condition, SharedLimit, Terms
from analysis.schemes.terms import Term as SchemeTerm
from analysis.wording import Html, Sentence, listed, number, say
from analysis.wording.marks import element

COUNTS = msgid("Counts: {costs}")
RATE_AND_LIMIT = msgid("Rate: {rate}. Ceiling: {ceiling}")
REACHED = msgid("Rate: {rate}. Ceiling: {ceiling}, reached at costs of {costs}")
REACHED_AT_FULL_RATE = msgid(
    "Rate: {rate}. Ceiling: {ceiling}, reached at the full rate at costs of {costs}"
)
RATE, CEILING = msgid("Rate: {rate}"), msgid("Ceiling: {ceiling}")
FIXED = msgid("A fixed sum: {sum}")
MINIMUM = msgid("From costs of {minimum} up")
#: How the costs are taken where a scheme's sums are not a project's.
COSTS_TAKEN = {
    "recipient": msgid("The costs are taken as all of one recipient’s."),
    "recipient_year": msgid("The costs are taken as one recipient’s in one year."),
}
#: Between which sums costs count, by the edges that are stated: the part there, or all of them.
PART = {
    "from": msgid("Only on the part of the costs above {low}"),
    "to": msgid("Only on the costs up to {high}"),
    "both": msgid("Only on the part of the costs between {low} and {high}"),
}
WHOLE = {
    "from": msgid("Only for costs of {low}"),
    "to": msgid("Only for costs of {high}"),
    "both": msgid("Only for costs from {low} to {high}"),
}
QUOTA, QUOTA_PER = msgid("Awards: {quota}"), msgid("Awards {per}: {quota}")
#: How many awards the budget carries, alone or within a quota; by what it is counted per.
CARRIES = {
    "": msgid("The whole budget carries {number} such awards."),
    "year": msgid("The budget of one year carries {number} such awards."),
}
CARRIES_BOTH = {
    "": msgid("Budget and quota carry {number} such awards."),
    "year": msgid("Budget and quota carry {number} such awards a year."),
}
QUOTED = msgid("“{scheme}”")
SHARED = msgid("Together with {others}: {amount}")
SHARED_PER = msgid("Together with {others}, {per}: {amount}")
BUDGET, BUDGET_PER = msgid("Budget: {amount}"), msgid("Budget {per}: {amount}")
A_YEAR = msgid("{value} a year")
FIELDS = msgid("Fields: {fields}")
CONDITION = msgid("Condition: {text} – {state}")
STATES = {MET: msgid("met"), NOT_MET: msgid("not met"), TO_SHOW: msgid("to be shown")}
SILENT = msgid("Not stated: {missing}")


#: What a reader has to know before counting on a sum, by the field of the row that would say it.
ASKED = {
    "limit": msgid("ceiling"),
    "eligible_costs": msgid("eligible costs"),
    "envelope": msgid("whole budget"),
    "stacking": msgid("stacking with other aid"),
}
NO_RATE = msgid("rate")


def said_of(payment: TermPayment, terms: Terms) -> Iterator[Sentence]:
    """Yield what a term says of costs, rate and limit, of what it shares and how far it carries."""
    term, per = payment.term, payment.term.limit_per
    if term.row["eligible_costs"]:
        costs = Name(f"support_scheme/{term.scheme}", term.row, "eligible_costs")
        yield say(COUNTS, costs=costs)
    yield from _paid(term)
    if taken := COSTS_TAKEN.get(per):
        yield say(taken)
    if term.minimum:
        yield say(MINIMUM, minimum=_edge(term, "minimum"))
    yield from _edges(term)
    for limit in terms.limits:
        if limit.amount and term.term in limit.covers and _is_told(limit):
            yield _shared(limit, term, terms)
    if term.quota:
        yield _per(QUOTA, QUOTA_PER, "envelope_per", term.quota_per, quota=term.quota)
    if payment.carries and term.envelope:
        awards = element("span", number(_awards(payment.carries)), **{"data-carries": ""})
        told = CARRIES_BOTH if term.quota else CARRIES
        yield say(told.get(payment.carries_per, told[""]), number=awards)


def conditions_of(payment: TermPayment) -> Iterator[Sentence]:
    """Yield the conditions of a term, each with whether the firm meets it."""
    for condition, state in payment.states:
        said = element("span", translate(STATES[state]), **{"data-condition": condition.condition})
        yield say(CONDITION, text=_text(condition), state=said)


def fields_of(term: SchemeTerm, seeds: Seeds) -> Iterator[Sentence]:
    """Yield the fields that a scheme's programme names, as they are on file."""
    keys = [field for field in term.names.get("sectors", "").split(";") if field]
    if keys:
        fields = [Name(f"concept/{key}", seeds.row("concepts", key)) for key in keys]
        yield say(FIELDS, fields=listed(fields))


def unsaid_of(term: SchemeTerm, terms: Terms) -> Iterator[Sentence]:
    """Yield what no source says of a term."""
    unsaid = [translate(NO_RATE)] if term.rate is None and term.fixed_sum is None else []
    said = {**term.row, "stacking": term.row["stacking"] or _related(term, terms)}
    unsaid += [translate(name) for field, name in ASKED.items() if not said.get(field)]
    if unsaid:
        yield say(SILENT, missing=listed(unsaid))


def _awards(carries: Quantity) -> Quantity:
    """Return how many awards are carried, by the formula that it follows."""
    two = len(carries.figures) == 2 and carries.formula == "envelope_at_ceiling"
    return carries if two else replace(carries, formula="awards_carried")


def _related(term: SchemeTerm, terms: Terms) -> bool:
    """Return whether a clause says how a term goes together with others."""
    return any(term.term in (one.term, one.other) for one in terms.relations)


def _paid(term: SchemeTerm) -> Iterator[Sentence]:
    rate = number(term.rate, style="percent") if term.rate else None
    if rate and term.limit:
        yield _rate_and_limit(term, rate)
    elif term.limit and term.limit.upper and not term.fixed_sum:
        yield say(CEILING, ceiling=term.limit)
    elif rate and (term.threshold_from or term.threshold_to):
        yield say(RATE, rate=rate)
    if term.fixed_sum and (term.rate or term.limit):
        yield say(FIXED, sum=term.fixed_sum)


def _rate_and_limit(term: SchemeTerm, rate: Html) -> Sentence:
    point = None if term.threshold_from else reached_at(term.rate, term.limit)
    if point is None or term.rate is None:
        return say(RATE_AND_LIMIT, rate=rate, ceiling=term.limit)
    reached = REACHED if term.rate.bound == "exact" else REACHED_AT_FULL_RATE
    return say(reached, rate=rate, ceiling=term.limit, costs=point)


def _edges(term: SchemeTerm) -> Iterator[Sentence]:
    low, high = _edge(term, "threshold_from"), _edge(term, "threshold_to")
    said = PART if term.threshold_on == "part" else WHOLE
    if low and high:
        yield say(said["both"], low=low, high=high)
    elif low or high:
        yield say(said["from"], low=low) if low else say(said["to"], high=high)


def _edge(term: SchemeTerm, name: str) -> Quantity | Sentence | None:
    """Return an edge of the costs, said with "a year" where it is one by the year."""
    edge: Quantity | None = getattr(term, name)
    return say(A_YEAR, value=edge) if edge and name in term.yearly else edge


def _is_told(limit: SharedLimit) -> bool:
    return len(limit.covers) > 1 or limit.is_envelope


def _shared(limit: SharedLimit, term: SchemeTerm, terms: Terms) -> Sentence:
    others = dict.fromkeys(
        one.scheme for one in terms.on_file if one.term in limit.covers and one.term != term.term
    )
    names = {one.scheme: one.names for one in terms.on_file}
    named = listed(
        say(QUOTED, scheme=Name(f"programme/{scheme}", names[scheme])) for scheme in others
    )
    parts = {"others": named, "amount": limit.amount}
    if not others:
        return _per(BUDGET, BUDGET_PER, "shared_per", limit.per, amount=limit.amount)
    return _per(SHARED, SHARED_PER, "shared_per", limit.per, **parts)


def _per(plain: str, counted: str, codes: str, per: str, **parts: object) -> Sentence:
    """Return a sentence with what its number is counted per, where that is said."""
    return say(counted, per=Term(codes, per), **parts) if per else say(plain, **parts)


def _text(condition: Condition) -> Name:
    return Name(f"condition/{condition.condition}", condition.row, "text")
