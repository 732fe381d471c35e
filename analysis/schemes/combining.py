"""The program whose best solution is the best combination: who is given which costs, who is had.

scene -> **combining** -> best

A term has a decision of its own only where it is had or not: with a minimum, tiers, what it
excludes and what it lifts. Variables and rows that could bind nothing are left out.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice

from analysis.schemes.draft import ONE, Brings, Draft, Sum, added, scaled
from analysis.schemes.holding import (
    count_in_full,
    decide,
    hold_edges,
    hold_together,
    leave_paid,
    pay,
    pay_shares,
    room_of,
)
from analysis.schemes.offers import Offer
from analysis.schemes.scene import Scene
from analysis.schemes.search import Program
from analysis.schemes.slots import give_costs


@dataclass(frozen=True)
class Combination:
    """A program, and what each term brings to it."""

    program: Program
    brings: Mapping[str, Brings]


def combined(scene: Scene, aims: int | None = None) -> Combination:
    """Return the program of a scene.

    It seeks the most, then the most that is sure, then the fewest terms, then the first keys; or
    only the first so many `aims` after the most.
    """
    draft, brings = Draft(), {key: Brings() for key in scene.offers}
    decide(scene, draft, brings)
    give_costs(scene, draft, brings)
    for key, offer in scene.offers.items():
        if offer.modes:
            hold_edges(key, scene, draft, brings)
        if not offer.shares:
            pay(key, scene, draft, brings)
    for key in granting_first(scene.offers):
        pay_shares(key, scene, draft, brings)
    for relation in scene.terms.relations:
        leave_paid(relation, scene, draft, brings)
    count_in_full(scene, draft, brings)
    hold_together(scene, draft, brings)
    high = added(one.high for one in brings.values())
    then = tuple(islice(_then(scene, brings), aims))
    return Combination(
        Program(high, tuple(draft.rows), draft.upper, frozenset(draft.whole), then), brings
    )


def granting_first(offers: Mapping[str, Offer]) -> list[str]:
    """Return the terms that pay a share of grants, each behind those whose grants it shares."""
    waiting, found = [key for key, one in offers.items() if one.shares], list[str]()
    while waiting:
        of = {key: {other for other, *_ in offers[key].shares} for key in waiting}
        able = [key for key in waiting if not of[key].intersection(waiting)] or waiting
        found += able
        waiting = [key for key in waiting if key not in able]
    return found


def _then(scene: Scene, brings: Mapping[str, Brings]) -> Iterator[Sum]:
    yield added(one.low for one in brings.values())
    used = [_use(offer, brings[key]) for key, offer in scene.offers.items()]
    yield scaled(added(used), -ONE)
    yield added(scaled(one, Fraction(-at)) for at, one in enumerate(used, 1))


def _use(offer: Offer, own: Brings) -> Sum:
    """Return how much a term is used, from 0 to 1: decided, or as a part of what it can be."""
    if own.had:
        return {own.had: ONE}
    room = room_of(offer, own) if offer.modes else ONE
    costs = scaled(own.costs, 1 / room)
    sums = [name for name in own.high if name not in costs]
    return costs | {name: 1 / own.most for name in sums if own.most}
