"""A number keeps its bound, its unit and what it rests on through everything computed from it."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.quantities import (
    ExchangeRate,
    Quantity,
    annual_growth,
    assumed,
    converted,
    difference,
    product,
    ratio,
    smaller_of,
    total,
)
from analysis.quantities.arithmetic import UnitMismatch
from analysis.quantities.quantity import derived
from tests.quantities.intervals import interval


def cny(value, bound="exact", figure="f", **more):
    return Quantity(Fraction(value), "CNY", bound, figures=(figure,), **more)


def share(value, bound="exact"):
    return Quantity(Fraction(value), "1", bound, figures=("rate",))


def said(quantity):
    return quantity.value, quantity.upper, quantity.bound, quantity.unit


class TestQuantity:
    def test_a_printed_number_lies_where_its_bound_says(self):
        assert cny(5, "at_least").interval == interval("[5, ∞)")
        assert cny(5, upper=Fraction(8)).interval == interval("[5, 8]")

    def test_a_number_made_with_an_about_stays_about(self):
        assert cny(5, "at_least", approximate=True).interval.about
        assert cny(5, "about").interval.about
        assert not cny(5, "at_least").interval.about

    @pytest.mark.parametrize("about", [True, False])
    def test_a_number_without_a_limit_may_be_anything(self, about):
        nothing = Quantity(None, "CNY", "unbounded", approximate=about)

        assert nothing.interval == interval("~[0, ∞)" if about else "[0, ∞)")
        assert not nothing.is_bounded

    def test_a_number_with_a_limit_is_bounded(self):
        assert cny(5, "at_most").is_bounded

    def test_only_what_a_formula_made_is_derived(self):
        assert total([cny(5)]).is_derived
        assert not cny(5).is_derived

    def test_a_printed_number_is_exact_and_rests_on_nothing_unless_it_says_so(self):
        plain = Quantity(Fraction(5), "CNY")

        assert plain == Quantity(Fraction(5), "CNY", "exact", None, "", (), (), False)


class TestDerived:
    def test_a_result_has_formula_unit_figures_and_assumptions(self):
        one = cny(1, figure="a", assumptions=("x=1 CNY",))
        other = cny(1, figure="b", assumptions=("y=2 CNY",))

        result = derived(interval("[3, 8]"), "JPY", "sum", one, other, one)

        assert result == Quantity(
            Fraction(3), "JPY", "exact", Fraction(8), "sum", ("a", "b"), ("x=1 CNY", "y=2 CNY")
        )

    @pytest.mark.parametrize(
        ("lies", "bound", "approximate"),
        [
            ("~[3, 3]", "about", False),
            ("~[3, ∞)", "at_least", True),
            ("~[0, 3]", "at_most", True),
            ("[3, ∞)", "at_least", False),
        ],
    )
    def test_an_about_is_told_beside_another_word(self, lies, bound, approximate):
        result = derived(interval(lies), "1", "ratio")

        assert (result.bound, result.approximate) == (bound, approximate)


class TestRatio:
    def test_at_least_over_exactly_gives_at_least_and_knows_both_figures(self):
        result = ratio(cny(1600, "at_least", "target"), cny(700, figure="base"))

        assert said(result) == (Fraction(16, 7), None, "at_least", "1")
        assert result.figures == ("target", "base")
        assert result.formula == "ratio"

    def test_a_ratio_of_two_more_than_figures_has_no_bound(self):
        result = ratio(cny(1600, "more_than"), cny(700, "more_than"))

        assert said(result) == (None, None, "unbounded", "1")

    def test_exactly_over_at_least_gives_at_most(self):
        assert said(ratio(cny(700), cny(12_000, "at_least"))) == (
            Fraction(7, 120), None, "at_most", "1",
        )  # fmt: skip

    def test_exactly_over_less_than_gives_more_than(self):
        # a whole of less than 200 leaves its part of 100 more than half
        assert said(ratio(cny(100), cny(200, "less_than"))) == (
            Fraction(1, 2), None, "more_than", "1",
        )  # fmt: skip

    def test_nothing_is_said_of_a_part_of_nought(self):
        assert not ratio(cny(5), cny(0)).is_bounded

    def test_about_survives_into_a_lower_bound(self):
        result = ratio(cny(1600, "at_least"), cny(700, "about"))

        assert (result.bound, result.approximate) == ("at_least", True)

    def test_the_formula_is_named_by_whoever_asks(self):
        assert ratio(cny(1), cny(2), "share_of_whole").formula == "share_of_whole"


class TestSums:
    def test_a_total_rests_on_every_figure_once(self):
        result = total([cny(1, "at_least", "a"), cny(2, figure="b"), cny(3, figure="a")])

        assert said(result) == (6, None, "at_least", "CNY")
        assert (result.formula, result.figures) == ("total", ("a", "b"))

    def test_a_total_may_have_its_own_name(self):
        assert total([cny(1)], "sum_of_parts").formula == "sum_of_parts"

    def test_a_difference_is_cut_at_zero(self):
        assert said(difference(cny(5), cny(8))) == (0, None, "exact", "CNY")

    def test_a_difference_keeps_unit_figures_and_name(self):
        result = difference(cny(8, figure="a"), cny(5, "less_than", "b"))

        assert said(result) == (3, 8, "exact", "CNY")
        assert (result.formula, result.figures) == ("difference", ("a", "b"))
        assert difference(cny(8), cny(5), "rest").formula == "rest"


class TestProductsAndLimits:
    def test_a_product_is_in_the_unit_of_the_amount(self):
        result = product(cny(100, "at_most"), share(Fraction(1, 5)))

        assert said(result) == (20, None, "at_most", "CNY")
        assert (result.formula, result.figures) == ("product", ("f", "rate"))
        assert product(cny(1), share(1), "aid").formula == "aid"

    def test_an_upper_limit_stays_one_through_the_smaller_of_two(self):
        paid = smaller_of(
            product(cny(100), share(Fraction(1, 5), "at_most")), cny(50, "at_most", "ceiling")
        )

        assert said(paid) == (20, None, "at_most", "CNY")
        assert (paid.formula, paid.figures) == ("smaller_of", ("f", "rate", "ceiling"))
        assert smaller_of(cny(1), cny(2), "aid_amount").formula == "aid_amount"

    @pytest.mark.parametrize(("first", "second"), [(20, 50), (50, 20)])
    def test_the_smaller_of_two_amounts_does_not_depend_on_their_order(self, first, second):
        assert smaller_of(cny(first), cny(second)).value == 20


class TestUnits:
    @pytest.mark.parametrize("put_together", [ratio, difference, smaller_of])
    def test_unlike_units_are_refused(self, put_together):
        with pytest.raises(UnitMismatch, match=r"^CNY and JPY need a conversion first$"):
            put_together(cny(1), Quantity(Fraction(1), "JPY"))

    def test_unlike_units_are_refused_wherever_they_stand_in_a_sum(self):
        yen = Quantity(Fraction(1), "JPY")

        with pytest.raises(UnitMismatch, match=r"^CNY and JPY need a conversion first$"):
            total([cny(1), yen])
        with pytest.raises(UnitMismatch, match=r"^CNY and JPY need a conversion first$"):
            total([cny(1), cny(1), yen])

    def test_a_factor_is_a_ratio(self):
        with pytest.raises(UnitMismatch, match=r"^a factor is a ratio \(unit 1\), not CNY$"):
            product(cny(1), cny(2))


class TestGrowth:
    def test_growth_from_700_to_at_least_1600_in_three_years_is_at_least_31_7_percent_a_year(self):
        # 1600/700 = 2.285714…; its cube root is 1.317267…
        growth = annual_growth(
            cny(1600, "at_least", "end"), cny(700, figure="start"), Fraction(3), "required_growth"
        )

        assert (growth.bound, growth.unit, growth.upper) == ("at_least", "1", None)
        assert round(float(growth.value), 6) == 0.317268
        assert growth.figures == ("end", "start")
        assert growth.formula == "required_growth"

    def test_doubling_twice_in_two_years_is_doubling_each_year(self):
        growth = annual_growth(cny(4), cny(1), Fraction(2), "required_growth")

        assert said(growth) == (1, None, "exact", "1")

    def test_doubling_in_half_a_year_is_fourfold_in_a_year(self):
        growth = annual_growth(cny(2), cny(1), Fraction(1, 2), "required_growth")

        assert said(growth) == (3, None, "exact", "1")

    @pytest.mark.parametrize(
        ("end", "start", "expected"),
        [
            # from "more than 1" to exactly 2: less than double
            (cny(2), cny(1, "more_than"), (1, None, "less_than", "1")),
            (cny(2, "more_than"), cny(1), (1, None, "more_than", "1")),
            (cny(2, "at_most"), cny(1), (1, None, "at_most", "1")),
            (cny(2, "about"), cny(1), (1, None, "about", "1")),
            (cny(2, upper=Fraction(3)), cny(1), (1, 2, "exact", "1")),
            (cny(2, "at_least"), cny(1, "at_least"), (None, None, "unbounded", "1")),
            # what shrinks, or may, needs no growth
            (cny(1), cny(2), (0, None, "exact", "1")),
            (cny(1, upper=Fraction(3)), cny(2), (Fraction(1, 2), None, "at_most", "1")),
            (cny(1, upper=Fraction(2)), cny(4), (0, None, "exact", "1")),
            (cny(1, "at_least"), cny(2), (None, None, "unbounded", "1")),
            (cny(0), cny(2), (0, None, "exact", "1")),
        ],
    )
    def test_growth_over_one_year_keeps_the_bounds(self, end, start, expected):
        assert said(annual_growth(end, start, Fraction(1), "required_growth")) == expected

    @pytest.mark.parametrize("years", [0, -1])
    def test_growth_over_no_time_is_refused(self, years):
        says = f"^growth needs a span of time: {years} years from baseline to target$"

        with pytest.raises(ValueError, match=says):
            annual_growth(cny(2), cny(1), Fraction(years), "required_growth")

    @given(
        st.fractions(1, 50, max_denominator=20),
        st.fractions(Fraction(1, 20), 50, max_denominator=20),
        st.fractions(Fraction(1, 4), 12, max_denominator=4),
    )
    def test_growth_between_two_limits_never_leaves_out_the_true_root(self, low, more, years):
        end = cny(low, upper=low + more)

        growth = annual_growth(end, cny(1), years, "required_growth").interval

        span, parts = years.numerator, years.denominator
        assert (1 + growth.low) ** span <= low**parts
        assert (1 + growth.high) ** span >= (low + more) ** parts
        assert float(1 + growth.low) ** float(years) == pytest.approx(float(low))
        assert float(1 + growth.high) ** float(years) == pytest.approx(float(low + more))


class TestConversion:
    RATE = ExchangeRate("CNY", "JPY", Fraction(20), "2025", "a-source", "implied", ("cny", "jpy"))

    def test_a_conversion_carries_the_rate_and_its_figures(self):
        yen = converted(cny(160, "at_least"), self.RATE)

        assert said(yen) == (3200, None, "at_least", "JPY")
        assert (yen.approximate, yen.formula) == (True, "converted")
        assert yen.figures == ("f", "cny", "jpy")

    def test_a_rate_from_another_currency_is_refused(self):
        says = "^a rate from CNY cannot convert an amount in USD$"

        with pytest.raises(UnitMismatch, match=says):
            converted(Quantity(Fraction(1), "USD"), self.RATE)

    def test_a_rate_reads_the_other_way_round(self):
        assert self.RATE.inverse() == ExchangeRate(
            "JPY", "CNY", Fraction(1, 20), "2025", "a-source", "implied", ("cny", "jpy")
        )

    @pytest.mark.parametrize(
        ("basis", "bound", "assumptions"),
        [
            ("published", "exact", ()),
            ("implied", "about", ()),
            ("assumed", "exact", ("rate=20 JPY/CNY",)),
        ],
    )
    def test_a_rate_is_as_exact_as_its_basis(self, basis, bound, assumptions):
        rate = ExchangeRate("CNY", "JPY", Fraction(20), "2025", "s", basis, ("cny",))

        assert rate.as_quantity() == Quantity(
            Fraction(20), "JPY/CNY", bound, None, "exchange_rate", ("cny",), assumptions
        )

    @given(st.fractions(min_value=Fraction(1, 100), max_value=10**6), st.integers(1, 10**6))
    def test_there_and_back_again_an_amount_is_what_it_was(self, rate, amount):
        one = ExchangeRate("CNY", "JPY", rate, "2025", "s", "published")

        back = converted(converted(cny(amount, "at_most"), one), one.inverse())

        assert said(back) == (amount, None, "at_most", "CNY")


class TestAssumed:
    def test_what_a_reader_supplies_is_named_in_the_result(self):
        result = ratio(cny(500), assumed("baseline", 250, "CNY"))

        assert result.assumptions == ("baseline=250 CNY",)

    def test_what_a_reader_supplies_rests_on_no_figure(self):
        assert assumed("cost", "0.5", "CNY") == Quantity(
            Fraction(1, 2), "CNY", "exact", None, "assumption", (), ("cost=1/2 CNY",)
        )

    @pytest.mark.parametrize("value", [0, -5])
    def test_what_a_reader_supplies_is_above_zero(self, value):
        with pytest.raises(ValueError, match=f"^cost takes a number above zero, not {value}$"):
            assumed("cost", value, "CNY")

    @pytest.mark.parametrize(
        ("value", "shown"), [("8000万元", "'8000万元'"), (None, "None"), ("1/0", "'1/0'")]
    )
    def test_what_a_reader_supplies_is_a_number(self, value, shown):
        says = f"^cost takes a number like 50000000, not {shown}$"

        with pytest.raises(ValueError, match=says):
            assumed("cost", value, "CNY")
