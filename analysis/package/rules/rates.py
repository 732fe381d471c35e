"""An exchange rate is positive, and an implied one is what its two figures say."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from analysis.package.cells import Cells
from analysis.package.faults import Fault
from analysis.quantities import UNITS

#: How far an implied rate may be from the quotient of its figures: it is written to 7 digits.
ROUNDING = Decimal("1e-6")


def rates_are_positive_and_between_currencies(tables: Mapping[str, Cells]) -> Iterator[Fault]:
    """A rate is above zero and joins two different currencies on file."""
    rates = tables["exchange_rates"]
    money = [unit for unit, dimension in UNITS.items() if dimension == "money"]
    for at, one, other, rate in rates.each("from", "to", "rate"):
        if rate is not None and rate <= 0:
            yield rates.fault(at, "rate", "is no rate", "more than zero")
        for field, unit in (("from", one), ("to", other)):
            if unit not in money:
                yield rates.fault(at, field, "is no currency on file", ", ".join(money))
        if one == other:
            yield rates.fault(at, "to", "is the same currency", "another currency")


def implied_rates_follow_from_their_figures(tables: Mapping[str, Cells]) -> Iterator[Fault]:
    """An implied rate names two amounts, one in each currency, and is their quotient."""
    rates, figures = tables["exchange_rates"], tables["figures"]
    units, values = figures.first("figure", "unit"), figures.first("figure", "value")
    columns = ("basis", "from", "to", "figure_from", "figure_to", "rate")
    for at, basis, one, other, of, into, rate in rates.each(*columns):
        if basis != "implied":
            continue
        for field, figure, currency in (("figure_from", of, one), ("figure_to", into, other)):
            if figure == "":
                yield rates.fault(at, field, "is missing", "the amount implying it")
            elif units.get(figure, currency) != currency:
                yield rates.fault(at, field, "is in another unit", f"a figure in {currency}")
        divisor, amount = values.get(of), values.get(into)
        if divisor and amount is not None and rate is not None:
            quotient = amount / divisor
            if abs(rate - quotient) > quotient * ROUNDING:
                allowed = f"{quotient.normalize():f}"
                yield rates.fault(at, "rate", "is not what its two figures give", allowed)


RULES = (rates_are_positive_and_between_currencies, implied_rates_follow_from_their_figures)
