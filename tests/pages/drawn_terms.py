"""Terms, projects and firms drawn at random, of every kind of clause, with many equal numbers."""

from fractions import Fraction
from random import Random

from analysis.quantities import Quantity, assumed
from analysis.schemes.ground import EDGES
from analysis.schemes.project import Project
from analysis.schemes.terms import Clause, Condition, Relation, SharedLimit, Term, Terms

KINDS = ("compute", "data", "talent")
#: maple and birch lie in the forest, the reef lies in nothing
PARENTS = {"forest": "", "maple": "forest", "birch": "forest", "reef": ""}
SIZES = ("micro", "small", "medium", "sme", "large")
KINDS_OF_FIRMS = ("TG29", "TG31", "TG36")
RELATIONS = (
    "excludes", "higher_of", "stacks_to", "stacks_freely", "lifts_rate_to", "share_of_grant",
    "after", "supersedes", "borne_by",
)  # fmt: skip
BOUNDS = ("exact", "exact", "at_most", "about", "less_than", "more_than")


def drawn_terms(drawn: Random, least: int = 2, most: int = 7) -> Terms:
    """Return some terms of up to four schemes, with what binds them together."""
    keys = [f"t{number:02}" for number in range(drawn.randint(least, most))]
    limits = [_limit(f"l{number}", keys, drawn) for number in range(drawn.randint(0, 3))]
    return Terms(
        tuple(_term(key, drawn) for key in keys),
        (*limits, *_by_the_year(keys, drawn)),
        tuple(_relation(f"r{number}", keys, drawn) for number in range(drawn.randint(0, 4))),
        PARENTS,
    )


def drawn_project(drawn: Random) -> Project:
    """Return a project of some kinds of costs, some of no named kind, and a grant received."""
    kinds = drawn.sample(KINDS, drawn.randint(0, 3))
    costs = {kind: Fraction(drawn.choice([1, 2, 3, 10])) for kind in kinds}
    rest = drawn.choice([0, 4]) if costs else 10
    total = assumed("cost", sum(costs.values()) + rest, "CNY")
    costs |= {"grant": Fraction(2)} if drawn.random() < 0.2 else {}
    left = (
        {drawn.choice(["s1", "l0"]): Fraction(drawn.choice([0, 1]))} if drawn.random() < 0.3 else {}
    )
    years = Fraction(drawn.choice(["1", "1", "2", "3", "3/2"]))
    return Project(total, costs, years, left, drawn.choice([None, None, 2025, 2026]))


def drawn_firm(drawn: Random) -> dict[str, str]:
    """Return what a firm says of itself, or some of it."""
    said = {
        "place": drawn.choice(list(PARENTS)),
        "size": drawn.choice(SIZES),
        "model_registered": drawn.choice(["yes", "no"]),
        "kind": drawn.choice(KINDS_OF_FIRMS),
        "age": drawn.choice(["3", "5", "7.5"]),
    }
    return {name: value for name, value in said.items() if drawn.random() < 0.3}


def _amount(drawn: Random, *values: str, unit: str = "CNY", often: float = 1) -> Quantity | None:
    if drawn.random() > often:
        return None
    low, bound = Fraction(drawn.choice(values)), drawn.choice(BOUNDS)
    upper = low * 2 if bound in ("exact", "about") and drawn.random() < 0.2 else None
    if unit == "CNY" and drawn.random() < 0.03:
        unit = "JPY"
    return Quantity(low, unit, bound, upper, figures=(f"{unit} {low}",))


def _term(key: str, drawn: Random) -> Term:
    def clause(*values: str, often: float, unit: str = "CNY") -> Quantity | None:
        return _amount(drawn, *values, often=often, unit=unit)

    low, high = sorted(drawn.sample([1, 2, 3, 5], 2))
    return Term(
        key,
        f"s{drawn.randint(1, 4)}",
        drawn.choice(["forest", "maple", "maple", "birch", "reef"]),
        tuple(drawn.sample(KINDS, drawn.choice([0, 1, 1, 2]))),
        rate=clause("1/10", "3/10", "3/10", "1/2", often=0.75, unit="1"),
        fixed_sum=clause("1/2", "1", often=0.15),
        limit=clause("1/3", "1", "1", "2", often=0.6),
        limit_per=drawn.choice(["project", "recipient_year"]),
        minimum=clause("1", "3", often=0.15),
        threshold_from=clause(str(low), often=0.2),
        threshold_to=clause(str(high), often=0.2),
        threshold_on=drawn.choice(["whole", "part"]),
        yearly=tuple(name for name in EDGES if drawn.random() < 0.3),
        quota=clause("10", often=0.2, unit="count"),
        envelope=clause("1", "20", often=0.3),
        envelope_per=drawn.choice(["", "year"]),
        conditions=tuple(
            _condition(f"{key}c{n}", drawn) for n in range(drawn.choice([0, 0, 1, 2]))
        ),
        clause=Clause("paper", 3, 9, f"say {key}"),
        row={
            "grade_en": drawn.choice(["", "", "gold", "silver"]),
            "costs_basis": drawn.choice(["", "inferred"]),
        },
        names={"name_en": key.upper(), "name": key, "language": "zh"},
    )


def _condition(key: str, drawn: Random) -> Condition:
    attribute = drawn.choice(["place", "size", "kind", "model_registered", "age", "words"])
    values = {"place": list(PARENTS), "size": list(SIZES), "kind": list(KINDS_OF_FIRMS)}
    several = values.get(attribute, [])
    some = tuple(drawn.sample(several, drawn.randint(1, 2))) if several else ()
    if attribute != "age":
        return Condition(key, attribute, drawn.choice(["is", "is", "is_not"]), some)
    holds = drawn.choice(["is", "is_not", "at_least", "more_than", "at_most", "less_than"])
    return Condition(key, "age", holds, amount=Quantity(Fraction(5), "a"), row={"text_en": "five"})


def _limit(key: str, keys: list[str], drawn: Random) -> SharedLimit:
    return SharedLimit(
        key,
        tuple(drawn.sample(keys, drawn.randint(1, len(keys)))),
        _amount(drawn, "1", "2", often=0.8),
        drawn.choice(["", "recipient_year", "year", "scheme"]),
        Quantity(Fraction(2), "a", "at_most") if drawn.random() < 0.3 else None,
        (_condition(f"{key}c", drawn),) if drawn.random() < 0.4 else (),
    )


def _by_the_year(keys: list[str], drawn: Random) -> list[SharedLimit]:
    """Return envelopes of some years that the same terms share."""
    covers = tuple(drawn.sample(keys, drawn.randint(1, len(keys))))
    years = drawn.choice([[], [], ["2025", "2026"], ["2026", "2025", "2027"], ["2025", "2027"]])
    return [
        SharedLimit(f"e{year}", covers, _amount(drawn, "1", "2", "5"), "year", year=year)
        for year in years
    ]


def _relation(key: str, keys: list[str], drawn: Random) -> Relation:
    kind, (term, other) = drawn.choice(RELATIONS), drawn.sample(keys, 2)
    with_rate = kind in ("stacks_to", "lifts_rate_to", "share_of_grant")
    amount = _amount(drawn, "1/5", "3/5", "9/10", unit="1") if with_rate else None
    if kind in ("share_of_grant", "after") and drawn.random() < 0.3:
        other = ""
    return Relation(
        key, kind, term, other, drawn.choice(["", "cost", "contract", "project"]), amount
    )
