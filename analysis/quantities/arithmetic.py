"""What may be computed from quantities; each result keeps bound, figures and formula.

Each function returns a derived `Quantity`. Adding or dividing unlike units raises `UnitMismatch`;
whether two figures *should* be set against each other is for `analysis.comparability` to say.
"""

from dataclasses import replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from fractions import Fraction
from functools import reduce

from analysis.quantities.bounds import Interval
from analysis.quantities.quantity import Quantity, derived
from analysis.quantities.rates import ExchangeRate
from analysis.quantities.units import factor_between


class UnitMismatch(ValueError):
    """Two quantities in different units were put into one sum or ratio."""


def ratio(part: Quantity, whole: Quantity, formula: str = "ratio") -> Quantity:
    """Return part/whole as a ratio (unit 1); both must be in the same unit."""
    _same_unit(part, whole)
    return derived(part.interval.divided_by(whole.interval), "1", formula, part, whole)


def total(quantities: list[Quantity], formula: str = "total") -> Quantity:
    """Return the sum of quantities in one unit."""
    for quantity in quantities[1:]:
        _same_unit(quantities[0], quantity)
    interval = reduce(Interval.plus, (quantity.interval for quantity in quantities))
    return derived(interval, quantities[0].unit, formula, *quantities)


def difference(more: Quantity, less: Quantity, formula: str = "difference") -> Quantity:
    """Return more - less, cut at zero."""
    _same_unit(more, less)
    return derived(more.interval.minus(less.interval), more.unit, formula, more, less)


def product(amount: Quantity, factor: Quantity, formula: str = "product") -> Quantity:
    """Return amount x factor, in the amount's unit; the factor is a ratio."""
    if factor.unit != "1":
        raise UnitMismatch(f"a factor is a ratio (unit 1), not {factor.unit}")
    return derived(amount.interval.times(factor.interval), amount.unit, formula, amount, factor)


def smaller_of(first: Quantity, second: Quantity, formula: str = "smaller_of") -> Quantity:
    """Return the smaller of two limits, resting on both."""
    _same_unit(first, second)
    smaller = first.interval.smaller(second.interval)
    return derived(smaller, first.unit, formula, first, second)


def annual_growth(end: Quantity, start: Quantity, years: Fraction, formula: str) -> Quantity:
    """Return the yearly growth rate r with start x (1+r)^years = end (a ratio; 0.317 is 31.7 %).

    It is cut at zero, as what needs no growth. The root is irrational: the lower limit is rounded
    down and the upper one up at 40 digits, so the bound stays true. Raises ValueError unless
    years > 0.
    """
    if years <= 0:
        raise ValueError(f"growth needs a span of time: {years} years from baseline to target")
    factor = ratio(end, start).interval
    low = _growth(factor.low, years, ROUND_FLOOR)
    if factor.high is None or factor.high == factor.low:
        interval = replace(factor, low=low, high=None if factor.high is None else low)
    else:
        interval = replace(factor, low=low, high=_growth(factor.high, years, ROUND_CEILING))
    return derived(interval, "1", formula, end, start)


def annual_fall(end: Quantity, start: Quantity, years: Fraction, formula: str) -> Quantity:
    """Return the yearly fall f with start x (1-f)^years = end (a ratio), as `annual_growth` does.

    It is cut at zero, as what does not fall. A goal of "at most" may fall further: the fall is
    then at least what it takes to come down to the limit.
    """
    if years <= 0:
        raise ValueError(f"a fall needs a span of time: {years} years from baseline to target")
    factor = ratio(end, start).interval
    low = Fraction(0) if factor.high is None else _fall(factor.high, years, ROUND_CEILING)
    high = _fall(factor.low, years, ROUND_FLOOR) if factor.low else None
    if factor.low == factor.high:
        high = low
    fall = Interval(low, high, factor.high_open, factor.low_open, factor.about)
    return derived(fall, "1", formula, end, start)


def converted(amount: Quantity, rate: ExchangeRate) -> Quantity:
    """Return the amount in the rate's target currency; raises UnitMismatch for another base."""
    if amount.unit != rate.base:
        raise UnitMismatch(f"a rate from {rate.base} cannot convert an amount in {amount.unit}")
    factor = rate.as_quantity()
    interval = amount.interval.times(factor.interval)
    return derived(interval, rate.target, "converted", amount, factor)


def in_unit(amount: Quantity, unit: str) -> Quantity:
    """Return an amount in another unit of its dimension, exactly; raises UnitMismatch."""
    if amount.unit == unit:
        return amount
    factor = factor_between(amount.unit, unit)
    if factor is None:
        raise UnitMismatch(f"{amount.unit} does not convert into {unit}")
    one = Interval(factor, factor)
    return derived(amount.interval.times(one), unit, "in_unit", amount)


def _fall(factor: Fraction, years: Fraction, rounding: str) -> Fraction:
    return max(Fraction(0), 1 - _root(factor, years, rounding))


def _growth(factor: Fraction, years: Fraction, rounding: str) -> Fraction:
    return max(Fraction(0), _root(factor, years, rounding) - 1)


def _root(value: Fraction, degree: Fraction, rounding: str) -> Fraction:
    context = Context(prec=40, rounding=rounding)
    exponent = context.divide(Decimal(degree.denominator), Decimal(degree.numerator))
    base = context.divide(Decimal(value.numerator), Decimal(value.denominator))
    return Fraction(context.power(base, exponent))


def _same_unit(first: Quantity, second: Quantity) -> None:
    if first.unit != second.unit:
        raise UnitMismatch(f"{first.unit} and {second.unit} need a conversion first")
