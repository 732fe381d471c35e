"""What each scheme pays on one project's costs, by what it pays for."""

from fractions import Fraction

from shown import heads, shown, told

from analysis.quantities import assumed
from analysis.schemes.firm import Firm
from analysis.schemes.project import Project
from analysis.schemes.question import Question
from analysis.schemes.reading import terms_of
from analysis.tables import payments_table
from tests.tiny import figure, indicator, programme, region, tiny

TERMS = [
    figure("third", "0.3", unit="1", measure_kind="rate"),
    figure("tenth", "0.1", unit="1", measure_kind="rate"),
    figure("five", "5000000", measure_kind="ceiling"),
    figure("yen", "5000000", unit="JPY", measure_kind="ceiling"),
    figure("most", "5000000", bound="at_most", measure_kind="ceiling"),
    figure("of_grant", "5000000", measure_kind="ceiling", programme="grant"),
    figure("of_prize", "5000000", measure_kind="ceiling", programme="prize"),
]


def payments(millions, *schemes, unit="CNY", sectors=None):
    seeds = on_file(schemes, sectors or {})
    cost = assumed("cost", Fraction(millions) * 1_000_000, unit)
    return payments_table(Question(Project(cost), Firm(), terms_of(seeds)), seeds)


def on_file(schemes, sectors):
    keys = [scheme["programme"] for scheme in schemes]
    fields = sorted(set(sectors.values()))
    return tiny(
        regions=[region("maple")],
        indicators=[indicator("output")],
        concepts=[
            {"concept": field, "scheme": "value_chain", "name_en": field} for field in fields
        ],
        figures=TERMS,
        programmes=[programme(key, "scheme", sectors=sectors.get(key, "")) for key in keys],
        support_schemes=schemes,
    )


def aid(key, rate="", ceiling="", per="", **row):
    return {"programme": key, "rate": rate, "ceiling": ceiling, "ceiling_per": per} | row


def names(table):
    return [row if isinstance(row, str) else row[0] for row in shown(table)]


def test_a_scheme_that_pays_its_rate_says_so_with_the_share_of_the_costs_and_its_terms():
    table = payments(10, aid("grant", "third", "five", "project", eligible_costs="Rent"))

    # 30 % of 10 million
    assert shown(table) == [
        "What they pay for is not said",
        ("Grant", "Maple", "CNY 3 million | per project | the rate decides", "30%",
         "Counts: Rent; Rate: 30%. Ceiling: CNY 5 million, reached at costs of about CNY 16.67 "
         "million; "
         "Not stated: whole budget and stacking with other aid"),
    ]  # fmt: skip
    assert told(table.caption).startswith("What each scheme pays on eligible costs of CNY 10 mill")
    assert heads(table) == (
        "Scheme",
        "Region",
        "It pays",
        "Share of the costs",
        "On which terms",
    )
    assert told(table.note).startswith("Rank sums only where they pay for the same thing")


def test_a_scheme_at_its_ceiling_says_so_with_the_smaller_share():
    # 30 % of 50 million would be 15 million; 5 of 50 million is a tenth
    assert shown(payments(50, aid("grant", "third", "five", "project")))[1][2:4] == (
        "CNY 5 million | per project | the ceiling decides", "10%",
    )  # fmt: skip


def test_a_ceiling_alone_is_the_rule_and_no_share_can_be_computed():
    assert shown(payments(50, aid("prize", ceiling="most", per="award")))[1][2:4] == (
        "at most CNY 5 million | per award | the ceiling alone; no rate is stated",
        "cannot be computed",
    )


def test_a_ceiling_in_another_currency_is_told_from_one_that_is_not_stated():
    table = payments(50, aid("grant", "third", "yen", "project"), aid("loan"))

    assert [row[:4] for row in shown(table)[1:]] == [
        ("Grant", "Maple", "cannot be computed | the ceiling is in another currency",
         "cannot be computed"),
        ("Loan", "Maple", "cannot be computed", "cannot be computed"),
    ]  # fmt: skip


def test_a_sum_that_is_not_said_to_be_counted_per_anything_has_no_such_words():
    assert shown(payments(10, aid("grant", "third")))[1][2] == "CNY 3 million | the rate decides"


def test_schemes_stand_with_those_that_pay_for_the_same_thing():
    schemes = [aid("award", "third"), aid("voucher", "third"), aid("course"), aid("grant", "third")]
    sectors = {"voucher": "chain-compute", "award": "chain-models", "grant": "chain-compute"}

    assert names(payments(10, *schemes, sectors=sectors)) == [
        "Computing power",
        "Voucher",
        "Grant",
        "Models and core technology",
        "Award",
        "What they pay for is not said",
        "Course",
    ]


def test_within_a_purpose_what_is_counted_alike_stands_together_the_most_first():
    schemes = [
        aid("silent"),
        aid("unsaid", "third"),
        aid("award", "third", "five", "award"),
        aid("small", "tenth", "five", "project"),
        aid("large", "third", "five", "project"),
        aid("yearly", "third", "five", "recipient_year"),
    ]

    assert names(payments(10, *schemes))[1:] == [
        "Large",
        "Small",
        "Yearly",
        "Award",
        "Unsaid",
        "Silent",
    ]


def test_what_may_not_be_ranked_with_the_first_of_its_purpose_says_why():
    schemes = (
        aid("grant", "third", "of_grant", "project"),
        aid("prize", ceiling="of_prize", per="award"),
    )

    assert shown(payments(10, *schemes))[2][4].endswith(
        "Not to be ranked with “Grant”. Counted differently: per award against per project."
    )


def test_what_may_be_ranked_with_care_says_which():
    schemes = (
        aid("grant", "third", "of_grant", "project", eligible_costs="Rent"),
        aid("prize", "tenth", "of_prize", "project", eligible_costs="Wages"),
    )

    assert shown(payments(10, *schemes))[2][4].endswith(
        "With care beside “Grant”. The eligible costs differ: “Wages” against “Rent”."
    )


def test_a_scheme_is_marked_as_its_programme():
    html = payments(10, aid("grant", "third")).html

    assert 'data-name="programme/grant"' in html and 'data-name="region/maple"' in html
