"""What must hold of the terms of support schemes, and of what binds them together."""

from collections.abc import Iterator, Mapping

from analysis.package.cells import Cells
from analysis.package.faults import Fault
from analysis.quantities import UNITS

Tables = Mapping[str, Cells]
#: what a figure must measure, and how that is said
SHARE, MONEY = ("share", "a ratio"), ("money", "an amount of money")
COUNT, TIME, ANYTHING = ("count", "a number of awards"), ("time", "a duration"), ("", "")
#: table -> field -> measure kinds its figure may have, and what it must measure
AMOUNTS: Mapping[str, Mapping[str, tuple[tuple[str, ...], tuple[str, str]]]] = {
    "support_schemes": {"envelope": (("budget", "ceiling"), MONEY)},
    "scheme_terms": {
        "rate": (("rate",), SHARE),
        "fixed_sum": (("fixed_sum",), MONEY),
        "limit": (("ceiling",), MONEY),
        "minimum": (("threshold",), MONEY),
        "threshold_from": (("threshold",), MONEY),
        "threshold_to": (("threshold",), MONEY),
        "quota": (("quota",), COUNT),
    },
    "scheme_limits": {
        "amount": (("ceiling", "budget"), MONEY),
        "years": (("threshold",), TIME),
    },
    "scheme_relations": {"amount": (("rate",), SHARE)},
    "conditions": {"amount": (("threshold",), ANYTHING)},
}
#: table -> what an amount is per -> the amount
PER = {
    "support_schemes": {"envelope_per": "envelope"},
    "scheme_terms": {"limit_per": "limit", "quota_per": "quota"},
    "scheme_limits": {"per": "amount"},
}


def clauses_point_to_figures_of_the_right_kind(tables: Tables) -> Iterator[Fault]:
    """A rate is a rate, a limit money, a quota a number of awards."""
    figures = tables["figures"]
    kinds, units = figures.first("figure", "measure_kind"), figures.first("figure", "unit")
    for name, fields in AMOUNTS.items():
        for field, (allowed, (dimension, amount)) in fields.items():
            for at, figure in tables[name].each(field):
                if not figure or figure not in kinds:
                    continue
                if kinds[figure] not in allowed:
                    rule = f"points to a figure that is a {kinds[figure]}"
                    says = f"a figure whose measure_kind is {' or '.join(allowed)}"
                    yield tables[name].fault(at, field, rule, says)
                if dimension and UNITS.get(units[figure]) != dimension:
                    rule = f"points to a figure in {units[figure]}"
                    yield tables[name].fault(at, field, rule, amount)


def what_an_amount_is_per_needs_the_amount(tables: Tables) -> Iterator[Fault]:
    """A clause says what its amount is per only where it has one."""
    for name, fields in PER.items():
        for per, amount in fields.items():
            for at, figure, said in tables[name].each(amount, per):
                if said and not figure:
                    yield tables[name].fault(at, per, f"there is no {amount}", "an empty cell")


RULES = (
    clauses_point_to_figures_of_the_right_kind,
    what_an_amount_is_per_needs_the_amount,
)
