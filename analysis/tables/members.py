"""Who and what a region's sources name: companies, laboratories, models, projects."""

import pandas as pd

from analysis.charts.regions import Regions
from analysis.charts.sources import RowNames
from analysis.languages import Term, msgid, name_of, translate
from analysis.package import Seeds
from analysis.package.codes import code_list
from analysis.wording import Group, Table, count, say

CAPTION = msgid("Who and what the sources name")
HEADS = (msgid("Kind"), msgid("Number"), msgid("Names"))


def members_table(actors: pd.DataFrame, seeds: Seeds) -> Table:
    """Return the members of a frame of `measures.actors` by region and kind."""
    regions, names, rows = Regions(seeds), RowNames(seeds), []
    for region in regions.sorted(actors["region"]):
        here = _named_once(actors[actors["region"] == region])
        rows.append(Group(regions.name(region)))
        for kind in (kind for kind in code_list("member_kinds") if kind in set(here["kind"])):
            keys = "member/" + here.loc[here["kind"] == kind, "member"]
            rows.append([Term("member_kinds", kind), count(keys), names.listed(keys)])
    return Table(say(CAPTION), [translate(head) for head in HEADS], rows)


def _named_once(actors: pd.DataFrame) -> pd.DataFrame:
    """Return the rows without those of the same kind and name: one body may act in many places."""
    shown = actors.assign(shown=[name_of(row) for row in actors.to_dict("records")])
    return shown.drop_duplicates(["kind", "shown"])
