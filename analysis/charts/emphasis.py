"""Draw where each plan puts its weight: groups of measures down, regions across, shares as bars.

A bar is a share of the measures whose source tells the group, so a long source and a short one can
be read side by side. A group that no measure on record falls into is drawn as silence, not as zero.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import partial
from typing import Any

from analysis.charts import cells, theme
from analysis.charts.canvas import Canvas
from analysis.charts.chart import Chart
from analysis.charts.marks import of_date, of_quantity
from analysis.charts.matrix import Cell, Entry, Groups, matrix
from analysis.charts.region_grid import region_heads
from analysis.charts.regions import MOST_NAMED, Regions
from analysis.charts.sources import source_line
from analysis.languages import (
    Name,
    Term,
    language,
    msgid,
    name_of,
    percent_text,
    period_text,
    translate,
)
from analysis.measures.emphasis import (
    FAMILY,
    HORIZON,
    STAGE,
    TARGET_GROUP,
    WAYS,
    Emphasis,
    emphasis,
    ends_of,
    order,
)
from analysis.package import Seeds
from analysis.quantities import Quantity
from analysis.wording import Group, Html, Sentence, Table, count, listed, number, say, when
from analysis.wording.marks import PLAIN

SCOPE = msgid(
    "A share is of a region’s measures whose source tells the group; a measure in several groups "
    "counts in each, so shares may come to more than the whole. A measure that only gathers others "
    "is counted through them. An outlined bar rests on few measures: each moves it much."
)
NOTHING = msgid("No measure is on record.")
EVEN = msgid("The measures are spread evenly.")
FIRST = {
    FAMILY: msgid("Most measures by kind of means: {parts}."),
    STAGE: msgid("Most measures by value-chain stage: {parts}."),
}
ALL_SAME = {
    FAMILY: msgid("Every region works most through the same kind of means, {group}: {parts}."),
    STAGE: msgid("Every region names the same value-chain stage most, {group}: {parts}."),
}
NEXT = msgid("Next come: {parts}.")
TIED = msgid("In {regions} several come next alike.")
COMMONEST = {
    FAMILY: msgid("{group}: the first kind of means for {number} of {all} regions."),
    STAGE: msgid("{group}: the first value-chain stage for {number} of {all} regions."),
}
PART = msgid("{region}, {group} ({number} of {all})")
SAME = msgid("{region}, {number} of {all} measures")
CAPTION = msgid("Measures by group, of those whose source tells it")
GROUP, AMONG = msgid("Group"), msgid("Measures that tell it")
ENDS = msgid("Ends {year}")
WAY_NAMES = {
    FAMILY: msgid("Family of instrument"),
    STAGE: msgid("Value-chain stage"),
    TARGET_GROUP: msgid("Target group"),
    HORIZON: msgid("Horizon"),
}
BAR, PAD = 4.0, 5.0
TEXT_ROOM = 40.0
Found = dict[tuple[str, str], Emphasis]


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


def emphasis_sentence(found: Found, seeds: Seeds, names: Regions, way: str = FAMILY) -> Sentence:
    """Return the group of a way that most measures of each region fall into, and which comes next.

    A region whose measures are spread evenly has no such group. Of many regions it says for how
    many the commonest of the first groups is first.
    """
    here = {region: one for (of, region), one in found.items() if of == way}
    first = {region: one.leading for region, one in here.items() if one.leading}
    if not first:
        return say(EVEN if any(one.first for one in here.values()) else NOTHING)
    if len(here) > MOST_NAMED:
        return _commonest(first, here, seeds, way)
    if len(set(first.values())) > 1 or len(first) < len(here) or len(here) == 1:
        return say(FIRST[way], parts=_parts(here, first, seeds, names))
    shared = next(iter(first.values()))
    numbers = (
        say(SAME, region=names.name(one.region), **_numbers(one, shared, seeds))
        for one in here.values()
    )
    said = say(ALL_SAME[way], group=named(way, shared, seeds), parts=listed(numbers))
    second = {region: next_ for region, one in here.items() if (next_ := _second(one))}
    if not second:
        return said
    said += say(NEXT, parts=_parts(here, second, seeds, names))
    tied = [names.name(region) for region, one in here.items() if len(_seconds(one)) > 1]
    return said + say(TIED, regions=listed(tied)) if tied else said


def _commonest(
    first: Mapping[str, str], here: Mapping[str, Emphasis], seeds: Seeds, way: str
) -> Sentence:
    groups = list(first.values())
    shared = max(groups, key=groups.count)
    alike = [f"region/{region}" for region in first if first[region] == shared]
    every = [f"region/{region}" for region in here]
    told = {"number": count(alike), "all": count(every)}
    return say(COMMONEST[way], group=named(way, shared, seeds), **told)


def _parts(
    here: Mapping[str, Emphasis], groups: Mapping[str, str], seeds: Seeds, names: Regions
) -> Sentence:
    """Return regions, each with one of its groups and how many of its measures are in it."""
    return listed(
        say(
            PART,
            region=names.name(region),
            group=named(here[region].way, group, seeds),
            **_numbers(here[region], group, seeds),
        )
        for region, group in groups.items()
    )


def _numbers(here: Emphasis, group: str, seeds: Seeds) -> dict[str, Html | None]:
    return {"number": in_group(here, group, seeds), "all": base(here)}


def _second(here: Emphasis) -> str:
    """Return the group that comes after the first; "" where none or several do."""
    next_ = _seconds(here)
    return next_[0] if len(next_) == 1 else ""


def _seconds(here: Emphasis) -> list[str]:
    """Return the groups that come after the first, alike."""
    sizes = sorted({len(found) for found in here.groups.values()}, reverse=True)
    return [one for one, found in here.groups.items() if [len(found)] == sizes[1:2]]


def named(way: str, group: str, seeds: Seeds) -> object:
    """Return the name of a group as a part of a sentence."""
    if way == FAMILY:
        return Term("families", group)
    if way == TARGET_GROUP:
        return Term("target_groups", group)
    if way == STAGE:
        return Name(f"concept/{group}", seeds.row("concepts", group))
    return say(ENDS, year=when(group, items=_dating(group, seeds)))


def members(programmes: Sequence[str]) -> Html:
    """Return how many measures a group has, as a number that leads to their names."""
    keys = [f"programme/{key}" for key in programmes]
    return number(_tally(len(programmes), "in_group", keys), PLAIN)


def in_group(here: Emphasis, group: str, seeds: Seeds) -> Html:
    """Return how many measures a group has, leading to their names, of a horizon to its end.

    Target groups are many and overlap: their numbers lead to the region alone.
    """
    found = here.groups[group]
    if here.way == TARGET_GROUP:
        return number(_tally(len(found), "in_target_group", [f"region/{here.region}"]), PLAIN)
    if here.way != HORIZON:
        return members(found)
    ending = (ends_of(seeds, key) for key in found)
    keys = dict.fromkeys(f"programme/{row['programme']}" for row in ending if row)
    return number(_tally(len(found), "ends_with", [*keys]), PLAIN)


def base(here: Emphasis) -> Html | None:
    """Return of how many measures of its region the shares are; None where there is none."""
    if not here.among:
        return None
    return number(_tally(len(here.among), "told", [f"region/{here.region}"]), PLAIN)


def _tally(size: int, formula: str, keys: Sequence[str]) -> Quantity:
    return Quantity(Fraction(size), "count", formula=formula, figures=tuple(keys))


def _dating(year: str, seeds: Seeds) -> list[str]:
    """Return a programme that ends in a year."""
    rows = seeds.programmes
    found = rows.loc[rows["ends"].str.startswith(year), "programme"]
    return [f"programme/{key}" for key in found][:1]


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
        return Entry(f"{way}:{group}", words, mark=of_date(group, _dating(group, seeds)[0]))
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
