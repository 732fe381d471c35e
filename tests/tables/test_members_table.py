"""Who and what is named, by region and kind, each body once."""

from shown import heads, shown, told

from analysis.measures.actors import actors
from analysis.tables import members_table
from tests.tiny import figure, member, programme, region, tiny

PLACES = [region("land", "nation"), region("cedar"), region("maple"),
          region("grove", "district", "maple")]  # fmt: skip


def table_of(*members, programmes=()):
    own = [figure("f"), figure("g", region="cedar")]
    seeds = tiny(regions=PLACES, members=members, programmes=programmes, figures=own)
    return members_table(actors(seeds), seeds)


def test_bodies_stand_by_region_and_kind_in_the_order_of_the_code_list():
    table = table_of(
        member("firm"),
        member("lab", "laboratory"),
        member("shop", region="cedar"),
        member("works"),
        member("ministry", "institution", region="land"),
    )

    assert shown(table) == [
        "Cedar",
        ("company", "1", "Shop"),
        "Maple",
        ("laboratory", "1", "Lab"),
        ("company", "2", "Firm; Works"),
        "Land",
        ("institution", "1", "Ministry"),
    ]
    assert told(table.caption) == "Who and what the sources name"
    assert heads(table) == ("Kind", "Number", "Names")
    assert table.note is None


def test_who_is_named_inside_a_compared_region_stands_with_it_once():
    table = table_of(member("one", name_en="Bot"), member("two", name_en="Bot", region="grove"))

    assert shown(table) == ["Maple", ("company", "1", "Bot")]
    assert 'data-from="member/one"' in table.html
    assert 'data-name="member/one"' in table.html


def test_a_body_that_no_source_states_is_shown_with_its_mark():
    table = table_of(
        member("one", name_en="Bot", basis="inferred"),
        member("two", name_en="Dot", basis="reported"),
        member("three", name_en="Dot", region="grove"),
        member("view", name_en="Lot", basis="opinion"),
    )

    assert shown(table)[1] == ("company", "2", "Bot (inferred); Dot")


def test_a_body_named_for_several_programmes_stands_with_all_of_them():
    table = table_of(
        member("one", name_en="Bot", programme="valley"),
        member("two", name_en="Bot", programme="hill"),
        member("three", name_en="Bot", programme="valley"),
        programmes=[programme("valley"), programme("hill")],
    )

    assert shown(table)[1] == ("company", "1", "Bot, mentioned under: Valley and Hill")


def test_a_body_named_for_one_programme_or_none_needs_no_such_words():
    table = table_of(
        member("one", name_en="Bot", programme="valley"),
        member("two", name_en="Bot"),
        programmes=[programme("valley")],
    )

    assert shown(table)[1] == ("company", "1", "Bot")


def test_without_anybody_the_table_says_so():
    table = table_of()

    assert shown(table) == []
    assert told(table.note) == "None is on record."


def test_what_is_only_inferred_keeps_its_mark_beside_its_roles_and_leads_to_each():
    table = table_of(
        member("one", name_en="Bot", programme="valley", basis="inferred"),
        member("two", name_en="Bot", programme="hill", basis="reported"),
        programmes=[programme("valley"), programme("hill")],
    )

    assert shown(table)[1][2] == "Bot (inferred), mentioned under: Valley and Hill"
    assert 'data-name="programme/hill">Hill<' in table.html
