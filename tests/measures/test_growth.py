"""What a goal demands: from which level it starts, how fast it grows, what it passes on the way."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.measures.growth import (
    NoBaseline,
    first_target,
    levels_before,
    required_growth,
    targets,
)
from analysis.measures.peers import set_beside
from analysis.package.faults import UnknownFigure, UnknownKeyError
from tests.tiny import date, figure, programme, region, tiny


def goal(key="goal", value="400", period="2027", **cells):
    return figure(key, value, measure_kind="target", period=period, period_basis="stated", **cells)


def level(key="level", value="100", period="2025-12-31", **cells):
    return figure(
        key, value, measure_kind="baseline", period=period, period_basis="stated", **cells
    )


def started(*figures, target="goal", **tables):
    """Return the level that a goal is found to start from, "" for a fixed-level goal."""
    found = targets(tiny(figures=figures, **tables)).set_index("figure")
    return found.loc[target, "baseline"]


def test_a_goal_four_times_its_level_two_years_before_doubles_every_year():
    growth = required_growth(tiny(figures=[goal(), level()]), "goal")

    # 400 / 100 = 4 = 2 x 2: from the end of 2025 to the end of 2027 100 % a year
    assert (growth.target, growth.baseline, growth.years) == ("goal", "level", 2)
    assert (growth.factor.value, growth.factor.formula) == (4, "required_factor")
    assert (growth.per_year.value, growth.per_year.formula) == (1, "required_growth")
    assert growth.factor.figures == growth.per_year.figures == ("goal", "level")
    assert (growth.factor.unit, growth.per_year.unit) == ("1", "1")


def test_the_even_path_has_each_year_end_between_level_and_goal():
    path = required_growth(tiny(figures=[goal(value="800", period="2028"), level()]), "goal").path

    assert path["period"].to_list() == ["2025-12-31", "2026", "2027", "2028"]
    assert [round(one.value, 9) for one in path["quantity"]] == [100, 200, 400, 800]
    assert [one.formula for one in path["quantity"]] == ["", "even_path", "even_path", ""]
    assert path["quantity"][1].unit == "CNY"
    assert path["quantity"][1].figures == ("goal", "level")


def test_a_level_of_mid_year_passes_the_end_of_its_own_year():
    # from the end of June 2025 to the end of June 2027, two years: 100 to 400, so 2 a year
    path = required_growth(
        tiny(figures=[goal(period="2027-06"), level(period="2025-06-30")]), "goal"
    ).path

    assert path["period"].to_list() == ["2025-06-30", "2025", "2026", "2027-06"]
    half, more = path["quantity"][1].value, path["quantity"][2].value
    # half a year on, 184 of 365 days: 100 x 2^0.504 = 141.8; a year later twice as much
    assert 141 < half < 142
    assert round(more / half, 9) == 2


def test_a_goal_one_year_on_passes_no_year_end_between():
    path = required_growth(tiny(figures=[goal(period="2026"), level()]), "goal").path

    assert path["period"].to_list() == ["2025-12-31", "2026"]


@pytest.mark.parametrize(
    ("of_goal", "of_level", "grows"),
    [
        ("exact", "exact", "exact"),
        ("at_least", "exact", "at_least"),
        ("more_than", "exact", "more_than"),
        ("exact", "at_most", "at_least"),
        ("at_most", "exact", "at_most"),
        ("less_than", "exact", "less_than"),
        ("about", "exact", "about"),
        ("at_least", "at_least", "unbounded"),
    ],
)
def test_the_growth_is_as_firm_as_goal_and_level_let_it_be(of_goal, of_level, grows):
    growth = required_growth(tiny(figures=[goal(bound=of_goal), level(bound=of_level)]), "goal")

    assert growth.factor.bound == grows
    assert growth.per_year.bound == grows


def test_the_path_to_a_goal_of_at_least_is_of_at_least_and_to_a_rough_one_rough():
    for bound in ("at_least", "more_than", "about"):
        path = required_growth(tiny(figures=[goal(bound=bound), level()]), "goal").path
        assert (path["quantity"][1].value, path["quantity"][1].bound) == (200, bound)


def test_the_path_to_a_goal_of_at_most_has_no_least_on_the_way():
    for bound in ("at_most", "less_than"):
        path = required_growth(tiny(figures=[goal(bound=bound), level()]), "goal").path
        assert (path["quantity"][1].value, path["quantity"][1].bound) == (200, bound)


@settings(max_examples=20, deadline=None)
@given(base=st.integers(1, 10**12), factor=st.integers(2, 50), years=st.integers(1, 30))
def test_growing_by_the_required_rate_for_all_the_years_reaches_the_goal(base, factor, years):
    rows = goal(value=str(base * factor), period=str(2025 + years)), level(value=str(base))
    growth = required_growth(tiny(figures=rows), "goal")

    assert growth.factor.value == factor
    assert (1 + growth.per_year.value) ** years == pytest.approx(factor, rel=1e-12)
    assert len(growth.path) == years + 1
    steps = [one.value for one in growth.path["quantity"]]
    assert steps == sorted(steps)


def test_a_goal_below_its_level_asks_for_a_fall_that_rests_on_both():
    fall = required_growth(tiny(figures=[goal(value="25"), level()]), "goal").fall

    # 100 to 25 in two years is a half of a half
    assert (fall.value, fall.unit, fall.formula) == (Fraction(1, 2), "1", "required_fall")
    assert fall.figures == ("goal", "level")


@pytest.mark.parametrize(
    ("of_goal", "of_level", "met"),
    [
        (("100", "exact"), ("100", "exact"), True),
        (("101", "exact"), ("100", "exact"), False),
        (("100", "at_least"), ("100", "exact"), True),
        (("100", "more_than"), ("100", "exact"), False),  # 100 is not more than 100
        (("100", "more_than"), ("100", "more_than"), True),
        (("90", "more_than"), ("100", "exact"), True),
        (("400", "at_least"), ("100", "at_least"), False),  # "100 or more" may be 400, or not
        (("90", "at_least"), ("100", "at_least"), True),
        (("90", "at_least"), ("100", "at_most"), False),  # "up to 100" may be less than 90
        (("100", "about"), ("100", "exact"), True),
        (("150", "at_most"), ("100", "exact"), False),
        (("90", "exact"), ("100", "exact"), False),  # it asks for a fall
    ],
)
def test_a_goal_is_met_where_its_level_is_as_much_for_certain(of_goal, of_level, met):
    rows = goal(value=of_goal[0], bound=of_goal[1]), level(value=of_level[0], bound=of_level[1])

    assert required_growth(tiny(figures=rows), "goal").is_met is met


def test_the_levels_before_one_are_those_of_the_same_thing_in_the_order_of_time():
    rows = [
        figure("new", "7", period="2024"),
        figure("old", "5", period="2022", measure_kind="baseline"),
        level(period="2025"),
        figure("same", "9", period="2025"),
        figure("later", "9", period="2026"),
        figure("hoped", "9", period="2023", measure_kind="target"),
        figure("undated", "9"),
        figure("unsaid", "", period="2023", obs_status="O"),
        figure("theirs", "9", period="2023", region="cedar"),
    ]

    assert levels_before(tiny(figures=rows), "level") == ["old", "new"]


def test_of_a_region_that_a_page_leaves_out_no_target_is_told():
    part = goal("own", part_of="theirs")
    seeds = tiny(
        regions=[region("maple"), region("cedar")], figures=[part, goal("theirs", region="cedar")]
    )

    assert list(targets(seeds)["figure"]) == ["own", "theirs"]
    assert list(targets(set_beside(seeds, ["maple"]))["figure"]) == ["own"]


def test_a_goal_starts_from_the_latest_level_before_it():
    # of three levels the one of 2025 is the latest that lies before the end of 2027
    early, late = level("early", period="2023"), level("late", period="2025")
    after = level("after", period="2028")

    assert started(goal(), early, late, after) == "late"
    assert started(goal(), late, early) == "late"


def test_a_level_of_the_goals_own_time_or_later_is_no_start():
    assert started(goal(), level(period="2027")) == ""
    assert started(goal(), level(period="2027-12-30")) == "level"
    assert started(goal(period="2025/2027"), level(period="2026")) == "level"


def test_each_of_two_goals_starts_from_the_level_before_its_own_time():
    rows = [goal("near", period="2025"), goal("far", period="2030"),
            level("old", period="2020"), level("new", period="2025")]  # fmt: skip

    assert started(*rows, target="near") == "old"
    assert started(*rows, target="far") == "new"
    assert required_growth(tiny(figures=rows), "near").years == 5


@pytest.mark.parametrize(
    "other",
    [{"region": "cedar"}, {"indicator": "revenue"}, {"member": "park"}, {"unit": "JPY"},
     {"frequency": "P1M"}],
)  # fmt: skip
def test_a_level_of_another_thing_is_no_start(other):
    assert started(goal(), level(**other)) == ""
    assert started(goal(**other), level(**other)) == "level"


def test_a_level_of_a_fund_alone_is_no_start_for_the_region_but_one_named_by_its_plan_is():
    programmes = [programme("fund", "fund"), programme("plan", "plan")]

    assert started(goal(), level(programme="fund"), programmes=programmes) == ""
    assert started(goal(programme="fund"), level(), programmes=programmes) == ""
    assert started(goal(), level(programme="plan"), programmes=programmes) == "level"
    of_fund = goal(programme="fund"), level(programme="fund")
    assert started(*of_fund, programmes=programmes) == "level"


def test_a_level_without_value_or_time_is_no_start_nor_has_a_goal_without_time_one():
    assert started(goal(), level(value="", obs_status="O")) == ""
    assert started(goal(), level(period="")) == ""
    assert started(goal(period=""), level()) == ""
    assert started(goal(), level() | {"measure_kind": "actual"}) == ""


def test_of_two_levels_of_one_day_the_same_is_taken_in_either_order():
    one, other = level("level-a"), level("level-b")

    assert started(goal(), one, other) == started(goal(), other, one) == "level-b"


def test_no_growth_is_computed_for_a_fixed_level_goal():
    seeds = tiny(figures=[goal(period="")])

    message = "^goal is a fixed-level goal: no baseline of output is on file for maple; supply one"
    with pytest.raises(NoBaseline, match=message):
        required_growth(seeds, "goal")
    with pytest.raises(UnknownFigure):
        required_growth(seeds, "gaol")


def test_the_targets_are_those_with_a_value_each_with_what_it_says():
    seeds = tiny(
        figures=[
            goal("a", programme="plan"),
            level(),
            goal("missing", "", obs_status="O"),
            goal("b", "7", unit="company", period="", bound="at_least") | {"period_basis": ""},
            figure("actual"),
        ],
        programmes=[programme("plan")],
    )
    a, b = targets(seeds).to_dict("records")

    assert a == {
        "region": "maple", "indicator": "output", "figure": "a", "quantity": seeds.quantity("a"),
        "period": "2027", "period_basis": "stated", "programme": "plan", "baseline": "level",
        "goal_type": "base_year",
    }  # fmt: skip
    assert (b["figure"], b["quantity"].bound, b["period"]) == ("b", "at_least", "")
    assert (b["baseline"], b["goal_type"]) == ("", "fixed_level")


def test_a_goal_that_a_source_prints_in_two_currencies_is_one_goal():
    rate = {"from": "CNY", "to": "JPY", "rate": "20", "figure_from": "goal", "figure_to": "again"}
    figures = [goal(), goal("again", "8000", unit="JPY")]

    assert list(targets(tiny(figures=figures, exchange_rates=[rate]))["figure"]) == ["goal"]
    assert list(targets(tiny(figures=figures))["figure"]) == ["goal", "again"]


def test_without_a_target_the_frame_has_its_columns_all_the_same():
    assert list(targets(tiny())) == [
        "region", "indicator", "figure", "quantity", "period", "period_basis", "programme",
        "baseline", "goal_type",
    ]  # fmt: skip


def test_the_first_target_of_a_region_is_the_first_on_file_there():
    seeds = tiny(
        regions=[region("maple"), region("cedar"), region("oak")],
        figures=[goal("a"), goal("b", region="cedar"), goal("c", region="cedar")],
    )

    assert first_target(seeds, "cedar")["figure"] == "b"
    with pytest.raises(
        LookupError, match=r"^no target of 'oak' is on file; regions with one: maple, cedar$"
    ):
        first_target(seeds, "oak")
    with pytest.raises(UnknownKeyError):
        first_target(seeds, "elm")
    with pytest.raises(LookupError, match=r"regions with one: none$"):
        first_target(tiny(regions=[region("oak")], figures=[date("d", "2025")]), "oak")
