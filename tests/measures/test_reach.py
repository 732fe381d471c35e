"""By how many of all regions something is named, level by level."""

import pandas as pd

from analysis.measures.peers import all_on_record, set_beside
from analysis.measures.reach import named_by, reach
from tests.tiny import figure, region, tiny

PROVINCES, CITIES = ("ash", "elm", "fir"), ("mill", "port", "town")


def seeds_of(*regions):
    places = [figure(f"f-{one['region']}", region=one["region"]) for one in regions]
    return tiny(regions=regions, figures=places)


def test_regions_of_each_level_are_counted_apart_in_the_order_of_the_package():
    cities = (region(name, "prefecture_level_city") for name in CITIES)
    seeds = seeds_of(*map(region, PROVINCES), *cities)

    first, second = reach({"grants": {"fir", "ash", "port"}, "loans": set()}, seeds)

    assert first.asked == PROVINCES
    assert first.naming == {"grants": ("ash", "fir"), "loans": ()}
    assert second.naming == {"grants": ("port",), "loans": ()}


def test_a_level_of_two_regions_is_not_counted():
    assert reach({"grants": {"ash"}}, seeds_of(*map(region, PROVINCES[:2]))) == []


def test_what_is_named_counts_once_for_the_region_that_its_places_lie_in():
    rows = [("grants", "ash"), ("grants", "ash"), ("grants", "elm"), ("", "fir")]
    frame = pd.DataFrame(rows, columns=["instrument", "peer"])

    assert named_by(frame, "instrument") == {"grants": {"ash", "elm"}}


def test_all_regions_are_told_of_only_where_some_are_left_out():
    seeds = seeds_of(*map(region, PROVINCES))

    assert all_on_record(set_beside(seeds)) is None
    assert all_on_record(set_beside(seeds, ["elm"])) is seeds
