"""Which workbook one works with, by where one stands, and what an installed package carries."""

import os
from pathlib import Path

import pytest

from analysis import paths
from analysis.paths import carried_files, workbook_at
from analysis.refusal import Refused


def a_workbook(folder):
    (folder / "notebooks").mkdir(parents=True)
    (folder / "reports").mkdir()
    (folder / "reports/reports.toml").touch()
    return folder


def test_one_works_with_the_workbook_one_stands_in_or_whose_notebooks_one_is_in(tmp_path):
    own, checkout = a_workbook(tmp_path / "own"), a_workbook(tmp_path / "checkout")

    assert workbook_at(own, checkout, tmp_path) == own
    assert workbook_at(own / "notebooks", checkout, tmp_path) == own


def test_elsewhere_one_works_with_the_checkout_and_without_one_with_what_is_carried(tmp_path):
    own, checkout = a_workbook(tmp_path / "own"), a_workbook(tmp_path / "checkout")

    carried, bare = a_workbook(tmp_path / "carried"), tmp_path / "site-packages"

    assert workbook_at(own / "reports", checkout, carried) == checkout
    assert workbook_at(own / "reports", bare, carried) == carried
    assert workbook_at(own / "reports", bare, tmp_path / "nothing") == bare


def test_a_folder_with_notebooks_of_another_kind_is_no_workbook(tmp_path):
    (tmp_path / "notebooks").mkdir()

    carried = a_workbook(tmp_path / "carried")

    assert workbook_at(tmp_path, tmp_path / "x", carried) == carried


def test_nothing_is_written_beside_what_an_installed_package_carries(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "ROOT", paths.CARRIED)
    monkeypatch.delenv("WORKBOOK_REPORTS", raising=False)
    monkeypatch.setenv("WORKBOOK_STATE", str(tmp_path))

    with pytest.raises(Refused, match="no workbook to render in; `workbook init DIR`"):
        paths.reports_folder()
    assert paths.state_folder() == tmp_path


def test_the_package_carries_tables_notebooks_and_reports_but_no_documents():
    names = set(carried_files())

    assert {"seeds/figures.csv", "seeds/datapackage.json", "reports/reports.toml"} <= names
    assert "notebooks/00_start_here.ipynb" in names
    assert not any(name.endswith((".html", ".txt")) or "documents" in name for name in names)


def a_package(folder):
    folder.mkdir(parents=True)
    (folder / "datapackage.json").write_text("{}")
    return folder


@pytest.fixture
def workbook(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "ROOT", tmp_path)
    a_package(tmp_path / "seeds")
    a_package(tmp_path / "seeds/more/north-city")
    return tmp_path / "seeds"


def test_a_package_beside_the_base_is_stacked_on_it_by_its_name(workbook):
    assert paths.stacked(["north-city"]) == (workbook, workbook / "more/north-city")


def test_what_is_named_after_a_folder_is_laid_on_that_folder(workbook, tmp_path):
    own = a_package(tmp_path / "own")

    assert paths.stacked([own, "north-city"]) == (own, workbook / "more/north-city")


def test_a_folder_that_is_there_goes_before_a_package_of_that_name(workbook, tmp_path, monkeypatch):
    a_package(tmp_path / "here/north-city")
    monkeypatch.chdir(tmp_path / "here")

    assert paths.stacked(["north-city"]) == (Path("north-city"),)


def test_a_name_that_nothing_has_is_refused_with_those_on_file(workbook):
    with pytest.raises(Refused, match=r"no data package at south: .*on file to stack: north-city"):
        paths.stacked(["south"])


def test_the_environment_stacks_by_name_as_well(workbook, monkeypatch):
    monkeypatch.setenv("WORKBOOK_SEEDS", os.pathsep.join([str(workbook), "north-city"]))

    assert paths.seeds_folders() == (workbook, workbook / "more/north-city")
