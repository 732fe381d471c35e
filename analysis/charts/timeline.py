"""Draw when: plans as bars, dates by which something is aimed at, and what has happened.

A full bar has its period from the source; an outlined one has a period that only follows from the
context. A plan of which one end is known is open at the other. What only repeats the dates of the
plan it belongs to stands in the table, not in the picture.
"""

from collections.abc import Mapping
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
from analysis.charts.wrapping import wrapped
from analysis.languages import Term, language, msgid, period_text, translate
from analysis.measures.timeline import EVENT, PLAN, TARGET
from analysis.package import Seeds
from analysis.wording import Group, Sentence, Table, say

FINDING = msgid("The dates on record run from {first} to {last}.")
NOTHING = msgid("The sources give no date.")
SCOPE = msgid("Plans with their validity, dates of targets, and events, as the sources give them.")
EARLIER = msgid("What ended earlier than the picture begins is in the table only.")
CAPTION = msgid("Plans, targets and events by date")
HEADS = (msgid("What"), msgid("Kind"), msgid("When"), msgid("Where the date comes from"))
KINDS = {TARGET: msgid("target"), EVENT: msgid("event")}
LEGEND = {
    (PLAN, "stated"): msgid("plan or scheme"),
    (PLAN, "inferred"): msgid("its period inferred"),
    (TARGET, "stated"): msgid("target date"),
    (EVENT, "stated"): msgid("event"),
}
ROOM, LEADING, PAD, KEY, AXIS = 262.0, theme.SMALL * theme.LEADING, 9.0, 34.0, 24.0
AFTER, BEFORE, BELOW = "after", "before", "below"
NEUTRAL = Style(theme.MUTED, "o")


@dataclass(frozen=True)
class _Scale:
    """Where a day stands on the sheet: whole years from `first`, between two edges."""

    first: int
    last: int
    left: float
    right: float

    def x(self, day: date) -> float:
        years = day.year + (day.timetuple().tm_yday - 1) / 366 - self.first
        return self.left + years / (self.last + 1 - self.first) * (self.right - self.left)


def timeline_chart(timeline: pd.DataFrame, seeds: Seeds, since: str = "") -> Chart:
    """Return the chart for a frame of `measures.timeline`.

    `since` (ISO 8601) leaves what ended before it out of the picture; the table keeps it.
    """
    regions = Regions(seeds)
    items = items_of(timeline, seeds)
    drawn = [item for item in items if item.drawn]
    shown = [item for item in drawn if not since or item.ends_after(since)]
    cut = bool(shown) and len(shown) < len(drawn)
    return Chart(
        _drawn(shown, regions) if shown else None,
        _finding(items),
        say(SCOPE) + say(EARLIER) if cut else say(SCOPE),
        _table(items, regions),
        source_line(seeds, timeline["key"]),
    )


def _drawn(items: list[Item], regions: Regions) -> Canvas:
    by_region = {
        region: [item for item in items if item.region == region]
        for region in regions.sorted(item.region for item in items)
    }
    first = min(item.span.first.year for item in items)
    last = max(item.span.last.year for item in items)
    scale = _Scale(first, last, ROOM + 34, theme.WIDTH - 8)
    heights = [_height(item, scale) for item in items]
    canvas = Canvas(KEY + AXIS + sum(heights) + len(by_region) * (LEADING + 14) + 4)
    _legend(canvas)
    _axis(canvas, scale)
    top = KEY + AXIS
    for region, found in by_region.items():
        style = regions.style(region)
        canvas.rule([0, canvas.width], [top, top])
        canvas.dot(6, top + 19, style.colour, style.shape)
        name = of_name(f"region/{region}")
        canvas.text(18, top + 19, regions.text(region), theme.LABEL, mark=name)
        top += LEADING + 14
        for item in found:
            _row(canvas, item, top, scale, style)
            top += _height(item, scale)
    return canvas


def _height(item: Item, scale: _Scale) -> float:
    texts = filter(None, (item.words, item.fact))
    lines = [line for text in texts for line in wrapped(text, ROOM, theme.SMALL, language())]
    return max(len(lines), 2 if _side(item, scale) == BELOW else 1) * LEADING + PAD


def _side(item: Item, scale: _Scale) -> str:
    """Return where the date of an item has room: after its sign, before it, or below it."""
    left, right = _edges(item.row, scale.x(item.span.first), scale.x(item.span.last))
    room = fonts.width(period_text(item.period), theme.SMALL, language()) + 8
    if right + room < theme.WIDTH:
        return AFTER
    return BEFORE if left - room > ROOM + 22 else BELOW


def _row(canvas: Canvas, item: Item, top: float, scale: _Scale, style: Style) -> None:
    below = top + PAD / 2 + LEADING / 2
    below += canvas.text(18, below, item.words, mark=item.mark, room=ROOM)
    if item.fact:
        options = {"colour": theme.MUTED, "mark": item.fact_mark, "room": ROOM}
        canvas.text(18, below, item.fact, **options)
    y, side = top + _height(item, scale) / 2, _side(item, scale)
    start, end = scale.x(item.span.first), scale.x(item.span.last)
    left, right = _edges(item.row, start, end)
    words = period_text(item.period)
    width = canvas.measure(words)
    x = {AFTER: right + 8, BEFORE: left - 8 - width, BELOW: right - width}[side]
    sunk = 8 if side == BELOW else 0
    canvas.box(x - 2, y + sunk - 8, width + 4, 16, theme.PAPER)
    canvas.text(x, y + sunk, words, colour=theme.MUTED, mark=item.dated)
    _sign(canvas, item.row, start, end, y - sunk, style, item.dated)


def _edges(row: Mapping, start: float, end: float) -> tuple[float, float]:
    """Return from where to where the sign of an item reaches."""
    if row["kind"] != PLAN:
        middle = end if row["kind"] == TARGET else (start + end) / 2
        return middle - 6, middle + 6
    if row["starts"] and row["ends"]:
        return start, max(end, start + 4)
    return (start, start + 26) if row["starts"] else (end - 26, end)


def _sign(canvas: Canvas, row: Mapping, start, end, y, style: Style, mark) -> None:
    """Draw a bar for a plan, a flag for a target, a diamond for an event."""
    hollow = row["period_basis"] == "inferred"
    left, right = _edges(row, start, end)
    if row["kind"] == PLAN and row["starts"] and row["ends"]:
        fill, edge = theme.PAPER if hollow else style.colour, style.colour
        canvas.box(left, y - 5, right - left, 10, fill, mark, edgecolor=edge, linewidth=1.5)
    elif row["kind"] == PLAN:
        known = left if row["starts"] else right
        canvas.line([left, right], [y, y], style.colour, linewidth=2, linestyle=(0, (3, 2)))
        canvas.dot(known, y, style.colour, "|", 12, mark, markeredgewidth=2.5)
    else:
        shape = ">" if row["kind"] == TARGET else "d"
        canvas.dot((left + right) / 2, y, style.colour, shape, 11, mark, hollow=hollow)


def _axis(canvas: Canvas, scale: _Scale) -> None:
    step = max(1, round((scale.last + 1 - scale.first) / 6))
    for year in range(scale.first, scale.last + 2, step):
        x = scale.x(date(year, 1, 1))
        canvas.rule([x, x], [KEY + AXIS - 6, canvas.height])
        if x + 4 + canvas.measure(str(year)) < canvas.width:
            canvas.text(x + 4, KEY + 8, str(year), colour=theme.MUTED, mark=of_tick(year))


def _legend(canvas: Canvas) -> None:
    x = 8.0
    for (kind, basis), template in LEGEND.items():
        row = {"kind": kind, "period_basis": basis, "starts": "-", "ends": "-"}
        wide = 24 if kind == PLAN else 0
        _sign(canvas, row, x, x + wide, theme.SMALL, NEUTRAL, None)
        words = translate(template)
        canvas.text(x + wide + 10, theme.SMALL, words, colour=theme.MUTED)
        x += wide + canvas.measure(words) + 30


def _finding(items: list[Item]) -> Sentence:
    if not items:
        return say(NOTHING)
    first = min(items, key=lambda item: item.span.first)
    last = max(items, key=lambda item: item.span.last)
    return say(FINDING, first=first.when(first.first), last=last.when(last.last))


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
