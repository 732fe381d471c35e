"""Which plans the PMC index ranks, and how far the others are from a ranking.

pmc -> **pmc_ranking** -> charts, tables

One plan is ahead of another only where its lowest index is above the other's highest: whatever the
open questions turn out to be, the order holds.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import permutations

from analysis.measures.pmc import MainVariable, PmcIndex
from analysis.quantities import Quantity

Pair = tuple[PmcIndex, PmcIndex]


def ranked(indices: Iterable[PmcIndex]) -> list[Pair]:
    """Return the pairs of which the first is ahead of the second whatever is left open."""
    return [(one, other) for one, other in permutations(indices, 2) if one.low > other.high]


def nearest_to_rank(indices: Sequence[PmcIndex]) -> tuple[Pair, Quantity] | None:
    """Return the pair that the fewest answers could rank, and how many it takes at least.

    None where no answers could rank any.
    """
    needed = {pair: number for pair in permutations(indices, 2)
              if (number := answers_needed(*pair)) is not None}  # fmt: skip
    if not needed:
        return None
    pair, number = min(needed.items(), key=lambda found: found[1])
    return pair, rankable(pair, number)


def rankable(pair: Pair, number: int) -> Quantity:
    """Return how many answers could rank a pair, by the variables that can still move."""
    one, other = pair
    moving = [variable.variable for variable in (*one.most_open, *other.most_open)]
    keys = tuple(f"pmc_variable/{key}" for key in dict.fromkeys(moving))
    size = Fraction(number)
    return Quantity(size, "count", "at_least", formula="answers_needed", figures=keys)


def answers_needed(one: PmcIndex, other: PmcIndex) -> int | None:
    """Return how many open answers it takes at least to put one plan ahead of another; 0 for none.

    Each yes raises the lower end of the one, each no lowers the upper end of the other, those that
    weigh most first. Of questions that exclude each other all must be no; each bears its part. None
    where not even all answers would do.
    """
    gap, needed = other.high - one.low, 0
    moves = [move for variable in one.variables for move in _moves(variable, raising=True)]
    moves += [move for variable in other.variables for move in _moves(variable, raising=False)]
    for move in sorted(moves, reverse=True):
        if gap < 0:
            break
        gap, needed = gap - move, needed + 1
    return needed if gap < 0 else None


def _moves(variable: MainVariable, *, raising: bool) -> list[Fraction]:
    """Return by how much each open answer can raise the lower end, or lower the upper one."""
    number = min(1, len(variable.open)) if variable.one_only and raising else len(variable.open)
    return [(variable.high - variable.low) / number] * number if number else []
