"""The workbook's own reports: the same bytes from both engines, and again from a second run."""

import html
import os

import pytest
from warm_commands import warm

from analysis.paths import ROOT

EVERYTHING = os.environ.get("WORKBOOK_EVERY_PAGE") == "1"

pytestmark = pytest.mark.slow


def rendered(place, region: str, *words: str) -> dict[str, bytes]:
    """Render into a folder of its own; file name -> bytes of pages and data.

    A report on everything and a report on one region, unless every page is asked for.
    """
    some = (("support-schemes", "--language", "ja"),
            ("region-profile", "--language", "ja", "-p", f"region={region}"))  # fmt: skip
    for chosen in ((),) if EVERYTHING else some:
        asked = ["render", "--out", str(place / "out"), *chosen, *words]
        run = warm().run(asked, os.environ | {"WORKBOOK_STATE": str(place / "state")}, timeout=1200)
        assert run.returncode == 0, run.stderr
    kept = (".html", ".csv", ".xlsx", ".xml")
    files = (place / "out").iterdir()
    return {path.name: path.read_bytes() for path in sorted(files) if path.suffix in kept}


@pytest.fixture(scope="module")
def region(seeds) -> str:
    return seeds.programmes["region"].iloc[0]


@pytest.fixture(scope="module")
def by_warm_engine(tmp_path_factory, region):
    return rendered(tmp_path_factory.mktemp("warm"), region)


def test_both_engines_make_the_same_files(by_warm_engine, region, tmp_path):
    kernel = rendered(tmp_path, region, "--engine", "kernel")

    assert len([name for name in kernel if name.endswith(".html")]) > 2
    assert kernel.keys() == by_warm_engine.keys()
    assert [name for name in kernel if kernel[name] != by_warm_engine[name]] == []


def test_a_page_holds_nothing_of_the_machine(by_warm_engine):
    pages = [page.decode() for name, page in by_warm_engine.items() if name.endswith(".html")]

    for trace in (str(ROOT), "Traceback", "/tmp/", os.path.expanduser("~/")):  # noqa: PTH111
        assert not any(trace in page for page in pages)


@pytest.mark.parametrize("engine", ["warm", "kernel"])
def test_a_report_that_reads_one_region_is_given_no_other(project, seeds, region, engine):
    """The notebook loads the seeds as any does; what it gets is the region's own rows."""
    project.notebook(
        "from analysis.package import load_seeds\n"
        "print('read:', sorted(set(load_seeds().figures['region'])))"
    )
    words = ("-p", f"region={region}", "--seeds", str(ROOT / "seeds"), "--engine", engine)
    run = project.workbook("render", "profile", *words)

    (page,) = project.pages().values()
    allowed = set(seeds.of_regions([region]).figures["region"])
    assert run.returncode == 0, run.stderr
    assert f"read: {sorted(allowed)}" in html.unescape(page.decode()).replace("\\'", "'")


REHEARSAL = """\
from analysis.rendering import execution, export, shell
shell.rehearse()
export.rehearse()
shell.lay_ready()"""


def test_what_the_warm_server_rehearses_ends_without_a_fault():
    """A server whose rehearsal failed makes the same pages, slower, and says nothing of it."""
    environment = os.environ | {"WORKBOOK_SEEDS": str(ROOT / "seeds")}

    run = warm().run(["-c", REHEARSAL], environment)

    assert (run.returncode, run.stderr) == (0, "")
