"""Forty terms that count five kinds of costs, drawn by a seed: as much as a place may ask."""

from fractions import Fraction
from random import Random

from analysis.quantities import Quantity
from analysis.schemes.best import Asked, asked_in
from analysis.schemes.firm import Firm
from analysis.schemes.project import project_of
from analysis.schemes.terms import Relation, SharedLimit, Term, Terms
from analysis.schemes.written import written

KINDS = ("compute", "models", "data", "platforms", "applications")
RELATIONS = ("excludes", "stacks_to", "higher_of", "stacks_freely", "after")


def asked_of_forty_terms(seed: int) -> Asked:
    """Return what is asked of forty terms: where a project gets most, and what is silent there."""
    costs = {kind: _money(Random(seed).randint(10, 180)) for kind in KINDS}
    project = project_of(_money(1000), costs, kinds=KINDS)
    return asked_in("maple", project, Firm(), _forty_terms(seed))


def _forty_terms(seed: int) -> Terms:
    draw = Random(seed)
    terms = [
        Term(
            f"t{at:02}", f"s{at // 2}", "maple",
            costs=tuple(draw.sample(KINDS, draw.randint(1, 3))),
            rate=_percent(draw.randint(5, 60)),
            limit=_money(draw.randint(1, 50)) if draw.random() < 0.8 else None,
            minimum=_money(draw.randint(1, 20)) if draw.random() < 0.2 else None,
        )
        for at in range(40)
    ]  # fmt: skip
    relations = [
        Relation(f"r{at}", draw.choice(RELATIONS), *draw.sample([one.term for one in terms], 2),
                 draw.choice(["cost", "project"]), _percent(draw.randint(60, 90)))
        for at in range(8)
    ]  # fmt: skip
    covers = (draw.sample([one.term for one in terms], 6) for _ in range(4))
    limits = [SharedLimit(f"l{at}", tuple(keys), _money(30)) for at, keys in enumerate(covers)]
    return Terms(tuple(terms), tuple(limits), tuple(relations), {"maple": ""})


def as_the_page_asks(asked: Asked) -> dict:
    """Return what is asked as the page's calculator takes it: every number as text."""
    costs = {kind: str(cost) for kind, cost in asked.project.by_kind.items()}
    project = {"unit": "CNY", "cost": str(asked.project.cost.value), "by_kind": costs}
    return {"rules": written(asked.terms), "project": project}


def _money(hundred_thousands: int) -> Quantity:
    return Quantity(Fraction(hundred_thousands * 100_000), "CNY")


def _percent(number: int) -> Quantity:
    return Quantity(Fraction(number, 100), "1")
