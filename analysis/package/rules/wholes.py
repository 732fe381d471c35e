"""Parts do not exceed the whole they are part of, as far as their bounds tell.

"At least 60" is no part of "at most 50", but may be part of "at least 50". A part is held against
its whole only where both are in one unit and neither is merely "about".
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal

import pandas as pd

from analysis.package.faults import Fault
from analysis.package.rules.breach import breaches

FLOORED = ("exact", "at_least", "more_than")
CAPPED = ("exact", "at_most", "less_than")


def parts_do_not_exceed_their_whole(tables: Mapping[str, pd.DataFrame]) -> Iterator[Fault]:
    """The least a part can be is not above the most its whole can be."""
    pairs = _pairs(tables["figures"])
    over = pairs[pairs["low"] > pairs["high"]]
    if over.empty:
        return
    allowed = "at most " + over["high"].map(str) + ", the whole " + over["part_of"]
    yield from breaches("figures", over, "value", "the part exceeds its whole", allowed)


def parts_of_different_things_do_not_add_up_to_more(
    tables: Mapping[str, pd.DataFrame],
) -> Iterator[Fault]:
    """Parts about different members, of the whole's own indicator and period, sum to no more."""
    figures = tables["figures"]
    pairs = _pairs(figures)
    whole = figures.drop_duplicates("figure").set_index("figure")
    same = pairs["member"] != ""
    for field in ("region", "indicator", "period", "measure_kind"):
        same &= pairs[field] == pairs["part_of"].map(whole[field])
    for _, parts in pairs[same].groupby("part_of"):
        distinct = parts.drop_duplicates("member")
        together, most = sum(distinct["low"], Decimal(0)), parts["high"].iloc[0]
        if together > most and not (parts["low"] > most).any():
            allowed = f"at most {most} together; these {len(distinct)} parts come to {together}"
            rule = "the parts together exceed their whole"
            yield from breaches("figures", parts.iloc[:1], "part_of", rule, allowed)


def _pairs(figures: pd.DataFrame) -> pd.DataFrame:
    """Return the parts whose floor and whose whole's cap are known: `low` and `high`."""
    parts = figures[(figures["part_of"] != "") & figures["value"].notna()]
    wholes = figures.drop_duplicates("figure").set_index("figure")
    high = wholes["value_upper"].where(wholes["value_upper"].notna(), wholes["value"])
    high = high.where(wholes["bound"].isin(CAPPED), None)
    parts = parts.assign(low=parts["value"], high=parts["part_of"].map(high))
    same_unit = parts["unit"] == parts["part_of"].map(wholes["unit"])
    return parts[same_unit & parts["bound"].isin(FLOORED) & parts["high"].notna()]


RULES = (parts_do_not_exceed_their_whole, parts_of_different_things_do_not_add_up_to_more)
