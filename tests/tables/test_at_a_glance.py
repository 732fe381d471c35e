"""Aims, support, foundations and dates of a few regions, side by side or one below the other."""

import re

from shown import heads, shown, told

from analysis.tables import at_a_glance
from tests.tiny import figure, indicator, member, programme, region, source, tiny

PLACES = [
    region("maple"),
    region("grove", "district", "maple"),
    region("cedar"),
    region("oak"),
    region("elm"),
    region("ash"),
]


def seeds_of(*figures, places=PLACES, **tables):
    tables = {"programmes": [programme("own")]} | tables
    named = [*map(indicator, ("output", "rate", "limit", "firms"))]
    return tiny(regions=places, indicators=named, figures=figures, **tables)


def glance(theme, *figures, of_region="maple", **tables):
    """Return what a region says on one theme."""
    table = at_a_glance(seeds_of(*figures, **tables), [of_region])
    return dict(shown(table))[theme]


def goal(key, value="3000000", **cells):
    return figure(key, value, measure_kind="target", **cells)


def test_the_themes_are_rows_and_a_few_regions_columns():
    seeds = seeds_of(goal("f"), goal("g", region="cedar", value="5000000"))
    table = at_a_glance(seeds, ["cedar", "maple"])

    assert heads(table) == ("Question", "Maple", "Cedar")
    assert shown(table)[0] == ("what it aims at", "Output: CNY 3 million", "Output: CNY 5 million")
    assert shown(table)[1:] == [
        ("what it pays", "", ""),
        ("what it builds on", "", ""),
        ("by when", "", ""),
    ]
    assert told(table.caption).startswith("Aims, support, foundations and dates")
    assert told(table.note).startswith("Side by side for reading;")
    assert told(table.note).endswith("levels are those of the region itself.")


def test_four_regions_stand_side_by_side_and_five_one_below_the_other():
    own = [goal(key, region=key) for key in ("maple", "cedar", "oak", "elm", "ash")]
    four = at_a_glance(seeds_of(*own), ["maple", "cedar", "oak", "elm"])
    five = at_a_glance(seeds_of(*own), ["ash", "maple", "cedar", "oak", "elm"])

    assert len(four.columns) == 5
    assert heads(five) == ("Question", "As stated")
    assert [row for row in shown(five) if isinstance(row, str)] == [
        "Maple", "Cedar", "Oak", "Elm", "Ash",
    ]  # fmt: skip
    assert shown(five)[1] == ("what it aims at", "Output: CNY 3 million")
    assert len(shown(five)) == 5 * (1 + 4)
    assert five.caption == four.caption and five.note == four.note


def test_a_region_aims_at_its_own_targets_in_the_order_on_file():
    rows = goal("b"), goal("a", "5000000"), goal("c", region="cedar"), figure("d")

    assert glance("what it aims at", *rows) == "Output: CNY 3 million; Output: CNY 5 million"


def test_support_is_schemes_then_budgets_then_terms_that_no_scheme_holds():
    figures = [
        figure("held", "0.3", unit="1", indicator="rate", measure_kind="rate"),
        figure("loose", "0.5", unit="1", indicator="rate", measure_kind="rate"),
        figure("cap", "5000000", indicator="limit", measure_kind="ceiling"),
        figure("top", "7000000", indicator="limit", measure_kind="ceiling"),
        figure("pot", "9000000", measure_kind="budget"),
        figure("gone", "", measure_kind="budget", obs_status="O"),
        figure("no-rate", "", measure_kind="rate", obs_status="O"),
        figure("far", "1000000", measure_kind="budget", region="cedar"),
        figure("far-cap", "1000000", measure_kind="ceiling", region="cedar"),
    ]
    tables = {
        "programmes": [programme("aid", "scheme")],
        "support_schemes": [{"programme": "aid", "rate": "held", "ceiling": "cap"}],
    }

    assert glance("what it pays", *figures, **tables) == (
        "Aid: 30% of eligible costs, ceiling CNY 5 million; Output: CNY 9 million; "
        "Rate: 50%; Limit: CNY 7 million"
    )


def test_foundations_are_the_levels_of_the_region_without_those_of_one_member():
    figures = [
        figure("a", "1000000"),
        figure("b", "2000000", measure_kind="baseline"),
        figure("park", "3000000", member="park"),
        figure("far", "4000000", region="grove"),
        figure("none", "", obs_status="O"),
        goal("goal", "5000000"),
    ]

    assert glance("what it builds on", *figures, members=[member("park", "park")]) == (
        "Output: CNY 1 million; Output: CNY 2 million"
    )


def test_who_is_named_is_counted_with_the_places_inside_each_body_once():
    members = [
        member("a", name_en="Bot"),
        member("b", name_en="Bot", region="grove"),
        member("c", name_en="Dot", region="grove"),
        member("far", region="cedar"),
        member("lab", "laboratory"),
        member("school", "university"),
        member("centre", "infrastructure"),
        member("llm", "model"),
        member("park", "park"),
    ]
    programmes = [
        programme("valley", "cluster"),
        programme("hill", "cluster", region="grove"),
        programme("far-hill", "cluster", region="cedar"),
    ]

    assert glance("what it builds on", members=members, programmes=programmes) == (
        "Clusters described: 2; Companies mentioned: 2; Laboratories named: 1; "
        "Universities named: 1; Computing centres and other infrastructure named: 1; "
        "Models named: 1"
    )


def test_a_cluster_inside_another_is_counted_with_it_and_by_itself_where_it_alone_is_told_of():
    programmes = [
        programme("valley", "cluster"),
        programme("hill", "cluster", region="grove", parent="valley"),
    ]
    seeds = seeds_of(programmes=programmes)

    for place in ("maple", "grove"):
        assert "Clusters described: 1" in told(at_a_glance(seeds, [place]).html)


def test_a_count_leads_to_the_rows_it_counts():
    seeds = seeds_of(
        members=[member("a", name_en="Bot"), member("b", name_en="Bot"), member("c")],
        programmes=[programme("valley", "cluster")],
    )
    html = at_a_glance(seeds, ["maple"]).html

    assert re.findall(r'data-from="([^"]+)"', html) == ["programme/valley", "member/a member/c"]


def test_dates_are_those_of_plans_and_the_times_that_targets_share():
    programmes = [
        programme("long", starts="2025", ends="2027", period_basis="stated"),
        programme("open", starts="2026", period_basis="stated"),
        programme("until", ends="2029", period_basis="stated"),
        programme("undated"),
        programme("aid", "scheme", starts="2025", period_basis="stated"),
        programme("far", starts="2025", region="cedar", period_basis="stated"),
    ]
    figures = [
        goal("a", period="2030", period_basis="stated"),
        goal("b", period="2027", period_basis="stated"),
        goal("c", period="2030", period_basis="stated"),
        goal("d"),
        goal("e", period="2035", period_basis="stated", region="cedar"),
    ]

    assert glance("by when", *figures, programmes=programmes) == (
        "Long: 2025–2027; Open: 2026; Until: 2029; Targets due 2027; Targets due 2030"
    )


def test_the_time_that_targets_share_is_told_by_one_that_states_it():
    inferred = goal("a", period="2030", period_basis="inferred")
    stated = goal("b", period="2030", period_basis="stated")

    assert glance("by when", inferred) == "Targets due 2030, inferred"
    assert glance("by when", inferred, stated) == "Targets due 2030"
    html = at_a_glance(seeds_of(inferred, stated), ["maple"]).html
    assert '<time datetime="2030" data-figure="b">2030</time></li>' in html


def test_the_note_says_how_a_row_is_to_be_read_and_what_is_an_excerpt():
    seeds = seeds_of(goal("f"), sources=[source("law", extent="excerpt")],
                     programmes=[programme("own", source="law")])  # fmt: skip
    table = at_a_glance(seeds, ["maple"])

    assert told(table.caption) == "Aims, support, foundations and dates, as the sources state them"
    assert told(table.note).startswith(
        "Side by side for reading; a row does not say that its entries may be compared. Money "
        "keeps the currency of its source. Clusters and what is named are counted for a region "
        "and the places inside it, each body once; levels are those of the region itself. For "
        "Maple a document on file is an excerpt"
    )


def test_plans_of_another_region_and_other_programmes_give_no_date():
    far = programme("far", region="cedar", starts="2025", period_basis="stated")

    assert glance("by when", programmes=[far, programme("own")]) == ""


def test_a_term_of_a_scheme_elsewhere_is_held_and_other_kinds_are_no_terms():
    figures = [
        figure("held", "0.3", unit="1", indicator="rate", measure_kind="rate"),
        figure("level", "5", measure_kind="actual"),
        figure("max", "7000000", indicator="limit", measure_kind="ceiling"),
    ]
    tables = {
        "programmes": [programme("own"), programme("aid", "scheme", region="cedar")],
        "support_schemes": [{"programme": "aid", "rate": "held"}],
    }

    assert glance("what it pays", *figures, **tables) == "Limit: CNY 7 million"
