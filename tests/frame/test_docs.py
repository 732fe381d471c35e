"""What the READMEs say is so: each map is the tree, each address there, each command one."""

import re
import shutil
import subprocess

import pytest

from analysis.command import VERBS
from analysis.package.descriptor import workbook_descriptor
from analysis.paths import ROOT
from tests.frame.test_environment import targets

DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(ROOT.glob("*/[A-Z]*.md"))]
named = pytest.mark.parametrize(
    "path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix()
)


def listed(folder: str) -> list[str]:
    """The first column of the table that is the map of a folder."""
    text = (ROOT / folder / "README.md").read_text(encoding="utf-8")
    return re.findall(r"^\| `([^`]+)` \|", text, re.MULTILINE)


def test_each_notebook_has_its_place_in_the_order():
    notebooks = [path.name for path in (ROOT / "notebooks").glob("*.ipynb")]

    assert sorted(listed("notebooks")) == sorted(notebooks)
    assert listed("notebooks")[0] == "00_start_here.ipynb"


def test_each_table_of_the_package_is_explained():
    assert listed("seeds") == [f"{table}.csv" for table in workbook_descriptor().tables]


def test_each_folder_of_tests_is_on_their_map():
    folders = [path.name for path in (ROOT / "tests").iterdir() if any(path.glob("*.py"))]

    assert sorted(listed("tests")) == sorted(f"{name}/" for name in folders)


@named
def test_what_is_linked_is_there(path):
    text = path.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#]+)\)", text):
        assert target.startswith("https://") or (path.parent / target).exists(), target


@named
def test_what_is_to_be_typed_can_be(path):
    text = path.read_text(encoding="utf-8")
    blocks = re.findall(r"^```\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    typed = "\n".join([*blocks, *re.findall(r"`([^`\n]+)`", text)])

    assert set(re.findall(r"^make ([a-z]+)", typed, re.MULTILINE)) <= targets()
    assert set(re.findall(r"^(?:\S*/)?workbook ([a-z-]+)", typed, re.MULTILINE)) <= set(VERBS)


def test_the_front_page_is_short_and_its_picture_light():
    text = (ROOT / "README.md").read_text(encoding="utf-8")

    assert len(text.splitlines()) <= 150
    assert (ROOT / re.search(r"!\[.*?\]\((.*?)\)", text, re.DOTALL)[1]).stat().st_size < 150_000


def test_cleaning_leaves_what_is_committed(tmp_path):
    committed = {"README.md", "page.png", "reports.toml"}
    (tmp_path / "reports/deep").mkdir(parents=True)
    for name in (*committed, "index.html", "deep/page.html"):
        (tmp_path / "reports" / name).touch()
    shutil.copy(ROOT / "Makefile", tmp_path)

    subprocess.run(["make", "clean"], cwd=tmp_path, check=True, capture_output=True)

    assert {path.name for path in (tmp_path / "reports").iterdir()} == committed
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    assert {f"!reports/{name}" for name in committed} <= set(ignored)
