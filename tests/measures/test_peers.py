"""Which regions stand side by side, and which of them a place answers to."""

from importlib import import_module
from itertools import pairwise

import pytest

from analysis.measures.peers import among_peers, peer_of, peers, set_beside
from analysis.package.faults import UnknownKeyError
from tests.tiny import figure, programme, region, tiny

module = import_module("analysis.measures.peers")
LEVELS = (
    "nation",
    "province",
    "municipality",
    "sub_provincial_city",
    "prefecture_level_city",
    "district",
    "zone",
)


def of_figures(*regions, on=None):
    """Return a package with a figure of each region, or of those named in `on`."""
    named = [one["region"] for one in regions] if on is None else on
    return tiny(regions=regions, figures=[figure(f"f-{key}", region=key) for key in named])


def test_provinces_and_cities_are_compared_nations_and_districts_are_not():
    seeds = of_figures(*(region(f"a-{level}", level) for level in LEVELS))

    assert peers(seeds) == [
        "a-province",
        "a-municipality",
        "a-sub_provincial_city",
        "a-prefecture_level_city",
    ]


def test_a_region_is_compared_by_a_figure_or_by_a_programme_of_its_own():
    seeds = tiny(
        regions=[region("oak"), region("cedar"), region("elm")],
        figures=[figure("f", region="elm")],
        programmes=[programme("p", region="oak")],
    )

    assert peers(seeds) == ["oak", "elm"]


def test_the_regions_that_are_chosen_are_compared_in_the_order_asked_for():
    seeds = of_figures(region("oak"), region("cedar"), region("elm"))

    chosen = set_beside(seeds, ["elm", "oak", "elm"])

    assert peers(chosen) == ["elm", "oak"]
    assert list(chosen.figures["region"]) == ["oak", "elm"]
    assert chosen.whole is seeds


def test_a_choice_among_more_than_can_be_held_is_still_the_choice(monkeypatch):
    monkeypatch.setattr(module, "MOST_COMPARED", 1)
    seeds = of_figures(region("oak"), region("cedar"), region("elm"))

    assert peers(set_beside(seeds, ["elm", "cedar"])) == ["elm", "cedar"]


def test_without_a_choice_the_first_are_compared_up_to_what_a_chart_can_hold(monkeypatch):
    monkeypatch.setattr(module, "MOST_COMPARED", 2)
    three = of_figures(region("oak"), region("cedar"), region("elm"))
    two = of_figures(region("oak"), region("cedar"))

    assert peers(set_beside(three)) == ["oak", "cedar"]
    assert set_beside(two) is two


def test_thirty_one_regions_are_compared_and_one_more_is_not():
    regions = [region(f"r{place:02}") for place in range(32)]

    assert len(peers(set_beside(of_figures(*regions[:31])))) == 31
    assert len(peers(set_beside(of_figures(*regions)))) == 31


def test_a_region_that_is_not_on_file_cannot_be_chosen_or_read():
    seeds = of_figures(region("oak"))

    with pytest.raises(UnknownKeyError, match="aok"):
        set_beside(seeds, ["aok"])
    with pytest.raises(UnknownKeyError, match="aok"):
        among_peers(seeds, "aok")


def test_a_district_that_a_page_is_about_answers_for_itself_beside_the_peers():
    seeds = of_figures(region("oak"), region("grove", "district", "oak"))

    read = among_peers(seeds, "grove")

    assert peers(read) == ["oak", "grove"]
    assert peer_of(read)["grove"] == "grove"
    assert among_peers(seeds, "oak") is seeds


def test_a_page_about_one_region_forgets_which_were_chosen_before():
    seeds = set_beside(of_figures(region("oak"), region("cedar")), ["oak"])

    assert peers(among_peers(seeds, "oak")) == ["oak"]
    assert among_peers(seeds, "oak").compared == ()


def test_a_place_answers_to_the_nearest_compared_region_that_it_lies_in():
    seeds = of_figures(
        region("land", "nation"),
        region("oak", parent="land"),
        region("bark", "prefecture_level_city", "oak"),
        region("twig", "district", "bark"),
        region("leaf", "zone", "twig"),
        region("root", "district", "oak"),
    )

    assert peer_of(seeds) == {
        "land": "", "oak": "oak", "bark": "bark", "twig": "bark", "leaf": "bark", "root": "oak",
    }  # fmt: skip


def test_a_place_in_no_compared_region_answers_to_none():
    lone = of_figures(region("oak", parent="elsewhere"), region("grove", "district", "oak"), on=[])

    assert peer_of(lone) == {"oak": "", "grove": ""}


def test_regions_that_lie_in_one_another_end_the_search():
    ring = [region(key, "district", parent) for key, parent in pairwise(["a", "b", "c", "a"])]

    assert peer_of(of_figures(*ring)) == {"a": "", "b": "", "c": ""}


@pytest.mark.parametrize(
    ("asked", "compared"),
    [
        ("a-province, a-zone", ("a-province", "a-zone")),
        ("a-zone,a-province,", ("a-zone", "a-province")),
        ("a-province", ("a-province",)),
        (" ", ()),
    ],
)
def test_a_text_names_regions_with_commas_between_as_papermill_hands_it_on(asked, compared):
    seeds = of_figures(*(region(f"a-{level}", level) for level in LEVELS))

    assert set_beside(seeds, asked).compared == compared
