"""Which regions stand side by side, and which of them a place answers to."""

from dataclasses import replace
from itertools import pairwise

import pandas as pd
import pytest

from analysis.measures.peers import (
    among_peers,
    foremost,
    out_of_view,
    peer_of,
    peers,
    set_beside,
)
from analysis.package.faults import UnknownKeyError
from tests.tiny import figure, programme, region, tiny

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


def test_as_many_as_a_page_holds_are_all_compared_and_of_one_more_the_foremost():
    regions = [region(f"r{place}") for place in range(7)]
    six, seven = of_figures(*regions[:6]), of_figures(*regions)

    assert set_beside(six) is six
    assert peers(set_beside(seven)) == ["r0", "r1", "r2", "r3"]
    assert set_beside(seven).whole is seven


def test_a_choice_among_more_than_a_page_holds_is_still_the_choice():
    seeds = of_figures(*(region(f"r{place}") for place in range(9)))
    asked = [f"r{place}" for place in (8, 1, 2, 3, 4, 5, 6)]

    assert peers(set_beside(seeds, asked)) == asked


def test_the_foremost_have_the_most_figures_and_programmes_and_stand_as_they_come():
    seeds = tiny(
        regions=[region("oak"), region("cedar"), region("elm"), region("fir")],
        figures=[figure("f1", region="oak"), figure("f2", region="elm")],
        programmes=[
            *(programme(f"p{place}", region="fir") for place in range(3)),
            programme("p", region="elm"),
            programme("q", region="cedar"),
        ],
    )

    assert foremost(seeds, 2) == ["elm", "fir"]
    assert foremost(seeds, 3) == ["oak", "elm", "fir"], "oak comes before its equal"


def test_the_foremost_are_of_the_upper_rung_that_has_as_many():
    provinces = [region("p1"), region("p2")]
    cities = [region(f"c{place}", "prefecture_level_city") for place in range(3)]
    figures = [figure(f"f{place}", region="c2") for place in range(5)]
    figures += [figure(f"f-{one}", region=one) for one in ("p1", "p2", "c0", "c1")]
    seeds = tiny(regions=[*provinces, *cities], figures=figures)

    assert foremost(seeds, 2) == ["p1", "p2"]
    assert foremost(seeds, 3) == ["c0", "c1", "c2"]
    assert foremost(seeds, 4) == ["p1", "p2", "c0", "c2"], "no rung has four: all together"


def test_a_city_that_is_not_set_beside_is_no_part_of_the_province_that_is():
    provinces = [region(f"p{place}") for place in range(6)]
    inside = [region("town", "prefecture_level_city", "p0"), region("street", "district", "town")]
    fen = region("fen", "district", "p0")
    more = [figure(f"f-{place}", region=f"p{place}") for place in range(4)]
    seeds = of_figures(*provinces, *inside, fen)
    seeds = replace(seeds, figures=pd.concat([seeds.figures, tiny(figures=more).figures]))

    chosen = set_beside(seeds)

    assert peers(chosen) == ["p0", "p1", "p2", "p3"]
    assert set(chosen.regions["region"]) == {"p0", "p1", "p2", "p3", "fen"}
    assert "town" in set(set_beside(seeds, ["p0"]).regions["region"]), "whom one asks for is whole"


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


def test_a_region_whose_row_only_comes_along_is_out_of_view_and_the_nation_is_not():
    land, oak, elm, grove = (
        region("land", "nation"), region("oak", parent="land"), region("elm", parent="land"),
        region("grove", "district", "elm"),
    )  # fmt: skip
    part = figure("f-oak", region="oak", part_of="f-grove")
    others = [figure(f"f-{key}", region=key) for key in ("land", "elm", "grove")]
    seeds = tiny(regions=[land, oak, elm, grove], figures=[part, *others])

    chosen = set_beside(seeds, ["oak"])

    assert out_of_view(seeds) == set()
    assert {"oak", "land", "grove"} <= {*chosen.regions["region"]}, "what the row is a part of"
    assert out_of_view(chosen) >= {"grove"}
    assert not out_of_view(chosen) & {"oak", "land"}
