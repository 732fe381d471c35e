"""Numbers, dates, names and passages as markup: what a machine reads of each."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.languages import Name, Term, in_language
from analysis.quantities import Quantity
from analysis.wording import (
    Html,
    assumed_time,
    count,
    not_applicable,
    not_comparable,
    not_computed,
    not_stated,
    number,
    of_before,
    passage,
    plain_text,
    position,
    title,
    when,
)
from analysis.wording.marks import element, machine_value, spoken_name, term

RANGE = Quantity(Fraction(3), "CNY", "exact", Fraction(5), figures=("f",))


def test_a_range_carries_both_its_ends():
    assert number(RANGE).startswith(
        '<data value="3" data-upper="5" data-figure="f" data-unit="CNY" data-bound="exact">'
    )


def test_a_number_that_nothing_limits_has_an_empty_value():
    nothing = Quantity(None, "1", "unbounded", formula="share", figures=("a", "b"))

    assert number(nothing) == (
        '<data value="" data-derived="share" data-from="a b" data-unit="1" '
        'data-bound="unbounded">no limit stated</data>'
    )


def test_a_derived_number_names_what_the_reader_assumed_only_if_he_did():
    supposed = Quantity(Fraction(5), "CNY", formula="f", assumptions=("a=1 CNY", "b=2 CNY"))

    assert 'data-derived="f" data-from="" data-assumed="a=1 CNY; b=2 CNY"' in number(supposed)
    assert "data-assumed" not in number(RANGE)


def test_a_printed_number_without_a_figure_says_so_by_an_empty_one():
    assert 'value="5" data-figure="" data-unit' in number(Quantity(Fraction(5), "CNY"))


def test_a_share_is_shown_in_percent_where_that_is_asked_for():
    assert number(Quantity(Fraction(1, 4), "1", formula="share"), style="percent").endswith(
        ">25%</data>"
    )


@pytest.mark.parametrize(
    ("value", "digits"),
    [
        (Fraction(160_000_000_000), "160000000000"),
        (Fraction(3, 10), "0.3"),
        (Fraction(16, 7), "2.28571428571"),
        (Fraction(10**35), "1" + "0" * 35),  # 36 places: exact
        (Fraction(10**35 + 1), "1" + "0" * 34 + "1"),
        (Fraction(10**36 + 1), "1" + "0" * 36),  # 37 places: cut to 12 digits
        (Fraction(2, 3), "0.666666666667"),
    ],
)
def test_a_machine_reads_a_value_exactly_unless_it_never_ends(value, digits):
    assert machine_value(value) == digits


@given(st.fractions(Fraction(1, 10**6), 10**12, max_denominator=10**6))
def test_a_machine_reads_a_value_within_one_part_in_a_hundred_billion(value):
    assert abs(Fraction(machine_value(value)) - value) <= value / 10**11


def test_a_quantity_of_an_earlier_edition_leads_to_its_passages():
    before = of_before(RANGE)

    assert before.figures == ("before:f",)
    assert (before.value, before.upper, before.unit) == (3, 5, "CNY")


def test_a_count_is_grouped_for_people_and_plain_for_machines():
    assert count([f"member/{n}" for n in range(1234)]).endswith(">1,234</data>")
    assert 'value="1234"' in count([f"member/{n}" for n in range(1234)])
    assert count(["a"], unit="company") == (
        '<data value="1" data-derived="count" data-from="a" data-unit="company">1</data>'
    )
    assert count([], over="programmes") == (
        '<data value="0" data-derived="count" data-from="" data-over="programmes" '
        'data-unit="count">0</data>'
    )


def test_a_date_leads_to_its_figure_or_to_the_rows_that_give_it():
    assert when("2027", "f") == '<time datetime="2027" data-figure="f">2027</time>'
    assert when("2027", items=["programme/a", "programme/b"]) == (
        '<time datetime="2027" data-from="programme/a programme/b">2027</time>'
    )


def test_no_line_begins_with_the_wave_of_a_japanese_period():
    with in_language("ja"):
        told = when("2025/2027", "f")

    assert "</time>\N{WORD JOINER}～<time" in told
    assert "\N{WORD JOINER}" not in when("2025/2027", "f")


def test_a_time_that_the_reader_assumes_says_what_it_is_the_time_of():
    assert assumed_time("start", "2024") == (
        '<time datetime="2024" data-derived="assumption" data-assumed="start=2024">2024</time>'
    )


def test_a_name_says_its_language_where_it_is_another():
    row = {"programme": "p", "name": "计划", "name_en": "", "language": "zh-Hans"}

    assert spoken_name(Name("programme/p", row)) == (
        '<span data-name="programme/p" lang="zh-Hans">计划</span>'
    )


def test_a_term_with_digits_is_marked_as_a_name_and_another_is_plain():
    assert term(Term("concept_schemes", "isic_rev_4")) == (
        '<span data-name="concept_schemes/isic_rev_4">ISIC Rev. 4</span>'
    )
    assert term(Term("ceiling_per", "project")) == "per project"


def test_a_title_or_passage_says_its_language_where_it_is_another():
    ours = {"source": "s", "title": "A plan", "language": "en"}

    assert title(ours) == '<cite data-source="s">A plan</cite>'
    assert title(ours | {"title": "計画", "language": "ja"}) == (
        '<cite data-source="s" lang="ja">計画</cite>'
    )
    assert passage("3元", "zh-Hans", **{"data-exact": "f"}) == (
        '<span lang="zh-Hans" data-exact="f">3元</span>'
    )
    assert passage("words", "") == "<span>words</span>"


def test_a_position_is_grouped_and_marked_as_one():
    assert position(12345) == '<data value="12345" data-position="">12,345</data>'


def test_an_element_escapes_its_content_and_attributes_unless_they_are_markup():
    assert element("b", '<"', title='"&') == '<b title="&#34;&amp;">&lt;&#34;</b>'
    assert element("b", Html("<i>x</i>")) == "<b><i>x</i></b>"


def test_the_words_of_markup_are_what_a_reader_sees():
    assert plain_text('<b title="x">a &lt; b</b>\N{WORD JOINER}—<i>c</i>') == "a < b—c"


def test_each_sort_of_absence_has_its_own_words_and_mark():
    assert not_stated() == '<span class="not-stated">not stated</span>'
    assert not_computed() == '<span class="not-stated">cannot be computed</span>'
    assert not_applicable() == '<span class="not-applicable">does not apply</span>'


def test_what_may_not_be_compared_says_why_where_a_reason_is_given():
    sign = '<span aria-hidden="true">≠</span> <span class="mark">not comparable</span>'

    assert not_comparable() == f'<span class="not-comparable">{sign}</span>'
    assert not_comparable("other <units>") == (
        f'<span class="not-comparable">{sign}<span class="why">other &lt;units&gt;</span></span>'
    )
