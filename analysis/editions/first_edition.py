"""A first edition in short: how many figures each region has, where nothing earlier is on file."""

from collections.abc import Iterable

import pandas as pd

from analysis.charts.regions import Regions
from analysis.languages import msgid, translate
from analysis.package import Seeds
from analysis.tables.lines import reading_order
from analysis.wording import Table, bullets, count, say, title

CAPTION = msgid("Figures of the first edition")
HEADS = (msgid("Region"), msgid("Figures"), msgid("Sources"))


def first_edition_table(figures: Iterable[str], seeds: Seeds) -> Table:
    """Return for each region the number of its figures, which leads to them, and their sources."""
    regions = Regions(seeds)
    added = seeds.figures[seeds.figures["figure"].isin(set(figures))]
    rows = [
        [
            regions.name(region),
            count(reading_order(own, seeds), over="figures"),
            _sources(own, seeds),
        ]
        for region in regions.sorted(added["region"])
        if len(own := added.loc[added["region"] == region, "figure"])
    ]
    return Table(say(CAPTION), [translate(head) for head in HEADS], rows)


def _sources(figures: pd.Series, seeds: Seeds) -> object:
    found = seeds.evidence.loc[seeds.evidence["figure"].isin(set(figures)), "source"]
    return bullets([title(seeds.row("sources", one)) for one in dict.fromkeys(found)])
