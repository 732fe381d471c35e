"""Every chart of the workbook over a package, by name."""

from functools import cache

from analysis import charts
from analysis.measures.actors import clusters
from analysis.measures.coverage import coverage
from analysis.measures.growth import FIXED_LEVEL, targets, what_if
from analysis.measures.policy_mix import policy_mix
from analysis.measures.silence import silence
from analysis.measures.support import support_schemes
from analysis.measures.timeline import timeline
from analysis.package import Seeds
from analysis.quantities import assumed


@cache
def english_charts(seeds: Seeds) -> dict[str, charts.Chart]:
    return all_charts(seeds)


def all_charts(seeds: Seeds) -> dict[str, charts.Chart]:
    goals = targets(seeds)
    return {
        "growth": charts.growth_chart(goals, seeds),
        "what if": _what_if(seeds),
        "targets": charts.targets_chart(goals, seeds),
        "support": charts.payment_curves(support_schemes(seeds), seeds),
        "support of a project": charts.payment_curves(
            support_schemes(seeds), seeds, assumed("cost", 30_000_000, "CNY")
        ),
        "support limits": charts.scheme_limits(support_schemes(seeds), seeds),
        "policy mix": charts.instrument_grid(policy_mix(seeds), seeds),
        "technologies": charts.coverage_grid(coverage(seeds, "technology"), seeds, "technology"),
        "sectors": charts.coverage_grid(coverage(seeds, "isic_rev_4"), seeds, "isic_rev_4"),
        "timeline": charts.timeline_chart(timeline(seeds), seeds),
        "clusters": charts.cluster_grid(clusters(seeds), seeds),
        "silence": charts.silence_map(silence(seeds), seeds),
    }


def _what_if(seeds: Seeds) -> charts.Chart:
    goals = targets(seeds)
    money = goals["quantity"].map(lambda quantity: quantity.unit == "CNY")
    goal = goals.loc[(goals["goal_type"] == FIXED_LEVEL) & money, "figure"].iloc[0]
    starts = charts.assumed_starts(seeds.quantity(goal), ["0.2", "0.21", "0.6"])
    return charts.what_if_chart(what_if(seeds, goal, starts, "2024"), seeds, goal, "2024")
