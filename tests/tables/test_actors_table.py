"""The companies of each region and their role, and everyone named with the words of the source."""

import pytest
from shown import heads, shown, told

from analysis.tables import actors_table, companies_finding, companies_table
from tests.tiny import figure, member, programme, region, source, tiny

PLACES = [region("cedar"), region("maple"), region("grove", "district", "maple")]
PLAN = programme("plan", purpose_en="Grow robots.")


def at(start, exact="word"):
    ends = {"start": str(start), "end": str(start + len(exact)), "exact": exact}
    return {"source": "paper", "language": "en"} | ends


def seeds_of(*members, programmes=(PLAN,)):
    own = [figure("f"), figure("g", region="cedar")]
    return tiny(
        regions=PLACES,
        sources=[source("paper")],
        members=members,
        programmes=programmes,
        figures=own,
    )


def test_each_company_has_its_field_its_things_its_place_and_what_it_is_named_for():
    seeds = seeds_of(
        member("bot", programme="plan", **at(1)),
        member("works", "infrastructure", part_of="bot", region="grove", **at(3)),
        member("arm", "product", part_of="bot", basis="inferred", **at(5)),
        member("shop", programme="plan", region="grove", **at(7)),
    )
    table = companies_table(seeds)

    assert told(table.caption) == "The companies of each region and their role"
    assert heads(table) == ("Company", "What and where", "Named for")
    assert shown(table) == [
        "Cedar",
        ("No company is on record.", "", ""),
        "Maple",
        ("Bot", "Its own: Works and Arm (inferred)", "Plan: Grow robots."),
        ("Shop", "Grove", "Plan"),
    ]


def test_a_company_leads_to_its_line_in_the_table_of_everyone():
    seeds = seeds_of(member("bot", **at(1)))

    assert 'href="#row-bot"' in companies_table(seeds).html
    assert 'id="row-bot"' in actors_table(seeds).html


def test_the_finding_names_three_companies_of_each_region_that_has_one():
    firms = [member(name, **at(place)) for place, name in enumerate("abcd")]

    assert told(companies_finding(seeds_of(*firms))) == (
        "Companies the sources name first – Maple: A, B and C."
    )
    assert told(companies_finding(seeds_of())) == "No company is on record."


def test_everyone_stands_by_region_and_kind_with_whose_it_is_and_its_words():
    seeds = seeds_of(
        member("firm", part_of="park", programme="plan", **at(10)),
        member("park", "park", **at(1)),
        member("council", "institution", part_of="lab", **at(20)),
        member("lab", "laboratory", region="grove", **at(30)),
        member("maybe", "university", region="cedar", basis="opinion", **at(1234)),
    )
    note = " [The paper, official publication]"
    table = actors_table(seeds)

    assert shown(table) == [
        "Cedar · university",
        ("Maybe (the author’s opinion)", "", "", "word 1,234–1,238" + note),
        "Maple · park",
        ("Park", "In it: Firm", "", "word 1–5" + note),
        "Maple · laboratory",
        ("Lab", "With it: Council | Grove", "", "word 30–34" + note),
        "Maple · company",
        ("Firm", "Park", "Plan", "word 10–14" + note),
        "Maple · institution",
        ("Council", "Lab", "", "word 20–24" + note),
    ]


def test_the_table_of_everyone_is_searched_on_its_page_and_that_of_companies_is_not():
    seeds = seeds_of(member("bot", **at(1)))

    assert "data-search" in actors_table(seeds).html
    assert "data-search" not in companies_table(seeds).html


def test_firms_that_play_one_part_share_a_row_that_begins_with_their_field():
    robots = {"concept": "robots", "scheme": "technology", "name_en": "Robots"}
    firms = [member(name, concept="robots", **at(place)) for place, name in enumerate("ab")]
    seeds = tiny(regions=PLACES, sources=[source("paper")], members=firms, concepts=[robots],
                 figures=[figure("f")])  # fmt: skip

    assert shown(companies_table(seeds)) == ["Maple", ("A and B", "Robots", "")]


@pytest.mark.parametrize(
    ("kind", "words"),
    [(kind, "Its own: Thing") for kind in ("product", "dataset", "model", "plant",
                                          "infrastructure", "platform", "project")]
    + [("institution", "With it: Thing")],
)  # fmt: skip
def test_what_a_firm_has_built_is_its_own(kind, words):
    seeds = seeds_of(member("bot", **at(1)), member("thing", kind, part_of="bot", **at(3)))

    assert shown(companies_table(seeds))[-1] == ("Bot", words, "")


def test_a_purpose_is_said_once_and_one_that_is_not_on_file_not_at_all():
    bare = programme("bare")
    firms = [member("a", programme="plan", **at(1)), member("b", programme="bare", **at(2)),
             member("c", programme="plan", region="grove", **at(3))]  # fmt: skip

    table = companies_table(seeds_of(*firms, programmes=(PLAN, bare)))

    assert [row[2] for row in shown(table)[3:]] == ["Plan: Grow robots.", "Bare", "Plan"]


def test_everyone_has_a_caption_heads_and_a_note_where_there_is_nobody():
    table, nobody = actors_table(seeds_of(member("bot", **at(1)))), actors_table(seeds_of())

    assert told(table.caption) == "Everyone and everything named, by region and kind"
    assert heads(table) == ("Name", "Belongs with", "Named for", "In the words of its source")
    assert table.note is None and table.searched.startswith("Find a firm, park")
    assert told(nobody.note) == "No company is on record." and not nobody.rows


def test_the_table_of_companies_says_that_its_order_is_none_of_importance():
    assert "no order of importance" in told(companies_table(seeds_of()).note)
