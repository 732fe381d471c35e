"""What a target demands: the growth from its baseline, in all and per year.

A goal with a baseline (GHG Protocol: base-year goal) says how fast a region means to grow. A goal
without one (fixed-level goal) says only where it means to arrive; nothing is computed for it
unless the reader supplies a baseline, and then it is marked as the reader's assumption.

A goal starts from the latest level on file of the same thing before its time is up. Of the same
thing is what agrees in region, indicator, member, unit and frequency, and in the programme where
that speaks for itself alone (a fund, a cluster).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

import pandas as pd

from analysis.measures.peers import out_of_view
from analysis.measures.scope import holds_for_its_programme_alone
from analysis.package import Seeds
from analysis.package.keyed_rows import Row
from analysis.package.rates import conversions, exchange_rates
from analysis.package.rules.figures import HAPPENED
from analysis.package.seeds import framed_once, once
from analysis.quantities import Period, Quantity, annual_fall, annual_growth, ratio, years_between
from analysis.quantities.bounds import Interval
from analysis.quantities.quantity import derived

BASE_YEAR, FIXED_LEVEL = "base_year", "fixed_level"
#: What a level and a goal must share for the one to be where the other starts.
Thing = tuple[str, str, str, str, str, str]
#: The levels on file of each thing: the day at whose end it stands, and the figure.
Levels = Mapping[Thing, Sequence[tuple[date, str]]]
COLUMNS = ("region", "indicator", "figure", "quantity", "period", "period_basis", "programme",
           "baseline", "goal_type")  # fmt: skip


@dataclass(frozen=True)
class Growth:
    """The growth a target requires: `factor` (target/baseline) and `per_year` (a ratio).

    `years` runs from the end of the baseline's period to the end of the target's; `path` has the
    level for each year end in between at that even pace (columns period, quantity). `fall` is the
    fall a year to a goal that lies below its level; there the growth is nought and says nothing.
    `is_met` where the level is for certain what the goal asks for, or more; `is_open` where the
    bounds of both leave any growth possible.
    """

    target: str
    baseline: str
    years: Fraction
    factor: Quantity
    per_year: Quantity
    path: pd.DataFrame
    fall: Quantity | None
    is_met: bool

    @property
    def is_open(self) -> bool:
        """True for 400 or more from a level of 100 or more: the level may lie above or below."""
        return self.fall is None and not self.is_met and self.per_year.interval.says_nothing


class NoBaseline(ValueError):
    """Growth was asked of a goal that states no starting level."""


@framed_once
def targets(seeds: Seeds) -> pd.DataFrame:
    """Return every target with a value, as a table of `target_rows`."""
    return pd.DataFrame(target_rows(seeds), columns=COLUMNS, dtype=object)


@once
def target_rows(seeds: Seeds) -> list[Row]:
    """Return every target with a value: region, indicator, figure, quantity, period, goal type.

    They also hold `period_basis`, `programme`, and `baseline` (the figure the goal starts from,
    or ""). A source's own conversion into another currency is no second target. Of a region that a
    page leaves out there is none.
    """
    printed_twice = conversions(exchange_rates(seeds))
    left_out, levels = out_of_view(seeds), _starting_levels(seeds)
    return [
        _target(row, _baseline(row, levels, seeds), seeds)
        for row in seeds.rows("figures").where(measure_kind="target")
        if row["value"] is not None
        if row["figure"] not in printed_twice and row["region"] not in left_out
    ]


def targets_of(region: str, seeds: Seeds) -> list[Row]:
    """Return the targets of one region, as rows."""
    return [row for row in target_rows(seeds) if row["region"] == region]


def _target(row: Row, baseline: str, seeds: Seeds) -> Row:
    own = ("region", "indicator", "figure", "period", "period_basis", "programme")
    return {name: row[name] for name in own} | {
        "quantity": seeds.quantity(row["figure"]),
        "baseline": baseline,
        "goal_type": BASE_YEAR if baseline else FIXED_LEVEL,
    }


def first_target(seeds: Seeds, region: str) -> pd.Series:
    """Return a region's first target, as a row of `targets`.

    Raises UnknownKeyError for a region not on file, LookupError for one without a target.
    """
    seeds.row("regions", region)
    found = targets(seeds)
    here = found[found["region"] == region]
    if here.empty:
        known = ", ".join(dict.fromkeys(found["region"])) or "none"
        raise LookupError(f"no target of {region!r} is on file; regions with one: {known}")
    return here.iloc[0]


def required_growth(seeds: Seeds, target: str) -> Growth:
    """Return the growth a target requires from its own baseline.

    Raises `NoBaseline` for a fixed-level goal and `UnknownFigure` for an id not on file.
    """
    row = seeds.figure(target)
    baseline = _baseline(row, _starting_levels(seeds), seeds)
    if not baseline:
        raise NoBaseline(
            f"{target} is a fixed-level goal: no baseline of {row['indicator']} is on file "
            f"for {row['region']}; supply one to what_if()"
        )
    return growth_from(seeds, target, baseline)


def growth_from(seeds: Seeds, target: str, baseline: str) -> Growth:
    """Return the growth that a target requires from a level on file."""
    row, start = seeds.figure(target), seeds.figure(baseline)["period"]
    years = years_between(start, row["period"])
    end, base = seeds.quantity(target), seeds.quantity(baseline)
    per_year = annual_growth(end, base, years, "required_growth")
    path = _path(base, end, start, row["period"])
    factor, fall = ratio(end, base, "required_factor"), _fall(end, base, years)
    is_met = fall is None and _reaches(base.interval, end)
    return Growth(target, baseline, years, factor, per_year, path, fall, is_met)


def levels_before(seeds: Seeds, level: str) -> list[str]:
    """Return the levels of the same thing on file before a level, in the order of time."""
    row = seeds.figure(level)
    found = [
        (Period.of(other["period"]).last, other["figure"])
        for other in seeds.rows("figures").where(measure_kind=HAPPENED)
        if other["period"] and other["value"] is not None
        if _thing(other, seeds) == _thing(row, seeds)
    ]
    return [figure for day, figure in sorted(found) if day < Period.of(row["period"]).last]


def _fall(end: Quantity, base: Quantity, years: Fraction) -> Quantity | None:
    """Return the fall a year to a goal below its level; None where it is above, or a least."""
    if end.interval.high is None or end.interval.high >= base.interval.low:
        return None
    return annual_fall(end, base, years, "required_fall")


def _reaches(level: Interval, goal: Quantity) -> bool:
    """Return whether a level is for certain the number that a goal names, or more than it."""
    if goal.value is None:
        return False
    more = goal.bound == "more_than" and not level.low_open
    return level.low > goal.value if more else level.low >= goal.value


def _starting_levels(seeds: Seeds) -> Levels:
    """Return the baselines that have a value and a time, by what they are a level of."""
    levels: dict[Thing, list[tuple[date, str]]] = defaultdict(list)
    for row in seeds.rows("figures").where(measure_kind="baseline"):
        if row["period"] and row["value"] is not None:
            levels[_thing(row, seeds)].append((Period.of(row["period"]).last, row["figure"]))
    return levels


def _baseline(goal: Mapping, levels: Levels, seeds: Seeds) -> str:
    """Return the latest level before the end of a goal's time; "" without one."""
    if not goal["period"]:
        return ""
    due = Period.of(goal["period"]).last
    earlier = [level for level in levels.get(_thing(goal, seeds), ()) if level[0] < due]
    return max(earlier)[1] if earlier else ""


def _thing(row: Mapping, seeds: Seeds) -> Thing:
    scope = row["programme"] if holds_for_its_programme_alone(row, seeds) else ""
    same = row["region"], row["indicator"], row["member"], row["unit"], row["frequency"]
    return (scope, *same)


def _path(base: Quantity, end: Quantity, start: str, stop: str) -> pd.DataFrame:
    """Return the level at each year end, growing evenly from the baseline to the target."""
    span, rows = years_between(start, stop), [{"period": start, "quantity": base}]
    for year in range(Period.of(start).last.year, Period.of(stop).last.year):
        passed = years_between(start, str(year))
        if passed > 0:
            rows.append({"period": str(year), "quantity": level_after(passed, base, end, span)})
    rows.append({"period": stop, "quantity": end})
    return pd.DataFrame(rows)


def level_after(passed: Fraction, base: Quantity, end: Quantity, span: Fraction) -> Quantity:
    """Return base x (end/base)^(passed/span), keeping the target's open end.

    A goal of "at most" may lie below its level, so on the way to it nothing is a least.
    """
    growth = annual_growth(end, base, span / passed, "even_path").interval
    grown = Interval(
        growth.low + 1 if end.interval.low else Fraction(0),
        None if growth.high is None else growth.high + 1,
        growth.low_open,
        growth.high_open,
        growth.about,
    )
    return derived(base.interval.times(grown), base.unit, "even_path", end, base)
