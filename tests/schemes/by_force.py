"""The best of a small instance by trying every split of its costs, without any program.

Costs are a few cents, laid out in units of `1/fineness` of a cent. Each unit of a kind goes to a
set of terms that may be paid on the same cost (or to none); then what each term pays follows from
its words. Written from the meaning of the terms alone, for `test_best_by_force.py`.
"""

from fractions import Fraction
from itertools import chain, combinations, product

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
    sums = [one for one in sums if _reaches(one, costs)]
    outcomes = (
        _outcome(laid, lines, taken, relations, terms.limits, years, on_file)
        for laid in _layouts(lines, relations, costs, fineness, years, terms.limits)
        for taken in _subsets(sums)
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


def _reaches(term, costs):
    base = sum(amount for kind, amount in costs.items() if _counts(term, kind)) * CENT
    return base > 0 and _in_edges(term, base)


def _in_edges(term, base):
    if term.minimum and base < term.minimum.value:
        return False
    if term.threshold_on == "part":
        return True
    low, high = term.threshold_from, term.threshold_to
    if low and (base < low.value or (low.bound == "more_than" and base == low.value)):
        return False
    return not (high and (base > high.value or (high.bound == "less_than" and base == high.value)))


def _layouts(lines, relations, costs, fineness, years, limits):
    """Yield how many units of each kind go to each set of lines."""
    sets = {kind: [one for one in _subsets(range(len(lines)))
                   if all(_counts(lines[at][0], kind) for at in one)
                   and all(_may_share(lines[a], lines[b], relations) for a, b in combinations(one, 2))]
            for kind in costs}  # fmt: skip
    choices = [
        [dict(zip(sets[kind], split, strict=True)) for split in _splits(amount * fineness, len(sets[kind]))]
        for kind, amount in costs.items()
    ]  # fmt: skip
    unit = CENT / fineness
    for laid in product(*choices):
        cells = {}
        fits = True
        for split, (kind, amount) in zip(laid, costs.items(), strict=True):
            for members, count in split.items():
                if members and count:
                    cells[members] = cells.get(members, 0) + count * unit
            for at, line in enumerate(lines):
                given = sum(count for members, count in split.items() if at in members) * unit
                fits = fits and given <= amount * CENT * _share(line[0], years, limits)
        if fits:
            yield cells


def _share(term, years, limits):
    lasting = [one.years.value for one in limits if one.years and term.term in one.covers]
    return min([Fraction(1), *(Fraction(one) / years for one in lasting)])


def _splits(units, parts):
    for bars in combinations(range(units + parts - 1), parts - 1):
        ends = (-1, *bars, units + parts - 1)
        yield [after - before - 1 for before, after in zip(ends, ends[1:], strict=False)]


def _may_share(line, other, relations):
    keys = {one.term for one in line}, {one.term for one in other}
    return any(
        one.kind in ("stacks_to", "stacks_freely", "after")
        and ((one.term in keys[0] and one.other in keys[1]) or (one.term in keys[1] and one.other in keys[0]))
        for one in relations
    )  # fmt: skip


def _outcome(cells, lines, taken, relations, limits, years, on_file):
    """Return (high, low) of one layout with some sums taken; None where the words forbid it."""
    given = [
        sum(cost for members, cost in cells.items() if at in members) for at in range(len(lines))
    ]
    had = {one.term for at, line in enumerate(lines) if given[at] > 0 for one in line}
    had |= {one.term for one in taken}
    if _forbidden(had, relations, on_file):
        return None
    after = _left_after(cells, lines, relations)
    high, low, stacked = {}, {}, None
    for at, line in enumerate(lines):
        for term in line:
            counted = _counted(term, given[at], after.get(at, 0))
            rate = _rate(term, had, lines, given, relations)
            high[term.term] = rate.value * counted
            low[term.term] = high[term.term] if rate.bound == "exact" else Fraction(0)
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
        held = _grants(held, relations, own)
        ends.append(_within(held, limits, years))
    return tuple(ends)


def _forbidden(had, relations, on_file):
    named = {one.term: one for one in on_file}
    for one in relations:
        if {one.term, one.other} <= had:
            sums = any(named[key].rate is None for key in (one.term, one.other))
            if one.kind == "higher_of" or (
                one.kind == "excludes" and (one.on == "project" or sums)
            ):
                return True
    return any(
        a.scheme == b.scheme and a.costs == b.costs and _is_tier(a) and _is_tier(b)
        for a, b in combinations([named[key] for key in had], 2)
    )


def _is_tier(term):
    return term.threshold_on == "whole" and bool(term.threshold_from or term.threshold_to)


def _left_after(cells, lines, relations):
    """How much less a line counts for what others paid before it."""
    less = {}
    for one in relations:
        if one.kind == "after":
            at = {term.term: number for number, line in enumerate(lines) for term in line}
            if one.term in at and one.other in at:
                shared = sum(cost for members, cost in cells.items()
                             if at[one.term] in members and at[one.other] in members)  # fmt: skip
                rate = lines[at[one.other]][0].rate.value
                less[at[one.term]] = rate * shared
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
            enough = all(
                given[at] >= CENT
                for at, line in enumerate(lines)
                if one.other in {t.term for t in line}
            )
            rates += [one.amount] if enough else []
    return max(rates, key=lambda one: one.value)


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
    best = None
    for part in {min(rate[a] * cell, joint), max(joint - rate[b] * cell, Fraction(0)),
                 max(min(limit[a] - alone[a], rate[a] * cell, joint), joint - rate[b] * cell, Fraction(0)),
                 min(max(joint - (limit[b] - alone[b]), joint - rate[b] * cell, Fraction(0)), rate[a] * cell, joint)}:  # fmt: skip
        now = {a: alone[a] + part, b: alone[b] + joint - part}
        reached = sum(min(now[key], limit[key]) for key in (a, b))
        best = max(best or (reached, now), (reached, now), key=lambda one: one[0])
    return {**pays, **best[1]}


def _grants(held, relations, own):
    found = dict(held)
    for one in relations:
        if one.kind == "share_of_grant" and one.other in held:
            paid = found.get(one.term, 0) + one.amount.value * held[one.other]
            found[one.term] = min(paid, own.get(one.term, paid))
    return found


def _times(per, years, term, limits):
    lasting = [one.years.value for one in limits if one.years and term.term in one.covers]
    return min([years, *lasting]) if per == "recipient_year" else 1


def _within(held, limits, years):
    """Hold what terms pay within one or two shared limits; what only one covers goes first."""
    limits = [one for one in limits if one.amount]
    total = sum(held.values())
    if not limits:
        return total
    amounts = [
        one.amount.value * (min([years, *([one.years.value] if one.years else [])])
                            if one.per == "recipient_year" else 1)
        for one in limits
    ]  # fmt: skip
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
