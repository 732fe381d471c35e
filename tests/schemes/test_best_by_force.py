"""The search finds what trying every split finds, on small instances drawn by chance.

All 10,000 instances: `python -m tests.schemes.test_best_by_force 10000`.
"""

import sys
from fractions import Fraction
from random import Random

import pytest

from analysis.quantities import Quantity
from analysis.schemes.best import asked_in, best_of
from analysis.schemes.firm import Firm
from analysis.schemes.project import project_of
from analysis.schemes.terms import Relation, SharedLimit, Term, Terms
from tests.schemes.by_force import CENT, best_by_force

KINDS = ("compute", "data")
TOGETHER = (
    "", "", "one limit", "two limits", "stacks_to", "stacks_freely", "excludes", "higher_of",
    "lifts_rate_to", "after", "after within a limit", "share_of_grant", "supersedes", "parts",
    "years",
)  # fmt: skip
#: where the least that is sure follows from the most without a choice
SURE = ("", "one limit", "excludes", "higher_of", "supersedes", "years", "stacks_freely")
IN_THE_SUITE = 150


def cents(number, bound="exact", upper=None):
    return Quantity(number * CENT, "CNY", bound, None if upper is None else upper * CENT)


def share(quarters, bound="exact"):
    if bound == "range":
        return Quantity(Fraction(1, 4), "1", upper=Fraction(1, 2))
    return Quantity(Fraction(quarters, 4), "1", bound)


def a_term(draw, key, together):
    if draw.random() < 0.2:
        fixed = draw.choice([cents(1), cents(2), cents(2, "at_most"), cents(1, upper=3)])
        worth = (
            {"fixed_sum": fixed} if draw.random() < 0.7 else {"limit": cents(draw.randint(1, 2))}
        )
    else:
        worth = {
            "rate": share(draw.randint(1, 2), draw.choice(["exact", "exact", "at_most", "range"]))
        }
        if draw.random() < 0.5:
            worth["limit"] = cents(Fraction(draw.randint(1, 4), 2))
    costs = draw.choice([(), KINDS[:1], KINDS[1:], KINDS])
    if draw.random() < 0.2:
        worth["minimum"] = cents(draw.randint(1, 3))
    if draw.random() < 0.2:
        edge = cents(draw.randint(1, 3), draw.choice(["exact", "less_than"]))
        worth["threshold_to"] = edge
    if draw.random() < 0.2:
        edge = cents(draw.randint(1, 2), draw.choice(["exact", "more_than"]))
        worth["threshold_from"] = edge
    scheme = "same" if draw.random() < 0.3 else key
    return Term(key, scheme, "maple", costs, **worth)


def parts_of_one(draw):
    edge, costs = cents(draw.randint(1, 3)), draw.choice([(), KINDS[:1]])
    rates = [share(draw.randint(1, 3)) for _ in "ab"]
    edges = {"threshold_to": edge}, {"threshold_from": edge}
    return [
        Term(key, "parts", "maple", costs, rate, threshold_on="part", **ends)
        for key, rate, ends in zip("ab", rates, edges, strict=True)
    ]


def on_one_another(draw, together, keys):
    """Return how two of the terms are bound, `together` without what binds them besides."""
    one, other = draw.sample(keys, 2)
    quarters = {"stacks_to": (2, 3), "lifts_rate_to": (2, 4)}.get(together)
    amount = share(draw.choice(quarters)) if quarters else None
    if together == "share_of_grant":
        amount = Quantity(Fraction(1, 2), "1")
    on = draw.choice(["cost", "project"])
    return (Relation("said", together, one, other, on, amount),)


def a_limit(draw, keys, at=0):
    covers = tuple(sorted(draw.sample(keys, 2)))
    return SharedLimit(f"limit-{at}", covers, cents(Fraction(draw.randint(1, 5), 2)))


def an_instance(seed):
    """Return terms, costs in cents by kind, years, and how the terms are bound together."""
    draw = Random(seed)
    together = draw.choice(TOGETHER)
    keys = ["a", "b", "c"][: draw.randint(2, 3)]
    terms = [a_term(draw, key, together) for key in keys]
    relations, limits, years = (), (), Fraction(1)
    if together == "parts":
        terms = [*parts_of_one(draw), *terms[2:]]
    elif together in ("one limit", "two limits"):
        number = 1 if together == "one limit" else 2
        limits = tuple(a_limit(draw, keys, at) for at in range(number))
    elif together == "years":
        years = Fraction(2)
        lasting = Quantity(Fraction(draw.randint(1, 2)), "a")
        amount = draw.choice([None, cents(draw.randint(1, 2))])
        per = draw.choice(["recipient_year", "recipient"])
        limits = (SharedLimit("limit", tuple(keys), amount, per, lasting),)
    elif together:
        kind, _, limited = together.partition(" within ")
        relations = on_one_another(draw, kind, keys)
        terms = [plainer(term, kind, relations[0].term) for term in terms]
        limits = (a_limit(draw, keys),) if limited else ()
    named = {kind: draw.randint(1, 2) for kind in draw.sample(KINDS, draw.randint(0, 2))}
    rest = draw.randint(0 if named else 2, 2)
    costs = named | ({"": rest} if rest else {})
    return Terms(tuple(terms), limits, relations, {"maple": ""}), costs, years, together


def plainer(term, together, shares):
    """Leave out of a term what would let more than one rule decide a split between two terms."""
    if together not in ("stacks_to", "after", "share_of_grant", "lifts_rate_to"):
        return term
    if together == "share_of_grant" and term.term == shares:
        return Term(term.term, term.term, "maple", term.costs, limit=term.limit)
    rate = term.rate or share(2)
    return Term(
        term.term, term.term, "maple", term.costs, rate, limit=term.limit, minimum=term.minimum
    )


def by_search(terms, costs, years):
    money = {kind: cents(amount) for kind, amount in costs.items()}
    total = Quantity(sum(one.value for one in money.values()), "CNY")
    named = {kind: amount for kind, amount in money.items() if kind}
    project = project_of(total, named, years, kinds=KINDS)
    found = best_of(asked_in("maple", project, Firm(), terms))
    return found.high, found.low


def difference(seed):
    """Return how the search and force differ on an instance; "" where they agree."""
    terms, costs, years, together = an_instance(seed)
    found = by_search(terms, costs, years)
    ends = 2 if together in SURE else 1
    for fineness in (1, 2, 4, 3, 6, 5):
        forced = best_by_force(terms, costs, years, fineness)
        if found[:ends] == forced[:ends]:
            return ""
        if forced[:ends] > found[:ends]:
            break
    said = [tuple(float(end * 100) for end in ends) for ends in (found, forced)]
    return f"seed {seed} ({together}): the search has {said[0]}, force {said[1]} at {fineness}"


@pytest.mark.parametrize("tens", range(IN_THE_SUITE // 10))
def test_the_search_finds_what_trying_every_split_finds(tens):
    assert [difference(seed) for seed in range(10 * tens, 10 * tens + 10)] == [""] * 10


if __name__ == "__main__":
    first, end = (int(said) for said in ([0, *sys.argv[1:]])[-2:])
    differing = [one for seed in range(first, end) if (one := difference(seed))]
    print(f"{len(differing)} of {end - first} differ", *differing[:40], sep="\n")
