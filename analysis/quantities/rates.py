"""An exchange rate with its date and its source: no conversion happens without one."""

from dataclasses import dataclass
from fractions import Fraction

from analysis.quantities.quantity import Quantity


@dataclass(frozen=True)
class ExchangeRate:
    """`rate` units of currency `target` for one of `base`, on `date`, as `source` has it.

    `basis` is `published`, `implied` (two amounts printed for the same thing) or `assumed`
    (the reader's own). An implied rate is "about": the source rounded.
    """

    base: str
    target: str
    rate: Fraction
    date: str
    source: str
    basis: str
    figures: tuple[str, ...] = ()

    def as_quantity(self) -> Quantity:
        """Return the rate as a quantity in `TARGET/BASE`, with the figures that imply it."""
        bound = "about" if self.basis == "implied" else "exact"
        assumptions = (
            (f"rate={self.rate} {self.target}/{self.base}",) if self.basis == "assumed" else ()
        )
        unit = f"{self.target}/{self.base}"
        return Quantity(
            self.rate,
            unit,
            bound,
            formula="exchange_rate",
            figures=self.figures,
            assumptions=assumptions,
        )

    def inverse(self) -> "ExchangeRate":
        """Return the same rate read the other way round."""
        return ExchangeRate(
            self.target, self.base, 1 / self.rate, self.date, self.source, self.basis, self.figures
        )
