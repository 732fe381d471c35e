"""Draw what a scheme pays by cost: a slope where the rate decides, flat where the ceiling does."""

from fractions import Fraction
from math import log10

from analysis.charts.bounds import LIMIT
from analysis.charts.canvas import Canvas
from analysis.charts.marks import labelled, of_quantity
from analysis.charts.scales import level_of
from analysis.charts.shapes import Axes, Dash
from analysis.charts.theme import Style
from analysis.languages import amount, name_of
from analysis.measures.support import SupportScheme, break_point, pays
from analysis.quantities import Quantity

STEPS = 6  # on logarithmic scales a rate is a straight line


def draw_line(
    canvas: Canvas, axes: Axes, scheme: SupportScheme, unit: str, look: tuple[Style, Dash]
) -> float:
    """Draw a scheme's line across the axes; return the height on the sheet at which it ends.

    `unit` is that of the costs. A dot is the cost from which the ceiling binds; marks that point
    down say that the line is a limit.
    """
    style, dash = look
    span, point = axes.xlim, break_point(scheme)
    paid = {cost: float(level_of(_payment(scheme, cost, unit))) for cost in _costs(span, point)}
    canvas.path(axes, list(paid), list(paid.values()), style.colour, width=2.2, dash=dash)
    for cost in _spots(span, point):
        sum_ = _payment(scheme, cost, unit)
        if sum_.bound in LIMIT:
            x, y = axes.at(cost, float(level_of(sum_)))
            canvas.line([x, x, x - 3, x, x + 3], [y, y + 9, y + 5, y + 9, y + 5], style.colour)
    if point is not None:
        words = labelled(name_of(scheme.names), amount(point))
        x, y = float(level_of(point)), float(level_of(scheme.ceiling))
        canvas.dot(x, y, style.colour, style.shape, 10, of_quantity(point, words), axes)
    return axes.at(*list(paid.items())[-1])[1]


def _costs(span: tuple[float, float], point: Quantity | None) -> list[float]:
    """Return costs evenly over the decades of the span, and the one at which the line turns."""
    low, high = map(log10, span)
    costs = [10 ** (low + step / STEPS * (high - low)) for step in range(STEPS + 1)]
    return costs if point is None else sorted([*costs, float(level_of(point))])


def _spots(span: tuple[float, float], point: Quantity | None) -> list[float]:
    """Return the costs at which a limit is marked: one where the rate decides, one beyond it."""
    low, high = map(log10, span)
    turn = low + 0.8 * (high - low) if point is None else log10(float(level_of(point)))
    return [10 ** (low + 0.72 * (turn - low)), 10 ** ((turn + high) / 2)]


def _payment(scheme: SupportScheme, cost: float, unit: str) -> Quantity:
    """Return the most a scheme pays on a cost, for drawing its line."""
    paid = pays(scheme, Quantity(Fraction(cost).limit_denominator(), unit)).amount
    if paid is None:
        raise ValueError(f"{scheme.programme} pays nothing that could be drawn on costs in {unit}")
    return paid
