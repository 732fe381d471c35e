"""A cost is read however a person writes it, and what cannot be read is said in words."""

from fractions import Fraction

import pytest

from analysis.schemes.cost import UnreadableCost, project_cost


@pytest.mark.parametrize(
    ("written", "value", "unit"),
    [
        ("8000万元", 80_000_000, "CNY"),
        ("RMB 80M", 80_000_000, "CNY"),
        ("80000000 CNY", 80_000_000, "CNY"),
        ("2億円", 200_000_000, "JPY"),
        (" 60 million ", 60_000_000, "EUR"),
        ("2.5M CNY", 2_500_000, "CNY"),
        ("12.5 m jpy", 12_500_000, "JPY"),
        (60_000_000, 60_000_000, "EUR"),
    ],
)
def test_a_cost_keeps_its_currency_or_takes_the_one_given(written, value, unit):
    cost = project_cost(written, "EUR")

    assert (cost.value, cost.unit) == (value, unit)


def test_a_cost_is_the_readers_own_assumption():
    assert project_cost("1 million", "CNY").assumptions == ("cost=1000000 CNY",)


def test_without_a_currency_it_takes_the_only_one_on_file():
    assert project_cost("5", known=["JPY", "JPY"]).unit == "JPY"


@pytest.mark.parametrize(
    ("written", "known", "says"),
    [
        ("much", ["CNY"], "takes an amount like 200000000 CNY: “much” is none"),
        ("much", [], "and the code of its currency: “much”"),
        ("8%", ["CNY"], "takes an amount like"),
        ("about 8 million yuan", ["CNY"], "takes an amount like"),
        ("", ["CNY"], "takes an amount like"),
        ("0", ["CNY"], "above zero"),
        ("-5 CNY", ["CNY"], "above zero, not “-5 CNY”"),
        ("1e18", ["CNY"], "an amount that a project can cost"),
        ("5", ["CNY", "JPY"], "has no currency; on file: CNY, JPY"),
        ("5", [], "has no currency; on file: none"),
    ],
)
def test_what_is_no_cost_is_refused_with_its_reason(written, known, says):
    with pytest.raises(UnreadableCost, match=says):
        project_cost(written, known=known)


def test_a_part_of_a_unit_is_kept_exactly():
    assert project_cost("0.1 CNY").value == Fraction(1, 10)
