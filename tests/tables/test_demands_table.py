"""Targets under test in words: what each requires, its past, its rank, and what is not known."""

from shown import heads, shown, told

from analysis.measures.growth import targets
from analysis.measures.under_test import under_test
from analysis.tables import demands_table, targets_tested
from analysis.wording import Html
from tests.tiny import figure, indicator, region, said, source, tiny

LEVEL = figure("level", "100", period="2026", measure_kind="baseline")


def goal(key, value, **cells):
    usual = {"measure_kind": "target", "period": "2027", "region": key}
    return figure(key, value, **(usual | cells))


def put(*figures):
    seeds = tiny(
        regions=[region("maple"), region("cedar")],
        indicators=[indicator("output"), indicator("sales")],
        figures=figures,
    )
    return under_test(seeds, targets(seeds)), seeds


def answer(*figures):
    said = targets_tested(*put(*figures))
    return [told(Html(part)) for part in said.split("</p>") if part]


def row(*figures):
    return shown(demands_table(*put(*figures)))[0]


def test_the_pace_leads_and_what_is_not_known_of_the_past_follows():
    assert answer(LEVEL, goal("maple", "150")) == [
        "Maple would have to grow 50% a year: from CNY 100 (2026) to CNY 150 (2027).",
        "No earlier level is on file, so whether that is faster than it has grown before is not "
        "known.",
    ]


def test_the_pace_of_the_past_stands_beside_it():
    before = figure("before", "80", period="2025")

    assert answer(LEVEL, before, goal("maple", "150"))[1] == (
        "Up to that level it had grown 25% a year."
    )
    assert row(LEVEL, before, goal("maple", "150"))[3:5] == (
        "growth of 50% a year | from CNY 100, 2026",
        "growth of 25% a year",
    )


def test_beside_a_target_that_may_not_be_ranked_the_reason_stands_and_no_winner():
    said = answer(LEVEL, goal("maple", "150"), goal("cedar", "90", indicator="sales"))[1]

    assert "Cedar gives CNY 90 (2027) and no level to start from" in said
    assert "The two may not be ranked. One is “Output” (Maple), the other “Sales” (Cedar)." in said
    assert said.endswith("is therefore not decided by what is on file.")


def test_a_goal_below_its_level_is_said_to_fall():
    assert answer(LEVEL, goal("maple", "90"))[0].startswith("Maple would have to come down 10% a")
    assert row(LEVEL, goal("maple", "90"))[3] == "a fall of 10% a year | from CNY 100, 2026"


def test_a_goal_that_is_met_asks_for_no_growth():
    met = goal("maple", "90", bound="at_least")

    assert answer(LEVEL, met) == [
        "Maple stood at CNY 100 (2026) when it set at least CNY 90 (2027): that asks for no growth."
    ]
    assert row(LEVEL, met)[3] == "no growth: the level was CNY 100, 2026"


def test_of_a_goal_whose_bounds_allow_any_pace_none_is_given():
    """From 100 or more to 400 or more: the level may be 500 already, or 100."""
    level = LEVEL | {"bound": "at_least"}
    more = goal("maple", "400", bound="at_least")

    assert answer(level, more) == [
        "Maple would have to come from at least CNY 100 (2026) to at least CNY 400 (2027): the "
        "bounds leave open how fast that is."
    ]
    assert row(level, more)[3] == "the bounds leave it open | from at least CNY 100, 2026"


def test_without_any_level_no_target_has_a_pace():
    assert answer(goal("maple", "90")) == [
        "No target on record states the level it starts from, so none has a pace."
    ]
    assert row(goal("maple", "90"))[3:] == (
        "no level to start from on file",
        "",
        "Not ranked: no other region has a target in this unit.",
    )


def test_a_rank_counts_the_targets_it_stands_among():
    table = demands_table(*put(goal("maple", "90"), goal("cedar", "80")))

    assert [line[5] for line in shown(table)] == [
        "1 of 2, the largest first",
        "2 of 2, the largest first",
    ]
    assert 'data-from="maple cedar"' in table.html


def test_places_that_bounds_leave_open_are_given_as_a_range():
    assert row(goal("maple", "90", bound="at_least"), goal("cedar", "95"))[5] == (
        "1 to 2 of 2, the largest first: the bounds leave it open"
    )


def test_what_is_not_ranked_says_why():
    assert row(goal("maple", "90"), goal("cedar", "95", indicator="sales"))[5] == (
        "Not ranked. One is “Output” (Maple), the other “Sales” (Cedar)."
    )


def test_the_table_says_what_each_column_is_and_that_a_rank_is_no_probability():
    table = demands_table(*put(LEVEL, goal("maple", "150")))

    assert told(table.caption) == "Each target under test"
    assert heads(table) == (
        "Target", "Goal", "By", "It requires", "Its own past",
        "Beside the other regions’ targets",
    )  # fmt: skip
    assert told(table.note).startswith("A rank, never a probability")
    assert shown(table)[0] == (
        "Maple · Output", "CNY 150", "2027", "growth of 50% a year | from CNY 100, 2026",
        "no earlier level on file", "Not ranked: no other region has a target in this unit.",
    )  # fmt: skip


def test_a_target_without_a_time_or_as_reported_says_so():
    heard = [said("maple", "150"), said("maple", "it is heard", 9, states="hearsay")]
    seeds = tiny(regions=[region("maple")], indicators=[indicator("output")],
                 sources=[source("plan")], evidence=heard,
                 figures=[goal("maple", "150", period="")])  # fmt: skip

    assert shown(demands_table(under_test(seeds, targets(seeds)), seeds))[0][1:3] == (
        "CNY 150 (as reported)", "",
    )  # fmt: skip


def test_growth_to_more_than_the_double_is_no_number_of_times():
    before = figure("before", "20", period="2025")

    # from 100 to 250 in a year, after one from 20 to 100
    assert answer(LEVEL, before, goal("maple", "250"))[:2] == [
        "Maple would have to grow 150% a year: from CNY 100 (2026) to CNY 250 (2027).",
        "Up to that level it had grown 400% a year.",
    ]
    assert row(LEVEL, before, goal("maple", "250"))[3:5] == (
        "growth of 150% a year | from CNY 100, 2026", "growth of 400% a year",
    )  # fmt: skip


def test_the_steepest_target_leads_and_of_the_others_a_headline_is_set_beside():
    other = figure("other", "100", period="2026", measure_kind="baseline", region="cedar")
    lead, slow = goal("maple", "150"), goal("slow", "110", region="cedar")
    seeds = tiny(
        regions=[region("maple"), region("cedar"), region("oak")],
        indicators=[indicator("output"), indicator("sales")],
        figures=[other, slow, LEVEL, lead, goal("aaa", "7", region="oak", indicator="sales"),
                 goal("head", "9", region="oak", indicator="sales"),
                 goal("own", "3", region="maple", indicator="sales")],
        strategies=[{"region": "oak", "headline_figure": "head"}],
    )  # fmt: skip
    demands = under_test(seeds, targets(seeds))

    said = [told(Html(part)) for part in targets_tested(demands, seeds).split("</p>") if part]
    assert said[0].startswith("Maple would have to grow 50% a year")
    assert said[1].startswith("No earlier level is on file")
    assert "Oak gives CNY 9 (2027) and no level to start from: its pace is not known." in said[1]


def test_a_target_that_may_stand_beside_the_lead_is_told_with_its_pace_alone():
    other = figure("other", "100", period="2026", measure_kind="baseline", region="cedar")

    (_, beside) = answer(LEVEL, goal("maple", "150"), other, goal("cedar", "110"))

    assert beside == (
        "No earlier level is on file, so whether that is faster than it has grown before is not "
        "known. Cedar would have to grow 10% a year: from CNY 100 (2026) to CNY 110 (2027)."
    )


def test_a_target_in_another_unit_or_of_the_region_itself_is_not_set_beside():
    yen = goal("cedar", "90", unit="JPY")

    assert answer(LEVEL, goal("maple", "150"), yen, goal("own", "160", region="maple"))[0] == (
        "Maple would have to grow 60% a year: from CNY 100 (2026) to CNY 160 (2027)."
    )
    assert "Cedar" not in "".join(answer(LEVEL, goal("maple", "150"), yen))


def test_of_a_goal_that_is_met_nothing_is_said_but_that():
    assert (
        answer(LEVEL, goal("maple", "90", bound="at_least"), figure("b", "80", period="2025"))[1:]
        == []
    )


def test_places_that_bounds_leave_open_lead_to_all_they_count():
    html = demands_table(*put(goal("maple", "90", bound="at_least"), goal("cedar", "95"))).html

    assert 'value="1" data-derived="count" data-from="maple"' in html
    assert 'value="2" data-derived="count" data-from="cedar maple"' in html
