"""The words a row rests on, their place, and the document with its standing."""

from shown import told

from analysis.tables.words import words_of
from tests.tiny import source, tiny

ROW = {"source": "paper", "start": 1_234, "end": 1_238, "exact": "word"}


def words(row=ROW, **cells):
    return words_of(row, tiny(sources=[source("paper", **cells)]))


def test_words_stand_with_their_place_and_whose_they_are():
    assert told(words()) == "word 1,234–1,238 [The paper, official publication]"


def test_words_of_a_document_on_the_web_lead_to_the_sentence():
    shown = words(url="https://example.org/x").content.html

    assert told(words(url="https://example.org/x")).startswith("word 1,234–1,238 [")
    assert '<a href="https://example.org/x#:~:text=word" rel="noreferrer">' in shown
    assert "<a " not in words().content.html


def test_words_say_which_figure_they_are_evidence_of():
    assert 'data-exact="f"' in words(ROW | {"figure": "f"}).content.html


def test_words_carry_the_language_of_their_document():
    assert 'lang="ja"' in words(language="ja").content.html


def test_a_row_that_quotes_nothing_has_no_words():
    assert words({"source": "paper", "exact": ""}) is None
