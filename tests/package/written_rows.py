"""Tables of a few rows for the rules to judge: cells left out are empty, numbers None."""

from decimal import Decimal

from analysis.package import workbook_descriptor
from analysis.package.cells import Cells, no_rows


def tables(**rows: list[dict]) -> dict[str, Cells]:
    """Return every table of the workbook, with these rows; values may be written as text."""
    known = workbook_descriptor().tables
    return {name: cells(name, rows[name]) if name in rows else no_rows(known[name])
            for name in known}  # fmt: skip


def cells(name: str, rows: list[dict]) -> Cells:
    """Return one table with these rows, the first of them in line 2."""
    table = workbook_descriptor().tables[name]
    columns = {
        field.name: [_value(field.type, row.get(field.name)) for row in rows]
        for field in table.fields
    }
    return Cells(table, columns, [0] * len(rows), list(range(2, len(rows) + 2)))


def found(rule, **rows: list[dict]) -> list[tuple]:
    """Return table, row, field, rule and allowed of what a rule finds."""
    faults = rule(tables(**rows))
    return [(one.table, one.row, one.field, one.rule, one.allowed) for one in faults]


def _value(kind: str, value: object) -> object:
    if kind == "string":
        return value or ""
    if value is None:
        return None
    return Decimal(str(value)) if kind == "number" else value
