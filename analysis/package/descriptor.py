"""Read the package descriptor, the only place that says what tables and fields there are.

seeds/datapackage.json is a Data Package v2 with a Table Schema for every table. Everything else
here (reading, types, validation, the codebook page) is driven by it. A package that is stacked
on it may describe its own tables, but not differently.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from functools import cache, cached_property
from types import MappingProxyType
from typing import Any

from analysis.paths import ROOT

DESCRIPTOR = "datapackage.json"
#: The types a field may have, and the constraints that are checked.
TYPES = ("string", "number", "integer")
LIMITS = ("required", "minLength", "maxLength", "pattern", "enum", "minimum", "maximum")


@dataclass(frozen=True)
class Field:
    """A column: its Table Schema `type` (string, number, integer), constraints and explanation.

    Of a text that stands in several languages side by side, `text` names it and `language` says
    which this column is in ("" for the original, which is in the row's own).
    `titles` are what readers know it by: `title`, and `title_ja` and the like in other languages.
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
    titles: Mapping[str, str] = dataclass_field(default_factory=dict)

    @property
    def required(self) -> bool:
        """True where a cell may not be empty."""
        return bool(self.constraints.get("required"))

    def called(self, language: str) -> str:
        """Return what the column is called in a language (`zh-Hans`): its title there, or its name.

        A language without a title has the one that names no language.
        """
        own = f"title_{language.replace('-', '_').lower()}"
        return self.titles.get(own) or self.titles.get("title") or self.name.replace("_", " ")


@dataclass(frozen=True)
class ForeignKey:
    """The fields of a table whose values are keys of another (or the same) table."""

    field: str
    table: str
    key: str


@dataclass(frozen=True)
class Table:
    """A table of the package: file name, fields in order, primary and foreign keys.

    `schema` is the Table Schema as it stands in the descriptor. A package may leave out what is
    `optional`, and is read with it empty.
    """

    name: str
    title: str
    description: str
    path: str
    fields: tuple[Field, ...]
    primary_key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...]
    schema: Mapping[str, Any]
    optional: bool = False

    @property
    def columns(self) -> list[str]:
        """The names of the fields, in order."""
        return [field.name for field in self.fields]

    @cached_property
    def points_to(self) -> Mapping[str, str]:
        """The table that each foreign key leads to, by its field."""
        return {key.field: key.table for key in self.foreign_keys}

    @cached_property
    def quotes(self) -> bool:
        """True where its rows quote words of a document, at their place."""
        return {"source", "start", "end", "exact"} <= set(self.columns)

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

    @property
    def foreign_keys(self) -> Mapping[str, tuple[ForeignKey, ...]]:
        """The foreign keys of each table."""
        return {name: table.foreign_keys for name, table in self.tables.items()}


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
    """Return the table that a resource of a descriptor describes.

    Raises KeyError, TypeError or AttributeError where it is none, ValueError for a type or a
    constraint that the workbook does not check.
    """
    schema = resource["schema"]
    return Table(
        name=resource["name"],
        title=resource.get("title", ""),
        description=resource.get("description", ""),
        path=resource["path"],
        fields=tuple(_field(field) for field in schema["fields"]),
        primary_key=tuple(_listed(schema.get("primaryKey", []))),
        foreign_keys=foreign_keys(resource),
        schema=schema,
        optional=bool(resource.get("optional")),
    )


def _field(field: Mapping[str, Any]) -> Field:
    kind = field.get("type", "string")
    constraints = field.get("constraints", {})
    unknown = [kind] if kind not in TYPES else [one for one in constraints if one not in LIMITS]
    if unknown:
        known = ", ".join(TYPES if kind not in TYPES else LIMITS)
        raise ValueError(f"field {field['name']}: {unknown[0]!r} is not checked; known: {known}")
    return Field(
        field["name"],
        kind,
        field.get("description", ""),
        MappingProxyType(dict(constraints)),
        field.get("codes", ""),
        bool(field.get("lineBreaks")),
        field.get("indicator", ""),
        field.get("text", ""),
        field.get("language", ""),
        MappingProxyType({name: text for name, text in field.items() if name.startswith("title")}),
    )


def foreign_keys(resource: Mapping[str, Any]) -> tuple[ForeignKey, ...]:
    """Return the foreign keys that a resource of a descriptor has; a key of several fields is each.

    Raises KeyError or TypeError where they are not described as such.
    """
    found = []
    for entry in (resource.get("schema") or {}).get("foreignKeys", ()):
        reference = entry["reference"]
        target = reference.get("resource") or resource["name"]
        pairs = zip(_listed(entry["fields"]), _listed(reference["fields"]), strict=True)
        found += [ForeignKey(field, target, key) for field, key in pairs]
    return tuple(found)


def _listed(names: str | list[str]) -> list[str]:
    return [names] if isinstance(names, str) else names
