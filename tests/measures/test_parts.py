"""What holds for a part of a region only, and which share of the region a part has."""

from fractions import Fraction

import pytest

from analysis.measures.parts import parts_of
from tests.tiny import figure, member, programme, region, tiny

PLACES = [
    region("land", "nation"),
    region("maple", parent="land"),
    region("grove", "district", "maple"),
    region("glade", "zone", "grove"),
    region("cedar", parent="land"),
]
PROGRAMMES = [
    programme("plan"),
    programme("layout", "designation"),
    programme("valley", "cluster", parent="layout"),
    programme("prize", "designation"),
]
MEMBERS = [member("firm"), member("data", "dataset")]


def parts(*figures, of="maple"):
    seeds = tiny(regions=PLACES, programmes=PROGRAMMES, members=MEMBERS, figures=figures)
    return {part.key: part for part in parts_of(seeds, of)}


def test_places_inside_at_any_depth_clusters_and_bodies_are_parts_in_that_order():
    found = parts(
        figure("body", member="firm"),
        figure("near", region="grove"),
        figure("deep", region="glade"),
        figure("cluster", programme="valley"),
        figure("clusters", programme="layout"),
    )

    assert {key: part.figures for key, part in found.items()} == {
        "programme/valley": ("cluster",),
        "programme/layout": ("clusters",),
        "region/grove": ("near",),
        "region/glade": ("deep",),
        "member/firm": ("body",),
    }
    assert list(found)[-1] == "member/firm"


def test_what_holds_for_the_region_another_or_no_place_is_no_part():
    assert not parts(
        figure("own"),
        figure("planned", programme="plan"),
        figure("prized", programme="prize"),
        figure("set", member="data"),
        figure("far", region="cedar"),
        figure("wide", region="land"),
        figure("gone", "", region="grove", obs_status="O"),
    )


def test_a_place_inside_a_part_is_a_part_of_that_part():
    assert list(parts(figure("deep", region="glade"), of="grove")) == ["region/glade"]


def test_a_part_has_a_share_where_the_region_has_the_same_measured_for_the_same_time():
    whole = figure("whole", "200", unit="company", period="2025")
    part = figure("part", "70", unit="company", period="2025", region="glade")

    share = parts(whole, part)["region/glade"].shares["part"]
    assert (share.value, share.unit, share.formula) == (Fraction(70, 200), "1", "share")
    assert share.figures == ("part", "whole")


@pytest.mark.parametrize("unit", ["CNY", "company", "mu", "PFLOPS"])
def test_money_counts_areas_and_computing_add_up_over_parts(unit):
    whole, part = figure("whole", "8", unit=unit), figure("part", "2", unit=unit, region="grove")

    assert parts(whole, part)["region/grove"].shares["part"].value == Fraction(1, 4)


def test_of_two_wholes_on_one_footing_the_first_on_file_is_the_whole_and_one_of_nothing_is_none():
    nothing, first = figure("nothing", "0"), figure("first", "8", measure_kind="baseline")
    part = figure("part", "2", region="grove")

    found = parts(nothing, first, figure("second", "9"), part)["region/grove"]

    assert found.shares["part"].figures == ("part", "first")


def test_without_a_whole_on_the_same_footing_there_is_no_share():
    part = {"unit": "company", "period": "2025", "region": "glade"}
    for other in (
        {"indicator": "other"},
        {"period": "2027"},
        {"measure_kind": "target"},
        {"unit": "CNY"},
        {"programme": "layout"},
        {"member": "firm"},
        {"member": "data"},
        {"frequency": "P1Y"},
        {"region": "cedar"},
    ):
        whole = figure("whole", "200", **{"unit": "company", "period": "2025"} | other)
        assert not parts(whole, figure("part", "70", **part))["region/glade"].shares, other


def test_what_does_not_add_up_over_parts_has_no_share():
    whole = figure("whole", "0.8", unit="1", period="2025")
    part = figure("part", "0.6", unit="1", period="2025", region="glade")

    assert not parts(whole, part)["region/glade"].shares
