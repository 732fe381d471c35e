"""Draw what a goal without a baseline would demand from baselines the reader assumes.

Everything assumed is hollow and dashed and says so; only the target itself comes from a source.
"""

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from analysis.charts import theme
from analysis.charts.bounds import OPEN
from analysis.charts.canvas import Canvas
from analysis.charts.chart import Chart
from analysis.charts.growth import NO_GROWTH, indicator_of
from analysis.charts.level_axes import BELOW, HEIGHT, level_axes, open_end, year_end
from analysis.charts.marks import of_quantity
from analysis.charts.regions import Regions
from analysis.charts.scales import level_of
from analysis.charts.sources import source_line
from analysis.charts.spacing import spread
from analysis.languages import amount, msgid, translate
from analysis.package import Seeds
from analysis.quantities import DatedBy, Quantity, assumed
from analysis.wording import Html, Sentence, Table, assumed_time, number, say

FINDING = msgid(
    "{region} · {indicator}: {target} by {end} states no level to start from. From {baseline} at "
    "the end of {start}, both assumed, it would take {per_year} a year up to the end of {until}."
)
FINDINGS = msgid(
    "{region} · {indicator}: {target} by {end} states no level to start from. Up to the end of "
    "{until} it would take {most} a year from {lowest} and {least} a year from {highest}, the "
    "lowest and the highest of the levels assumed at the end of {start}."
)
NOTHING = msgid("No target due after the end of {start} is without a level to start from.")
SCOPE = msgid(
    "The starting levels, and that they stand at the end of {start}, are assumed on this page; "
    "no source states them. Growth is compound and even; a year is read as its end."
)
CAPTION = msgid("What the target would demand from levels assumed at the end of {start}")
HEADS = (msgid("Assumed level"), msgid("In all"), msgid("Per year"))
ASSUMED, NEEDED = msgid("assumed"), msgid("growth a year")
TOP, GAP = 8.0, 18.0
DASH = (4, 3)
STEPS = 24


def what_if_chart(fan: pd.DataFrame, seeds: Seeds, target: str, start: str) -> Chart:
    """Return the fan for a frame of `measures.growth.what_if` (baseline, factor, per_year).

    `target` is the goal's figure, `start` the period at whose end the baselines are assumed.
    Without a goal ("") nothing is drawn, and the finding says that there is none.
    """
    begun = assumed_time("start", start)
    scope = say(SCOPE, start=begun)
    if not target:
        return Chart(None, say(NOTHING, start=begun), scope, Table("", [], []))
    cases = fan.to_dict("records")
    rows = [[case["baseline"], case["factor"], _told(case)] for case in cases]
    caption = say(CAPTION, start=begun)
    wide, narrow = (_fan(cases, seeds, target, start, stacked=below) for below in (False, True))
    return Chart(
        wide,
        _finding(cases, seeds, target, start),
        scope,
        Table(caption, [translate(head) for head in HEADS], rows),
        source_line(seeds, [target]),
        printed=True,
        narrow=narrow,
    )


def assumed_starts(seeds: Seeds, target: str, parts: Iterable[str]) -> list[Quantity]:
    """Return starting levels a reader assumes, as parts of the goal ("0.25" is a quarter of it).

    Of no goal ("") there are none. Raises ValueError for a part that is no number above zero.
    """
    shares = [level_of(assumed("a part of the goal", part, "1")) for part in parts]
    if not target:
        return []
    goal = seeds.quantity(target)
    return [assumed("baseline", level_of(goal) * share, goal.unit) for share in shares]


def _fan(cases: list[Mapping], seeds: Seeds, target: str, start: str, *, stacked: bool) -> Canvas:
    """Return the fan with its labels beside it or, on a narrow sheet, `stacked` below it."""
    row, goal = seeds.figure(target), seeds.quantity(target)
    style = Regions(seeds).style(row["region"])
    below = (len(cases) + 1) * theme.LINE + 8 if stacked else 0
    width = theme.NARROW if stacked else theme.WIDTH
    canvas = Canvas(TOP + HEIGHT + BELOW + below, width)
    room = GAP + max(_room(canvas, cases), canvas.measure(amount(goal)))
    room = 0 if stacked else room
    years, end = [year_end(start), year_end(row["period"])], float(level_of(goal))
    starts = [float(level_of(case["baseline"])) for case in cases]
    top = max(end, *starts) * 1.2
    axes = level_axes(canvas, (0, TOP, canvas.width - room), years, top, goal.unit)
    if goal.bound in OPEN:
        open_end(canvas, axes, years[1], end, style)
    for case, begin in zip(cases, starts, strict=True):
        canvas.path(axes, *_even(years, begin, end), style.colour, width=1.6, dash=DASH)
        mark = of_quantity(case["baseline"])
        canvas.dot(years[0], begin, style.colour, style.shape, 8, mark, axes, hollow=True)
    mark = of_quantity(goal)
    canvas.dot(years[1], end, style.colour, style.shape, mark=mark, axes=axes)
    at = axes.at
    x, y = at(years[1], end)
    if stacked:
        canvas.text(x - 12, y - 6, mark.label, anchor="end", mark=mark)
        highest_first = sorted(cases, key=lambda case: -level_of(case["baseline"]))
        first = TOP + HEIGHT + BELOW + 1.5 * theme.LINE
        places = [first + number * theme.LINE for number in range(len(cases))]
        _columns(canvas, highest_first, 0, places)
        return canvas
    wanted = [at(years[0], begin)[1] for begin in starts]
    canvas.text(x + GAP, y, mark.label, mark=mark)
    places = spread(wanted, [theme.LINE] * len(wanted), y + 3 * theme.LINE, TOP + HEIGHT)
    _columns(canvas, cases, x + GAP, places)
    return canvas


def _even(years: Sequence[float], level: float, end: float) -> tuple[list, list]:
    """Return the path of compound growth at an even rate, the one the rate beside it speaks of."""
    parts = [step / STEPS for step in range(STEPS + 1)]
    along = [years[0] + part * (years[1] - years[0]) for part in parts]
    return along, [level * (end / level) ** part for part in parts]


def _room(canvas: Canvas, cases: list[Mapping]) -> float:
    """Return the width of the two columns of labels."""
    first = [translate(ASSUMED), *(amount(case["baseline"]) for case in cases)]
    second = [translate(NEEDED), *map(_rate, cases)]
    return sum(max(map(canvas.measure, column)) for column in (first, second)) + 16


def _columns(canvas: Canvas, cases: list[Mapping], x: float, places: Sequence[float]) -> None:
    """Write the level that each line starts from and its rate, in two columns with their heads."""
    texts = [(amount(case["baseline"]), _rate(case)) for case in cases]
    first = [translate(ASSUMED), *(text for text, _ in texts)]
    second = x + 16 + max(map(canvas.measure, first))
    for place, head in ((x, ASSUMED), (second, NEEDED)):
        canvas.text(place, min(places) - theme.LINE - 2, translate(head), colour=theme.MUTED)
    for case, (level, rate), place in zip(cases, texts, places, strict=True):
        canvas.text(x, place, level, mark=of_quantity(case["baseline"]))
        canvas.text(second, place, rate, mark=of_quantity(case["per_year"], rate))


def _rate(case: Mapping) -> str:
    """Return the pace in words; a level assumed at or above the goal needs no growth."""
    if (case["factor"].value or 0) <= 1:
        return translate(NO_GROWTH)
    return amount(case["per_year"], style="percent")


def _told(case: Mapping) -> Html | str:
    if (case["factor"].value or 0) <= 1:
        return translate(NO_GROWTH)
    return number(case["per_year"], style="percent")


def _finding(cases: Sequence[Mapping], seeds: Seeds, target: str, start: str) -> Sentence:
    """Return what the lowest and the highest of the assumed levels would demand."""
    row = seeds.figure(target)
    end = DatedBy.of(row)
    told = {
        "region": Regions(seeds).name(row["region"]),
        "indicator": indicator_of(row, seeds),
        "target": seeds.quantity(target),
        "end": end,
        "until": end,
        "start": assumed_time("start", start),
    }
    low, high = (pick(cases, key=lambda case: case["baseline"].value) for pick in (min, max))
    most, least = _told(low), _told(high)
    if len(cases) == 1:
        return say(FINDING, baseline=low["baseline"], per_year=most, **told)
    ends = {"lowest": low["baseline"], "highest": high["baseline"]}
    return say(FINDINGS, most=most, least=least, **ends, **told)
