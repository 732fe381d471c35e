"""The rows whose digest decides over a region's pages are the rows its pages may read."""

import json

import pytest

from analysis.package import load_seeds
from analysis.paths import ROOT
from analysis.planning.region_rows import RegionRows

TABLES = {
    "regions": "region,level,parent\nhere,province,land\nthere,province,land\nland,nation,\n",
    "figures": "figure,region,part_of\nf-here,here,f-land\nf-there,there,\nf-land,land,\n",
}
KEYS = [
    {"fields": ["region"], "reference": {"resource": "regions", "fields": ["region"]}},
    {"fields": ["part_of"], "reference": {"resource": "", "fields": ["figure"]}},
]


@pytest.fixture
def folder(tmp_path):
    """Two provinces of a land with a figure each."""
    resources = [
        {"name": name, "path": f"{name}.csv", "schema": {"foreignKeys": KEYS * (name == "figures")}}
        for name in TABLES
    ]
    (tmp_path / "datapackage.json").write_text(json.dumps({"resources": resources}))
    for name, text in TABLES.items():
        (tmp_path / f"{name}.csv").write_text(text)
    return tmp_path


def digest_with(folder, region="here", **tables):
    for name, text in tables.items():
        (folder / f"{name}.csv").write_text(text)
    return RegionRows.read([folder]).digest(region)


def test_the_order_of_rows_does_not_change_a_digest(folder):
    heads, *rows = TABLES["figures"].splitlines(keepends=True)

    before = digest_with(folder)

    assert digest_with(folder, figures="".join([heads, *reversed(rows)])) == before


def test_another_regions_row_does_not_change_a_digest_and_its_own_does(folder):
    before = digest_with(folder)

    there = TABLES["figures"].replace("f-there,there,", "f-there,there,f-land")
    assert digest_with(folder, figures=there) == before
    assert digest_with(folder, figures=TABLES["figures"].replace("f-here,", "f-mine,")) != before


def test_a_row_that_is_referred_to_changes_a_digest(folder):
    parted = TABLES["figures"].replace("f-land,land,", "f-land,there,")
    before = digest_with(folder, figures=parted)

    assert digest_with(folder, figures=parted.replace("f-land,there,", "f-land,there,f-there")) != (
        before
    )


def test_one_region_more_changes_the_digest_of_each(folder):
    before = digest_with(folder)

    assert digest_with(folder, regions=TABLES["regions"] + "far,nation,\n") != before


def test_a_loop_of_parents_ends(folder):
    text = "region,level,parent\nhere,province,there\nthere,province,here\n"

    assert digest_with(folder, regions=text)


def test_a_region_rests_on_the_rows_that_its_cut_of_the_package_holds():
    rows, seeds = RegionRows.read([ROOT / "seeds"]), load_seeds([ROOT / "seeds"])

    for region in seeds.regions["region"]:
        held = {name: len(table) for name, table in seeds.of_regions([region]).tables.items()}
        assert {name: len(rests) for name, rests in rows.rests_on(region).items()} == held
