"""The shapes a picture is made of, as plain data: lines, signs, boxes, faces, tints and words.

**shapes** -> canvas -> svg, plotted

A shape says what is drawn and where, on the sheet or on axes; how it is written as SVG or drawn by
matplotlib is each one's own affair. `gid` names the mark of the canvas that a shape stands for.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log10

Point = tuple[float, float]
Span = tuple[float, float]
#: Lengths of strokes and gaps, in parts of the line's width; none for a solid line.
Dash = tuple[float, ...]
SOLID: Dash = ()
NOTHING = -1000.0


@dataclass(frozen=True)
class Axes:
    """A part of the sheet with a scale across and one upward, both logarithmic or neither."""

    left: float
    top: float
    width: float
    height: float
    xlim: Span
    ylim: Span
    log: bool = False

    def at(self, x: float, y: float) -> Point:
        """Return where a place on the axes lies on the sheet, in pixels."""
        across, up = self._part(x, self.xlim), self._part(y, self.ylim)
        return self.left + across * self.width, self.top + (1 - up) * self.height

    def _part(self, value: float, ends: Span) -> float:
        if self.log:
            value, ends = _power(value), (_power(ends[0]), _power(ends[1]))
        return (value - ends[0]) / (ends[1] - ends[0])


def _power(value: float) -> float:
    """Return the power of ten that a value is; nothing lies far below any other."""
    return log10(value) if value > 0 else NOTHING


@dataclass(frozen=True)
class Line:
    """A line through points; one on axes ends at their edge unless it is `free`."""

    xs: Sequence[float]
    ys: Sequence[float]
    colour: str
    width: float = 1.0
    dash: Dash = SOLID
    cap: str = "butt"
    axes: Axes | None = None
    free: bool = True
    gid: str = ""


@dataclass(frozen=True)
class Sign:
    """A marker of `size` pixels, `edge` pixels of it its line; of a `half` one half is filled."""

    x: float
    y: float
    shape: str | int
    size: float
    fill: str
    colour: str
    edge: float = 0.0
    half: bool = False
    axes: Axes | None = None
    gid: str = ""


@dataclass(frozen=True)
class Box:
    """A rectangle from its top left corner; `fill` is a colour or "none"."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    edge: str
    line: float = 0.0
    alpha: float = 1.0
    gid: str = ""

    @property
    def points(self) -> tuple[Point, ...]:
        right, bottom = self.x + self.width, self.y + self.height
        return (self.x, self.y), (right, self.y), (right, bottom), (self.x, bottom)


@dataclass(frozen=True)
class Face:
    """A polygon; `fill` is a colour or "none"."""

    points: Sequence[Point]
    fill: str
    edge: str
    dash: Dash = SOLID
    alpha: float = 1.0
    line: float = 1.0
    gid: str = ""


@dataclass(frozen=True)
class Tint:
    """The ground of axes above a path, up to their top."""

    xs: Sequence[float]
    ys: Sequence[float]
    colour: str
    axes: Axes
    gid: str = ""


@dataclass(frozen=True)
class Words:
    """One line of words whose baseline begins, has its middle or ends at a place."""

    x: float
    y: float
    words: str
    size: float
    colour: str
    anchor: str = "start"
    upright: bool = False
    gid: str = ""


Shape = Line | Sign | Box | Face | Tint | Words
