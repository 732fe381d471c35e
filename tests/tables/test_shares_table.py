"""Shares as a table: with what a reader must be told of each."""

from shown import heads, shown, told

from analysis.measures.shares import shares
from analysis.tables import shares_table
from tests.tiny import figure, indicator, region, tiny

TOLD_WITHIN = "Both are limits or roundings; a part is at most its whole."
TOLD_TIMES = "Part and whole are of different times."


def table_of(part=None, whole=None):
    figures = [
        figure("part", "30000000", part_of="whole", period="2024") | (part or {}),
        figure("whole", "120000000", period="2024") | (whole or {}),
    ]
    seeds = tiny(
        regions=[region("land", "nation"), region("maple")],
        indicators=[indicator("output")],
        figures=figures,
    )
    return shares_table(shares(seeds), seeds)


def test_a_share_stands_with_its_part_and_its_whole():
    # 30 of 120 is a quarter
    assert shown(table_of()) == [
        ("Maple", "Output: CNY 30 million (2024)", "Output: CNY 120 million (2024)", "25%")
    ]
    assert told(table_of().caption) == "Parts of wholes"
    assert heads(table_of()) == ("Region", "Part", "Whole", "Share")
    assert table_of().note is None


def test_a_whole_of_another_place_names_the_place():
    ((_, part, whole, _),) = shown(table_of(whole={"region": "land"}))

    assert part == "Output: CNY 30 million (2024)"
    assert whole == "Land: Output: CNY 120 million (2024)"


def test_a_share_without_a_limit_says_that_a_part_is_at_most_its_whole():
    least = {"bound": "at_least"}

    assert shown(table_of(least, least))[0][3] == f"no limit stated [{TOLD_WITHIN}]"


def test_a_share_of_two_times_says_so_whatever_its_bound():
    least = {"bound": "at_least"}
    other = {"period": "2023"}

    assert shown(table_of(whole=other))[0][3] == f"25% [{TOLD_TIMES}]"
    assert shown(table_of(least, least | other))[0][3] == f"no limit stated [{TOLD_TIMES}]"


def test_without_a_share_the_table_says_that_there_is_none():
    table = table_of(whole={"unit": "JPY"})

    assert shown(table) == []
    assert told(table.note) == "No figure on record is a part of another in the same unit."


def test_a_share_of_more_than_the_whole_is_no_number_of_times():
    assert shown(table_of(whole={"value": "20000000"}))[0][3].startswith("150%")
