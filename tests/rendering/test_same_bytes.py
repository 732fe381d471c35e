"""The same inputs give the same bytes: in another folder, for another user, in another zone."""

import os
import shutil
import subprocess
import sys

import pytest
from small_projects import small_project

from analysis.paths import ROOT

KEPT = (".html", ".csv", ".xlsx")
INPUTS = ("analysis", "notebooks", "seeds", "reports/reports.toml", "requirements.lock")

pytestmark = pytest.mark.slow


def made_elsewhere(place, user: str, zone: str) -> dict[str, bytes]:
    """Copy the project to `place`, render two reports there as `user`; file name -> bytes.

    What is compiled goes along, as it keeps to the times of its sources, which go along too.
    """
    for name in INPUTS:
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / name).is_dir():
            leave = shutil.ignore_patterns("documents", ".ipynb_checkpoints")
            shutil.copytree(ROOT / name, place / name, ignore=leave)
        else:
            shutil.copy(ROOT / name, place / name)
    home = place / "home" / user
    home.mkdir(parents=True)
    who = {"USER": user, "LOGNAME": user, "HOME": str(home), "TZ": zone, "PYTHONHASHSEED": "7"}
    moved = {name: value for name, value in os.environ.items() if not name.startswith("WORKBOOK")}
    words = ("render", "support-schemes", "targets-and-growth", "--language", "zh-Hans")
    run = subprocess.run([sys.executable, "-m", "analysis", *words], cwd=place, text=True,
                         env=moved | who, capture_output=True, timeout=600)  # fmt: skip
    assert run.returncode == 0, run.stderr
    files = [path for path in sorted((place / "reports").iterdir()) if path.suffix in KEPT]
    return {path.name: path.read_bytes() for path in files if not path.name.startswith("index.")}


def test_two_folders_and_two_users_give_the_same_bytes(rendered, tmp_path):
    other = made_elsewhere(tmp_path / "another" / "place", "grace", "Asia/Tokyo")

    assert len([name for name in other if name.endswith(".html")]) == 2
    assert [name for name in other if other[name] != (rendered / name).read_bytes()] == []
    text = b"".join(other.values())
    assert not any(word in text for word in (b"grace/", str(tmp_path).encode(), b"Asia/Tokyo"))


def test_what_lists_the_pages_is_the_same_in_two_folders_and_zones(tmp_path):
    here, there = small_project(tmp_path / "one"), small_project(tmp_path / "another" / "place")
    words = ("render", "whole")

    assert here.workbook(*words).returncode == 0
    in_tokyo = there.environment | {"TZ": "Asia/Tokyo"}  # a zone is read where a process starts
    subprocess.run(there.command(*words), env=in_tokyo, check=True, capture_output=True)

    for name in ("index.html", "index.ja.html", "feed.xml"):
        assert (here.out / name).read_bytes() == (there.out / name).read_bytes()
