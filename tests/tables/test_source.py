"""One document laid open: what of it gives a figure, and what is set aside."""

from shown import heads, shown, told

from analysis.languages import in_language
from analysis.tables import passages_table, set_aside_table, source_finding
from analysis.tables import source as source_tables
from tests.tiny import date, figure, indicator, region, said, source, tiny


def aside(start, exact, reason="list_number", source="plan", note=""):
    end = str(start + len(exact))
    cells = {"start": str(start), "end": end, "exact": exact, "reason": reason, "note": note}
    return {"source": source} | cells


def seeds_of(evidence=(), dismissed=()):
    return tiny(
        regions=[region("maple")],
        indicators=[indicator("output")],
        sources=[source("plan", language="ja"), source("news")],
        figures=[figure("f", "3000000"), figure("g"), date("d", "2025-03"),
                 figure("y", "9", period="2025/2027", frequency="P1Y")],
        evidence=evidence,
        dismissed=dismissed,
    )  # fmt: skip


def test_the_finding_counts_the_figures_and_the_numbers_set_aside():
    evidence = [said("f", "300万"), said("g", "1", 9), said("f", "三百万", 20),
                said("d", "2025", 3, "news")]  # fmt: skip
    seeds = seeds_of(evidence, [aside(30, "第1"), aside(40, "2", source="news"), aside(50, "3")])

    found = source_finding(seeds, "plan")

    assert told(found) == "This document gives 2 figures; 2 numbers in it are set aside."
    assert 'data-from="f g" data-over="evidence"' in found.html
    assert 'data-from="dismissed/plan:30 dismissed/plan:50" data-over="dismissed"' in found.html


def test_one_figure_and_one_number_are_said_in_the_singular():
    seeds = seeds_of([said("f", "300万")], [aside(30, "第1")])

    assert told(source_finding(seeds, "plan")) == (
        "This document gives 1 figure; 1 number in it is set aside."
    )
    assert told(source_finding(seeds, "news")) == (
        "This document gives 0 figures; 0 numbers in it are set aside."
    )


def test_of_very_many_passages_the_first_stand_on_the_page_and_what_more_they_give_is_counted(
    monkeypatch,
):
    monkeypatch.setattr(source_tables, "MOST_LISTED", 3)
    monkeypatch.setattr(source_tables, "MOST_OF_MORE", 2)
    passages = [said("f", "300万", 40), said("f", "三百万", 10), said("g", "一元", 20),
                said("d", "3月", 30), said("y", "毎年9元", 50)]  # fmt: skip

    whole, part = (passages_table(seeds_of(some), "plan") for some in (passages[:3], passages))

    assert [row[0] for row in shown(whole)] == ["三百万", "一元", "300万"] and whole.note is None
    assert [row[0] for row in shown(part)] == ["三百万", "一元"]
    assert told(part.note) == "2 more are in the data beside this page."
    assert 'data-from="d y"' in part.note.html


def test_the_passages_of_a_source_stand_in_the_order_of_its_text():
    evidence = [
        said("f", "300万", 1500),
        said("g", "一元", 20),
        said("g", "2025年", 20, states="period"),
        said("d", "3月", 7),
        said("y", "毎年9元", 30),
        said("f", "elsewhere", 1, "news"),
    ]
    table = passages_table(seeds_of(evidence), "plan")

    assert shown(table) == [
        ("3月", "7", "9", "gives the value", "March 2025", "Output"),
        ("一元", "20", "22", "gives the value", "CNY 1", "Output"),
        ("2025年", "20", "25", "gives the period", "CNY 1", "Output"),
        ("毎年9元", "30", "34", "gives the value", "CNY 9 a year", "Output"),
        ("300万", "1,500", "1,504", "gives the value", "CNY 3 million", "Output"),
    ]
    assert told(table.caption) == "Figures from The plan"
    assert heads(table) == (
        "Words of the source", "From", "To", "Gives", "Figure", "What is measured",
    )  # fmt: skip
    assert 'lang="ja" data-exact="f" data-source="plan">300万<' in table.html
    assert "elsewhere" not in table.html


def test_the_numbers_set_aside_stand_in_order_with_their_reason_and_remark():
    table = set_aside_table(
        seeds_of(dismissed=[aside(30, "第1", note="A heading."), aside(4, "2"),
                            aside(1, "9", source="news")]),
        "plan",
    )  # fmt: skip

    reason = shown(table)[0][3]
    assert shown(table) == [
        ("2", "4", "5", reason, ""),
        ("第1", "30", "32", reason, "A heading."),
    ]
    assert told(table.caption) == "Numbers set aside in The plan"
    assert heads(table) == ("Words", "From", "To", "Reason", "What it is")
    assert 'lang="ja" data-exact="" data-source="plan">第1<' in table.html
    assert '<span data-exact="" data-source="plan" data-dismissed="">A heading.<' in table.html


def test_remarks_in_english_stand_on_english_pages_only():
    seeds = seeds_of(dismissed=[aside(30, "第1", note="A heading.")])
    with in_language("ja"):
        table = set_aside_table(seeds, "plan")

    assert len(table.columns) == len(table.rows[0]) == 4
    assert "A heading." not in table.html
