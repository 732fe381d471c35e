"""How common among all regions is what a page shows of a few."""

import pytest
from shown import heads, shown, told

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


def test_regions_are_named_by_the_technology_of_their_own_plan_and_many_are_counted():
    concepts = [
        {"concept": key, "scheme": "technology", "code": key, "name_en": key.capitalize()}
        for key in ("chips", "drones")
    ]
    names = [f"r{one}" for one in range(10)]
    plans = [
        programme(f"p-{name}", region=name, sectors="chips" if at else "chips;drones")
        for at, name in enumerate(names[:9])
    ]
    # neither a measure nor the plan of a place in a region is what the region's plan is for
    other = programme("m", "measure", region="r9", sectors="drones")
    town = programme("t", region="town", sectors="drones")
    seeds = tiny(
        regions=[*map(region, names), region("town", "district", parent="r9")],
        programmes=[*plans, other, town],
        concepts=concepts,
    )

    assert shown(tables.plans_of_all(set_beside(seeds, ["r0"]))) == [
        ("Chips", "9"),
        ("Drones", "1 – R0"),
    ]
    assert tables.plans_of_all(set_beside(seeds, names)) is None


def test_questions_are_counted_by_theme():
    asked = {"question": "plan", "theme": "aims", "name_en": "Plan", "looks_in": "programmes"}
    asked |= {"kind": "plan"}

    table = tables.answered_of_all(set_beside(seeds_of(questions=[asked]), ["ash"]))

    assert shown(table)[1:] == [("Plan", "3")]


@pytest.mark.parametrize(("questions", "rows", "is_searched"), [(15, 16, False), (16, 17, True)])
def test_a_table_of_more_than_sixteen_lines_is_searched(questions, rows, is_searched):
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


def test_each_table_says_what_is_counted_and_what_it_is_of():
    plan = {"question": "plan", "theme": "aims", "name_en": "Plan", "looks_in": "programmes"}
    asked = set_beside(seeds_of(questions=[plan | {"kind": "plan"}]), ["ash"])
    made = [tables.instruments_of_all(asked), tables.concepts_of_all(asked, "isic_rev_4"),
            tables.actors_of_all(asked), tables.answered_of_all(asked)]  # fmt: skip

    assert [told(table.caption) for table in made] == [
        "All regions on record: by how many each instrument is used",
        "All regions on record: for how many each is named",
        "All regions on record: for how many each kind is named",
        "All regions on record: for how many each question is answered",
    ]
    heads_of = [heads(table)[0] for table in made]
    assert heads_of == ["Instrument", heads_of[1], "Kind", "Question"]
    assert {told(table.note) for table in made} == {
        "A region counts where its sources name it for the region or for a place in it. Of the "
        "others nothing is known; it is not zero."
    }
    assert 'data-from="region/ash region/elm region/fir"' in made[0].html


def test_instruments_stand_under_their_families_in_the_order_of_the_list():
    vouchers = programme("v", "measure", region="fir", instrument="PI014")
    law = programme("law", "measure", region="fir", instrument="PI032")
    regions = [region(name) for name in NAMES]
    plans = [programme(f"p-{name}", region=name) for name in NAMES]
    seeds = tiny(regions=regions, programmes=[law, vouchers, *plans])

    table = tables.instruments_of_all(set_beside(seeds, ["ash"]))

    assert [row if isinstance(row, str) else row[1] for row in shown(table)] == [
        "Direct financial support", "1", "Guidance, regulation and incentives", "1",
    ]  # fmt: skip
    assert 'data-from="region/fir"' in table.html


def test_themes_head_the_questions_that_somebody_answers_in_their_order():
    asked = {"looks_in": "programmes", "kind": "plan"}
    questions = [
        {"question": "b", "theme": "by_when", "name_en": "B", **asked},
        {"question": "a", "theme": "aims", "name_en": "A", **asked},
        {"question": "n", "theme": "pays", "name_en": "N", "looks_in": "figures",
         "measure_kind": "budget"},
    ]  # fmt: skip
    table = tables.answered_of_all(set_beside(seeds_of(questions=questions), ["ash"]))

    assert shown(table) == ["what it aims at", ("A", "3"), "by when", ("B", "3")]


def test_each_level_of_regions_has_a_column_and_who_names_nothing_no_number():
    cities = [region(f"c{number}", "city", "ash") for number in range(2)]
    plans = [programme(f"p-{one['region']}", region=one["region"]) for one in cities]
    provinces = [region(name) for name in NAMES]
    own = [programme(f"p-{name}", region=name, instrument="PI007") for name in NAMES]
    seeds = tiny(regions=[*provinces, *cities], programmes=[*own, *plans])

    table = tables.instruments_of_all(set_beside(seeds, ["elm"]))

    assert [len(row) for row in shown(table) if isinstance(row, tuple)] == [len(heads(table))]


def test_a_long_table_offers_to_find_a_line():
    plan = {"theme": "aims", "looks_in": "programmes", "kind": "plan"}
    asked = [{"question": f"q{one}", "name_en": f"Q{one}", **plan} for one in range(17)]

    table = tables.answered_of_all(set_beside(seeds_of(questions=asked), ["ash"]))

    assert table.searched == "Find a line of this table:"
