"""An exchange rate is positive, and an implied one is what its two figures say."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

import pandas as pd

from analysis.package.faults import Fault
from analysis.package.rules.breach import breaches, looked_up
from analysis.quantities import UNITS

#: How far an implied rate may be from the quotient of its figures: it is written to 7 digits.
ROUNDING = Decimal("1e-6")


def rates_are_positive_and_between_currencies(
    tables: Mapping[str, pd.DataFrame],
) -> Iterator[Fault]:
    """A rate is above zero and joins two different currencies on file."""
    rates = tables["exchange_rates"]
    wrong = rates[rates["rate"].map(lambda rate: rate is not None and rate <= 0).astype(bool)]
    yield from breaches("exchange_rates", wrong, "rate", "is no rate", "more than zero")
    for field in ("from", "to"):
        unknown = rates[rates[field].map(UNITS) != "money"]
        money = ", ".join(unit for unit, dimension in UNITS.items() if dimension == "money")
        yield from breaches("exchange_rates", unknown, field, "is no currency on file", money)
    same = rates[rates["from"] == rates["to"]]
    yield from breaches("exchange_rates", same, "to", "is the same currency", "another currency")


def implied_rates_follow_from_their_figures(tables: Mapping[str, pd.DataFrame]) -> Iterator[Fault]:
    """An implied rate names two amounts, one in each currency, and is their quotient."""
    rates, figures = tables["exchange_rates"], tables["figures"]
    implied = rates[rates["basis"] == "implied"]
    for field, currency in (("figure_from", "from"), ("figure_to", "to")):
        bare = implied[implied[field] == ""]
        yield from breaches("exchange_rates", bare, field, "is missing", "the amount implying it")
        unit = looked_up(implied[field], figures, "figure", "unit")
        wrong = implied[unit.notna() & (unit != implied[currency])]
        allowed = "a figure in " + wrong[currency]
        yield from breaches("exchange_rates", wrong, field, "is in another unit", allowed)
    of = looked_up(implied["figure_from"], figures, "figure", "value")
    into = looked_up(implied["figure_to"], figures, "figure", "value")
    known = implied[of.notna() & into.notna() & implied["rate"].notna() & (of != 0)]
    quotient = into[known.index] / of[known.index]
    off = (known["rate"] - quotient).abs() > quotient * ROUNDING
    wrong = known[off.astype(bool)]
    allowed = quotient[wrong.index].map(lambda rate: f"{rate.normalize():f}")
    rule = "is not what its two figures give"
    yield from breaches("exchange_rates", wrong, "rate", rule, allowed)


RULES = (rates_are_positive_and_between_currencies, implied_rates_follow_from_their_figures)
