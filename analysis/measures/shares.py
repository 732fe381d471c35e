"""Parts of wholes, where they hold: a subset of its region, a region of its nation.

A share is drawn only where the package says that one figure is part of the other (`part_of`) and
both are of one unit, kind and frequency. Everything else that looks like a share is left alone:
one month's revenue is no share of a year's, a target none of what is there.
"""

from collections.abc import Mapping

import pandas as pd

from analysis.package import Seeds
from analysis.package.keyed_rows import rows_of
from analysis.package.rules.figures import HAPPENED
from analysis.package.seeds import rows_by_key
from analysis.quantities import ratio


def shares(seeds: Seeds) -> pd.DataFrame:
    """Return a row for each part with a whole: part, whole, quantity (a ratio with its bound).

    Also `same_period`: False where the two are of different times, which a reader must be told.
    """
    figures = rows_by_key(seeds, "figures", "figure")
    parts = seeds.figures[(seeds.figures["part_of"] != "") & seeds.figures["value"].notna()]
    rows = []
    for part in rows_of(parts):
        whole = figures[part["part_of"]]
        if not whole["value"] or sort_of(part) != sort_of(whole):
            continue
        quantity = ratio(seeds.quantity(part["figure"]), seeds.quantity(whole["figure"]), "share")
        rows.append(
            {
                "part": part["figure"],
                "whole": whole["figure"],
                "region": part["region"],
                "quantity": quantity,
                "same_period": part["period"] == whole["period"],
            }
        )
    columns = ["part", "whole", "region", "quantity", "same_period"]
    return pd.DataFrame(rows, columns=columns)


def sort_of(row: Mapping) -> tuple[str, str, str]:
    """Return what a part and its whole must have in common to be set against each other."""
    kind = row["measure_kind"]
    return row["unit"], row["frequency"], HAPPENED[0] if kind in HAPPENED else kind
