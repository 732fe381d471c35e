"""A hundredth of a run's pages is made again without anything kept, and must come out alike."""

from pathlib import Path
from tempfile import mkdtemp

import pytest
from small_projects import EXPORTER, HERE, Project, small_project

from analysis.planning.page import Outcome, Page, Settings
from analysis.rendering.again import MadeOtherwise, a_hundredth
from analysis.rendering.one_page import made_afresh, prepare_process, render_to

ALIKE = "print(region)"
COUNTED = "import builtins\nbuiltins.made = getattr(builtins, 'made', 0) + 1\nprint(builtins.made)"


@pytest.fixture
def project(tmp_path, monkeypatch) -> Project:
    """The small project, in a process in which a page was made before."""
    monkeypatch.syspath_prepend(HERE)
    monkeypatch.chdir(tmp_path)
    for name in ("WORKBOOK_SEEDS", "MPLBACKEND", "TMPDIR"):
        monkeypatch.setenv(name, "")
    monkeypatch.setattr("builtins.made", 1, raising=False)
    return small_project(tmp_path)


def page_of(project: Project, cell: str, again: bool = True) -> tuple[Page, Settings]:
    project.notebook(cell)
    place = str(project.folder / "notebooks" / "page.ipynb")
    page = Page("whole", "Whole", place, {}, "en", "whole.en.html")
    names = frozenset({page.name} if again else ())
    return page, Settings((str(project.folder / "seeds"),), exporter=EXPORTER, made_again=names)


def rendered(project: Project, cell: str, again: bool = True) -> Outcome:
    page, settings = page_of(project, cell, again)
    scratch = Path(mkdtemp(dir=project.folder))
    project.out.mkdir(exist_ok=True)
    prepare_process(settings, scratch)
    return render_to(page, settings, project.out, scratch, project.state / "failed")


def pages(count: int) -> list[Page]:
    return [Page("many", "Many", "", {}, "en", f"many.{number}.html") for number in range(count)]


@pytest.mark.parametrize(
    ("count", "chance", "again"),
    [(0, 0.0, 0), (3, 0.02, 1), (3, 0.04, 0), (100, 0.99, 1), (993, 0.92, 10), (993, 0.94, 9)],
)
def test_one_page_of_each_hundred_is_made_again_and_of_the_rest_one_by_chance(count, chance, again):
    assert len(a_hundredth(pages(count), chance=lambda: chance)) == again


def test_the_pages_made_again_are_pages_of_the_run():
    assert a_hundredth(pages(100)) < {page.name for page in pages(100)}


def test_a_page_that_comes_out_alike_is_in_place(project):
    assert rendered(project, ALIKE).state == "rendered"
    assert list(project.pages()) == ["whole.en.html"]


def test_a_page_on_which_it_shows_what_was_made_before_fails_and_the_last_good_one_stays(project):
    rendered(project, ALIKE, again=False)
    good = project.pages()

    outcome = rendered(project, COUNTED)

    assert (outcome.state, outcome.page) == ("failed", "whole.en.html")
    assert "whole.en.html was made again without anything kept and came out otherwise" in (
        outcome.error
    )
    assert project.pages() == good


def test_a_page_that_cannot_be_made_again_is_refused_with_its_fault(project):
    page, settings = page_of(project, "raise LookupError('nothing is kept')")

    with pytest.raises(MadeOtherwise, match=r"kept: .*LookupError: nothing is kept"):
        made_afresh(page, settings, project.folder / "again")
