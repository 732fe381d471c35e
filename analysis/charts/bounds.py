"""Draw how a number limits the true value: the same signs in every chart.

exact: a flat end or a full marker. at least, more than: an open end with an arrow outward.
at most, less than: a cap, and the length up to it only outlined. about: a soft end (a thin
whisker to both sides).
"""

from analysis.charts import theme
from analysis.charts.canvas import Canvas
from analysis.charts.marks import Mark
from analysis.charts.theme import Style
from analysis.quantities import LOWER_BOUNDS, UPPER_BOUNDS, Quantity

OPEN = LOWER_BOUNDS
LIMIT = UPPER_BOUNDS
ARROW = 16.0


def bar(
    canvas: Canvas,
    x: float,
    y: float,
    length: float,
    thickness: float,
    quantity: Quantity,
    style: Style,
    mark: Mark,
) -> None:
    """Draw a bar from (x, y) to the right, its middle at y, its end as the bound says."""
    top = y - thickness / 2
    if quantity.bound in LIMIT:
        canvas.box(x, top, length, thickness, "none", mark, edge=style.colour, line=1.5)
        canvas.line([x + length] * 2, [top - 3, top + thickness + 3], style.colour, width=2.5)
        return
    canvas.box(x, top, length, thickness, style.colour, mark)
    if quantity.bound in OPEN:
        _arrow(canvas, x + length, y, style.colour)
    elif quantity.bound == "about":
        canvas.line([x + length - 8, x + length + 8], [y, y], theme.INK, width=1.5)


def point(canvas: Canvas, x: float, y: float, quantity: Quantity, style: Style, mark: Mark) -> None:
    """Draw a number that shares its scale with no other: a marker with the sign of its bound."""
    if quantity.bound in OPEN:
        _arrow(canvas, x, y, style.colour)
    elif quantity.bound in LIMIT:
        canvas.line([x + 10, x + 10], [y - 7, y + 7], style.colour, width=2.5)
    elif quantity.bound == "about":
        canvas.line([x - 10, x + 10], [y, y], style.colour, width=1.5)
    canvas.dot(x, y, style.colour, style.shape, mark=mark)


def end_sign_length(quantity: Quantity) -> float:
    """Return how far beyond its length a bar's end sign goes, in pixels."""
    return ARROW + 4 if quantity.bound in OPEN else 10.0 if quantity.bound == "about" else 4.0


def _arrow(canvas: Canvas, x: float, y: float, colour: str) -> None:
    canvas.line([x, x + ARROW - 2], [y, y], colour, width=1.8, dash=(3, 2))
    tip = x + ARROW
    canvas.line([tip - 6, tip, tip - 6], [y - 5, y, y + 5], colour, width=1.8)
