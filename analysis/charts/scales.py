"""Where a quantity stands on a scale, and round steps for it, written in the language in use."""

from fractions import Fraction
from math import floor, log10

from analysis.languages import amount
from analysis.quantities import Quantity

STEPS = (1, 2, 5, 10)


def level_of(quantity: Quantity | None) -> Fraction:
    """Return where a quantity stands on its scale; raise ValueError for one without a value."""
    if quantity is None or quantity.value is None:
        raise ValueError("what has no value stands nowhere on a scale")
    return quantity.value


def round_step(span: float, steps: int = 4) -> float:
    """Return the 1, 2 or 5 times a power of ten that splits a span about so often."""
    rough = span / steps
    power = 10.0 ** floor(log10(rough))
    return power * next(step for step in STEPS if step * power >= rough * 0.999)


def level_ticks(top: float, steps: int = 4) -> list[Fraction]:
    """Return round values from zero up to `top`."""
    step = Fraction(round_step(top, steps)).limit_denominator(10**6)
    return [step * number for number in range(int(Fraction(top) / step) + 1)]


def decades(low: float, high: float) -> list[Fraction]:
    """Return the powers of ten from `low` to `high`."""
    first, last = round(log10(low)), round(log10(high))
    return [Fraction(10) ** power for power in range(first, last + 1)]


def tick_label(value: Fraction, unit: str) -> str:
    """Return a value on an axis as an amount of its unit."""
    return amount(Quantity(value, unit))
