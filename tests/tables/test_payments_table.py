"""What each scheme pays on one project's costs, grouped by what its sums are counted per."""

from fractions import Fraction

from shown import heads, shown, told

from analysis.measures.support import support_schemes
from analysis.quantities import assumed
from analysis.tables import payments_table
from tests.tiny import figure, programme, region, tiny

TERMS = [
    figure("third", "0.3", unit="1", measure_kind="rate"),
    figure("five", "5000000", measure_kind="ceiling"),
    figure("yen", "5000000", unit="JPY", measure_kind="ceiling"),
    figure("most", "5000000", bound="at_most", measure_kind="ceiling"),
]


def payments(millions, *schemes, unit="CNY"):
    keys = [scheme["programme"] for scheme in schemes]
    seeds = tiny(
        regions=[region("maple")],
        figures=TERMS,
        programmes=[programme(key, "scheme") for key in keys],
        support_schemes=schemes,
    )
    cost = assumed("cost", Fraction(millions) * 1_000_000, unit)
    return payments_table(support_schemes(seeds), cost, seeds)


def aid(key, rate="", ceiling="", per=""):
    return {"programme": key, "rate": rate, "ceiling": ceiling, "ceiling_per": per}


def test_a_scheme_that_pays_its_rate_says_so_with_the_share_of_the_costs():
    table = payments(10, aid("grant", "third", "five", "project"))

    # 30 % of 10 million
    assert shown(table) == [
        "Counted per project",
        ("Grant", "Maple", "CNY 3 million | per project", "the rate", "30%"),
    ]
    assert told(table.caption) == "What each scheme pays on eligible costs of CNY 10 million"
    assert heads(table) == (
        "Scheme",
        "Region",
        "It pays",
        "Rule that decides",
        "Share of the costs",
    )
    assert told(table.note) == (
        "Compare sums only within a group. A scheme’s rate holds for its own eligible costs; two "
        "schemes rarely count the same costs."
    )


def test_a_scheme_at_its_ceiling_says_so_with_the_smaller_share():
    # 30 % of 50 million would be 15 million; 5 of 50 million is a tenth
    assert shown(payments(50, aid("grant", "third", "five", "project")))[1] == (
        "Grant", "Maple", "CNY 5 million | per project", "the ceiling", "10%",
    )  # fmt: skip


def test_a_ceiling_alone_is_the_rule_and_no_share_can_be_computed():
    assert shown(payments(50, aid("prize", ceiling="most", per="award")))[1] == (
        "Prize", "Maple", "at most CNY 5 million | per award",
        "the ceiling alone; no rate is stated", "cannot be computed",
    )  # fmt: skip


def test_a_ceiling_in_another_currency_is_told_from_one_that_is_not_stated():
    assert shown(payments(50, aid("grant", "third", "yen", "project"), aid("loan"))) == [
        "Counted per project",
        ("Grant", "Maple", "cannot be computed", "the ceiling is in another currency",
         "cannot be computed"),
        "Neither rate nor ceiling stated",
        ("Loan", "Maple", "cannot be computed", "cannot be computed", "cannot be computed"),
    ]  # fmt: skip


def test_a_sum_that_is_not_said_to_be_counted_per_anything_has_no_such_words():
    assert shown(payments(10, aid("grant", "third"))) == [
        "What the sum is counted per is not stated",
        ("Grant", "Maple", "CNY 3 million", "the rate", "30%"),
    ]


def test_groups_stand_in_the_order_of_the_code_list_and_what_is_not_said_last():
    schemes = [
        aid("a"),
        aid("b", "third"),
        aid("c", "third", "five", "award"),
        aid("d", "third", "five", "recipient_year"),
        aid("e", "third", "five", "recipient"),
        aid("f", "third", "five", "project"),
        aid("g", "third", "five", "award"),
    ]

    assert [row if isinstance(row, str) else row[0] for row in shown(payments(10, *schemes))] == [
        "Counted per project",
        "F",
        "Counted per recipient (the costs taken as all of one recipient’s)",
        "E",
        "Counted per recipient and year (the costs taken as one recipient’s in one year)",
        "D",
        "Counted per award",
        "C",
        "G",
        "What the sum is counted per is not stated",
        "B",
        "Neither rate nor ceiling stated",
        "A",
    ]


def test_a_scheme_is_marked_as_its_programme():
    html = payments(10, aid("grant", "third")).html

    assert 'data-name="programme/grant"' in html and 'data-name="region/maple"' in html
