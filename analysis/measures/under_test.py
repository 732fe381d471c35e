"""Put each target to the test: against its own region's past, and against the others' targets.

growth, comparability -> **under_test** -> tables

A target is held against two things and no third. Its own history: the growth a year it requires
from the level it starts from, beside the growth a year up to that level, where an earlier level of
the same thing is on file. And the other regions' targets that stand on its footing: its rank among
them, with the places it may hold where bounds leave that open. No probability is given; nothing on
file would carry one. A target that shares its footing with no other is not ranked, and the verdict
on the nearest one says why.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.comparability import NOT_COMPARABLE, Verdict, compare
from analysis.measures.growth import BASE_YEAR, Growth, levels_before, required_growth
from analysis.package import Seeds
from analysis.package.keyed_rows import rows_of
from analysis.quantities import (
    LOWER_BOUNDS,
    UPPER_BOUNDS,
    Quantity,
    annual_growth,
    in_unit,
    years_between,
)
from analysis.quantities.units import kin_of


@dataclass(frozen=True)
class Past:
    """How fast the level grew that a target starts from: from an earlier figure to that level."""

    earlier: str
    later: str
    per_year: Quantity


@dataclass(frozen=True)
class Rank:
    """Where a target stands among those of its footing, the largest first.

    `above` are the targets certainly larger, `perhaps` those that may be; `among` all of them.
    """

    above: tuple[str, ...]
    perhaps: tuple[str, ...]
    among: tuple[str, ...]

    @property
    def is_open(self) -> bool:
        """True where bounds, or a tie, leave more than one place."""
        return bool(self.perhaps)


@dataclass(frozen=True)
class Demand:
    """A target with what it requires, how that lies to its past, and its rank.

    `growth` is None without a level to start from, `past` without an earlier one. `rank` is None
    where no other target stands on its footing; `nearest` is then the verdict on the nearest, None
    where no other region has a target in such a unit.
    """

    target: str
    region: str
    quantity: Quantity
    growth: Growth | None
    past: Past | None
    rank: Rank | None
    nearest: Verdict | None


def under_test(seeds: Seeds, targets: pd.DataFrame) -> list[Demand]:
    """Return the targets of a frame of `measures.growth.targets`, each put to the test."""
    rows = rows_of(targets)
    return [_demand(row, rows, seeds) for row in rows]


def _demand(row: dict, rows: Sequence[dict], seeds: Seeds) -> Demand:
    target = row["figure"]
    growth = required_growth(seeds, target) if row["goal_type"] == BASE_YEAR else None
    others = [
        (other, compare(seeds, target, other["figure"]))
        for other in rows
        if other["region"] != row["region"] and _same_kin(row["quantity"], other["quantity"])
    ]
    alike = [other for other, verdict in others if verdict.verdict != NOT_COMPARABLE]
    return Demand(
        target,
        row["region"],
        row["quantity"],
        growth,
        _past(growth, seeds) if growth else None,
        rank(row, alike) if alike else None,
        None if alike else min((verdict for _, verdict in others), key=_distance, default=None),
    )


def rank(row: dict, others: Sequence[dict]) -> Rank:
    """Return the places a target may hold among others of its footing, the largest first.

    Promises of one kind ("at least" all of them) are ranked by what they promise; otherwise only
    what certainly is larger stands before it, and what may be larger may.
    """
    own, among = row["quantity"], (row["figure"], *(other["figure"] for other in others))
    amounts = {other["figure"]: in_unit(other["quantity"], own.unit) for other in others}
    bounds = {amount.bound for amount in (own, *amounts.values())}
    promised = any(bounds.issubset(side) for side in (LOWER_BOUNDS, UPPER_BOUNDS))
    larger, smaller = (_promises_more, _promises_less) if promised else (_above, _below)
    above = tuple(key for key, amount in amounts.items() if larger(amount, own))
    perhaps = (
        key for key, amount in amounts.items() if key not in above and not smaller(amount, own)
    )
    return Rank(above, tuple(perhaps), among)


def _past(growth: Growth, seeds: Seeds) -> Past | None:
    """Return how fast the level grew up to where a target starts; None without an earlier one."""
    earlier = levels_before(seeds, growth.baseline)
    if not earlier:
        return None
    before = earlier[-1]
    periods = [seeds.figure(figure)["period"] for figure in (before, growth.baseline)]
    ends = seeds.quantity(growth.baseline), seeds.quantity(before)
    per_year = annual_growth(*ends, years_between(*periods), "past_growth")
    return Past(before, growth.baseline, per_year)


def _same_kin(one: Quantity, other: Quantity) -> bool:
    return kin_of(one.unit) == kin_of(other.unit)


def _promises_more(one: Quantity, other: Quantity) -> bool:
    return (one.value or 0) > (other.value or 0)


def _promises_less(one: Quantity, other: Quantity) -> bool:
    return _promises_more(other, one)


def _above(one: Quantity, other: Quantity) -> bool:
    top = other.interval.high
    return top is not None and one.interval.low > top


def _below(one: Quantity, other: Quantity) -> bool:
    return _above(other, one)


def _distance(verdict: Verdict) -> tuple[bool, int, Any]:
    """Return how far apart two targets are: in what they measure, then on how many grounds."""
    codes = [reason.code for reason in verdict.reasons if reason.blocks]
    return "indicator" in codes, len(codes), verdict.b
