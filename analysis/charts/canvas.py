"""A sheet measured in CSS pixels, on which a view places its text, its marks and its axes.

The views set their own layout: they measure each text first and then say where it stands, so that
nothing is cut off or overlaps in any language, and no picture has to be drawn twice to find its
size. x runs to the right and y downward from the top left corner, as on a page.
"""

from collections.abc import Callable, Sequence
from itertools import count
from typing import Any, TypeVar

import matplotlib as mpl
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.text import Text

from analysis.charts import fonts, theme
from analysis.charts.marks import Mark
from analysis.charts.wrapping import wrapped
from analysis.languages import language

#: Where a line's baseline lies below its middle, in parts of its size.
BASELINE = 0.36
Point = tuple[float, float]
Tied = TypeVar("Tied", bound=Artist)
ALIGN = {"start": "left", "middle": "center", "end": "right"}


class Canvas:
    """A matplotlib figure of so many pixels; `marks` says what each artist stands for.

    `ground` lies under every axes and takes the rules; `sheet` lies above and takes the rest.
    """

    def __init__(self, height: float, width: float = theme.WIDTH):
        fonts.register()
        self.width, self.height, self.language = width, height, language()
        self.family = fonts.family_of(self.language)
        self.marks: dict[str, Mark] = {}
        self._numbers = count()
        with mpl.rc_context({**theme.RC, "font.family": self.family}):
            self.figure = Figure(figsize=(width / 72, height / 72))
            self.ground, self.sheet = (
                self.figure.add_axes((0, 0, 1, 1), zorder=layer, label=str(layer))
                for layer in (-1, 5)
            )
        for layer in (self.ground, self.sheet):
            layer.set(xlim=(0, width), ylim=(height, 0))
            layer.set_axis_off()
        self.figure.patch.set_visible(False)

    def axes(self, left: float, top: float, width: float, height: float, **options: Any) -> Axes:
        """Return axes whose frame takes exactly this part of the sheet, without ticks."""
        bottom = self.height - top - height
        parts = (left / self.width, bottom / self.height, width / self.width, height / self.height)
        with mpl.rc_context({**theme.RC, "font.family": self.family}):
            axes = self.figure.add_axes(parts, **options)
        axes.patch.set_visible(False)
        axes.set(xticks=[], yticks=[])
        axes.minorticks_off()
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
            at = (x, y + number * leading + size * BASELINE)
            self._line(at, line, size, colour, mark, ha=ALIGN[anchor])
        return len(lines) * leading

    def upright(
        self, x: float, y: float, words: str, size: float = theme.SMALL, mark: Mark | None = None
    ) -> Text:
        """Write one line upward from (x, y), its middle at x."""
        return self._line((x + size * BASELINE, y), words, size, theme.INK, mark, rotation=90)

    def _line(
        self,
        at: Point,
        line: str,
        size: float,
        colour: str,
        mark: Mark | None,
        **options: Any,
    ) -> Text:
        line = fonts.visible(line)
        fonts.width(line, size, self.language)
        options |= {"va": "baseline", "family": self.family, "rotation_mode": "anchor"}
        options["parse_math"] = False  # a $ in a name is a dollar
        artist = self.sheet.text(*at, line, fontsize=size, color=colour, **options)
        return self.marked(artist, mark)

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        colour: str,
        mark: Mark | None = None,
        **options: Any,
    ) -> Rectangle:
        """Draw a filled rectangle from its top left corner."""
        look: dict[str, Any] = {"linewidth": 0, "clip_on": False} | options
        patch = Rectangle((x, y), width, height, facecolor=colour, **look)
        self.sheet.add_patch(patch)
        return self.marked(patch, mark)

    def line(
        self,
        xs: Sequence[float],
        ys: Sequence[float],
        colour: str = theme.GRID,
        mark: Mark | None = None,
        **options: Any,
    ) -> Line2D:
        """Draw a line through points of the sheet; without a line style, only its markers."""
        look: dict[str, Any] = {"linewidth": 1.0, "solid_capstyle": "butt", "clip_on": False}
        (artist,) = self.sheet.plot(xs, ys, color=colour, **look | options)
        return self.marked(artist, mark)

    def rule(self, xs: Sequence[float], ys: Sequence[float]) -> None:
        """Draw a thin line of the grid, under everything else."""
        self.ground.plot(xs, ys, color=theme.GRID, linewidth=1.0, clip_on=False)

    def dot(
        self,
        x: float,
        y: float,
        colour: str,
        shape: str = "o",
        size: float = 9.0,
        mark: Mark | None = None,
        axes: Axes | None = None,
        *,
        hollow: bool = False,
        **options: Any,
    ) -> Line2D:
        """Draw a marker of `size` pixels, filled or hollow, on `axes` or on the sheet."""
        look: dict[str, Any] = {"markeredgewidth": 0, "linestyle": "none", "clip_on": False}
        if hollow:
            look |= {"markeredgewidth": 1.8}
            look |= {"markerfacecolor": theme.PAPER, "markeredgecolor": colour}
        look |= options
        drawn_on = axes or self.sheet
        (artist,) = drawn_on.plot([x], [y], marker=shape, markersize=size, color=colour, **look)
        return self.marked(artist, mark)

    def marked(self, artist: Tied, mark: Mark | None) -> Tied:
        """Tie an artist to what it stands for; every tied artist gets an id of its own."""
        if mark is not None:
            gid = mark.gid if mark.gid not in self.marks else f"{mark.gid}--{next(self._numbers)}"
            self.marks[gid] = mark
            artist.set_gid(gid)
            if mark.href:
                artist.set_url(mark.href)
        return artist

    def measure(self, words: str, size: float = theme.SMALL) -> float:
        """Return the width of the widest line of words, in pixels."""
        return max(fonts.width(line, size, self.language) for line in words.split("\n"))

    def on_sheet(self, axes: Axes) -> Callable[[float, float], Point]:
        """Return what turns a place on axes into a place on the sheet, in pixels."""

        def place(x: float, y: float) -> Point:
            across, up = axes.transData.transform((x, y))
            return across, self.height - up

        return place
