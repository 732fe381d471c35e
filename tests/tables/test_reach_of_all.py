"""How common among all regions is what a page shows of a few."""

import pytest
from shown import heads, shown

from analysis import tables
from analysis.measures import set_beside
from tests.tiny import member, programme, region, tiny

NAMES = ("ash", "elm", "fir")
CONCEPTS = [
    {"concept": "making", "scheme": "isic_rev_4", "code": "C", "name_en": "Making"},
    {"concept": "food", "scheme": "isic_rev_4", "code": "C10", "name_en": "Food"},
    {"concept": "law", "scheme": "isic_rev_4", "code": "M", "name_en": "Law"},
]


def seeds_of(**more):
    plans = [programme(f"p-{name}", region=name, instrument="PI007") for name in NAMES]
    grant = programme("grant", "measure", region="elm", instrument="PI008", sectors="food")
    regions = [region("land", "nation"), *(region(name, parent="land") for name in NAMES)]
    return tiny(regions=regions, programmes=[*plans, grant], concepts=CONCEPTS, **more)


def test_each_instrument_stands_in_its_family_with_how_many_regions_use_it():
    table = tables.instruments_of_all(set_beside(seeds_of(), ["ash"]))

    assert heads(table) == ("Instrument", "province – of 3 on record")
    assert [row[1] for row in shown(table) if isinstance(row, tuple)] == ["3", "1"]


def test_a_division_counts_with_its_section_and_what_nobody_names_has_no_row():
    table = tables.concepts_of_all(set_beside(seeds_of(), ["ash"]), "isic_rev_4")

    assert shown(table) == [("Making", "1")]


def test_kinds_of_actors_are_counted_by_region_and_not_by_name():
    firms = [member(key, region="fir") for key in ("one", "two")]

    table = tables.actors_of_all(set_beside(seeds_of(members=firms), ["ash"]))

    assert shown(table) == [("company", "1")]


def test_questions_are_counted_by_theme():
    asked = {"question": "plan", "theme": "aims", "name_en": "Plan", "looks_in": "programmes"}
    asked |= {"kind": "plan"}

    table = tables.answered_of_all(set_beside(seeds_of(questions=[asked]), ["ash"]))

    assert shown(table)[1:] == [("Plan", "3")]


@pytest.mark.parametrize(("questions", "rows", "is_searched"), [(11, 12, False), (12, 13, True)])
def test_a_table_of_more_than_a_dozen_lines_is_searched(questions, rows, is_searched):
    plan = {"theme": "aims", "looks_in": "programmes", "kind": "plan"}
    asked = [{"question": f"q{one}", "name_en": f"Q{one}", **plan} for one in range(questions)]

    table = tables.answered_of_all(set_beside(seeds_of(questions=asked), ["ash"]))

    assert (len(shown(table)), bool(table.searched)) == (rows, is_searched)


def test_a_page_of_all_regions_has_none_of_these_tables():
    seeds = set_beside(seeds_of())

    assert tables.instruments_of_all(seeds) is None
    assert tables.concepts_of_all(seeds, "isic_rev_4") is None
    assert tables.actors_of_all(seeds) is None
    assert tables.answered_of_all(seeds) is None
