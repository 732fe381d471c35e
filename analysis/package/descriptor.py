"""Read the package descriptor, the only place that says what tables and fields there are.

seeds/datapackage.json is a Data Package v2 with a Table Schema for every table. Everything else
here (reading, types, validation, the codebook page) is driven by it. A package that is stacked
on it may describe its own tables, but not differently.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from analysis.paths import ROOT

DESCRIPTOR = "datapackage.json"


@dataclass(frozen=True)
class Field:
    """A column: its Table Schema `type` (string, number, integer), constraints and explanation.

    Of a text that stands in several languages side by side, `text` names it and `language` says
    which this column is in ("" for the original, which is in the row's own).
    """

    name: str
    type: str
    description: str
    constraints: Mapping[str, Any]
    codes: str = ""
    line_breaks: bool = False
    indicator: str = ""
    text: str = ""
    language: str = ""

    @property
    def required(self) -> bool:
        """True where a cell may not be empty."""
        return bool(self.constraints.get("required"))


@dataclass(frozen=True)
class ForeignKey:
    """The fields of a table whose values are keys of another (or the same) table."""

    field: str
    table: str
    key: str


@dataclass(frozen=True)
class Table:
    """A table of the package: file name, fields in order, primary and foreign keys.

    `schema` is the Table Schema as it stands in the descriptor.
    """

    name: str
    title: str
    description: str
    path: str
    fields: tuple[Field, ...]
    primary_key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...]
    schema: Mapping[str, Any]

    @property
    def columns(self) -> list[str]:
        """The names of the fields, in order."""
        return [field.name for field in self.fields]

    def field(self, name: str) -> Field:
        """Return one field; raises KeyError where there is none."""
        for field in self.fields:
            if field.name == name:
                return field
        raise KeyError(f"table {self.name} has no field {name!r}")


@dataclass(frozen=True)
class Descriptor:
    """A data package as described: name, title, version and its tables by name, in order."""

    name: str
    title: str
    version: str
    tables: Mapping[str, Table]


@cache
def workbook_descriptor() -> Descriptor:
    """Return the descriptor that the workbook's own seed package has: the schema of all others."""
    return described(json.loads((ROOT / "seeds" / DESCRIPTOR).read_text(encoding="utf-8")))


def described(content: Mapping[str, Any]) -> Descriptor:
    """Return the descriptor that a parsed datapackage.json holds."""
    tables = {resource["name"]: table_of(resource) for resource in content["resources"]}
    return Descriptor(
        content.get("name", ""),
        content.get("title", ""),
        content.get("version", ""),
        MappingProxyType(tables),
    )


def table_of(resource: Mapping[str, Any]) -> Table:
    schema = resource["schema"]
    key = schema.get("primaryKey", [])
    return Table(
        name=resource["name"],
        title=resource.get("title", ""),
        description=resource.get("description", ""),
        path=resource["path"],
        fields=tuple(_field(field) for field in schema["fields"]),
        primary_key=(key,) if isinstance(key, str) else tuple(key),
        foreign_keys=tuple(_foreign(entry, resource) for entry in schema.get("foreignKeys", [])),
        schema=schema,
    )


def _field(field: Mapping[str, Any]) -> Field:
    return Field(
        field["name"],
        field.get("type", "string"),
        field.get("description", ""),
        MappingProxyType(dict(field.get("constraints", {}))),
        field.get("codes", ""),
        bool(field.get("lineBreaks")),
        field.get("indicator", ""),
        field.get("text", ""),
        field.get("language", ""),
    )


def _foreign(entry: Mapping[str, Any], resource: Mapping[str, Any]) -> ForeignKey:
    reference = entry["reference"]
    return ForeignKey(
        entry["fields"][0], reference.get("resource") or resource["name"], reference["fields"][0]
    )
