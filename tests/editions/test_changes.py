"""What differs between two packages: each kind of change, and nothing else."""

from analysis.editions import (
    changes,
    changes_table,
    conclusions_table,
    other_rows_table,
)
from analysis.pages import make_page, trace
from tests.pages import sample

PLAIN = {"region": "north", "bound": "exact", "measure_kind": "actual", "obs_status": "A",
         "period_basis": "stated"}  # fmt: skip


def figures(**changed):
    """Return the sample's figures with some fields changed by figure id (`-` written as `_`)."""
    by_name = {name.replace("_", "-"): fields for name, fields in changed.items()}
    rows = [PLAIN | row | by_name.get(row["figure"], {}) for row in sample.FIGURES]
    return [row for row in rows if row.get("unit")]


def evidence(*extra, without=()):
    rows = [*sample.EVIDENCE, *extra]
    return [
        {"figure": figure, "source": "north-news", "start": start, "end": end, "exact": exact,
         "states": "value"}
        for figure, start, end, exact in rows if (figure, start) not in without
    ]  # fmt: skip


def kinds(found):
    return {name for name, listed in found.as_json().items() if listed}


def test_a_package_differs_in_nothing_from_itself_in_another_order(tmp_path):
    old = sample.seeds(tmp_path)
    new = sample.seeds(tmp_path, figures=figures()[::-1], evidence=evidence()[::-1])
    assert not changes(old, new)


def test_an_added_and_a_withdrawn_figure_are_named(tmp_path):
    old = sample.seeds(tmp_path)
    new = sample.seeds(tmp_path, figures=figures()[:-1], evidence=evidence()[:-1])
    assert changes(old, new).withdrawn == ("north-announced",)
    assert changes(new, old).added == ("north-announced",)
    assert kinds(changes(old, new)) == {"withdrawn"}


def test_a_revised_value_comes_with_both_and_with_its_passages(tmp_path):
    old = sample.seeds(tmp_path)
    new = sample.seeds(tmp_path, figures=figures(north_firms={"value": "120"}))
    found = changes(old, new)
    assert [(one.key, one.field, one.old, one.new) for one in found.revised] == [
        ("north-firms", "value", "110", "120")
    ]
    assert found.revised[0].evidence_old[0]["exact"] == "110社超"
    assert kinds(found) == {"revised"}


def test_a_revision_that_changes_a_conclusion_says_so(tmp_path):
    old = sample.seeds(tmp_path)
    new = sample.seeds(tmp_path, figures=figures(north_target={"value": "140000000000"}))
    growth = [one for one in changes(old, new).conclusions if one.field == "required_growth"]
    assert [(one.old, one.new) for one in growth] == [
        ("at least 31.7%", "at least 25.9%")
    ]  # 25.99 %


def test_other_passages_are_a_change_of_source_and_not_of_value(tmp_path):
    old = sample.seeds(tmp_path)
    new = sample.seeds(tmp_path, evidence=evidence(("north-firms", 500, 505, "110社超")))
    assert kinds(changes(old, new)) == {"resourced"}


def test_a_flag_is_a_change_of_its_own_kind(tmp_path):
    old = sample.seeds(tmp_path)
    new = sample.seeds(tmp_path, figures=figures(north_firms={"obs_status": "U"}))
    assert kinds(changes(old, new)) == {"reflagged"}


def test_a_source_of_another_standing_reflags_its_figures(tmp_path):
    old = sample.seeds(tmp_path)
    new = sample.seeds(tmp_path, sources=[sample.SOURCE | {"tier": "official"}])
    found = changes(old, new)
    assert {one.field for one in found.reflagged} == {"tier"}
    assert kinds(found) == {"reflagged", "rows"}


def test_a_changed_period_flips_the_verdict_of_a_pair(tmp_path):
    pair = [PLAIN | row for row in sample.FIGURES[:2]]
    twin = PLAIN | sample.FIGURES[1] | {"figure": "north-twin"}
    old = sample.seeds(tmp_path, figures=[*pair, twin])
    new = sample.seeds(tmp_path, figures=[*pair, twin | {"period": "2030"}])
    flips = {one.key: (one.old, one.new) for one in changes(old, new).verdicts}
    assert flips["north-target north-twin"][0] != flips["north-target north-twin"][1]


def test_a_source_of_another_standing_flips_the_verdicts_of_its_figures(tmp_path):
    twin = PLAIN | sample.FIGURES[1] | {"figure": "north-twin"}
    place = evidence()[1] | {"figure": "north-twin", "source": "other-news"}
    other = sample.SOURCE | {"source": "other-news"}
    given = {"figures": [*figures(), twin], "evidence": [*evidence(), place]}
    old = sample.seeds(tmp_path, **given, sources=[sample.SOURCE, other])
    new = sample.seeds(tmp_path, **given, sources=[sample.SOURCE, other | {"tier": "opinion"}])
    found = changes(old, new)
    assert kinds(found) == {"reflagged", "rows", "verdicts"}
    assert [one.key for one in found.verdicts] == ["north-target north-twin"]


def test_a_number_set_aside_for_another_reason_is_a_row_of_its_own(tmp_path):
    row = {"source": "north-news", "start": 3, "end": 4, "exact": "1", "reason": "list_number"}
    old = sample.seeds(tmp_path, dismissed=[row])
    new = sample.seeds(tmp_path, dismissed=[row | {"reason": "name"}])
    assert [(one.key, one.field) for one in changes(old, new).rows] == [
        ("dismissed/north-news 3 4", "reason")
    ]


def test_another_reading_of_the_same_words_is_a_change_of_source(tmp_path):
    rows = evidence()
    old = sample.seeds(tmp_path)
    new = sample.seeds(tmp_path, evidence=[rows[0] | {"reading": "In yuan."}, *rows[1:]])
    assert kinds(changes(old, new)) == {"resourced"}


def test_a_scheme_that_loses_its_ceiling_has_no_break_point_any_more(tmp_path):
    ceiling = PLAIN | {"figure": "north-ceiling", "indicator": "output", "value": "3000000",
                       "unit": "CNY", "bound": "at_most", "measure_kind": "ceiling"}  # fmt: skip
    term = {"term": "north-plan", "scheme": "north-plan", "rate": "north-rate",
            "limit": "north-ceiling", "limit_per": "project"}  # fmt: skip
    given = {"figures": [*figures(), ceiling], "support_schemes": [{"programme": "north-plan"}]}
    old = sample.seeds(tmp_path, **given, scheme_terms=[term])
    new = sample.seeds(tmp_path, **given, scheme_terms=[term | {"limit": ""}])
    lost = {one.field: (bool(one.old), one.new) for one in changes(old, new).conclusions}
    assert lost == {"break_point": (True, "")}
    table = str(conclusions_table(changes(old, new), old, new))
    assert "nothing follows" in table


def test_a_page_of_changes_traces_old_and_new_numbers_alike(tmp_path):
    (tmp_path / "old").mkdir()
    (tmp_path / "new").mkdir()
    old = sample.seeds(tmp_path / "old")
    new = sample.seeds(
        tmp_path / "new",
        figures=figures(
            north_firms={"value": "120", "note": "Was 110."}, north_target={"value": "140000000000"}
        )[:-1],
        evidence=[row | {"exact": row["exact"].replace("110", "120")} for row in evidence()[:-1]],
    )
    found = changes(old, new)
    tables = [
        view(found, old, new) for view in (changes_table, conclusions_table, other_rows_table)
    ]
    page = make_page(sample.notebook(new, extra=tables), sample.context(new, before=old))
    assert 'data-figure="before:north-firms"' in page
    lost = [one["text"] for one in trace(page).untraced]
    assert lost == ["30 August 2025"]  # the sample's sentence on a figure that is withdrawn
