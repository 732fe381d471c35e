"""Draw a canvas with matplotlib: a figure to read back, to work on, or to save as a file.

canvas -> **plotted** -> saving

A page's picture does not come this way (`svg`): it is written from the same shapes.
"""

from collections.abc import Sequence
from typing import Any

import matplotlib as mpl
from matplotlib.artist import Artist
from matplotlib.axes import Axes as Plotted
from matplotlib.figure import Figure
from matplotlib.patches import Polygon, Rectangle

from analysis.charts import fonts, theme
from analysis.charts.canvas import Canvas
from analysis.charts.shapes import Axes, Box, Dash, Face, Line, Shape, Sign, Tint, Words

ALIGN = {"start": "left", "middle": "center", "end": "right"}


def figure_of(canvas: Canvas) -> Figure:
    """Return the figure of a canvas: its ground, its sheet, then its axes, so many pixels large."""
    fonts.register()
    with mpl.rc_context({**theme.RC, "font.family": canvas.family}):
        figure = Figure(figsize=(canvas.width / 72, canvas.height / 72))
        ground, sheet = (
            figure.add_axes((0, 0, 1, 1), zorder=layer, label=str(layer)) for layer in (-1, 5)
        )
        for whole in (ground, sheet):
            whole.set(xlim=(0, canvas.width), ylim=(canvas.height, 0))
            whole.set_axis_off()
        figure.patch.set_visible(False)
        for axes, drawn in canvas.on_axes.items():
            _draw(drawn, _plotted(axes, figure, canvas), canvas)
        _draw(canvas.rules, ground, canvas)
        _draw(canvas.drawn, sheet, canvas)
    return figure


def _plotted(axes: Axes, figure: Figure, canvas: Canvas) -> Plotted:
    bottom = canvas.height - axes.top - axes.height
    corner = axes.left / canvas.width, bottom / canvas.height
    size = axes.width / canvas.width, axes.height / canvas.height
    scale: dict[str, Any] = {"xscale": "log", "yscale": "log"} if axes.log else {}
    plotted = figure.add_axes((*corner, *size), **scale)
    plotted.patch.set_visible(False)
    plotted.set(xticks=[], yticks=[], xlim=axes.xlim, ylim=axes.ylim)
    plotted.minorticks_off()
    return plotted


def _draw(shapes: Sequence[Shape], on: Plotted, canvas: Canvas) -> None:
    for shape in shapes:
        artist = _artist(shape, on, canvas)
        mark = canvas.marks.get(shape.gid)
        if mark is not None:
            artist.set_gid(shape.gid)
            artist.set_url(mark.href or None)


def _artist(shape: Shape, on: Plotted, canvas: Canvas) -> Artist:
    match shape:
        case Line():
            return on.plot(
                shape.xs, shape.ys, color=shape.colour, linewidth=shape.width,
                linestyle=_style(shape.dash), solid_capstyle=shape.cap, clip_on=not shape.free,
            )[0]  # fmt: skip
        case Sign():
            half = "left" if shape.half else "full"
            return on.plot(
                [shape.x], [shape.y], marker=shape.shape, markersize=shape.size, linestyle="none",
                color=shape.colour, markerfacecolor=shape.fill, markeredgecolor=shape.colour,
                markeredgewidth=shape.edge, markerfacecoloralt="none",
                fillstyle=half, clip_on=False,
            )[0]  # fmt: skip
        case Tint():
            top = on.get_ylim()[1]
            return on.fill_between(shape.xs, shape.ys, top, color=shape.colour, linewidth=0)
        case Box() | Face():
            return on.add_patch(_patch(shape))
        case Words():
            return on.text(
                shape.x, shape.y, shape.words, fontsize=shape.size, color=shape.colour,
                ha=ALIGN[shape.anchor], va="baseline", family=canvas.family, parse_math=False,
                rotation=90 if shape.upright else 0, rotation_mode="anchor",
            )  # fmt: skip


def _patch(shape: Box | Face) -> Rectangle | Polygon:
    look: dict[str, Any] = {
        "facecolor": shape.fill,
        "edgecolor": shape.edge,
        "linewidth": shape.line,
        "alpha": None if shape.alpha == 1 else shape.alpha,
        "clip_on": False,
    }
    if isinstance(shape, Box):
        return Rectangle((shape.x, shape.y), shape.width, shape.height, **look)
    filled = shape.fill != "none"
    return Polygon(shape.points, closed=True, fill=filled, linestyle=_style(shape.dash), **look)


def _style(dash: Dash) -> Any:
    return (0, dash) if dash else "solid"
