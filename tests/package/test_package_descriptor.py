"""The descriptor is the only schema: sound by the standard, complete, and one with the codes."""

import json
from dataclasses import fields

import pytest
from frictionless import Package
from packages import write_package

from analysis.package import (
    Seeds,
    UnknownKeyError,
    code_list,
    code_lists,
    family_of,
    workbook_descriptor,
)
from analysis.package.rules.schemes import AMOUNTS
from analysis.paths import ROOT
from analysis.quantities import BOUNDS, UNITS

DESCRIPTOR = ROOT / "seeds" / "datapackage.json"
FIELDS = [
    pytest.param(table, field, id=f"{table.name}.{field.name}")
    for table in workbook_descriptor().tables.values()
    for field in table.fields
]
CODED = [param for param in FIELDS if param.values[1].codes]


def test_the_descriptor_is_a_data_package_by_the_standards_own_check():
    report = Package.validate_descriptor(str(DESCRIPTOR))

    assert report.valid, report.flatten(["message"])


def test_the_factorys_package_is_sound_to_frictionless_too(tmp_path):
    folder = write_package(tmp_path)
    content = json.loads((folder / "datapackage.json").read_text())

    report = Package(content, basepath=str(folder)).validate()

    assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "message"])


def test_the_package_names_version_licence_sources_and_contributors():
    content = json.loads(DESCRIPTOR.read_text(encoding="utf-8"))

    assert content["version"]
    assert content["licenses"][0]["name"] == "CC-BY-4.0"
    assert {"name", "title", "created", "sources", "contributors"} <= set(content)


def test_every_table_is_an_attribute_of_the_seeds():
    tables = {field.name for field in fields(Seeds)} - {
        "folders", "version", "whole", "compared", "with_unread", "descriptor"
    }  # fmt: skip

    assert tables == set(workbook_descriptor().tables)


@pytest.mark.parametrize(("table", "field"), FIELDS)
def test_every_field_is_explained(table, field):
    assert len(field.description) > 10
    assert field.description.endswith(".")


@pytest.mark.parametrize(("table", "field"), CODED)
def test_a_fields_codes_are_those_of_its_code_list(table, field):
    schema = next(entry for entry in table.schema["fields"] if entry["name"] == field.name)

    assert field.constraints["enum"] == list(code_list(field.codes))
    labels = {category["value"]: category["label"] for category in schema["categories"]}
    assert labels == {code: row["name_en"] for code, row in code_list(field.codes).items()}


@pytest.mark.parametrize("name", code_lists())
def test_every_code_has_a_name_in_three_languages(name):
    for code, row in code_list(name).items():
        assert all(row[f"name_{tag}"] for tag in ("en", "ja", "zh_hans")), code


def test_the_bounds_and_dimensions_are_those_of_quantities():
    assert tuple(code_list("bounds")) == BOUNDS
    assert set(UNITS.values()) == set(code_list("dimensions"))


def test_there_are_28_instruments_in_five_families():
    assert len(code_list("instruments")) == 28
    assert {family_of(code)["code"] for code in code_list("instruments")} == set(
        code_list("families")
    )


def test_an_unknown_instrument_or_list_is_answered_with_the_nearest():
    with pytest.raises(UnknownKeyError, match=r"no instrument 'PI014x': did you mean PI014"):
        family_of("PI014x")
    with pytest.raises(UnknownKeyError, match=r"no code list 'bound': did you mean bounds"):
        code_list("bound")


def test_foreign_keys_point_to_primary_keys():
    tables = workbook_descriptor().tables
    for table in tables.values():
        for foreign in table.foreign_keys:
            assert tables[foreign.table].primary_key == (foreign.key,)


@pytest.mark.parametrize("table", sorted(AMOUNTS))
def test_the_amounts_of_a_clause_are_foreign_keys_to_figures(table):
    keys = workbook_descriptor().tables[table].foreign_keys

    assert set(AMOUNTS[table]) == {key.field for key in keys if key.table == "figures"}
