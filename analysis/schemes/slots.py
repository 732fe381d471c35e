"""Give the costs of a project to terms: to one, or to several that are paid on the same cost.

scene, draft -> **slots** -> combining

Kinds of costs that the same terms count are one pool. A slot of a pool is for terms of which each
two may be paid on the same cost: each counts what stands there, up to their joint rate. Slots that
cannot hold the same costs have no more than the pool together.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from analysis.schemes.draft import NONE, ONE, Brings, Draft, Sum, added, each, scaled
from analysis.schemes.offers import Offer
from analysis.schemes.printed import limit_of
from analysis.schemes.project import REST
from analysis.schemes.scene import Scene
from analysis.schemes.together import Pair, are_chordal, cliques, components, is_tied, pairs

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
        given: Given = {}
        takers: dict[str, list[str]] = {}
        layout = layout_of(pool, scene)
        for name, members in layout.sets.items():
            slot = Slot(pool, members)
            counting = {key: _count(slot, scene.offers[key], draft, brings[key]) for key in members}
            for key, names in counting.items():
                given.setdefault(key, []).extend(names)
            takers[name] = _stand_together(slot, counting, scene, draft)
            for key, names in counting.items():
                if joint := list(_joint(key, slot, scene)):
                    brings[key].joint.append((each(names), joint))
        for beside in layout.beside:
            taking = [one for name in beside for one in takers[name]]
            if len(taking) > 1:
                draft.at_most(each(taking), pool.amount)
        for key, own in pool.own.items():
            if own < pool.amount and len(given[key]) > 1:
                draft.at_most(each(given[key]), own)


@dataclass(frozen=True)
class Layout:
    """The sets of terms for the slots of a pool by name, and which of them stand side by side."""

    sets: Mapping[str, tuple[str, ...]]
    beside: tuple[tuple[str, ...], ...]


def layout_of(pool: Pool, scene: Scene) -> Layout:
    """Return the slots of a pool.

    Terms that a joint rate or an order ties to each other share slots. Others each have a slot of
    their own: which of those cannot hold the same costs is enough to know, where there is no ring
    of such slots without a chord. Where there is one, all terms that may share have slots.
    """
    joined = frozenset(pair for pair in pairs(pool.own) if scene.may_share(pair))
    sharing = tuple(sorted(frozenset().union(*joined)))
    alone = tuple(key for key in pool.own if key not in sharing)
    among = _among(sharing, joined, scene)
    every = sorted([*among.sets.values(), *((key,) for key in alone)])
    beside = (tuple(sorted((*names, *alone))) for names in among.beside)
    return Layout({"&".join(members): members for members in every}, tuple(sorted(beside)))


def _among(keys: tuple[str, ...], joined: frozenset[Pair], scene: Scene) -> Layout:
    """Return the slots of the terms that may share costs with some other."""
    tied = {pair for pair in joined if is_tied(pair, scene.said)}
    found = [
        one
        for members in components(keys, tied)
        for one in _of_component(members, keys, joined, scene)
    ]
    sets = {"&".join(members): members for members in sorted(found)}
    apart = [pair for pair in pairs(sets) if _conflict(pair, sets, joined, tied)]
    if are_chordal(tuple(sets), apart):
        return Layout(sets, tuple(cliques(tuple(sets), apart)))
    largest = _sets(cliques(keys, joined), scene)
    sets = {"&".join(members): members for members in largest}
    return Layout(sets, (tuple(sets),))


def _of_component(
    members: tuple[str, ...], keys: tuple[str, ...], joined: frozenset[Pair], scene: Scene
) -> list[tuple[str, ...]]:
    """Return the sets of terms that are tied to each other: all of them where not all may share
    costs with the same others.
    """
    beyond = [
        {key for key in keys if key not in members and frozenset((key, own)) in joined}
        for own in members
    ]
    largest = cliques(members, [pair for pair in pairs(members) if pair in joined])
    if any(one != beyond[0] for one in beyond):
        return sorted({part for one in largest for part in _parts(one)})
    return _sets(largest, scene)


def _parts(members: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for size in range(1, len(members) + 1):
        yield from combinations(members, size)


def _conflict(
    pair: Pair, sets: Mapping[str, tuple[str, ...]], joined: frozenset[Pair], tied: set[Pair]
) -> bool:
    """Return whether two sets of terms cannot stand on the same costs."""
    one, other = (sets[name] for name in sorted(pair))
    if len(one) == len(other) == 1:
        return pair not in joined or pair in tied
    across = (frozenset((a, b)) for a in one for b in other)
    return any(pair not in joined or pair in tied for pair in across)


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


def _joint(key: str, slot: Slot, scene: Scene) -> Iterator[Sum]:
    """Yield the costs that what a term and another pay in a slot at a joint rate stands for."""
    for other in slot.members:
        pair = frozenset((key, other))
        for relation in scene.relations(pair, "stacks_to") if other != key else ():
            rate = relation.amount and limit_of(relation.amount)
            if rate:
                yield scaled(added(_paid(one, slot, scene) for one in sorted(pair)), 1 / rate)


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
