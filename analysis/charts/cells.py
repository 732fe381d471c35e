"""The signs in a cell: said, said of a part, not said, does not apply, and how many.

The same signs stand in every grid, told apart by shape as well as by colour: a filled marker is
said, a half-filled one is said of a part only, a hollow one is not read yet, a small
ring is not said (never a zero), a cross-stroke does not apply.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.charts import fonts, theme
from analysis.charts.canvas import Canvas
from analysis.charts.marks import Mark
from analysis.charts.matrix import Cell
from analysis.charts.theme import Style
from analysis.languages import language, msgid, translate

SAID, OF_PART, SILENT, NOT_APPLICABLE = "said", "of_part", "silent", "not_applicable"
NOT_READ = "not_read"
WORDS = {
    SAID: msgid("stated"),
    OF_PART: msgid("stated for a part only"),
    NOT_READ: msgid("not read yet"),
    SILENT: msgid("not stated"),
    NOT_APPLICABLE: msgid("does not apply"),
}
SIZE = 11.0
COUNT_ROOM = 44.0
NEUTRAL = Style(theme.MUTED, "o")


def draw_sign(
    canvas: Canvas, x: float, y: float, state: str, style: Style = NEUTRAL, mark: Mark | None = None
) -> None:
    """Draw the sign of a state at (x, y)."""
    if state == SAID:
        canvas.dot(x, y, style.colour, style.shape, SIZE, mark)
    elif state == OF_PART:
        canvas.dot(x, y, style.colour, style.shape, SIZE, mark, half=True, edge=1.5)
    elif state == NOT_READ:
        canvas.dot(x, y, style.colour, style.shape, SIZE, mark, hollow=True, edge=1.4)
    elif state == SILENT:
        canvas.dot(x, y, theme.MUTED, "o", 5.0, mark, hollow=True, edge=1.4)
    else:
        canvas.line([x - 4, x + 4], [y, y], theme.MUTED, mark, width=1.5)


def draw_count(canvas: Canvas, cell: Cell, style: Style, mark: Mark) -> None:
    """Draw how many rows a cell holds: a marker, and beside it the number where there is room."""
    number = mark.data["value"]
    if cell.width < COUNT_ROOM:
        canvas.dot(cell.x, cell.y, style.colour, style.shape, _size(int(number)), mark)
        return
    canvas.dot(cell.x - 7, cell.y, style.colour, style.shape, SIZE)
    canvas.text(cell.x + 4, cell.y, number, mark=mark)


@dataclass(frozen=True)
class Signs:
    """The lines above a grid that explain the signs it uses."""

    states: Sequence[str]

    def height(self, width: float) -> float:
        """Return the height it takes on a sheet of so many pixels."""
        return (1 + max(line for line, _, _ in self._places(width))) * theme.LINE + theme.LINE

    def draw(self, canvas: Canvas) -> None:
        """Draw it at the top of a sheet."""
        for line, x, state in self._places(canvas.width):
            y = theme.SMALL + line * theme.LINE
            draw_sign(canvas, x, y, state)
            canvas.text(x + 12, y, translate(WORDS[state]), colour=theme.MUTED)

    def _places(self, width: float) -> list[tuple[int, float, str]]:
        """Return (line, place in it, state) for each state, a new line where one is full."""
        places: list[tuple[int, float, str]] = []
        line, x = 0, SIZE / 2
        for state in self.states:
            room = fonts.width(translate(WORDS[state]), theme.SMALL, language())
            if places and x + 12 + room > width:
                line, x = line + 1, SIZE / 2
            places.append((line, x, state))
            x += room + 42
        return places


def _size(number: int) -> float:
    return min(15.0, 6.0 + 2.5 * number**0.5)
