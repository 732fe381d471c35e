"""When: the plans with their validity, the dates of targets, and what has happened.

A period that the source does not state but that follows from it is kept apart by `period_basis`.
"""

import pandas as pd

from analysis.measures.peers import peer_of
from analysis.package import Seeds
from analysis.package.rates import conversions, exchange_rates
from analysis.package.seeds import framed_once

PLAN, TARGET, EVENT = "plan", "target", "event"


@framed_once
def timeline(seeds: Seeds) -> pd.DataFrame:
    """Return dated rows: region, peer, key, kind (plan, target, event), starts, ends, period_basis.

    `key` is `programme/x` for plans and schemes with dates, a figure's id for targets and events
    (figures that are dates). `starts` and `ends` are ISO 8601; one of them may be empty.
    """
    frame = pd.concat([_plans(seeds), _targets(seeds), _events(seeds)])
    frame = frame.assign(peer=frame["region"].map(peer_of(seeds)))
    columns = ["region", "peer", "key", "kind", "starts", "ends", "period_basis"]
    return (
        frame[columns]
        .sort_values(["region", "kind", "starts", "ends", "key"])
        .reset_index(drop=True)
    )


def _plans(seeds: Seeds) -> pd.DataFrame:
    rows = seeds.programmes[(seeds.programmes["starts"] != "") | (seeds.programmes["ends"] != "")]
    return pd.DataFrame(
        {
            "region": rows["region"],
            "key": "programme/" + rows["programme"],
            "kind": PLAN,
            "starts": rows["starts"],
            "ends": rows["ends"],
            "period_basis": rows["period_basis"],
        }
    )


def _targets(seeds: Seeds) -> pd.DataFrame:
    figures, printed_twice = seeds.figures, conversions(exchange_rates(seeds))
    aimed_at = (figures["measure_kind"] == "target") & figures["value"].notna()
    dated = figures["period"] != ""
    return _of_figures(figures[aimed_at & dated & ~figures["figure"].isin(printed_twice)], TARGET)


def _events(seeds: Seeds) -> pd.DataFrame:
    dates = seeds.figures[(seeds.figures["unit"] == "date") & (seeds.figures["period"] != "")]
    return _of_figures(dates, EVENT)


def _of_figures(rows: pd.DataFrame, kind: str) -> pd.DataFrame:
    ends = rows["period"].str.split("/").str
    return pd.DataFrame(
        {
            "region": rows["region"],
            "key": rows["figure"],
            "kind": kind,
            "starts": ends[0],
            "ends": ends[-1],
            "period_basis": rows["period_basis"],
        }
    )
