"""The maximum of a very small program by trying every corner of every choice, without a search."""

from fractions import Fraction
from itertools import combinations, product

from analysis.schemes.search import Program, Row


def highest(program: Program) -> tuple[Fraction, ...] | None:
    """Return what is reached of each aim at the best corner; None where no values fit.

    Every variable has an upper bound, so that the best stands at a corner: where as many of the
    rows and bounds are met exactly as there are amounts to choose.
    """
    decided = sorted(program.whole)
    amounts = [name for name in program.upper if name not in program.whole]
    edges = [
        *(Row({name: Fraction(-1)}, Fraction(0)) for name in program.upper),
        *(Row({name: Fraction(1)}, most) for name, most in program.upper.items()),
    ]
    rows = [*edges, *program.rows]
    binding = [row for row in rows if any(row.weights.get(name) for name in amounts)]
    of_decisions = [row for row in rows if row not in binding]
    reached = []
    for choice in product((Fraction(0), Fraction(1)), repeat=len(decided)):
        fixed = dict(zip(decided, choice, strict=True))
        if not _fit(of_decisions, fixed):
            continue
        for met in combinations(binding, len(amounts)):
            corner = _corner(met, amounts, fixed)
            if corner is not None and _fit(binding, corner):
                reached.append(aims(program, corner))
    return max(reached, default=None)


def _fit(rows, values) -> bool:
    return all(_sum(row.weights, values) <= row.most for row in rows)


def aims(program: Program, values: dict[str, Fraction]) -> tuple[Fraction, ...]:
    """Return what some values reach of each aim."""
    return tuple(_sum(aim, values) for aim in (program.worth, *program.then))


def _sum(weights, values) -> Fraction:
    return sum((weight * values.get(name, 0) for name, weight in weights.items()), Fraction(0))


def _corner(met, amounts, fixed) -> dict[str, Fraction] | None:
    """Return the amounts at which these rows are met exactly (Cramer's rule), None if not one."""
    matrix = [[row.weights.get(name, Fraction(0)) for name in amounts] for row in met]
    most = [row.most - _sum(row.weights, fixed) for row in met]
    whole = _determinant(matrix)
    if whole == 0:
        return None
    changed = [
        [[*row[:at], total, *row[at + 1 :]] for row, total in zip(matrix, most, strict=True)]
        for at in range(len(amounts))
    ]
    found = [_determinant(one) / whole for one in changed]
    return fixed | dict(zip(amounts, found, strict=True))


def _determinant(matrix) -> Fraction:
    if not matrix:
        return Fraction(1)
    first, *rest = matrix
    minors = ([[*row[:at], *row[at + 1 :]] for row in rest] for at in range(len(first)))
    return sum(
        ((-1) ** at * weight * _determinant(minor) if weight else Fraction(0))
        for at, (weight, minor) in enumerate(zip(first, minors, strict=True))
    )
