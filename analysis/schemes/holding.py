"""Hold each term between its edges and within its limits, alone and with those that share them.

scene, draft -> **holding** -> combining
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from analysis.quantities import Quantity
from analysis.schemes.draft import NONE, ONE, Brings, Draft, Sum, added, each, scaled
from analysis.schemes.ground import shared_amount
from analysis.schemes.offers import Offer
from analysis.schemes.paying import binding_limits
from analysis.schemes.printed import CENT, limit_of, sure_within
from analysis.schemes.scene import Scene
from analysis.schemes.terms import Relation, SharedLimit
from analysis.schemes.together import are_parts, cliques

Had = Mapping[str, Brings]


def decide(scene: Scene, draft: Draft, brings: Had) -> None:
    """Give a decision to each term that is had or not; of those that stand apart one is had."""
    deciding = scene.lifting.union(*scene.apart)
    for key, offer in scene.offers.items():
        if key in deciding or (offer.modes and (offer.least > 0 or offer.ground.above > 0)):
            brings[key].had = draft.decision(f"{key} had")
    among = sorted({key for pair in scene.apart for key in pair})
    for members in cliques(among, scene.apart):
        if len(members) > 1:
            draft.at_most(each(brings[key].had for key in members), ONE)


def hold_edges(key: str, scene: Scene, draft: Draft, brings: Had) -> None:
    """Hold the costs given to a term between its edges, those of a lifted rate to its lifter."""
    offer, own = scene.offers[key], brings[key]
    if own.had or offer.room < offer.ground.base:
        draft.hold(own.costs, room_of(offer, own), own.had)
    below = added(brings[other].costs for other in _parts_below(key, scene))
    least = max(offer.least, CENT if key in scene.lifting else NONE)
    if least > 0:
        draft.at_most({**scaled(added([own.costs, below]), -ONE), own.had: least})
    if offer.ground.above > 0:
        filling = scaled(added([own.uncounted, below]), -ONE)
        draft.at_most({**filling, own.had: offer.ground.above})
    if offer.ground.by_part:
        draft.hold(own.counted, countable(offer), own.had)
    for lifter, lifted in own.lifted.items():
        if lifter:
            draft.hold(lifted, offer.room if lifter in brings else NONE, _had(lifter, brings))


def _had(key: str, brings: Had) -> str:
    return brings[key].had if key in brings else ""


def pay(key: str, scene: Scene, draft: Draft, brings: Had) -> None:
    """Let a term pay its sum on no cost, and hold it within its own limit."""
    offer, own = scene.offers[key], brings[key]
    if offer.low_apart:
        sure = draft.variable(f"{key} sure", offer.low_limit)
        draft.at_most({sure: ONE, **scaled(own.sure, -ONE)})
        draft.at_most({sure: ONE, **scaled(own.high, -ONE)})
        own.low[sure] = ONE
    if offer.sum_high:
        _pay_sum(offer, draft, own)
    highest = max((mode.high for mode in offer.modes), default=NONE)
    own.most = highest * countable(offer) + offer.sum_high
    if offer.limit is not None and offer.limit < own.most:
        own.most = offer.limit
        draft.hold(own.high, offer.limit, own.had)


def pay_shares(key: str, scene: Scene, draft: Draft, brings: Had) -> None:
    """Let a term pay its share of what others grant."""
    offer, own = scene.offers[key], brings[key]
    shares = [one for one in offer.shares if one[0] in brings]
    granted = sum((share * brings[other].most for other, share, _ in shares), NONE)
    own.most = granted if offer.limit is None else min(granted, offer.limit)
    high = added(scaled(brings[other].high, share) for other, share, _ in shares)
    low = added(scaled(brings[other].low, share) for other, _, share in shares)
    own.high[draft.variable(f"{key} share", own.most)] = ONE
    own.low[draft.variable(f"{key} sure share", own.most)] = ONE
    draft.at_most({**own.high, **scaled(high, -ONE)})
    draft.at_most({**own.low, **scaled(low, -ONE)})
    draft.at_most({**own.low, **scaled(own.high, -ONE)})
    if own.had:
        draft.hold(own.high, own.most, own.had)


def leave_paid(relation: Relation, scene: Scene, draft: Draft, brings: Had) -> None:
    """Hold a term on costs to what a sum that another pays leaves: of them, or of a joint rate."""
    for key, other in ((relation.term, relation.other), (relation.other, relation.term)):
        on_costs, sums = scene.offers.get(key), scene.offers.get(other)
        if not (on_costs and sums and on_costs.modes and sums.sum_high):
            continue
        paid, base = brings[other].sums, on_costs.ground.base
        if relation.kind == "after" and key == relation.term:
            draft.at_most({**brings[key].costs, **paid}, base)
        if relation.kind == "stacks_to" and relation.amount is not None:
            draft.at_most({**brings[key].high, **paid}, limit_of(relation.amount) * base)


def count_in_full(scene: Scene, draft: Draft, brings: Had) -> None:
    """Let terms after which others count be paid in full on all costs given to them.

    To count fewer would leave more to the others. Short of its own limit, and of those that it
    shares, such a term leaves none uncounted; where one is reached some may be the others'.
    """
    for key in sorted({one.other for one in scene.terms.relations if one.kind == "after"}):
        offer, own = scene.offers.get(key), brings.get(key)
        if offer is None or own is None or not own.uncounted:
            continue
        if offer.ground.by_part or _is_stacked(key, scene):
            continue
        reached: Sum = {}
        for number, (keys, most) in enumerate(_holding(offer, scene)):
            held = [brings[other] for other in keys if other in brings]
            if sum((one.most for one in held), NONE) >= most:
                at_limit = draft.decision(f"{key} at limit {number}")
                high = scaled(added(one.high for one in held), -ONE)
                draft.at_most({**high, at_limit: most})
                reached[at_limit] = -offer.room
        if reached:
            draft.at_most({**own.uncounted, **reached})
        else:
            draft.hold(own.uncounted, NONE)


def _is_stacked(key: str, scene: Scene) -> bool:
    stacked = (one for one in scene.terms.relations if one.kind == "stacks_to")
    return any(key in (one.term, one.other) for one in stacked)


def _holding(offer: Offer, scene: Scene) -> Iterator[tuple[Iterable[str], Fraction]]:
    """Yield the terms that each limit of one holds, its own and those it shares, and the limit."""
    if offer.limit is not None:
        yield (offer.key,), offer.limit
    for keys, most in _held_together(scene):
        if offer.key in keys:
            yield keys, limit_of(most)


def hold_together(scene: Scene, draft: Draft, brings: Had) -> None:
    """Hold terms within the limits that they share, and within the envelopes of their schemes."""
    for keys, most in _held_together(scene):
        _hold(keys, most, draft, brings)


def _held_together(scene: Scene) -> Iterator[tuple[Sequence[str], Quantity]]:
    """Yield terms with the limit that they share, and those of a scheme with its envelope."""
    for limit in shared_limits(scene):
        amount = shared_amount(limit, scene.project, scene.terms)
        if amount is not None:
            yield limit.covers, amount
    schemes: dict[str, list[Offer]] = {}
    for offer in scene.offers.values():
        schemes.setdefault(offer.ground.term.scheme, []).append(offer)
    for offers in schemes.values():
        envelopes = [one.ground.envelope for one in offers if one.ground.envelope]
        if envelopes:
            yield [one.key for one in offers], max(envelopes, key=limit_of)


def shared_limits(scene: Scene) -> Iterator[SharedLimit]:
    """Yield the limits that bind the firm and cover one of the terms, as silences are read."""
    binding = {
        one.limit for key in scene.offers for one in binding_limits(key, scene.firm, scene.terms)
    }
    for limit in scene.terms.limits:
        if limit.limit in binding and limit.limit not in scene.reading.exceeding:
            yield limit


def room_of(offer: Offer, own: Brings) -> Fraction:
    """Return the most of costs worth giving to a term: no more than its own limit counts."""
    rates = [mode.high for mode in offer.modes if mode.high]
    if own.uncounted or offer.limit is None or not rates:
        return offer.room
    return min(offer.room, offer.limit / min(rates))


def countable(offer: Offer) -> Fraction:
    """Return the most of costs on which a term pays."""
    counts, span = offer.room - offer.ground.above, offer.ground.span
    return max(counts if span is None else min(counts, span), NONE)


def _parts_below(key: str, scene: Scene) -> list[str]:
    """Return the terms on lower parts of the same costs: they fill what lies below this one."""
    ground = scene.offers[key].ground
    return [
        other
        for other, one in scene.offers.items()
        if other != key and one.modes and are_parts(ground.term, one.ground.term)
        and one.ground.span is not None and one.ground.above + one.ground.span <= ground.above
    ]  # fmt: skip


def _pay_sum(offer: Offer, draft: Draft, own: Brings) -> None:
    paid = draft.variable(f"{offer.key} sum", offer.sum_high)
    own.sums[paid] = own.high[paid] = ONE
    if offer.sum_low == offer.sum_high and not offer.is_ranged:
        own.low[paid] = ONE
    elif offer.sum_low:
        sure = draft.variable(f"{offer.key} sure sum", offer.sum_low)
        own.low[sure] = ONE
        draft.at_most({sure: ONE, paid: -ONE})
    if own.had:
        draft.hold({paid: ONE}, offer.sum_high, own.had)


def _hold(keys: Iterable[str], most: Quantity, draft: Draft, brings: Had) -> None:
    """Hold terms within an amount, what is sure of them within what is sure of it."""
    held = [brings[key] for key in keys if key in brings]
    high, low = added(one.high for one in held), added(one.low for one in held)
    reach = sum((one.most for one in held), NONE)
    if reach > limit_of(most):
        draft.hold(high, limit_of(most))
    if reach > sure_within(most) and low.keys() - high.keys():
        draft.hold(low, sure_within(most))
