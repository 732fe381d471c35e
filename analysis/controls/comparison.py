"""Choose a figure and regions; see which of their figures may stand beside it, and why not.

tables -> views -> **comparison** -> notebooks
"""

from collections.abc import Sequence

import ipywidgets as widgets

from analysis.charts.regions import Regions
from analysis.controls.views import View, called, explorer
from analysis.languages import amount, msgid, name_of, period_text
from analysis.package import Seeds
from analysis.tables import beside_finding, beside_table, verdicts_beside
from analysis.tables.lines import reading_order

FIGURE, REGIONS = msgid("Figure"), msgid("Beside those of")


def explore_comparison(seeds: Seeds, figure: str = "") -> widgets.Widget:
    """Choose a figure and regions; see what may stand beside it. It begins with one figure."""
    regions = Regions(seeds)
    held = seeds.figures[seeds.figures["value"].notna()]
    begin = figure or most_measured(seeds)
    options = [(named(key, seeds), key) for key in reading_order(held["figure"], seeds)]
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


def named(figure: str, seeds: Seeds) -> str:
    """Return a figure in a line of a list: region, what it measures, amount and time."""
    row = seeds.figure(figure)
    what = name_of(seeds.row("indicators", row["indicator"]))
    line = f"{Regions(seeds).text(row['region'])} · {what}: {amount(seeds.quantity(figure))}"
    return f"{line} ({period_text(row['period'])})" if row["period"] else line
