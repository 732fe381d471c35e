"""Every chart of the workbook over a package, by name."""

from functools import cache

from analysis import charts
from analysis.measures.actors import clusters
from analysis.measures.coverage import coverage
from analysis.measures.growth import FIXED_LEVEL, targets
from analysis.measures.policy_mix import policy_mix
from analysis.measures.silence import silence
from analysis.measures.support import support_schemes
from analysis.measures.timeline import timeline
from analysis.measures.what_if import what_if
from analysis.package import Seeds
from analysis.quantities import assumed


@cache
def english_charts(seeds: Seeds) -> dict[str, charts.Chart]:
    return all_charts(seeds)


def all_charts(seeds: Seeds, named: tuple[str, ...] = ("",)) -> dict[str, charts.Chart]:
    """Return every chart of a package by its name, or those whose names start so."""
    goals, schemes = targets(seeds), support_schemes(seeds)
    cost = assumed("cost", 30_000_000, "CNY")
    drawn = {
        "growth": lambda: charts.growth_chart(goals, seeds),
        "what if": lambda: _what_if(seeds),
        "targets": lambda: charts.targets_chart(goals, seeds),
        "support": lambda: charts.payment_curves(schemes, seeds),
        "support of a project": lambda: charts.payment_curves(schemes, seeds, cost),
        "support limits": lambda: charts.scheme_limits(schemes, seeds),
        "policy mix": lambda: charts.instrument_grid(policy_mix(seeds), seeds),
        "technologies": lambda: charts.coverage_grid(
            coverage(seeds, "technology"), seeds, "technology"
        ),
        "sectors": lambda: charts.coverage_grid(coverage(seeds, "isic_rev_4"), seeds, "isic_rev_4"),
        "timeline": lambda: charts.timeline_chart(timeline(seeds), seeds),
        "clusters": lambda: charts.cluster_grid(clusters(seeds), seeds),
        "silence": lambda: charts.silence_map(silence(seeds), seeds),
    }
    return {name: draw() for name, draw in drawn.items() if name.startswith(named)}


def _what_if(seeds: Seeds) -> charts.Chart:
    goals = targets(seeds)
    money = goals["quantity"].map(lambda quantity: quantity.unit == "CNY")
    goal = goals.loc[(goals["goal_type"] == FIXED_LEVEL) & money, "figure"].iloc[0]
    starts = charts.assumed_starts(seeds, goal, ["0.2", "0.21", "0.6"])
    return charts.what_if_chart(what_if(seeds, goal, starts, "2024"), seeds, goal, "2024")
