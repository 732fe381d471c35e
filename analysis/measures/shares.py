"""Parts of wholes, where they hold: a subset of its region, a region of its nation.

A share is drawn only where the package says that one figure is part of the other (`part_of`) and
both are of one unit and kind. Everything else that looks like a share is left alone: setting a
software revenue of ten areas against a nation's needs the same indicator on both sides.
"""

import pandas as pd

from analysis.package import Seeds
from analysis.quantities import ratio


def shares(seeds: Seeds) -> pd.DataFrame:
    """Return a row for each part with a whole: part, whole, quantity (a ratio with its bound).

    Also `same_period`: False where the two are of different times, which a reader must be told.
    """
    figures = seeds.figures.set_index("figure", drop=False)
    parts = figures[(figures["part_of"] != "") & figures["value"].notna()]
    rows = []
    for part in parts.to_dict("records"):
        whole = figures.loc[part["part_of"]]
        if whole["value"] is None or whole["unit"] != part["unit"]:
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
    return pd.DataFrame(rows, columns=columns, dtype=object)
