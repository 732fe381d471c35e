"""A control is moved and the view follows, as a reader would see it in a notebook."""

import re
import subprocess
import sys

import ipywidgets as widgets
import pytest

from analysis.charts import Chart
from analysis.controls import (
    cost,
    explore_comparison,
    explore_goal,
    explore_region,
    explore_support,
    explorers,
)
from analysis.controls import views as shown_views
from analysis.measures.growth import targets
from analysis.measures.peers import peers
from analysis.package import load_seeds
from analysis.wording import Group, Html, Table


@pytest.fixture(scope="module")
def seeds():
    return load_seeds()


@pytest.fixture
def shown(monkeypatch) -> list:
    views: list = []
    monkeypatch.setattr(shown_views, "output_of", lambda view: views.append(view) or {})
    return views


def test_a_view_is_set_as_a_whole_so_that_whoever_runs_the_notebook_sends_nothing_back():
    number = shown_views.called("Number", widgets.IntText(value=1))
    box = shown_views.explorer({"number": number}, lambda number: [Html(f"<b>{number}</b>")] * 2)
    number.value = 7

    *_, drawn = box.children
    assert [one["data"]["text/html"] for one in drawn.outputs] == ["<b>7</b>"] * 2
    assert not drawn.msg_id


def control(explorer, description: str):
    return next(child for child in explorer.children[:-1] if child.description == description)


def test_typing_a_cost_changes_what_each_scheme_pays(seeds, shown):
    explorer = explore_support(seeds, "1 million", "CNY")
    before = str(shown[0])
    shown.clear()

    control(explorer, "Eligible costs").value = "5億元"

    _best, table, *drawn = shown
    assert isinstance(table, Table)
    assert [type(chart) for chart in drawn] == [Chart, Chart]
    assert str(table) != before
    assert "CNY\N{NO-BREAK SPACE}500\N{NO-BREAK SPACE}million" in str(table)


def test_each_control_has_room_for_the_longest_name_and_the_size_is_below_its_cost(seeds, shown):
    named = explore_support(seeds, "1 million", "CNY").children[:-1]

    longest = max(len(control.description) for control in named)
    assert {control.style.description_width for control in named} == {f"{longest * 0.53 + 1:.1f}em"}
    assert [control.description for control in named[:2]] == ["Eligible costs", "or by their size"]


def test_the_horizon_reaches_as_far_as_the_plans_so_that_moving_it_leaves_some_out(seeds, shown):
    since = control(explore_region(seeds, "henan", 2013), "Since")
    before = [view._repr_html_() for view in shown]
    shown.clear()

    since.value = since.max

    assert (since.min, since.max) == (2013, 2028)
    assert [view._repr_html_() for view in shown] != before


def test_moving_the_size_of_a_cost_writes_it_in_the_currency_that_was_typed(seeds, shown):
    explorer = explore_support(seeds, "1 million JPY", "CNY")
    shown.clear()

    control(explorer, "or by their size").value = 123_456_789

    assert control(explorer, "Eligible costs").value == "123,000,000 JPY"
    assert 'data-assumed="cost=123000000 JPY"' in shown[0]._repr_html_()


@pytest.mark.parametrize(("typed", "size"), [("8000万元", 8e7), ("0.1", 0.1), ("2e12 CNY", 2e12)])
def test_the_size_follows_what_is_typed_and_leaves_it_as_it_is(seeds, shown, typed, size):
    explorer = explore_support(seeds, "1 million", "CNY")

    control(explorer, "Eligible costs").value = typed

    assert control(explorer, "or by their size").value == size
    assert control(explorer, "Eligible costs").value == typed


@pytest.mark.parametrize("typed", ["much", "", "8%", "-3", "1e30", "9" * 400])
def test_a_cost_that_cannot_be_read_is_answered_in_words(seeds, shown, typed):
    explorer = explore_support(seeds, "1 million", "CNY")
    shown.clear()

    control(explorer, "Eligible costs").value = typed

    (says,) = shown
    assert str(says).startswith("A cost takes an amount")


def test_costs_by_kind_and_the_firm_are_asked_for_and_answered(seeds, shown):
    explorer = explore_support(seeds, "60 million", "CNY", "models=20M", "place=shanghai")
    before = str(shown[0])
    assert control(explorer, "Models and core technology").value == "20M"
    shown.clear()

    control(explorer, "Place of registration").value = "henan"

    assert "Shanghai" in before
    assert "Shanghai" not in str(shown[0]) and "Henan" in str(shown[0])


#: what takes long to draw, which nobody looks at where it is only asked whether it is drawn
DRAWN = {
    cost: ("best_answer", "payments_table", "support_curve", "payment_curves"),
    explorers: ("growth_chart", "instrument_grid", "silence_map", "targets_chart",
                "timeline_chart", "what_if_chart"),
}  # fmt: skip


def test_every_control_is_heard(seeds, shown, monkeypatch):
    for module, names in DRAWN.items():
        for name in names:
            monkeypatch.setattr(module, name, lambda *_: "a view")
    goals = targets(seeds)
    goal = goals.loc[goals["goal_type"] == "fixed_level", "figure"].iloc[0]
    boxes = (
        explore_support(seeds, "60 million", "CNY"),
        explore_goal(seeds, goal, 2024),
        explore_region(seeds, peers(seeds)[0], 2020),
        explore_comparison(seeds),
    )
    for moved in (one for box in boxes for one in box.children[:-1]):
        shown.clear()
        moved.value = another(moved)
        assert shown or len(getattr(moved, "options", "ab")) < 2, moved.description


def another(control):
    """Another value than a control has, of those it can have."""
    if hasattr(control, "options"):
        values = [value for _, value in control.options]
        if isinstance(control.value, tuple):
            return tuple(values[:1]) if control.value != tuple(values[:1]) else ()
        return values[(values.index(control.value) + 1) % len(values)]
    if isinstance(control.value, str):
        return "RMB 30M" if control.value else "RMB 1M"
    return control.min if control.value != control.min else control.max


def test_what_is_not_on_file_is_answered_in_words(seeds, shown):
    explorer = explore_support(seeds, "1 million", "CNY")
    shown.clear()

    control(explorer, "Computing power").value = "2 million"

    (says,) = shown
    assert str(says).startswith("Not answered: the costs by kind come to 2000000 CNY")


def test_what_a_reader_sets_is_marked_as_assumed(seeds, shown):
    explore_support(seeds, 1_000_000, "CNY")

    assert 'data-assumed="cost=1000000 CNY"' in shown[0]._repr_html_()


def test_every_figure_that_can_be_chosen_is_answered_with_others_and_reasons(seeds, shown):
    explorer = explore_comparison(seeds)
    chosen = control(explorer, "Figure")
    figures = [key for _, key in chosen.options]

    for figure in (*figures[1:], figures[0]):
        shown.clear()
        chosen.value = figure
        finding, table = shown
        assert re.fullmatch(r"On its footing: \d+\. .+: \d+\. .+: [1-9]\d*\.", str(finding))
        rows = [row for row in table.rows if not isinstance(row, Group)]
        assert rows and all("<li>" in row[-1] for row in rows)


def test_every_region_that_can_be_chosen_has_figures_to_hold_against_the_one(seeds, shown):
    explorer = explore_comparison(seeds)

    for _, region in control(explorer, "Beside those of").options:
        shown.clear()
        control(explorer, "Beside those of").value = (region,)
        assert len([row for row in shown[-1].rows if not isinstance(row, Group)]) > 0, region


def test_without_a_region_it_says_that_there_is_nothing_to_compare(seeds, shown):
    explorer = explore_comparison(seeds)
    shown.clear()

    control(explorer, "Beside those of").value = ()

    assert "No other figure of these regions" in str(shown[-1].html)


def test_figures_that_are_alike_in_a_line_are_told_apart_by_whose_they_are(seeds, shown):
    lines = [line for line, _ in control(explore_comparison(seeds), "Figure").options]

    assert len(lines) == len(set(lines))
    assert any("Aid ceiling · Compute vouchers: at most" in line for line in lines)
    assert not any("Aid ceiling · Support for" in line for line in lines)


def test_regions_not_chosen_are_left_out(seeds, shown):
    explorer = explore_comparison(seeds)
    shown.clear()

    control(explorer, "Beside those of").value = ("shanghai",)

    places = {row[0].key for row in shown[-1].rows if not isinstance(row, Group)}
    assert places == {"region/shanghai"}


def test_boxes_are_numbered_in_the_order_in_which_they_are_made(seeds, shown):
    made = [explore_support(seeds, "1", "CNY").model_id for _ in range(2)]

    one, other = (int(name.removeprefix("explorer-")) for name in made)
    assert other == one + 1


def test_another_year_changes_what_a_goal_would_demand(seeds, shown):
    goals = targets(seeds)
    goal = goals.loc[goals["goal_type"] == "fixed_level", "figure"].iloc[0]
    explorer = explore_goal(seeds, goal, 2024)
    before = str(shown[0].finding), str(shown[0].data)
    shown.clear()

    control(explorer, "Starting level at the end of").value = 2022

    assert (str(shown[0].finding), str(shown[0].data)) != before


def test_another_region_and_another_horizon_are_shown(seeds, shown):
    first, second, *_ = peers(seeds)
    explorer = explore_region(seeds, first, 2020)
    before = [str(view.finding) for view in shown]
    shown.clear()

    control(explorer, "Region").value = second

    assert [str(view.finding) for view in shown] != before
    shown.clear()
    control(explorer, "Since").value = 2024
    assert len(shown) == len(before)


def test_a_district_is_explored_by_itself(seeds, shown):
    explore_region(seeds, "longgang", 2020)

    assert "Longgang" in str(shown[-1].finding)


def test_nothing_else_needs_the_widgets():
    rooms = "analysis.charts, analysis.tables, analysis.measures, analysis.pages"
    code = f"import sys, {rooms}; sys.exit('ipywidgets' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
