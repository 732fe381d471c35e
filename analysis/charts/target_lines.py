"""Draw target after target: bars on one scale where they share a footing, signs elsewhere."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from analysis.charts import bounds, theme
from analysis.charts.canvas import Canvas
from analysis.charts.marks import Mark, of_date, of_quantity
from analysis.charts.scales import level_of
from analysis.charts.theme import Style
from analysis.charts.wrapping import wrapped
from analysis.languages import amount, dated_text, language
from analysis.quantities import DatedBy, Quantity

ROOM, WORDS, ROW, HEAD, THICKNESS = 270.0, 260.0, 26.0, 34.0, 14.0


@dataclass(frozen=True)
class Line:
    """A target in the picture; `scaled` is True where a length may compare it."""

    label: str
    mark: Mark
    row: Mapping
    style: Style
    scaled: bool
    says: str

    @property
    def quantity(self) -> Quantity:
        return self.row["quantity"]

    @property
    def extra(self) -> float:
        return (len(wrapped(self.label, ROOM, theme.SMALL, language())) - 1) * theme.LINE

    @property
    def height(self) -> float:
        return ROW + self.extra


@dataclass(frozen=True)
class Block:
    """Targets under one heading: a shared footing, or a region (then with its style)."""

    heading: str
    mark: Mark
    style: Style | None
    lines: list[Line]


def sheet_of_targets(blocks: Sequence[Block]) -> Canvas:
    """Return the sheet with the blocks one below the other."""
    height = sum(HEAD + sum(line.height for line in block.lines) for block in blocks)
    canvas, top = Canvas(height + 6), 0.0
    for block in blocks:
        canvas.rule([0, canvas.width], [top, top])
        x = 0.0
        if block.style:
            canvas.dot(6, top + HEAD / 2, block.style.colour, block.style.shape)
            x = 18.0
        canvas.text(x, top + HEAD / 2, block.heading, theme.LABEL, mark=block.mark)
        top += HEAD
        scaled = [level_of(line.quantity) for line in block.lines if line.scaled]
        longest = max(scaled, default=Fraction())
        for line in block.lines:
            _line(canvas, line, top + line.height / 2 - 4, longest)
            top += line.height
    return canvas


def _line(canvas: Canvas, line: Line, y: float, longest: Fraction) -> None:
    canvas.text(18, y - line.extra / 2, line.label, mark=line.mark, room=ROOM)
    quantity, words = line.quantity, amount(line.quantity)
    mark = of_quantity(quantity, f"{line.says}: {words}")
    left = ROOM + 40
    length = 0.0
    if line.scaled:
        length = float(level_of(quantity) / longest) * (canvas.width - left - WORDS)
        bounds.bar(canvas, left, y, length, THICKNESS, quantity, line.style, mark)
    else:
        bounds.point(canvas, left, y, quantity, line.style, mark)
    x = left + length + bounds.end_sign_length(quantity) + 8
    canvas.text(x, y, words, mark=mark)
    if line.row["period"]:
        date = of_date(line.row["period"], line.row["figure"])
        words = dated_text(DatedBy.of(line.row))
        canvas.text(canvas.width, y, words, colour=theme.MUTED, anchor="end", mark=date)
