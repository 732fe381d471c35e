"""Who is an actor, what a cluster is made of, and which rows are one body."""

from analysis.measures.actors import ACTOR_KINDS, actors, bodies, clusters
from analysis.package.codes import code_list
from tests.tiny import figure, member, programme, region, tiny

PLACES = [region("maple"), region("grove", "district", "maple")]
#: What is named without acting or being built.
SPOKEN_OF = {
    "area", "product", "component", "sector", "technology", "function", "application", "dataset",
    "measure", "challenge", "circumstance", "title", "unnamed",
}  # fmt: skip


def seeds_of(members=(), programmes=()):
    own = [figure("f"), figure("g", region="grove")]
    return tiny(regions=PLACES, members=members, programmes=programmes, figures=own)


def test_every_kind_of_member_either_acts_or_is_only_spoken_of():
    assert set(ACTOR_KINDS) | SPOKEN_OF == set(code_list("member_kinds"))

    found = actors(seeds_of([member(kind, kind) for kind in code_list("member_kinds")]))

    assert set(found["kind"]) == set(code_list("member_kinds")) - SPOKEN_OF


def test_an_actor_is_no_opinion_and_answers_to_its_peer():
    found = actors(
        seeds_of([member("heard", basis="reported"), member("firm", region="grove"),
                  member("placed", basis="inferred"), member("view", basis="opinion")])
    )  # fmt: skip

    assert found[["member", "region", "peer"]].to_numpy().tolist() == [
        ["heard", "maple", "maple"],
        ["firm", "grove", "maple"],
        ["placed", "maple", "maple"],
    ]
    assert list(found.index) == [0, 1, 2]
    assert list(found) == [*seeds_of().members, "peer"]


def test_a_cluster_holds_its_members_by_kind_and_nothing_for_a_kind_it_does_not_name():
    held = [
        member("a", programme="valley"),
        member("b", programme="valley"),
        member("site", "area", programme="valley"),
        member("lab", "laboratory", programme="other"),
        member("drone", "product", programme="valley"),
    ]
    (valley,) = clusters(
        seeds_of(held, [programme("plan"), programme("valley", "cluster", region="grove")])
    ).to_dict("records")

    assert (valley["programme"], valley["region"], valley["peer"]) == ("valley", "grove", "maple")
    assert valley["company"] == ("a", "b")
    assert valley["area"] == ("site",)
    assert valley["laboratory"] == ()
    assert list(valley) == ["programme", "region", "peer", "within", "area", *ACTOR_KINDS]


def test_a_cluster_that_is_an_opinion_is_none():
    held = [programme("valley", "cluster", basis="opinion"), programme("hill", "cluster")]

    assert list(clusters(seeds_of(programmes=held))["programme"]) == ["hill"]


def test_what_an_author_judges_is_no_member_of_a_cluster():
    held = [member("a", programme="valley"), member("b", programme="valley", basis="opinion")]
    (valley,) = clusters(seeds_of(held, [programme("valley", "cluster")])).to_dict("records")

    assert valley["company"] == ("a",)


def test_a_cluster_in_another_is_told_to_lie_in_it_whatever_stands_between():
    held = [
        programme("delta", "cluster"),
        programme("layout", parent="delta"),
        programme("valley", "cluster", region="grove", parent="layout"),
        programme("hill", "cluster", parent="plan"),
        programme("plan", "plan"),
    ]
    found = clusters(seeds_of(programmes=held)).set_index("programme")["within"]

    assert found.to_dict() == {"delta": "", "valley": "delta", "hill": ""}


def named(*rows):
    columns = ("member", "peer", "region", "kind", "name_en", "name")
    return bodies(dict(zip(columns, row, strict=True)) for row in rows)


def test_rows_of_one_place_kind_and_name_are_one_body():
    assert named(
        ("one", "maple", "maple", "company", "AgiBot", "智元"),
        ("two", "maple", "grove", "company", "agibot", "智元ロボット"),
    ) == [{"place": "maple", "kind": "company", "member": "one", "members": ("one", "two")}]


def test_another_place_kind_or_name_is_another_body():
    found = named(
        ("one", "maple", "maple", "company", "AgiBot", ""),
        ("two", "cedar", "cedar", "company", "AgiBot", ""),
        ("three", "maple", "maple", "laboratory", "AgiBot", ""),
        ("four", "maple", "maple", "company", "Bot", ""),
    )

    assert [one["member"] for one in found] == ["one", "two", "three", "four"]


def test_without_an_english_name_the_name_of_the_source_tells_a_body():
    found = named(
        ("one", "maple", "maple", "company", "", "智元"),
        ("two", "maple", "maple", "company", "", "優必選"),
        ("three", "maple", "maple", "company", "", "智元"),
    )

    assert [one["members"] for one in found] == [("one", "three"), ("two",)]


def test_a_body_in_no_compared_region_stands_at_its_own_place():
    (one,) = named(("one", "", "land", "institution", "Ministry", ""))

    assert one["place"] == "land"
