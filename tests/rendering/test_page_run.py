"""What a page's process is told reaches it whole; a notebook that is explored is told nothing."""

import pytest

from analysis import page_run
from analysis.editions.affected import Reading, readings_given
from analysis.editions.readings import readings_told_to
from analysis.package import load_seeds
from analysis.page_run import PageRun
from analysis.paths import ROOT
from analysis.planning.page import Page

READING = Reading("profile", "Profile", ["en", "ja"], {"region": "henan"}, "henan", ["members"])


@pytest.fixture(autouse=True)
def told_nothing(monkeypatch):
    monkeypatch.setattr(page_run, "_current", PageRun())


def test_a_kernel_begins_from_what_was_written_for_it(tmp_path):
    run = PageRun(("henan",), carries_fonts=True, readings=(vars(READING),))
    run.write(tmp_path / "run.json")

    page_run.begin_from(str(tmp_path / "run.json"))

    assert page_run.current() == run
    assert readings_given() == [READING]


def test_seeds_are_cut_to_the_regions_that_a_page_may_read():
    whole = load_seeds()
    page_run.begin(PageRun(regions=("henan",)))

    cut = load_seeds()

    assert set(cut.figures["figure"]) == set(whole.of_regions(["henan"]).figures["figure"])
    assert len(cut.figures) < len(whole.figures)
    assert len(load_seeds([ROOT / "seeds"]).figures) == len(whole.figures), "named, it is whole"


def test_only_a_page_that_compares_packages_is_told_what_the_reports_read():
    alone = Page("profile", "Profile", "x.ipynb", {"region": "henan"}, "en", "x", reads="region")
    seeds = str(ROOT / "seeds")
    compared = Page("changed", "Changed", "x.ipynb", {"earlier": [seeds]}, "en", "y")

    assert readings_told_to(alone, (seeds,)) == ()
    told = readings_told_to(compared, (seeds,))
    profile = {"report": "region-profile", "parameters": {"region": "henan"}, "region": "henan"}
    assert any(profile.items() <= one.items() for one in told)


def test_a_page_reads_the_region_that_its_report_names():
    given = {"region": "henan", "regions": ["henan", "shanghai"]}

    def reading(name: str) -> str:
        return Page("one", "One", "x.ipynb", given, "en", "x", reads=name).region

    assert [reading(name) for name in ("region", "", "regions", "other")] == ["henan", "", "", ""]
