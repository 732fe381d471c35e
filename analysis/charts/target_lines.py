"""Draw target after target: bars on one scale where they share a footing, signs elsewhere."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from analysis.charts import bounds, theme
from analysis.charts.canvas import Canvas
from analysis.charts.marks import Mark, labelled, of_date, of_quantity
from analysis.charts.scales import level_of
from analysis.charts.theme import Style
from analysis.charts.wrapping import wrapped
from analysis.languages import amount, dated_text, language
from analysis.quantities import DatedBy, Quantity, in_unit
from analysis.quantities.units import kin_of

ROW, HEAD, THICKNESS, INSET, CAP = 26.0, 34.0, 14.0, 18.0, 12.0
RANGE = 0.4  # how strongly what lies between the ends of a range is drawn


@dataclass(frozen=True)
class Layout:
    """A sheet so wide, labels in `room`: beside what they label, or `stacked` above it."""

    width: float
    room: float
    words: float
    stacked: bool = False

    @property
    def left(self) -> float:
        """Return where bars and signs begin."""
        return INSET + 6 if self.stacked else self.room + 40


WIDE = Layout(theme.WIDTH, room=270, words=260)
NARROW = Layout(theme.NARROW, room=theme.NARROW - INSET, words=230, stacked=True)


@dataclass(frozen=True)
class Line:
    """An amount in the picture; `scaled` where a length may compare it, with a `caution`."""

    label: str
    mark: Mark
    row: Mapping
    style: Style
    scaled: bool
    says: str
    caution: str = ""

    @property
    def quantity(self) -> Quantity:
        return self.row["quantity"]

    @property
    def level(self) -> Fraction:
        """Return what the bar's length shows: the level in the one unit of all that convert."""
        return level_of(in_unit(self.quantity, kin_of(self.quantity.unit)))

    @property
    def top(self) -> Fraction:
        """Return how far the bar reaches: of a range to its upper end."""
        converted = in_unit(self.quantity, kin_of(self.quantity.unit))
        return converted.upper or level_of(converted)

    def label_height(self, layout: Layout) -> float:
        lines = wrapped(self.label, layout.room, theme.SMALL, language())
        cautious = (
            wrapped(self.caution, layout.room, theme.SMALL, language()) if self.caution else ()
        )
        return (len(lines) + len(cautious)) * theme.LINE

    def height(self, layout: Layout) -> float:
        over = 0 if layout.stacked else theme.LINE
        return ROW + self.label_height(layout) - over


@dataclass(frozen=True)
class Block:
    """Targets under one heading: a shared footing, or a region (then with its style)."""

    heading: str
    mark: Mark
    style: Style | None
    lines: list[Line]


def sheet_of_targets(blocks: Sequence[Block], layout: Layout = WIDE) -> Canvas:
    """Return the sheet with the blocks one below the other."""
    height = sum(HEAD + sum(line.height(layout) for line in block.lines) for block in blocks)
    canvas, top = Canvas(height + 6, layout.width), 0.0
    for block in blocks:
        canvas.rule([0, canvas.width], [top, top])
        x = 0.0
        if block.style:
            canvas.dot(6, top + HEAD / 2, block.style.colour, block.style.shape)
            x = INSET
        canvas.text(x, top + HEAD / 2, block.heading, theme.LABEL, mark=block.mark)
        top += HEAD
        scaled = [line.top for line in block.lines if line.scaled]
        longest = max(scaled, default=Fraction())
        for line in block.lines:
            _line(canvas, line, top, longest, layout)
            top += line.height(layout)
    return canvas


def _line(canvas: Canvas, line: Line, top: float, longest: Fraction, layout: Layout) -> None:
    label = line.label_height(layout)
    y = top + (label + ROW / 2 if layout.stacked else line.height(layout) / 2) - 4
    first = top + theme.LINE / 2 if layout.stacked else y - (label - theme.LINE) / 2
    taken = canvas.text(INSET, first, line.label, mark=line.mark, room=layout.room)
    if line.caution:
        canvas.text(INSET, first + taken, line.caution, colour=theme.MUTED, room=layout.room)
    quantity, words = line.quantity, amount(line.quantity)
    mark = of_quantity(quantity, labelled(line.says, words))
    left, length = layout.left, 0.0
    if line.scaled:
        room = canvas.width - left - layout.words
        sure, length = (float(end / longest) * room for end in (line.level, line.top))
        bounds.bar(canvas, left, y, sure, THICKNESS, quantity, line.style, mark)
        if length > sure:  # the rest of a range
            over = left + sure, y - THICKNESS / 2, length - sure, THICKNESS
            canvas.box(*over, line.style.colour, mark, alpha=RANGE)
    else:
        bounds.point(canvas, left, y, quantity, line.style, mark)
    sign = bounds.end_sign_length(quantity)
    if not line.scaled and quantity.bound in bounds.LIMIT:
        sign = CAP
    x = left + length + sign + 8
    canvas.text(x, y, words, mark=mark)
    if line.row["period"]:
        date = of_date(line.row["period"], line.row["figure"])
        words = dated_text(DatedBy.of(line.row))
        canvas.text(canvas.width, y, words, colour=theme.MUTED, anchor="end", mark=date)
