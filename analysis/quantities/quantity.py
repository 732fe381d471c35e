"""The quantity: a number with its unit, its bound and its lineage.

A quantity is either a figure as a source prints it (`formula` is empty, `figures` holds its id)
or was derived from figures by a named formula. Whoever shows it can therefore always say where
it came from; nothing else in the project carries a bare number to a page.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction

from analysis.numbers import decimal_text
from analysis.quantities.bounds import UNBOUNDED, Interval

LEGIBLE = 16  # signs: a longer decimal is cut where a person reads it


@dataclass(frozen=True)
class Quantity:
    """A bounded number: `value` (None if unbounded), `upper` for a range, `unit`, `bound`.

    `formula` names the derivation, `figures` the ids it rests on, `assumptions` what the reader
    supplied ("baseline=50000000000 CNY"). `approximate` tells that an "about" went into a result
    whose bound is another word.
    """

    value: Fraction | None
    unit: str
    bound: str = "exact"
    upper: Fraction | None = None
    formula: str = ""
    figures: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()
    approximate: bool = False

    def __float__(self) -> float:
        """Return the number that is printed, of a range the lower end; its bound stays behind."""
        if self.value is None:
            raise ValueError(f"nothing limits this number, so it is no float: {self!r}")
        return float(self.value)

    def __str__(self) -> str:
        bound = "" if self.bound == "exact" else self.bound.replace("_", " ")
        about = "about" if self.approximate and self.bound != "about" else ""
        ends = "..".join(_short(end) for end in (self.value, self.upper) if end is not None)
        return " ".join(filter(None, (bound, about, ends, "" if self.unit == "1" else self.unit)))

    def __repr__(self) -> str:
        rests = [" from ".join(filter(None, (self.formula, ", ".join(self.figures))))]
        return f"<Quantity {'; '.join(filter(None, (str(self), *rests, *self.assumptions)))}>"

    @property
    def exact(self) -> str:
        """The number without its bound and its unit, as text: `0.3`, `1/3`, a range as `3..5`."""
        return "..".join(decimal_text(end) for end in (self.value, self.upper) if end is not None)

    @property
    def is_bounded(self) -> bool:
        """False where the inputs leave the number without any limit."""
        return self.bound != UNBOUNDED

    @property
    def is_derived(self) -> bool:
        """True for a result of a formula, False for a figure as printed."""
        return bool(self.formula)

    @property
    def interval(self) -> Interval:
        """Return the values the quantity may have."""
        if self.value is None:
            return Interval(Fraction(0), None, about=self.approximate)
        interval = Interval.of(self.value, self.upper, self.bound)
        return replace(interval, about=interval.about or self.approximate)


def derived(interval: Interval, unit: str, formula: str, *inputs: Quantity) -> Quantity:
    """Return what a formula made of its inputs, with their figures and assumptions."""
    value, upper, bound = interval.wording()
    return Quantity(
        value,
        unit,
        bound,
        upper,
        formula,
        _merged(quantity.figures for quantity in inputs),
        _merged(quantity.assumptions for quantity in inputs),
        interval.about and bound != "about",
    )


def assumed(name: str, value: Fraction | int | str, unit: str) -> Quantity:
    """Return a number the reader supplied; it rests on no figure and says so wherever it goes.

    Raises ValueError for what is no number above zero.
    """
    try:
        exact = Fraction(value)
    except (TypeError, ValueError, ZeroDivisionError):
        raise ValueError(f"{name} takes a number like 50000000, not {value!r}") from None
    if exact <= 0:
        raise ValueError(f"{name} takes a number above zero, not {value}")
    return Quantity(exact, unit, formula="assumption", assumptions=(f"{name}={exact} {unit}",))


def _short(number: Fraction) -> str:
    """Return a number exactly, or the first decimals of one that is long to read."""
    text = decimal_text(number)
    if len(text) <= LEGIBLE or number.denominator == 1:
        return text
    return f"{float(number):.10f}"[:-4] + "…"


def _merged(lists: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item for items in lists for item in items))
