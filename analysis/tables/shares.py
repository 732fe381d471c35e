"""Parts of wholes, where the package says that one figure is a part of the other."""

from collections.abc import Mapping

import pandas as pd

from analysis.charts.regions import Regions
from analysis.languages import msgid, translate
from analysis.package import Seeds
from analysis.package.keyed_rows import rows_of
from analysis.tables.lines import figure_line, in_region
from analysis.wording import Html, Noted, Table, number, say

CAPTION = msgid("Parts of wholes")
HEADS = (msgid("Region"), msgid("Part"), msgid("Whole"), msgid("Share"))
OTHER_TIME = msgid("Part and whole are of different times.")
WITHIN = msgid("Both are limits or roundings; a part is at most its whole.")
NONE = msgid("No figure on record is a part of another in the same unit.")


def shares_table(shares: pd.DataFrame, seeds: Seeds) -> Table:
    """Return the shares of a frame of `measures.shares` (part, whole, quantity, same_period)."""
    regions, rows = Regions(seeds), []
    for row in rows_of(shares):
        part, whole = (figure_line(row[side], seeds) for side in ("part", "whole"))
        place = seeds.figure(row["whole"])["region"]
        if place != row["region"]:
            whole = in_region(whole, regions.name(place))
        rows.append([regions.name(row["region"]), part, whole, _share(row)])
    note = None if rows else say(NONE)
    return Table(say(CAPTION), [translate(head) for head in HEADS], rows, note)


def _share(row: Mapping) -> Html | Noted:
    """Return a share, noted where a reader must be told how to take it."""
    share = number(row["quantity"], style="percent")
    if not row["same_period"]:
        return Noted(share, say(OTHER_TIME))
    return share if row["quantity"].is_bounded else Noted(share, say(WITHIN))
