"""Find the most a choice can be worth: an exact maximum over amounts and yes-or-no decisions.

simplex -> **search** -> best

Branch and bound: each decision is first left open between no and yes, which can only be worth
more; the choices that promise most are then decided both ways, one decision at a time, until the
best that is decided beats every promise still open. All in fractions, so the answer is proven.
"""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from fractions import Fraction
from heapq import heappop, heappush
from itertools import count
from math import gcd

from analysis.schemes.simplex import (
    NOTHING_FITS,
    Equation,
    Infeasible,
    Tableau,
    Whole,
    below_zero,
    equation,
    feasible,
    held_at_zero,
    lifted,
    raised,
    whole,
)


@dataclass(frozen=True)
class Row:
    """The sum of weights times variables is at most `most`."""

    weights: Mapping[str, Fraction]
    most: Fraction


@dataclass(frozen=True)
class Program:
    """What is worth how much, within which rows; `whole` variables are 0 or 1.

    Every variable has its entry in `upper` (None: no bound of its own) and is not below zero.
    Between solutions of equal worth the first aim of `then` decides, then the next.
    """

    worth: Mapping[str, Fraction]
    rows: tuple[Row, ...]
    upper: Mapping[str, Fraction | None]
    whole: frozenset[str] = frozenset()
    then: tuple[Mapping[str, Fraction], ...] = ()


@dataclass(frozen=True)
class Solution:
    """The highest worth, and the variables that are above zero there."""

    worth: Fraction
    values: Mapping[str, Fraction]


def maximise(program: Program) -> Solution:
    """Return the exact maximum; the same program always has the same solution.

    A program that nothing satisfies is refused (Infeasible), and one whose worth nothing limits
    (Unbounded).
    """
    form = _formed(program)
    best = _decided(raised(feasible(form.tableau)), form.decisions)
    found = best.values()
    sized = {name: found.get(at, 0) * form.sizes[name] for name, at in form.numbers.items()}
    return Solution(best.reached()[0], {name: value for name, value in sized.items() if value})


def _decided(start: Tableau, decisions: Mapping[int, int]) -> Tableau:
    """Return the highest tableau in which every decision is 0 or 1.

    The most promising is taken a step further, and among equal promises the latest, which is the
    most decided: the first that leaves nothing to do is the best there is.
    """
    made = count(1)
    open_ones = [(_promise(start), 0, 0, start)]
    while open_ones:
        *_, turn, tableau = heappop(open_ones)
        further = _a_step_further(tableau, decisions, turn)
        if further is None:
            return tableau
        for one in further:
            if one is not None:
                heappush(open_ones, (_promise(one), -next(made), turn + 1, one))
    raise Infeasible(NOTHING_FITS)


def _a_step_further(
    tableau: Tableau, decisions: Mapping[int, int], turn: int
) -> list[Tableau | None] | None:
    """Return what follows: one variable less below zero, or a decision taken either way."""
    at = below_zero(tableau, turn)
    if at is not None:
        return [lifted(tableau, at, heeded=tableau.aims)]
    decision = _open_decision(tableau, decisions)
    if decision is None:
        return None
    return [held_at_zero(tableau, held) for held in (decision, decisions[decision])]


def _promise(tableau: Tableau) -> tuple[Fraction, ...]:
    return tuple(-reached for reached in tableau.reached())


def _open_decision(tableau: Tableau, decisions: Mapping[int, int]) -> int | None:
    """Return the decision that lies nearest to the middle between no and yes."""
    values = tableau.values()
    between = [at for at in decisions if 0 < values.get(at, 0) < 1]
    return min(between, key=lambda at: (abs(values[at] - Fraction(1, 2)), at), default=None)


@dataclass(frozen=True)
class _Form:
    """A program as equations, each variable in units of the most it can be (`sizes`).

    `numbers` are those of the variables. `decisions` have the number of what is left to 1 beside
    them: to hold the decision at zero is no, to hold what is left at zero is yes.
    """

    tableau: Tableau
    numbers: Mapping[str, int]
    sizes: Mapping[str, Fraction]
    decisions: Mapping[int, int]


def _formed(program: Program) -> _Form:
    numbers = {name: at for at, name in enumerate(sorted(program.upper), 1)}
    rows = _tightest(whole(row.weights, row.most) for row in program.rows)
    implied = _implied(rows, program.whole)
    bounds = {name: _bound(program, name, implied.get(name)) for name in numbers}
    sizes = {name: _size(bounds[name], implied.get(name)) for name in numbers}
    bounded = {name: most for name, most in bounds.items() if most is not None}
    slacks = {name: at for at, name in enumerate(bounded, len(numbers) + 1)}
    decisions = {numbers[name]: slacks[name] for name in numbers if name in program.whole}

    def formed(basic: int, row: Whole) -> Equation:
        weights = ((numbers[name], weight, sizes[name]) for name, weight in row.weights.items())
        return equation(basic, row, weights)

    aims = [
        formed(-at, whole({name: -weight for name, weight in aim.items()}))
        for at, aim in enumerate((program.worth, *program.then), 1)
    ]
    rows = [*(whole({name: Fraction(1)}, most) for name, most in bounded.items()), *rows]
    limits = [formed(slack, row) for slack, row in enumerate(rows, len(numbers) + 1)]
    basic = (*range(-1, -1 - len(aims), -1), *range(len(numbers) + 1, len(numbers) + 1 + len(rows)))
    return _Form(Tableau((*aims, *limits), basic, len(aims)), numbers, sizes, decisions)


def _tightest(rows: Iterable[Whole]) -> list[Whole]:
    """Return the rows; of those that weigh variables alike only the one that leaves least."""
    found: dict[frozenset[tuple[str, int]], tuple[Fraction, Whole]] = {}
    for row in rows:
        shared = gcd(*row.weights.values()) or 1
        alike = frozenset((name, weight // shared) for name, weight in row.weights.items())
        least = Fraction(row.most, shared)
        if alike not in found or least < found[alike][0]:
            found[alike] = least, row
    return [row for _, row in found.values()]


def _implied(rows: Iterable[Whole], decisions: Set[str]) -> dict[str, Fraction]:
    """Return the most that the rows leave a variable, whatever the others are, where they do."""
    least: dict[str, tuple[int, int]] = {}
    for row in rows:
        less = {name: weight for name, weight in row.weights.items() if weight < 0}
        if less.keys() <= decisions:
            room = row.most - sum(less.values())
            for name, weight in row.weights.items():
                most, per = least.get(name, (0, 0))
                if weight > 0 and (not per or room * per < most * weight):
                    least[name] = room, weight
    return {name: Fraction(*most) for name, most in least.items()}


def _bound(program: Program, name: str, implied: Fraction | None) -> Fraction | None:
    """Return the variable's own bound, None where the rows leave it no more."""
    upper = program.upper[name]
    if name in program.whole:
        return Fraction(1) if upper is None or upper >= 1 else Fraction(0)
    return None if upper is None or (implied is not None and implied <= upper) else upper


def _size(bound: Fraction | None, implied: Fraction | None) -> Fraction:
    most = implied if bound is None else bound
    return most if most is not None and most > 0 else Fraction(1)
