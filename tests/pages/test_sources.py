"""A source laid open: its figures with their places, and its text with every number marked."""

from dataclasses import replace

import pytest
import sample

from analysis.pages import make_page, trace
from analysis.tables import passages_table, set_aside_table, source_finding
from analysis.wording.addresses import fragment_address

TEXT = "北省は700億元から1,600億元以上へ。第1章、残りは42社。<b>"


def place(words):
    return TEXT.index(words), TEXT.index(words) + len(words)


@pytest.fixture
def laid(tmp_path):
    """Return seeds whose evidence stands in TEXT; one number of it is not accounted for."""
    evidence = [
        {"figure": figure, "source": "north-news", "start": place(words)[0],
         "end": place(words)[1], "exact": words, "states": "value"}
        for figure, words in (("north-baseline", "700億元"), ("north-target", "1,600億元以上"))
    ]  # fmt: skip
    start, end = place("第1章")
    dismissed = {"source": "north-news", "start": start, "end": end, "exact": "第1章",
                 "reason": "list_number", "note": "Chapter 1."}  # fmt: skip
    return sample.seeds(tmp_path, evidence=evidence, dismissed=[dismissed])


def test_the_figures_of_a_source_stand_in_the_order_of_its_text(laid):
    table = passages_table(laid, "north-news")
    assert [str(row[0]) for row in table.rows] == [
        '<span lang="ja" data-exact="north-baseline" data-source="north-news">700億元</span>',
        '<span lang="ja" data-exact="north-target" data-source="north-news">1,600億元以上</span>',
    ]


def test_a_page_of_a_source_is_traced_down_to_what_was_set_aside(laid):
    tables = [passages_table(laid, "north-news"), set_aside_table(laid, "north-news")]
    page = make_page(sample.notebook(laid, extra=tables), sample.context(laid))
    assert trace(page).untraced == ()
    assert trace(page.replace(">第1章</span>", ">第2章</span>")).untraced


def test_a_document_says_how_many_figures_it_gives_and_how_many_numbers_it_sets_aside(laid):
    assert str(source_finding(laid, "north-news")) == (
        "This document gives 2 figures; 1 number in it is set aside."
    )
    nothing = replace(laid, evidence=laid.evidence.head(0), dismissed=laid.dismissed.head(0))
    page = make_page(
        sample.notebook(nothing, extra=[source_finding(nothing, "north-news")]),
        sample.context(nothing),
    )
    assert 'data-over="evidence"' in page and 'data-over="dismissed"' in page
    assert trace(page).untraced == ()


def test_a_link_into_a_source_leads_to_the_words():
    row = {"exact": "7-8億 & more", "prefix": "a,b", "suffix": ""}
    address = fragment_address("https://example.org/x", row)
    assert address == "https://example.org/x#:~:text=a%2Cb-,7%2D8%E5%84%84%20%26%20more"
    assert fragment_address("javascript:alert(1)", row) == ""
