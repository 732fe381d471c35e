"""Give the costs of a project to terms: to one, or to several that are paid on the same cost.

scene, draft -> **slots** -> combining

Kinds of costs that the same terms count are one pool. A slot of a pool is for terms of which each
two may be paid on the same cost: each counts what stands there, up to their joint rate.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from analysis.schemes.draft import NONE, ONE, Brings, Draft, Sum, added, each
from analysis.schemes.offers import Offer
from analysis.schemes.printed import limit_of
from analysis.schemes.project import REST
from analysis.schemes.scene import Scene
from analysis.schemes.together import Pair, cliques, pairs

Given = dict[str, list[str]]  # the variables of the costs given to a term


@dataclass(frozen=True)
class Pool:
    """Costs that the same terms count: their kinds, and the most that each of them can count."""

    kinds: tuple[str, ...]
    amount: Fraction
    own: Mapping[str, Fraction]

    @property
    def name(self) -> str:
        """The kinds, as the variables name them."""
        return "+".join(kind or "rest" for kind in self.kinds)


@dataclass(frozen=True)
class Slot:
    """Terms that are paid on the same costs of a pool."""

    pool: Pool
    members: tuple[str, ...]

    @property
    def name(self) -> str:
        """The variable of the costs that stand here; of one term alone, the pool."""
        together = len(self.members) > 1
        return f"{self.pool.name}: {'&'.join(self.members)}" if together else self.pool.name

    def counted(self, key: str, lifted_by: str) -> str:
        """The variable of the costs here that a term counts at one of its rates."""
        return f"{key} on {self.name}" + (f" with {lifted_by}" if lifted_by else "")


def give_costs(scene: Scene, draft: Draft, brings: Mapping[str, Brings]) -> None:
    """Lay out the slots of each pool, and let their terms count what stands in them."""
    for pool in pools_of(scene):
        joined = [pair for pair in pairs(pool.own) if scene.may_share(pair)]
        given: Given = {}
        takers: list[str] = []
        for members in _sets(cliques(tuple(pool.own), joined), scene):
            slot = Slot(pool, members)
            counting = {key: _count(slot, scene.offers[key], draft, brings[key]) for key in members}
            for key, names in counting.items():
                given.setdefault(key, []).extend(names)
            takers += _stand_together(slot, counting, scene, draft)
        if len(takers) > 1:
            draft.at_most(each(takers), pool.amount)
        for key, own in pool.own.items():
            if own < pool.amount and len(given[key]) > 1:
                draft.at_most(each(given[key]), own)


def _sets(largest: list[tuple[str, ...]], scene: Scene) -> list[tuple[str, ...]]:
    """Return the sets of terms for slots: the largest, and those without one of two terms whose
    joint rate is less than what one of them pays alone.
    """
    waiting, found = list(largest), dict.fromkeys(largest)
    while waiting:
        members = waiting.pop()
        for key in (key for pair in pairs(members) if _lose(pair, scene) for key in sorted(pair)):
            fewer = tuple(other for other in members if other != key)
            if fewer not in found:
                found[fewer] = None
                waiting.append(fewer)
    return sorted(found)


def _lose(pair: Pair, scene: Scene) -> bool:
    rates = [mode.high for key in pair for mode in scene.offers[key].modes]
    amounts = [one.amount for one in scene.relations(pair, "stacks_to") if one.amount]
    return any(limit_of(amount) < max(rates) for amount in amounts)


def pools_of(scene: Scene) -> Iterator[Pool]:
    """Yield the pools of costs that some terms count."""
    found: dict[tuple[str, ...], list[str]] = {}
    costs = scene.project.pools
    for kind in costs:
        counting = (
            key for key, one in scene.offers.items() if one.modes and kind in one.ground.pools
        )
        found.setdefault(tuple(counting), []).append(kind)
    for keys, kinds in found.items():
        if keys:
            own = {
                key: sum((scene.offers[key].ground.pools[kind] for kind in kinds), NONE)
                for key in keys
            }
            yield Pool(tuple(kinds), sum((costs[kind] for kind in kinds), NONE), own)


def _count(slot: Slot, offer: Offer, draft: Draft, brings: Brings) -> list[str]:
    """Let a term count costs of a slot: at its rates, or at none where it must be given them."""
    names, most = [], min(offer.room, slot.pool.own[offer.key])
    for mode in offer.modes:
        name = draft.variable(slot.counted(offer.key, mode.lifted_by), most)
        names.append(name)
        brings.high[name] = mode.high
        brings.lifted.setdefault(mode.lifted_by, {})[name] = ONE
        if mode.low:
            (brings.sure if offer.low_apart else brings.low)[name] = mode.low
    if offer.least > 0 or offer.ground.above > 0 or offer.low_apart:
        names.append(draft.variable(f"{slot.counted(offer.key, '')} uncounted", most))
        brings.sure[names[-1]] = offer.modes[0].low
    brings.costs.update(each(names))
    if REST in slot.pool.kinds:
        brings.rest.update(each(names))
    return names


def _stand_together(slot: Slot, counting: Given, scene: Scene, draft: Draft) -> list[str]:
    """Hold the terms of a slot to what stands there; return the variables that take of the pool."""
    if len(slot.members) == 1:
        return [name for names in counting.values() for name in names]
    stands = draft.variable(slot.name, slot.pool.amount)
    for key, names in counting.items():
        draft.at_most({**each(names), **_paid_before(key, slot, scene), stands: -ONE})
    for pair in pairs(slot.members):
        for relation in scene.relations(pair, "stacks_to"):
            if relation.amount is not None:
                both = added(_paid(key, slot, scene) for key in sorted(pair))
                draft.at_most({**both, stands: -limit_of(relation.amount)})
    return [stands]


def _paid(key: str, slot: Slot, scene: Scene) -> Sum:
    """Return what a term pays on the costs of a slot."""
    modes = scene.offers[key].modes
    return {slot.counted(key, mode.lifted_by): mode.high for mode in modes if mode.high}


def _paid_before(key: str, slot: Slot, scene: Scene) -> Sum:
    """Return what is paid in a slot by the terms after which this one counts what is left."""
    before = {
        relation.other
        for pair in pairs(slot.members)
        for relation in scene.relations(pair, "after")
        if relation.term == key
    }
    return added(_paid(other, slot, scene) for other in sorted(before))
