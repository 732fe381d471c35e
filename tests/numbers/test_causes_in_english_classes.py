"""What English texts not seen before were misread for, by class: a rule, and where it stops."""

from fractions import Fraction

import pytest

from analysis.numbers import scan


def values(text: str, *kinds: str, language: str = "en") -> list:
    """Return the values of the mentions of these kinds."""
    return [m.value for m in scan(text, language) if m.kind in kinds]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("on 19-Sep-2017 and 19-Sep-17", ["2017-09-19", "2017-09-19"]),
        ("down in Aug-2021", ["2021-08"]),
        ("signed 7/16/21", ["2021-07-16"]),
        ("born 7/16/85", ["1985-07-16"]),
        ("a share of 7/16/2", []),
        ("sum!\n21.10.21 Funding", ["2021-10-21"]),
        ("sum!\n2.1.10 Funding", []),
        ("Front. 2021 May 13;", ["2021-05-13"]),
        ("from 2017-18 to 2021-22, by", ["2017/2022"]),
        ("from 2008-01 to 2008-12, by", ["2008-01", "2008-12"]),
        ("in the last quarter of 2024", ["2024-10/2024-12"]),
        ("the first three quarters of 2022", ["2022-01/2022-09"]),
        ("On August 22 , 2017.", ["2017-08-22"]),
        ("lower in April. 14 June 2011", ["2011-06-14"]),
        ("lower in Apr. 14 as", ["--04-14"]),
        ("the post 2011/12 trend", ["2011/2012"]),
        ("the post-2011 trend", ["2011"]),
        ("of energy by 2030.5 South Africa", ["2030"]),
        ("an index of 2030.5 South of", []),
        ("from Rs. 1921 crore to", []),
    ],
)
def test_dates_are_read_by_their_shape(text, dates):
    assert values(text, "date") == dates


def test_a_year_of_two_digits_is_one_in_english_only():
    assert values("7/16/21", "date", language="zh-Hans") == []


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("beyond April 2022", "more_than"),
        ("by the summer of 2021", "at_most"),
        ("for ⩽59 years", "at_most"),
        ("higher than the $68.1 million", "more_than"),
        ("a minimum UK core spend requirement of 10%", "at_least"),
        ("a minimum wage of $15", "exact"),
        ("before picking up to 3.2%", "exact"),
        ("support of up to 3.2%", "at_most"),
    ],
)
def test_a_bound_reaches_its_number(text, bound):
    assert [m.bound for m in scan(text, "en")] == [bound]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("to add 49 GW.3 However,", [49]),
        ("in 20 years.24 Table", [20]),
        ("costs Rs.50 The", [50]),
        ("is provided in note 9. See note 8.", []),
        ("plans to hire 150.", [150]),
        ("at age 65.", [65]),
        ("in measures (days 0, 1, 3 and 5) of it", []),
        ("in cities 3 and 5 are", []),
        ("employs 30 and 50 people", [30, 50]),
        ("workers [8, 11], who", []),
        ("CI [8, 11], so", [8, 11]),
        ("2021;12:680647. doi: 10.3389/fendo.2021.680647", []),
        ("at 10.5/kg", [Fraction(21, 2)]),
        ("for a Fortune 100 company that", []),
        ("for Fortune 100 firms that", []),
        ("from Class 6 to 8.", []),
        ("one of the Big Four.", []),
        ("Council Approves Four New Firms", [4]),
        ("led by China (6), India (3) and Israel (3).", [6, 3, 3]),
        ("we plan to (1) build, and (2) sell", []),
        ("Contents\n1 Aims 4\n2 Means 9\n3 Costs", []),
        ("Medals\n1 Aims 4\n2 Means 9\n3 Costs", [1, 4, 2, 9, 3]),
    ],
)
def test_numbers_that_only_mark_or_name_count_nothing(text, figures):
    assert values(text, "figure") == figures


def test_a_cell_of_a_table_may_be_a_name_with_its_number():
    text = "Rankings | Model | Sales |\n1 | MG 4 | 9,196 |\n2 | MG 5 | 7,106 |"

    assert values(text, "figure") == [9196, 7106]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("at 6,5-7,0% in all", [Fraction(65, 1000)]),
        ("there were 110 000 unemployed persons", [110_000]),
        ("over Rs 2 lakh crores for", [2 * 10**12]),
        ("the Rs 7.36-lakh-crore budget", [736 * 10**10]),
        ("amounting to ₹3,65,000 crore", [365 * 10**10]),
        ("by 6.4 gigatons at", [6_400_000_000]),
        ("around 9m bpd in", [9_000_000]),
        ("a wall 9m high", [9]),
        ("a 700-plus percent increase", [7]),
        ("and then double it again", [2]),
        ("19 new posts and one new adviser", [19, 1]),
        ("19 new posts and one of them", [19]),
        ("in just a year", [1]),
    ],
)
def test_an_amount_is_read_whole(text, figures):
    assert values(text, "figure") == figures


@pytest.mark.parametrize(
    ("text", "ordinals"),
    [
        ("will build its fifth American plant", [5]),
        ("a fifth of the plants", []),
        ("a third party says so", []),
        ("the first five fellows", []),
        ("the first five-year plan", [1]),
    ],
)
def test_an_ordinal_needs_what_it_counts(text, ordinals):
    assert values(text, "ordinal") == ordinals


@pytest.mark.parametrize(
    ("text", "unit"),
    [("3 terawatt-hours", "TW.h"), ("12 megatonnes", "t"), ("5 micrometres", "um"), ("9 mV", "mV")],
)
def test_a_unit_is_read_with_its_prefix(text, unit):
    assert [m.unit for m in scan(text, "en")] == [unit]


@pytest.mark.parametrize(("text", "language"), [("前10位", "zh-Hans"), ("top 10", "en")])
def test_the_first_ten_at_the_beginning_of_a_text_are_ranks(text, language):
    assert [(m.surface, m.unit) for m in scan(text, language)] == [(text, "rank")]


def test_americans_over_65_are_counted_by_age():
    assert [m.unit for m in scan("3% of Americans over 65 used it", "en")] == ["1", "a"]
