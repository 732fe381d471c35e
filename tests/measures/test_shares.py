"""Parts of wholes: which are drawn, and with which bound."""

import pytest

from analysis.measures.shares import shares
from tests.tiny import figure, tiny


def shares_of(part, whole, *others):
    rows = [figure("part", "30", part_of="whole") | part, figure("whole", "120") | whole]
    return shares(tiny(figures=[*rows, *others])).to_dict("records")


def test_a_part_is_divided_by_its_whole():
    (one,) = shares_of({"region": "grove", "period": "2024"}, {"period": "2024"}, figure("other"))

    # 30 of 120 is a quarter
    assert (one["quantity"].value, one["quantity"].bound) == (0.25, "exact")
    assert (one["quantity"].formula, one["quantity"].figures) == ("share", ("part", "whole"))
    assert (one["part"], one["whole"], one["region"]) == ("part", "whole", "grove")
    assert one["same_period"] is True


def test_part_and_whole_of_different_times_are_told_to_be():
    (one,) = shares_of({"period": "2024"}, {"period": "2023"})

    assert one["same_period"] is False


@pytest.mark.parametrize(
    ("part", "whole", "share"),
    [("exact", "at_least", "at_most"), ("exact", "at_most", "at_least"),
     ("at_least", "exact", "at_least"), ("about", "exact", "about"),
     ("more_than", "more_than", "unbounded")],
)  # fmt: skip
def test_a_share_is_as_firm_as_both_let_it_be(part, whole, share):
    (one,) = shares_of({"bound": part}, {"bound": whole})

    assert one["quantity"].bound == share


@pytest.mark.parametrize(
    "whole",
    [
        {"unit": "JPY"},
        {"measure_kind": "target"},
        {"frequency": "P1Y"},
        {"value": ""},
        {"value": "0"},
    ],
)
def test_what_differs_in_unit_kind_or_frequency_or_is_nothing_is_no_whole(whole):
    assert shares_of({}, whole) == []


def test_a_part_without_a_value_has_no_share():
    assert shares_of({"value": ""}, {}) == []


def test_a_baseline_is_a_level_reached_and_so_a_whole_of_what_is_actual():
    assert len(shares_of({}, {"measure_kind": "baseline"})) == 1
    assert len(shares_of({"measure_kind": "baseline"}, {})) == 1
    assert len(shares_of({"measure_kind": "plan"}, {"measure_kind": "plan"})) == 1


def test_a_part_that_may_not_be_drawn_does_not_hide_the_next():
    rows = [
        figure("a", "1", part_of="whole", unit="JPY"),
        figure("b", "30", part_of="whole"),
        figure("whole", "120"),
    ]

    assert list(shares(tiny(figures=rows))["part"]) == ["b"]


def test_without_a_share_the_frame_has_its_columns_all_the_same():
    assert list(shares(tiny())) == ["part", "whole", "region", "quantity", "same_period"]
