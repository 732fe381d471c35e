"""Draw the targets, each on the footing it shares: one panel for what may be compared.

Targets that share indicator, unit and time and pass the verdict stand as bars on one scale that
starts at zero. A target that shares its footing with no other gets no bar, because a length would
compare it: its amount stands beside the sign of its bound, and the table says why it is alone.
"""

from dataclasses import dataclass

import pandas as pd

from analysis.charts.chart import Chart
from analysis.charts.marks import of_name
from analysis.charts.regions import Regions
from analysis.charts.sources import source_line
from analysis.charts.target_lines import NARROW, WIDE, Block, Line, sheet_of_targets
from analysis.comparability import Comparison, Footing, Reason, compare_on
from analysis.languages import Name, msgid, name_of, translate
from analysis.measures.peers import left_out
from analysis.package import Seeds
from analysis.package.keyed_rows import rows_of
from analysis.package.seeds import rows_by_key
from analysis.quantities import DatedBy, Quantity
from analysis.quantities.units import kin_of
from analysis.wording import Group, Sentence, Table, count, counted, say

FINDING = msgid(
    "Of {all} targets on record, {shared} share a footing with another; the rest stand alone and "
    "are drawn without a common scale."
)
ALL_ALONE = msgid(
    "None of the {number} targets on record may be set beside another: no two measure the same "
    "thing on the same terms. Each stands alone, without a common scale."
)
ONE = msgid("{number} target is on record; it is drawn without a scale.")
NOTHING = msgid("No target is on record.")
SCOPE = msgid(
    "Targets by what they measure, with the date they are set for. Bars within a panel share a "
    "scale from zero; panels do not."
)
SCOPE_ALONE = msgid("Targets by what they measure, with the date they are set for.")
MORE_ONE = msgid("{number} more target is only in the data behind this chart.")
MORE = msgid("{number} more targets are only in the data behind this chart.")
CAPTION = msgid("Targets by what they measure")
HEADS = (msgid("Region"), msgid("Target"), msgid("By"), msgid("Starts from"), msgid("Footing"))
#: So many footings are drawn on a page of the foremost of many: those that most share.
FEW = 4
ALONE = msgid("no other target on this footing")
SHARED = msgid("shares a footing")


@dataclass(frozen=True, eq=False)
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


def targets_chart(targets: pd.DataFrame, seeds: Seeds, *, shared_only: bool = False) -> Chart:
    """Return the chart for a frame of `measures.growth.targets` (region, indicator, figure, …).

    With `shared_only` the targets that stand alone are told of in the finding and not drawn.
    """
    regions, panels = Regions(seeds), _panels(targets, seeds)
    drawn = _most_shared(panels) if left_out(seeds) else panels
    blocks = _shared_blocks(drawn, regions, seeds)
    blocks += [] if shared_only else _alone_blocks(panels, regions, seeds)
    wide, narrow = (sheet_of_targets(blocks, one) if blocks else None for one in (WIDE, NARROW))
    return Chart(
        wide,
        _finding(panels, targets),
        _scope(panels, drawn),
        _table(panels, regions, seeds),
        source_line(seeds, targets["figure"]),
        narrow=narrow,
    )


def _panels(targets: pd.DataFrame, seeds: Seeds) -> list[_Panel]:
    """Return the panels: shared footings first, then by indicator, each in the regions' order."""
    place = {region: at for at, region in enumerate(Regions(seeds).order)}
    panels = []
    kin = targets["quantity"].map(lambda quantity: kin_of(quantity.unit))
    for (indicator, unit, period), rows in targets.groupby(["indicator", kin, "period"]):
        footing = Footing(indicator, "target", unit, period)
        comparison = compare_on(seeds, footing, rows["figure"])
        rows = rows.iloc[rows["region"].map(place).argsort(kind="stable")]
        panels.append(_Panel(indicator, rows, comparison))

    def rank(panel: _Panel) -> tuple:
        return not panel.is_shared, place[panel.rows["region"].iloc[0]], panel.indicator

    return sorted(panels, key=rank)


def _most_shared(panels: list[_Panel]) -> list[_Panel]:
    """Return the panels without those that share less than the FEW that most targets share."""
    shared = [panel for panel in panels if panel.is_shared]
    shared.sort(key=lambda panel: -len(panel.comparison.comparable))
    return [panel for panel in panels if panel not in shared[FEW:]]


def _scope(panels: list[_Panel], drawn: list[_Panel]) -> Sentence:
    shared = any(panel.is_shared for panel in panels)
    more = [figure for one in panels if one not in drawn for figure in one.rows["figure"]]
    scope = say(SCOPE if shared else SCOPE_ALONE)
    return scope + counted(more, MORE_ONE, MORE) if more else scope


def _shared_blocks(panels: list[_Panel], regions: Regions, seeds: Seeds) -> list[Block]:
    blocks = []
    for panel in (panel for panel in panels if panel.is_shared):
        joined = set(panel.comparison.comparable["figure"])
        lines = [
            Line(
                regions.text(row["region"]),
                of_name(f"region/{row['region']}"),
                row,
                regions.style(row["region"]),
                row["figure"] in joined,
                regions.text(row["region"]),
            )
            for row in rows_of(panel.rows)
        ]
        mark = of_name(f"indicator/{panel.indicator}")
        blocks.append(Block(_title(panel, seeds), mark, None, lines))
    return blocks


def _alone_blocks(panels: list[_Panel], regions: Regions, seeds: Seeds) -> list[Block]:
    alone = [(row, panel) for panel in panels if not panel.is_shared for row in rows_of(panel.rows)]
    blocks = []
    for region in regions.sorted(row["region"] for row, _ in alone):
        style, name = regions.style(region), regions.text(region)
        lines = [
            Line(
                _title(panel, seeds),
                of_name(f"indicator/{panel.indicator}"),
                row,
                style,
                False,
                f"{name} · {_title(panel, seeds)}",
            )
            for row, panel in alone
            if row["region"] == region
        ]
        blocks.append(Block(name, of_name(f"region/{region}"), style, lines))
    return blocks


def _title(panel: _Panel, seeds: Seeds) -> str:
    return name_of(seeds.row("indicators", panel.indicator))


def _finding(panels: list[_Panel], targets: pd.DataFrame) -> Sentence:
    shared = [
        figure
        for panel in panels
        if panel.is_shared
        for figure in panel.comparison.comparable["figure"]
    ]
    if targets.empty:
        return say(NOTHING)
    if not shared:
        return counted(targets["figure"], ONE, ALL_ALONE)
    return say(FINDING, all=count(targets["figure"]), shared=count(shared))


def _table(panels: list[_Panel], regions: Regions, seeds: Seeds) -> Table:
    indicators = rows_by_key(seeds, "indicators", "indicator")
    rows: list = []
    for panel in panels:
        rows.append(Group(Name(f"indicator/{panel.indicator}", indicators[panel.indicator])))
        for row in rows_of(panel.rows):
            by = DatedBy.of(seeds.figure(row["figure"])) if row["period"] else None
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
