"""A sheet measured in CSS pixels, on which a view places its text, its marks and its axes.

shapes -> **canvas** -> svg, plotted

The views set their own layout: they measure each text first and then say where it stands, so that
nothing is cut off or overlaps in any language, and no picture has to be drawn twice to find its
size. x runs to the right and y downward from the top left corner, as on a page. A canvas holds
what is drawn as data: a page's picture is written from it, and matplotlib draws it where a file
of another kind, or a figure to work on, is asked for.
"""

from collections.abc import Sequence
from functools import cached_property
from itertools import count
from typing import TYPE_CHECKING

from analysis.charts import fonts, theme
from analysis.charts.marks import Mark
from analysis.charts.shapes import (
    SOLID,
    Axes,
    Box,
    Dash,
    Face,
    Line,
    Point,
    Shape,
    Sign,
    Span,
    Tint,
    Words,
)
from analysis.charts.wrapping import wrapped
from analysis.languages import language

if TYPE_CHECKING:
    from matplotlib.axes import Axes as Plotted
    from matplotlib.figure import Figure

#: Where a line's baseline lies below its middle, in parts of its size.
BASELINE = 0.36
HOLLOW = 1.8  # pixels of the line of a hollow marker


class Canvas:
    """What is drawn on a sheet of so many pixels; `marks` says what each shape stands for.

    `rules` lie under every axes, `on_axes` holds what is drawn on each, `drawn` lies above.
    """

    def __init__(self, height: float, width: float = theme.WIDTH):
        self.width, self.height, self.language = width, height, language()
        self.family = fonts.family_of(self.language)
        self.marks: dict[str, Mark] = {}
        self.rules: list[Line] = []
        self.on_axes: dict[Axes, list[Shape]] = {}
        self.drawn: list[Shape] = []
        self._numbers = count()

    @cached_property
    def figure(self) -> "Figure":
        """The picture as a matplotlib figure, to read back or to save: drawn when asked for."""
        from analysis.charts.plotted import figure_of

        return figure_of(self)

    @property
    def sheet(self) -> "Plotted":
        """The part of the figure that lies above its axes."""
        return self.figure.axes[1]

    def axes(
        self,
        left: float,
        top: float,
        width: float,
        height: float,
        *,
        xlim: Span,
        ylim: Span,
        log: bool = False,
    ) -> Axes:
        """Return axes whose frame takes exactly this part of the sheet, without ticks."""
        axes = Axes(left, top, width, height, xlim, ylim, log)
        self.on_axes[axes] = []
        return axes

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float = theme.SMALL,
        colour: str = theme.INK,
        anchor: str = "start",
        mark: Mark | None = None,
        room: float | None = None,
    ) -> float:
        """Write words with the middle of their first line at y; return the height they take.

        With `room` (pixels) they are broken into lines that fit it.
        """
        lines = wrapped(words, room, size, self.language) if room else words.split("\n")
        leading = size * theme.LEADING
        for number, line in enumerate(lines):
            baseline = y + number * leading + size * BASELINE
            written = self._shown(line, size)
            gid = self._tied(mark)
            self.drawn.append(Words(x, baseline, written, size, colour, anchor, gid=gid))
        return len(lines) * leading

    def upright(
        self, x: float, y: float, words: str, size: float = theme.SMALL, mark: Mark | None = None
    ) -> None:
        """Write one line upward from (x, y), its middle at x."""
        at, written = x + size * BASELINE, self._shown(words, size)
        gid = self._tied(mark)
        self.drawn.append(Words(at, y, written, size, theme.INK, upright=True, gid=gid))

    def _shown(self, line: str, size: float) -> str:
        line = fonts.visible(line)
        fonts.width(line, size, self.language)  # refuses what the font has no glyph for
        return line

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        colour: str,
        mark: Mark | None = None,
        *,
        edge: str = "none",
        line: float = 0.0,
        alpha: float = 1.0,
    ) -> None:
        """Draw a rectangle from its top left corner, filled with a colour or "none"."""
        gid = self._tied(mark)
        self.drawn.append(Box(x, y, width, height, colour, edge, line, alpha, gid))

    def face(
        self, points: Sequence[Point], fill: str, edge: str, dash: Dash = SOLID, alpha: float = 1.0
    ) -> None:
        """Draw a polygon, filled with a colour or "none"."""
        self.drawn.append(Face(points, fill, edge, dash, alpha))

    def line(
        self,
        xs: Sequence[float],
        ys: Sequence[float],
        colour: str = theme.GRID,
        mark: Mark | None = None,
        *,
        width: float = 1.0,
        dash: Dash = SOLID,
    ) -> None:
        """Draw a line through points of the sheet."""
        gid = self._tied(mark)
        self.drawn.append(Line(xs, ys, colour, width, dash, gid=gid))

    def path(
        self,
        axes: Axes,
        xs: Sequence[float],
        ys: Sequence[float],
        colour: str,
        *,
        width: float,
        dash: Dash = SOLID,
        free: bool = False,
    ) -> None:
        """Draw a line through places on axes, as far as their edge, beyond it where it is free."""
        cap = "butt" if dash else "projecting"
        self.on_axes[axes].append(Line(xs, ys, colour, width, dash, cap, axes, free))

    def tint(self, axes: Axes, xs: Sequence[float], ys: Sequence[float]) -> None:
        """Tint the ground of axes above a path."""
        self.on_axes[axes].append(Tint(xs, ys, theme.BAND, axes))

    def rule(self, xs: Sequence[float], ys: Sequence[float]) -> None:
        """Draw a thin line of the grid, under everything else."""
        self.rules.append(Line(xs, ys, theme.GRID, cap="projecting"))

    def dot(
        self,
        x: float,
        y: float,
        colour: str,
        shape: str | int = "o",
        size: float = 9.0,
        mark: Mark | None = None,
        axes: Axes | None = None,
        *,
        hollow: bool = False,
        half: bool = False,
        edge: float | None = None,
    ) -> None:
        """Draw a marker of `size` pixels, filled, half filled or hollow, on `axes` or the sheet.

        `edge` is how wide its line is, where that is not what its kind has.
        """
        if edge is None:
            edge = HOLLOW if hollow else 0.0
        fill = theme.PAPER if hollow else colour
        layer = self.drawn if axes is None else self.on_axes[axes]
        gid = self._tied(mark)
        layer.append(Sign(x, y, shape, size, fill, colour, edge, half, axes, gid))

    def _tied(self, mark: Mark | None) -> str:
        """Return the id of a shape's own under which its mark is kept; "" for none."""
        if mark is None:
            return ""
        gid = mark.gid if mark.gid not in self.marks else f"{mark.gid}--{next(self._numbers)}"
        self.marks[gid] = mark
        return gid

    def measure(self, words: str, size: float = theme.SMALL) -> float:
        """Return the width of the widest line of words, in pixels."""
        return max(fonts.width(line, size, self.language) for line in words.split("\n"))
