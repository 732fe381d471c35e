"""Which part each body plays: whose it is, where it sits, what it is named for, in which order."""

import pytest

from analysis.measures.roles import by_kind, firms, roles
from tests.tiny import figure, member, region, source, tiny

PLACES = [region("maple"), region("grove", "district", "maple"), region("cedar")]
SOURCES = [source("essay", tier="opinion"), source("law", tier="official")]


def at(start, source="law", **cells):
    return {"source": source, "start": str(start), "end": str(start + 1), "exact": "x"} | cells


def seeds_of(*members):
    own = [figure("f"), figure("g", region="cedar")]
    return tiny(regions=PLACES, sources=SOURCES, members=members, figures=own)


def test_a_body_is_one_however_often_it_is_named():
    (role,) = roles(
        seeds_of(
            member("a", name_en="Bot", concept="arms", programme="plan", **at(1)),
            member("b", name_en="Bot", concept="legs", programme="chain", region="grove", **at(9)),
        )
    )

    assert (role.member, role.members) == ("a", ("a", "b"))
    assert (role.region, role.place) == ("maple", "grove")
    assert (role.concepts, role.programmes) == (("arms", "legs"), ("plan", "chain"))


def test_official_texts_name_first_then_the_place_in_the_text_tells():
    found = roles(
        seeds_of(
            member("late", **at(9)), member("essayed", **at(1, "essay")), member("early", **at(2))
        )
    )

    assert [role.member for role in found] == ["early", "late", "essayed"]


def test_a_product_is_named_where_it_is_somebodys_and_leads_to_its_owner():
    firm, server = roles(
        seeds_of(
            member("firm", **at(1)),
            member("server", "product", part_of="firm", **at(2)),
            member("robot", "product", **at(3)),
            member("yields", "dataset", part_of="farming", **at(4)),
            member("farming", "sector", **at(5)),
        )
    )

    assert (firm.parts, server.part_of) == (("server",), ("firm",))


def test_what_one_row_states_is_stated_and_what_none_does_is_not():
    stated, guessed = roles(
        seeds_of(
            member("a", name_en="Bot", basis="inferred", **at(1)),
            member("b", name_en="Bot", **at(2)),
            member("c", basis="inferred", **at(3)),
        )
    )

    assert (stated.basis, guessed.basis) == ("stated", "inferred")


def test_companies_that_play_one_part_stand_together():
    found = roles(
        seeds_of(
            member("a", programme="plan", **at(1)),
            member("b", programme="chain", **at(2)),
            member("c", programme="plan", **at(3)),
            member("lab", "laboratory", programme="plan", **at(4)),
            member("d", region="cedar", programme="plan", **at(5)),
        )
    )

    grouped = [[role.member for role in group] for group in firms(found, "maple")]
    assert grouped == [["a", "c"], ["b"]]


@pytest.mark.parametrize(
    "other",
    [{"concept": "arms"}, {"programme": "chain"}, {"part_of": "group"}, {"region": "grove"},
     {"basis": "inferred"}],
)  # fmt: skip
def test_companies_of_another_part_stand_apart(other):
    found = roles(
        seeds_of(member("a", **at(1)), member("b", **at(2)), member("c", **at(3), **other))
    )

    assert [[role.member for role in group] for group in firms(found, "maple")] == [
        ["a", "b"], ["c"],
    ]  # fmt: skip


def test_a_company_with_parts_stands_apart_from_one_without():
    held = member("server", "product", part_of="a", **at(3))
    found = roles(seeds_of(member("a", **at(1)), member("b", **at(2)), held))

    assert [[role.member for role in group] for group in firms(found, "maple")] == [["a"], ["b"]]


def test_the_bodies_of_one_region_are_those_in_it_and_its_places():
    seeds = seeds_of(
        member("a", region="grove", **at(1)), member("b", region="cedar", **at(2)),
        member("yields", "dataset", part_of="a", **at(3)), member("arm", "component", part_of="a"),
    )  # fmt: skip

    assert [role.member for role in roles(seeds, "maple")] == ["a", "yields"]
    assert [role.kind for role in roles(seeds)] == ["company", "company", "dataset"]
    assert [role.place for role in roles(seeds)] == ["grove", "", ""]


def test_bodies_stand_by_kind_and_in_the_order_of_their_source():
    found = roles(
        seeds_of(
            member("u", "university", **at(1)), member("y", **at(3)), member("x", **at(5)),
            member("p", "park", **at(7)),
        )
    )  # fmt: skip

    assert [role.member for role in by_kind(found)] == ["p", "y", "x", "u"]
