"""Parsing one surface, naming what is passed over, and the lines scan prints."""

import json
from fractions import Fraction

import pytest

from analysis.numbers import decimal_text, json_line, parse, scan, unread


@pytest.mark.parametrize(
    ("surface", "language", "value", "unit", "bound"),
    [
        ("約3兆2,000億円", "ja", 3_200_000_000_000, "JPY", "about"),
        ("1,600億元(約3兆2,000億円)以上", "ja", 160_000_000_000, "CNY", "at_least"),
        ("最大20%", "ja", Fraction(1, 5), "1", "at_most"),
        ("十大", "ja", 10, "count", "exact"),
        ("三ツ星", "ja", 3, "star", "exact"),
        ("约3分の1", "ja", Fraction(1, 3), "1", "about"),
        ("百万", "ja", 10**6, "count", "exact"),
        ("六", "zh-Hans", 6, "count", "exact"),
        ("17000PFLOPS", "zh-Hans", 17000, "PFLOPS", "exact"),
        ("RMB 350M", "en", 350_000_000, "CNY", "exact"),
        ("6B yuan", "en", 6 * 10**9, "CNY", "exact"),
    ],
)
def test_a_surface_gives_its_value_unit_and_bound(surface, language, value, unit, bound):
    mention = parse(surface, language)

    assert (mention.value, mention.unit, mention.bound) == (value, unit, bound)


def test_a_surface_without_a_number_is_refused():
    with pytest.raises(ValueError, match="no number is read in '統一'"):
        parse("統一", "ja")


def test_a_bound_behind_a_bracket_belongs_to_the_number_before_it():
    outer, inner = scan("規模を1,600億元(約3兆2,000億円)以上にする", "ja")

    assert (outer.surface, outer.bound) == ("1,600億元(約3兆2,000億円)以上", "at_least")
    assert (inner.surface, inner.bound) == ("約3兆2,000億円", "about")


def test_mega_and_trillion_are_told_apart_by_language():
    assert scan("100兆瓦", "zh-Hans")[0].unit == "MW"
    assert scan("3兆円", "ja")[0].value == 3 * 10**12


@pytest.mark.parametrize(
    ("text", "language", "reasons"),
    [
        ("统一标准，百度与三星", "zh-Hans", ["word", "name", "name"]),
        ("一、总则（二）目标", "zh-Hans", ["heading mark", "heading mark"]),
        ("是一个重要问题", "zh-Hans", ["article"]),
        ("千行百业", "zh-Hans", ["idiom"]),
        ("① 目的 m²", "ja", ["heading mark", "superscript"]),
    ],
)
def test_numerals_that_count_nothing_are_passed_over_with_a_reason(text, language, reasons):
    assert scan(text, language) == []
    assert [passed.reason for passed in unread(text, language)] == reasons


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(160_000_000_000), "160000000000"),
        (Fraction(1, 5), "0.2"),
        (Fraction(-7, 200), "-0.035"),
        (Fraction(1, 3), "1/3"),
        ("2025/2027", "2025/2027"),
        (None, ""),
    ],
)
def test_a_value_is_printed_as_exact_text(value, text):
    assert decimal_text(value) == text


def test_a_mention_prints_as_one_line_of_json():
    line = json_line(scan("補助率は20%〜30%", "ja")[0])

    assert json.loads(line) == {
        "start": 4, "end": 11, "surface": "20%〜30%", "value": "0.2", "value_upper": "0.3",
        "unit": "1", "bound": "exact", "kind": "figure",
    }  # fmt: skip
    assert "20%〜30%" in line
    assert list(json.loads(line)) == "start end surface value value_upper unit bound kind".split()


def test_an_attribute_of_a_tag_is_noise_and_its_text_is_read():
    mentions = scan('<td colspan="2" width="100">約300社</td>', "ja")

    assert [(m.surface, m.kind) for m in mentions] == [
        ('colspan="2"', "noise"), ('width="100"', "noise"), ("約300社", "figure"),
    ]  # fmt: skip


def test_both_ends_of_a_range_in_a_cell_take_the_unit_of_its_column():
    mentions = scan("档次\t补助（万元）\n一档\t10-20\n二档\t5-10", "zh-Hans")

    assert [(m.value, m.value_upper, m.unit) for m in mentions if m.unit == "CNY"] == [
        (100_000, 200_000, "CNY"),
        (50_000, 100_000, "CNY"),
    ]


@pytest.mark.parametrize(
    ("text", "code"), [("TRY 3 million", "TRY"), ("COP 1,500,000", "COP"), ("IRR 12.5", "count")]
)
def test_a_code_that_is_a_word_counts_before_a_plain_amount_only(text, code):
    assert scan(text, "en")[0].unit == code


@pytest.mark.parametrize(("text", "amount"), [
    ("a ceiling of INR 50 Cr: up to", 500_000_000), ("Rs. 2.5 cr per annum", 25_000_000),
    ("an alloy with 18 Cr", 18),
])  # fmt: skip
def test_crores_are_shortened_where_money_is(text, amount):
    assert [mention.value for mention in scan(text)] == [amount]
