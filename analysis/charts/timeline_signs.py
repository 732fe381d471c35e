"""The signs of the timeline, and the legend that explains those a picture uses.

A bar for a plan, dashed and open where one of its ends is not stated; a flag for the date of a
target; a diamond for an event. A sign in outline has a date that is inferred.
"""

from collections.abc import Iterable, Mapping

from analysis.charts import fonts, theme
from analysis.charts.canvas import Canvas
from analysis.charts.marks import Mark
from analysis.charts.theme import Style
from analysis.languages import language, msgid, translate
from analysis.measures.timeline import EVENT, PLAN, TARGET

BAR, OPEN = "bar", "open"
LEGEND = {
    (BAR, False): msgid("plan or scheme"),
    (BAR, True): msgid("its period inferred"),
    (OPEN, False): msgid("one end not stated"),
    (OPEN, True): msgid("one end not stated, the other inferred"),
    (TARGET, False): msgid("target date"),
    (TARGET, True): msgid("target date, inferred"),
    (EVENT, False): msgid("event"),
    (EVENT, True): msgid("event, its date inferred"),
}
NEUTRAL = Style(theme.MUTED, "o")


def is_inferred(row: Mapping) -> bool:
    """Return whether the date of a row is inferred from the context."""
    return row["period_basis"] == "inferred"


def shape_of(row: Mapping) -> str:
    """Return which sign a row has, as the legend names it."""
    if row["kind"] != PLAN:
        return row["kind"]
    return BAR if row["starts"] and row["ends"] else OPEN


def edges(row: Mapping, start: float, end: float) -> tuple[float, float]:
    """Return from where to where the sign of an item reaches."""
    if row["kind"] != PLAN:
        middle = end if row["kind"] == TARGET else (start + end) / 2
        return middle - 6, middle + 6
    if row["starts"] and row["ends"]:
        return start, max(end, start + 4)
    return (start, start + 26) if row["starts"] else (end - 26, end)


def draw_sign(
    canvas: Canvas,
    row: Mapping,
    start: float,
    end: float,
    y: float,
    style: Style,
    mark: Mark | None,
) -> None:
    """Draw a bar for a plan, a flag for a target, a diamond for an event."""
    hollow = is_inferred(row)
    left, right = edges(row, start, end)
    if shape_of(row) == BAR:
        fill, edge = theme.PAPER if hollow else style.colour, style.colour
        canvas.box(left, y - 5, right - left, 10, fill, mark, edge=edge, line=1.5)
    elif shape_of(row) == OPEN:
        known = left if row["starts"] else right
        canvas.line([left, right], [y, y], style.colour, width=2, dash=(3, 2))
        if hollow:
            canvas.dot(known, y, style.colour, "s", 8, mark, hollow=True)
        else:
            canvas.dot(known, y, style.colour, "|", 12, mark, edge=2.5)
    else:
        shape = ">" if row["kind"] == TARGET else "d"
        canvas.dot((left + right) / 2, y, style.colour, shape, 11, mark, hollow=hollow)


def legend_rows(rows: Iterable[Mapping], width: float) -> list[list[tuple[str, bool]]]:
    """Return the signs that a picture uses, in rows that fit its width."""
    used = {(shape_of(row), is_inferred(row)) for row in rows}
    lines: list[list[tuple[str, bool]]] = [[]]
    x = 8.0
    for sign in (sign for sign in LEGEND if sign in used):
        wide = _legend_width(sign)
        if lines[-1] and x + wide > width:
            lines.append([])
            x = 8.0
        lines[-1].append(sign)
        x += wide
    return lines


def _legend_width(sign: tuple[str, bool]) -> float:
    bar = 24 if sign[0] in (BAR, OPEN) else 0
    return bar + fonts.width(translate(LEGEND[sign]), theme.SMALL, language()) + 30


def draw_legend(canvas: Canvas, rows: list[list[tuple[str, bool]]]) -> None:
    """Draw the rows of `legend_rows` at the top of the sheet."""
    for number, signs in enumerate(rows):
        x, y = 8.0, theme.SMALL + number * theme.LINE
        for shape, inferred in signs:
            wide = 24 if shape in (BAR, OPEN) else 0
            kind = PLAN if wide else shape
            row = {"kind": kind, "period_basis": "inferred" if inferred else "stated"}
            row |= {"starts": "-", "ends": "" if shape == OPEN else "-"}
            draw_sign(canvas, row, x, x + wide, y, NEUTRAL, None)
            words = translate(LEGEND[shape, inferred])
            canvas.text(x + wide + 10, y, words, colour=theme.MUTED)
            x += _legend_width((shape, inferred))
