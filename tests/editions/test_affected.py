"""The reports that a change touches: those that show a changed row, in the languages it is in."""

import json
import re
import shutil

import pytest
from packages import sound_rows, write_package
from tiny import figure, member, region, tiny
from warm_commands import warm

from analysis.editions.affected import Reading, affected
from analysis.editions.readings import readings
from analysis.package import load_seeds
from analysis.paths import ROOT
from analysis.planning.report_list import read_reports


@pytest.fixture
def changed(tmp_path):
    """Return a function that loads the workbook's package with one cell, or words, replaced."""

    def load(table: str, old: str, new: str):
        folder = tmp_path / "changed"
        shutil.copytree(ROOT / "seeds", folder, ignore=lambda *_: {"documents"})
        path = folder / f"{table}.csv"
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1
        path.write_text(text.replace(old, new), encoding="utf-8")
        return load_seeds([folder])

    return load


def first(seeds, table: str, where: str):
    return getattr(seeds, table).query(where).iloc[0]


def touched(old, new):
    """What a change touches, by the workbook's own report list."""
    return affected(old, new, readings(new.folders, old.folders))


def names(found) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Report, with its region where it is about one -> languages."""
    return {
        (one.report, *filter(None, [one.parameters.get("region")])): one.languages for one in found
    }


def test_nothing_is_affected_by_a_package_that_is_the_same(seeds):
    assert touched(seeds, seeds) == []


def test_the_words_of_a_note_in_one_language_touch_the_pages_in_that_language(seeds, changed):
    row = first(seeds, "figures", "note_ja.str.len() > 12 and region == 'shenzhen'")

    found = touched(seeds, changed("figures", row["note_ja"], row["note_ja"] + "。"))

    assert {one.languages for one in found} == {("ja",)}
    profiles = [one.parameters["region"] for one in found if one.report == "region-profile"]
    assert profiles == [row["region"]]
    assert all(f"figures/{row['figure']}" in one.rows for one in found)


@pytest.mark.parametrize(
    ("column", "languages"),
    [("note", ("en", "zh-Hans")), ("note_ja", ("ja",)), ("period", ("en", "ja", "zh-Hans"))],
)
def test_english_words_touch_the_languages_that_have_none_of_their_own(tmp_path, column, languages):
    rows = sound_rows()
    rows["figures"][0] |= {"note": "A note.", "note_ja": "注記。", "period": "2027"}
    old = load_seeds([write_package(tmp_path / "old", rows)])
    rows["figures"][0] |= {column: "2028" if column == "period" else "Another. 別。"}
    new = load_seeds([write_package(tmp_path / "new", rows)])

    (found,) = affected(old, new, [Reading("all", "All", ("en", "ja", "zh-Hans"))])

    assert found.languages == languages


def test_a_programme_touches_its_region_and_the_reports_of_programmes(seeds, changed):
    row = first(seeds, "programmes", "instrument != '' and kind == 'cluster'")

    words = row["purpose_en"]
    found = names(touched(seeds, changed("programmes", words, f"{words} Or so.")))

    assert {("policy-mix",), ("clusters-and-actors",)} <= found.keys()
    assert ("support-schemes",) not in found
    assert sum(key[0] == "region-profile" for key in found) == 1
    assert set(found.values()) == {("en",)}


def test_the_terms_of_a_scheme_touch_the_report_of_schemes(seeds, changed):
    row = first(seeds, "support_schemes", "eligible_costs_ja.str.len() > 8")
    words = row["eligible_costs_ja"]

    found = names(touched(seeds, changed("support_schemes", words, words + "等")))

    assert ("support-schemes",) in found
    assert ("policy-mix",) not in found


def test_a_row_that_a_report_shows_only_now_is_of_the_change_though_it_is_the_same():
    places = [region("maple"), region("birch")]
    old = tiny(regions=places, members=[member("lab", region="birch")], figures=[figure("f")])
    new = tiny(
        regions=places,
        members=[member("lab", region="birch")],
        figures=[figure("f", member="lab")],
    )

    (found,) = affected(old, new, [Reading("maple", "Maple", ("en",), region="maple")])

    assert found.rows == ("figures/f", "members/lab", "regions/birch")


def test_every_row_that_a_report_marks_is_one_it_says_it_shows(rendered, seeds):
    marks = re.compile(r'data-(figure|from|name|source)="([^"]*)"')
    for report in (report for report in read_reports().values() if report.shows):
        tables = seeds.at(seeds.rows_behind(report.shows))
        shown = {f"{name[:-1]}/{key}" for name, rows in tables.items() for key in rows.iloc[:, 0]}
        known = {f"{name[:-1]}/" for name in tables}
        pages = list(rendered.glob(f"{report.name}.*html"))
        assert len(pages) == len(report.languages)
        for page in pages:
            main = page.read_text(encoding="utf-8").partition("<main")[2]
            for kind, listed in set(marks.findall(main)):
                bare = "source/" if kind == "source" else "figure/"
                keys = {key if "/" in key else bare + key for key in listed.split()}
                rows = {key for key in keys if key.startswith(tuple(known))}
                assert rows <= shown, (page.name, rows - shown)


@pytest.mark.slow
def test_diff_tells_of_the_reports_in_words_and_for_machines(seeds, changed):
    row = first(seeds, "figures", "note_ja.str.len() > 12 and region == 'shenzhen'")
    folder = changed("figures", row["note_ja"], row["note_ja"] + "。").folders[0]

    def diff(*words: str) -> str:
        run = warm().run(["diff", "seeds", str(folder), *words])
        assert run.returncode == 0, run.stderr
        return run.stdout

    reports = json.loads(diff("--json"))["reports"]
    assert {"report", "title", "parameters", "languages", "rows"} == set(reports[0])
    assert "reports: region-profile region=shenzhen" in diff()
    assert "(ja): 1 row" in diff()
