"""Lay out a grid of regions (or kinds) against what is asked of each: the ground of four charts.

Rows stand in groups under headings and are wrapped by measuring; columns are headed level where
their names fit and upright where they do not, and keep the colour of their region. The sheet is
as wide as its columns need: a few of them fit a telephone, and only when many could not be told
apart otherwise does it grow wider than the page.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from analysis.charts import fonts, theme
from analysis.charts.canvas import Canvas
from analysis.charts.marks import Mark
from analysis.charts.theme import Style
from analysis.charts.wrapping import longest, wrapped
from analysis.languages import language, record_of

LABELS, NARROWEST, WIDEST, SLIMMEST = 262.0, 17.0, 66.0, 420.0
GAP, ROW_PAD, HEAD_PAD, GROUP_PAD = 12.0, 7.5, 10.0, 12.0
#: What a column needs to be headed level; two signs will do where a line may end after any.
LEVEL_ROOM, LEVEL_ROOM_OF_SIGNS = 60.0, 34.0
LEVEL_LINES = 3


@dataclass(frozen=True)
class Entry:
    """A row or a column: its key, its words, and the style and mark it has, if any."""

    key: str
    label: str
    style: Style | None = None
    mark: Mark | None = None


@dataclass(frozen=True)
class Cell:
    """Where a cell lies (its middle) and how wide it is, for whoever paints it."""

    row: str
    column: str
    x: float
    y: float
    width: float


#: Rows under headings, which have a mark where they are names on file; "" for rows without one.
Groups = Sequence[tuple[Entry | str, Sequence[Entry]]]
Paint = Callable[[Canvas, Cell], None]


class Legend(Protocol):
    """What stands above a grid."""

    def height(self, width: float) -> float:
        """Return the height it takes on a sheet of so many pixels."""

    def draw(self, canvas: Canvas) -> None:
        """Draw it at the top of a sheet."""


@dataclass(frozen=True)
class _Plan:
    """The measures of a grid, in pixels; `level` says how its columns are headed."""

    labels: float
    column: float
    level: bool
    head: float
    width: float
    key: float

    def x(self, number: int) -> float:
        return self.labels + GAP + self.column * (number + 0.5)


def matrix(
    groups: Groups,
    columns: Sequence[Entry],
    paint: Paint,
    legend: Legend | None = None,
) -> Canvas:
    """Return a sheet with the grid drawn; `paint` draws each cell, `legend` stands above them."""
    plan = _plan(groups, columns, legend)
    heights = [[_height(entry, plan) for entry in rows] for _, rows in groups]
    titles = [theme.LINE + GROUP_PAD if heading else 0.0 for heading, _ in groups]
    height = plan.key + plan.head + sum(map(sum, heights)) + sum(titles) + 4
    canvas = Canvas(height, plan.width)
    if legend:
        legend.draw(canvas)
    _heads(canvas, columns, plan)
    top = plan.key + plan.head
    for (heading, rows), sizes, title in zip(groups, heights, titles, strict=True):
        if heading:
            _heading(canvas, heading, top + GROUP_PAD + theme.LINE / 2 - 3)
            top += title
        for entry, size in zip(rows, sizes, strict=True):
            _row(canvas, entry, columns, top, size, plan, paint)
            top += size
    return canvas


def _plan(groups: Groups, columns: Sequence[Entry], legend: Legend | None) -> _Plan:
    entries = [entry for _, rows in groups for entry in rows]
    widest = max((_width(entry.label) for entry in entries), default=0.0)
    labels = min(widest, LABELS)
    column = (theme.WIDTH - labels - GAP - 2) / max(1, len(columns))
    column = min(WIDEST, max(NARROWEST, column))
    lines = [_lines(entry.label, column - 6) for entry in columns]
    whole = max((longest(entry.label, theme.SMALL, language()) for entry in columns), default=0.0)
    needed = LEVEL_ROOM_OF_SIGNS if record_of().typeface.breaks_anywhere else LEVEL_ROOM
    level = column >= needed and column - 6 >= whole
    level = level and max(map(len, lines), default=1) <= LEVEL_LINES
    if level:
        head = max(map(len, lines), default=1) * theme.LINE
    else:
        head = max((_width(entry.label) for entry in columns), default=0.0)
    width = max(SLIMMEST, labels + GAP + column * len(columns) + 2)
    key = legend.height(width) if legend else 0.0
    return _Plan(labels, column, level, head + 2 * HEAD_PAD + 8, width, key)


def _width(label: str) -> float:
    return fonts.width(label, theme.SMALL, language())


def _lines(label: str, room: float) -> list[str]:
    """Return the lines of a level head, of one length where that needs no more of them."""
    lines = wrapped(label, room, theme.SMALL, language())
    even = max(_width(label) / len(lines) + 1, longest(label, theme.SMALL, language()))
    tight = wrapped(label, min(room, even), theme.SMALL, language())
    return tight if len(tight) == len(lines) else lines


def _height(entry: Entry, plan: _Plan) -> float:
    lines = wrapped(entry.label, plan.labels, theme.SMALL, language())
    return len(lines) * theme.LINE + ROW_PAD


def _heading(canvas: Canvas, heading: Entry | str, y: float) -> None:
    named = heading if isinstance(heading, Entry) else Entry(heading, heading)
    canvas.text(0, y, named.label, theme.LABEL, mark=named.mark)


def _heads(canvas: Canvas, columns: Sequence[Entry], plan: _Plan) -> None:
    """Head the columns; a chip under each name shows the colour and shape of its region."""
    chip = plan.key + plan.head - HEAD_PAD
    for number, entry in enumerate(columns):
        x = plan.x(number)
        if plan.level:
            lines = _lines(entry.label, plan.column - 6)
            top = chip - 8 - HEAD_PAD - (len(lines) - 0.5) * theme.LINE
            canvas.text(x, top, "\n".join(lines), anchor="middle", mark=entry.mark)
        else:
            canvas.upright(x, chip - 8 - HEAD_PAD / 2, entry.label, mark=entry.mark)
        if entry.style:
            canvas.dot(x, chip - 4, entry.style.colour, entry.style.shape, 8.0)


def _row(
    canvas: Canvas,
    entry: Entry,
    columns: Sequence[Entry],
    top: float,
    size: float,
    plan: _Plan,
    paint: Paint,
) -> None:
    canvas.rule([0, plan.x(len(columns) - 1) + plan.column / 2], [top, top])
    first = top + ROW_PAD / 2 + theme.LINE / 2
    canvas.text(0, first, entry.label, mark=entry.mark, room=plan.labels)
    for number, column in enumerate(columns):
        paint(canvas, Cell(entry.key, column.key, plan.x(number), top + size / 2, plan.column))
