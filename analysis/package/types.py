"""Turn the text cells of a table into the types its schema gives them.

`number` becomes Decimal (exact, as printed) or None, `integer` a nullable Int64, `string` stays
text with "" for a missing cell. Only plain decimals are numbers: no exponent, no separators, no
NaN; what a reader sees in the CSV is what the figure is.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

import pandas as pd

from analysis.package.descriptor import Field, Table
from analysis.package.faults import Fault

NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")
LONGEST_NUMBER, LONGEST_INTEGER = 60, 15


def typed(frame: pd.DataFrame, table: Table) -> tuple[pd.DataFrame, list[Fault]]:
    """Return the table with typed columns, and a fault for each cell that is not of its type.

    Such a cell becomes missing. A fault's `folder` is the number in the frame's index.
    """
    columns, faults = {}, []
    for column in table.fields:
        values = frame[column.name]
        if column.type == "number":
            columns[column.name] = _numbers(values)
        elif column.type == "integer":
            columns[column.name] = _integers(values)
        else:
            columns[column.name] = values
            continue
        faults += _type_faults(values, columns[column.name], column, table)
    return pd.DataFrame(columns, index=frame.index, columns=frame.columns), faults


def is_number(text: str) -> bool:
    """True for a plain decimal of at most 60 characters."""
    return len(text) <= LONGEST_NUMBER and NUMBER.fullmatch(text) is not None


def is_integer(text: str) -> bool:
    """True for a plain integer of at most 15 characters."""
    return len(text) <= LONGEST_INTEGER and INTEGER.fullmatch(text) is not None


def _numbers(values: pd.Series) -> pd.Series:
    numbers = [Decimal(text) if is_number(text) else None for text in values]
    return pd.Series(numbers, index=values.index, dtype=object)


def _integers(values: pd.Series) -> pd.Series:
    integers = [int(text) if is_integer(text) else None for text in values]
    return pd.Series(integers, index=values.index, dtype="Int64")


def _type_faults(
    values: pd.Series, parsed: pd.Series, column: Field, table: Table
) -> Iterator[Fault]:
    rule = f"is not of type {column.type}"
    allowed = "a plain decimal such as 0.5" if column.type == "number" else "a plain integer"
    for (folder, row), text in values[parsed.isna() & (values != "")].items():
        yield Fault(table.name, row, column.name, text, rule, allowed, str(folder))
