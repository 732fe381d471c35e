"""What makes a page due, and what does not."""

import json
import os
import shutil
import subprocess
import sys
from hashlib import sha256

import pytest
from small_projects import Project, small_project


@pytest.fixture(scope="module")
def rendered_once(tmp_path_factory):
    once = small_project(tmp_path_factory.mktemp("rendered"))
    assert once.workbook("render", "--jobs", "2").returncode == 0
    return once


@pytest.fixture
def rendered(rendered_once, tmp_path):
    return Project(shutil.copytree(rendered_once.folder, tmp_path / "copy"))


def explained(project, *words: str) -> dict[str, str]:
    run = project.workbook("render", "--explain", "--json", *words)
    return {one["page"]: one["due"] for one in json.loads(run.stdout)["pages"]}


def test_every_page_is_rendered_and_recorded(rendered):
    names = ["profile.here.en", "profile.there.en", "whole.en", "whole.ja"]

    assert list(rendered.pages()) == [f"{name}.html" for name in names]
    assert list(rendered.manifest()) == list(rendered.pages())
    record = rendered.manifest()["profile.here.en.html"]
    assert record["parameters"] == {"region": "here"}
    assert record["figures"] == ["f-here"]


def test_a_second_run_renders_nothing(rendered):
    run = rendered.workbook("render", "--json")

    assert json.loads(run.stdout)["rendered"] == []
    assert "0 rendered, 4 not due" in run.stderr


def test_a_page_rendered_again_is_the_same_byte_for_byte(rendered):
    before = rendered.pages()

    assert rendered.workbook("render", "--force").returncode == 0
    assert rendered.pages() == before


def test_a_changed_notebook_makes_its_pages_due(rendered):
    rendered.notebook("print('other')")

    assert set(explained(rendered).values()) == {"changed: notebook"}


@pytest.mark.parametrize("damaged", [5, None, {}, {"files": 3, "inputs": 4}])
def test_a_page_whose_record_is_damaged_is_due_and_stops_no_other(rendered, damaged):
    records = rendered.manifest() | {"whole.en.html": damaged, "gone.en.html": {"files": []}}
    rendered.write("reports/manifest.json", json.dumps({"pages": records}))

    why = explained(rendered)
    run = rendered.workbook("render")

    assert why.pop("whole.en.html") == "never rendered"
    assert set(why.values()) == {""}
    assert "1 rendered, 3 not due" in run.stderr
    assert set(rendered.manifest()) == {"whole.en.html", *why}


def test_a_lost_page_is_due(rendered):
    (rendered.out / "whole.en.html").unlink()

    due = {page for page, why in explained(rendered).items() if why}
    assert due == {"whole.en.html"}


def test_a_page_edited_by_hand_is_due(rendered):
    with (rendered.out / "whole.en.html").open("a") as page:
        page.write("!")

    assert explained(rendered)["whole.en.html"] == "its file was changed"


def test_a_page_edited_by_hand_to_the_same_size_is_due(rendered):
    page = rendered.out / "whole.en.html"
    page.write_text(page.read_text().replace("html", "HTML", 1))

    assert explained(rendered)["whole.en.html"] == "whole.en.html was changed"


def test_data_beside_a_page_edited_by_hand_to_the_same_size_is_due(rendered):
    records = rendered.manifest()
    data = rendered.out / "whole.en.csv"
    data.write_text("figure,value\nf,160\n")
    records["whole.en.html"] |= {
        "files": [data.name], "data": {data.name: sha256(data.read_bytes()).hexdigest()},
    }  # fmt: skip
    rendered.write("reports/manifest.json", json.dumps({"pages": records}))
    assert explained(rendered)["whole.en.html"] == ""

    data.write_text("figure,value\nf,960\n")

    assert explained(rendered)["whole.en.html"] == "whole.en.csv was changed"


def test_what_was_only_copied_or_touched_is_not_due(rendered):
    for page in rendered.out.glob("*.html"):
        os.utime(page)

    assert set(explained(rendered).values()) == {""}


def test_another_title_makes_due_the_report_and_the_pages_that_lead_to_it(rendered):
    text = (rendered.folder / "reports.toml").read_text()
    rendered.write("reports.toml", text.replace('"Whole"', '"All"'))

    due = {page for page, why in explained(rendered).items() if why}
    assert due == {
        "whole.en.html", "whole.ja.html", "profile.here.en.html", "profile.there.en.html",
    }  # fmt: skip


def test_a_figure_changes_only_the_pages_that_read_its_region(rendered):
    text = "figure,region,value\nf-here,here,1\nf-there,there,3\n"
    rendered.write("seeds/figures.csv", text)

    assert explained(rendered) == {
        "whole.en.html": "changed: seeds",
        "whole.ja.html": "changed: seeds",
        "profile.here.en.html": "",
        "profile.there.en.html": "changed: seeds",
    }


def test_what_follows_a_figure_belongs_to_its_region(rendered):
    rendered.write("seeds/sources.csv", "source,title\ns1,Uno\ns2,Two\n")

    due = {page for page, why in explained(rendered, "profile").items() if why}
    assert due == {"profile.here.en.html"}


def test_figures_of_the_place_above_belong_to_a_region(rendered):
    text = "figure,region,value\nf-here,here,1\nf-land,land,9\nf-there,there,2\n"
    rendered.write("seeds/figures.csv", text)

    changed = {f"profile.{region}.en.html": "changed: seeds" for region in ("here", "there")}
    assert explained(rendered, "profile") == changed


def test_a_run_with_nothing_to_do_imports_nothing_heavy(rendered):
    script = (
        "import sys\nfrom analysis.command import main\n"
        "main(['render'], standalone_mode=False)\n"
        "print([n for n in sys.modules if n.split('.')[0] in "
        "('pandas', 'numpy', 'matplotlib', 'papermill', 'nbformat', 'IPython', 'rich')"
        " or n in ('analysis.numbers', 'analysis.package.checked')])"
    )
    run = subprocess.run(
        [sys.executable, "-c", script],
        env=rendered.environment,
        capture_output=True,
        text=True,
        check=True,
    )

    assert run.stdout.strip() == "[]"


def test_another_language_alone_leaves_the_others_on_record(rendered):
    before = rendered.manifest()

    rendered.workbook("render", "whole", "--language", "ja", "--force")

    assert rendered.manifest() == before


def test_a_given_parameter_makes_a_page_of_its_own(rendered):
    assert rendered.workbook("render", "whole", "-p", "region=there").returncode == 0

    assert "whole.region-there.en.html" in rendered.pages()
