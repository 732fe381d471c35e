"""What a printed limit limits, and how many awards an envelope carries."""

from fractions import Fraction

import pytest

from analysis.quantities import Quantity
from analysis.schemes.printed import (
    carried,
    flat,
    least_counted,
    limit_of,
    most_counted,
    no_more_than,
    paid_on,
)


def money(value, bound="exact", upper=None, **said):
    high = None if upper is None else Fraction(upper)
    return Quantity(Fraction(value), "CNY", bound, high, **said)


@pytest.mark.parametrize(
    ("printed", "bound"),
    [("exact", "exact"), ("at_most", "exact"), ("less_than", "exact"), ("about", "about")],
)
def test_a_limit_is_flat_at_the_number_that_is_printed(printed, bound):
    found = flat(money(50, printed, figures=("f",)))

    assert (found.value, found.bound, found.unit, found.figures) == (50, bound, "CNY", ("f",))


def test_a_range_limits_at_its_upper_end():
    assert limit_of(money(3, upper=5)) == 5
    assert (flat(money(3, upper=5)).value, flat(money(3, upper=5)).upper) == (5, None)


def test_what_nothing_limits_is_no_limit():
    with pytest.raises(ValueError, match="a term that nothing limits is no limit: unbounded CNY"):
        limit_of(Quantity(None, "CNY", "unbounded"))


@pytest.mark.parametrize(
    ("printed", "bound", "approximate"),
    [("exact", "at_most", False), ("less_than", "less_than", False), ("about", "at_most", True)],
)
def test_a_limit_alone_says_no_more_than_that_it_is_not_passed(printed, bound, approximate):
    found = no_more_than(money(5, printed, figures=("f",)))

    assert (found.value, found.bound, found.approximate) == (5, bound, approximate)
    assert (found.formula, found.figures, found.unit) == ("ceiling_alone", ("f",), "CNY")


def test_a_sum_is_added_to_a_rate_and_both_are_held_within_the_limit():
    half, two = Quantity(Fraction(1, 2), "1"), money(2)

    def paid(*clauses):
        amount, decides = paid_on(money(10), *clauses)
        return amount and amount.value, decides

    assert paid(half, None, two) == (7, "rate")
    assert paid(None, None, two) == (2, "fixed_sum")
    assert paid(None, None, Quantity(Fraction(2), "JPY")) == (2, "fixed_sum")
    assert paid(half, money(6), two) == (6, "ceiling")
    assert paid(half, Quantity(Fraction(6), "JPY")) == (None, "currency")
    assert paid(half, None, Quantity(Fraction(6), "JPY")) == (None, "currency")
    assert paid(None, None) == (None, "unstated")


@pytest.mark.parametrize(
    ("envelope", "award", "ends"),
    [
        (money(20), money(3), (6, 6)),
        (money(20, "at_most"), money(4), (0, 5)),
        (money(20, "less_than"), money(4), (0, 5)),
        (money(10, upper=20), money(3), (3, 6)),
        (money(20, "more_than"), money(3), (6, None)),
    ],
)
def test_an_envelope_carries_whole_awards(envelope, award, ends):
    found = carried(envelope, award)

    assert (found.interval.low, found.interval.high, found.unit) == (*ends, "count")


def test_less_than_five_awards_are_less_than_five_and_less_than_five_and_a_half_may_be_five():
    assert carried(money(20, "less_than"), money(4)).bound == "less_than"
    assert carried(money(22, "less_than"), money(4)).bound == "at_most"


def test_an_envelope_carries_about_so_many_where_it_or_the_award_is_about_so_much():
    assert carried(money(20, "about"), money(4)).bound == "about"
    assert carried(money(20), money(4, "about")).bound == "about"


def test_an_edge_counts_to_the_cent():
    cent = Fraction(1, 100)

    assert [least_counted(money(5, bound)) for bound in ("exact", "at_least", "more_than")] == [
        5, 5, 5 + cent,
    ]  # fmt: skip
    assert [most_counted(money(5, bound)) for bound in ("exact", "at_most", "less_than")] == [
        5, 5, 5 - cent,
    ]  # fmt: skip
    assert most_counted(money(3, upper=5)) == 5
    assert least_counted(Quantity(None, "CNY", "unbounded")) == 0
