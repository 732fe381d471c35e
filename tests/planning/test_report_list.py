"""What the report list lays out, and what it refuses before anything runs."""

from dataclasses import replace
from pathlib import Path

import pytest

from analysis.language_records import LANGUAGES
from analysis.planning.other_pages import OtherPages
from analysis.planning.page_names import page_name
from analysis.planning.parameters import known, parameters_of
from analysis.planning.report_list import lay_out, pick, read_reports
from analysis.refusal import Refused


@pytest.fixture
def reports(project, monkeypatch):
    for name, value in project.environment.items():
        if name.startswith("WORKBOOK_"):
            monkeypatch.setenv(name, value)
    return read_reports()


def seeds(project) -> list[Path]:
    return [project.folder / "seeds"]


def test_a_report_is_laid_out_for_each_region_the_seeds_name(project, reports):
    pages = lay_out(reports["profile"], seeds(project))

    assert [page.name for page in pages] == ["profile.here.en.html", "profile.there.en.html"]


def test_a_region_has_a_page_where_one_of_several_columns_holds_it(project, reports):
    project.write("seeds/figures.csv", "figure,region\nsize,there\n")
    project.write("seeds/programmes.csv", "programme,region\nfund,elsewhere\n")
    rule = {"each": "regions.region", "in": ["programmes.region", "figures.region"]}
    report = replace(reports["profile"], grid={"region": rule})

    pages = lay_out(report, seeds(project))

    assert [page.parameters["region"] for page in pages] == ["there"]


def test_a_page_knows_its_siblings_in_other_languages(project, reports):
    (page,) = lay_out(reports["whole"], seeds(project), languages=["ja"])

    assert page.siblings == {"en": "whole.en.html", "ja": "whole.ja.html"}


def test_a_page_knows_the_other_reports_and_the_pages_of_rows_in_its_language(project, reports):
    others = OtherPages(reports, seeds(project))
    english, japanese = map(others.of, lay_out(reports["whole"], seeds(project)))

    title = reports["profile"].title
    assert english == {
        "region/here": ("profile.here.en.html", title),
        "region/there": ("profile.there.en.html", title),
    }
    assert japanese == {}


def test_a_page_of_one_region_knows_the_other_reports_and_no_other_region(project, reports):
    here, _ = lay_out(replace(reports["profile"], reads="region"), seeds(project))

    whole = reports["whole"]
    assert OtherPages(reports, seeds(project)).of(here) == {
        whole.notebook.name: ("whole.en.html", whole.title)
    }


def test_an_unknown_report_is_refused_with_the_nearest(reports):
    with pytest.raises(Refused, match=r"no report called 'profil'; the nearest: profile"):
        pick(reports, ["profil"])


def test_an_unknown_parameter_is_refused_with_the_nearest(project, reports):
    with pytest.raises(Refused, match=r"called 'regoin'; the nearest: region"):
        lay_out(reports["whole"], seeds(project), given={"regoin": "here"})


def test_an_unknown_region_is_refused_with_those_on_file(project, reports):
    with pytest.raises(Refused, match=r"no region called 'her'; the nearest: here, there"):
        lay_out(reports["profile"], seeds(project), given={"region": "her"})


def test_a_language_the_report_does_not_speak_is_refused(project, reports):
    with pytest.raises(Refused, match=r"no language of report whole called 'zh'"):
        lay_out(reports["whole"], seeds(project), languages=["zh"])


def test_an_unknown_setting_in_the_list_is_refused(project, tmp_path):
    project.write("other.toml", '[reports.one]\nnotebok = "x"\ntitle = "X"\n')

    with pytest.raises(Refused, match=r"called 'notebok'; the nearest: notebook"):
        read_reports(tmp_path / "other.toml")


@pytest.mark.parametrize(
    ("kind", "given", "takes"),
    [
        ("int", "x", "a whole number"),
        ("int", "1.5", "a whole number"),
        ("float", "nan", "a number"),
        ("float", "1e999", "a number"),
        ("bool", "perhaps", "true or false"),
    ],
)
def test_an_ill_typed_parameter_is_refused(project, kind, given, takes):
    from analysis.planning.parameters import Parameter, checked

    with pytest.raises(Refused, match=rf"'horizon' takes {takes}, not '{given}'"):
        checked(Parameter("horizon", kind, 1, "how far"), given)


def test_a_parameter_is_read_with_its_type_default_and_explanation(project):
    found = parameters_of(project.folder / "notebooks" / "page.ipynb")["region"]

    assert (found.kind, found.default, found.about) == ("str", "here", "whose page")


def test_a_language_given_as_a_parameter_is_told_its_option(project):
    declared = parameters_of(project.folder / "notebooks" / "page.ipynb")

    with pytest.raises(Refused, match="choose languages with --language"):
        known("language", declared, "page.ipynb")


def test_papermill_finds_the_same_parameters(project):
    import papermill

    path = project.folder / "notebooks" / "page.ipynb"
    theirs = papermill.inspect_notebook(str(path))

    assert list(theirs) == list(parameters_of(path))
    assert theirs["region"]["help"] == "whose page"


def test_a_value_from_outside_never_leaves_the_folder_by_its_name():
    name = page_name("profile", {"region": "../../etc/passwd"}, {"region"}, "en")

    assert "/" not in name
    assert ".." not in name


def test_two_values_with_one_slug_keep_two_names():
    names = {page_name("p", {"region": value}, {"region"}, "en") for value in ("a b", "a/b", "a-b")}

    assert len(names) == 3


def test_a_report_without_languages_is_laid_out_in_all_there_are(tmp_path):
    listed = tmp_path / "reports.toml"
    listed.write_text('[reports.one]\nnotebook = "one.ipynb"\ntitle = "One"\n', encoding="utf-8")

    assert read_reports(listed)["one"].languages == LANGUAGES


def test_a_list_and_a_value_that_reads_like_it_keep_two_names():
    """`-p regions=henan,shanghai` does not replace the page of a region `henan-shanghai`."""
    values = (["henan", "shanghai"], ["henan-shanghai"], ["henan_shanghai"], ["henan", "shang_hai"],
              ["henan_shang", "hai"])  # fmt: skip
    names = [page_name("compare", {"regions": value}, (), "en") for value in values]

    assert names[0] == "compare.regions-henan_shanghai.en.html"
    assert names[1] == "compare.regions-henan-shanghai.en.html"
    assert len(set(names)) == len(names)
