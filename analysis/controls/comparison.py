"""Choose a figure and regions; see which of their figures may stand beside it, and why not.

tables -> views -> **comparison** -> notebooks
"""

from collections import Counter
from collections.abc import Sequence

import ipywidgets as widgets

from analysis.charts.regions import Regions
from analysis.controls.views import View, called, explorer
from analysis.languages import amount, msgid, name_of, period_text
from analysis.package import Seeds
from analysis.tables import beside_finding, beside_table, verdicts_beside
from analysis.tables.lines import figure_subject, reading_order

FIGURE, REGIONS = msgid("Figure"), msgid("Beside those of")


def explore_comparison(seeds: Seeds, figure: str = "") -> widgets.Widget:
    """Choose a figure and regions; see what may stand beside it. It begins with one figure."""
    regions = Regions(seeds)
    held = seeds.figures[seeds.figures["value"].notna()]
    begin = figure or most_measured(seeds)
    options = _told_apart(reading_order(held["figure"], seeds), seeds)
    places = [(regions.text(region), region) for region in regions.sorted(held["region"])]
    everywhere = [region for _, region in places]
    rows = min(8, len(places))

    def views(figure: str, chosen: Sequence[str]) -> list[View]:
        found = verdicts_beside(seeds, figure, chosen)
        return [beside_finding(found), beside_table(seeds, figure, found)]

    controls = {
        "figure": called(FIGURE, widgets.Dropdown(options=options, value=begin)),
        "chosen": called(
            REGIONS, widgets.SelectMultiple(options=places, value=everywhere, rows=rows)
        ),
    }
    return explorer(controls, views)


def most_measured(seeds: Seeds) -> str:
    """Return the first figure, as one reads them, of what most regions are measured by."""
    held = seeds.figures[seeds.figures["value"].notna()]
    regions = held.groupby("indicator")["region"].nunique()
    often = held[held["indicator"].map(regions) == regions.max()]
    return reading_order(often["figure"], seeds)[0]


def _told_apart(figures: Sequence[str], seeds: Seeds) -> list[tuple[str, str]]:
    """Return a line for each figure; lines that are alike say whose figure each is, too."""
    lines = [named(figure, seeds) for figure in figures]
    alike = {line for line, times in Counter(lines).items() if times > 1}
    return [
        (named(figure, seeds, subject=True) if line in alike else line, figure)
        for figure, line in zip(figures, lines, strict=True)
    ]


def named(figure: str, seeds: Seeds, *, subject: bool = False) -> str:
    """Return a figure in a line of a list: region, what it measures, amount and time; with the
    programme or member that it is of, if it has one and its `subject` is asked for."""
    row = seeds.figure(figure)
    measured = name_of(seeds.row("indicators", row["indicator"]))
    what = str(figure_subject(row, seeds)) if subject else measured
    line = f"{Regions(seeds).text(row['region'])} · {what}: {amount(seeds.quantity(figure))}"
    return f"{line} ({period_text(row['period'])})" if row["period"] else line
