"""What some regions rest on: their rows, what these refer to, and what says more of them."""

from analysis.package.cut import References
from analysis.package.descriptor import ForeignKey

ABOUT = ForeignKey("region", "regions", "region")
KEYS = {
    "figures": [ABOUT, ForeignKey("part_of", "figures", "figure"),
                ForeignKey("indicator", "indicators", "indicator")],
    "evidence": [ForeignKey("figure", "figures", "figure"),
                 ForeignKey("source", "sources", "source")],
    "corrections": [ForeignKey("figure", "figures", "figure")],
    "programmes": [ABOUT],
    "support_schemes": [ForeignKey("programme", "programmes", "programme")],
    "exchange_rates": [ForeignKey("figure_from", "figures", "figure")],
}  # fmt: skip


def tables(**more):
    """Two provinces of a land, each with a town, a figure and a programme."""
    return {
        "regions": {
            "region": ["land", "north", "south", "north-town", "south-town"],
            "parent": ["", "land", "land", "north", "south"],
        },
        "figures": {
            "figure": ["f-land", "f-north", "f-south", "f-town"],
            "region": ["land", "north", "south", "north-town"],
            "part_of": ["", "", "f-north", ""],
            "indicator": ["output", "output", "firms", "firms"],
        },
        "evidence": {
            "figure": ["f-land", "f-north", "f-south"],
            "source": ["plan", "plan", "news"],
        },
        "corrections": {"figure": ["f-south", "f-north"]},
        "programmes": {"programme": ["aid", "fund"], "region": ["north", "south"]},
        "support_schemes": {"programme": ["fund", "aid"]},
        "sources": {"source": ["plan", "news"]},
        "dismissed": {"source": ["news", "plan", "plan"]},
        "citations": {"source": ["plan", "news"]},
        "indicators": {"indicator": ["output", "firms", "asked", "idle"]},
        "questions": {"indicator": ["asked;output", ""]},
        "concepts": {"concept": ["robots", "chips"]},
        **more,
    }


def rests(*regions, **more):
    found = References(tables(**more), KEYS).of_regions(regions)
    return {name: list(rows) for name, rows in found.items() if rows}


def test_a_place_apart_is_left_out_with_all_that_lies_in_it():
    deep = {
        "regions": {
            "region": ["land", "north", "city", "district", "village"],
            "parent": ["", "land", "north", "city", "north"],
        },
    }
    whole, apart = References(tables(**deep), KEYS), ["city"]

    assert list(whole.of_regions(["north"])["regions"]) == [0, 1, 2, 3, 4]
    assert list(whole.of_regions(["north"], apart)["regions"]) == [0, 1, 4]
    assert list(whole.of_regions(["north", "district"], apart)["regions"]) == [0, 1, 2, 3, 4]


def test_a_region_rests_on_its_rows_those_in_it_and_above_it_and_what_they_refer_to():
    assert rests("north") == {
        "regions": [0, 1, 3],
        "figures": [0, 1, 3],
        "evidence": [0, 1],
        "corrections": [1],
        "programmes": [0],
        "support_schemes": [1],
        "sources": [0],
        "dismissed": [1, 2],
        "citations": [0],
        "indicators": [0, 1, 2],
        "questions": [0, 1],
        "concepts": [0, 1],
    }


def test_a_whole_elsewhere_comes_along_with_its_evidence_and_its_region():
    found = rests("south")

    assert found["figures"] == [0, 1, 2]
    assert found["evidence"] == [0, 1, 2]
    assert found["regions"] == [0, 1, 2, 4]


def test_a_town_rests_on_what_it_lies_in_and_not_on_what_lies_beside_it():
    assert rests("north-town")["regions"] == [0, 1, 3]


def test_several_regions_rest_on_what_each_rests_on():
    assert rests("north", "south")["regions"] == [0, 1, 2, 3, 4]


def test_what_is_shared_brings_what_it_refers_to():
    rates = {"figure_from": ["f-south", ""]}

    found = rests("north", exchange_rates=rates)

    assert found["exchange_rates"] == [0, 1]
    assert found["figures"] == [0, 1, 2, 3]


def test_a_circle_of_places_ends():
    regions = {"region": ["north", "south"], "parent": ["south", "north"]}

    assert rests("north", regions=regions)["regions"] == [0, 1]


def test_tables_and_columns_left_out_are_empty():
    few = {"regions": {"region": ["north"]}, "figures": {"figure": ["f"], "region": ["north"]}}

    found = References(few, KEYS).of_regions(["north"])

    assert found == {"regions": [0], "figures": [0]}
    assert References({}, {}).of_regions(["north"]) == {}


def test_rows_of_tables_bring_what_they_refer_to_and_no_more():
    found = References(tables(), KEYS).behind(["figures", "unheard"])

    kept = {name: list(rows) for name, rows in found.items() if rows}
    assert kept == {
        "regions": [0, 1, 2, 3],
        "figures": [0, 1, 2, 3],
        "evidence": [0, 1, 2],
        "corrections": [0, 1],
        "sources": [0, 1],
        "indicators": [0, 1],
    }


def test_a_programme_does_not_bring_its_scheme_behind_a_table():
    found = References(tables(), KEYS).behind(["programmes"])

    assert found["programmes"] == [0, 1]
    assert found["support_schemes"] == []


def test_an_empty_cell_refers_to_nothing():
    empty = {"figures": {"figure": ["", "f"], "region": ["south", "north"], "part_of": ["", ""]}}

    assert rests("north", **empty)["figures"] == [1]


def test_a_table_that_is_new_is_cut_by_what_its_rows_name():
    """Its region, where it has one; else the programme that it says more of."""
    keys = KEYS | {"bets": [ABOUT], "terms": [ForeignKey("programme", "programmes", "programme")]}
    more = {"bets": {"region": ["south", "north"]}, "terms": {"programme": ["aid", "fund", "aid"]}}

    found = References(tables(**more), keys).of_regions(["north"])

    assert (list(found["bets"]), list(found["terms"])) == ([1], [0, 2])


CLAUSES = {
    "scheme_terms": {"term": ["a", "f"], "scheme": ["aid", "fund"]},
    "scheme_limits": {"limit": ["l", "own"], "covers": ["a;f", "fund"],
                      "except_for": ["huge;old", ""]},
    "scheme_relations": {"relation": ["r"], "term": ["f"], "other": [""]},
    "conditions": {"condition": ["huge", "old", "of-aid", "of-fund"], "of": ["", "", "a", "fund"]},
}  # fmt: skip


def test_a_scheme_brings_its_terms_and_what_is_said_of_them():
    found = rests("south", **CLAUSES)  # `fund` is the south's: its term is f

    assert found["scheme_terms"] == [0, 1]  # a, which shares a limit with f
    assert (found["scheme_limits"], found["scheme_relations"]) == ([0, 1], [0])
    assert found["conditions"] == [0, 1, 2, 3]
    assert found["support_schemes"] == [0, 1]


def test_a_scheme_that_shares_nothing_brings_its_own_clauses_alone():
    apart = CLAUSES | {"scheme_limits": {"limit": ["own"], "covers": ["fund"], "except_for": [""]}}

    found = rests("north", **apart)  # `aid` is the north's: its term is a

    assert (found["scheme_terms"], found["conditions"]) == ([0], [2])
    assert "scheme_limits" not in found and "scheme_relations" not in found


def test_a_table_of_terms_brings_the_schemes_they_are_of_and_no_other_clause():
    found = References(tables(**CLAUSES), KEYS).behind(["scheme_limits"])

    assert list(found["scheme_terms"]) == [0, 1]
    assert list(found["conditions"]) == [0, 1]
    assert list(found["scheme_relations"]) == []
