"""The signs in a cell: said, said of a part, not said, does not apply, and how many.

The same signs stand in every grid, told apart by shape as well as by colour: a filled marker is
said, a half-filled one is said of a part only, a small ring is not said (never a zero), a
cross-stroke does not apply.
"""

from analysis.charts import theme
from analysis.charts.canvas import Canvas
from analysis.charts.marks import Mark
from analysis.charts.matrix import Cell
from analysis.charts.theme import Style
from analysis.languages import msgid, translate

SAID, OF_PART, SILENT, NOT_APPLICABLE = "said", "of_part", "silent", "not_applicable"
WORDS = {
    SAID: msgid("stated"),
    OF_PART: msgid("stated for a part only"),
    SILENT: msgid("not stated"),
    NOT_APPLICABLE: msgid("does not apply"),
}
SIZE = 11.0
COUNT_ROOM = 44.0
NEUTRAL = Style(theme.MUTED, "o")


def sign(
    canvas: Canvas, x: float, y: float, state: str, style: Style = NEUTRAL, mark: Mark | None = None
) -> None:
    """Draw the sign of a state at (x, y)."""
    if state == SAID:
        canvas.dot(x, y, style.colour, style.shape, SIZE, mark)
    elif state == OF_PART:
        options = {"fillstyle": "left", "markerfacecoloralt": "none", "markeredgewidth": 1.5}
        options["markeredgecolor"] = style.colour
        canvas.dot(x, y, style.colour, style.shape, SIZE, mark, **options)
    elif state == SILENT:
        canvas.dot(x, y, theme.MUTED, "o", 5.0, mark, hollow=True, markeredgewidth=1.4)
    else:
        canvas.line([x - 4, x + 4], [y, y], theme.MUTED, mark, linewidth=1.5)


def counted(canvas: Canvas, cell: Cell, style: Style, mark: Mark) -> None:
    """Draw how many rows a cell holds: a marker, and beside it the number where there is room."""
    number = mark.data["value"]
    if cell.width < COUNT_ROOM:
        canvas.dot(cell.x, cell.y, style.colour, style.shape, _size(int(number)), mark)
        return
    canvas.dot(cell.x - 7, cell.y, style.colour, style.shape, SIZE)
    canvas.text(cell.x + 4, cell.y, number, mark=mark)


def legend(*states: str):
    """Return what draws one line that explains the signs used."""

    def draw(canvas: Canvas, y: float) -> None:
        x = SIZE / 2
        for state in states:
            words = translate(WORDS[state])
            sign(canvas, x, y, state)
            canvas.text(x + 12, y, words, colour=theme.MUTED)
            x += canvas.measure(words) + 42

    return draw


def _size(number: int) -> float:
    return min(15.0, 6.0 + 2.5 * number**0.5)
