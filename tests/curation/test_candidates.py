"""The desk opens on the candidate that was read last, and finds its documents where they lie."""

import re
import shutil

import pytest

from analysis.curation.candidates import (
    Sitting,
    candidates,
    last_sitting,
    opened,
    remember,
    sitting_on,
)
from analysis.curation.desk.opening import Opening
from tests.curation.drafted_town import SOURCE, drafted_town


@pytest.fixture(autouse=True)
def drafts(tmp_path, monkeypatch):
    """Return a folder of drafts, with nothing in it yet and nothing remembered."""
    monkeypatch.setenv("WORKBOOK_DRAFTS", str(tmp_path / "drafts"))
    monkeypatch.setenv("WORKBOOK_STATE", str(tmp_path / "state"))
    return tmp_path / "drafts"


def test_every_folder_of_drafts_with_a_package_is_a_candidate(drafts):
    town = drafted_town(drafts).folder
    shutil.copytree(town, drafts / "another")
    (drafts / "notes").mkdir()

    assert candidates() == [drafts / "another", town]


def test_what_was_read_last_is_remembered_until_it_is_gone(drafts):
    assert last_sitting() == Sitting()
    sitting = Sitting(str(drafted_town(drafts).folder), "", SOURCE)

    remember(sitting)
    assert sitting_on() == last_sitting() == sitting
    assert sitting_on("elsewhere") == Sitting("elsewhere")

    shutil.rmtree(sitting.package)
    assert last_sitting() == Sitting()


@pytest.mark.parametrize("told", ["", "[]", '{"package": 1}', "nonsense"])
def test_a_memory_that_cannot_be_read_is_none(tmp_path, told):
    (tmp_path / "state").mkdir()
    (tmp_path / "state/desk.json").write_text(told, encoding="utf-8")

    assert last_sitting() == Sitting()


def test_documents_are_found_beside_the_package(drafts):
    town = drafted_town(drafts).folder

    assert SOURCE in opened(Sitting(str(town))).texts
    (drafts / "documents").rename(drafts / "texts")
    assert opened(Sitting(str(town))).texts == {}
    assert SOURCE in opened(Sitting(str(town), str(drafts / "texts"))).texts


def test_a_package_and_a_language_are_chosen_above_the_desk(drafts):
    town = drafted_town(drafts).folder
    opening = Opening(Sitting())
    controls, desk = opening.box.children
    packages, _, languages = controls.children
    assert ("candidate", str(town)) in packages.options

    packages.value = str(town)
    assert last_sitting().package == str(town)
    assert opening.box.children[1] is not desk

    languages = opening.box.children[0].children[-1]
    languages.value = "ja"
    assert opening.box.children[0].children[0].description == "パッケージ"


def test_a_package_that_cannot_be_opened_is_said_above_an_empty_place(drafts):
    opening = Opening(Sitting(str(drafts / "none")))

    assert "there is no package at" in opening.box.children[1].value
    assert re.fullmatch(r"desk-\d+", opening.box.model_id)  # alike in each run of a notebook
