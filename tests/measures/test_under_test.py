"""Targets under test: their pace beside their past, their place among those of their footing."""

from fractions import Fraction

import pytest

from analysis.measures.growth import targets
from analysis.measures.under_test import under_test
from tests.tiny import figure, indicator, programme, region, tiny


def goal(key, value, **cells):
    usual = {"measure_kind": "target", "period": "2027", "region": key}
    return figure(key, value, **(usual | cells))


def put(*figures, **tables):
    """Return the targets under test by their key; each region is named like its target."""
    usual = {
        "regions": [region(name) for name in ("maple", "cedar", "beech", "alder")],
        "indicators": [indicator(name) for name in ("output", "sales", "firms")],
    }
    seeds = tiny(figures=figures, **usual | tables)
    return {one.target: one for one in under_test(seeds, targets(seeds))}


def place(one):
    return one.rank.above, one.rank.perhaps


def test_a_target_is_held_against_the_growth_before_its_level():
    one = put(
        figure("before", "50", period="2022"),
        figure("level", "60.5", period="2024", measure_kind="baseline"),
        goal("maple", "80.5255"),
    )["maple"]

    # 1.1 squared is 1.21: 50 to 60.5 in two years; 60.5 to 80.5255 in three is 1.331, or 1.1 cubed
    assert round(one.past.per_year.value, 9) == Fraction(1, 10)
    assert round(one.growth.per_year.value, 9) == Fraction(1, 10)
    assert (one.past.earlier, one.past.later) == ("before", "level")
    assert one.past.per_year.formula == "past_growth"
    assert one.past.per_year.figures == ("level", "before")
    assert (one.target, one.region, one.quantity.value) == ("maple", "maple", Fraction("80.5255"))


def test_the_latest_of_the_earlier_levels_is_taken():
    one = put(
        figure("long_before", "10", period="2020"),
        figure("before", "50", period="2023"),
        figure("level", "60", period="2024", measure_kind="baseline"),
        goal("maple", "80"),
    )["maple"]

    assert one.past.earlier == "before"
    assert one.past.per_year.value == Fraction(1, 5)


def test_without_an_earlier_level_the_past_is_not_known():
    one = put(
        figure("later", "70", period="2025"),
        figure("elsewhere", "1", period="2020", region="cedar"),
        figure("level", "60", period="2024", measure_kind="baseline"),
        goal("maple", "80"),
    )["maple"]

    assert one.past is None and one.growth.target == "maple"


def test_without_a_level_there_is_neither_pace_nor_past():
    one = put(goal("maple", "80"))["maple"]

    assert (one.growth, one.past, one.rank, one.nearest) == (None, None, None, None)


def test_promises_of_one_kind_are_ranked_by_what_they_promise():
    found = put(
        goal("maple", "80", bound="at_least"),
        goal("cedar", "90", bound="at_least"),
        goal("beech", "70", bound="more_than"),
    )

    assert place(found["cedar"]) == ((), ())
    assert place(found["maple"]) == (("cedar",), ())
    assert place(found["beech"]) == (("maple", "cedar"), ())
    assert found["maple"].rank.among == ("maple", "cedar", "beech")


def test_limits_from_above_are_ranked_by_what_they_allow():
    found = put(goal("maple", "80", bound="at_most"), goal("cedar", "90", bound="less_than"))

    assert place(found["maple"]) == (("cedar",), ())
    assert place(found["cedar"]) == ((), ())


def test_where_bounds_differ_only_what_is_certain_counts():
    found = put(goal("maple", "80", bound="at_least"), goal("cedar", "90"), goal("beech", "70"))

    # at least 80 is above 70 for certain, and may be above 90 or not
    assert place(found["maple"]) == ((), ("cedar",))
    assert place(found["cedar"]) == ((), ("maple",))
    assert place(found["beech"]) == (("maple", "cedar"), ())


def test_a_goal_printed_as_a_range_may_lie_above_what_is_above_its_lower_end():
    found = put(goal("maple", "8", value_upper="12"), goal("cedar", "10"), goal("beech", "13"))

    assert place(found["cedar"]) == (("beech",), ("maple",))
    assert place(found["maple"]) == (("beech",), ("cedar",))


def test_equal_promises_share_their_places():
    found = put(goal("maple", "80"), goal("cedar", "80"), goal("beech", "90"))

    assert place(found["maple"]) == (("beech",), ("cedar",))
    assert found["maple"].rank.is_open and not found["beech"].rank.is_open


def test_what_measures_another_thing_is_not_ranked_and_the_nearest_says_why():
    found = put(
        goal("maple", "80"),
        goal("cedar", "90", indicator="sales"),
        goal("beech", "9", indicator="firms", unit="company"),
    )

    assert found["maple"].rank is None
    assert (found["maple"].nearest.b, found["maple"].nearest.reasons[0].code) == (
        "cedar",
        "indicator",
    )
    assert found["beech"].nearest is None


def test_the_nearest_measures_the_same_thing_and_differs_on_the_fewest_grounds():
    found = put(
        goal("maple", "80"),
        goal("alder", "70", indicator="sales"),
        goal("cedar", "90", programme="fund"),
        goal("beech", "90", programme="fund"),
        regions=[
            region("maple"),
            region("alder"),
            region("beech"),
            region("cedar", "district", "maple"),
        ],
        programmes=[programme("fund", "fund")],
    )

    # beech is of a fund alone; cedar, too, and lies in maple; alder measures another thing
    assert found["maple"].nearest.b == "beech"
    assert found["alder"].nearest.b == "maple"


def test_two_targets_of_one_region_are_no_rivals():
    found = put(goal("maple", "80"), goal("other", "90", region="maple"))

    assert found["maple"].rank is None and found["maple"].nearest is None


@pytest.mark.parametrize(
    ("bound", "value", "fall", "said"),
    [
        ("exact", "81", "0.1", "exact"),
        ("at_most", "81", "0.1", "at_least"),
        ("at_least", "81", "", ""),
    ],
)
def test_a_goal_below_its_level_falls_and_does_not_grow_by_nothing(bound, value, fall, said):
    # 100 to 81 in two years is 0.9 squared
    growth = put(
        figure("level", "100", period="2025", measure_kind="baseline"),
        goal("maple", value, bound=bound),
    )["maple"].growth

    if fall:
        assert round(growth.fall.value, 9) == Fraction(fall)
        assert (growth.fall.bound, growth.is_met) == (said, False)
    else:
        assert growth.fall is None and growth.is_met
