"""Draw the PMC surface of each plan: its matrix of nine main variables seen from above and aside.

Readers of this literature know one surface for each policy. Here each has two: the filled one is
what the sources settle, the outlined one above it what they leave possible; the upright between
them, at each of the nine variables, is the interval.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from analysis.charts import theme
from analysis.charts.canvas import Canvas, Point
from analysis.charts.chart import Chart
from analysis.charts.marks import labelled, of_name, of_quantity, of_tick
from analysis.charts.regions import Regions
from analysis.charts.theme import Style
from analysis.languages import Name, msgid, name_of, score_text, translate
from analysis.measures.pmc import MATRIX, MainVariable, PmcIndex
from analysis.package import Seeds
from analysis.wording import Group, Sentence, Table, counted, listed, number, say
from analysis.wording.marks import SCORE

FINDING = msgid("The surfaces lie furthest apart, where the sources say least, at: {parts}.")
SETTLED = msgid("The sources settle every question of the nine variables.")
PART = msgid("{region}, {variable} ({score})")
NOTHING = msgid("No variable of the PMC index is on file.")
SCOPE = msgid(
    "The first nine main variables, three by three from the back. Filled: every open question no; "
    "outlined above it: every open question yes; the uprights join the two."
)
ONE_MORE = msgid("{number} more plan is in the table only.")
SOME_MORE = msgid("{number} more plans are in the table only.")
CAPTION = msgid("PMC matrix: the first nine main variables, three by three")
HEADS = (msgid("Row"), msgid("Left"), msgid("Middle"), msgid("Right"))
ROWS = (msgid("Back row"), msgid("Middle row"), msgid("Front row"))
CELL = msgid("{variable}: {score}")
MOST_DRAWN = 6
WIDTH, PANEL, HEAD = 440.0, 254.0, 24.0
#: Where the back left corner lies in its panel, one step to the right, one to the front, and one
#: up: the height of a full score.
CORNER, ACROSS, FORWARD, UP = (120.0, 112.0), (140.0, 12.0), (-46.0, 48.0), 76.0
SIDE = 3


def surface_chart(indices: Sequence[PmcIndex], seeds: Seeds) -> Chart:
    """Return the surfaces for the indices of `measures.pmc_indices`, of many the first few."""
    names = Regions(seeds)
    drawn = [one for one in indices if len(one.matrix) == SIDE][:MOST_DRAWN]
    rest = [f"region/{one.region}" for one in indices if one not in drawn]
    scope = say(SCOPE)
    return Chart(
        _sheet(drawn, names, seeds) if drawn else None,
        _finding(drawn, names, seeds) if drawn else say(NOTHING),
        scope + counted(rest, ONE_MORE, SOME_MORE) if rest else scope,
        _table(indices, names, seeds),
    )


def variable_name(variable: MainVariable, seeds: Seeds) -> Name:
    """Return the name of a main variable."""
    row = seeds.row("pmc_variables", variable.variable)
    return Name(f"pmc_variable/{variable.variable}", row)


def _finding(drawn: Sequence[PmcIndex], names: Regions, seeds: Seeds) -> Sentence:
    parts = []
    for index in drawn:
        for widest in [one for one in index.most_open if one in index.variables[:MATRIX]][:1]:
            told = {"variable": variable_name(widest, seeds), "score": number(widest.score, SCORE)}
            parts.append(say(PART, region=names.name(index.region), **told))
    joined = listed(parts)
    return say(FINDING, parts=joined) if parts else say(SETTLED)


def _sheet(drawn: Sequence[PmcIndex], names: Regions, seeds: Seeds) -> Canvas:
    canvas = Canvas(PANEL * len(drawn), WIDTH)
    for place, index in enumerate(drawn):
        top, style = PANEL * place, names.style(index.region)
        mark = of_name(f"region/{index.region}")
        canvas.dot(7, top + HEAD / 2, style.colour, style.shape)
        canvas.text(20, top + HEAD / 2, names.text(index.region), theme.LABEL, mark=mark)
        _frame(canvas, top)
        _surface(canvas, top, [[float(one.low) for one in row] for row in index.matrix], style)
        _uprights(canvas, top, index, style, seeds)
        highs = [[float(one.high) for one in row] for row in index.matrix]
        _surface(canvas, top, highs, style, filled=False)
    return canvas


def _at(top: float, row: int, column: int, height: float) -> Point:
    """Return where a score over the ground stands on the sheet."""
    x = CORNER[0] + ACROSS[0] * column + FORWARD[0] * row
    y = top + CORNER[1] + ACROSS[1] * column + FORWARD[1] * row - UP * height
    return x, y


def _frame(canvas: Canvas, top: float) -> None:
    """Draw the ground with its grid, and the scale at the back corner."""
    last = SIDE - 1
    for place in range(SIDE):
        for ends in (((place, 0), (place, last)), ((0, place), (last, place))):
            xs, ys = zip(*(_at(top, row, column, 0) for row, column in ends), strict=True)
            canvas.rule(xs, ys)
    foot, head = _at(top, 0, 0, 0), _at(top, 0, 0, 1)
    canvas.rule([foot[0], head[0]], [foot[1], head[1]])
    for value, (x, y) in ((0, foot), (1, head)):
        canvas.text(x - 8, y, str(value), 11, theme.MUTED, "end", of_tick(value))


def _surface(
    canvas: Canvas, top: float, heights: Sequence[Sequence[float]], style: Style,
    *, filled: bool = True,
) -> None:  # fmt: skip
    """Draw the four faces of a surface, the back ones first."""
    look: dict[str, Any] = {"alpha": 0.3} if filled else {"dash": (3, 2)}
    fill = style.colour if filled else "none"
    for corners in _faces():
        points = [_at(top, row, column, heights[row][column]) for row, column in corners]
        canvas.face(points, fill, style.colour, **look)


def _faces() -> Iterator[list[tuple[int, int]]]:
    for row in range(SIDE - 1):
        for column in range(SIDE - 1):
            yield [(row, column), (row, column + 1), (row + 1, column + 1), (row + 1, column)]


def _uprights(canvas: Canvas, top: float, index: PmcIndex, style: Style, seeds: Seeds) -> None:
    for row, variables in enumerate(index.matrix):
        for column, one in enumerate(variables):
            low, high = (_at(top, row, column, float(end)) for end in (one.low, one.high))
            name = variable_name(one, seeds)
            words = labelled(name.says, score_text(one.score))
            mark = replace(of_quantity(one.score, words), href="")
            if one.low != one.high:
                canvas.line([low[0], high[0]], [low[1], high[1]], style.colour, width=2.4)
                canvas.dot(*high, style.colour, size=6.0, hollow=True)
            canvas.dot(*low, style.colour, size=7.0, mark=mark)
            label = name_of(name.row).partition(" ")[0]
            of_variable = of_name(f"pmc_variable/{one.variable}")
            canvas.text(high[0], high[1] - 13, label, 11, anchor="middle", mark=of_variable)


def _table(indices: Sequence[PmcIndex], names: Regions, seeds: Seeds) -> Table:
    rows: list = []
    for index in indices:
        rows.append(Group(names.name(index.region)))
        for head, variables in zip(ROWS, index.matrix, strict=False):
            cells = [
                say(CELL, variable=variable_name(one, seeds), score=number(one.score, SCORE))
                for one in variables
            ]
            rows.append([translate(head), *cells, *[""] * (SIDE - len(cells))])
    return Table(say(CAPTION), [translate(head) for head in HEADS], rows)
