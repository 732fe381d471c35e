"""The yearly fall a goal asks for, and amounts said in another unit, worked by hand."""

from fractions import Fraction

import pytest

from analysis.quantities import Quantity, annual_fall, in_unit
from analysis.quantities.arithmetic import UnitMismatch
from analysis.quantities.units import factor_between

HUNDRED = Quantity(Fraction(100), "t", figures=("start",))
TENTH, FIFTH = Fraction(1, 10), Fraction(1, 5)


def fall(*end, years=2):
    return annual_fall(Quantity(*end), HUNDRED, Fraction(years), "required_fall")


def test_from_100_to_81_in_two_years_is_a_tenth_a_year():
    found = fall(Fraction(81), "t")

    assert (found.value, found.unit, found.bound) == (TENTH, "1", "exact")
    assert found.formula == "required_fall" and "start" in found.figures


def test_a_goal_between_64_and_81_asks_for_a_tenth_to_a_fifth():
    found = fall(Fraction(64), "t", "exact", Fraction(81))

    assert (found.value, found.upper) == (TENTH, FIFTH)


@pytest.mark.parametrize(("bound", "said"), [("at_most", "at_least"), ("less_than", "more_than")])
def test_a_goal_with_an_upper_limit_asks_for_at_least_the_way_down_to_it(bound, said):
    found = fall(Fraction(81), "t", bound)

    assert (found.value, found.bound) == (TENTH, said)


def test_a_goal_of_at_least_asks_for_at_most_the_way_down_to_it():
    found = fall(Fraction(81), "t", "at_least")

    assert (found.value, found.bound) == (TENTH, "at_most")


def test_a_fall_is_rounded_so_that_its_ends_stay_true_and_to_forty_digits():
    # by the lower end 100 comes to 70 or a little more, by the upper one to 60 or a little less
    found = fall(Fraction(60), "t", "exact", Fraction(70))
    high, low = (1 - found.value) ** 2, (1 - found.upper) ** 2

    assert 0 < high - Fraction(7, 10) < Fraction(1, 10**39)
    assert 0 < Fraction(6, 10) - low < Fraction(1, 10**39)


def test_what_grows_does_not_fall():
    assert fall(Fraction(121), "t").value == 0


def test_a_fall_needs_a_span_of_time():
    with pytest.raises(ValueError, match="needs a span of time"):
        fall(Fraction(81), "t", years=0)


def test_an_amount_in_another_unit_keeps_its_figure_and_says_how_it_came():
    found = in_unit(Quantity(Fraction(2), "EFLOPS", "at_least", figures=("f",)), "PFLOPS")

    assert (found.value, found.unit, found.bound) == (2000, "PFLOPS", "at_least")
    assert (found.formula, found.figures) == ("in_unit", ("f",))


def test_an_amount_in_its_own_unit_is_itself_and_one_of_another_kind_is_refused():
    amount = Quantity(Fraction(2), "t")

    assert in_unit(amount, "t") is amount
    with pytest.raises(UnitMismatch, match="t does not convert into km"):
        in_unit(amount, "km")


@pytest.mark.parametrize(("unit", "other", "factor"), [
    ("h", "s", 3600), ("min", "s", 60), ("d", "h", 24), ("wk", "d", 7), ("decade", "a", 10),
    ("MB", "KB", 1000), ("GB", "MB", 1000), ("TB", "GB", 1000), ("PB", "TB", 1000),
    ("EB", "PB", 1000), ("ZB", "EB", 1000), ("EFLOPS", "PFLOPS", 1000), ("P", "PFLOPS", 1),
    ("t", "kg", 1000), ("km2", "har", 100), ("GW", "MW", 1000), ("a", "mo", 12),
    ("PFLOPS", "TFLOPS", 1000), ("ZFLOPS", "EFLOPS", 1000), ("TFLOPS", "FLOPS", 10**12),
    ("har", "m2", 10**4), ("har", "mu", 15), ("[acr_us]", "m2", 43560 * Fraction(1200, 3937) ** 2),
    ("[sft_i]", "m2", Fraction("0.3048") ** 2), ("m2", "m2", 1), ("KB", "bit", 8000),
    ("km", "m", 1000), ("m", "cm", 100), ("cm", "mm", 10), ("mm", "um", 1000), ("um", "nm", 1000),
    ("[ft_i]", "[in_i]", 12), ("[mi_i]", "[ft_i]", 5280), ("[ft_i]", "m", Fraction("0.3048")),
    ("kg", "g", 1000), ("g", "mg", 1000), ("mg", "ug", 1000), ("kg", "jin", 2),
    ("[lb_av]", "kg", Fraction("0.45359237")), ("TW", "GW", 1000), ("MW", "kW", 1000),
    ("kW", "W", 1000), ("TW.h", "GW.h", 1000), ("GW.h", "MW.h", 1000), ("MW.h", "kW.h", 1000),
    ("kW.h", "W.h", 1000), ("a", "d", Fraction(1461, 4)), ("a", "quarter", 4), ("s", "ms", 1000),
    ("[HP]", "W", 550 * Fraction("0.3048") * Fraction("0.45359237") * Fraction("9.80665")),
])  # fmt: skip
def test_so_many_of_one_unit_make_another(unit, other, factor):
    assert factor_between(unit, other) == factor
    assert factor_between(other, unit) == Fraction(1, factor)
