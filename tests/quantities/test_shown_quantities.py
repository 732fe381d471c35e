"""A quantity on its own says its number, its bound and what it rests on, in one line."""

from fractions import Fraction

import pytest

from analysis.quantities import Quantity, annual_growth, assumed, ratio


def cny(value, bound="exact", figure="f", **more):
    return Quantity(Fraction(value), "CNY", bound, figures=(figure,), **more)


def third():
    return ratio(cny(1, figure="part"), cny(3, figure="whole"))


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (cny(160), "160 CNY"),
        (cny(160, "at_least"), "at least 160 CNY"),
        (cny(160, "at_least", approximate=True), "at least about 160 CNY"),
        (cny(160, "about", approximate=True), "about 160 CNY"),
        (cny("2.5", upper=Fraction(5)), "2.5..5 CNY"),
        (third(), "1/3"),
        (cny(10**40), "1" + "0" * 40 + " CNY"),
        (Quantity(None, "CNY", "unbounded"), "unbounded CNY"),
    ],
)
def test_a_quantity_is_read_with_its_bound_and_its_unit(quantity, words):
    assert str(quantity) == words


def test_a_long_number_is_cut_where_it_is_read_and_never_rounded_up():
    growth = annual_growth(cny(128), cny(64), Fraction(2), "growth")

    assert str(growth) == "0.414213…"  # the root of 2, less one, is 0.41421356…
    assert growth.exact.startswith("0.41421356237309504880")


@pytest.mark.parametrize(
    ("quantity", "line"),
    [
        (cny(160, "at_least"), "<Quantity at least 160 CNY; f>"),
        (third(), "<Quantity 1/3; ratio from part, whole>"),
        (assumed("cost", 80, "CNY"), "<Quantity 80 CNY; assumption; cost=80 CNY>"),
    ],
)
def test_a_quantity_tells_what_it_rests_on(quantity, line):
    assert repr(quantity) == line


def test_the_float_of_a_quantity_is_the_number_printed():
    assert float(cny("2.5", "at_least")) == 2.5
    assert float(cny(3, upper=Fraction(5))) == 3.0


def test_a_number_that_nothing_limits_has_no_float():
    with pytest.raises(ValueError, match=r"nothing limits this number.*<Quantity unbounded CNY>"):
        float(Quantity(None, "CNY", "unbounded"))


def test_the_exact_text_of_a_range_has_both_ends():
    assert cny(3, upper=Fraction("4.5")).exact == "3..4.5"
    assert Quantity(None, "1", "unbounded").exact == ""
