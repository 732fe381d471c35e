"""A scale multiplies what is said before it: a zero gives zero, what is not read nothing."""

from fractions import Fraction

import pytest

from analysis.numbers import one_amount, scan, unread


def values(text: str, language: str) -> list[tuple]:
    return [(m.surface, m.value, m.unit) for m in scan(text, language) if m.kind == "figure"]


@pytest.mark.parametrize(
    ("text", "language", "unit"),
    [
        ("0億円", "ja", "JPY"),
        ("0.0億円", "ja", "JPY"),
        ("〇億円", "ja", "JPY"),
        ("0百万円", "ja", "JPY"),
        ("0千億円", "ja", "JPY"),
        ("零亿元", "zh-Hans", "CNY"),
        ("零百万元", "zh-Hans", "CNY"),
        ("zero billion yuan", "en", "CNY"),
        ("Zero hundred yuan", "en", "CNY"),
        ("zero dozen machines", "en", "unit"),
    ],
)
def test_a_zero_before_a_scale_is_zero(text, language, unit):
    assert values(text, language) == [(text, 0, unit)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1億0万円", 10**8),
        ("1億0千万円", 10**8),
        ("0兆5億円", 5 * 10**8),
        ("2億300万円", 203 * 10**6),
        ("1億万円", 10**12),
        ("3万億円", 3 * 10**12),
        ("百万円", 10**6),
        ("数億円", 10**8),
        ("二亿零五万元", 200_050_000),
        ("一千零十五元", 1015),
    ],
)
def test_a_scale_said_alone_is_one_of_it(text, value):
    assert [found[1] for found in values(text, "ja")] == [value]


def test_a_cost_of_zero_is_an_amount_of_zero():
    assert one_amount("0万元", "zh-Hans") == (0, "CNY")


@pytest.mark.parametrize("text", ["(5)億円", "①億円", "〇〇億円", "〇〇〇億円", "X億円", "m²万円"])
def test_a_scale_behind_what_is_not_read_is_passed_over(text):
    assert values(text, "ja") == []
    assert "scale" in [passed.reason for passed in unread(text, "ja")]


@pytest.mark.parametrize(
    ("text", "value"),
    [("½億円", 5 * 10**7), ("2½億円", 25 * 10**7), ("¾万円", 7500), ("約½億円", 5 * 10**7)],
)
def test_a_fraction_in_one_sign_takes_the_scale_behind_it(text, value):
    assert values(text, "ja") == [(text, value, "JPY")]


def test_a_fraction_in_one_sign_is_a_share_where_no_scale_follows():
    assert values("½", "en") == [("½", Fraction(1, 2), "1")]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("$318.8 Billion", 318_800_000_000, "USD"),
        ("10 Billion Yuan", 10**10, "CNY"),
        ("£40 MILLION", 40_000_000, "GBP"),
        ("2 Million Users", 2_000_000, "person"),
        ("5-Million-dollar", 5_000_000, "USD"),
        ("$318.8Billion", 318_800_000_000, "USD"),
        ("Rs 5 Lakh Crore", 5 * 10**12, "INR"),
        ("$5 Bn", 5 * 10**9, "USD"),
        ("$5BN", 5 * 10**9, "USD"),
        ("3 Hundred People", 300, "person"),
        ("EUR 4-6 Million", 4_000_000, "EUR"),
    ],
)
def test_a_capitalised_scale_behind_digits_is_read(text, value, unit):
    assert values(text, "en") == [(text, value, unit)]


def test_the_end_of_a_day_of_a_month_is_a_day():
    (mention,) = scan("by the end of September 2", "en")

    assert (mention.value, mention.kind) == ("--09-02", "date")
