"""Let the rows that several rules drafted agree with one another, so that the candidate is sound.

one document -> **agreed** -> draft
"""

from collections.abc import Mapping

from analysis.drafting.candidates import Row
from analysis.package.load import CONTROL, in_one_line

#: cells that quote the document as it is
QUOTED = frozenset({"exact", "prefix", "suffix"})
YEARLY = "P1Y"


def agreed(tables: Mapping[str, list[Row]]) -> dict[str, list[Row]]:
    """Return the tables with what can be shown in every cell, and a year for what flows.

    What is counted as a flow is taken by the year where its document names no other time, and a
    level loses the time it was given by its words.
    """
    found = {name: [_printable(row) for row in rows] for name, rows in tables.items()}
    sorts = {row["indicator"]: row["stock_or_flow"] for row in found.get("indicators", ())}
    found["figures"] = [
        _in_time(row, sorts.get(row["indicator"], "")) for row in found.get("figures", ())
    ]
    return found


def _in_time(figure: Row, sort: str) -> Row:
    if sort == "flow" and figure.get("value") and not figure.get("frequency"):
        return figure | {"frequency": YEARLY}
    if sort == "stock" and figure.get("frequency"):
        return figure | {"frequency": ""}
    return figure


def _printable(row: Row) -> Row:
    return {
        name: in_one_line(cell)
        if isinstance(cell, str) and name not in QUOTED and CONTROL.search(cell)
        else cell
        for name, cell in row.items()
    }
