"""Take over from the base the concepts that drafted rows name, so that a candidate stands alone.

one document -> **shared** -> draft

A code that the base does not have is left out of the cell that names it: it could not be checked.
"""

from collections.abc import Mapping
from typing import Any

from analysis.package.seeds import Seeds

Row = dict[str, Any]
#: The columns that name concepts, several joined by semicolons.
NAMING = (("programmes", "sectors"), ("members", "concept"))


def with_concepts(tables: Mapping[str, list[Row]], base: Seeds | None) -> dict[str, list[Row]]:
    """Return the tables with the concepts that their rows name, as the base has them."""
    rows = [] if base is None else base.concepts.to_dict("records")
    known = {row["concept"]: row for row in rows}
    found = {name: list(of_table) for name, of_table in tables.items()}
    named: set[str] = set()
    for name, column in NAMING:
        found[name] = [_known(row, column, known) for row in found.get(name, ())]
        named.update(*(row.get(column, "").split(";") for row in found[name]))
    asked = [row for row in found.get("conditions", ()) if row.get("attribute") == "sector"]
    named.update(*(row.get("value", "").split(";") for row in asked))
    found["concepts"] = [row for key, row in known.items() if key in named]
    return found


def _known(row: Row, column: str, known: Mapping[str, Row]) -> Row:
    codes = row.get(column, "")
    kept = ";".join(code for code in codes.split(";") if code in known)
    return row if kept == codes else row | {column: kept}
