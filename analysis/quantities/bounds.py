"""Turn a bound word into the interval in which the true number lies, and back.

A printed "1,600億元以上" says the true value is in [160e9, ∞). Arithmetic happens on intervals;
the word of the result is read off the interval that comes out. Amounts, counts and rates are
never negative here, so "at most" runs from zero.
"""

from dataclasses import dataclass
from fractions import Fraction

#: How a number limits the true value (VOCABULARY, "bound"). `unbounded` is only ever derived.
BOUNDS = ("exact", "about", "at_least", "more_than", "at_most", "less_than")
UNBOUNDED = "unbounded"
#: Those that give the true value its lowest, or its highest.
LOWER_BOUNDS, UPPER_BOUNDS = ("at_least", "more_than"), ("at_most", "less_than")


@dataclass(frozen=True)
class Interval:
    """The values a quantity may have: `low` to `high`; `high` is None where nothing limits it."""

    low: Fraction
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False
    about: bool = False

    @classmethod
    def of(cls, value: Fraction, upper: Fraction | None, bound: str) -> "Interval":
        """Return the interval that a printed value with its bound word stands for."""
        highest = value if upper is None else upper
        if bound in LOWER_BOUNDS:
            return cls(value, None, low_open=bound == "more_than")
        if bound in UPPER_BOUNDS:
            return cls(Fraction(0), highest, high_open=bound == "less_than")
        return cls(value, highest, about=bound == "about")

    @property
    def says_nothing(self) -> bool:
        """True where neither end limits the value: from zero to no end."""
        return self.low == 0 and self.high is None

    def wording(self) -> tuple[Fraction | None, Fraction | None, str]:
        """Return (value, upper, bound), the way a quantity prints this interval."""
        if self.says_nothing:
            return None, None, UNBOUNDED
        if self.high is None:
            return self.low, None, "more_than" if self.low_open else "at_least"
        if self.low == self.high:
            return self.low, None, "about" if self.about else "exact"
        if self.low == 0:
            return self.high, None, "less_than" if self.high_open else "at_most"
        return self.low, self.high, "about" if self.about else "exact"

    def divided_by(self, other: "Interval") -> "Interval":
        """Return the interval of self/other; a divisor that may be zero leaves the top open."""
        low = self.low / other.high if other.high else Fraction(0)
        high = None if self.high is None or other.low == 0 else self.high / other.low
        low_open, high_open = self.low_open or other.high_open, self.high_open or other.low_open
        return _between(low, high, low_open, high_open, self.about or other.about)

    def times(self, other: "Interval") -> "Interval":
        """Return the interval of self x other."""
        low = self.low * other.low
        high = None if self.high is None or other.high is None else self.high * other.high
        low_open, high_open = self.low_open or other.low_open, self.high_open or other.high_open
        return _between(low, high, low_open, high_open, self.about or other.about)

    def plus(self, other: "Interval") -> "Interval":
        """Return the interval of self + other."""
        low = self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        low_open, high_open = self.low_open or other.low_open, self.high_open or other.high_open
        return _between(low, high, low_open, high_open, self.about or other.about)

    def minus(self, other: "Interval") -> "Interval":
        """Return the interval of self - other, cut at zero."""
        low = Fraction(0) if other.high is None else max(Fraction(0), self.low - other.high)
        high = None if self.high is None else max(Fraction(0), self.high - other.low)
        low_open, high_open = self.low_open or other.high_open, self.high_open or other.low_open
        return _between(low, high, low_open, high_open, self.about or other.about)

    def smaller(self, other: "Interval") -> "Interval":
        """Return the interval of the smaller of self and other; equal ends are open if one is."""
        low, low_open = min((self.low, self.low_open), (other.low, other.low_open))
        tops = [(one.high, not one.high_open) for one in (self, other) if one.high is not None]
        high, reached = min(tops, default=(None, True))
        return Interval(low, high, low_open, not reached, self.about or other.about)


def _between(
    low: Fraction, high: Fraction | None, low_open: bool, high_open: bool, about: bool
) -> Interval:
    """Return an interval whose end at zero is reached: nothing here lies below zero."""
    return Interval(low, high, low_open and low > 0, high_open and bool(high), about)
