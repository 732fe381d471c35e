"""The workbook's own reports: the same bytes from both engines, and again from a second run."""

import html
import os
import subprocess
import sys

import pytest

from analysis.package import load_seeds
from analysis.paths import ROOT

EVERYTHING = os.environ.get("WORKBOOK_EVERY_PAGE") == "1"
SOME = ("support-schemes", "region-profile")

pytestmark = pytest.mark.slow


def rendered(place, *words: str) -> dict[str, bytes]:
    """Render into a folder of its own; file name -> bytes of pages and data."""
    run = subprocess.run(
        [sys.executable, "-m", "analysis", "render", "--out", str(place / "out"), *words],
        env=os.environ | {"WORKBOOK_STATE": str(place / "state")},
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=1200,
    )
    assert run.returncode == 0, run.stderr
    kept = (".html", ".csv", ".xlsx", ".xml")
    files = (place / "out").iterdir()
    return {path.name: path.read_bytes() for path in sorted(files) if path.suffix in kept}


@pytest.fixture(scope="module")
def warm(tmp_path_factory):
    words = () if EVERYTHING else (*SOME, "--language", "ja")
    return rendered(tmp_path_factory.mktemp("warm"), *words)


def test_both_engines_make_the_same_files(warm, tmp_path):
    words = () if EVERYTHING else (*SOME, "--language", "ja")

    kernel = rendered(tmp_path, "--engine", "kernel", *words)

    assert kernel.keys() == warm.keys()
    assert [name for name in kernel if kernel[name] != warm[name]] == []


def test_a_page_holds_nothing_of_the_machine(warm):
    pages = [page.decode() for name, page in warm.items() if name.endswith(".html")]

    for trace in (str(ROOT), "Traceback", "/tmp/", os.path.expanduser("~/")):  # noqa: PTH111
        assert not any(trace in page for page in pages)


@pytest.mark.parametrize("engine", ["warm", "kernel"])
def test_a_report_that_reads_one_region_is_given_no_other(project, engine):
    """The notebook loads the seeds as any does; what it gets is the region's own rows."""
    project.notebook(
        "from analysis.package import load_seeds\n"
        "print('read:', sorted(set(load_seeds().figures['region'])))"
    )
    region = load_seeds([ROOT / "seeds"]).programmes["region"].iloc[0]
    words = ("-p", f"region={region}", "--seeds", str(ROOT / "seeds"), "--engine", engine)
    run = project.workbook("render", "profile", *words)

    (page,) = project.pages().values()
    allowed = set(load_seeds([ROOT / "seeds"]).of_regions([region]).figures["region"])
    assert run.returncode == 0, run.stderr
    assert f"read: {sorted(allowed)}" in html.unescape(page.decode()).replace("\\'", "'")


REHEARSAL = """\
from analysis.rendering import execution, export, shell
shell.rehearse()
export.rehearse()
shell.lay_ready()"""


def test_what_the_warm_server_rehearses_ends_without_a_fault():
    """A server whose rehearsal failed makes the same pages, slower, and says nothing of it."""
    environment = os.environ | {
        "WORKBOOK_SEEDS": str(ROOT / "seeds"),
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
    }

    run = subprocess.run(
        [sys.executable, "-c", REHEARSAL],
        env=environment, cwd=ROOT, capture_output=True, text=True, timeout=120,
    )  # fmt: skip

    assert (run.returncode, run.stderr) == (0, "")
