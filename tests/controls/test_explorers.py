"""A control is moved and the view follows, as a reader would see it in a notebook."""

import subprocess
import sys

import pytest

from analysis.charts import Chart
from analysis.controls import (
    explore_comparison,
    explore_goal,
    explore_region,
    explore_support,
)
from analysis.controls import views as shown_views
from analysis.measures.growth import targets
from analysis.measures.peers import peers
from analysis.package import load_seeds
from analysis.wording import Table


@pytest.fixture(scope="module")
def seeds():
    return load_seeds()


@pytest.fixture
def shown(monkeypatch) -> list:
    views: list = []
    monkeypatch.setattr(shown_views, "display", views.append)
    return views


def control(explorer, description: str):
    return next(child for child in explorer.children[:-1] if child.description == description)


def test_moving_the_cost_changes_what_each_scheme_pays(seeds, shown):
    explorer = explore_support(seeds, 1_000_000, "CNY")
    before = str(shown[0])
    shown.clear()

    control(explorer, "Eligible costs").value = 500_000_000

    table, chart = shown
    assert isinstance(table, Table) and isinstance(chart, Chart)
    assert str(table) != before
    assert "CNY\N{NO-BREAK SPACE}500\N{NO-BREAK SPACE}million" in str(table)


def test_what_a_reader_sets_is_marked_as_assumed(seeds, shown):
    explore_support(seeds, 1_000_000, "CNY")

    assert 'data-assumed="cost=1000000 CNY"' in shown[0]._repr_html_()


def test_choosing_regions_leaves_the_others_out(seeds, shown):
    explorer = explore_comparison(seeds)
    first, second, *_ = peers(seeds)
    shown.clear()

    control(explorer, "Regions").value = (first,)

    names = dict(zip(seeds.regions["region"], seeds.regions["name_en"], strict=True))
    glance = str(shown[-1])
    assert names[first] in glance
    assert names[second] not in glance


def test_a_rate_of_the_readers_own_converts_and_is_marked(seeds, shown):
    explorer = explore_comparison(seeds)
    control(explorer, "What is measured").value = ""
    control(explorer, "Currency").value = "JPY"
    shown.clear()

    control(explorer, "Rate").value = 25.0

    assert "rate=25 JPY/CNY" in shown[0]._repr_html_()


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
