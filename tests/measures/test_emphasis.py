"""Shares of a region's own measures, by four ways of sorting them."""

from fractions import Fraction

import pytest

from analysis.measures.emphasis import (
    FAMILY,
    HORIZON,
    STAGE,
    TARGET_GROUP,
    counted_measures,
    emphasis,
)
from tests.tiny import programme, region, tiny

STAGES = [
    {"concept": "chain-data", "scheme": "value_chain", "code": "32"},
    {"concept": "chain-models", "scheme": "value_chain", "code": "34"},
    {"concept": "chain-compute", "scheme": "value_chain", "code": "33"},
    {"concept": "tech-chips", "scheme": "technology", "code": "tech-chips"},
]


def of(way, *programmes):
    seeds = tiny(regions=[region("maple")], programmes=programmes, concepts=STAGES)
    return emphasis(seeds, "maple", way)


def measure(key, **cells):
    return programme(key, "measure", **cells)


def test_a_share_is_of_the_measures_whose_source_tells_the_group():
    # two grants (PI008) and a park network (PI021) tell their instrument, one measure does not:
    # direct financial support is 2 of 3, not 2 of 4
    found = of(
        FAMILY,
        measure("a", instrument="PI008"),
        measure("b", instrument="PI008"),
        measure("c", instrument="PI021"),
        measure("d"),
    )

    assert dict(found.groups) == {"direct_financial": ("a", "b"), "infrastructures": ("c",)}
    share = found.share("direct_financial")
    assert (share.value, share.unit, share.formula) == (Fraction(2, 3), "1", "share_of_rows")
    assert (share.figures, found.region, found.way) == (("region/maple",), "maple", FAMILY)
    assert found.share("governance").value == 0
    assert (found.among, found.untold) == (("a", "b", "c"), ("d",))


def test_a_measure_in_several_groups_counts_in_each():
    # one for firms and universities, one for firms: 2 of 2 and 1 of 2, together more than the whole
    found = of(
        TARGET_GROUP, measure("a", target_groups="TG29;TG20"), measure("b", target_groups="TG29")
    )

    assert [found.share(group).value for group in ("TG29", "TG20")] == [1, Fraction(1, 2)]
    assert list(found.groups) == ["TG20", "TG29"]


def test_only_stages_of_the_value_chain_are_stages_and_stand_in_the_order_of_their_codes():
    found = of(STAGE, measure("a", sectors="chain-models;tech-chips;chain-data"), measure("b"))

    assert dict(found.groups) == {"chain-data": ("a",), "chain-models": ("a",)}
    assert found.leading == "" and found.first == ("chain-data", "chain-models")


def test_what_only_gathers_other_measures_is_counted_through_them():
    gathered = [
        programme("plan"),
        measure("heading", parent="plan"),
        measure("one", parent="heading"),
        programme("park", "cluster", parent="plan"),
        programme("goal", "target", parent="park"),
    ]
    seeds = tiny(regions=[region("maple")], programmes=gathered)

    assert [row["programme"] for row in counted_measures(seeds, "maple")] == ["one", "park"]


@pytest.mark.parametrize("cells", [
    {"kind": "plan"}, {"kind": "target"}, {"kind": "event"}, {"kind": "designation"},
    {"basis": "opinion"}, {"region": "grove"},
])  # fmt: skip
def test_what_is_no_measure_of_the_region_itself_is_not_counted(cells):
    found = of(FAMILY, measure("a", instrument="PI008"), measure("b", instrument="PI008") | cells)

    assert found.among == ("a",)


def test_what_a_source_passes_on_counts():
    found = of(FAMILY, measure("a", instrument="PI008", basis="reported"))

    assert found.among == ("a",)


def test_a_measure_ends_with_the_nearest_that_it_belongs_to_and_horizons_are_of_all_measures():
    # a ends itself, b with its plan, c has no end on file: 1 of 3 ends in 2026 and 1 of 3 in 2027
    found = of(
        HORIZON,
        programme("plan", ends="2027-06-30"),
        measure("a", parent="plan", ends="2026"),
        measure("b", parent="plan"),
        measure("c"),
    )

    assert dict(found.groups) == {"2026": ("a",), "2027": ("b",)}
    assert found.share("2026").value == Fraction(1, 3)
    assert found.untold == ("c",)


def test_a_region_without_measures_has_no_share():
    found = of(FAMILY)

    assert found.share("governance") is None
    assert (found.first, found.leading, found.is_small) == ((), "", True)


def test_shares_of_fewer_than_ten_measures_are_small():
    nine = [measure(f"m{number}", instrument="PI008") for number in range(9)]

    assert of(FAMILY, *nine).is_small
    assert not of(FAMILY, *nine, measure("m9", instrument="PI008")).is_small
