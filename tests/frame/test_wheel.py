"""The built package works where no checkout is: on what it carries, or in one's own workbook."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from analysis.paths import ROOT, carried_files

UV = Path(sys.executable).with_name("uv")
pytest.importorskip("setuptools")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not UV.exists(), reason="no uv here: `make setup` installs it"),
]
BUILT_FROM = ("analysis", "pyproject.toml", "setup.py", "README.md", "LICENSE")


@dataclass(frozen=True)
class Installed:
    """A folder with the installed package, and one to stand in."""

    site: Path
    place: Path

    def workbook(self, *words: str, at: str = ".") -> subprocess.CompletedProcess[str]:
        kept = {name: text for name, text in os.environ.items() if not name.startswith("WORKBOOK")}
        return subprocess.run(
            [sys.executable, "-m", "analysis", *words], cwd=self.place / at, text=True,
            capture_output=True, timeout=120, env=kept | {"PYTHONPATH": str(self.site)},
        )  # fmt: skip


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    for name, path in carried_files().items():
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, source / name)
    (source / "seeds/documents").mkdir()
    (source / "seeds/documents/private.txt").touch()
    for name in BUILT_FROM:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, source / name)
    uv = [UV, "pip", "install", "--quiet", "--offline"]
    options = ["--no-deps", "--no-build-isolation", "--target", folder / "site"]
    subprocess.run([*uv, "--python", sys.executable, *options, source], check=True)
    (folder / "place").mkdir()
    return Installed(folder / "site", folder / "place")


def test_it_carries_the_workbook_and_no_document(installed):
    carried = installed.site / "analysis/carried"
    names = {path.relative_to(carried).as_posix() for path in carried.rglob("*") if path.is_file()}

    assert names == set(carried_files())


def test_it_compares_what_it_carries(installed):
    first, second = "henan-ai-industry-scale-2024", "shenzhen-cluster-software-revenue"
    compared = json.loads(installed.workbook("compare", first, second, "--json").stdout)

    assert compared["verdict"] == "not comparable"


def test_outside_of_a_workbook_it_says_how_to_have_one(installed):
    run = installed.workbook("render")

    assert run.returncode == 2
    assert "`workbook init DIR` lays one out" in run.stderr
    assert not (installed.site / "analysis/carried/.state").exists()


def test_a_workbook_of_ones_own_is_rendered_from_its_own_seeds(installed):
    laid_out = installed.workbook("init", "own")
    programmes = installed.place / "own/seeds/programmes.csv"
    text = programmes.read_text(encoding="utf-8")
    assert "Compute vouchers" in text
    programmes.write_text(text.replace("Compute vouchers", "Own vouchers"), encoding="utf-8")
    run = installed.workbook("render", "support-schemes", "--language", "en", at="own")

    assert "cd own" in laid_out.stdout
    assert run.returncode == 0, run.stderr
    page = installed.place / "own/reports/support-schemes.en.html"
    assert "Own vouchers" in page.read_text(encoding="utf-8")
