"""Every figure with its words, every source, and every number set aside."""

import re

from shown import heads, shown, told

from analysis.measures import set_beside
from analysis.tables import dismissed_table, figures_table, sources_table
from analysis.tables.figures import keys_set_aside
from tests.tiny import date, figure, indicator, region, said, source, tiny

INFERRED = "The source does not state this time; it follows from the context."
YEN = {"from": "CNY", "to": "JPY", "rate": "20", "figure_from": "f", "figure_to": "yen"}


def of(*figures, **tables):
    tables = {"sources": [source("plan"), source("news", language="ja")]} | tables
    return tiny(
        regions=[region("land", "nation"), region("cedar"), region("maple")],
        indicators=[indicator("output")],
        figures=figures,
        **tables,
    )


def table_of(*figures, of_region="", **tables):
    return figures_table(of(*figures, **tables), of_region)


def test_figures_stand_by_region_with_value_kind_time_and_words():
    table = table_of(
        figure("f", "3000000", bound="at_least", period="2027", period_basis="stated"),
        figure("g", "5000000", region="land", measure_kind="target"),
        figure("h", "7000000", region="cedar"),
        evidence=[said("f", "3m or more"), said("g", "5m")],
    )

    assert shown(table) == [
        "Cedar",
        ("Output", "CNY 7 million", "actual", "", ""),
        "Maple",
        ("Output", "at least CNY 3 million", "actual", "2027", "3m or more"),
        "Land",
        ("Output", "CNY 5 million", "target", "", "5m"),
    ]
    assert heads(table) == ("What is measured", "Value", "Kind", "Time", "Words of the source")
    assert told(table.caption) == "Figures on record, with their words"


def test_the_figures_of_one_region_are_its_own():
    rows = shown(table_of(figure("f"), figure("g", region="cedar"), of_region="maple"))

    assert rows == ["Maple", ("Output", "CNY 1", "actual", "", "")]


def test_a_time_that_is_inferred_is_noted():
    basis = {"period": "2027", "period_basis": "inferred"}

    assert shown(table_of(figure("f", **basis)))[1][3] == f"2027 [{INFERRED}]"
    assert 'data-figure="f">2027</time>' in table_of(figure("f", **basis)).html


def test_a_date_is_its_own_value():
    (_, row) = shown(table_of(date("d", "2025-03")))

    assert row[1] == row[3] == "March 2025"


def test_a_value_that_is_missing_is_not_stated_whatever_time_it_is_of():
    rows = shown(table_of(figure("f", "", period="2027", period_basis="stated", obs_status="O")))

    assert rows[1] == ("Output", "", "actual", "2027", "")


def test_an_amount_a_source_converts_itself_stands_once_with_both_and_the_words_of_both():
    table = table_of(
        figure("f", "3000000"),
        figure("yen", "60000000", unit="JPY", bound="about"),
        exchange_rates=[YEN],
        evidence=[said("f", "3m"), said("yen", "about 60m yen", 9)],
    )

    assert shown(table) == [
        "Maple",
        (
            "Output",
            "CNY 3 million | printed beside as about JPY 60 million, the source’s own conversion",
            "actual",
            "",
            "3mabout 60m yen",
        ),
    ]
    assert re.findall(r'data-exact="([^"]+)"', table.html) == ["f", "yen"]


def test_a_ceiling_says_once_each_what_it_is_counted_per():
    schemes = [
        {"programme": "a", "ceiling": "f", "ceiling_per": "project"},
        {"programme": "b", "ceiling": "f", "ceiling_per": "project"},
        {"programme": "c", "ceiling": "f", "ceiling_per": "award"},
        {"programme": "d", "ceiling": "f"},
        {"programme": "e", "ceiling": "g", "ceiling_per": "recipient"},
    ]

    rows = shown(table_of(figure("f"), figure("g"), support_schemes=schemes))

    assert rows[1][1] == "CNY 1 | per project | per award"
    assert rows[2][1] == "CNY 1 | per recipient"


def test_the_words_of_the_value_stand_first_each_once_in_their_language():
    table = table_of(
        figure("f"),
        evidence=[
            said("f", "by 2027", 9, states="period"),
            said("f", "1 yuan", 40),
            said("f", "一元", 3, "news"),
            said("f", "1 yuan", 70),
        ],
    )

    assert shown(table)[1][4] == "1 yuan; 一元; by 2027"
    assert 'lang="ja" data-exact="f" data-source="news">一元<' in table.html
    assert 'data-exact="f" data-source="plan">1 yuan<' in table.html


def test_words_of_one_source_say_once_for_all_what_they_are_evidence_of():
    table = table_of(
        figure("f"), evidence=[said("f", "一元", 3, "news"), said("f", "1元", 9, "news")]
    )

    of = 'lang="ja" data-exact="f" data-source="news"'
    assert f"<ul {of}><li><q>一元</q></li><li><q>1元</q></li></ul>" in table.html


def test_the_same_words_stand_once_where_they_stand_first():
    # "1元" gives the value in the plan, and is said again where the news gives the time
    words = [
        said("f", "1元"),
        said("f", "2027", 5, states="period"),
        said("f", "1元", 5, "news", states="period"),
    ]
    table = table_of(figure("f"), evidence=words)

    assert shown(table)[1][4] == "1元; 2027"
    assert 'data-source="plan"><li><q>1元</q></li><li><q>2027</q></li></ul>' in table.html


def test_a_source_stands_with_its_standing_date_and_the_figures_from_it():
    seeds = of(
        figure("f"),
        sources=[
            source("plan", published="2025-08-01", published_basis="stated", tier="official"),
            source("news", publisher="", language="ja", title="記事", tier="news"),
            source("blog", published="2025", published_basis="inferred", tier="opinion"),
        ],
        evidence=[said("f", "1"), said("g", "2", 3), said("f", "1 again", 9),
                  said("h", "3", 3, "news")],
    )  # fmt: skip
    table = sources_table(seeds)

    assert shown(table) == [
        ("The plan", "Office", "official publication", "1 August 2025", "2"),
        ("記事", "", "news report", "", "1"),
        ("The blog", "Office", "opinion or commentary", f"2025 [{INFERRED}]", "0"),
    ]
    assert told(table.caption) == "The documents behind the figures"
    assert heads(table) == ("Document", "Publisher", "Standing", "Published", "Figures from it")
    assert '<cite data-source="news" lang="ja">記事</cite>' in table.html
    assert '<span data-source="plan">Office</span>' in table.html
    assert 'data-from="source/plan"' in table.html
    assert 'data-from="f g" data-over="evidence"' in table.html


def aside(*rows):
    columns = ("source", "start", "exact", "reason")
    cells = [dict(zip(columns, row, strict=True)) for row in rows]
    return [one | {"end": str(int(one["start"]) + len(one["exact"]))} for one in cells]


def test_numbers_set_aside_are_counted_by_reason_in_the_order_of_the_code_list():
    seeds = of(
        dismissed=aside(
            ("plan", "4", "1st", "other"),
            ("plan", "9", "2", "list_number"),
            ("news", "9", "3", "list_number"),
        )
    )
    table = dismissed_table(seeds)

    assert [row[1] for row in shown(table)] == ["2", "1"]
    assert told(table.caption) == "Numbers in the documents that are not figures"
    assert heads(table) == ("Reason", "Numbers")
    assert 'data-from="dismissed/plan:9 dismissed/news:9"' in table.html
    assert keys_set_aside(seeds.dismissed[:1]) == ["dismissed/plan:4"]


def test_figures_are_searched_where_not_all_regions_are_set_side_by_side():
    seeds = of(figure("f"), figure("g", region="cedar"))

    assert figures_table(seeds).searched == ""
    assert figures_table(set_beside(seeds, ["cedar"])).searched == (
        "Find a figure, a time or words of a source:"
    )


def test_a_figure_that_is_passed_on_says_so_in_its_kind():
    heard = [said("f", "1"), said("f", "it is heard", 9, states="hearsay")]

    assert shown(table_of(figure("f"), evidence=heard))[1][2] == "actual (as reported)"


def test_a_document_of_which_only_passages_are_on_file_says_so():
    seeds = of(sources=[source("plan", extent="excerpt"), source("news", extent="whole")])

    (plan, *_), (news, *_) = shown(sources_table(seeds))
    assert news == "The news"
    assert plan.startswith("The plan [") and "excerpt" in plan.lower()
