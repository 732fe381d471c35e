"""When: the plans with their validity, the dates of targets, and what has happened.

A period that the source does not state but that follows from it is kept apart by `period_basis`.
"""

from collections.abc import Iterator

import pandas as pd

from analysis.measures.peers import peer_of
from analysis.package import Seeds
from analysis.package.keyed_rows import Row
from analysis.package.rates import conversions, exchange_rates
from analysis.package.seeds import framed_once

PLAN, TARGET, EVENT = "plan", "target", "event"
COLUMNS = ("region", "peer", "key", "kind", "starts", "ends", "period_basis")
ORDER = ("region", "kind", "starts", "ends", "key")


@framed_once
def timeline(seeds: Seeds) -> pd.DataFrame:
    """Return dated rows: region, peer, key, kind (plan, target, event), starts, ends, period_basis.

    `key` is `programme/x` for plans and schemes with dates, a figure's id for targets and events
    (figures that are dates). `starts` and `ends` are ISO 8601; one of them may be empty.
    """
    peer = peer_of(seeds)
    rows = [row | {"peer": peer[row["region"]]} for row in _dated(seeds)]
    rows.sort(key=lambda row: tuple(row[column] for column in ORDER))
    return pd.DataFrame(rows, columns=COLUMNS, dtype=object)


def _dated(seeds: Seeds) -> Iterator[dict[str, str]]:
    """Yield what has a date: programmes, targets that are no source's own conversion, events."""
    for row in seeds.rows("programmes"):
        if row["starts"] or row["ends"]:
            yield _item(row, f"programme/{row['programme']}", PLAN, row["starts"], row["ends"])
    printed_twice = conversions(exchange_rates(seeds))
    for row in seeds.rows("figures").where(measure_kind="target"):
        if row["value"] is not None and row["period"] and row["figure"] not in printed_twice:
            yield _of_figure(row, TARGET)
    for row in seeds.rows("figures").where(unit="date"):
        if row["period"]:
            yield _of_figure(row, EVENT)


def _of_figure(row: Row, kind: str) -> dict[str, str]:
    ends = row["period"].split("/")
    return _item(row, row["figure"], kind, ends[0], ends[-1])


def _item(row: Row, key: str, kind: str, starts: str, ends: str) -> dict[str, str]:
    dated = {"starts": starts, "ends": ends, "period_basis": row["period_basis"]}
    return {"region": row["region"], "key": key, "kind": kind} | dated
