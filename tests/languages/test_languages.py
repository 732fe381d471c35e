"""The language in use, names, periods, prose and catalogues."""

import re

import pytest

from analysis.languages import (
    LANGUAGES,
    UnknownLanguage,
    UnknownPeriod,
    catalogue,
    extraction,
    in_language,
    language,
    name_of,
    period_parts,
    period_text,
    text_and_language,
    translate,
    use_language,
)  # fmt: skip
from analysis.languages.prose import blocks, prose_html
from analysis.package.codes import code_list, code_lists

ROW = {
    "name": "河南省",
    "language": "zh-Hans",
    "name_en": "Henan",
    "name_ja": "",
    "name_zh_hans": "",
}


@pytest.fixture
def words(monkeypatch):
    """Put a few translations in the place of the catalogues."""
    held = {"ja": {"A question.": "問い。", "Aims": "目標", "{n} of *all*": "*全体*のうち{n}"}}
    monkeypatch.setattr(catalogue, "messages", lambda tag: held.get(tag, {}))


def test_a_passage_in_another_language_leaves_the_page_in_its_own():
    use_language("ja")
    with in_language("en"):
        assert language() == "en"
    assert language() == "ja"
    use_language("en")


def test_an_unknown_language_is_refused_with_the_nearest():
    with pytest.raises(UnknownLanguage, match=r"no pages in 'zh'; .* did you mean 'zh-Hans'\?"):
        use_language("zh")


def test_a_name_that_is_missing_falls_back_and_says_its_language():
    assert name_of(ROW, "ja") == "Henan"
    assert text_and_language(ROW, "name", "zh-Hans") == ("Henan", "en")
    assert text_and_language(ROW | {"name_en": ""}, "name", "ja") == ("河南省", "zh-Hans")


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2027", ["2027", "2027年", "2027年"]),
        ("2024-08", ["August 2024", "2024年8月", "2024年8月"]),
        ("2024-12-31", ["31 December 2024", "2024年12月31日", "2024年12月31日"]),
        ("2025/2027", ["2025–2027", "2025～2027年", "2025—2027年"]),
    ],
)
def test_a_period_is_written_as_each_language_writes_it(iso, words):
    assert [period_text(iso, tag) for tag in ("en", "ja", "zh-Hans")] == words


def test_the_pieces_of_a_period_name_their_points():
    assert period_parts("2025/2027", "ja") == [("2025", "2025"), ("", "～"), ("2027", "2027年")]


@pytest.mark.parametrize("text", ["", "soon", "2027-13", "2024-02-30", "20２7", "2027/"])
def test_what_is_no_period_is_refused(text):
    if text == "2027/":
        assert period_text(text, "en") == "2027"
        return
    with pytest.raises(UnknownPeriod, match="is no period"):
        period_text(text, "en")


def test_prose_is_cut_into_the_sentences_a_translator_sees():
    markdown = "# Aims\n\nA long\nparagraph.\n\n- one\n- two\n\n| a | b |\n|---|---|\n| c | d |"
    assert blocks(markdown) == ["Aims", "A long paragraph.", "one", "two", "a", "b", "c", "d"]


def test_prose_is_set_in_the_language_with_its_emphasis(words):
    assert prose_html("# Aims\n\nA question.", "ja") == "<h1>目標</h1>\n<p>問い。</p>\n"
    assert prose_html("A question.", "zh-Hans") == "<p>A question.</p>\n"


def test_markup_in_prose_is_shown_not_obeyed():
    html = prose_html("<script>x</script> [a](javascript:x) ![i](x)", "en")
    assert "<script" not in html and 'href="javascript' not in html


def test_a_sentence_fills_its_places_in_the_order_of_the_language(words):
    with in_language("ja"):
        assert translate("{n} of *all*", n="三つ") == "*全体*のうち三つ"


def test_sentences_are_found_in_code_notebooks_templates_and_the_report_list():
    code = 'say("A {b}", b=1)\ntranslate("two " "parts")\nother("no")\nx.plain("C")\n'
    assert sorted(extraction.in_code(code)) == ["A {b}", "C", "two parts"]
    notebook = {"cells": [{"cell_type": "markdown", "source": ["# T\n", "\n", "P"]},
                          {"cell_type": "code", "source": 'say("S")'}]}  # fmt: skip
    assert list(extraction.in_notebook(notebook)) == ["T", "P", "S"]
    assert list(extraction.in_template('{{ t("Up") }}{% if t("So {x}", x=1) %}{% endif %}')) == [
        "Up", "So {x}",
    ]  # fmt: skip
    assert list(extraction.in_report_list({"reports": {"a": {"title": "T", "notebook": "n"}}})) == [
        "T"
    ]


def test_visible_english_is_set_with_typographic_quotes():
    straight = re.compile(r"(?<!\w)\"|(?<=\w)'(?=\w)")
    named = [row["name_en"] for name in code_lists() for row in code_list(name).values()]
    assert [text for text in [*extraction.sentences(), *named] if straight.search(text)] == []


def test_a_catalogue_tells_what_is_missing_stale_and_at_odds(monkeypatch):
    held = {"A": "ア", "B {x}": "ビー", "old": "旧"}
    monkeypatch.setattr(extraction, "entries", lambda tag: held)
    state = extraction.state_of("ja", {"A": "", "B {x}": "", "C": ""})
    assert (state.missing, state.stale, state.at_odds) == (("C",), ("old",), ("B {x}",))
    assert not state.is_whole


@pytest.mark.parametrize("tag", LANGUAGES[1:])
def test_every_sentence_has_a_translation_and_no_translation_is_stale(tag):
    state = extraction.state_of(tag, extraction.sentences())
    assert state.is_whole, extraction.report(state)
