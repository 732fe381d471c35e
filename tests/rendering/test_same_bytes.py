"""The same inputs give the same bytes: in another folder, for another user, in another zone."""

import os
import shutil
import subprocess
import sys

import pytest

from analysis.paths import ROOT

KEPT = (".html", ".csv", ".xlsx", ".xml")
INPUTS = ("analysis", "notebooks", "seeds", "reports/reports.toml", "requirements.lock")

pytestmark = pytest.mark.slow


def rendered(place, user: str, zone: str) -> dict[str, bytes]:
    """Copy the project to `place`, render two reports there as `user`; file name -> bytes."""
    for name in INPUTS:
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / name).is_dir():
            leave = shutil.ignore_patterns("__pycache__", "documents", ".ipynb_checkpoints")
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
    files = sorted((place / "reports").iterdir())
    return {path.name: path.read_bytes() for path in files if path.suffix in KEPT}


def test_two_folders_and_two_users_give_the_same_bytes(tmp_path):
    one = rendered(tmp_path / "one", "ada", "UTC")
    other = rendered(tmp_path / "another" / "place", "grace", "Asia/Tokyo")

    assert len([name for name in one if name.endswith(".html")]) >= 3
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []
    text = b"".join(one.values())
    assert not any(word in text for word in (b"ada/", str(tmp_path).encode(), b"Asia/Tokyo"))
