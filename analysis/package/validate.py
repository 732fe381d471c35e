"""Hold every table against its Table Schema and its keys.

The checks are pandera's, built from the descriptor (`from_frictionless_schema`), so the
descriptor is the only schema. pandera is imported when a validation runs, not before. Its
failure cases come back here as faults with the line of the CSV; foreign keys, which pandera does
not know, are looked up here.
"""

from collections.abc import Iterator, Mapping
from functools import cache

import pandas as pd

from analysis.package.descriptor import Field, ForeignKey, Table, workbook_descriptor
from analysis.package.faults import Fault, nearest

#: Near names are looked for in so many dangling keys of a field; the rest get none.
NEAR_NAMES = 20
CONSTRAINTS = {
    "isin": "enum",
    "str_matches": "pattern",
    "str_length": "maxLength",
    "greater_than_or_equal_to": "minimum",
    "less_than_or_equal_to": "maximum",
    "in_range": "minimum",
}
SAYS = {
    "enum": "is not one of the codes",
    "pattern": "is not written as it must be",
    "maxLength": "is too long or too short",
    "minimum": "is too small",
    "maximum": "is too large",
}


def schema_faults(text: pd.DataFrame, typed: pd.DataFrame, table: Table) -> Iterator[Fault]:
    """Find what in a table breaks its schema: constraints, missing cells, keys given twice.

    `text` holds the cells as read, `typed` the same with numbers; both share the (folder, row)
    index.
    """
    yield from _duplicates(text, table)
    if text.empty:
        return
    cases = _failure_cases(_for_pandera(typed, table), table)
    wanted = cases[cases["column"].isin(table.columns) & cases["index"].notna()]
    for name, check, at in zip(wanted["column"], wanted["check"], wanted["index"], strict=True):
        rule, allowed = _rule(str(check), table.field(name))
        if rule:
            folder, row = text.index[int(at)]
            value = text[name].iat[int(at)]
            yield Fault(table.name, row, name, value, rule, allowed, str(folder))


@cache
def pandera_schema(name: str):
    """Return the pandera schema that the descriptor gives a table.

    frictionless' own classes are filled by hand: `Schema.from_descriptor` would first load a JSON
    Schema library, which takes longer than the whole validation. A test does that once.
    """
    from frictionless import Schema, fields
    from pandera.io.pandas_io import from_frictionless_schema

    kinds = {
        "string": fields.StringField,
        "number": fields.NumberField,
        "integer": fields.IntegerField,
    }
    columns = workbook_descriptor().tables[name].fields
    described = [
        kinds[column.type](name=column.name, constraints=dict(column.constraints))
        for column in columns
    ]
    schema = from_frictionless_schema(Schema(fields=described, primary_key=["-"]))
    types = {"integer": "Int64", "string": "string", "number": "float"}
    schema = schema.update_columns(
        {column.name: {"dtype": types[column.type], "coerce": False} for column in columns}
    )
    schema.coerce = False
    return schema


def key_faults(tables: Mapping[str, pd.DataFrame], table: Table) -> Iterator[Fault]:
    """Find foreign keys of a table that point to no row of a table that could be read."""
    for foreign in table.foreign_keys:
        if foreign.table in tables:
            yield from _dangling(tables[table.name], tables[foreign.table], table, foreign)


def _dangling(
    frame: pd.DataFrame, target: pd.DataFrame, table: Table, foreign: ForeignKey
) -> Iterator[Fault]:
    values = frame[foreign.field]
    known = target[foreign.key]
    dangling = values[(values != "") & ~values.isin(known)]
    for count, ((folder, row), value) in enumerate(dangling.items()):
        near = nearest(value, known) if count < NEAR_NAMES else ""
        allowed = f"a key of {foreign.table}" + (f", such as {near}" if near else "")
        rule = f"is no {foreign.key} on file"
        yield Fault(table.name, row, foreign.field, value, rule, allowed, str(folder))


def _duplicates(text: pd.DataFrame, table: Table) -> Iterator[Fault]:
    keys = list(table.primary_key)
    twice = text[text.duplicated(keys, keep="first")]
    if twice.empty:
        return
    first = text[~text.duplicated(keys, keep="first")]
    lines = dict(zip(zip(*(first[key] for key in keys), strict=True), first.index, strict=True))
    for place, *cells in twice[keys].itertuples(name=None):
        folder, row = place
        rule = f"the key is that of row {lines[tuple(cells)][1]}"
        value, field = "/".join(cells), "/".join(keys)
        yield Fault(table.name, row, field, value, rule, "a key of its own", str(folder))


def _for_pandera(typed: pd.DataFrame, table: Table) -> pd.DataFrame:
    """Return a plain copy in the types pandera expects, a missing cell as NA."""
    columns = {}
    for column in table.fields:
        values = typed[column.name]
        if column.type == "number":
            columns[column.name] = values.astype(float).to_numpy()
        elif column.type == "integer":
            columns[column.name] = values.array
        else:
            columns[column.name] = values.where(values != "", None).astype("string").array
    return pd.DataFrame(columns)


def _failure_cases(frame: pd.DataFrame, table: Table) -> pd.DataFrame:
    from pandera.errors import SchemaErrors

    try:
        pandera_schema(table.name).validate(frame, lazy=True)
    except SchemaErrors as errors:
        return errors.failure_cases
    return pd.DataFrame(columns=["column", "check", "index"])


def _rule(check: str, field: Field) -> tuple[str, str]:
    name = check.partition("(")[0]
    if name == "not_nullable":
        return "is missing", "a value: the field is required"
    constraint = CONSTRAINTS.get(name)
    if constraint is None:
        return f"fails the check {check}", ""
    return SAYS[constraint], _allowed(constraint, field)


def _allowed(constraint: str, field: Field) -> str:
    if constraint == "enum":
        return ", ".join(field.constraints["enum"])
    if constraint == "maxLength":
        low = field.constraints.get("minLength", 0)
        return f"{low} to {field.constraints.get('maxLength', 'any number of')} code points"
    wanted = field.constraints.get(constraint)
    return f"the pattern {wanted}" if constraint == "pattern" else f"{constraint} {wanted}"
