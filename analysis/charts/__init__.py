"""Charts for every measure: figures for publication whose marks lead to their sources.

measures -> wording -> **charts** -> pages

Each function takes a measure's frame and the package, and returns a `Chart`, which shows itself
in a notebook and on a page; none reads or saves a file.
"""

from analysis.charts.actors import cluster_grid
from analysis.charts.chart import Chart
from analysis.charts.coverage import coverage_grid
from analysis.charts.emphasis import emphasis_grid
from analysis.charts.fonts import MissingGlyph
from analysis.charts.growth import growth_chart
from analysis.charts.pmc_index import index_chart
from analysis.charts.pmc_surface import surface_chart
from analysis.charts.policy_mix import instrument_grid
from analysis.charts.scheme_limits import scheme_limits
from analysis.charts.silence import silence_map
from analysis.charts.support import payment_curves
from analysis.charts.support_curve import support_curve
from analysis.charts.targets import targets_chart
from analysis.charts.timeline import timeline_chart
from analysis.charts.what_if import assumed_starts, what_if_chart

__all__ = [
    "Chart",
    "MissingGlyph",
    "assumed_starts",
    "cluster_grid",
    "coverage_grid",
    "emphasis_grid",
    "growth_chart",
    "index_chart",
    "instrument_grid",
    "payment_curves",
    "scheme_limits",
    "silence_map",
    "support_curve",
    "surface_chart",
    "targets_chart",
    "timeline_chart",
    "what_if_chart",
]
