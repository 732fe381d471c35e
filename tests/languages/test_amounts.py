"""Amounts in words: exact, in each language's own scale, readable back by the number grammar."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.languages import LANGUAGES, amount, as_shown
from analysis.numbers import parse
from analysis.quantities import COUNT_UNITS, Quantity
from analysis.quantities.units import UNITS

#: the languages whose words stand here; one more says its own in a test of its own
WRITTEN = ("en", "ja", "zh-Hans")
EVERY_BOUND = ["exact", "about", "at_least", "more_than", "at_most", "less_than"]
READ_BACK = ["CNY", "JPY", "USD", "EUR", "KRW", *COUNT_UNITS, "m2", "km2", "t", "min", "PFLOPS"]


def said(value, unit, bound="exact", upper=None, **more):
    quantity = Quantity(
        Fraction(value), unit, bound, None if upper is None else Fraction(upper), **more
    )
    return [amount(quantity, tag) for tag in WRITTEN]


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        ((160_000_000_000, "CNY"), ["CNY\xa0160\xa0billion", "1,600億元", "1600亿元"]),
        ((3_200_000_000_000, "JPY", "about"),
         ["about JPY\xa03.2\xa0trillion", "約3兆2,000億円", "约3.2万亿日元"]),
        ((110, "company", "more_than"), ["more than 110 companies", "110社超", "超110家"]),
        ((160_000_000_001, "CNY"), ["CNY\xa0160,000,000,001", "1,600億1元", "160,000,000,001元"]),
        ((25_500, "person"), ["25,500 people", "2万5,500人", "2.55万人"]),
        ((1, "company"), ["1 company", "1社", "1家"]),
        (("0.3", "1", "at_most"), ["at most 30%", "最大30%", "最高30%"]),
        ((3, "1"), ["3×", "3倍", "3倍"]),
        (("0.3333333333", "1"), ["1/3", "3分の1", "三分之一"]),
        ((20, "JPY/CNY", "about"), ["about JPY\xa020 per CNY", "1元＝約20円", "1元＝约20日元"]),
        ((2, "rank"), ["rank 2", "2位", "第2位"]),
    ],
)  # fmt: skip
def test_an_amount_is_written_exactly_in_the_languages_own_scale(quantity, words):
    assert said(*quantity) == words


def test_a_range_names_the_unit_twice_where_one_scale_would_mislead():
    assert said(150_000_000, "JPY", upper=800_000_000) == [
        "JPY\xa0150–800\xa0million", "1億5,000万円～8億円", "1.5亿—8亿日元",
    ]  # fmt: skip
    million = said(1_000_000, "CNY", upper=3_000_000)
    assert million == ["CNY\xa01–3\xa0million", "100万～300万元", "100万—300万元"]
    assert said(5_000, "CNY", upper=20_000)[1:] == ["5,000元～2万元", "5000元—2万元"]


def test_a_figure_is_never_rounded():
    assert said("0.123456789", "1")[0] == "12.3456789%"


#: 16/7 is 2.2857142…, 2/7 is 0.2857142…, 10^12/7 is 142,857,142,857.14…
ROUNDED = [
    ("at_least", Fraction(16, 7), "1", ["at least 2.28×", "2.28倍以上", "2.28倍以上"]),
    ("more_than", Fraction(16, 7), "1", ["more than 2.28×", "2.28倍超", "超2.28倍"]),
    ("at_most", Fraction(16, 7), "1", ["at most 2.29×", "最大2.29倍", "最高2.29倍"]),
    ("less_than", Fraction(16, 7), "1", ["less than 2.29×", "2.29倍未満", "低于2.29倍"]),
    ("about", Fraction(16, 7), "1", ["about 2.29×", "約2.29倍", "约2.29倍"]),
    ("exact", Fraction(16, 7), "1", ["about 2.29×", "約2.29倍", "约2.29倍"]),
    ("at_least", Fraction(2, 7), "1", ["at least 28.5%", "28.5%以上", "28.5%以上"]),
    ("more_than", Fraction(2, 7), "1", ["more than 28.5%", "28.5%超", "超28.5%"]),
    ("at_most", Fraction(2, 7), "1", ["at most 28.6%", "最大28.6%", "最高28.6%"]),
    ("less_than", Fraction(2, 7), "1", ["less than 28.6%", "28.6%未満", "低于28.6%"]),
    ("at_least", Fraction(10**12, 7), "CNY",
     ["at least CNY\xa0142.8\xa0billion", "1,428億元以上", "1428亿元以上"]),
    ("more_than", Fraction(10**12, 7), "CNY",
     ["more than CNY\xa0142.8\xa0billion", "1,428億元超", "超1428亿元"]),
    ("at_most", Fraction(10**12, 7), "CNY",
     ["at most CNY\xa0142.9\xa0billion", "最大1,429億元", "最高1429亿元"]),
    ("less_than", Fraction(10**12, 7), "CNY",
     ["less than CNY\xa0142.9\xa0billion", "1,429億元未満", "低于1429亿元"]),
    ("at_least", -Fraction(2, 7), "1", ["at least −28.6%", "−28.6%以上", "−28.6%以上"]),
    ("at_most", -Fraction(2, 7), "1", ["at most −28.5%", "−28.5%以下", "不超过−28.5%"]),
]  # fmt: skip


@pytest.mark.parametrize(("bound", "value", "unit", "shown"), ROUNDED)
def test_a_limit_is_rounded_towards_the_claim_that_holds(bound, value, unit, shown):
    assert said(value, unit, bound, formula="ratio") == shown


def test_a_rounded_range_only_widens():
    assert said(Fraction(16, 7), "1", "exact", Fraction(22, 7), formula="ratio") == [
        "about 2.28×–3.15×", "約2.28倍～3.15倍", "约2.28倍—3.15倍",
    ]  # fmt: skip
    assert said(Fraction(10**12, 7), "CNY", "about", Fraction(2 * 10**12, 7), formula="sum")[0] == (
        "about CNY\xa0142.8–285.8\xa0billion"
    )


def test_what_has_no_limit_says_so():
    assert amount(Quantity(None, "1", "unbounded", formula="ratio"), "en") == "no limit stated"


def test_a_result_from_an_about_keeps_the_word_beside_its_bound():
    quantity = Quantity(Fraction("0.3"), "1", "at_least", formula="ratio", approximate=True)
    assert [amount(quantity, tag) for tag in WRITTEN] == [
        "at least about 30%", "約30%以上", "约30%以上",
    ]  # fmt: skip


def test_a_currency_without_a_name_of_its_own_takes_the_name_of_cldr():
    assert said(7, "MYR") == ["MYR\xa07", "7マレーシア リンギット", "7马来西亚林吉特"]


def test_no_unit_shares_an_ambiguous_sign():
    words = [said(5, unit) for unit in ("CNY", "JPY", "USD", "HKD", "SGD")]
    assert not any(sign in text for row in words for text in row for sign in "¥￥$")
    assert all(len(set(column)) == len(words) for column in zip(*words, strict=True))


@given(
    value=st.one_of(st.integers(1, 10**14), st.integers(1, 9999).map(lambda n: n * 10**8)),
    unit=st.sampled_from(READ_BACK),
    bound=st.sampled_from(EVERY_BOUND),
    tag=st.sampled_from(LANGUAGES),
)
def test_what_is_written_is_read_back_as_it_was(value, unit, bound, tag):
    read = parse(amount(Quantity(Fraction(value), unit, bound), tag), tag)
    assert (read.value, read.unit, read.bound) == (value, unit, bound)


@pytest.mark.parametrize("unit", READ_BACK)
@pytest.mark.parametrize("tag", LANGUAGES)
def test_one_of_each_unit_is_read_back(unit, tag):
    read = parse(amount(Quantity(Fraction(1), unit, "exact"), tag), tag)
    assert (read.value, read.unit) == (1, unit)


#: What no page says in words that are a unit alone: three tens of years.
NOT_READ_BACK = {"date", "rank", "star", "decade", "P"}


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_unit_on_file_is_read_back_with_its_bound(tag):
    units = [unit for unit in UNITS if unit not in NOT_READ_BACK]
    said = {unit: amount(Quantity(Fraction(5, 4), unit, "at_least"), tag) for unit in units}
    read = {unit: parse(words, tag) for unit, words in said.items()}

    assert {unit for unit in units if read[unit].unit != unit} == set()
    assert {(one.value, one.bound) for one in read.values()} == {(Fraction(5, 4), "at_least")}


@given(
    low=st.integers(1, 10**10),
    width=st.integers(1, 10**12),
    unit=st.sampled_from(["CNY", "JPY", "company"]),
    tag=st.sampled_from(LANGUAGES),
)
def test_a_range_is_read_back_as_it_was(low, width, unit, tag):
    quantity = Quantity(Fraction(low), unit, "exact", Fraction(low + width))
    read = parse(amount(quantity, tag), tag)
    assert (read.value, read.value_upper, read.unit) == (low, low + width, unit)


@given(
    value=st.fractions(min_value=Fraction(1, 10**6), max_value=10**12, max_denominator=10**6),
    bound=st.sampled_from(EVERY_BOUND),
    unit=st.sampled_from(["1", "CNY"]),
)
def test_a_rounded_limit_still_holds_and_what_has_none_says_about(value, bound, unit):
    shown = as_shown(Quantity(value, unit, bound, formula="ratio"))

    assert shown.bound == ("about" if bound == "exact" and shown.value != value else bound)
    assert abs(shown.value - value) <= value / 100
    if bound in ("at_least", "more_than"):
        assert shown.value <= value
    elif bound in ("at_most", "less_than"):
        assert shown.value >= value
    else:
        assert abs(shown.value - value) <= value / 200


@given(
    low=st.fractions(min_value=Fraction(1, 10**6), max_value=10**12, max_denominator=10**6),
    width=st.fractions(min_value=0, max_value=10**12, max_denominator=10**6),
    unit=st.sampled_from(["1", "CNY"]),
)
def test_a_rounded_range_holds_the_one_it_stands_for(low, width, unit):
    shown = as_shown(Quantity(low, unit, "exact", low + width, formula="sum"))

    assert shown.value <= low
    assert low + width <= shown.upper


def test_a_time_with_an_upper_limit_is_a_time_within():
    assert said(30, "min", "at_most")[1] == "30分以内"


def test_a_rank_with_an_upper_limit_is_a_place_among_the_top():
    assert said(10, "rank", "at_most") == ["top 10", "10位以内", "前10位"]


def test_a_number_of_things_has_its_measure_word_in_chinese():
    eighty = Quantity(Fraction(82), "count")

    assert amount(eighty, "zh-Hans") == "82个"
    assert amount(replace(eighty, bound="at_least"), "zh-Hans") == "82个以上"
    assert amount(eighty, "ja") == "82"
