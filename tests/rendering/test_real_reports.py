"""The workbook's own reports: the same bytes from kernels as from the warm server of all pages."""

import html
import os

import pytest
from warm_commands import warm

from analysis.paths import ROOT
from tests.benchmarks.grown_seeds import grow
from tests.packages import Rows, sound_rows, write_package

EVERYTHING = os.environ.get("WORKBOOK_EVERY_PAGE") == "1"

pytestmark = pytest.mark.slow


def by_kernels(place, region: str) -> dict[str, bytes]:
    """Render into a folder of its own; file name -> bytes of pages and data.

    A report on everything and a report on one region, unless every page is asked for.
    """
    some = (("support-schemes", "--language", "ja"),
            ("region-profile", "--language", "ja", "-p", f"region={region}"))  # fmt: skip
    for chosen in ((),) if EVERYTHING else some:
        asked = ["render", "--out", str(place / "out"), *chosen, "--engine", "kernel"]
        run = warm().run(asked, os.environ | {"WORKBOOK_STATE": str(place / "state")}, timeout=1200)
        assert run.returncode == 0, run.stderr
    return files_of_pages(place / "out")


def files_of_pages(folder) -> dict[str, bytes]:
    """File name -> bytes, of the pages and their data; what lists all pages of a run left out."""
    files = (path for path in sorted(folder.iterdir()) if path.suffix in (".html", ".csv", ".xlsx"))
    return {path.name: path.read_bytes() for path in files if not path.name.startswith("index.")}


@pytest.fixture(scope="module")
def region(seeds) -> str:
    return seeds.programmes["region"].iloc[0]


def test_both_engines_make_the_same_files(rendered, tmp_path):
    region = min(rendered.glob("region-profile.*.ja.html")).name.split(".")[1]
    warm_made, kernel = files_of_pages(rendered), by_kernels(tmp_path, region)

    pages = [name for name in kernel if name.endswith(".html")]
    assert len(pages) >= 2
    of_them = tuple(page.removesuffix("html") for page in pages)
    assert kernel.keys() == {name for name in warm_made if name.startswith(of_them)}
    assert [name for name in kernel if kernel[name] != warm_made[name]] == []


def test_every_number_of_thirty_regions_is_traced_in_every_report(tmp_path):
    """Of so many regions tables are of levels, and name their heads and places otherwise."""
    many = grow(ROOT / "seeds", tmp_path / "many", 28, provinces=10)
    of_all = ("compare-strategies targets-and-growth support-schemes policy-mix strategy-profile "
              "pmc-answers clusters-and-actors sources-and-figures")  # fmt: skip
    asked = ["render", *of_all.split(), "--seeds", str(many), "--language", "en"]

    run = warm().run(
        [*asked, "--out", str(tmp_path / "out")],
        os.environ | {"WORKBOOK_STATE": str(tmp_path / "state")},
    )

    assert run.returncode == 0, run.stderr


def of_one_region() -> Rows:
    """A region of which one document says nothing that the reports ask for."""
    rows = {name: [] for name in sound_rows()}
    (where,) = [row for row in sound_rows()["regions"] if row["region"] == "maple"]
    return rows | {"regions": [where | {"parent": ""}], "sources": sound_rows()["sources"]}


@pytest.mark.parametrize("rows", [sound_rows(), of_one_region()], ids=["of-two", "of-one"])
def test_every_report_is_made_of_a_package_without_the_workbooks_rows(tmp_path, rows):
    seeds = write_package(tmp_path / "seeds", rows)
    asked = ["render", "--seeds", str(seeds), "--language", "en", "--out", str(tmp_path / "out")]

    run = warm().run(asked, os.environ | {"WORKBOOK_STATE": str(tmp_path / "state")})

    assert run.returncode == 0, run.stderr


def test_a_page_holds_nothing_of_the_machine(rendered):
    pages = [path.read_text(encoding="utf-8") for path in rendered.glob("*.html")]

    assert pages
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
