"""The explorers: a few controls each, and one view that is drawn again when one of them moves.

A value a reader sets is an assumption (`quantities.assumed`) and is marked as such in every
number that rests on it.
"""

from fractions import Fraction
from math import log10

import ipywidgets as widgets

from analysis.charts import (
    growth_chart,
    instrument_grid,
    payment_curves,
    silence_map,
    targets_chart,
    timeline_chart,
    what_if_chart,
)
from analysis.charts.regions import Regions
from analysis.charts.scales import level_of
from analysis.comparability import Footing, compare_on
from analysis.controls.views import View, explorer
from analysis.languages import amount, msgid, name_of, translate
from analysis.measures.growth import FIXED_LEVEL, targets, what_if
from analysis.measures.peers import among_peers, peers
from analysis.measures.policy_mix import policy_mix
from analysis.measures.silence import silence
from analysis.measures.support import support_schemes
from analysis.measures.timeline import timeline
from analysis.package import Seeds
from analysis.package.rates import exchange_rates
from analysis.quantities import ExchangeRate, Quantity, assumed
from analysis.tables import at_a_glance, comparison_table, payments_table

REGIONS, MEASURE, CURRENCY = msgid("Regions"), msgid("What is measured"), msgid("Currency")
RATE, COST, GOAL = msgid("Rate"), msgid("Eligible costs"), msgid("Target")
START, LEVEL, SINCE = msgid("Starting level at the end of"), msgid("Level"), msgid("Since")
REGION = msgid("Region")
ALL_TARGETS = msgid("everything on record")
ORIGINAL = msgid("as printed")
STEPS_PER_DECADE = 20


def explore_comparison(seeds: Seeds, currency: str = "", rate: float = 0.0) -> widgets.Widget:
    """Choose regions, a measure, a currency and its rate; see what shares a footing."""
    regions = Regions(seeds)
    names = [(regions.text(region), region) for region in peers(seeds)]
    chosen = widgets.SelectMultiple(options=names, value=[region for _, region in names])
    measure = widgets.Dropdown(options=_measures(seeds))
    unit = widgets.Dropdown(options=_currencies(seeds), value=currency)
    per_unit = widgets.FloatText(value=rate)

    def views(chosen, measure, unit, per_unit) -> list[View]:
        rows = seeds.figures[seeds.figures["value"].notna()]
        measured = (rows["indicator"] == measure) | (measure == "")
        here = rows["region"].isin(chosen)
        footing = Footing(measure, unit=unit, rates=_rates(seeds, unit, per_unit))
        comparison = compare_on(seeds, footing, rows.loc[measured & here, "figure"])
        return [comparison_table(comparison, seeds), at_a_glance(seeds, chosen)]

    controls = {"chosen": chosen, "measure": measure, "unit": unit, "per_unit": per_unit}
    return explorer(controls, (REGIONS, MEASURE, CURRENCY, RATE), views)


def explore_support(seeds: Seeds, cost: int, currency: str) -> widgets.Widget:
    """Move a project's cost; see what each scheme pays and which rule decides."""
    schemes = support_schemes(seeds)
    reach = {"min": min(4, log10(cost)), "max": max(10, log10(cost))}
    slider = widgets.FloatLogSlider(
        value=cost, base=10, step=1 / STEPS_PER_DECADE, readout_format=",.0f", **reach
    )

    def views(cost) -> list[View]:
        sum_ = assumed("cost", round(cost), currency)
        return [payments_table(schemes, sum_, seeds), payment_curves(schemes, seeds, sum_)]

    return explorer({"cost": slider}, (COST,), views)


def explore_goal(seeds: Seeds, goal: str, start: str) -> widgets.Widget:
    """Choose a goal without a baseline, a year and a starting level; see what it would demand."""
    frame = targets(seeds)
    goals = dict.fromkeys([*frame.loc[frame["goal_type"] == FIXED_LEVEL, "figure"], goal])
    options = [(_goal_name(figure, seeds), figure) for figure in goals]
    chosen = widgets.Dropdown(options=options, value=goal)
    year = widgets.IntSlider(value=int(start), min=int(start) - 5, max=int(start) + 1)
    part = widgets.FloatSlider(value=0.5, min=0.05, max=1.0, step=0.05, readout_format=".0%")

    def views(goal, year, part) -> list[View]:
        end = seeds.quantity(goal)
        level = assumed("baseline", Fraction(str(round(part, 2))) * level_of(end), end.unit)
        cases = what_if(seeds, goal, [level], str(year))
        return [what_if_chart(cases, seeds, goal, str(year))]

    controls = {"goal": chosen, "year": year, "part": part}
    return explorer(controls, (GOAL, START, LEVEL), views)


def explore_region(seeds: Seeds, region: str, since: int) -> widgets.Widget:
    """Choose a region and a horizon; see its aims, instruments, dates and silences."""
    regions = Regions(seeds)
    offered = peers(among_peers(seeds, region))
    options = [(regions.text(key), key) for key in offered]
    chosen = widgets.Dropdown(options=options, value=region)
    first = widgets.IntSlider(value=since, min=since - 15, max=since + 5)

    def views(region, since) -> list[View]:
        read = among_peers(seeds, region)
        aims, mix, dates, said = (
            frame[frame[column] == region]
            for frame, column in (
                (targets(read), "region"),
                (policy_mix(read), "peer"),
                (timeline(read), "peer"),
                (silence(read), "region"),
            )
        )
        return [
            targets_chart(aims, seeds),
            growth_chart(aims, seeds),
            instrument_grid(mix, seeds),
            timeline_chart(dates, seeds, str(since)),
            silence_map(said, seeds),
        ]

    return explorer({"region": chosen, "since": first}, (REGION, SINCE), views)


def _measures(seeds: Seeds) -> list[tuple[str, str]]:
    """Return the indicators that more than one region has a value for, those with most first."""
    rows = seeds.figures[seeds.figures["value"].notna()]
    regions = rows.groupby("indicator")["region"].nunique()
    shared = regions[regions > 1].sort_values(ascending=False, kind="stable").index
    found = [(name_of(seeds.row("indicators", key)), key) for key in shared]
    return [*found, (translate(ALL_TARGETS), "")]


def _currencies(seeds: Seeds) -> list[tuple[str, str]]:
    known = {currency for rate in exchange_rates(seeds) for currency in (rate.base, rate.target)}
    return [(translate(ORIGINAL), ""), *((code, code) for code in sorted(known))]


def _rates(seeds: Seeds, unit: str, rate: float) -> tuple[ExchangeRate, ...]:
    """Return the reader's own rate to a currency from each other one on file, if one is set."""
    if not unit or not rate > 0:
        return ()
    own = Fraction(str(rate))
    others = {code for _, code in _currencies(seeds)} - {unit, ""}
    return tuple(ExchangeRate(other, unit, own, "", "", "assumed") for other in sorted(others))


def _goal_name(figure: str, seeds: Seeds) -> str:
    row = seeds.figure(figure)
    quantity: Quantity = seeds.quantity(figure)
    indicator = name_of(seeds.row("indicators", row["indicator"]))
    return f"{Regions(seeds).text(row['region'])} · {indicator}: {amount(quantity)}"
