"""Axes for a level over the years: amounts from zero at the left, year ends below."""

from collections.abc import Sequence

from analysis.charts import theme
from analysis.charts.canvas import Canvas
from analysis.charts.marks import of_tick
from analysis.charts.scales import level_ticks, tick_label
from analysis.charts.shapes import Axes
from analysis.charts.theme import Style
from analysis.languages import period_text
from analysis.quantities import Period

HEIGHT, BELOW = 200.0, 34.0
CARET = 6  # matplotlib's caretup: an arrow head whose tip is its place


def year_end(period: str) -> float:
    """Return the end of a period as a year and its part: the end of 2024 is 2025.0."""
    last = Period.of(period).last
    return last.year + last.timetuple().tm_yday / (365 + (last.year % 4 == 0))


def level_axes(
    canvas: Canvas, box: tuple[float, float, float], years: Sequence[float], top: float, unit: str
) -> Axes:
    """Return axes in a box (left, top, width), their scale running to `top` or a bit above."""
    left, upper, width = box
    ticks = level_ticks(top)
    labels = [tick_label(tick, unit) for tick in ticks]
    gutter = max(map(canvas.measure, labels)) + 10
    xlim, ylim = (min(years) - 0.15, max(years) + 0.12), (0, max(top, float(ticks[-1])))
    across = width - gutter - 16
    axes = canvas.axes(left + gutter, upper, across, HEIGHT, xlim=xlim, ylim=ylim)
    for tick, label in zip(ticks, labels, strict=True):
        _, y = axes.at(years[0], float(tick))
        canvas.rule([left + gutter, left + width - 16], [y, y])
        mark = of_tick(tick)
        canvas.text(left + gutter - 8, y, label, colour=theme.MUTED, anchor="end", mark=mark)
    _year_labels(canvas, axes, years)
    return axes


def _year_labels(canvas: Canvas, axes: Axes, years: Sequence[float]) -> None:
    at = axes.at
    ends = range(round(min(years)), round(max(years)) + 1)
    widest = max(canvas.measure(period_text(str(year))) for year in ends) + 10
    step = at(ends[0] + 1, 0)[0] - at(ends[0], 0)[0]
    every = max(1, -int(-widest // step))
    for year in reversed(ends[::-1][::every]):
        x, y = at(year, 0)
        words = period_text(str(year - 1))
        mark = of_tick(year - 1)
        canvas.text(x, y + 15, words, colour=theme.MUTED, anchor="middle", mark=mark)


def open_end(canvas: Canvas, axes: Axes, year: float, value: float, style: Style) -> None:
    """Draw the open end of an "at least": an arrow from the level to the top of the axes."""
    top = axes.ylim[1] * 0.99
    upward = [year, year], [value, top]
    canvas.path(axes, *upward, style.colour, width=1.8, dash=(3, 2), free=True)
    canvas.dot(year, top, style.colour, CARET, 8, axes=axes, edge=1.0)
