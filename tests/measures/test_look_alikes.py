"""Which pairs are most easily mistaken for each other, each ground of likeness tried by itself."""

from analysis.measures.look_alikes import look_alikes
from tests.tiny import figure, indicator, region, tiny

NAMES = {
    "scale": "Scale of the AI industry",
    "core": "Core industry of AI",
    "parks": "Software parks",
    "sales": "Sales",
    "site": "The number of each software-park",
    "share": "The number of sales",
    "firms": "The number of firms",
}


def pairs(*figures, headlines=(), most=None):
    seeds = tiny(
        regions=[region("maple"), region("cedar")],
        indicators=[indicator(key, name_en=name) for key, name in NAMES.items()],
        figures=figures,
        strategies=[{"region": key, "headline_figure": key} for key in headlines],
    )
    return [(one.a, one.b) for one in look_alikes(seeds, most)]


def of(key, value, what, place="maple", unit="CNY"):
    return figure(key, value, indicator=what, region=place, unit=unit)


def test_the_headline_figures_of_two_strategies_come_first_whatever_their_numbers():
    figures = [
        of("a", "160", "scale"), of("b", "50", "parks", "cedar"), of("c", "160", "sales", "cedar"),
    ]  # fmt: skip

    assert pairs(*figures, headlines=("a", "b")) == [("a", "b"), ("a", "c")]


def test_figures_of_two_regions_come_before_those_of_one():
    figures = [of("a", "9", "scale"), of("b", "9", "sales"), of("c", "4", "core", "cedar")]

    # a and c share "industry" and "AI", of two regions; a and b the number, within one
    assert pairs(*figures) == [("a", "c"), ("a", "b")]


def test_the_same_number_comes_before_the_same_words():
    figures = [
        of("a", "9", "scale"), of("b", "8", "core", "cedar"), of("c", "9", "parks", "cedar"),
    ]  # fmt: skip

    assert pairs(*figures) == [("a", "c"), ("a", "b")]


def test_words_in_common_are_weighed_by_all_the_words_there_are():
    figures = [
        of("a", "9", "scale"), of("b", "8", "core", "cedar"),
        of("c", "7", "sales"), of("d", "6", "sales", "cedar") | {"measure_kind": "target"},
    ]  # fmt: skip

    # "Sales" has its one word in common of one; "scale" and "core" have two of three
    assert pairs(*figures) == [("c", "d"), ("a", "b")]


def test_more_words_in_common_come_first():
    figures = [
        of("a", "9", "scale"), of("b", "8", "core", "cedar"),
        of("c", "7", "parks", "cedar"), of("d", "6", "parks"),
    ]  # fmt: skip

    # "parks" beside "parks" may be compared; "scale" and "core" have two words of three in common
    assert pairs(*figures) == [("a", "b")]


def test_what_has_nothing_alike_but_the_unit_is_no_look_alike():
    assert pairs(of("a", "9", "scale"), of("b", "8", "parks", "cedar")) == []


def test_words_are_alike_in_small_letters_in_the_singular_and_without_signs_between():
    # of "each", "software" and "park" two are the words of "Software parks"
    assert pairs(of("a", "9", "parks"), of("b", "8", "site", "cedar")) == [("a", "b")]


def test_words_that_say_nothing_of_what_is_measured_make_nothing_alike():
    assert pairs(of("a", "9", "share"), of("b", "8", "firms", "cedar")) == []


def test_the_same_words_within_one_region_are_no_look_alike():
    assert pairs(of("a", "9", "scale"), of("b", "8", "core")) == []


def test_figures_in_two_units_or_without_a_number_are_no_look_alikes():
    assert pairs(of("a", "9", "scale"), of("b", "9", "core", "cedar", "USD")) == []
    assert pairs(of("a", "", "scale"), of("b", "", "core", "cedar")) == []


def test_of_pairs_equally_alike_that_with_the_larger_smaller_amount_comes_first():
    figures = [
        of("a", "100", "scale", unit="USD"), of("b", "1", "core", "cedar", "USD"),
        of("c", "9", "scale"), of("d", "8", "core", "cedar"),
    ]  # fmt: skip

    assert pairs(*figures) == [("c", "d"), ("a", "b")]


def test_pairs_alike_in_all_stand_by_their_keys():
    figures = [
        of("b", "9", "scale"), of("a", "8", "core", "cedar"), of("c", "8", "core", "cedar"),
    ]  # fmt: skip

    # a and c are of one region and have one number; b has two words of three in common with each
    assert pairs(*figures) == [("b", "a"), ("b", "c")]


def test_the_search_stops_once_enough_are_found():
    figures = [
        of(key, "9", what) for key, what in zip("abc", ("scale", "parks", "sales"), strict=True)
    ]

    assert len(pairs(*figures)) == 3
    assert pairs(*figures, most=2) == pairs(*figures)[:2]
