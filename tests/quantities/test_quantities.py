"""Bounds go through the arithmetic, and every result knows what it rests on."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.quantities import (
    ExchangeRate,
    Interval,
    Period,
    Quantity,
    annual_growth,
    assumed,
    converted,
    difference,
    product,
    ratio,
    smaller_of,
    total,
    years_between,
)

POSITIVE = st.fractions(min_value=Fraction(1, 1000), max_value=10**12)
BOUND = st.sampled_from(("exact", "about", "at_least", "more_than", "at_most", "less_than"))


def cny(value, bound="exact", figure="f"):
    return Quantity(Fraction(value), "CNY", bound, figures=(figure,))


def test_at_least_over_exactly_gives_at_least_and_knows_both_figures():
    result = ratio(cny(1600, "at_least", "target"), cny(700, figure="base"))

    assert (result.value, result.bound, result.unit) == (Fraction(16, 7), "at_least", "1")
    assert result.figures == ("target", "base")
    assert result.formula == "ratio"


def test_a_ratio_of_two_more_than_figures_has_no_bound():
    result = ratio(cny(1600, "more_than"), cny(700, "more_than"))

    assert not result.is_bounded
    assert result.value is None


def test_exactly_over_at_least_gives_at_most():
    result = ratio(cny(700), cny(12_000, "at_least"))

    assert (result.value, result.bound) == (Fraction(7, 120), "at_most")


def test_yearly_growth_from_700_to_at_least_1600_in_three_years_is_at_least_31_7_percent():
    # 1600/700 = 2.285714…; its cube root is 1.317267…
    growth = annual_growth(cny(1600, "at_least"), cny(700), Fraction(3), "required_growth")

    assert growth.bound == "at_least"
    assert round(float(growth.value), 6) == 0.317268
    assert (1 + growth.value) ** 3 <= Fraction(16, 7)


def test_growth_over_no_time_is_refused():
    with pytest.raises(ValueError, match="needs a span of time: 0 years"):
        annual_growth(cny(2), cny(1), Fraction(0), "required_growth")


def test_about_survives_into_a_lower_bound():
    result = ratio(cny(1600, "at_least"), cny(700, "about"))

    assert result.bound == "at_least"
    assert result.approximate


def test_a_conversion_carries_the_rate_and_its_figures():
    rate = ExchangeRate("CNY", "JPY", Fraction(20), "2025", "a-source", "implied", ("cny", "jpy"))

    yen = converted(cny(160, "at_least"), rate)

    assert (yen.value, yen.unit, yen.bound, yen.approximate) == (3200, "JPY", "at_least", True)
    assert yen.figures == ("f", "cny", "jpy")


def test_a_rate_from_another_currency_is_refused():
    rate = ExchangeRate("USD", "JPY", Fraction(150), "2025", "s", "published")

    with pytest.raises(ValueError, match="from USD cannot convert an amount in CNY"):
        converted(cny(1), rate)


def test_the_readers_assumption_is_named_in_the_result():
    result = ratio(cny(500), assumed("baseline", 250, "CNY"))

    assert result.assumptions == ("baseline=250 CNY",)


def test_an_upper_limit_stays_one_through_the_smaller_of_two():
    paid = smaller_of(
        product(cny(100), Quantity(Fraction(1, 5), "1", "at_most")), cny(50, "at_most")
    )

    assert (paid.value, paid.bound) == (20, "at_most")


def test_sums_and_differences_refuse_unlike_units():
    with pytest.raises(ValueError, match="CNY and JPY need a conversion"):
        total([cny(1), Quantity(Fraction(1), "JPY")])
    with pytest.raises(ValueError, match="CNY and JPY need a conversion"):
        difference(cny(1), Quantity(Fraction(1), "JPY"))


def test_years_run_from_the_end_of_one_period_to_the_end_of_the_other():
    assert years_between("2024-12-31", "2027") == 3
    assert years_between("2024", "2025/2027") == 3
    assert years_between("2024-12-31", "2025-01-01") == Fraction(1, 365)


@pytest.mark.parametrize("text", ["27", "2027-1", "2027/2025", "soon", "2027-13", "２０２７"])
def test_a_period_that_is_not_iso_is_refused(text):
    with pytest.raises(ValueError, match=r"period|month"):
        Period.of(text)


@given(POSITIVE, BOUND, POSITIVE, BOUND, st.data())
def test_a_ratio_holds_for_every_value_its_inputs_allow(top, top_bound, low, low_bound, data):
    one, other = cny(top, top_bound), cny(low, low_bound)
    result = ratio(one, other).interval
    x = data.draw(_inside(one.interval))
    y = data.draw(_inside(other.interval))

    assert _holds(result, x / y)


@given(POSITIVE, BOUND, POSITIVE, BOUND, st.data())
def test_a_difference_holds_for_every_value_its_inputs_allow(top, top_bound, low, low_bound, data):
    one, other = cny(top, top_bound), cny(low, low_bound)
    x = data.draw(_inside(one.interval))
    y = data.draw(_inside(other.interval))

    assert _holds(difference(one, other).interval, max(Fraction(0), x - y))


def _inside(interval: Interval):
    low = max(interval.low, Fraction(1, 10**6))
    high = interval.high if interval.high is not None else low * 1000
    return st.fractions(min_value=low, max_value=max(low, high)).filter(
        lambda x: (
            not (interval.low_open and x == interval.low)
            and not (interval.high_open and x == interval.high)
        )
    )


def _holds(interval: Interval, x: Fraction) -> bool:
    above = x > interval.low if interval.low_open else x >= interval.low
    if interval.high is None:
        return above
    return above and (x < interval.high if interval.high_open else x <= interval.high)


@pytest.mark.parametrize("value", [0, -5])
def test_what_a_reader_supplies_is_above_zero(value):
    with pytest.raises(ValueError, match=f"cost takes a number above zero, not {value}"):
        assumed("cost", value, "CNY")


def test_what_a_reader_supplies_is_a_number():
    with pytest.raises(ValueError, match="cost takes a number like 50000000, not '8000万元'"):
        assumed("cost", "8000万元", "CNY")


@pytest.mark.parametrize("text", ["2024-13-45", "2024-00", "2024-02-30", "0000"])
def test_a_period_is_on_the_calendar(text):
    with pytest.raises(ValueError, match=f"period '{text}' is no day of the calendar"):
        Period.of(text)
