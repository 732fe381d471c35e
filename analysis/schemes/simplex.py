"""Solve a linear program exactly: whole-number equations, exchanged one variable at a time.

**simplex** -> search -> best

Every equation is kept in whole numbers, up to a positive factor, and holds only the variables it
has: nothing is rounded, and an equation that an exchange does not touch costs nothing. What is
aimed at comes in order: a later aim decides only where all before it leave the choice.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import count
from math import gcd, lcm

#: weights by variable; under SUM stands what they add up to
Equation = dict[int, int]
SUM, NONE = 0, Fraction(0)
#: exchanges by the greatest gain, after which the least variable is taken (Bland): that never turns
#: in a circle
PATIENCE = 500
NOTHING_FITS = "no values satisfy all rows of the program: one asks for more than the others allow"
NO_LIMIT = "nothing limits what the program is worth: give its variables upper bounds or a row"


class Unbounded(ValueError):
    """Nothing limits what the program is worth."""


class Infeasible(ValueError):
    """No values satisfy all rows of the program."""


@dataclass(frozen=True)
class Tableau:
    """Equations of variables that are not below zero, each solved for its basic one.

    The basic variable's weight is above zero and it stands in no other equation; variables that
    are basic nowhere are zero. The first `aims` equations are those of what is aimed at.
    """

    equations: tuple[Equation, ...]
    basic: tuple[int, ...]
    aims: int

    def reached(self) -> tuple[Fraction, ...]:
        """Return what is reached of each aim."""
        return tuple(self._value(at) for at in range(self.aims))

    def values(self) -> dict[int, Fraction]:
        """Return the value of each basic variable."""
        return {self.basic[at]: self._value(at) for at in range(self.aims, len(self.basic))}

    def _value(self, at: int) -> Fraction:
        return Fraction(self.equations[at].get(SUM, 0), self.equations[at][self.basic[at]])


@dataclass(frozen=True)
class Whole:
    """A row in whole numbers: `times` as large as it was."""

    weights: Mapping[str, int]
    most: int
    times: int


def whole(weights: Mapping[str, Fraction], most: Fraction = NONE) -> Whole:
    """Return a row in whole numbers."""
    times = lcm(most.denominator, *(weight.denominator for weight in weights.values()))
    parts = {
        name: weight.numerator * (times // weight.denominator) for name, weight in weights.items()
    }
    return Whole(parts, most.numerator * (times // most.denominator), times)


def equation(basic: int, row: Whole, weights: Iterable[tuple[int, int, Fraction]]) -> Equation:
    """Return the equation of a row whose variables are measured in sizes of their own."""
    parts = [(number, weight, size) for number, weight, size in weights if weight]
    times = lcm(*(size.denominator for *_, size in parts))
    found = {
        number: weight * size.numerator * (times // size.denominator)
        for number, weight, size in parts
    }
    found[basic] = row.times * times if basic < 0 else max(map(abs, found.values()), default=1)
    if row.most:
        found[SUM] = row.most * times
    return _reduced(found)


def feasible(tableau: Tableau) -> Tableau:
    """Return a tableau without variables below zero, whatever it reaches."""
    for turn in count():
        at = below_zero(tableau, turn)
        if at is None:
            break
        further = lifted(tableau, at, heeded=0)
        if further is None:
            raise Infeasible(NOTHING_FITS)
        tableau = further
    return tableau


def raised(tableau: Tableau) -> Tableau:
    """Return the tableau at its highest, from one without variables below zero."""
    for turn in count():
        entering = _worth_raising(tableau, turn)
        if entering is None:
            break
        at = _first_to_bind(tableau, entering)
        if at is None:
            raise Unbounded(NO_LIMIT)
        tableau = exchanged(tableau, at, entering)
    return tableau


def lifted(tableau: Tableau, at: int, heeded: int) -> Tableau | None:
    """Return the tableau with the basic variable of the equation `at` no longer below zero.

    The one that costs the first so many aims least takes its place, so that a tableau at its
    highest, but for what is below zero, remains so. None where no other can: nothing fits.
    """
    missing = _turned(tableau.equations[at])
    entering = _least_loss(tableau, missing, tableau.basic[at], heeded)
    return None if entering is None else exchanged(tableau, at, entering)


def held_at_zero(tableau: Tableau, variable: int) -> Tableau | None:
    """Return the tableau with a variable at zero for good that was above it; others may be below.

    It is at its highest, but for what is below zero. None where nothing fits.
    """
    at = tableau.basic.index(variable)
    entering = _least_loss(tableau, tableau.equations[at], variable, tableau.aims)
    return None if entering is None else _without(exchanged(tableau, at, entering), variable)


def _without(tableau: Tableau, variable: int) -> Tableau:
    equations = tuple(
        {other: weight for other, weight in one.items() if other != variable}
        if variable in one
        else one
        for one in tableau.equations
    )
    return Tableau(equations, tableau.basic, tableau.aims)


def exchanged(tableau: Tableau, at: int, entering: int) -> Tableau:
    """Return the tableau with the variable basic in the equation `at`, and in no other."""
    pivot = tableau.equations[at]
    if pivot[entering] < 0:
        pivot = _turned(pivot)
    equations = [
        pivot if row == at else _eliminated(one, pivot, entering) if entering in one else one
        for row, one in enumerate(tableau.equations)
    ]
    basic = (*tableau.basic[:at], entering, *tableau.basic[at + 1 :])
    return Tableau(tuple(equations), basic, tableau.aims)


def _eliminated(one: Equation, pivot: Equation, entering: int) -> Equation:
    """Return the equation less so much of the pivot that the entering variable leaves it."""
    shared = gcd(one[entering], pivot[entering])
    times, less = pivot[entering] // shared, one[entering] // shared
    left = (
        {variable: weight * times for variable, weight in one.items()} if times > 1 else dict(one)
    )
    had = left.get
    for variable, weight in pivot.items():
        rest = had(variable, 0) - weight * less
        if rest:
            left[variable] = rest
        else:
            del left[variable]
    return _reduced(left) if times > 1 else left


def _reduced(one: Equation) -> Equation:
    shared = gcd(*one.values())
    if shared < 2:
        return one
    return {variable: weight // shared for variable, weight in one.items()}


def _turned(one: Equation) -> Equation:
    return {variable: -weight for variable, weight in one.items()}


def _worth_raising(tableau: Tableau, turn: int) -> int | None:
    """Return the variable that adds most to the first aim to which one adds."""
    settled: set[int] = {SUM}
    for aim in tableau.equations[: tableau.aims]:
        adding = [(w, v) for v, w in aim.items() if w < 0 and v not in settled]
        if adding:
            return min(v for _, v in adding) if turn > PATIENCE else min(adding)[1]
        settled.update(aim)
    return None


def _first_to_bind(tableau: Tableau, entering: int) -> int | None:
    """Return the equation that first stops the variable from rising."""
    stops = [
        (at, one.get(SUM, 0), one[entering])
        for at, one in enumerate(tableau.equations)
        if entering in one and one[entering] > 0 and at >= tableau.aims
    ]
    return min((tableau.basic[at], at) for at in _least(stops))[1] if stops else None


def below_zero(tableau: Tableau, turn: int) -> int | None:
    """Return the equation whose basic variable is furthest below zero."""
    rows = range(tableau.aims, len(tableau.equations))
    below = [
        (at, one[SUM], one[tableau.basic[at]])
        for at in rows
        if (one := tableau.equations[at]).get(SUM, 0) < 0
    ]
    found = [at for at, _, _ in below] if turn > PATIENCE else _least(below)
    return min((tableau.basic[at], at) for at in found)[1] if found else None


def _least_loss(tableau: Tableau, one: Equation, leaving: int, heeded: int) -> int | None:
    """Return the variable that can take the place of `leaving` at the least loss of the aims."""
    able = [v for v, w in one.items() if w > 0 and v not in (SUM, leaving)]
    for aim in tableau.equations[:heeded]:
        able = _least([(v, aim.get(v, 0), one[v]) for v in able])
    return min(able, default=None)


def _least(ratios: Sequence[tuple[int, int, int]]) -> list[int]:
    """Return those with the least ratio of the second to the third, which is above zero."""
    kept: list[int] = []
    least, per = 0, 1
    for one, amount, weight in ratios:
        ahead = amount * per - least * weight if kept else -1
        if ahead < 0:
            kept, least, per = [one], amount, weight
        elif ahead == 0:
            kept.append(one)
    return kept
