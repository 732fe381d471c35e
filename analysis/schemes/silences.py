"""The silences that a best combination leans on, and what it is if one breaks the other way.

best -> **silences** -> answer

Each silence is read the careful way, and the answer sought again with it broken the other way.
Where that would take too many searches, silences are taken together by the term that is used, and
what is left over is named without the other answer.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from analysis.schemes.best import Asked, Found, affordable, most_of, most_of_one
from analysis.schemes.conditions import MET, TO_SHOW, state_of
from analysis.schemes.ground import ground_of
from analysis.schemes.offers import counts_what_it_is_for, exceeds, is_open
from analysis.schemes.scene import Scene
from analysis.schemes.together import EITHER, Pair, Reading, are_parts, is_said, pairs

STACKING, REST_COSTS, EXCEPTION, AMOUNT, MONEY = (
    "stacking",
    "rest",
    "exception",
    "amount",
    "currency",
)
NOT_SAME_COST, BESIDE = "not on the same cost", "one beside the other"
ALL = "all"
PARTING, OWN_PART = "parting", "each on its own part of the costs"
CONTRACT, OWN_CONTRACT = "contract", "a contract for each"
MINIMUM, OF_ITS_OWN = "minimum", "reached by the costs given to the term"
KINDS, ITS_PURPOSE = "kinds", "costs of the kind that it pays for"
PART, ENOUGH = "part", "enough that part of the costs is put forward"
COUNTED, WITHIN, NOTHING = "counted by every term", "held within the limit", "pays nothing"


@dataclass(frozen=True)
class Silence:
    """What the sources do not say: how it is taken, and the answer if it breaks the other way.

    `otherwise` is the least and the most (None for what nothing limits); None where the search
    was not made.
    """

    silence: str
    terms: tuple[str, ...]
    taken: str
    otherwise: tuple[Fraction, Fraction | None] | None
    about: str = ""  # the limit or condition that it is about


def silences_of(found: Found, asked: Asked) -> Iterator[Silence]:
    """Yield the silences that a combination leaned on."""
    yield from _on_stacking(found, asked)
    yield from _on_parting(found, asked)
    yield from _on_contracts(found, asked)
    yield from _on_minimums(found, asked)
    yield from _on_standing_beside(found, asked)
    yield from _on_rest(found, asked)
    yield from _on_kinds(found, asked)
    yield from _on_parts(found, asked)
    yield from _on_exceptions(found, asked)
    yield from _on_amounts(found, asked)


def _on_stacking(found: Found, asked: Asked) -> Iterator[Silence]:
    """Yield for terms that compete for costs, without a word on stacking, what it would change."""
    silent = [pair for pair in pairs(found.scene.offers) if _competes(pair, found.scene)]
    may = affordable(found.scene.offers)
    if len(silent) <= may:
        groups: Mapping[tuple[str, ...], list[Pair]] = {tuple(sorted(one)): [one] for one in silent}
    else:
        groups, may = _by_term_used(found, silent), may - 1
    for number, (terms, broken) in enumerate(groups.items()):
        other = most_of(asked, Reading(sharing=frozenset(broken))) if number < may else None
        if other != (found.low, found.high):
            yield Silence(STACKING, terms, NOT_SAME_COST, other)
    if len(silent) > 1:
        every = tuple(sorted({key for pair in silent for key in pair}))
        yield Silence(ALL, every, NOT_SAME_COST, most_of(asked, Reading(sharing=frozenset(silent))))


def _by_term_used(found: Found, silent: list[Pair]) -> dict[tuple[str, ...], list[Pair]]:
    groups = {}
    for use in sorted(found.uses, key=lambda one: (-one.high, one.term)):
        of = [pair for pair in silent if use.term in pair]
        others = sorted(key for pair in of for key in pair if key != use.term)
        if of:
            groups[use.term, *others] = of
    return groups


def _competes(pair: Pair, scene: Scene) -> bool:
    one, other = (scene.offers[key] for key in sorted(pair))
    if not one.modes or not other.modes or pair in scene.apart or is_said(pair, scene.said):
        return False
    if are_parts(one.ground.term, other.ground.term):
        return False
    return not one.ground.pools.keys().isdisjoint(other.ground.pools)


def _on_parting(found: Found, asked: Asked) -> Iterator[Silence]:
    """Yield the terms of different schemes that each pay on a part of one project's costs."""
    parted = [pair for pair in pairs(found.keys) if _part(pair, found.scene)]
    if parted:
        terms = tuple(sorted({key for pair in parted for key in pair}))
        yield Silence(PARTING, terms, OWN_PART, most_of_one(found.scene, asked))


def _part(pair: Pair, scene: Scene) -> bool:
    one, other = (scene.offers[key] for key in sorted(pair))
    return bool(one.modes and other.modes) and not scene.may_part(pair)


def _on_contracts(found: Found, asked: Asked) -> Iterator[Silence]:
    """Yield for two that are not had on one contract, and both used, what it is if there is one."""
    may, number = affordable(found.scene.offers), 0
    for relation in asked.terms.relations:
        pair = frozenset((relation.term, relation.other))
        if relation.kind in EITHER and relation.on in ("", "contract") and pair <= {*found.keys}:
            other = most_of(asked, Reading(apart=frozenset([pair]))) if number < may else None
            number += 1
            terms = tuple(sorted(pair))
            yield Silence(CONTRACT, terms, OWN_CONTRACT, other, relation.relation)


def _on_minimums(found: Found, asked: Asked) -> Iterator[Silence]:
    """Yield the terms whose minimum other terms' costs may help to reach."""
    offers = found.scene.offers
    terms = tuple(key for key, one in offers.items() if one.modes and one.ground.minimum)
    if terms and len(offers) > 1:
        other = most_of(asked, Reading(minimum_of_all=True))
        if other != (found.low, found.high):
            yield Silence(MINIMUM, terms, OF_ITS_OWN, other)


def _on_standing_beside(found: Found, asked: Asked) -> Iterator[Silence]:
    """Yield for each sum on no cost beside another term used, what it is if only one is had."""
    may = affordable(found.scene.offers)
    for number, pair in enumerate(
        one for one in pairs(found.keys) if _stand_beside(one, found.scene)
    ):
        other = most_of(asked, Reading(apart=frozenset([pair]))) if number < may else None
        if other != (found.low, found.high):
            yield Silence(STACKING, tuple(sorted(pair)), BESIDE, other)


def _stand_beside(pair: Pair, scene: Scene) -> bool:
    one, other = (scene.offers[key] for key in sorted(pair))
    if is_said(pair, scene.said) or (one.modes and other.modes) or one.shares or other.shares:
        return False
    return not one.ground.pools.keys().isdisjoint(other.ground.pools)


def _on_rest(found: Found, asked: Asked) -> Iterator[Silence]:
    """Yield the terms for named kinds that counted costs of no named kind."""
    leaning = tuple(use.term for use in found.uses if use.on_rest)
    if leaning:
        yield Silence(REST_COSTS, leaning, COUNTED, most_of(asked, Reading(named_only=True)))


def _on_kinds(found: Found, asked: Asked) -> Iterator[Silence]:
    """Yield the terms whose sources do not say which kinds of costs they count."""
    inferred = tuple(
        key
        for key, term in asked.here.items()
        if term.is_on_costs
        and counts_what_it_is_for(term)
        and is_open(term, asked.project, asked.firm, asked.terms)
    )
    if inferred and asked.project.by_kind:
        other = most_of(asked, Reading(any_kind=True))
        if other != (found.low, found.high):
            yield Silence(KINDS, inferred, ITS_PURPOSE, other)


def _on_parts(found: Found, asked: Asked) -> Iterator[Silence]:
    """Yield the tiers that are reached by putting forward only a part of the costs."""
    partly = tuple(key for key in found.keys if exceeds(found.scene.offers[key].ground))
    if partly:
        yield Silence(PART, partly, ENOUGH, most_of(asked, Reading(all_put_forward=True)))


def _on_exceptions(found: Found, asked: Asked) -> Iterator[Silence]:
    """Yield the limits that the firm may exceed if it shows that it is of a class."""
    for limit in asked.terms.limits:
        covered = tuple(key for key in found.scene.offers if key in limit.covers)
        states = {state_of(one, asked.firm) for one in limit.except_for}
        if covered and limit.amount and TO_SHOW in states and MET not in states:
            other = most_of(asked, Reading(exceeding=frozenset([limit.limit])))
            if other != (found.low, found.high):
                yield Silence(EXCEPTION, covered, WITHIN, other, limit.limit)


def _on_amounts(found: Found, asked: Asked) -> Iterator[Silence]:
    """Yield the terms open to the firm that do not say what they pay, or say it in other money."""
    for key, term in asked.here.items():
        if is_open(term, asked.project, asked.firm, asked.terms):
            ground = ground_of(term, asked.project, asked.terms)
            if ground.is_silent or ground.in_other_money:
                silence = AMOUNT if ground.is_silent else MONEY
                yield Silence(silence, (key,), NOTHING, (found.low, None))
