"""Which sectors and technologies are named, by which rows."""

import pytest

from analysis.measures.coverage import concepts_of, counted_as, coverage, lies_in
from tests.tiny import member, programme, region, tiny

CONCEPTS = [
    {"concept": "food", "scheme": "isic_rev_4", "code": "C10"},
    {"concept": "shops", "scheme": "isic_rev_4", "code": "G47"},
    {"concept": "making", "scheme": "isic_rev_4", "code": "C"},
    {"concept": "robots", "scheme": "technology", "code": "20"},
    {"concept": "chips", "scheme": "technology", "code": "10"},
    {"concept": "parts", "scheme": "value_chain", "code": "1"},
]


def seeds_of(*, members=(), programmes=()):
    places = [region("oak"), region("maple"), region("grove", "district", "maple")]
    return tiny(regions=places, concepts=CONCEPTS, members=members, programmes=programmes)


def found(scheme="technology", **rows):
    return coverage(seeds_of(**rows), scheme).to_dict("records")


def test_the_concepts_of_a_classification_stand_in_the_order_of_their_codes():
    assert concepts_of(seeds_of(), "technology") == ["chips", "robots"]
    assert concepts_of(seeds_of(), "isic_rev_4") == ["making", "food", "shops"]


def test_a_region_covers_what_its_members_and_programmes_name():
    rows = found(
        members=[member("m", concept="robots"), member("n", concept="robots"), member("plain")],
        programmes=[programme("p", sectors="robots;chips"), programme("q")],
    )

    assert rows == [
        {"region": "maple", "peer": "maple", "concept": "chips", "members": ("programme/p",)},
        {"region": "maple", "peer": "maple", "concept": "robots",
         "members": ("member/m", "member/n", "programme/p")},
    ]  # fmt: skip


def test_only_what_is_no_opinion_and_what_the_classification_holds_counts():
    assert found(
        members=[member("m", concept="robots", basis="opinion"), member("n", concept="food")],
        programmes=[programme("p", sectors="chips", basis="opinion"),
                    programme("q", sectors="parts")],
    ) == []  # fmt: skip


def test_rows_stand_in_the_order_of_regions_then_of_codes():
    rows = found(
        members=[member("a", concept="robots", region="grove"), member("b", concept="robots"),
                 member("c", concept="chips"), member("d", concept="robots", region="oak")],
        programmes=[programme("own")],
    )  # fmt: skip

    assert [(one["region"], one["concept"], one["peer"]) for one in rows] == [
        ("oak", "robots", ""),
        ("maple", "chips", "maple"),
        ("maple", "robots", "maple"),
        ("grove", "robots", "maple"),
    ]


def test_an_unknown_classification_is_refused():
    message = "^no classification 'nace'; on file are isic_rev_4, technology, value_chain$"
    with pytest.raises(ValueError, match=message):
        coverage(seeds_of(), "nace")


def test_every_classification_on_file_can_be_asked_for():
    members = [member("m", concept="food"), member("n", concept="parts")]

    assert [one["concept"] for one in found("isic_rev_4", members=members)] == ["food"]
    wider = [*members, member("o", concept="making")]
    assert [one["concept"] for one in found("isic_rev_4", members=wider)] == ["making", "food"]
    assert [one["concept"] for one in found("value_chain", members=members)] == ["parts"]


def test_a_division_counts_as_its_section_and_without_one_as_itself():
    assert counted_as(seeds_of(), "isic_rev_4") == {
        "making": "making",
        "food": "making",
        "shops": "shops",
    }


def test_outside_isic_every_concept_counts_as_itself():
    # "1" would be a section of "10" by its length alone
    concepts = [*CONCEPTS, {"concept": "all", "scheme": "technology", "code": "1"}]

    assert counted_as(tiny(concepts=concepts), "technology") == {
        "all": "all",
        "chips": "chips",
        "robots": "robots",
    }


@pytest.mark.parametrize(
    ("code", "wider", "lies"),
    [("C10", "C", True), ("101", "10", True), ("C10", "", False), ("", "", False),
     ("C", "C", False), ("C", "C10", False), ("data-use", "data", False), ("G47", "C", False),
     ("10", "1", True)],
)  # fmt: skip
def test_a_class_lies_in_a_wider_one_by_the_digits_that_follow_it(code, wider, lies):
    assert lies_in(code, wider) is lies
