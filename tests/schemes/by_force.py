"""The best of a small instance by trying every split of its costs, without any program.

Costs are a few cents, laid out in units of `1/fineness` of a cent. Each unit of a kind goes to a
set of terms that may be paid on the same cost (or to none); then what each term pays follows from
its words. Written from the meaning of the terms alone, for `test_best_by_force.py`.
"""

from fractions import Fraction
from itertools import chain, combinations, pairwise, product

CENT = Fraction(1, 100)


def best_by_force(terms, costs, years=1, fineness=1):
    """Return (high, low) of the best split; `costs` in cents by kind, "" for the rest."""
    superseded = {one.other for one in terms.relations if one.kind == "supersedes"}
    on_file = [one for one in terms.on_file if one.term not in superseded]
    relations = [one for one in terms.relations if {one.term, one.other}.isdisjoint(superseded)]
    lines = _lines(on_file)
    sharing = {one.term for one in relations if one.kind == "share_of_grant"}
    sums = [one for one in on_file if (one.rate is None and one.limit) or one.fixed_sum]
    sums = [one for one in sums if one.term not in sharing]
    sums = [one for one in sums if _reaches(one, costs, _share(one, years, terms.limits))]
    outcomes = (
        outcome
        for laid in _layouts(lines, relations, costs, fineness, years, terms.limits)
        for taken in _subsets(sums)
        for outcome in _outcomes(laid, lines, taken, relations, terms.limits, years, on_file)
    )
    return max(filter(None, outcomes), default=(Fraction(0), Fraction(0)))


def _lines(on_file):
    """Terms that count costs, by what they count them for: parts of one scheme count as one."""
    lines = {}
    for term in on_file:
        if term.rate is not None:
            by_part = term.threshold_on == "part"
            lines.setdefault((term.scheme, term.costs) if by_part else term.term, []).append(term)
    return list(lines.values())


def _counts(term, kind):
    return kind == "" or not term.costs or kind in term.costs


def _reaches(term, costs, share):
    base = sum(amount for kind, amount in costs.items() if _counts(term, kind)) * CENT * share
    return base > 0 and _in_edges(term, base)


def _in_edges(term, base):
    if term.minimum and base < term.minimum.value:
        return False
    if term.threshold_on == "part":
        return True
    low, high = term.threshold_from, term.threshold_to
    if low and base < low.value + (CENT if low.bound == "more_than" else 0):
        return False
    return not high or base <= high.value - (CENT if high.bound == "less_than" else 0)


def _layouts(lines, relations, costs, fineness, years, limits):
    """Yield how many units of each kind go to each set of lines."""
    choices = []
    for kind, amount in costs.items():
        sets = [
            one for one in _subsets(range(len(lines))) if _may_stand(one, kind, lines, relations)
        ]
        splits = _splits(amount * fineness, len(sets))
        choices.append([dict(zip(sets, split, strict=True)) for split in splits])
    unit = CENT / fineness
    for laid in product(*choices):
        cells, fits = {}, True
        for split, amount in zip(laid, costs.values(), strict=True):
            for members, count in split.items():
                if members and count:
                    cells[members] = cells.get(members, 0) + count * unit
            for at, line in enumerate(lines):
                given = sum(count for members, count in split.items() if at in members) * unit
                fits = fits and given <= amount * CENT * _share(line[0], years, limits)
        if fits:
            yield cells


def _may_stand(members, kind, lines, relations):
    """Whether these lines may be paid on the same cost of a kind."""
    pairs = combinations(members, 2)
    return all(_counts(lines[at][0], kind) for at in members) and all(
        _may_share(lines[one], lines[other], relations) for one, other in pairs
    )


def _share(term, years, limits):
    lasting = _durations(term, limits)
    return min([Fraction(1), *(Fraction(one) / years for one in lasting)])


def _durations(term, limits):
    """How many years a term is paid for; a sum in so many years in a row ends nothing."""
    return [one.years.value for one in limits if one.years and term.term in one.covers
            and (one.amount is None or one.per == "recipient_year")]  # fmt: skip


def _splits(units, parts):
    for bars in combinations(range(units + parts - 1), parts - 1):
        ends = (-1, *bars, units + parts - 1)
        yield [after - before - 1 for before, after in pairwise(ends)]


def _may_share(line, other, relations):
    sides = {one.term for one in line}, {one.term for one in other}
    sharing = (one for one in relations if one.kind in ("stacks_to", "stacks_freely", "after"))
    return any(
        (one.term in sides[at] and one.other in sides[1 - at]) for one in sharing for at in (0, 1)
    )


def _outcomes(cells, lines, taken, relations, limits, years, on_file):
    """Yield (high, low) of one layout with some sums taken; None where the words forbid it.

    What a term pays before another counts is all that it can, or less where it shares a limit that
    others reach with it: then also what makes the other's clauses turn.
    """
    asked = cells, lines, taken, relations, limits, years, on_file
    yield _outcome(*asked)
    for first in _paid_first(cells, lines, relations, limits):
        yield _outcome(*asked, first)


def _paid_first(cells, lines, relations, limits):
    """Yield what may be paid before another term counts, of terms that share one limit."""
    at = {line[0].term: number for number, line in enumerate(lines)}
    bound = [one for one in relations if one.kind == "after" and {one.term, one.other} <= at.keys()]
    shared = [one for one in limits if one.amount and bound and bound[0].other in one.covers]
    if not shared:
        return
    (relation,), (limit,) = bound, shared
    given = {
        key: sum(cost for members, cost in cells.items() if number in members)
        for key, number in at.items()
    }
    then, first = (lines[at[key]][0] for key in (relation.term, relation.other))
    both = sum(
        cost for members, cost in cells.items() if {at[first.term], at[then.term]} <= {*members}
    )
    rate, beside = _highest(then.rate), _highest(first.rate) * (given[first.term] - both)
    most = min(_pays(first, given[first.term]), limit.amount.value)

    def other_pays(paid):
        return _pays(then, given[then.term] - max(paid - beside, Fraction(0)))

    others = sum(
        _pays(lines[at[key]][0], given[key])
        for key in limit.covers if key not in (first.term, then.term)
    )  # fmt: skip
    left, counted = limit.amount.value - others, given[then.term] + beside
    turns = [left, counted, limit.amount.value]
    if then.minimum:
        turns.append(counted - then.minimum.value)
    if then.limit:
        turns += [counted - then.limit.value / rate, left - then.limit.value]
    turns.append(left - rate * given[then.term])
    if rate != 1:
        turns.append((left - rate * counted) / (1 - rate))
    for paid in turns:
        reached = paid + others + (other_pays(paid) if then.term in limit.covers else 0)
        if 0 <= paid <= most and reached >= limit.amount.value:
            yield paid


def _pays(term, counted):
    """Return what a term with a rate, a minimum and a limit pays at most."""
    paid = _highest(term.rate) * counted if counted and _in_edges(term, counted) else Fraction(0)
    return min(paid, term.limit.value) if term.limit else paid


def _outcome(cells, lines, taken, relations, limits, years, on_file, paid_first=None):
    """Return (high, low) of one layout with some sums taken; None where the words forbid it."""
    given = [
        sum(cost for members, cost in cells.items() if at in members) for at in range(len(lines))
    ]
    had = {one.term for at, line in enumerate(lines) if given[at] > 0 for one in line}
    had |= {one.term for one in taken}
    if _forbidden(had, relations, on_file):
        return None
    after = _left_after(cells, lines, given, relations, paid_first)
    high, low, stacked = {}, {}, None
    for at, line in enumerate(lines):
        for term in line:
            counted = _counted(term, given[at], after.get(at, 0))
            rate = _rate(term, had, lines, given, relations)
            high[term.term] = _highest(rate) * counted
            low[term.term] = rate.value * counted if rate.bound == "exact" else Fraction(0)
    for term in taken:
        fixed = term.fixed_sum
        most = (
            fixed.upper or fixed.value
            if fixed
            else term.limit.value * _times(term.limit_per, years, term, limits)
        )
        least = Fraction(0) if not fixed or fixed.bound == "at_most" else fixed.value
        high[term.term] = high.get(term.term, 0) + most
        low[term.term] = low.get(term.term, 0) + least
    for one in relations:
        if one.kind == "stacks_to":
            stacked = one
    own = {one.term: one.limit.value * _times(one.limit_per, years, one, limits)
           for one in on_file if one.limit}  # fmt: skip
    ends = []
    for pays in (high, low):
        if stacked:
            pays = _jointly(pays, stacked, cells, lines, own)
        held = {key: min(paid, own.get(key, paid)) for key, paid in pays.items()}
        if paid_first is not None:
            (first,) = (one.other for one in relations if one.kind == "after")
            held[first] = min(held[first], paid_first)
        held = _grants(held, relations, own)
        ends.append(_within(held, limits, years))
    return tuple(ends)


def _highest(rate):
    return rate.value if rate.upper is None else rate.upper


def _forbidden(had, relations, on_file):
    named = {one.term: one for one in on_file}
    for one in relations:
        if {one.term, one.other} <= had:
            sums = any(named[key].rate is None for key in (one.term, one.other))
            if one.kind in ("higher_of", "excludes") and (one.on == "project" or sums):
                return True
    return any(
        a.scheme == b.scheme
        and a.costs == b.costs
        and _is_tier(a)
        and _is_tier(b)
        and not _may_share([a], [b], relations)
        for a, b in combinations([named[key] for key in had], 2)
    )


def _is_tier(term):
    return term.threshold_on == "whole" and bool(term.threshold_from or term.threshold_to)


def _left_after(cells, lines, given, relations, paid_first):
    """How much less a line counts for what others paid before it, held within their own limits."""
    less = {}
    for one in relations:
        if one.kind == "after":
            at = {term.term: number for number, line in enumerate(lines) for term in line}
            if one.term in at and one.other in at:
                first = at[one.other]
                shared = sum(cost for members, cost in cells.items()
                             if at[one.term] in members and first in members)  # fmt: skip
                (before,) = lines[first]
                rate = _highest(before.rate)
                paid = rate * given[first]
                held = min(paid, before.limit.value) if before.limit else paid
                held = held if paid_first is None else min(held, paid_first)
                less[at[one.term]] = max(held - rate * (given[first] - shared), Fraction(0))
    return less


def _counted(term, given, less):
    counted = given - less
    if not given or not _in_edges(term, counted):
        return Fraction(0)
    if term.threshold_on == "part":
        low = term.threshold_from.value if term.threshold_from else Fraction(0)
        high = term.threshold_to.value if term.threshold_to else given
        counted = max(min(given, high) - low, Fraction(0))
    return counted


def _rate(term, had, lines, given, relations):
    rates = [term.rate]
    for one in relations:
        if one.kind == "lifts_rate_to" and one.term == term.term and one.other in had:
            lifters = [(at, line[0]) for at, line in enumerate(lines) if line[0].term == one.other]
            enough = all(given[at] >= CENT and _in_edges(by, given[at]) for at, by in lifters)
            rates += [one.amount] if enough else []
    return max(rates, key=_highest)


def _jointly(pays, relation, cells, lines, own):
    """Share the joint rate of two terms so that together they pay most."""
    at = {term.term: number for number, line in enumerate(lines) for term in line}
    a, b = relation.term, relation.other
    if a not in at or b not in at:
        return pays
    cell = sum(cost for members, cost in cells.items() if at[a] in members and at[b] in members)
    total = {
        key: sum(cost for members, cost in cells.items() if at[key] in members) for key in (a, b)
    }
    rate = {key: pays[key] / total[key] if total[key] else Fraction(0) for key in (a, b)}
    joint = min(relation.amount.value, rate[a] + rate[b]) * cell
    alone = {key: rate[key] * (total[key] - cell) for key in (a, b)}
    limit = {key: own.get(key, pays[key]) for key in (a, b)}
    least, most = max(joint - rate[b] * cell, Fraction(0)), min(rate[a] * cell, joint)
    turns = (least, most, limit[a] - alone[a], joint - (limit[b] - alone[b]))
    best = (Fraction(-1), {})
    for part in (min(max(turn, least), most) for turn in turns):
        now = {a: alone[a] + part, b: alone[b] + joint - part}
        reached = sum(min(now[key], limit[key]) for key in (a, b))
        best = max(best, (reached, now), key=lambda one: one[0])
    return {**pays, **best[1]}


def _grants(held, relations, own):
    found = dict(held)
    for one in relations:
        if one.kind == "share_of_grant" and one.other in held:
            paid = found.get(one.term, 0) + one.amount.value * held[one.other]
            found[one.term] = min(paid, own.get(one.term, paid))
    return found


def _times(per, years, term, limits):
    lasting = _durations(term, limits)
    return min([years, *lasting]) if per == "recipient_year" else 1


def _runs(limit, years):
    """How many times the amount of a limit is granted over the years."""
    lasting = limit.years.value if limit.years else years
    if limit.per == "recipient_year":
        return min(years, lasting)
    return max(years / lasting, 1) if limit.years else 1


def _within(held, limits, years):
    """Hold what terms pay within one or two shared limits; what only one covers goes first."""
    limits = [one for one in limits if one.amount]
    total = sum(held.values())
    if not limits:
        return total
    amounts = [one.amount.value * _runs(one, years) for one in limits]
    covers = [set(one.covers) & set(held) for one in limits]
    free = sum(paid for key, paid in held.items() if not any(key in one for one in covers))
    if len(limits) == 1:
        return free + min(amounts[0], total - free)
    only = [sum(held[key] for key in one - other) for one, other in (covers, covers[::-1])]
    reached = [min(part, amount) for part, amount in zip(only, amounts, strict=True)]
    both = sum(held[key] for key in covers[0] & covers[1])
    return free + sum(reached) + min(both, *(a - r for a, r in zip(amounts, reached, strict=True)))


def _subsets(items):
    items = list(items)
    return chain.from_iterable(combinations(items, size) for size in range(len(items) + 1))
