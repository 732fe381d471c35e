"""What a package says of itself, held against the workbook's own schema.

A package may bring its own datapackage.json: its version and which tables it holds count, its
schemas must be the workbook's. It may be older than the workbook: a code list may be shorter, and
a column that may be empty may be missing, which is noted and read as empty. The base package must
bring a description and describe every table.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from analysis.package.descriptor import DESCRIPTOR, Descriptor, Field, Table, table_of
from analysis.package.faults import Fault
from analysis.package.older_schemes import SCHEMES, TERMS, as_it_was
from analysis.plain_files import from_json


@dataclass(frozen=True)
class SelfDescription:
    """What a package says of itself: its version, and each table with the columns it has there.

    `notes` say which columns it lacks, being older than the workbook.
    """

    version: str = ""
    tables: Mapping[str, Table] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def read_self_description(folder: Path, known: Descriptor, *, base: bool) -> SelfDescription:
    """Return what the package in a folder says of itself, and which tables it is to be read by.

    The base package must describe and hold every table; a package stacked on it those it
    describes or, without a descriptor, those whose CSV it has.
    """
    path = folder / DESCRIPTOR
    if not os.path.lexists(path):
        there = {
            name: table for name, table in known.tables.items() if (folder / table.path).exists()
        }
        tables = known.tables if base else there
        return SelfDescription("", tables, _missing_descriptor(folder, base))
    try:
        content = from_json(path)
        resources = {str(resource["name"]): resource for resource in content["resources"]}
        version = str(content.get("version", ""))
    except (ValueError, KeyError, TypeError, AttributeError, OSError) as error:
        return SelfDescription("", known.tables, [_unreadable(error)])
    return _described(version, resources, known, base)


def _described(
    version: str, resources: Mapping[str, Any], known: Descriptor, base: bool
) -> SelfDescription:
    allowed = ", ".join(known.tables)
    faults = [
        Fault(DESCRIPTOR, None, "resources", name, "no such table in the workbook", allowed)
        for name in resources
        if name not in known.tables
    ]
    tables, notes = dict[str, Table](), list[str]()
    lifted = False
    for name, now in known.tables.items():
        table = _of_then(now, resources.get(name), known)
        if table is not now:
            lifted = True  # the terms of an older package stand in its schemes
            notes.append(f"{name}: the rate and the ceiling of a scheme are read as its term")
        if name in resources:
            tables[name], found = _as_described(table, resources[name])
            faults += found
            notes += _lacking(table, tables[name])
        elif lifted and name == TERMS:
            continue
        elif base and table.optional:
            notes.append(f"the package was made before the table {name}, read as empty")
        elif base:
            tables[name] = table
            rule = f"the table {name} is not described"
            faults.append(Fault(DESCRIPTOR, None, "resources", name, rule, allowed))
    return SelfDescription(version, tables, faults, notes)


def _of_then(table: Table, resource: Any, known: Descriptor) -> Table:
    """Return the table by which a package describes its schemes, which may be that of then."""
    if table.name != SCHEMES:
        return table
    try:
        columns = [str(field["name"]) for field in resource["schema"]["fields"]]
    except (KeyError, TypeError):
        return table
    return as_it_was(known, columns)


def _as_described(table: Table, resource: Mapping[str, Any]) -> tuple[Table, list[Fault]]:
    """Return a table with the columns a package describes, and where it cannot be the workbook's.

    Wording is left aside.
    """
    faults = []
    if resource.get("path", table.path) != table.path:
        rule = f"the table {table.name} stands in another file"
        path = str(resource["path"])
        faults.append(Fault(DESCRIPTOR, None, "path", path, rule, f"{table.path!r}"))
    if resource.get("schema") is None:
        return table, faults
    try:
        other = table_of({**resource, "path": table.path})
    except (KeyError, TypeError, AttributeError, ValueError):
        return table, [*faults, _other_schema(table, "schema")]
    strangers = [one for one in other.fields if one.name not in table.columns]
    faults += [_stranger(table, one) for one in strangers]
    differing = _first_difference(table, other)
    if differing:
        return table, [*faults, _other_schema(table, differing)]
    mine = {one.name: one for one in table.fields}
    return replace(table, fields=tuple(mine.get(one.name, one) for one in other.fields)), faults


def _first_difference(table: Table, other: Table) -> str:
    """Return the first column, or the kind of key, in which a table cannot be the workbook's.

    Columns the workbook does not know are left aside, and it has those that may be empty alone.
    """
    theirs = {one.name: one for one in other.fields}
    for mine in table.fields:
        if mine.name not in theirs and _dispensable(mine, table):
            continue
        if mine.name not in theirs or not _fits(theirs[mine.name], mine):
            return mine.name
    if [one for one in other.columns if one in table.columns] != [
        one for one in table.columns if one in theirs
    ]:
        return "fields"
    if table.primary_key != other.primary_key:
        return "primaryKey"
    keys = tuple(key for key in table.foreign_keys if key.field in theirs)
    return "" if keys == other.foreign_keys else "foreignKeys"


def _lacking(table: Table, theirs: Table) -> list[str]:
    lacks = [name for name in table.columns if name not in theirs.columns]
    columns = f"column{'s' if len(lacks) > 1 else ''} {', '.join(lacks)}"
    says = f"{table.name}: the package was made before the {columns}, read as empty"
    return [says] if lacks else []


def _dispensable(column: Field, table: Table) -> bool:
    return not column.required and column.name not in table.primary_key


def _fits(theirs: Field, mine: Field) -> bool:
    """True where whatever a package's field allows is allowed by the workbook's."""
    same = theirs.type == mine.type
    given, own = dict(theirs.constraints), dict(mine.constraints)
    codes, allowed = given.pop("enum", None), own.pop("enum", None)
    fewer = codes == allowed if codes is None or allowed is None else set(codes) <= set(allowed)
    return same and given == own and fewer


def _stranger(table: Table, column: Field) -> Fault:
    rule = f"the package describes a column of {table.name} that the workbook does not know"
    allowed = f"{', '.join(table.columns)}; or describe it in the workbook's {DESCRIPTOR}"
    return Fault(DESCRIPTOR, None, column.name, "", rule, allowed)


def _other_schema(table: Table, where: str) -> Fault:
    rule = f"the schema of {table.name} differs from the workbook's"
    allowed = "the schema in seeds/datapackage.json, or none"
    return Fault(DESCRIPTOR, None, where, "", rule, allowed)


def _missing_descriptor(folder: Path, base: bool) -> list[Fault]:
    if not base and folder.is_dir():
        return []
    rule = "the package has no descriptor" if folder.is_dir() else "there is no such folder"
    return [Fault(DESCRIPTOR, None, "", folder.name, rule, f"a folder with {DESCRIPTOR}")]


def _unreadable(error: Exception) -> Fault:
    rule = f"cannot be read ({type(error).__name__})"
    return Fault(DESCRIPTOR, None, "", str(error), rule, "JSON with a list of resources")
