"""Sentences, lists and findings: their parts in place, each with its mark."""

from fractions import Fraction

import pytest

from analysis.languages import Name, in_language
from analysis.quantities import DatedBy, Quantity
from analysis.wording import BareNumber, Html, Sentence, bullets, counted, finding, listed, say
from analysis.wording.sentences import counted_beside, part_html

SEA = Quantity(Fraction(5), "company", figures=("f",))
ROW = {"region": "maple", "name_en": "Maple", "name_ja": "紅葉省"}


def test_a_template_without_parts_is_itself_escaped():
    assert say("a < b").html == "a &lt; b"
    assert say("a {{b}}").html == "a {b}"


def test_a_part_may_stand_several_times_and_in_any_order():
    assert str(say("{b} {a} {b}", a="x", b="y")) == "y x y"


def test_a_template_and_its_parts_must_match_and_all_that_do_not_are_named():
    with pytest.raises(KeyError, match=r"'\{n\}' needs \{n\}; given were no parts"):
        say("{n}")
    with pytest.raises(KeyError, match=r"'\{n\}' needs \{n\}; given were a, b"):
        say("{n}", b="x", a="y")
    with pytest.raises(KeyError, match=r"'x' has no place for a, b"):
        say("x", b="x", a="y")


def test_two_sentences_are_joined_as_their_language_does():
    assert str(say("One.") + say("Two.")) == "One. Two."
    with in_language("ja"):
        assert str(say("One.") + say("Two.")) == "One.Two."


def test_a_sentence_shows_itself_as_markup_in_markup_and_as_a_paragraph_in_a_notebook():
    sentence = say("{x}", x=Html("<b>x</b>"))

    assert sentence.__html__() == "<b>x</b>"
    assert sentence._repr_html_() == "<p><b>x</b></p>"
    assert say("({inner})", inner=sentence).html == "(<b>x</b>)"
    assert str(sentence) == "x"


def test_one_item_is_said_in_the_singular_also_where_it_is_counted_twice():
    one, many = "{number} thing", "{number} things"

    assert str(counted(["a", "a"], one, many)) == "1 thing"
    assert str(counted([], one, many)) == "0 things"
    assert str(counted(iter(["a", "b"]), one, many)) == "2 things"
    assert 'data-over="members"' in counted([], one, many, over="members").html
    assert str(counted(["a"], "{number} {what}", many, what="thing")) == "1 thing"


def test_a_part_is_marked_by_what_it_is():
    assert part_html(SEA).startswith('<data value="5" data-figure="f"')
    assert part_html(DatedBy("2027", "f")) == '<time datetime="2027" data-figure="f">2027</time>'
    assert part_html(DatedBy("2027", "f", inferred=True)).endswith("</time>, inferred")
    assert part_html(Name("region/maple", ROW)) == '<span data-name="region/maple">Maple</span>'
    assert part_html("<") == "&lt;"
    assert part_html(True) == "True"
    with pytest.raises(BareNumber, match=r"^3 has no source: give a Quantity, or count\(items\)$"):
        part_html(3)


@pytest.mark.parametrize(
    ("parts", "words"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"),
     (["a, b", "c", "d"], "a, b; c; d"), (["a, b; c", "d"], "a, b; c / d"),
     (["a, b; c / d", "e"], "a, b; c / d / e")],
)  # fmt: skip
def test_a_list_is_parted_by_marks_that_its_parts_do_not_hold(parts, words):
    assert str(listed(parts)) == words


def test_the_parts_of_a_list_keep_their_marks():
    told = listed([Name("region/maple", ROW), "<"])

    assert isinstance(told, Sentence)
    assert told.html == '<span data-name="region/maple">Maple</span> and &lt;'


def test_a_japanese_list_is_parted_by_its_own_marks():
    with in_language("ja"):
        assert str(listed(["a", "b", "c"])) == "a、b、c"
        assert str(listed(["a、b", "c"])) == "a、b／c"
        assert str(listed(["a、b／c", "d"])) == "a、b／c ・ d"


def test_a_finding_is_a_paragraph_of_its_own_kind():
    assert finding(say("{n} firms", n=SEA)).startswith('<p class="finding"><data value="5"')


def test_an_item_that_is_a_mere_name_is_marked_itself():
    assert bullets([Name("region/maple", ROW), "<", say("x")]) == (
        '<ul><li data-name="region/maple">Maple</li><li>&lt;</li><li>x</li></ul>'
    )


REPORTED, IN_TIME = "{what} (as reported)", "{value} ({period})"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ja", "20（2026年、伝聞）"),
        ("zh-Hans", "20（2026年，转述）"),
        ("en", "20 (2026年) (as reported)"),
    ],
)
def test_what_would_stand_in_two_brackets_one_behind_the_other_stands_in_one(language, said):
    with in_language(language):
        assert str(say(REPORTED, what=say(IN_TIME, value="20", period="2026年"))) == said


def test_behind_the_bracket_of_a_name_stands_one_of_another_kind():
    name = Html("<b>超聚変（xFusion）</b>")
    with in_language("ja"):
        assert str(say(REPORTED, what=name)) == "超聚変（xFusion）〔伝聞〕"
        inside = say(IN_TIME, value=name, period=Html("<b>春（仮）</b>"))
        assert str(inside) == "超聚変（xFusion）〔春（仮）〕"
        assert str(say(REPORTED, what="超聚変")) == "超聚変（伝聞）"


@pytest.mark.parametrize(("items", "said"), [(["a"], "One: 1."), (["a", "b"], "More: 2.")])
def test_what_a_page_leaves_to_its_data_is_counted_as_one_or_as_many(items, said):
    sentence = counted_beside(items, "One: {number}.", "More: {number}.")

    assert str(sentence) == said
    assert f'data-rows="{" ".join(items)}"' in sentence.html
