"""What a scheme pays, where its ceiling binds, what its envelope carries, each worked by hand."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.measures.support import (
    SupportScheme,
    break_point,
    by_ceiling,
    carries,
    highest,
    limit_of,
    pays,
    support_schemes,
)
from analysis.quantities import Quantity, assumed
from tests.tiny import figure, programme, tiny

MILLION = 1_000_000


def money(millions, bound="exact", unit="CNY", key="ceiling", upper=None):
    top = None if upper is None else Fraction(upper) * MILLION
    return Quantity(Fraction(millions) * MILLION, unit, bound, top, figures=(key,))


def share(percent, bound="exact", upper=None):
    top = None if upper is None else Fraction(upper, 100)
    return Quantity(Fraction(percent, 100), "1", bound, top, figures=("rate",))


def scheme(rate=None, ceiling=None, envelope=None, key="aid", **row):
    row = {"ceiling_per": "", "envelope_per": ""} | row
    return SupportScheme(key, "maple", rate, ceiling, envelope, row, {})


def cost(millions, unit="CNY"):
    return assumed("cost", Fraction(millions) * MILLION, unit)


def paid(payment):
    return payment.amount.value / MILLION, payment.amount.bound, payment.binding


def test_below_the_ceiling_the_rate_decides():
    # 30 % of 10 million is 3 million, under the 5 million of the ceiling
    payment = pays(scheme(share(30), money(5)), cost(10))

    assert paid(payment) == (3, "exact", "rate")
    assert payment.intensity.value == Fraction(30, 100)
    assert (payment.scheme.programme, payment.cost) == ("aid", cost(10))
    assert (payment.amount.formula, payment.intensity.formula) == (
        "aid_amount",
        "effective_intensity",
    )
    assert (payment.amount.figures, payment.amount.unit) == (("rate", "ceiling"), "CNY")


def test_above_the_ceiling_the_ceiling_decides_and_the_share_shrinks():
    # 30 % of 50 million would be 15 million; 5 of 50 million is a tenth
    payment = pays(scheme(share(30), money(5)), cost(50))

    assert paid(payment) == (5, "exact", "ceiling")
    assert payment.intensity.value == Fraction(1, 10)


def test_where_both_come_to_the_same_the_rate_decides():
    # 50 % of 10 million is the ceiling of 5 million itself
    assert paid(pays(scheme(share(50), money(5)), cost(10))) == (5, "exact", "rate")


def test_a_ceiling_does_not_loosen_what_stays_below_it():
    # 30 % of 10 million, exactly; that the ceiling is "at most" 5 million does not touch it
    assert paid(pays(scheme(share(30), money(5, "at_most")), cost(10))) == (3, "exact", "rate")


@pytest.mark.parametrize(
    ("bound", "paid_as"),
    [("exact", "exact"), ("at_most", "exact"), ("less_than", "exact"), ("about", "about")],
)
def test_what_reaches_the_ceiling_is_as_sure_as_the_rate(bound, paid_as):
    # 30 % of 50 million are 15, of which a ceiling of "at most 5" leaves 5, not up to 5
    assert paid(pays(scheme(share(30), money(5, bound)), cost(50))) == (5, paid_as, "ceiling")


def test_a_rate_up_to_makes_the_sum_up_to():
    assert paid(pays(scheme(share(30, "at_most"), money(5)), cost(10))) == (3, "at_most", "rate")
    assert paid(pays(scheme(share(30, "at_most"), money(5)), cost(50))) == (5, "at_most", "ceiling")


def test_a_rate_alone_pays_its_share_of_any_costs():
    payment = pays(scheme(share(20)), cost(900))

    assert paid(payment) == (180, "exact", "rate")
    assert payment.amount.formula == "aid_amount"
    assert payment.intensity.value == Fraction(1, 5)


@pytest.mark.parametrize(
    ("printed", "told"),
    [("exact", "at_most"), ("at_most", "at_most"), ("less_than", "less_than"),
     ("about", "at_most")],
)  # fmt: skip
def test_a_ceiling_alone_says_no_more_than_that_it_is_not_passed(printed, told):
    payment = pays(scheme(ceiling=money(5, printed)), cost(1))

    assert paid(payment) == (5, told, "ceiling")
    assert payment.intensity is None
    assert payment.amount.approximate == (printed == "about")
    assert (payment.amount.formula, payment.amount.figures) == ("ceiling_alone", ("ceiling",))
    assert (payment.amount.unit, payment.amount.assumptions) == ("CNY", ())


def test_a_scheme_without_rate_and_ceiling_pays_nothing_that_can_be_said():
    payment = pays(scheme(envelope=money(90)), cost(1))

    assert (payment.amount, payment.intensity, payment.binding) == (None, None, "unstated")
    assert (payment.scheme.programme, payment.cost) == ("aid", cost(1))


def test_a_ceiling_in_another_currency_than_the_costs_decides_nothing():
    payment = pays(scheme(share(30), money(5)), cost(10, "JPY"))

    assert (payment.amount, payment.intensity, payment.binding) == (None, None, "currency")


def test_a_ceiling_alone_holds_whatever_currency_the_costs_are_in():
    assert paid(pays(scheme(ceiling=money(5)), cost(10, "JPY"))) == (5, "at_most", "ceiling")


def test_some_share_of_costs_is_never_more_than_the_costs():
    # "a certain share, at most 5 million" of 2 million is at most 2, of 9 million at most 5
    some = replace(scheme(ceiling=money(5)), unsaid_rate=True)

    assert paid(pays(some, cost(2))) == (2, "at_most", "own_costs")
    assert paid(pays(some, cost(9))) == (5, "at_most", "ceiling")
    assert pays(some, cost(2)).intensity is None
    assert paid(pays(some, cost(2, "JPY"))) == (5, "at_most", "ceiling")


def test_a_ceiling_printed_as_a_range_limits_at_its_upper_end():
    # "3 to 5 million": of 20 million at 50 % no more than 5 million is paid, from 10 million on
    terms = scheme(share(50), money(3, upper=5))

    assert limit_of(terms.ceiling) == 5 * MILLION
    assert break_point(terms).value == 10 * MILLION
    assert paid(pays(scheme(ceiling=money(3, upper=5)), cost(1))) == (5, "at_most", "ceiling")
    assert pays(terms, cost(8)).binding == "rate"  # 4 million


def test_a_rate_printed_as_a_range_meets_the_ceiling_by_its_upper_end():
    # 20 to 40 % of 20 million is 4 to 8 million, of which no more than 6 are paid
    payment = pays(scheme(share(20, upper=40), money(6)), cost(20))

    assert payment.binding == "ceiling"
    assert (payment.amount.value, payment.amount.upper) == (4 * MILLION, 6 * MILLION)


def test_what_nothing_limits_is_no_limit():
    with pytest.raises(ValueError, match=r"nothing limits is no limit: .*unbounded"):
        limit_of(Quantity(None, "CNY", "unbounded"))


def test_a_ceiling_binds_from_its_quotient_by_the_rate():
    # 6 million at 30 %: 20 million; "up to" on either side does not move the printed limits
    for rate, ceiling in (("exact", "exact"), ("at_most", "at_most"), ("exact", "less_than")):
        point = break_point(scheme(share(30, rate), money(6, ceiling)))
        assert (point.value, point.bound, point.unit) == (20 * MILLION, "exact", "CNY")
    assert (point.formula, point.figures) == ("break_point", ("ceiling", "rate"))


def test_a_break_point_from_a_rough_limit_is_rough():
    assert break_point(scheme(share(30), money(6, "about"))).bound == "about"


def test_there_is_no_break_point_without_both_terms_or_at_a_rate_of_nothing():
    assert break_point(scheme(share(30))) is None
    assert break_point(scheme(ceiling=money(6))) is None
    assert break_point(scheme(share(0), money(6))) is None


@given(
    percent=st.integers(1, 100),
    ceiling=st.integers(1, 10**6),
    costs=st.fractions(Fraction(1, 100), 10**6, max_denominator=100),
)
def test_a_payment_is_the_smaller_of_rate_and_ceiling_on_either_side_of_the_break_point(
    percent, ceiling, costs
):
    terms = scheme(share(percent), money(ceiling))
    payment = pays(terms, cost(costs))

    assert payment.amount.value == min(costs * MILLION * percent / 100, ceiling * MILLION)
    assert (payment.binding == "ceiling") == (costs * MILLION > break_point(terms).value)
    assert payment.intensity.value * payment.cost.value == payment.amount.value


def carried(envelope, ceiling, ceiling_per="project", envelope_per=""):
    found = carries(
        scheme(ceiling=ceiling, envelope=envelope, ceiling_per=ceiling_per,
               envelope_per=envelope_per)
    )  # fmt: skip
    return found and (found.value, found.bound)


@pytest.mark.parametrize(
    ("envelope", "ceiling", "recipients"),
    [
        (money(50), money(1), (50, "exact")),
        (money(50), money("1.5"), (33, "exact")),  # 33.3: the thirty-fourth is not paid in full
        (money(50, "at_most"), money(1), (50, "at_most")),
        (money(50, "at_least"), money(1), (50, "at_least")),
        (money(50, "more_than"), money(1), (50, "at_least")),  # 50.2 million pays 50
        (money(50, "less_than"), money(1), (50, "less_than")),  # 49.9 million pays 49
        (money("50.5", "less_than"), money(1), (50, "at_most")),  # 50.2 million pays 50
        (money(50, "about"), money(1), (50, "about")),
        (money(50), money(1, "about"), (50, "about")),
        (money(50), money(1, "at_most"), (50, "exact")),  # at the full ceiling
        (money(50), money("0.5", upper=1), (50, "exact")),
        (money(1), money(1), (1, "exact")),
        (money(1), money(2), (0, "exact")),
    ],
)
def test_an_envelope_carries_as_many_full_ceilings_as_go_into_it(envelope, ceiling, recipients):
    assert carried(envelope, ceiling) == recipients


def test_an_envelope_of_a_range_carries_a_range():
    found = carries(scheme(ceiling=money(2), envelope=money(50, upper=81)))

    assert (found.value, found.upper, found.bound) == (25, 40, "exact")


def test_a_rough_ceiling_leaves_a_mark_on_a_bounded_number_of_recipients():
    found = carries(scheme(ceiling=money(1, "about"), envelope=money(50, "at_most")))

    assert (found.bound, found.approximate) == ("at_most", True)


def test_what_an_envelope_carries_is_a_count_that_rests_on_both_terms():
    terms = scheme(ceiling=money(1), envelope=replace(money(50), figures=("envelope",)))
    found = carries(terms)

    assert (found.unit, found.formula) == ("count", "envelope_at_ceiling")
    assert found.figures == ("envelope", "ceiling")


def test_an_envelope_carries_nothing_that_can_be_said_without_both_in_one_currency():
    assert carried(None, money(1)) is None
    assert carried(money(50), None) is None
    assert carried(money(50, unit="JPY"), money(1)) is None
    assert carried(money(50), money(0)) is None


@pytest.mark.parametrize(
    ("ceiling_per", "envelope_per", "alike"),
    [
        ("recipient_year", "year", True),
        ("project", "", True),
        ("project", "scheme", True),
        ("recipient", "year", False),
        ("recipient_year", "", False),
    ],
)
def test_a_yearly_envelope_is_held_against_a_yearly_ceiling_only(ceiling_per, envelope_per, alike):
    assert (carried(money(50), money(1), ceiling_per, envelope_per) is not None) == alike


def test_the_highest_ceiling_is_the_largest_and_all_that_tie_with_it():
    low, top, tied = (scheme(ceiling=money(size), key=key)
                      for size, key in ((10, "low"), (50, "top"), (50, "tied")))  # fmt: skip

    assert [one.programme for one in highest([low, top, scheme(share(90)), tied])] == [
        "top",
        "tied",
    ]


def test_of_a_range_the_upper_end_is_the_ceiling_that_is_ranked():
    wide, firm = scheme(ceiling=money(1, upper=9), key="wide"), scheme(ceiling=money(5))

    assert [one.programme for one in highest([firm, wide])] == ["wide"]


def test_only_ceilings_of_one_currency_counted_alike_stand_in_one_group():
    schemes = [
        scheme(ceiling=money(5), key="a", ceiling_per="project"),
        scheme(ceiling=money(9), key="b", ceiling_per="recipient_year"),
        scheme(ceiling=money(7), key="c", ceiling_per="project"),
        scheme(ceiling=money(8, unit="JPY"), key="d", ceiling_per="project"),
        scheme(share(50), key="e", ceiling_per="project"),
    ]

    groups = by_ceiling(schemes)

    assert {key: [one.programme for one in held] for key, held in groups.items()} == {
        ("project", "CNY"): ["a", "c"],
        ("recipient_year", "CNY"): ["b"],
        ("project", "JPY"): ["d"],
    }


def a_package():
    return tiny(
        figures=[
            figure("rate", "0.3", unit="1", measure_kind="rate"),
            figure("ceiling", "5000000", bound="at_most", measure_kind="ceiling"),
            figure("nothing", "0", measure_kind="ceiling"),
            figure("missing", "", measure_kind="budget", obs_status="O"),
        ],
        programmes=[programme("grant", "scheme"), programme("loan", "scheme", region="cedar")],
        support_schemes=[
            {"programme": "loan", "ceiling": "nothing", "envelope": "missing"},
            {"programme": "grant", "rate": "rate", "ceiling": "ceiling", "ceiling_per": "project"},
        ],
    )


def test_a_scheme_has_the_terms_that_its_source_gives_and_none_for_the_others():
    seeds = a_package()
    loan, grant = support_schemes(seeds)

    assert (grant.rate, grant.ceiling) == (seeds.quantity("rate"), seeds.quantity("ceiling"))
    assert grant.envelope is None
    assert (grant.programme, grant.region, grant.row["ceiling_per"]) == (
        "grant",
        "maple",
        "project",
    )
    assert grant.names["name_en"] == "Grant"
    assert (loan.rate, loan.region) == (None, "cedar")


def test_a_term_of_zero_is_stated_and_one_missing_on_record_is_not():
    loan, _ = support_schemes(a_package())

    assert loan.ceiling.value == 0
    assert loan.envelope is None


def test_a_term_pays_a_share_that_is_not_said_where_its_source_names_costs_and_a_limit():
    seeds = tiny(
        figures=[figure("most", "5")],
        programmes=[programme("some", "scheme"), programme("sum", "scheme")],
        support_schemes=[{"programme": "some", "eligible_costs": "rent"}, {"programme": "sum"}],
        scheme_terms=[
            {"term": "some", "scheme": "some", "limit": "most"},
            {"term": "sum", "scheme": "sum", "fixed_sum": "most"},
        ],
    )
    some, award = support_schemes(seeds)

    assert (some.unsaid_rate, some.fixed_sum) == (True, None)
    assert (award.unsaid_rate, award.fixed_sum, award.ceiling) == (
        False, seeds.quantity("most"), None,
    )  # fmt: skip


def test_the_schemes_of_one_region_are_its_own():
    assert [one.programme for one in support_schemes(a_package(), "maple")] == ["grant"]
    assert support_schemes(a_package(), "oak") == []


def test_a_fixed_sum_is_paid_as_it_stands_and_a_range_of_sums_stays_a_range():
    # an award of 0.2 to 1 million, whatever the project costs
    some = money("0.2", upper=1, key="award")
    payment = pays(replace(scheme(), fixed_sum=some), cost(10))

    assert (payment.amount.value, payment.amount.upper) == (200_000, MILLION)
    assert (payment.binding, payment.intensity) == ("fixed_sum", None)
    assert by_ceiling([payment.scheme]) == {}


def test_a_scheme_of_several_terms_has_an_entry_for_each():
    rows = [
        {"term": "aid-gold", "scheme": "aid", "grade_en": "gold", "limit": "most",
         "limit_per": "award"},
        {"term": "aid-rest", "scheme": "aid"},
    ]  # fmt: skip
    seeds = tiny(
        programmes=[programme("aid", "scheme")],
        support_schemes=[{"programme": "aid", "envelope": "most"}],
        scheme_terms=rows,
        figures=[figure("most", "5")],
    )

    gold, rest = support_schemes(seeds)

    assert [(one.term, one.programme) for one in (gold, rest)] == [
        ("aid-gold", "aid"), ("aid-rest", "aid"),
    ]  # fmt: skip
    assert (gold.names["name_en"], rest.names["name_en"]) == ("Aid: gold", "Aid")
    assert (gold.ceiling.value, gold.row["ceiling_per"], rest.ceiling) == (5, "award", None)
    assert gold.envelope == rest.envelope == seeds.quantity("most")
