"""A package is checked once while its files stay the same."""

import shutil

import pytest

from analysis.package import PackageError, load_seeds
from analysis.package.checked import _load
from analysis.package.kept import kept
from analysis.paths import ROOT


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(ROOT / "seeds", tmp_path / "seeds", ignore=lambda *_: {"documents"})


def test_the_same_files_are_checked_once(folder):
    calls = []

    def load(folders):
        calls.append(folders)
        return _load(folders)

    assert kept([folder], load).digest == kept([folder], load).digest
    assert len(calls) == 1


def test_what_a_reader_does_to_a_table_stays_with_the_reader(folder):
    first = load_seeds(folder)
    first.figures["mine"] = 1
    first.figures.loc[0, "note"] = "changed"

    second = load_seeds(folder)
    assert "mine" not in second.figures
    assert second.figures.loc[0, "note"] != "changed"


def test_a_changed_file_is_checked_again(folder):
    load_seeds(folder)
    path = folder / "regions.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",nation,", ",planet,"), "utf-8")

    with pytest.raises(PackageError, match="planet"):
        load_seeds(folder)
