"""What each scheme pays on one project's costs, by what it pays for."""

from fractions import Fraction

from shown import heads, shown, told

from analysis.quantities import assumed
from analysis.schemes.firm import Firm
from analysis.schemes.project import Project
from analysis.schemes.question import Question
from analysis.schemes.reading import terms_of
from analysis.tables import payments_table
from analysis.wording import not_computed
from analysis.wording.sentences import part_html
from tests.tiny import figure, indicator, programme, region, source, tiny

TERMS = [
    figure("third", "0.3", unit="1", measure_kind="rate"),
    figure("tenth", "0.1", unit="1", measure_kind="rate"),
    figure("five", "5000000", measure_kind="ceiling"),
    figure("yen", "5000000", unit="JPY", measure_kind="ceiling"),
    figure("most", "5000000", bound="at_most", measure_kind="ceiling"),
    figure("of_grant", "5000000", measure_kind="ceiling", programme="grant"),
    figure("of_prize", "5000000", measure_kind="ceiling", programme="prize"),
]


def payments(millions, *schemes, unit="CNY", sectors=None, source="", **more):
    seeds = on_file(schemes, sectors or {}, source, **more)
    cost = assumed("cost", Fraction(millions) * 1_000_000, unit)
    return payments_table(Question(Project(cost), Firm(), terms_of(seeds)), seeds)


def on_file(schemes, sectors, source="", **more):
    keys = [scheme["programme"] for scheme in schemes]
    fields = sorted(set(sectors.values()))
    return tiny(
        regions=[region("maple")],
        indicators=[indicator("output")],
        concepts=[
            {"concept": field, "scheme": "value_chain", "name_en": field} for field in fields
        ],
        programmes=[
            programme(key, "scheme", sectors=sectors.get(key, ""), source=source) for key in keys
        ],
        support_schemes=schemes,
        **({"figures": TERMS} | more),
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
    assert told(table.note) == (
        "Rank sums only where they pay for the same thing and are counted alike. A scheme’s rate "
        "holds for its own eligible costs; two schemes rarely count the same costs."
    )


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


def cell(table, scheme, column):
    """Return the lines of a cell as markup."""
    (row,) = [one for one in table.rows if isinstance(one, list) and scheme in told(one[0])]
    lines = row[column] if isinstance(row[column], list) else [row[column]]
    return [str(part_html(line)) for line in lines]


def test_what_the_calculator_writes_anew_is_marked():
    rate = aid("grant", "third", "five", "project"), aid("open", "third")
    table = payments(10, *rate, aid("prize", ceiling="most", per="award"), aid("loan"))

    term, per, decides = cell(table, "Grant", 2)
    assert term.startswith('<span data-term="grant" data-counted="project CNY"><data value="3000')
    assert per == '<span data-per="">per project</span>'
    assert decides == '<span data-decides="rate">the rate decides</span>'
    assert cell(table, "Open", 2)[0].startswith('<span data-term="open" data-counted="unsaid CNY">')
    term, _, decides = cell(table, "Prize", 2)
    assert term.startswith('<span data-term="prize"><data value="5000000"')
    assert decides == "<span>the ceiling alone; no rate is stated</span>"
    assert cell(table, "Loan", 2) == [f'<span data-term="loan">{not_computed()}</span>']


def test_a_share_leads_to_the_rate_and_the_ceiling_and_to_what_else_decides():
    shared = [{"limit": "pot", "covers": "grant", "amount": "five", "per": "year"}]
    plain = payments(50, aid("grant", "third", "five", "project"))
    held = payments(50, aid("grant", "third"), scheme_limits=shared)

    assert 'data-derived="effective_intensity" data-from="third five"' in cell(plain, "Grant", 3)[0]
    assert cell(plain, "Grant", 3)[0].endswith(">10%</data>")
    assert 'data-derived="term_share"' in cell(held, "Grant", 3)[0]
    assert cell(held, "Grant", 3)[0].endswith(">10%</data>")


def test_a_second_scheme_says_beside_which_it_stands_and_the_first_says_nothing():
    schemes = (aid("grant", "third", "of_grant", "project"),
               aid("prize", ceiling="of_prize", per="award"))  # fmt: skip
    table = payments(10, *schemes)

    assert "data-first" not in cell(table, "Grant", 4)[0]
    assert (
        '<span data-first="grant">Not to be ranked with “<span data-name="programme/grant">'
        in (cell(table, "Prize", 4)[0])
    )


def test_a_scheme_that_may_freely_stand_beside_the_first_says_nothing_of_it():
    alike = {"per": "project", "eligible_costs": "Rent"}
    schemes = (
        aid("grant", "third", "of_grant", **alike),
        aid("prize", "tenth", "of_prize", **alike),
    )

    table = payments(10, *schemes)

    assert all("data-first" not in cell(table, name, 4)[0] for name in ("Grant", "Prize"))


def test_a_grade_stands_under_the_name_of_its_scheme():
    term = {"term": "gold", "scheme": "grant", "rate": "third", "grade_en": "Gold"}
    seeds = on_file([aid("grant")], {}, scheme_terms=[term])
    cost = assumed("cost", Fraction(10_000_000), "CNY")
    table = payments_table(Question(Project(cost), Firm(), terms_of(seeds)), seeds)

    assert shown(table)[1][0] == "Grant | Gold"
    assert 'data-name="scheme_term/gold">Gold<' in table.html


def test_what_a_firm_has_to_show_and_the_fields_of_a_scheme_stand_with_its_terms():
    small = [{"condition": "small", "of": "grant", "attribute": "size", "holds": "is",
              "value": "small", "text_en": "small firms"}]  # fmt: skip
    fields = {"grant": "chain-compute"}
    table = payments(10, aid("grant", "third"), sectors=fields, conditions=small)

    assert (
        "Condition: small firms – to be shown; Fields: chain-compute; Not stated: "
        in (shown(table)[1][4])
    )


def test_the_table_says_which_terms_stand_in_an_excerpt():
    table = payments(10, aid("grant", "third"), sources=[source("law", extent="excerpt")],
                     source="law")  # fmt: skip

    assert "For Maple a document on file is an excerpt" in told(table.note)


def test_a_rate_of_more_than_the_costs_is_no_number_of_times():
    more = figure("more", "1.5", unit="1", measure_kind="rate")
    seeds = on_file([aid("grant", "more", "five")], {}, figures=[*TERMS, more])
    cost = assumed("cost", Fraction(2_000_000), "CNY")
    table = payments_table(Question(Project(cost), Firm(), terms_of(seeds)), seeds)

    assert shown(table)[1][3:] == (
        "150%",
        "Rate: 150%. Ceiling: CNY 5 million, reached at costs of about CNY 3.333 million; "
        "Not stated: eligible costs, whole budget and stacking with other aid",
    )
