"""What plans are made of: parts with the measures in them, and what stands beside the plans."""

import pytest

from analysis.measures.plan import ADDED, ALSO, sections, subjects
from analysis.package.codes import code_list
from tests.tiny import figure, member, programme, region, source, tiny

PLACES = [region("maple"), region("grove", "district", "maple"), region("cedar")]
OWN = [figure("f"), figure("g", region="cedar")]


def seeds_of(*programmes, members=()):
    placed = [
        {"source": "paper", "start": str(place), "end": str(place + 1)} | row
        for place, row in enumerate(programmes)
    ]
    return tiny(
        regions=PLACES,
        sources=[source("paper")],
        programmes=placed,
        members=members,
        figures=OWN,
    )


def told(seeds):
    return [
        (one.head if isinstance(one.head, str) else one.head["programme"],
         [row["programme"] for row in one.measures])
        for one in sections(seeds, "maple")
    ]  # fmt: skip


def test_a_part_that_has_parts_heads_its_own_section_after_the_plan():
    seeds = seeds_of(
        programme("plan"),
        programme("loose", "measure", parent="plan"),
        programme("compute", "measure", parent="plan"),
        programme("voucher", "scheme", parent="compute"),
    )

    assert told(seeds) == [("plan", ["loose"]), ("compute", ["voucher"])]


def test_plans_come_first_and_what_belongs_to_nothing_last():
    seeds = seeds_of(
        programme("fair", "event"),
        programme("talent", "measure"),
        programme("school", "measure", parent="talent"),
        programme("plan"),
    )

    assert told(seeds) == [("plan", []), ("talent", ["school"]), (ALSO, ["fair"])]


def test_a_region_of_which_nothing_is_said_has_no_parts():
    assert told(seeds_of(programme("theirs", region="cedar"))) == []


def test_what_an_author_holds_is_no_measure_and_stands_apart():
    seeds = seeds_of(programme("plan"), programme("wish", "measure", basis="opinion"))

    assert told(seeds) == [("plan", []), (ADDED, ["wish"])]


def test_what_a_source_passes_on_from_others_is_told_with_the_rest():
    seeds = seeds_of(programme("plan"), programme("grid", basis="reported", parent="plan"))

    assert told(seeds) == [("plan", ["grid"])]


def test_a_target_is_an_aim_and_no_measure_unless_measures_belong_to_it():
    seeds = seeds_of(
        programme("plan"),
        programme("rank", "target", parent="plan"),
        programme("hope", "target", basis="opinion"),
        programme("parks", "target", parent="plan"),
        programme("guidance", "measure", parent="parks"),
    )

    assert told(seeds) == [("plan", []), ("parks", ["guidance"])]


def test_places_inside_a_region_stand_with_it_and_other_regions_do_not():
    seeds = seeds_of(
        programme("zone", "measure", region="grove", parent="elsewhere"),
        programme("elsewhere", "plan", region="cedar"),
    )

    assert told(seeds) == [(ALSO, ["zone"])]


def test_what_a_region_does_itself_comes_before_the_plan_of_a_place_in_it():
    seeds = seeds_of(
        programme("district-plan", region="grove"),
        programme("areas", "designation"),
        programme("area", "cluster", parent="areas"),
    )

    assert told(seeds) == [("areas", ["area"]), ("district-plan", [])]


def test_measures_stand_in_the_order_of_their_source():
    seeds = seeds_of(
        programme("second", "measure", start="20"), programme("first", "measure", start="3")
    )

    assert told(seeds) == [(ALSO, ["first", "second"])]


@pytest.mark.parametrize("kind", sorted(code_list("member_kinds")))
def test_a_measure_is_about_things_and_fields_not_about_who_acts_or_where(kind):
    about = {
        "sector", "technology", "product", "component", "dataset", "application", "function",
    }  # fmt: skip
    place = {"source": "paper", "start": "1", "end": "2", "programme": "plan"}
    seeds = seeds_of(programme("plan"), members=[member("one", kind, **place)])

    assert subjects(seeds, "plan") == (["one"] if kind in about else [])
    assert subjects(seeds, "other") == []


def test_a_measure_is_about_what_is_stated_of_it_and_not_about_parts_or_firms():
    def at(start, **cells):
        return {"source": "paper", "start": start, "end": "99", "programme": "plan"} | cells

    seeds = seeds_of(
        programme("plan"),
        members=[
            member("robots", "technology", **at("9")),
            member("mining", "sector", **at("4")),
            member("firm", "company", **at("1")),
            member("guess", "sector", **at("2", basis="opinion")),
            member("tin", "sector", **at("3", part_of="mining")),
            member("other", "sector", **at("5", programme="x")),
        ],
    )

    assert subjects(seeds, "plan") == ["mining", "robots"]
