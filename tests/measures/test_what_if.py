"""What a goal without a stated start would demand, worked by hand, and which goal is asked."""

from fractions import Fraction

import pytest

from analysis import charts
from analysis.measures.what_if import goal_without_a_start, what_if
from analysis.quantities import assumed
from tests.tiny import figure, indicator, region, tiny


def goal(key="goal", value="400", period="2027", **cells):
    return figure(key, value, measure_kind="target", period=period, period_basis="stated", **cells)


def asked(*figures, strategies=()):
    regions = [region("maple"), region("cedar")]
    return goal_without_a_start(
        tiny(
            regions=regions,
            figures=figures,
            indicators=[indicator("output")],
            strategies=[{"region": key, "headline_figure": known} for key, known in strategies],
        ),
        "2024",
    )


def test_what_a_goal_would_require_is_told_for_each_level_that_is_assumed():
    seeds = tiny(figures=[goal()])
    frame = what_if(seeds, "goal", [assumed("baseline", n, "CNY") for n in (100, 25)], "2025")

    # 400 from 100 in two years: x4, 100 % a year; from 25: x16, 300 % a year
    assert [one.value for one in frame["factor"]] == [4, 16]
    assert [one.value for one in frame["per_year"]] == [1, 3]
    assert [one.value for one in frame["baseline"]] == [100, 25]
    assert frame["per_year"][1].assumptions == ("baseline=25 CNY", "start=2025")
    assert frame["factor"][1].assumptions == ("baseline=25 CNY",)
    assert frame["per_year"][0].figures == frame["factor"][0].figures == ("goal",)
    assert frame["per_year"][0].formula == "required_growth"
    assert frame["factor"][0].formula == "required_factor"


@pytest.mark.parametrize("start", ["2027", "2030", "2027-12-31"])
def test_a_start_that_does_not_lie_before_the_goal_is_refused(start):
    with pytest.raises(
        ValueError, match=rf"^start takes a time before that of the goal \(2027\), not {start}$"
    ):
        what_if(tiny(figures=[goal()]), "goal", [assumed("baseline", 100, "CNY")], start)


def test_a_start_less_than_a_year_before_the_goal_is_early_enough():
    frame = what_if(
        tiny(figures=[goal()]), "goal", [assumed("baseline", Fraction(200), "CNY")], "2027-10-19"
    )

    # 73 days, a fifth of a year: doubling in it is 2^5 - 1 = 31 a year
    assert round(frame["per_year"][0].value, 9) == 31


def test_the_goal_asked_is_the_first_headline_that_states_no_start():
    figures = goal("a"), goal("b", "900"), goal("c", region="cedar", indicator="jobs")
    level = figure("level", "100", measure_kind="baseline", period="2024", indicator="output")

    # the largest stands for maple, where its strategy names none
    assert asked(*figures) == "b"
    assert asked(*figures, strategies=[("maple", "a")]) == "a"
    # both goals of maple start from its level; cedar's counts something else
    assert asked(*figures, level, strategies=[("maple", "a")]) == "c"


@pytest.mark.parametrize(
    "cells", [{"unit": "1"}, {"value": "0"}, {"period": ""}, {"period": "2024"}]
)
def test_a_ratio_a_nought_and_what_is_not_due_later_are_asked_of_nobody(cells):
    assert asked(goal("a", **cells), goal("b", region="cedar")) == "b"
    assert asked(goal("a", **cells)) == ""


def test_without_a_goal_nothing_is_assumed_and_the_view_says_so():
    seeds = tiny()
    starts = charts.assumed_starts(seeds, "", ["0.2"])
    chart = charts.what_if_chart(what_if(seeds, "", starts, "2024"), seeds, "", "2024")

    assert starts == [] and chart.canvas is None
    assert str(chart.finding) == (
        "No target due after the end of 2024 is without a level to start from."
    )
