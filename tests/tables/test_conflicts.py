"""Where passages do not agree: each with its own words."""

from shown import heads, shown, told

from analysis.tables import conflicts_table
from tests.tiny import date, figure, indicator, region, said, source, tiny


def of(*evidence, figures=None):
    return tiny(
        regions=[region("maple")],
        indicators=[indicator("output")],
        sources=[source("plan", language="ja", title="計画"), source("news", title="News")],
        figures=figures or [figure("f", "160000000000", bound="at_least")],
        evidence=evidence,
    )


def test_two_values_for_one_figure_stand_with_their_documents():
    table = conflicts_table(of(said("f", "1,600億元"), said("f", "1,700億元", 9, "news")))

    assert shown(table) == [
        ("Maple: Output", "the value", "1,600億元, in “計画”; 1,700億元, in “News”")
    ]
    assert told(table.caption) == "Where the sources disagree"
    assert heads(table) == ("Figure", "They differ in", "What they say")
    assert table.note is None
    assert 'lang="ja" data-exact="f" data-source="plan">1,600億元<' in table.html
    assert '<cite data-source="news">News</cite>' in table.html


def test_words_that_differ_in_their_bound_stand_with_the_bound_they_were_read_as():
    seeds = of(said("f", "1,600億元以上"), said("f", "1,600億元超", 9), said("f", "1,600億元", 30))

    assert shown(conflicts_table(seeds)) == [
        (
            "Maple: Output",
            "the bound",
            "1,600億元以上 (at least), in “計画”; 1,600億元超 (more than), in “計画”; "
            "1,600億元 (no bound word), in “計画”",
        )
    ]


def test_the_same_words_of_one_document_stand_once():
    seeds = of(said("f", "1,600億元"), said("f", "1,600億元", 9), said("f", "1,700億元", 19))

    assert shown(conflicts_table(seeds))[0][2] == "1,600億元, in “計画”; 1,700億元, in “計画”"


def test_dates_and_two_figures_of_one_thing_are_told_for_what_they_are():
    dates = conflicts_table(
        of(said("d", "2025年3月"), said("d", "2024年5月", 9), figures=[date("d", "2025-03")])
    )
    one = {"period": "2027", "period_basis": "stated"}
    two = conflicts_table(
        of(said("f", "3元"), said("g", "4元", 9),
           figures=[figure("f", "3", **one), figure("g", "4", **one)])
    )  # fmt: skip

    assert shown(dates)[0][1] == "the date"
    assert shown(two) == [
        ("Maple: Output", "two values for one thing", "3元, in “計画”; 4元, in “計画”")
    ]


def test_where_all_agree_the_table_says_so():
    table = conflicts_table(of(said("f", "1,600億元以上")))

    assert shown(table) == []
    assert told(table.note) == "No two passages on record disagree."
