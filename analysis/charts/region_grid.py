"""Draw rows on record by concept and region: the part that policy mix and coverage share."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from analysis.charts import cells
from analysis.charts.canvas import Canvas
from analysis.charts.marks import of_count, of_name
from analysis.charts.matrix import Cell, Entry, Groups, matrix
from analysis.charts.regions import Regions
from analysis.languages import msgid
from analysis.wording import Sentence, say

HALVES = msgid(
    "A half-filled mark is of a place inside the region only and not counted in the finding."
)


@dataclass(frozen=True)
class Found:
    """The rows behind a cell (`table/row`), and whether the region itself is among their owners."""

    keys: tuple[str, ...]
    own: bool


#: What is found, by row and region.
Cells = Mapping[tuple[str, str], Found]


def region_grid(
    groups: Groups,
    found: Cells,
    columns: Sequence[str],
    regions: Regions,
    words: Callable[[str], str],
    link: Callable[[str, str], str] = lambda row, column: "",
) -> Canvas:
    """Return the grid of what is found over `columns`, the regions; `words` names a row, `link`
    says where a cell leads."""

    def paint(canvas: Canvas, cell: Cell) -> None:
        here = found.get((cell.row, cell.column))
        if here is None:
            cells.draw_sign(canvas, cell.x, cell.y, cells.SILENT)
            return
        label = f"{regions.text(cell.column)} · {words(cell.row)}"
        mark = replace(of_count(here.keys, label), href=link(cell.row, cell.column))
        style = regions.style(cell.column)
        if here.own:
            cells.draw_count(canvas, cell, style, mark)
        else:
            cells.draw_sign(canvas, cell.x, cell.y, cells.OF_PART, style, mark)

    of_part = any(not here.own for here in found.values())
    states = [cells.SAID, *([cells.OF_PART] if of_part else []), cells.SILENT]
    return matrix(groups, region_heads(columns, regions), paint, cells.Signs(states))


def with_halves(scope: Sentence, found: Cells) -> Sentence:
    """Return the scope with what half-filled marks are, where the grid has some."""
    return scope + say(HALVES) if any(not one.own for one in found.values()) else scope


def region_heads(columns: Sequence[str], regions: Regions) -> list[Entry]:
    """Return the heads of columns that are regions."""
    return [
        Entry(key, regions.text(key), regions.style(key), of_name(f"region/{key}"))
        for key in columns
    ]
