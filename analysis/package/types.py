"""Turn the text cells of a table into the types its schema gives them.

`number` becomes Decimal (exact, as printed) or None, `integer` an int or None, `string` stays text
with "" for a missing cell. Only plain decimals are numbers: no exponent, no separators, no NaN;
what a reader sees in the CSV is what the figure is.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from analysis.package.cells import Cells
from analysis.package.descriptor import Field
from analysis.package.faults import Fault

NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")
LONGEST_NUMBER, LONGEST_INTEGER = 60, 15


def typed(text: Cells) -> tuple[Cells, list[Fault]]:
    """Return the table with typed columns, and a fault for each cell that is not of its type.

    Such a cell becomes missing.
    """
    columns, faults = dict(text.columns), list[Fault]()
    for field in text.table.fields:
        if field.type != "string":
            read = {cell: value_of(field, cell) for cell in text.distinct(field.name)}
            columns[field.name] = [read[cell] for cell in text[field.name]]
            if any(cell and value is None for cell, value in read.items()):
                faults += _mistyped(text, field, read)
    return replace(text, columns=columns), faults


def value_of(field: Field, cell: str) -> Any:
    """Return the value that a cell of text has in a field; None for a number that is none."""
    if field.type == "number":
        return Decimal(cell) if is_number(cell) else None
    if field.type == "integer":
        return int(cell) if is_integer(cell) else None
    return cell


def is_number(text: str) -> bool:
    """True for a plain decimal of at most 60 characters."""
    return len(text) <= LONGEST_NUMBER and NUMBER.fullmatch(text) is not None


def is_integer(text: str) -> bool:
    """True for a plain integer of at most 15 characters."""
    return len(text) <= LONGEST_INTEGER and INTEGER.fullmatch(text) is not None


def _mistyped(text: Cells, field: Field, read: dict[str, Any]) -> Iterator[Fault]:
    rule = f"is not of type {field.type}"
    allowed = "a plain decimal such as 0.5" if field.type == "number" else "a plain integer"
    for at, cell in text.each(field.name):
        if cell and read[cell] is None:
            yield text.fault(at, field.name, rule, allowed)
