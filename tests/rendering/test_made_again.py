"""A hundredth of a run's pages is made again without anything kept, and must come out alike."""

from dataclasses import replace
from pathlib import Path
from tempfile import mkdtemp

import pytest
from small_projects import EXPORTER, HERE, Project, small_project

from analysis.planning.page import Outcome, Page, Settings
from analysis.rendering.afresh import made_afresh
from analysis.rendering.again import a_hundredth
from analysis.rendering.one_page import prepare_process, render_to

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
    with made_afresh([page], settings, scratch / "afresh") as made:
        prepare_process(settings, scratch)
        failed = project.state / "failed"
        return render_to(page, settings, project.out, scratch, failed, again=made.get(page.name))


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


def test_a_page_that_cannot_be_made_again_fails_with_the_fault(project):
    outcome = rendered(project, "import builtins\nprint(builtins.made)")

    assert outcome.state == "failed"
    assert "cannot be made again without anything kept: CellFailed" in outcome.error
    assert "AttributeError" in outcome.error


def test_a_page_whose_second_making_ends_its_process_fails(project):
    outcome = rendered(project, "import builtins, os\nhasattr(builtins, 'made') or os._exit(3)")

    assert "kept: the process ended without a word" in outcome.error


def test_pages_made_again_come_of_one_process_and_see_nothing_of_one_another(project):
    told = project.folder / "told.txt"
    telling = f"open({str(told)!r}, 'a').write(f'{{os.getppid()}} {{builtins.made}}\\n')"
    page, settings = page_of(project, f"{COUNTED}\nimport os\n{telling}")
    both = page, replace(page, name="other.en.html")
    settings = replace(settings, made_again=frozenset(one.name for one in both))

    with made_afresh(both, settings, project.folder / "afresh") as made:
        names = [name for one in both for name in made[one.name].recv().digests]

    assert names == ["whole.en.html", "other.en.html"]
    one, other = told.read_text("utf-8").splitlines()
    assert one == other
    assert one.endswith(" 1")
