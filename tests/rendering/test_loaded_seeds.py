"""The seeds are checked beside the server's other work, and count only when they are sound."""

import shutil

import pytest

from analysis.package import PackageError
from analysis.package.kept import forget
from analysis.paths import ROOT
from analysis.rendering.loaded_seeds import Unsound, checked_aside, seeds_of


@pytest.fixture
def folder(tmp_path):
    seeds_of.cache_clear()
    forget()
    yield shutil.copytree(ROOT / "seeds", tmp_path / "seeds", ignore=lambda *_: {"documents"})
    seeds_of.cache_clear()
    forget()


def spoil(folder):
    path = folder / "figures.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",at_least,", ",some,"), "utf-8")


def test_sound_seeds_stay_loaded(folder, monkeypatch):
    with checked_aside([str(folder)]):
        within = seeds_of((str(folder),))

    monkeypatch.setattr("analysis.package.checked._load", None)
    assert seeds_of((str(folder),)) is within


def test_unsound_seeds_are_dropped_and_loading_them_tells_why(folder):
    spoil(folder)

    with pytest.raises(Unsound), checked_aside([str(folder)]):
        seeds_of((str(folder),))

    with pytest.raises(PackageError, match="bound is 'some'"):
        seeds_of((str(folder),))


def test_seeds_that_cannot_be_read_are_told_by_whoever_loads_them(folder):
    (folder / "figures.csv").unlink()

    with pytest.raises(Unsound), checked_aside([str(folder)]):
        pass

    with pytest.raises(PackageError, match="the file is missing"):
        seeds_of((str(folder),))


def test_a_fault_of_the_work_beside_it_is_not_hidden(folder):
    with pytest.raises(ZeroDivisionError), checked_aside([str(folder)]):
        _ = 1 / 0
