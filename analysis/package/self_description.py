"""What a package says of itself, held against the workbook's own schema.

A package may bring its own datapackage.json: its version and which tables it holds count, its
schemas must be the workbook's. A code list may be shorter than the workbook's, as it is in a
package made before a code was added. The base package must bring one and describe every table.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from analysis.package.descriptor import DESCRIPTOR, Field, Table, table_of, workbook_descriptor
from analysis.package.faults import Fault


def read_package_descriptor(folder: Path, *, base: bool) -> tuple[str, list[str], list[Fault]]:
    """Return (version, names of the tables to read, faults) for the package in a folder.

    The base package must describe and hold every table; a package stacked on it those it
    describes or, without a descriptor, those whose CSV it has.
    """
    known = workbook_descriptor().tables
    path = folder / DESCRIPTOR
    if not path.is_file():
        present = [name for name, table in known.items() if (folder / table.path).exists()]
        return "", list(known) if base else present, _missing_descriptor(folder, base)
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        resources = {str(resource["name"]): resource for resource in content["resources"]}
        version = str(content.get("version", ""))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        return "", list(known), [_unreadable(error)]
    faults = _resource_faults(resources, base)
    return version, [name for name in known if base or name in resources], faults


def _resource_faults(resources: Mapping[str, Any], base: bool) -> list[Fault]:
    known = workbook_descriptor().tables
    tables = ", ".join(known)
    faults = [
        Fault(DESCRIPTOR, None, "resources", name, "no such table in the workbook", tables)
        for name in resources
        if name not in known
    ]
    for name, table in known.items():
        if name in resources:
            faults += _schema_faults(table, resources[name])
        elif base:
            rule = f"the table {name} is not described"
            faults.append(Fault(DESCRIPTOR, None, "resources", name, rule, tables))
    return faults


def _schema_faults(table: Table, resource: Mapping[str, Any]) -> list[Fault]:
    """Compare what a package says of a table with the workbook's schema, wording left aside."""
    faults = []
    if resource.get("path", table.path) != table.path:
        rule = f"the table {table.name} stands in another file"
        faults.append(
            Fault(DESCRIPTOR, None, "path", str(resource["path"]), rule, f"{table.path!r}")
        )
    schema = resource.get("schema")
    if schema is None:
        return faults
    try:
        other = table_of({**resource, "path": table.path})
        same = len(other.fields) == len(table.fields)
        same &= all(map(_fits, other.fields, table.fields))
        same &= (other.primary_key, other.foreign_keys) == (table.primary_key, table.foreign_keys)
    except (KeyError, TypeError, AttributeError):
        other, same = None, False
    if not same:
        field = _first_difference(table, other)
        rule = f"the schema of {table.name} differs from the workbook's"
        allowed = "the schema in seeds/datapackage.json, or none"
        faults.append(Fault(DESCRIPTOR, None, field, "", rule, allowed))
    return faults


def _first_difference(table: Table, other: Table | None) -> str:
    if other is None:
        return "schema"
    for mine, theirs in zip(table.fields, other.fields, strict=False):
        if not _fits(theirs, mine):
            return mine.name
    if len(table.fields) != len(other.fields):
        return "fields"
    return "primaryKey" if table.primary_key != other.primary_key else "foreignKeys"


def _fits(theirs: Field, mine: Field) -> bool:
    """True where whatever a package's field allows is allowed by the workbook's."""
    same = (theirs.name, theirs.type) == (mine.name, mine.type)
    given, own = dict(theirs.constraints), dict(mine.constraints)
    codes, allowed = given.pop("enum", None), own.pop("enum", None)
    fewer = codes == allowed if codes is None or allowed is None else set(codes) <= set(allowed)
    return same and given == own and fewer


def _missing_descriptor(folder: Path, base: bool) -> list[Fault]:
    if not base and folder.is_dir():
        return []
    rule = "the package has no descriptor" if folder.is_dir() else "there is no such folder"
    return [Fault(DESCRIPTOR, None, "", folder.name, rule, f"a folder with {DESCRIPTOR}")]


def _unreadable(error: Exception) -> Fault:
    rule = f"cannot be read ({type(error).__name__})"
    return Fault(DESCRIPTOR, None, "", str(error), rule, "JSON with a list of resources")
