"""Numbers as they lie on a page: rows that nothing rules, heads over columns, notes, contents."""

from fractions import Fraction

import pytest

from analysis.numbers import scan, unread


def figures(text: str, language: str = "en") -> list[tuple]:
    """Return value and unit of the figures of a text."""
    return [(m.value, m.unit) for m in scan(text, language) if m.kind == "figure"]


def values(text: str, language: str = "en") -> list:
    return [value for value, _ in figures(text, language)]


@pytest.mark.parametrize(
    "head",
    [
        "2021\n£m\n2020\n£m\n",  # one below the other, as a browser copies them
        "2021 £m 2020 £m\n",
        "£ in Millions\n2021 2020\n",
        "GBP (£)\nin millions\n2021 2020\n",
        "Sales by year (£ million)\n2021 2020\n",
        "(in millions of pounds)\n2021 2020\n",
        "unit: GBP million\n2021 2020\n",
    ],
)
def test_rows_set_apart_by_spaces_have_the_unit_that_the_lines_above_them_say(head):
    assert figures(f"{head}Revenue 5.5 6\nCosts (4.5) (5)\n") == [
        (5_500_000, "GBP"),
        (6_000_000, "GBP"),
        (-4_500_000, "GBP"),
        (-5_000_000, "GBP"),
    ]


def test_each_column_has_the_unit_said_for_it_and_a_row_of_other_length_none():
    head = "Plan\n$m\nResult\n$m\nChange\n%\n"

    assert figures(f"{head}Roads 752 751 2\nRail 10 11\n") == [
        (752_000_000, "USD"),
        (751_000_000, "USD"),
        (Fraction(2, 100), "1"),
        (10, "count"),
        (11, "count"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Region Firms Sales £m\nNorth 120 45.6\n",  # which column it is of is not said
        "Sales £m\n$m\nNorth 120 45.6 3\n",
        "£m\nIt was found that sales grew well in all the regions this year.\nNorth 1 2\n",
        "£m\nTable 2: people\nNorth 1 2\n",
        "2021 2020\n£m\nNorth 1.5 2\n2021 2020\nSouth 3 4\n",
    ],
)
def test_a_unit_that_may_be_of_another_column_or_table_gives_none(text):
    assert all(unit == "count" for _, unit in figures(text)[-2:])


def test_a_page_in_one_line_has_rows_of_as_many_numbers_as_its_head_has_units():
    text = "2021 2020 Notes £000 £000 Revenue 6 686 342 Costs 12 10 Wages 7 5 4 Other 9 8 7 6\n"

    assert figures(text)[:6] == [
        (686_000, "GBP"),
        (342_000, "GBP"),
        (12_000, "GBP"),
        (10_000, "GBP"),
        (5_000, "GBP"),
        (4_000, "GBP"),
    ]
    assert values(text)[6:] == [9, 8, 7, 6]


def test_the_number_of_a_note_between_label_and_amounts_counts_nothing():
    assert values("Note 2021 2020\n£m £m\nRevenue 3 5.5 6\nTax 6 7\n") == [
        5_500_000,
        6_000_000,
        6_000_000,
        7_000_000,
    ]
    assert values("| | Note | £m | £m |\n| Revenue | 3 | 5.5 | 6 |\n") == [5_500_000, 6_000_000]


@pytest.mark.parametrize(
    "row", ["Basic 5 4", "Earnings per share 5 4", "Growth 5 4", "Staff costs/unit 5 4"]
)
def test_a_row_that_is_none_of_the_amounts_of_its_table_stays_bare(row):
    assert figures(f"$m $m\nSales 7 6\n{row}\n")[2:] == [(5, "count"), (4, "count")]


def test_earnings_per_share_are_in_the_pence_of_their_head():
    text = "2021 2020\nPence Pence\nEarnings per share\nBasic 18.5 (20)\n"

    assert figures(text) == [(Fraction(37, 200), "GBP"), (Fraction(-1, 5), "GBP")]


def test_a_row_that_says_its_unit_right_before_its_numbers_has_that_one():
    text = "$m $m\nSales 7 6\nMargin (%) 5 4\nLabour force     (10 000 persons) 21.5 24\n"

    assert figures(text)[2:] == [
        (Fraction(5, 100), "1"),
        (Fraction(4, 100), "1"),
        (215_000, "person"),
        (240_000, "person"),
    ]
    assert ("10 000 persons", "unit head") in [(p.surface, p.reason) for p in unread(text, "en")]


STACK = (
    "£ in Thousands\n|Revenue\n|£ 1,248\n|[1]\n|Costs\n|(32)\n"
    "|Loss per share (in pounds per share)\n|(3.5)\n"
)


def test_cells_set_one_a_line_have_the_unit_of_the_table_or_of_their_label():
    assert figures(STACK) == [
        (1_248_000, "GBP"),
        (-32_000, "GBP"),
        (Fraction(-7, 2), "GBP"),
    ]


def test_a_small_number_alone_on_a_line_may_be_a_page():
    assert values("£m\nRevenue\n1,248\n7\nReport\n12\n") == [1_248_000_000, 7_000_000, 12]


def test_numbers_below_zero_side_by_side_are_no_range():
    assert values("Result 3.8 -11 -88 -69\n") == [Fraction(38, 10), -11, -88, -69]
    assert [(m.value, m.value_upper) for m in scan("ages 10-20 and 5 - 8", "en")] == [
        (10, 20),
        (5, 8),
    ]


@pytest.mark.parametrize(
    ("table", "second"),
    [
        ("| Cost | 2013 $'000 | 2012 $'000 |\n", (7_000, "USD")),
        ("| £m | £m |\n", (7_000_000, "GBP")),  # nothing stands over the labels
        ("| | Per cent | Percentage points |\n", (Fraction(7, 100), "1")),
        ("| | All | in % |\n", (7, "count")),
    ],
)
def test_a_column_has_the_unit_that_its_head_is_or_ends_with(table, second):
    assert figures(f"{table}|---|---|---|\n| Land | 7 | - |\n") == [second]


def test_a_row_has_its_own_unit_where_all_columns_have_another():
    assert figures("| | 2021 £m | 2020 £m |\n| Sales | 7 | 6 |\n| Sold (tonnes) | 7 | 6 |\n")[
        2:
    ] == [
        (7, "t"),
        (6, "t"),
    ]


def test_a_sentence_between_the_rows_of_a_table_with_bars_does_not_end_it():
    words = "No indicators of impairment were found for any of this property or equipment."

    assert values(f"| | £m | £m |\n| Land | 7 | 6 |\n| {words} |\n| Cars | 5 | 4 |\n")[2:] == [
        5_000_000,
        4_000_000,
    ]


@pytest.mark.parametrize(
    ("table", "figures_said"),
    [
        (
            "| | 2006 | Change |\n| Sales | $ | 25,885 | (3.7 | )% |\n",
            [(25885, "USD"), (Fraction(-37, 1000), "1")],
        ),
        (
            "(in millions)\n| | 2006 | 2005 |\n| Sales | $ | 7 | $ | 6 |\n| Costs | 5 | (4 | ) |\n",
            [(7_000_000, "USD"), (6_000_000, "USD"), (5_000_000, "USD"), (-4_000_000, "USD")],
        ),
    ],
)
def test_a_number_may_have_its_sign_and_its_end_in_cells_of_their_own(table, figures_said):
    assert figures(table) == figures_said


def test_the_sign_of_money_before_one_cell_is_that_of_a_table_in_thousands():
    text = (
        "(in thousands, except per share amounts)\n|Sales\n|$\n|139,430\n"
        "|Loss\n|(2,051\n|)\n|Basic loss per share\n|(0.44\n|)\n"
    )

    assert figures(text) == [
        (139_430_000, "USD"),
        (-2_051_000, "USD"),
        (Fraction(-11, 25), "USD"),
    ]


@pytest.mark.parametrize(
    "head", ["| Sector | 2010 | 2009= 100 |\n", "| Sector | 2010 |\n2009= 100 |\n"]
)
def test_a_column_of_an_index_has_no_unit(head):
    table = f"(100 million yuan)\n{head}| Industry | 39.5 | 112.3 |\n"

    assert figures(table)[-2:] == [(3_950_000_000, "CNY"), (Fraction(1123, 10), "count")]


def test_a_head_of_years_begins_another_table():
    years = "| | 2021 | 2020 |\n"
    text = f"(in millions of dollars)\n{years}| Sales | 7 | 6 |\n{years}| Staff | 5 | 4 |\n"

    assert values(text) == [7_000_000, 6_000_000, 5, 4]


def test_dashes_for_none_stand_for_cells_and_part_no_range():
    text = "£m £m £m\nSales - - 1.5\nDebt 7.5 1.1 - \nTax on a sale - 4 5 6\n"

    assert values(text) == [
        value * 10**6 for value in map(Fraction, ["1.5", "7.5", "1.1", "4", "5", "6"])
    ]
    assert values("Sales 1.6 - 2.6 0.8") == [Fraction(8, 5), Fraction(13, 5), Fraction(4, 5)]
    aged = scan("aged 16 - 24 5.3 6.1", "en")[0]
    assert (aged.value, aged.value_upper) == (16, 24)


def test_p_in_brackets_says_pence_amid_pounds_only():
    assert values("£m £m\nSales 7 6\nBasic (p) 50.5 20\n")[2:] == [
        Fraction(101, 200),
        Fraction(1, 5),
    ]
    assert values("$m $m\nSales 7 6\nJune (p) 50.5 20\n")[2:] == [50_500_000, 20_000_000]


def test_the_pages_at_the_foot_of_pages_count_nothing():
    lines = "\n".join(["Some words of a page"] * 12)

    assert values(f"— 3 —\n{lines}\n—— 4\n") == []
    assert values(f"3\n{lines}\n4\n{lines}\n5\n") == [3]
    assert values("Schools\n3\nParks\n4\n") == [3, 4]


def test_the_pages_of_a_list_of_contents_count_nothing():
    assert values("Contents\nAbout this 3\nWhat it says 3 Why? 5\nWind in 7 regions 9\n") == [7]
    assert values("1. Aims 4\n1.1 Why 4\n1.2 How 6\n2 Means 7\nThe total was 5\n") == [5]
    assert values("Aims ......\nMeans ......\n7\n8\n") == [7, 8]  # no head
    assert values("Contents\nAnnex 1: Progress on Actions 87\nNames 89\n") == []
    assert values("Contents\nAims ......\nMeans ......\n7\n8\n") == []


def test_a_list_of_contents_ends_with_its_pages_or_with_prose():
    listed = "Contents\nAims 4\nMeans 6\n"
    prose = "This is a plan for all of the regions of the country and their people.\n"

    assert values(f"{listed}Schools 3\n") == [3]
    assert values(f"{listed}{prose}Schools 8\n") == [8]
    assert values(f"{listed}One\nTwo\nThree\nFour\nSchools 8\n")[-1] == 8


def test_two_numbered_rows_are_no_list_of_contents():
    assert values("1. Wheat sold 12\n2. Rice sold 15\nMaize sold 16\n") == [12, 15, 16]
