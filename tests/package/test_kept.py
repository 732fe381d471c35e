"""A package is checked once while its files stay the same."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from analysis.package import PackageError, load_seeds
from analysis.package.checked import _load
from analysis.package.kept import kept
from analysis.package.seeds import framed_once, once
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


def test_a_table_becomes_a_frame_when_it_is_asked_for_and_once(folder):
    seeds = load_seeds(folder)

    assert "figures" not in vars(seeds)
    assert seeds.figures is seeds.figures
    assert "evidence" not in vars(seeds)
    with pytest.raises(AttributeError, match="Seeds has no 'figure_of'"):
        seeds.figure_of  # noqa: B018


def test_a_package_is_loaded_without_pandas(folder):
    code = "import sys; from analysis.package import load_seeds; load_seeds(sys.argv[1]); "
    code += "sys.exit('pandas' in sys.modules)"

    subprocess.run([sys.executable, "-c", code, folder], check=True)


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


def test_a_file_written_anew_under_the_old_time_and_size_is_read_anew(folder, monkeypatch):
    monkeypatch.setattr("analysis.package.kept.MOMENT", 0)
    before = load_seeds(folder).digest
    path = folder / "regions.csv"
    times, content = path.stat(), path.read_text(encoding="utf-8")
    path.write_text(content.replace("Henan", "Nanhe"), encoding="utf-8")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))

    assert load_seeds(folder).digest != before


def test_files_that_stay_as_they_are_are_read_once(folder, monkeypatch):
    monkeypatch.setattr("analysis.package.kept.MOMENT", 0)
    load_seeds(folder)
    monkeypatch.setattr(Path, "read_bytes", None)

    load_seeds(folder)


def test_what_was_asked_of_a_package_serves_its_copies_and_no_part_of_it(folder):
    heard = []
    size = once(lambda seeds: heard.append(seeds) or len(seeds.figures))

    first, second = load_seeds(folder), load_seeds(folder)
    part = first.of_regions(["henan"])

    assert size(first) == size(second) == len(first.figures) > size(part) == len(part.figures)
    assert len(heard) == 2


def test_a_table_is_asked_for_once_and_each_who_asks_may_write_to_it(seeds):
    heard = []
    names = framed_once(lambda seeds: heard.append(seeds) or seeds.regions[["region"]])

    own = names(seeds)
    own["region"] = "elsewhere"

    assert list(names(seeds)["region"]) == list(seeds.regions["region"])
    assert len(heard) == 1


def test_what_is_asked_of_several_things_is_answered_for_each(seeds):
    heard = []
    of = once(lambda seeds, region: heard.append(region) or region.upper())

    assert [of(seeds, "maple"), of(seeds, "cedar"), of(seeds, "maple")] == [
        "MAPLE",
        "CEDAR",
        "MAPLE",
    ]
    assert heard == ["maple", "cedar"]


def test_regions_cut_out_again_share_what_is_looked_up_and_no_frame(seeds):
    one, again = seeds.of_regions(["henan"]), seeds.of_regions(["henan"])

    assert one.looked_up is again.looked_up
    assert one.figures is not again.figures
    assert seeds.of_regions(["shanghai"]).looked_up is not one.looked_up
