"""The explorers: a few controls each, and one view that is drawn again when one of them moves.

A value a reader sets is an assumption (`quantities.assumed`) and is marked as such in every
number that rests on it.
"""

from fractions import Fraction

import ipywidgets as widgets

from analysis.charts import (
    growth_chart,
    instrument_grid,
    silence_map,
    targets_chart,
    timeline_chart,
    what_if_chart,
)
from analysis.charts.regions import Regions
from analysis.charts.scales import level_of
from analysis.controls.comparison import named
from analysis.controls.views import View, called, explorer
from analysis.languages import msgid
from analysis.measures.growth import FIXED_LEVEL, targets
from analysis.measures.peers import among_peers, peers
from analysis.measures.policy_mix import policy_mix
from analysis.measures.silence import silence
from analysis.measures.timeline import timeline
from analysis.measures.what_if import what_if
from analysis.package import Seeds
from analysis.quantities import assumed

GOAL, START, LEVEL = msgid("Target"), msgid("Starting level at the end of"), msgid("Level")
REGION, SINCE = msgid("Region"), msgid("Since")


def explore_goal(seeds: Seeds, goal: str, start: str | int) -> widgets.Widget:
    """Choose a goal without a baseline, a year and a starting level; see what it would demand.

    Without a goal ("") there is nothing to choose, and the view says so.
    """
    if not goal:
        none = what_if(seeds, goal, [], str(start))
        return explorer({}, lambda: [what_if_chart(none, seeds, goal, str(start))])
    frame = targets(seeds)
    goals = dict.fromkeys([*frame.loc[frame["goal_type"] == FIXED_LEVEL, "figure"], goal])
    options = [(named(figure, seeds), figure) for figure in goals]
    chosen = widgets.Dropdown(options=options, value=goal)
    year = widgets.IntSlider(value=int(start), min=int(start) - 5, max=int(start) + 1)
    part = widgets.FloatSlider(value=0.5, min=0.05, max=1.0, step=0.05, readout_format=".0%")

    def views(goal: str, year: int, part: float) -> list[View]:
        end = seeds.quantity(goal)
        level = assumed("baseline", Fraction(str(round(part, 2))) * level_of(end), end.unit)
        cases = what_if(seeds, goal, [level], str(year))
        return [what_if_chart(cases, seeds, goal, str(year))]

    controls = {
        "goal": called(GOAL, chosen),
        "year": called(START, year),
        "part": called(LEVEL, part),
    }
    return explorer(controls, views)


def explore_region(seeds: Seeds, region: str, since: int) -> widgets.Widget:
    """Choose a region and a horizon; see its aims, instruments, dates and silences."""
    regions = Regions(seeds)
    offered = peers(among_peers(seeds, region))
    options = [(regions.text(key), key) for key in offered]
    chosen = widgets.Dropdown(options=options, value=region)
    ends = timeline(among_peers(seeds, region))["ends"].str[:4]
    years = [since, *map(int, ends[ends != ""])]  # beyond the last of them there is nothing to show
    first = widgets.IntSlider(value=since, min=min(years), max=max(years))

    def views(region: str, since: int) -> list[View]:
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

    return explorer({"region": called(REGION, chosen), "since": called(SINCE, first)}, views)
