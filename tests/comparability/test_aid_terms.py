"""What a figure of a support scheme is about follows from the term that it is a number of."""

from fractions import Fraction

import pytest

from analysis.comparability.aid_terms import aid_by_figure, counted_per
from analysis.languages import Term
from analysis.package.codes import code_list
from analysis.quantities import Interval, Quantity
from analysis.schemes.terms import SharedLimit, Terms
from analysis.schemes.terms import Term as SchemeTerm

COSTS = {"eligible_costs": "Rent"}
YEAR, PROJECT = Term("envelope_per", "year"), Term("ceiling_per", "project")


def number(figure, value=1, unit="CNY"):
    return Quantity(Fraction(value), unit, figures=(figure,))


def voucher(**more):
    """Return a term that has every number a term can have."""
    numbers = {
        "rate": number("rate", unit="1"), "limit": number("limit"), "limit_per": "project",
        "envelope": number("budget"), "envelope_per": "year",
        "quota": number("quota", unit="item"), "quota_per": "year",
    }  # fmt: skip
    usual = {"costs": ("compute",), "row": COSTS} | numbers
    return SchemeTerm("voucher", "aid", "maple", **(usual | more))


def about(*terms, limits=()):
    return aid_by_figure(Terms(terms, limits))


def test_a_rate_is_for_a_purpose_and_counted_on_costs():
    assert about(voucher())["rate"] == {"purpose": ("compute",), "costs": COSTS}


def test_a_limit_is_also_counted_per_something():
    on_costs = {"purpose": ("compute",), "costs": COSTS, "per": PROJECT}

    assert about(voucher())["limit"] == on_costs
    assert about(voucher(limit=None, fixed_sum=number("sum")))["sum"] == on_costs


@pytest.mark.parametrize("figure", ["budget", "quota"])
def test_a_budget_and_a_quota_are_counted_per_something_and_on_no_costs(figure):
    assert about(voucher())[figure] == {"purpose": ("compute",), "per": YEAR}


def test_what_is_not_said_is_left_out_but_that_it_is_a_term():
    silent = voucher(costs=(), limit_per="", row={"eligible_costs": "", "recipients": ""})

    assert about(silent)["limit"] == {"purpose": ()}


def test_recipients_are_those_of_the_terms_row():
    smes = voucher(row=COSTS | {"recipients": "TG31;TG18"})

    assert about(smes)["rate"]["recipients"] == ("TG31", "TG18")


def test_a_rate_knows_between_which_sums_costs_count():
    part = voucher(threshold_from=number("edge", 5), threshold_on="part")

    edge = Interval(Fraction(5), Fraction(5)), "CNY"
    assert about(part)["rate"]["threshold"] == ("part", edge, None)
    assert "edge" not in about(part)


def test_a_shared_limit_is_for_all_that_its_terms_are_for():
    both = (voucher(), voucher(rate=None, costs=("models", "compute")))
    terms = [
        SchemeTerm(key, "aid", "maple", one.costs) for key, one in zip("ab", both, strict=True)
    ]
    limit = SharedLimit("cap", ("a", "b"), number("cap"), "recipient_year")

    assert about(*terms, limits=(limit,))["cap"] == {
        "purpose": ("compute", "models"), "per": Term("ceiling_per", "recipient_year"),
    }  # fmt: skip


def test_a_figure_of_two_terms_is_about_the_first():
    assert about(voucher(), voucher(costs=("models",)))["rate"]["purpose"] == ("compute",)


@pytest.mark.parametrize("terms", ["ceiling_per", "envelope_per"])
def test_what_amounts_are_counted_per_is_named_by_its_own_list(terms):
    for code in code_list(terms):
        assert counted_per(code) == Term(terms, code)


def test_what_is_in_no_list_is_shown_as_it_is():
    assert counted_per("decade") == Term("ceiling_per", "decade")
    assert counted_per("decade").says == "decade"
