"""Marks, sentences and tables: numbers keep their source, texts stay harmless."""

from fractions import Fraction

import pytest

from analysis.languages import Name, Term, in_language
from analysis.quantities import DatedBy, Quantity
from analysis.wording import (
    BareNumber,
    Group,
    Html,
    Noted,
    Table,
    bullets,
    count,
    counted,
    listed,
    not_comparable,
    number,
    position,
    say,
    title,
    when,
)  # fmt: skip
from analysis.wording.sentences import part_html

TARGET = Quantity(Fraction(160_000_000_000), "CNY", "at_least", figures=("north-target",))
GROWTH = Quantity(Fraction(16, 7), "1", "at_least", formula="ratio", figures=("a", "b"))
EVIL = "<script>alert(1)</script>\" onerror='x' &"


def test_a_figure_carries_its_value_and_its_id():
    assert number(TARGET) == (
        '<data value="160000000000" data-figure="north-target" data-unit="CNY" '
        'data-bound="at_least">at least CNY\xa0160\xa0billion</data>'
    )


def test_a_derived_number_carries_its_formula_and_figures():
    html = number(GROWTH)
    assert 'value="2.28571428571" data-derived="ratio" data-from="a b"' in html
    assert html.endswith(">at least 2.28×</data>")


def test_an_assumption_is_marked_as_the_readers_own():
    assumed = Quantity(Fraction(5), "CNY", formula="assumption", assumptions=("cost=5 CNY",))
    assert 'data-assumed="cost=5 CNY"' in number(assumed)


def test_a_period_has_a_time_for_each_end():
    assert when("2025/2027", "plan") == (
        '<time datetime="2025" data-figure="plan">2025</time>–'
        '<time datetime="2027" data-figure="plan">2027</time>'
    )


def test_a_count_names_what_was_counted_once_each():
    html = count(["programme/a", "programme/b", "programme/a"])
    assert html.startswith('<data value="2" data-derived="count"')
    assert 'data-from="programme/a programme/b"' in html
    assert 'data-over="programmes"' in count([], over="programmes")


def test_a_name_in_another_language_says_so():
    row = {"name_en": "", "name_ja": "河南省", "name_zh_hans": "河南省"}
    with in_language("zh-Hans"):
        assert part_html(Name("region/henan", row)) == (
            '<span data-name="region/henan">河南省</span>'
        )
    programme = {"programme": "p", "name": "计划", "name_en": "", "language": "zh-Hans"}
    assert 'lang="zh-Hans"' in part_html(Name("programme/p", programme))
    assert 'lang="ja"' in title({"source": "s", "title": "題", "language": "ja"})


def test_a_position_is_told_from_a_figure():
    assert position(1234) == '<data value="1234" data-position="">1,234</data>'


def test_a_sentence_puts_its_parts_where_the_template_says():
    sentence = say("{who} aims at {target}.", who="North", target=TARGET)
    assert str(sentence) == "North aims at at least CNY\xa0160\xa0billion."
    assert sentence._repr_html_().startswith("<p>North aims at <data ")


def test_a_sentence_takes_dates_names_and_terms_of_the_package():
    row = {"name_en": "Henan", "name_ja": "河南省"}
    sentence = say("{a} {b} {c}", a=DatedBy("2027", "f"), b=Name("region/henan", row),
                   c=Term("tiers", "official"))  # fmt: skip
    assert 'data-figure="f">2027</time>' in sentence.html
    assert '<span data-name="region/henan">Henan</span>' in sentence.html


@pytest.mark.parametrize("bare", [3, 2.5, Fraction(1, 3)])
def test_a_number_without_a_source_is_refused(bare):
    with pytest.raises(BareNumber, match="has no source: give a Quantity"):
        say("There are {n}.", n=bare)


def test_a_template_and_its_parts_must_match():
    with pytest.raises(KeyError, match=r"needs \{n\}; given were m"):
        say("There are {n}.", m="x")
    with pytest.raises(KeyError, match="has no place for m"):
        say("None.", m="x")


def test_hostile_text_is_escaped_wherever_it_stands():
    row = {"region": EVIL, "name_en": EVIL}
    shown = [
        say("{x}", x=EVIL).html,
        part_html(Name(f"region/{EVIL}", row)),
        Table(EVIL, [EVIL, "b"], [[EVIL, Noted(EVIL, EVIL)]], note=EVIL).html,
        bullets([EVIL]),
        not_comparable(EVIL),
        title({"source": EVIL, "title": EVIL, "language": EVIL}),
    ]
    assert not any("<script" in html or "' &" in html for html in shown)


def test_a_list_in_a_sentence_is_joined_as_the_language_does():
    assert str(listed(["a", "b", "c"])) == "a, b and c"
    with in_language("zh-Hans"):
        assert str(listed(["a", "b", "c"])) == "a、b和c"


def test_names_with_what_is_said_of_each_are_parted_as_pairs_in_chinese():
    pairs = ["甲：1", "乙：2"]
    with in_language("zh-Hans"):
        assert str(listed(pairs)) == "甲：1；乙：2"
        assert str(listed(["甲：1", "乙"])) == "甲：1和乙"
    with in_language("ja"):
        assert str(listed(pairs)) == "甲：1、乙：2"


@pytest.mark.parametrize(
    ("before", "behind", "shown"),
    [("省 A", "29项", "省 A 29项"), ("省甲", "29项", "省甲29项"), ("省 A", "最高", "省 A最高")],
)
def test_a_name_that_ends_in_a_letter_is_kept_from_the_number_behind_it(before, behind, shown):
    assert str(say("{one}{other}", one=before, other=behind)) == shown


def test_parts_that_hold_a_comma_are_listed_with_a_stronger_mark():
    assert str(listed(["a, b and c", "d"])) == "a, b and c; d"
    with in_language("zh-Hans"):
        assert str(listed(["甲、乙与丙", "丁", "戊"])) == "甲、乙与丙；丁；戊"
        assert str(listed(["甲、乙", "丁；戊"])) == "甲、乙／丁；戊"


def test_no_line_begins_with_the_dash_of_a_chinese_period():
    with in_language("zh-Hans"):
        assert "</time>\N{WORD JOINER}—<time" in when("2025/2027", "plan")
        assert str(say("{when}", when=when("2025/2027", "plan"))) == "2025—2027年"


def test_a_table_has_a_caption_and_heads_its_rows_and_columns():
    html = Table("Aims", ["Region", "Target"], [["North", TARGET]]).html
    assert '<caption id="' in html and '<th scope="row">North</th>' in html
    assert '<th scope="col" class="q">Target</th>' in html
    assert 'role="region" tabindex="0" aria-labelledby="table-' in html


def test_a_term_that_heads_a_row_begins_like_a_sentence_and_keeps_its_mark():
    rows = [[Term("tiers", "official"), "x"], [Term("concept_schemes", "isic_rev_4"), "y"]]
    html = Table("Aims", ["Standing", "Remark"], rows).html
    assert '<th scope="row">Official publication</th>' in html
    assert '<th scope="row"><span data-name="concept_schemes/isic_rev_4">ISIC' in html


def test_dates_and_silences_stand_with_the_numbers_of_their_column():
    rows = [["North", TARGET], ["South", DatedBy("2027", "f")], ["East", None], ["West", "words"]]
    html = Table("Aims", ["Region", "Value"], rows).html
    assert html.count('<td class="q">') == 3


def test_a_table_without_rows_is_its_caption_and_its_note():
    html = Table("Aims", ["Region", "Target"], [], note="None on record.").html
    assert html == "<p><strong>Aims</strong><br>None on record.</p>"


def test_one_item_and_many_are_said_differently():
    told = [counted(keys, "{number} target", "{number} targets") for keys in (["a"], ["a", "b"])]
    assert [str(sentence) for sentence in told] == ["1 target", "2 targets"]


def test_a_silent_source_is_said_to_be_silent():
    html = Table("Aims", ["Region", "Target"], [["North", None]]).html
    assert '<td><span class="not-stated">not stated</span></td>' in html


def test_a_table_too_wide_for_a_telephone_names_each_cell_after_its_column():
    rows = [Group("A"), ["North", TARGET, "x", 'a "<']]
    html = Table("Aims", ["Region", "Aim", Html("<b>B</b>"), 'C"'], rows).html
    assert html.startswith('<div class="table cards"')
    assert '<td class="q" role="cell" data-label="Aim"><data' in html
    assert ' data-label="B">x</td>' in html and ' data-label="C&#34;">a &#34;&lt;</td>' in html
    assert '<th scope="row" role="rowheader">North</th>' in html
    assert html.count('role="columnheader"') == 4
    assert '<th scope="rowgroup" colspan="4" role="rowheader">A</th>' in html


def test_a_table_that_fits_a_telephone_stays_a_table():
    for columns, cells in (("AB", [TARGET]), ("ABC", ["x", TARGET]), ("ABCD", ["x", None, "y"])):
        html = Table("Aims", list(columns), [["North", *cells]]).html
        assert 'class="table"' in html and "data-label" not in html


def test_a_table_whose_longest_words_are_wider_than_a_telephone_is_set_as_cards():
    words = ["Incomprehensibilities", "counterrevolutionaries"]
    cases = (["ABC", *words], True), (["A B C", "a b c " * 20, "x"], False)
    for cells, cards in (*cases, (["\u4eba" * 40, "x", "y"], False)):
        assert ("data-label" in Table("Aims", list("ABC"), [cells]).html) is cards
    item = Html('<ul><li data-name="x">y</li></ul>')
    assert "data-label" in Table("Aims", list("ABC"), [["North", item, "y"]]).html


def test_a_number_in_a_column_of_numbers_counts_as_one_word():
    long = Quantity(Fraction(123456789012345), "CNY", "more_than", figures=("f",))
    assert "data-label" in Table("Aims", list("ABC"), [["North", long, long]]).html


def test_notes_are_gathered_under_the_table_and_marked_with_letters():
    rows = [["North", Noted("x", "Why.")], ["South", Noted(None, "Why.")], Group("More"),
            ["East", Noted("y", "Other.")]]  # fmt: skip
    html = Table("Aims", ["Region", "Remark"], rows).html
    assert html.count('<sup class="note-mark">a</sup>') == 2
    assert html.endswith("<li><sup>a</sup> Why.</li><li><sup>b</sup> Other.</li></ul>")
    assert '<th scope="rowgroup" colspan="2">More</th>' in html


def test_a_row_of_the_wrong_length_is_refused():
    with pytest.raises(ValueError, match=r"row 1 of the table 'Aims' has 1 cells for 2 columns"):
        Table("Aims", ["Region", "Target"], [["North"]])


def test_markup_shows_itself_in_a_notebook():
    assert Html("<b>x</b>")._repr_html_() == "<b>x</b>"
