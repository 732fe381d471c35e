"""Draft the program of a combination: its variables, its rows, and what each term has in it.

search -> **draft** -> slots, holding, combining
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from analysis.schemes.search import Row

Sum = dict[str, Fraction]
NONE, ONE = Fraction(0), Fraction(1)


@dataclass
class Brings:
    """What a term has in the program, as sums of variables.

    `costs` are given to it, counted or not; `high` and `low` are what it pays; `sure` is what is
    sure of all costs given to it, where that goes on rising when `high` has reached its limit.
    `rest` are costs of no named kind among them, `lifted` those at a rate that another term
    lifts, `sums` what is paid on no cost. `joint` has, for each slot where a joint rate holds it,
    the costs that it counts there and those that the pay of both stands for. `most` is what it can
    pay at all, and `had` the decision whether it is had.
    """

    costs: Sum = field(default_factory=dict)
    high: Sum = field(default_factory=dict)
    low: Sum = field(default_factory=dict)
    sure: Sum = field(default_factory=dict)
    rest: Sum = field(default_factory=dict)
    lifted: dict[str, Sum] = field(default_factory=dict)
    sums: Sum = field(default_factory=dict)
    joint: list[tuple[Sum, list[Sum]]] = field(default_factory=list)
    most: Fraction = NONE
    had: str = ""

    @property
    def counted(self) -> Sum:
        """The costs that are counted."""
        return {name: ONE for name in self.costs if name in self.high}

    @property
    def uncounted(self) -> Sum:
        """The costs that are given to it and pay nothing."""
        return {name: ONE for name in self.costs if name not in self.high}


@dataclass
class Draft:
    """The variables and rows of a program while it is written."""

    rows: list[Row] = field(default_factory=list)
    upper: dict[str, Fraction | None] = field(default_factory=dict)
    whole: set[str] = field(default_factory=set)

    def variable(self, name: str, most: Fraction | None) -> str:
        """Add a variable from 0 to `most`, and return its name."""
        self.upper[name] = most
        return name

    def decision(self, name: str) -> str:
        """Add a variable that is 0 or 1, and return its name."""
        self.whole.add(name)
        return self.variable(name, ONE)

    def at_most(self, weights: Sum, most: Fraction = NONE) -> None:
        """Add a row."""
        self.rows.append(Row(weights, most))

    def hold(self, weights: Sum, most: Fraction, had: str = "") -> None:
        """Hold a sum within a limit, and at nothing where a term is not `had`.

        One variable is held by its own bound.
        """
        if had:
            self.at_most({**weights, had: -most})
        elif len(weights) == 1:
            ((name, weight),) = weights.items()
            own, bound = self.upper[name], most / weight
            self.upper[name] = bound if own is None else min(own, bound)
        elif weights:
            self.at_most(weights, most)


def added(sums: Iterable[Mapping[str, Fraction]]) -> Sum:
    """Return the sum of sums."""
    total: Sum = {}
    for one in sums:
        for name, weight in one.items():
            total[name] = total[name] + weight if name in total else weight
    return total


def scaled(one: Mapping[str, Fraction], factor: Fraction) -> Sum:
    """Return a sum times a factor."""
    return {name: weight * factor for name, weight in one.items()}


def each(names: Iterable[str]) -> Sum:
    """Return the sum of variables."""
    return dict.fromkeys(names, ONE)
