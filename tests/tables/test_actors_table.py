"""The companies of each region and their role, and everyone named with the words of the source."""

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
