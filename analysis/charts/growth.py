"""Draw what a target demands: the level from year to year, from the baseline to the target.

Each goal has its own panel and scale. "At least" is drawn as an open end: the target's marker
carries an arrow, and the ground above the path, where the target is met as well, is tinted.
"""

from collections.abc import Mapping, Sequence

import pandas as pd
from numpy import interp

from analysis.charts import theme
from analysis.charts.bounds import OPEN
from analysis.charts.canvas import Canvas
from analysis.charts.chart import Chart
from analysis.charts.level_axes import BELOW, HEIGHT, level_axes, open_end, year_end
from analysis.charts.marks import of_name, of_quantity
from analysis.charts.regions import OF_REGION, Regions
from analysis.charts.scales import level_ticks
from analysis.charts.shapes import Axes
from analysis.charts.sources import source_line
from analysis.charts.theme import Style
from analysis.charts.wrapping import wrapped
from analysis.languages import Name, amount, language, msgid, period_text, plain, translate
from analysis.measures.growth import BASE_YEAR, Growth, required_growth
from analysis.package import Seeds
from analysis.package.keyed_rows import rows_of
from analysis.quantities import DatedBy
from analysis.wording import Group, Html, Sentence, Table, counted_beside, number, say
from analysis.wording.marks import element

FINDING = msgid(
    "{region} · {indicator}: from {baseline} ({start}) to {target} ({end}) takes {factor} in all, "
    "{per_year} a year."
)
FALLING = msgid(
    "{region} · {indicator}: from {baseline} ({start}) down to {target} ({end}) is a fall of "
    "{per_year} a year."
)
MET = msgid(
    "{region} · {indicator}: {target} ({end}) asks for no growth; it stood at {baseline} ({start})."
)
LEFT_OPEN = msgid(
    "{region} · {indicator}: from {baseline} ({start}) to {target} ({end}); the bounds leave open "
    "how fast that is."
)
MORE_ONE = msgid("{number} more that states its starting level is in the data beside this page.")
MORE = msgid("{number} more that state their starting level are in the data beside this page.")
NOTHING = msgid("No target on record states the level it starts from.")
SCOPE = msgid(
    "Level at the end of each year at an even pace; each panel has its own scale from zero. "
    "A target set for a year is read as set for its end. The tinted ground above a path meets an "
    "open-ended target as well."
)
CAPTION = msgid("What a target demands of each year")
HEADS = (msgid("Year end"), msgid("Level"))
A_YEAR, A_FALL = msgid("{rate} a year"), msgid("falls {rate} a year")
NO_GROWTH, RATE_OPEN = msgid("no growth needed"), msgid("pace left open by the bounds")
PAD, GUTTER = 14.0, 24.0
#: So many panels are drawn, the steepest ones.
MOST_PANELS = 6


def growth_chart(targets: pd.DataFrame, seeds: Seeds) -> Chart:
    """Return a panel for each base-year goal of a frame of `measures.growth.targets`.

    The steepest comes first, and of many the steepest are drawn; goals that state no level to start
    from have no panel.
    """
    regions = Regions(seeds)
    goals = targets.loc[targets["goal_type"] == BASE_YEAR, "figure"]
    growths = [required_growth(seeds, goal) for goal in goals]
    growths.sort(key=lambda growth: -float(growth.per_year.value or 0))
    more, growths = growths[MOST_PANELS:], growths[:MOST_PANELS]
    keys = [figure for growth in growths for figure in (growth.target, growth.baseline)]
    wide, narrow = (
        _panels(growths, regions, seeds, width) if growths else None
        for width in (theme.WIDTH, theme.NARROW)
    )
    return Chart(
        wide,
        growth_finding(growths, regions, seeds),
        say(SCOPE) + counted_beside([growth.target for growth in more], MORE_ONE, MORE)
        if more
        else say(SCOPE),
        growth_table(growths, regions, seeds),
        source_line(seeds, keys),
        printed=True,
        narrow=narrow,
    )


def indicator_of(row: Mapping, seeds: Seeds) -> Name:
    """Return the name of a figure's indicator as a part of a sentence."""
    return Name(f"indicator/{row['indicator']}", seeds.row("indicators", row["indicator"]))


def _panels(growths: list[Growth], regions: Regions, seeds: Seeds, whole: float) -> Canvas:
    """Return the panels on a sheet `whole` pixels wide, two abreast where it has room for them."""
    across = 1 if len(growths) < 2 or whole < theme.WIDTH else 2
    width = (whole - (across - 1) * GUTTER) / across
    titles = [_title(growth.target, regions, seeds) for growth in growths]
    lines = [len(wrapped(title, width, theme.SMALL, language())) for title in titles]
    head = max(lines, default=0) * theme.LINE + PAD
    each = head + HEIGHT + BELOW
    canvas = Canvas(-(-len(growths) // across) * each, whole)
    for place, (growth, title) in enumerate(zip(growths, titles, strict=True)):
        left, top = place % across * (width + GUTTER), place // across * each
        region = seeds.figure(growth.target)["region"]
        canvas.text(left, top + theme.LINE / 2, title, room=width, mark=of_name(f"region/{region}"))
        _panel(canvas, growth, regions.style(region), (left, top + head, width))
    return canvas


def _title(target: str, regions: Regions, seeds: Seeds) -> str:
    row = seeds.figure(target)
    return plain(OF_REGION, region=regions.name(row["region"]), what=indicator_of(row, seeds))


def _panel(canvas: Canvas, growth: Growth, style: Style, box: tuple[float, float, float]) -> None:
    periods, levels = list(growth.path["period"]), list(growth.path["quantity"])
    years, values = [year_end(period) for period in periods], [float(q.value) for q in levels]
    axes = level_axes(canvas, box, years, max(values) * 1.22, levels[0].unit)
    if levels[-1].bound in OPEN:
        canvas.tint(axes, years, values)
        open_end(canvas, axes, years[-1], values[-1], style)
    canvas.path(axes, years, values, style.colour, width=2.2)
    for place, level in enumerate(levels):
        hollow = 0 < place < len(levels) - 1
        mark = of_quantity(level)
        at, size = (years[place], values[place]), 6.0 if hollow else 9.0
        canvas.dot(*at, style.colour, style.shape, size, mark, axes, hollow=hollow)
    _labels(canvas, axes, growth, years, values)


def _labels(
    canvas: Canvas, axes: Axes, growth: Growth, years: Sequence[float], values: Sequence[float]
) -> None:
    at, levels = axes.at, list(growth.path["quantity"])
    x, y = at(years[0], values[0])
    lines = [at(years[0], float(tick))[1] for tick in level_ticks(axes.ylim[1])]
    below = max((18, 26, 12), key=lambda gap: min(abs(y + gap - line) for line in lines) > 7)
    lower = y + below
    canvas.text(x, lower, amount(levels[0]), mark=of_quantity(levels[0]))
    x, y = at(years[-1], values[-1])
    canvas.text(x - 12, y - 6, amount(levels[-1]), anchor="end", mark=of_quantity(levels[-1]))
    rate = _rate(growth)
    points = [at(year, value) for year, value in zip(years, values, strict=True)]
    across, down = [point[0] for point in points], [point[1] for point in points]
    crossed = float(interp(x - canvas.measure(rate), across, down))
    place = max(y + 44, crossed + theme.LINE)  # under the path wherever the words run along it
    place = place if abs(place - lower) > theme.LINE else lower + theme.LINE
    canvas.text(
        x, place, rate, anchor="end", mark=of_quantity(growth.fall or growth.per_year, rate)
    )


def _rate(growth: Growth) -> str:
    """Return the pace in words: a goal below its level falls, one that is met needs no growth."""
    if growth.fall is not None:
        return translate(A_FALL, rate=amount(growth.fall, style="percent"))
    if growth.is_met:
        return translate(NO_GROWTH)
    if growth.is_open:
        return translate(RATE_OPEN)
    return translate(A_YEAR, rate=amount(growth.per_year, style="percent"))


def growth_finding(growths: list[Growth], regions: Regions, seeds: Seeds) -> Sentence:
    """Return what the first of some growths, the steepest, takes."""
    if not growths:
        return say(NOTHING)
    steepest = growths[0]
    row = seeds.figure(steepest.target)
    told: dict[str, object] = {
        "region": regions.name(row["region"]),
        "indicator": indicator_of(row, seeds),
        "baseline": seeds.quantity(steepest.baseline),
        "start": DatedBy.of(seeds.figure(steepest.baseline)),
        "target": seeds.quantity(steepest.target),
        "end": DatedBy.of(row),
    }
    if steepest.is_met:
        return say(MET, **told)
    if steepest.is_open:
        return say(LEFT_OPEN, **told)
    if steepest.fall is not None:
        return say(FALLING, per_year=number(steepest.fall, style="percent"), **told)
    per_year = number(steepest.per_year, style="percent")
    return say(FINDING, factor=steepest.factor, per_year=per_year, **told)


def growth_table(growths: list[Growth], regions: Regions, seeds: Seeds) -> Table:
    """Return the level of each growth at the end of each year."""
    rows: list = []
    for growth in growths:
        row = seeds.figure(growth.target)
        parts = {"region": regions.name(row["region"]), "what": indicator_of(row, seeds)}
        rows.append(Group(say(OF_REGION, **parts)))
        ends = {0: growth.baseline, len(growth.path) - 1: growth.target}
        rows += [
            [_year(step["period"], ends.get(place, ""), seeds), step["quantity"]]
            for place, step in enumerate(rows_of(growth.path))
        ]
    return Table(say(CAPTION), [translate(head) for head in HEADS], rows)


def _year(period: str, figure: str, seeds: Seeds) -> DatedBy | Html:
    """Return a time on the path: that of a figure, or a mark of the path's own scale."""
    if figure:
        return DatedBy.of(seeds.figure(figure))
    return element("span", period_text(period), **{"data-tick": period})
