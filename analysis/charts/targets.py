"""Draw the targets, each on the footing it shares: one panel for what may be compared.

Targets that share indicator, unit and time and pass the verdict stand as bars on one scale that
starts at zero. A target that shares its footing with no other gets no bar, because a length would
compare it: its amount stands beside the sign of its bound, and the table says why it is alone.
"""

from dataclasses import dataclass

import pandas as pd

from analysis.charts import bounds, theme
from analysis.charts.canvas import Canvas
from analysis.charts.chart import Chart
from analysis.charts.marks import Mark, of_name, of_quantity
from analysis.charts.regions import Regions
from analysis.charts.sources import source_line
from analysis.charts.theme import Style
from analysis.charts.wrapping import wrapped
from analysis.comparability import Comparison, Footing, Reason, compare_on
from analysis.languages import Name, amount, language, msgid, name_of, period_text, translate
from analysis.measures.peers import rows_by_key
from analysis.package import Seeds
from analysis.quantities import DatedBy, Quantity
from analysis.wording import Group, Sentence, Table, count, say

FINDING = msgid(
    "Of {all} targets on record, {shared} share a footing with another region's; the rest stand "
    "alone and are drawn without a common scale."
)
SCOPE = msgid(
    "Targets by what they measure, with the date they are set for. Bars within a panel share a "
    "scale from zero; panels do not."
)
CAPTION = msgid("Targets by what they measure")
HEADS = (msgid("Region"), msgid("Target"), msgid("By"), msgid("Starts from"), msgid("Footing"))
ALONE = msgid("no other target on this footing")
SHARED = msgid("shares a footing")
BY = msgid("{what}, by {period}")
LEADING = theme.SMALL * theme.LEADING
ROOM, WORDS, ROW, HEAD, THICKNESS = 290.0, 200.0, 26.0, 34.0, 14.0


@dataclass(frozen=True)
class _Panel:
    """The targets on one footing: rows of the targets' frame, with what joins and what does not."""

    indicator: str
    rows: pd.DataFrame
    comparison: Comparison

    @property
    def is_shared(self) -> bool:
        return len(self.comparison.comparable) > 1

    def reason(self, figure: str) -> Reason | None:
        out = self.comparison.left_out
        found = out.loc[out["figure"] == figure, "reason"]
        return None if found.empty else found.iloc[0]


@dataclass(frozen=True)
class _Line:
    """A target in the picture; `scaled` is True where a length may compare it."""

    label: str
    mark: Mark
    quantity: Quantity
    style: Style
    scaled: bool
    says: str

    @property
    def extra(self) -> float:
        return (len(wrapped(self.label, ROOM, theme.SMALL, language())) - 1) * LEADING

    @property
    def height(self) -> float:
        return ROW + self.extra


@dataclass(frozen=True)
class _Block:
    heading: str
    mark: Mark
    style: Style | None
    lines: list[_Line]


def targets_chart(targets: pd.DataFrame, seeds: Seeds) -> Chart:
    """Return the chart for a frame of `measures.growth.targets` (region, indicator, figure, …)."""
    regions, panels = Regions(seeds), _panels(targets, seeds)
    return Chart(
        _drawn(panels, regions, seeds) if panels else None,
        _finding(panels, targets),
        say(SCOPE),
        _table(panels, regions, seeds),
        source_line(seeds, targets["figure"]),
    )


def _panels(targets: pd.DataFrame, seeds: Seeds) -> list[_Panel]:
    """Return the panels: shared footings first, then by indicator, each in the regions' order."""
    place = {region: at for at, region in enumerate(Regions(seeds).order)}
    panels = []
    units = targets["quantity"].map(lambda quantity: quantity.unit)
    for (indicator, unit, period), rows in targets.groupby(["indicator", units, "period"]):
        footing = Footing(indicator, "target", unit, period)
        comparison = compare_on(seeds, footing, rows["figure"])
        rows = rows.iloc[rows["region"].map(place).argsort(kind="stable")]
        panels.append(_Panel(indicator, rows, comparison))

    def rank(panel: _Panel) -> tuple:
        return not panel.is_shared, place[panel.rows["region"].iloc[0]], panel.indicator

    return sorted(panels, key=rank)


def _drawn(panels: list[_Panel], regions: Regions, seeds: Seeds) -> Canvas:
    """Draw the shared footings as panels, then what stands alone, region by region."""
    blocks = [*_shared_blocks(panels, regions, seeds), *_alone_blocks(panels, regions, seeds)]
    height = sum(HEAD + sum(line.height for line in block.lines) for block in blocks)
    canvas, top = Canvas(height + 6), 0.0
    for block in blocks:
        canvas.rule([0, canvas.width], [top, top])
        x = 0.0
        if block.style:
            canvas.dot(6, top + HEAD / 2, block.style.colour, block.style.shape)
            x = 18.0
        canvas.text(x, top + HEAD / 2, block.heading, theme.LABEL, mark=block.mark)
        top += HEAD
        longest = max((line.quantity.value for line in block.lines if line.scaled), default=0)
        for line in block.lines:
            _line(canvas, line, top + line.height / 2 - 4, longest)
            top += line.height
    return canvas


def _shared_blocks(panels: list[_Panel], regions: Regions, seeds: Seeds) -> list[_Block]:
    blocks = []
    for panel in (panel for panel in panels if panel.is_shared):
        joined = set(panel.comparison.comparable["figure"])
        lines = [
            _Line(
                regions.text(row["region"]),
                of_name(f"region/{row['region']}"),
                row["quantity"],
                regions.style(row["region"]),
                row["figure"] in joined,
                regions.text(row["region"]),
            )
            for row in panel.rows.to_dict("records")
        ]
        mark = of_name(f"indicator/{panel.indicator}")
        blocks.append(_Block(_title(panel, seeds), mark, None, lines))
    return blocks


def _alone_blocks(panels: list[_Panel], regions: Regions, seeds: Seeds) -> list[_Block]:
    alone = [
        (row, panel)
        for panel in panels
        if not panel.is_shared
        for row in panel.rows.to_dict("records")
    ]
    blocks = []
    for region in regions.sorted(row["region"] for row, _ in alone):
        style, name = regions.style(region), regions.text(region)
        lines = [
            _Line(
                _title(panel, seeds),
                of_name(f"indicator/{panel.indicator}"),
                row["quantity"],
                style,
                False,
                f"{name} · {_title(panel, seeds)}",
            )
            for row, panel in alone
            if row["region"] == region
        ]
        blocks.append(_Block(name, of_name(f"region/{region}"), style, lines))
    return blocks


def _title(panel: _Panel, seeds: Seeds) -> str:
    period = panel.rows["period"].iloc[0]
    name = name_of(seeds.row("indicators", panel.indicator))
    return translate(BY, what=name, period=period_text(period)) if period else name


def _line(canvas: Canvas, line: _Line, y: float, longest) -> None:
    canvas.text(18, y - line.extra / 2, line.label, mark=line.mark, room=ROOM)
    quantity, words = line.quantity, amount(line.quantity)
    mark = of_quantity(quantity, f"{line.says}: {words}")
    left = ROOM + 40
    length = 0.0
    if line.scaled:
        length = float(quantity.value / longest) * (canvas.width - left - WORDS)
        bounds.bar(canvas, left, y, length, THICKNESS, quantity, line.style, mark)
    else:
        bounds.point(canvas, left, y, quantity, line.style, mark)
    canvas.text(left + length + bounds.reach(quantity) + 8, y, words, mark=mark)


def _finding(panels: list[_Panel], targets: pd.DataFrame) -> Sentence:
    shared = [
        figure
        for panel in panels
        if panel.is_shared
        for figure in panel.comparison.comparable["figure"]
    ]
    return say(FINDING, all=count(targets["figure"]), shared=count(shared, over="figures"))


def _table(panels: list[_Panel], regions: Regions, seeds: Seeds) -> Table:
    indicators = rows_by_key(seeds, "indicators", "indicator")
    rows: list = []
    for panel in panels:
        rows.append(Group(Name(f"indicator/{panel.indicator}", indicators[panel.indicator])))
        for row in panel.rows.to_dict("records"):
            by = DatedBy(row["period"], row["figure"]) if row["period"] else None
            start = _quantity(row["baseline"], seeds)
            footing = _footing(panel, row["figure"])
            rows.append([regions.name(row["region"]), row["quantity"], by, start, footing])
    return Table(say(CAPTION), [translate(head) for head in HEADS], rows)


def _quantity(figure: str, seeds: Seeds) -> Quantity | None:
    return seeds.quantity(figure) if figure else None


def _footing(panel: _Panel, figure: str) -> Sentence:
    reason = panel.reason(figure)
    if reason is not None:
        return say(reason.template, **reason.values)
    return say(SHARED if panel.is_shared else ALONE)
