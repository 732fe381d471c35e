"""Addresses that lead to the words in a source: WICG text fragments, worked by hand."""

from analysis.wording.addresses import fragment_address

ROW = {"exact": "7-8億 & more", "prefix": "a,b", "suffix": "the end"}


def test_an_address_has_the_words_and_what_stands_beside_them():
    assert fragment_address("https://example.org/x", ROW) == (
        "https://example.org/x#:~:text=a%2Cb-,7%2D8%E5%84%84%20%26%20more,-the%20end"
    )


def test_an_address_with_a_part_of_its_own_keeps_it():
    assert fragment_address("http://example.org/#top", {"exact": "word"}) == (
        "http://example.org/#top:~:text=word"
    )


def test_other_words_that_an_address_marks_already_are_let_go():
    for url in ("https://example.org/x#:~:text=777%20billion", "https://example.org/x:~:text=7"):
        assert fragment_address(url, {"exact": "word"}) == "https://example.org/x#:~:text=word"


def test_what_is_no_address_of_the_web_leads_nowhere():
    assert fragment_address("javascript:alert(1)", ROW) == ""
    assert fragment_address("https:///x", ROW) == fragment_address("", ROW) == ""
