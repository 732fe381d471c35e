"""What a run works out of the regions of a package: those its pages rest on, and no others."""

import json

import pytest

from analysis.planning.fingerprints import Fingerprints
from analysis.planning.page import Page
from analysis.planning.region_rows import RegionRows

ROWS = "region,level,parent\nhere,province,\nthere,province,\nfar,province,\n"


@pytest.fixture
def asked(tmp_path, monkeypatch):
    """Return what a run with pages of some regions works out, and the digest of each page."""
    monkeypatch.setenv("WORKBOOK_STATE", str(tmp_path / "state"))
    described = {"resources": [{"name": "regions", "path": "regions.csv", "schema": {}}]}
    (tmp_path / "datapackage.json").write_text(json.dumps(described))
    (tmp_path / "regions.csv").write_text(ROWS)
    (tmp_path / "a.ipynb").write_text("{}")
    worked = list[str]()
    digest = RegionRows.digest
    monkeypatch.setattr(RegionRows, "digest", lambda *of: worked.append(of[1]) or digest(*of))

    def run(*regions):
        worked.clear()
        prints = Fingerprints([tmp_path], regions)
        pages = [
            Page("a", "a", str(tmp_path / "a.ipynb"), {"place": one}, "en", "a.html", reads="place")
            for one in regions
        ]
        return [prints.of(page)["seeds"] for page in pages], sorted(worked)

    return run


def test_only_the_regions_asked_for_are_worked_out_and_those_of_earlier_runs_are_kept(asked):
    first, worked = asked("here")
    assert worked == ["here"]

    both, worked = asked("here", "there")
    assert worked == ["there"]
    assert both[0] == first[0] != both[1]

    assert asked("there", "here") == (both[::-1], [])
