"""Which pairs are most easily mistaken for each other, each ground of likeness tried by itself."""

from analysis.measures.look_alikes import look_alikes
from tests.tiny import figure, indicator, region, tiny

NAMES = {
    "scale": "Scale of the AI industry",
    "core": "Core industry of AI",
    "parks": "Software parks",
    "sales": "Sales",
}


def pairs(*figures, headlines=(), most=None):
    seeds = tiny(
        regions=[region("maple"), region("cedar")],
        indicators=[indicator(key, name_en=name) for key, name in NAMES.items()],
        figures=figures,
        strategies=[{"region": key, "headline_figure": key} for key in headlines],
    )
    return [(one.a, one.b) for one in look_alikes(seeds, most)]


def of(key, value, what, place="maple"):
    return figure(key, value, indicator=what, region=place)


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


def test_the_search_stops_once_enough_are_found():
    figures = [
        of(key, "9", what) for key, what in zip("abc", ("scale", "parks", "sales"), strict=True)
    ]

    assert len(pairs(*figures)) == 3
    assert pairs(*figures, most=2) == pairs(*figures)[:2]
