"""Draw when: plans as bars, dates by which something is aimed at, and what has happened.

A full sign has its date from the source; one in outline has a date that only follows from the
context, and says so. A plan of which one end is known is open at the other. What only repeats the
dates of the plan it belongs to is neither drawn nor listed: a sentence counts it, and the page's
downloads have it. The finding speaks of what is drawn, and of what was left to the table.
"""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from analysis.charts import fonts, theme
from analysis.charts.canvas import Canvas
from analysis.charts.chart import Chart
from analysis.charts.marks import of_name, of_tick
from analysis.charts.regions import Regions
from analysis.charts.sources import source_line
from analysis.charts.theme import Style
from analysis.charts.timeline_items import Item, items_of
from analysis.charts.timeline_signs import draw_legend, draw_sign, edges, is_inferred, legend_rows
from analysis.charts.wrapping import wrapped
from analysis.languages import Term, language, msgid, period_text, translate
from analysis.measures.leading import by_turns
from analysis.measures.peers import left_out
from analysis.measures.timeline import EVENT, PLAN, TARGET
from analysis.package import Seeds
from analysis.wording import Group, Sentence, Table, counted, counted_beside, say

FINDING = msgid("The dates shown run from {first} to {last}.")
NOTHING = msgid("No date is on record.")
SCOPE = msgid("Plans with their validity, dates of targets, and events.")
INFERRED = msgid(
    "A sign in outline, its date marked as inferred, has a date that the source does not state "
    "itself but that follows from it; all others are stated."
)
STATED = msgid("All dates are stated by the sources.")
DRAWN = msgid(
    "All dates drawn are stated by the sources; of the others in the data behind this chart, some "
    "are inferred and marked so."
)
EARLIER_ONE = msgid(
    "{number} entry dated earlier, back to {first}, is only in the data behind this chart."
)
EARLIER = msgid(
    "{number} entries dated earlier, back to {first}, are only in the data behind this chart."
)
REPEATS_ONE = msgid("{number} measure with the dates of its plan is not listed.")
REPEATS = msgid("{number} measures with the dates of their plan are not listed.")
MORE_ONE = msgid("{number} more entry is in the data beside this page.")
MORE = msgid("{number} more entries are in the data beside this page.")
MARKED = msgid("{date} (inferred)")
CAPTION = msgid("Plans, targets and events by date")
HEADS = (msgid("What"), msgid("Kind"), msgid("When"), msgid("Where the date comes from"))
KINDS = {TARGET: msgid("target"), EVENT: msgid("event")}
#: So many entries of a region stand on a page of the foremost of many.
FEW = 3
PAD, KEY, AXIS = 9.0, 34.0, 24.0
AFTER, BEFORE, BELOW = "after", "before", "below"


@dataclass(frozen=True)
class _Layout:
    """A sheet so wide, with words in `room`: beside their signs, or `stacked` above them."""

    width: float
    room: float
    stacked: bool = False

    @property
    def left(self) -> float:
        """Return where the scale begins."""
        return 24 if self.stacked else self.room + 34


WIDE = _Layout(theme.WIDTH, 262)
NARROW = _Layout(theme.NARROW, theme.NARROW - 26, stacked=True)


@dataclass(frozen=True)
class _Scale:
    """Where a day stands on the sheet: whole years from `first`, between the layout's edges."""

    first: int
    last: int
    layout: _Layout

    def x(self, day: date) -> float:
        years = day.year + (day.timetuple().tm_yday - 1) / 366 - self.first
        left, right = self.layout.left, self.layout.width - 8
        return left + years / (self.last + 1 - self.first) * (right - left)


def timeline_chart(timeline: pd.DataFrame, seeds: Seeds, since: str = "") -> Chart:
    """Return the chart for a frame of `measures.timeline`.

    `since` (ISO 8601) leaves what is dated before it out of the picture; the table keeps it.
    """
    regions = Regions(seeds)
    items = items_of(timeline, seeds)
    found = [item for item in items if not item.repeats]
    listed = _leading(found, since, FEW if left_out(seeds) else 0)
    shown = [item for item in listed if not since or item.ends_after(since)]
    earlier = [item for item in listed if since and not item.ends_after(since)] if shown else []
    wide, narrow = (
        (_drawn(shown, regions, layout) if shown else None) for layout in (WIDE, NARROW)
    )
    return Chart(
        wide,
        _finding(shown or items, earlier),
        _scope(shown, items, listed),
        _table(listed, regions),
        source_line(seeds, timeline["key"]),
        narrow=narrow,
    )


def _leading(items: list[Item], since: str, few: int) -> list[Item]:
    """Return the items that tell most of each region, one of each kind before two of any."""

    def rank(item: Item) -> tuple[bool]:
        return (bool(since and not item.ends_after(since)),)

    regions = dict.fromkeys(item.region for item in items)
    own = ([item for item in items if item.region == region] for region in regions)
    return [item for some in own for item in by_turns(some, lambda one: one.sort, rank, few)]


def _scope(shown: list[Item], items: list[Item], listed: list[Item]) -> Sentence:
    """Return what is drawn, whether the sources state its dates, and what is not listed."""
    measures = [item.row["key"] for item in items if item.repeats and item.row["kind"] == PLAN]
    kept = {item.row["key"] for item in listed}
    more = [item.row["key"] for item in items if not item.repeats and item.row["key"] not in kept]
    scope = say(SCOPE) + say(_basis(shown, listed))
    scope = scope + counted_beside(more, MORE_ONE, MORE) if more else scope
    return scope + counted(measures, REPEATS_ONE, REPEATS) if measures else scope


def _basis(shown: list[Item], listed: list[Item]) -> str:
    """Return the sentence that says whether the sources state the dates themselves."""
    if any(is_inferred(item.row) for item in shown):
        return INFERRED
    return DRAWN if any(is_inferred(item.row) for item in listed) else STATED


def _drawn(items: list[Item], regions: Regions, layout: _Layout) -> Canvas:
    by_region = {
        region: [item for item in items if item.region == region]
        for region in regions.sorted(item.region for item in items)
    }
    first = min(item.span.first.year for item in items)
    last = max(item.span.last.year for item in items)
    scale = _Scale(first, last, layout)
    heights = [_height(item, scale) for item in items]
    rows = legend_rows((item.row for item in items), layout.width)
    top = KEY + (len(rows) - 1) * theme.LINE + AXIS
    height = top + sum(heights) + len(by_region) * (theme.LINE + 14) + 4
    canvas = Canvas(height, layout.width)
    draw_legend(canvas, rows)
    _axis(canvas, scale, top)
    for region, found in by_region.items():
        style = regions.style(region)
        canvas.rule([0, canvas.width], [top, top])
        canvas.dot(6, top + 19, style.colour, style.shape)
        name = of_name(f"region/{region}")
        canvas.text(18, top + 19, regions.text(region), theme.LABEL, mark=name)
        top += theme.LINE + 14
        for item in found:
            _row(canvas, item, top, scale, style)
            top += _height(item, scale)
    return canvas


def _dated(item: Item) -> str:
    """Return the date of an item as it stands in the picture; one that is inferred says so."""
    words = period_text(item.period)
    return translate(MARKED, date=words) if is_inferred(item.row) else words


def _height(item: Item, scale: _Scale) -> float:
    words, signs = _lines(item, scale), 2 if _side(item, scale) == BELOW else 1
    return (words + signs if scale.layout.stacked else max(words, signs)) * theme.LINE + PAD


def _lines(item: Item, scale: _Scale) -> int:
    """Return how many lines the words of an item take."""
    texts, room = filter(None, (item.words, item.fact)), scale.layout.room
    return sum(len(wrapped(text, room, theme.SMALL, language())) for text in texts)


def _side(item: Item, scale: _Scale) -> str:
    """Return where the date of an item has room: after its sign, before it, or below it."""
    left, right = edges(item.row, scale.x(item.span.first), scale.x(item.span.last))
    room = fonts.width(_dated(item), theme.SMALL, language()) + 8
    if right + room < scale.layout.width:
        return AFTER
    return BEFORE if left - room > scale.layout.left - 12 else BELOW


def _row(canvas: Canvas, item: Item, top: float, scale: _Scale, style: Style) -> None:
    room, below = scale.layout.room, top + PAD / 2 + theme.LINE / 2
    below += canvas.text(18, below, item.words, mark=item.mark, room=room)
    if item.fact:
        canvas.text(18, below, item.fact, colour=theme.MUTED, mark=item.fact_mark, room=room)
    above = _lines(item, scale) * theme.LINE if scale.layout.stacked else 0
    y, side = top + (above + _height(item, scale)) / 2, _side(item, scale)
    start, end = scale.x(item.span.first), scale.x(item.span.last)
    left, right = edges(item.row, start, end)
    words = _dated(item)
    width = canvas.measure(words)
    x = {AFTER: right + 8, BEFORE: left - 8 - width, BELOW: max(2, right - width)}[side]
    sunk = 8 if side == BELOW else 0
    canvas.box(x - 2, y + sunk - 8, width + 4, 16, theme.PAPER)
    canvas.text(x, y + sunk, words, colour=theme.MUTED, mark=item.dated)
    draw_sign(canvas, item.row, start, end, y - sunk, style, item.dated)


def _axis(canvas: Canvas, scale: _Scale, top: float) -> None:
    step = max(1, round((scale.last + 1 - scale.first) / 6))
    for year in range(scale.first, scale.last + 2, step):
        x = scale.x(date(year, 1, 1))
        canvas.rule([x, x], [top - 6, canvas.height])
        if x + 4 + canvas.measure(str(year)) < canvas.width:
            canvas.text(x + 4, top - AXIS + 8, str(year), colour=theme.MUTED, mark=of_tick(year))


def _finding(shown: list[Item], earlier: list[Item]) -> Sentence:
    if not shown:
        return say(NOTHING)
    first, last = _first(shown), max(shown, key=lambda item: item.span.last)
    found = say(FINDING, first=first.when(first.first), last=last.when(last.last))
    if not earlier:
        return found
    back = _first(earlier)
    keys = [item.row["key"] for item in earlier]
    return found + counted(keys, EARLIER_ONE, EARLIER, first=back.when(back.first))


def _first(items: list[Item]) -> Item:
    return min(items, key=lambda item: item.span.first)


def _table(items: list[Item], regions: Regions) -> Table:
    rows: list = []
    for region in regions.sorted(item.region for item in items):
        rows.append(Group(regions.name(region)))
        for item in (item for item in items if item.region == region):
            basis = item.row["period_basis"]
            kind = item.kind or translate(KINDS[item.row["kind"]])
            origin = Term("period_basis", basis) if basis else None
            rows.append([item.says, kind, item.when(item.period), origin])
    return Table(say(CAPTION), [translate(head) for head in HEADS], rows)
