"""Draw where each plan puts its weight: groups of measures down, regions across, shares as bars.

A bar is a share of the measures whose source tells the group, so a long source and a short one can
be read side by side. A group that no measure on record falls into is drawn as silence, not as zero.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from analysis.charts import cells, theme
from analysis.charts.canvas import Canvas
from analysis.charts.chart import Chart
from analysis.charts.emphasis_told import (
    ENDS,
    NOTHING,
    Found,
    base,
    dating,
    emphasis_sentence,
    in_group,
    named,
)
from analysis.charts.marks import of_date, of_quantity
from analysis.charts.matrix import Cell, Entry, Groups, matrix
from analysis.charts.region_grid import region_heads
from analysis.charts.regions import Regions
from analysis.charts.sources import source_line
from analysis.languages import Name, language, msgid, name_of, percent_text, period_text, translate
from analysis.measures.emphasis import (
    FAMILY,
    HORIZON,
    STAGE,
    TARGET_GROUP,
    WAYS,
    emphasis,
    order,
)
from analysis.package import Seeds
from analysis.quantities import Quantity
from analysis.wording import Group, Table, say

SCOPE = msgid(
    "A share is of a region’s measures whose source tells the group; a measure in several groups "
    "counts in each, so shares may come to more than the whole. A measure that only gathers others "
    "is counted through them. An outlined bar rests on few measures: each moves it much."
)
CAPTION = msgid("Measures by group, of those whose source tells it")
GROUP, AMONG = msgid("Group"), msgid("Measures that tell it")
WAY_NAMES = {
    FAMILY: msgid("Family of instrument"),
    STAGE: msgid("Value-chain stage"),
    TARGET_GROUP: msgid("Target group"),
    HORIZON: msgid("Horizon"),
}
BAR, PAD = 4.0, 5.0
TEXT_ROOM = 40.0


def emphasis_grid(seeds: Seeds, regions: Sequence[str]) -> Chart:
    """Return the grid of shares for some regions, in the package's order."""
    names = Regions(seeds)
    shown = names.sorted(regions)
    found = {(way, one): emphasis(seeds, one, way) for way in WAYS for one in shown}
    measures = [key for one in found.values() for key in (*one.among, *one.untold)]
    groups = _groups(found, seeds)
    return Chart(
        matrix(groups, region_heads(shown, names), partial(_paint, found=found, names=names))
        if measures
        else None,
        emphasis_sentence(found, seeds, names, STAGE) if measures else say(NOTHING),
        say(SCOPE),
        _table(found, shown, names, seeds),
        source_line(seeds, [f"programme/{key}" for key in measures]),
    )


def _groups(found: Found, seeds: Seeds) -> Groups:
    entries = ((way, used_groups(found, way, seeds)) for way in WAYS)
    return [
        (translate(WAY_NAMES[way]), [_entry(way, group, seeds) for group in groups])
        for way, groups in entries
        if groups
    ]


def used_groups(found: Found, way: str, seeds: Seeds) -> list[str]:
    """Return the groups of a way that any region has measures in, in their order."""
    used = {group for (of, _), one in found.items() if of == way for group in one.groups}
    return sorted(used) if way == HORIZON else [one for one in order(seeds, way) if one in used]


def _entry(way: str, group: str, seeds: Seeds) -> Entry:
    if way == HORIZON:
        words = translate(ENDS).format(year=period_text(group))
        return Entry(f"{way}:{group}", words, mark=of_date(group, dating(group, seeds)[0]))
    part = named(way, group, seeds)
    label = name_of(part.row) if isinstance(part, Name) else getattr(part, "says", group)
    return Entry(f"{way}:{group}", label[:1].upper() + label[1:] if language() == "en" else label)


def _paint(canvas: Canvas, cell: Cell, *, found: Found, names: Regions) -> None:
    way, _, group = cell.row.partition(":")
    here = found[way, cell.column]
    share = here.share(group)
    if share is None or not share.value:
        cells.draw_sign(canvas, cell.x, cell.y, cells.SILENT)
        return
    _bar(canvas, cell, share, here.is_small, names)


def _bar(canvas: Canvas, cell: Cell, share: Quantity, small: bool, names: Regions) -> None:
    """Draw a share as its percentage over a bar on a track that is the whole."""
    room = cell.width - 2 * PAD
    left, top = cell.x - room / 2, cell.y + 6
    style = names.style(cell.column)
    canvas.rule([left, left + room], [top + BAR, top + BAR])
    look: dict[str, Any] = {"edge": style.colour, "line": 1.0} if small else {}
    part = float(share.value or 0) * room
    canvas.box(left, top, part, BAR, theme.PAPER if small else style.colour, **look)
    if room >= TEXT_ROOM:
        words = percent_text(share)
        canvas.text(
            cell.x,
            cell.y - 4,
            words,
            anchor="middle",
            mark=replace(of_quantity(share, words), href=""),
        )


def _table(found: Found, shown: Sequence[str], names: Regions, seeds: Seeds) -> Table:
    rows: list = []
    for way in (one for one in WAYS if used_groups(found, one, seeds)):
        rows.append(Group(translate(WAY_NAMES[way])))
        rows.append([translate(AMONG), *(base(found[way, one]) for one in shown)])
        for group in used_groups(found, way, seeds):
            here = (found[way, one] for one in shown)
            cells_ = (in_group(one, group, seeds) if group in one.groups else None for one in here)
            rows.append([named(way, group, seeds), *cells_])
    heads = [translate(GROUP), *(names.name(region) for region in shown)]
    return Table(say(CAPTION), heads, rows)
