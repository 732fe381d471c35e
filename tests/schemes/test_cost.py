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


@pytest.mark.parametrize("money", ["CNY", "JPY"])
def test_a_bare_sign_is_the_money_asked_for_where_that_is_written_so(money):
    assert project_cost("¥5M", money).unit == money
    assert project_cost("¥ 500万", known=[money]).unit == money


def test_a_bare_sign_beside_another_currency_is_no_such_amount():
    with pytest.raises(UnreadableCost, match="like 200000000 CNY"):
        project_cost("¥500万円", "CNY")


@pytest.mark.parametrize(
    ("written", "value"),
    [("60 000 000 CNY", 60_000_000), ("1'000'000 CNY", 1_000_000), ("rmb 60k", 60_000),
     ("1,000 CNY", 1000), ("5 b cny", 5 * 10**9)],
)  # fmt: skip
def test_groups_apart_and_letters_in_any_case_are_read(written, value):
    cost = project_cost(written)

    assert (cost.value, cost.unit) == (value, "CNY")


@pytest.mark.parametrize("written", ["60,5", "60,55 CNY", "1,00000", "1,2"])
def test_a_comma_that_parts_no_group_is_not_read(written):
    with pytest.raises(UnreadableCost, match="takes an amount like"):
        project_cost(written, "CNY")


def test_as_much_as_a_project_can_cost_is_still_read():
    assert project_cost(10**17, "CNY").value == 10**17


def test_a_reason_is_told_with_the_cost():
    with pytest.raises(UnreadableCost) as refused:
        project_cost("0", "CNY")

    assert str(refused.value) == "the cost takes an amount above zero, not “0”"
    assert refused.value.values == {"text": "0"}


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
        ("0.0000001", ["CNY"], "above zero"),  # less than a cent
        ("1e999", ["CNY"], "“1e999” is none"),
        ("9" * 60, ["CNY"], "that a project can cost, not"),
        ("10^30 CNY", [], "that a project can cost, not"),
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
