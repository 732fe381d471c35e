"""The rows whose digest decides over a region's pages are the rows its pages may read."""

from pathlib import Path

import pytest

from analysis.package import load_seeds
from analysis.paths import ROOT
from analysis.planning.region_rows import RegionRows


@pytest.fixture(scope="module")
def seeds():
    return load_seeds([ROOT / "seeds"])


def test_a_region_rests_on_the_rows_that_its_cut_of_the_package_holds(seeds):
    rows = RegionRows.read([ROOT / "seeds"])

    for region in seeds.regions["region"]:
        rests_on = rows._references.of_regions([region])
        for name, table in seeds.of_regions([region]).tables.items():
            assert len(rests_on[name]) == len(table)


def test_the_order_of_rows_does_not_change_a_digest(project):
    before = RegionRows.read([project.folder / "seeds"]).digest("here")
    project.write("seeds/figures.csv", "figure,region,value\nf-there,there,2\nf-here,here,1\n")

    assert RegionRows.read([project.folder / "seeds"]).digest("here") == before


def test_a_loop_of_parents_ends(project):
    text = "region,level,parent\nhere,province,there\nthere,province,here\n"
    project.write("seeds/regions.csv", text)

    assert RegionRows.read([Path(project.folder / "seeds")]).digest("here")
