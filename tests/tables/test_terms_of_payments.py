"""On which terms a scheme pays: edges, sums, what is shared, conditions and if they are met."""

from fractions import Fraction

import pytest
from shown import told

from analysis.quantities import Quantity, assumed
from analysis.schemes.firm import Firm
from analysis.schemes.paying import payment
from analysis.schemes.project import Project
from analysis.schemes.terms import Condition, Relation, SharedLimit, Terms
from analysis.schemes.terms import Term as SchemeTerm
from analysis.tables.terms import conditions_of, fields_of, said_of, unsaid_of
from tests.tiny import tiny

COST = assumed("cost", 10**7, "CNY")
NAMES = {"name_en": "Voucher"}
SILENT = {"eligible_costs": "", "stacking": "", "envelope": "", "limit": ""}


def money(figure, millions, bound="exact"):
    return Quantity(Fraction(millions) * 10**6, "CNY", bound, figures=(figure,))


THIRD = Quantity(Fraction(3, 10), "1", figures=("rate",))


def voucher(key="voucher", **said):
    usual = {"names": NAMES, "row": SILENT, "costs": ("compute",)}
    return SchemeTerm(key, key, "maple", **(usual | said))


def said(term, *others, limits=(), relations=(), firm=None):
    """Return what is said of a term, what of its conditions, and what is not said of it."""
    terms = Terms((term, *others), tuple(limits), tuple(relations))
    paid = payment(term, Project(COST), firm or Firm(), terms)
    lists = said_of(paid, terms), conditions_of(paid), unsaid_of(term, terms)
    return [[told(one) for one in sentences] for sentences in lists]


@pytest.mark.parametrize(
    ("edges", "on", "words"),
    [
        ((1, None), "part", "Only on the part of the costs above CNY 1 million"),
        ((None, 5), "part", "Only on the costs up to CNY 5 million"),
        ((1, 5), "part", "Only on the part of the costs between CNY 1 million and CNY 5 million"),
        ((1, 5), "whole", "Only for costs from CNY 1 million to CNY 5 million"),
    ],
)
def test_a_rate_says_between_which_sums_it_holds(edges, on, words):
    low, high = (one and money("edge", one) for one in edges)
    term = voucher(rate=THIRD, threshold_from=low, threshold_to=high, threshold_on=on)

    assert said(term)[0] == ["Rate: 30%", words]


def test_a_lower_edge_keeps_its_bound():
    term = voucher(rate=THIRD, threshold_from=money("edge", 1, "more_than"))

    assert said(term)[0] == ["Rate: 30%", "Only for costs of more than CNY 1 million"]


def test_an_edge_by_the_year_says_so():
    edges = {"minimum": money("least", 1), "threshold_to": money("edge", 5, "at_most")}
    term = voucher(rate=THIRD, **edges, yearly=("minimum", "threshold_to"))

    assert said(term)[0] == [
        "Rate: 30%",
        "From costs of CNY 1 million a year up",
        "Only for costs of at most CNY 5 million a year",
    ]


def test_a_ceiling_says_at_which_costs_a_rate_reaches_it():
    # 3 of 10 million is 30 %
    assert said(voucher(rate=THIRD, limit=money("limit", 3)))[0] == [
        "Rate: 30%. Ceiling: CNY 3 million, reached at costs of CNY 10 million"
    ]
    up_to = Quantity(Fraction(3, 10), "1", "at_most", figures=("rate",))
    assert said(voucher(rate=up_to, limit=money("limit", 3)))[0] == [
        "Rate: at most 30%. Ceiling: CNY 3 million, reached at the full rate at costs of CNY 10 "
        "million"
    ]


def test_a_ceiling_alone_that_is_a_range_keeps_both_its_ends():
    printed = Quantity(Fraction(200_000), "CNY", "exact", Fraction(10**6), figures=("limit",))

    assert said(voucher(limit=printed))[0] == ["Ceiling: CNY 200,000 to CNY 1 million"]


def test_minimum_quota_and_what_the_budget_carries_are_said():
    term = voucher(
        rate=THIRD,
        minimum=money("least", 1),
        quota=Quantity(Fraction(10), "count", "at_most", figures=("quota",)),
        quota_per="year",
        envelope=money("budget", 12),
        envelope_per="scheme",
    )

    # 30 % of 10 million is 3 million, which goes four times into 12
    assert said(term)[0] == [
        "From costs of CNY 1 million up",
        "Awards per year: at most 10",
        "Budget and quota carry at most 4 such awards.",
    ]


def test_a_quota_of_which_nothing_says_per_what_is_said_alone():
    five = Quantity(Fraction(5), "count", figures=("quota",))

    assert said(voucher(fixed_sum=money("sum", 1), quota=five))[0] == ["Awards: 5"]


def test_a_budget_of_one_year_is_not_said_to_be_all_of_it():
    by_the_year = {"envelope": money("budget", 12), "envelope_per": "year"}
    quota = {"quota": Quantity(Fraction(3), "count", figures=("quota",)), "quota_per": "year"}

    # 3 million of each year's 12 are four awards, and three where no more are given a year
    alone = said(voucher(rate=THIRD, **by_the_year))[0]
    with_quota = said(voucher(rate=THIRD, **by_the_year, **quota))[0]

    assert alone[-1] == "The budget of one year carries 4 such awards."
    assert with_quota[-1] == "Budget and quota carry 3 such awards a year."


def test_a_ceiling_that_terms_share_names_the_others():
    other = voucher("grant", names={"name_en": "Grant"})
    limit = SharedLimit("cap", ("voucher", "grant"), money("cap", 8), "recipient_year")

    assert said(voucher(fixed_sum=money("sum", 1)), other, limits=[limit])[0] == [
        "Together with “Grant”, per recipient per year: CNY 8 million"
    ]


def test_an_envelope_of_one_scheme_in_a_limit_of_its_own_is_its_budget():
    limit = SharedLimit("pot", ("voucher",), money("pot", 8), "year", year="2025")
    plain = SharedLimit("cap", ("voucher",), money("cap", 9), "recipient")

    assert said(voucher(fixed_sum=money("sum", 1)), limits=[limit, plain])[0] == [
        "Budget per year for all recipients: CNY 8 million"
    ]


@pytest.mark.parametrize(
    ("firm", "state"),
    [
        (Firm(), "to be shown"),
        (Firm({"size": "small"}), "met"),
        (Firm({"size": "large"}), "not met"),
    ],
)
def test_a_condition_says_whether_the_firm_meets_it(firm, state):
    small = Condition("small", "size", values=("small",), row={"text_en": "small firms"})

    assert said(voucher(rate=THIRD, conditions=(small,)), firm=firm)[1] == [
        f"Condition: small firms – {state}"
    ]


def test_what_no_source_says_is_named_and_a_clause_on_stacking_counts_as_said():
    term = voucher(rate=THIRD, row=SILENT | {"limit": "f", "envelope": "e"})
    with_other = Relation("r", "excludes", "voucher", "grant", "cost")

    assert said(term)[2] == ["Not stated: eligible costs and stacking with other aid"]
    assert said(term, relations=[with_other])[2] == ["Not stated: eligible costs"]
    assert said(voucher(row=SILENT))[2][0].startswith("Not stated: rate, ceiling, eligible costs")


def test_eligible_costs_and_how_the_costs_are_taken_are_said_first():
    def paid(per):
        return said(voucher(rate=THIRD, limit_per=per, row=SILENT | {"eligible_costs": "Rent"}))[0]

    assert paid("") == ["Counts: Rent"]
    assert paid("recipient") == ["Counts: Rent", "The costs are taken as all of one recipient’s."]
    assert paid("recipient_year")[1:] == ["The costs are taken as one recipient’s in one year."]


def test_a_fixed_sum_is_said_beside_a_rate_or_a_ceiling_and_alone_it_is_what_is_paid():
    both = voucher(rate=THIRD, fixed_sum=money("sum", 1))

    assert said(both)[0] == ["A fixed sum: CNY 1 million"]
    assert said(voucher(fixed_sum=money("sum", 1)))[0] == []
    assert said(voucher(fixed_sum=money("sum", 1)))[2][0].startswith("Not stated: ceiling")


def test_a_rate_and_a_ceiling_over_a_part_of_the_costs_meet_at_no_sum_that_is_said():
    term = voucher(rate=THIRD, limit=money("limit", 3), threshold_from=money("edge", 1))

    assert said(term)[0][0] == "Rate: 30%. Ceiling: CNY 3 million"


def test_an_upper_edge_of_all_costs_is_said_alone():
    term = voucher(rate=THIRD, threshold_to=money("edge", 5), threshold_on="whole")

    assert said(term)[0] == ["Rate: 30%", "Only for costs of CNY 5 million"]


def test_a_whole_budget_that_no_quota_narrows_says_how_many_awards_it_carries():
    term = voucher(rate=THIRD, envelope=money("budget", 12), envelope_per="scheme")
    terms = Terms((term,), (), ())

    (line,) = [
        one for one in said_of(payment(term, Project(COST), Firm(), terms), terms)
        if "awards" in told(one)
    ]  # fmt: skip
    assert told(line) == "The whole budget carries 4 such awards."
    assert '<span data-carries=""><data value="4"' in line.html


def test_fields_and_conditions_lead_to_their_rows():
    seeds = tiny(concepts=[{"concept": "robots", "scheme": "technology", "name_en": "Robots"}])
    term = voucher(names=NAMES | {"sectors": "robots"})
    small = Condition("small", "size", values=("small",), row={"text_en": "small firms"})
    paid = payment(voucher(rate=THIRD, conditions=(small,)), Project(COST), Firm(), Terms(()))

    (fields,) = fields_of(term, seeds)
    assert (told(fields), 'data-name="concept/robots"' in fields.html) == ("Fields: Robots", True)
    assert list(fields_of(voucher(), seeds)) == []
    (condition,) = conditions_of(paid)
    assert '<span data-condition="small">to be shown</span>' in condition.html
    assert 'data-name="condition/small">small firms<' in condition.html


def test_a_limit_of_another_term_or_without_a_sum_is_not_said():
    other = voucher("grant", names={"name_en": "Grant"})
    limits = [SharedLimit("a", ("grant", "prize"), money("a", 8), "year"),
              SharedLimit("b", ("voucher", "grant"), None, "year"),
              SharedLimit("c", ("voucher", "grant"), money("c", 8), "")]  # fmt: skip

    assert said(voucher(fixed_sum=money("sum", 1)), other, limits=limits)[0] == [
        "Together with “Grant”: CNY 8 million"
    ]


def test_what_is_said_of_a_ceiling_or_a_budget_is_not_missing():
    row = SILENT | {"stacking": "allowed", "limit": "f"}

    assert said(voucher(row=row, rate=THIRD))[2] == ["Not stated: eligible costs and whole budget"]
    full = row | {"eligible_costs": "Rent", "envelope": "e"}
    assert said(voucher(row=full, rate=THIRD))[2] == []
