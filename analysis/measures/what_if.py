"""What a goal without a stated start would demand, from levels that the reader assumes.

Where nobody names the goal, it is the first that a strategy is known by, or else the first on file,
of those that state no level to start from, are no ratio and are due after the year assumed.
"""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

import pandas as pd

from analysis.measures.growth import FIXED_LEVEL, targets
from analysis.measures.peers import peers
from analysis.measures.strategies import strategies
from analysis.package import Seeds
from analysis.package.keyed_rows import rows_of
from analysis.quantities import Quantity, annual_growth, dimension_of, ratio, years_between


def goal_without_a_start(seeds: Seeds, start: str) -> str:
    """Return the goal to assume levels for at the end of `start`; "" where there is none."""
    goals = [goal["figure"] for goal in rows_of(targets(seeds)) if _asks_for_a_start(goal, start)]
    known_by = [strategy.figure for strategy in strategies(seeds, peers(seeds))]
    return next((figure for figure in (*known_by, *goals) if figure in goals), "")


def _asks_for_a_start(goal: Mapping, start: str) -> bool:
    end = goal["quantity"]
    return (
        goal["goal_type"] == FIXED_LEVEL
        and end.value > 0
        and dimension_of(end.unit) != "share"
        and goal["period"] != ""
        and years_between(start, goal["period"]) > 0
    )


def what_if(seeds: Seeds, target: str, baselines: list[Quantity], start: str) -> pd.DataFrame:
    """Return what a goal would require from baselines the reader assumes at the end of `start`.

    Columns baseline, factor, per_year; every quantity names the assumptions it rests on: the level,
    and for the growth a year the time at whose end it stands. Without a goal ("") there is no row.
    Raises ValueError where the time does not lie before the goal's.
    """
    if not target:
        return pd.DataFrame(columns=["baseline", "factor", "per_year"])
    period = seeds.figure(target)["period"]
    years = years_between(start, period)
    if years <= 0:
        raise ValueError(f"start takes a time before that of the goal ({period}), not {start}")
    end = seeds.quantity(target)
    return pd.DataFrame(
        {
            "baseline": baselines,
            "factor": [ratio(end, base, "required_factor") for base in baselines],
            "per_year": [_assuming(start, end, base, years) for base in baselines],
        }
    )


def _assuming(start: str, end: Quantity, base: Quantity, years: Fraction) -> Quantity:
    growth = annual_growth(end, base, years, "required_growth")
    return replace(growth, assumptions=(*growth.assumptions, f"start={start}"))
