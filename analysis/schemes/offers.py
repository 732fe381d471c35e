"""What each term that is open to a firm can bring to a combination, in plain numbers.

ground, conditions -> **offers** -> combining

A term pays a rate on the costs given to it, a sum on no cost, or a share of what others grant. Of
each the highest and the lowest count: "up to 30 %" brings up to 30 % and nothing for sure.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from analysis.quantities import Quantity
from analysis.schemes.conditions import NOT_MET, state_of
from analysis.schemes.firm import Firm
from analysis.schemes.ground import Ground, ground_of, shared_amount
from analysis.schemes.paying import binding_limits, is_superseded, why_not
from analysis.schemes.printed import limit_of, sure_within
from analysis.schemes.project import REST, Project
from analysis.schemes.terms import Relation, Term, Terms
from analysis.schemes.together import Reading

NONE = Fraction(0)
FIRM_BOUNDS = ("exact", "about")


@dataclass(frozen=True)
class Mode:
    """A rate on the costs given to a term; `lifted_by` is the term that must be had for it."""

    high: Fraction
    low: Fraction
    lifted_by: str = ""


@dataclass(frozen=True)
class Offer:
    """What one term can bring: rates on costs, a sum on no cost, shares of what others grant.

    One that `is_ranged` shares an amount of which less is sure than it may be at most.
    """

    ground: Ground
    modes: tuple[Mode, ...] = ()
    sum_high: Fraction = NONE
    sum_low: Fraction = NONE
    shares: tuple[tuple[str, Fraction, Fraction], ...] = ()
    is_ranged: bool = False

    @property
    def key(self) -> str:
        """The key of the term."""
        return self.ground.term.term

    @cached_property
    def limit(self) -> Fraction | None:
        """The most that it pays by its own limit."""
        return None if self.ground.limit is None else limit_of(self.ground.limit)

    @cached_property
    def least(self) -> Fraction:
        """The least of costs that must be given to it."""
        return max(self.ground.least, self.ground.minimum)

    @cached_property
    def room(self) -> Fraction:
        """The most of costs that can be given to it."""
        most = self.ground.most
        return self.ground.base if most is None else min(self.ground.base, most)

    @cached_property
    def reach(self) -> Fraction:
        """What it cannot pay more than, of costs and sums."""
        rate = max((mode.high for mode in self.modes), default=NONE)
        most = rate * self.room + self.sum_high
        return most if self.limit is None else min(most, self.limit)

    @cached_property
    def low_limit(self) -> Fraction | None:
        """The most that is sure by its own limit."""
        return None if self.ground.limit is None else sure_within(self.ground.limit)

    @cached_property
    def low_apart(self) -> bool:
        """True where more costs raise what is sure, while the most is reached already, or where
        they raise the most, while what is sure is reached.
        """
        limit = self.ground.limit
        if self.low_limit != self.limit or self.is_ranged:
            return any(mode.low for mode in self.modes)
        is_firm = limit is None or limit.bound in FIRM_BOUNDS
        return is_firm and any(0 < mode.low < mode.high for mode in self.modes)


def offers_of(
    project: Project, firm: Firm, terms: Terms, asked: Mapping[str, Term], reading: Reading
) -> dict[str, Offer]:
    """Return what the terms asked can bring, by term; those that can bring nothing are left out."""
    grounds = {
        key: ground
        for key, term in asked.items()
        if is_open(term, project, firm, terms)
        and (ground := _read(ground_of(_counting(term, reading), project, terms), reading))
        is not None
    }
    found = {
        key: offer for key, ground in grounds.items() if (offer := _offer(ground, grounds, terms))
    }
    ranged = _under_a_range(found, project, firm, terms)
    return {key: replace(found[key], is_ranged=key in ranged) for key in sorted(found)}


def _under_a_range(
    offers: Mapping[str, Offer], project: Project, firm: Firm, terms: Terms
) -> set[str]:
    """Return the terms that share a limit or an envelope of which less is sure than it may be."""
    found = {key for key, one in offers.items() if _is_range(one.ground.envelope)}
    schemes = {offers[key].ground.term.scheme for key in found}
    found |= {key for key, one in offers.items() if one.ground.term.scheme in schemes}
    for limit in terms.limits:
        if _is_range(shared_amount(limit, project, terms)):
            found |= {key for key in offers if limit in binding_limits(key, firm, terms)}
    return found


def _is_range(amount: Quantity | None) -> bool:
    return amount is not None and sure_within(amount) != limit_of(amount)


def is_open(term: Term, project: Project, firm: Firm, terms: Terms) -> bool:
    """True for a term in force, when a project starts, of which a firm fails no condition."""
    failed = any(state_of(one, firm) == NOT_MET for one in term.conditions)
    in_force = term.is_in_force(project.starts) and not is_superseded(term, terms)
    return in_force and not failed


def counts_what_it_is_for(term: Term) -> bool:
    """True for a term of which only its purpose tells which kinds of costs it counts."""
    return term.row.get("costs_basis") == "inferred" and bool(term.costs)


def _counting(term: Term, reading: Reading) -> Term:
    """Return a term with the kinds of costs that it counts by a reading."""
    return replace(term, costs=()) if reading.any_kind and counts_what_it_is_for(term) else term


def _read(ground: Ground, reading: Reading) -> Ground | None:
    """Return what a term counts by a reading of silences, None where it cannot be had by it."""
    if reading.all_put_forward and exceeds(ground):
        return None
    if reading.minimum_of_all and ground.base >= ground.minimum:
        ground = replace(ground, minimum=NONE)
    if not reading.named_only or not ground.term.costs:
        return ground
    pools = {kind: cost for kind, cost in ground.pools.items() if kind != REST}
    return replace(ground, pools=pools)


def exceeds(ground: Ground) -> bool:
    """Return whether there are more costs than a tier of all costs reaches."""
    return ground.most is not None and ground.base > ground.most


def _offer(ground: Ground, grounds: Mapping[str, Ground], terms: Terms) -> Offer | None:
    """Return what a term can bring, None for nothing that can be counted."""
    if ground.is_silent or ground.in_other_money:
        return None
    if ground.grants:
        return Offer(ground, shares=tuple(_shares(ground.grants, ground.rate)))
    high, low = _sum(ground)
    modes = tuple(_modes(ground, grounds, terms)) if _can_be_given_costs(ground) else ()
    offer = Offer(ground, modes, high, low)
    return offer if high or any(mode.high for mode in modes) else None


def _can_be_given_costs(ground: Ground) -> bool:
    most = ground.base if ground.most is None else min(ground.base, ground.most)
    return max(ground.least, ground.minimum) <= most and ground.above < most


def _modes(ground: Ground, grounds: Mapping[str, Ground], terms: Terms) -> Iterator[Mode]:
    """Yield the term's own rate, and those to which other terms that can be had lift it."""
    if ground.rate is None:
        return
    yield Mode(*_ends(ground.rate))
    for relation in terms.relations:
        lifts = relation.kind == "lifts_rate_to" and relation.term == ground.term.term
        if lifts and relation.amount and relation.other in grounds:
            yield Mode(*_ends(relation.amount), relation.other)


def _shares(
    grants: tuple[Relation, ...], rate: Quantity | None
) -> Iterator[tuple[str, Fraction, Fraction]]:
    for relation in grants:
        if share := relation.amount or rate:
            yield relation.other, *_ends(share)


def _sum(ground: Ground) -> tuple[Fraction, Fraction]:
    """Return the most and the least of a sum on no cost: a fixed one, or a limit without a rate."""
    fixed, limit = ground.term.fixed_sum, ground.limit
    if why_not(ground):
        return NONE, NONE
    if fixed is None:
        return (limit_of(limit), NONE) if limit and ground.rate is None else (NONE, NONE)
    high, low = _ends(fixed)
    if limit is None:
        return high, low
    return min(high, limit_of(limit)), min(low, sure_within(limit))


def _ends(printed: Quantity) -> tuple[Fraction, Fraction]:
    """Return the highest and the lowest that a printed number may be; "at least" is as printed."""
    return limit_of(printed), printed.interval.low
