"""Packages of a few rows, to try a rule on what can be worked out by hand.

    seeds = tiny(regions=[region("maple")], figures=[figure("f", "3", unit="CNY")])

The rows are typed as those of a real package are, and not checked: a test writes only the cells
that its rule reads; the others are empty. Rows stand in the order in which they are written.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pandas as pd

from analysis.package import Seeds, load_seeds
from analysis.package.cells import Cells
from analysis.package.descriptor import Table, workbook_descriptor
from analysis.package.types import typed

#: The workbook's own package, for the few tests that go from end to end.
REAL = Path(__file__).resolve().parent.parent / "seeds"
Row = dict[str, str]
#: what a scheme of one term may say in its own row -> the column of the term
OF_ITS_TERM = {"rate": "rate", "ceiling": "limit", "ceiling_per": "limit_per"}


def tiny(**rows: Sequence[Row]) -> Seeds:
    """Return a package of some rows; the tables that are not named are empty.

    A scheme of one term may be written in one row: `rate`, `ceiling` and `ceiling_per` with it.
    """
    described = workbook_descriptor().tables
    assert rows.keys() <= described.keys(), rows.keys() - described.keys()
    rows = _with_terms(rows)
    return Seeds(**{name: _frame(rows.get(name, ()), table) for name, table in described.items()})


def real_seeds() -> Seeds:
    """Return the workbook's own package."""
    return load_seeds([REAL])


def _with_terms(rows: Mapping[str, Sequence[Row]]) -> dict[str, Sequence[Row]]:
    schemes, terms = [], list(rows.get("scheme_terms", ()))
    for row in rows.get("support_schemes", ()):
        schemes.append({name: cell for name, cell in row.items() if name not in OF_ITS_TERM})
        said = {OF_ITS_TERM[name]: cell for name, cell in row.items() if name in OF_ITS_TERM}
        if any(said.values()):
            terms.append({"term": row["programme"], "scheme": row["programme"]} | said)
    return {**rows, "support_schemes": schemes, "scheme_terms": terms}


def figure(key: str, value: str = "1", **cells: str) -> Row:
    """Return a figure of the region `maple`: an exact actual amount in CNY."""
    usual = {"region": "maple", "indicator": "output", "unit": "CNY", "bound": "exact"}
    return (
        usual | {"measure_kind": "actual", "obs_status": "A", "figure": key, "value": value} | cells
    )


def date(key: str, period: str, **cells: str) -> Row:
    """Return a figure that is a date."""
    return figure(key, "", unit="date", period=period, period_basis="stated") | cells


def region(key: str, level: str = "province", parent: str = "") -> Row:
    """Return a region, named like its key."""
    return {"region": key, "level": level, "parent": parent, "name_en": key.capitalize()}


def programme(key: str, kind: str = "plan", **cells: str) -> Row:
    """Return a programme of the region `maple`, as a source states it."""
    named = {"name": key, "name_en": key.capitalize(), "language": "en"}
    return {"programme": key, "region": "maple", "kind": kind, "basis": "stated"} | named | cells


def member(key: str, kind: str = "company", **cells: str) -> Row:
    """Return a member of the region `maple`, as a source states it."""
    named = {"name": key, "name_en": key.capitalize(), "language": "en"}
    return {"member": key, "region": "maple", "kind": kind, "basis": "stated"} | named | cells


def indicator(key: str, **cells: str) -> Row:
    """Return an indicator of money, named like its key."""
    named = {"name_en": key.capitalize(), "definition": key}
    usual = {"unit": "CNY", "stock_or_flow": "stock", "dimension": "money"}
    return {"indicator": key} | named | usual | cells


def source(key: str, **cells: str) -> Row:
    """Return a document in English, of an official publisher."""
    named = {"title": f"The {key}", "publisher": "Office", "language": "en"}
    return {"source": key, "tier": "official"} | named | cells


def said(figure: str, exact: str, start: int = 0, source: str = "plan", **cells: str) -> Row:
    """Return a passage of a document that gives the value of a figure."""
    span = {"start": str(start), "end": str(start + len(exact)), "exact": exact}
    return {"figure": figure, "source": source, "states": "value"} | span | cells


def _frame(rows: Sequence[Row], table: Table) -> pd.DataFrame:
    unknown = {column for row in rows for column in row} - set(table.columns)
    assert not unknown, f"{table.name} has no column {unknown}"
    columns = {name: [row.get(name, "") for row in rows] for name in table.columns}
    lines = range(2, len(rows) + 2)
    cells, faults = typed(Cells(table, columns, [0] * len(rows), lines))
    assert not faults, faults
    return cells.frame()
