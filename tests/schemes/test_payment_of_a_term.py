"""What one term pays alone: which clause decides, on which figures it rests, what it carries."""

from fractions import Fraction

import pytest

from analysis.quantities import Quantity
from analysis.schemes.firm import Firm
from analysis.schemes.paying import payment, payments
from analysis.schemes.project import project_of
from analysis.schemes.terms import Condition, Relation, SharedLimit, Term, Terms


def money(value, bound="exact", unit="CNY", upper=None):
    high = None if upper is None else Fraction(upper)
    return Quantity(Fraction(value), unit, bound, high, figures=(f"f{value}",))


def rate(percent, bound="exact"):
    return Quantity(Fraction(percent, 100), "1", bound, figures=(f"r{percent}",))


def project(cost=10, years=1, left=None, **by_kind):
    costs = {kind: money(amount) for kind, amount in by_kind.items()}
    rests = {scheme: money(amount) for scheme, amount in (left or {}).items()}
    return project_of(money(cost), costs, years, rests, kinds=["data", "grant"], schemes=["aid"])


def paid(asked=None, firm=None, limits=(), relations=(), others=(), **said):
    aid = Term("aid", "aid", "maple", **{"rate": rate(50), **said})
    everything = Terms((aid, *others), tuple(limits), tuple(relations))
    return payment(aid, asked or project(), firm or Firm(), everything)


def amount_and_reason(*args, **said):
    found = paid(*args, **said)
    return found.amount and found.amount.value, found.decides


def test_a_rate_of_all_costs_rests_on_the_figure_of_the_costs():
    found = paid().amount

    assert (found.value, found.figures, found.formula) == (5, ("f10", "r50"), "aid_amount")


def test_a_rate_of_a_part_of_the_costs_is_of_the_readers_own_costs():
    costs = project_of("10 CNY", {"data": "4 CNY"}, kinds=["data"])
    compute = Term("aid", "aid", "maple", ("compute",), rate(50))

    found = payment(compute, costs, Firm(), Terms((compute,))).amount

    assert (found.value, found.figures) == (3, ("r50",))
    assert found.assumptions == ("cost=10 CNY",)


def test_what_a_limit_holds_keeps_how_it_was_found_and_rests_on_both():
    found = paid(limit=money(4, "at_most"))

    assert (found.amount.value, found.decides) == (4, "ceiling")
    assert (found.amount.formula, found.amount.bound) == ("aid_amount", "exact")
    assert found.amount.figures == ("f10", "r50", "f4")
    assert paid(limit=money(7, "at_most")).amount.formula == "aid_amount"


@pytest.mark.parametrize(
    ("clauses", "amount", "decides"),
    [
        ({}, 5, "rate"),
        ({"minimum": money(10)}, 5, "rate"),
        ({"minimum": money(10, "more_than")}, 0, "minimum"),
        ({"threshold_from": money(11)}, 0, "threshold"),
        ({"threshold_from": money(10)}, 5, "rate"),
        ({"threshold_to": money(9)}, 0, "threshold"),
        ({"threshold_to": money(10)}, 5, "rate"),
        ({"threshold_to": money(10, "less_than")}, 0, "threshold"),
        ({"threshold_from": money(4), "threshold_on": "part"}, 3, "rate"),
        ({"threshold_from": money(10), "threshold_on": "part"}, 0, "threshold"),
        ({"threshold_to": money(4), "threshold_on": "part"}, 2, "rate"),
        ({"rate": None}, None, "unstated"),
        ({"rate": None, "fixed_sum": money(2)}, 2, "fixed_sum"),
        ({"rate": None, "limit": money(2)}, 2, "ceiling"),
        ({"limit": money(2, unit="JPY")}, None, "currency"),
        ({"minimum": money(2, unit="JPY")}, None, "currency"),
        ({"threshold_from": money(2, unit="JPY")}, None, "currency"),
        ({"envelope": money(3)}, 3, "envelope"),
        ({"envelope": money(3, unit="JPY")}, 5, "rate"),
        ({"envelope": money(9)}, 5, "rate"),
    ],
)
def test_the_clause_that_decides_is_named(clauses, amount, decides):
    assert amount_and_reason(**clauses) == (amount, decides)


def test_a_term_for_kinds_that_the_project_has_not_pays_nothing():
    assert amount_and_reason(project(data=10), costs=("compute",)) == (0, "costs")


def test_a_shared_limit_holds_and_one_in_other_money_does_not():
    def shared(limit, covers=("aid",), **said):
        return amount_and_reason(limits=[SharedLimit("l", covers, limit, **said)])

    assert shared(money(2)) == (2, "shared_limit")
    assert shared(money(2, unit="JPY")) == (5, "rate")
    assert shared(money(2), ("other",)) == (5, "rate")
    assert shared(None) == (5, "rate")


def test_a_firm_of_the_excepted_class_exceeds_the_shared_limit_and_one_that_may_be_does_not():
    large = (Condition("large", "size", values=("large",)),)
    limits = [SharedLimit("l", ("aid",), money(2), except_for=large)]

    assert amount_and_reason(firm=Firm({"size": "large"}), limits=limits) == (5, "rate")
    assert amount_and_reason(firm=Firm({"size": "small"}), limits=limits) == (2, "shared_limit")
    assert amount_and_reason(limits=limits) == (2, "shared_limit")


def test_a_firm_that_fails_a_condition_is_paid_nothing_by_it():
    small = (Condition("small", "size", values=("small",)),)

    assert amount_and_reason(firm=Firm({"size": "large"}), conditions=small) == (0, "condition")
    assert amount_and_reason(conditions=small) == (5, "rate")
    (state,) = paid(conditions=small).states
    assert (state[0].condition, state[1]) == ("small", "to be shown")


def test_a_term_in_whose_place_another_is_in_force_pays_nothing():
    def under(*relations):
        return amount_and_reason(relations=relations)

    assert under(Relation("r", "supersedes", "new", "aid")) == (0, "superseded")
    assert under(Relation("r", "supersedes", "aid", "old")) == (5, "rate")
    assert under(Relation("r", "excludes", "new", "aid")) == (5, "rate")


def test_a_share_of_grants_is_taken_of_the_most_that_one_of_the_others_grants():
    others = [
        Term(key, key, "maple", rate=rate(percent)) for key, percent in (("b", 20), ("c", 40))
    ]
    shares = [Relation("r", "share_of_grant", "aid", key, amount=rate(25)) for key in "bc"]

    assert amount_and_reason(rate=None, others=others, relations=shares) == (1, "rate")
    assert amount_and_reason(rate=None, others=others, relations=shares[:1]) == (0.5, "rate")
    assert amount_and_reason(rate=None, relations=shares) == (0, "rate")


def test_grants_of_grants_that_go_in_a_circle_come_to_an_end():
    other = Term("b", "b", "maple", rate=rate(20))
    circle = [Relation("r", "share_of_grant", *pair, amount=rate(50))
              for pair in (("aid", "b"), ("b", "aid"))]  # fmt: skip

    # aid alone is paid 5 of 10, b half of that, and aid half of what b is paid
    assert amount_and_reason(others=[other], relations=circle) == (Fraction("1.25"), "rate")


@pytest.mark.parametrize(
    ("clauses", "carries"),
    [
        ({}, None),
        ({"envelope": money(22)}, 4),
        ({"quota": Quantity(Fraction(3), "count")}, 3),
        ({"envelope": money(22), "quota": Quantity(Fraction(3), "count")}, 3),
        ({"envelope": money(22), "quota": Quantity(Fraction(9), "count")}, 4),
        ({"envelope": money(22, unit="JPY")}, None),
        ({"envelope": money(22), "minimum": money(11)}, None),
        ({"envelope": money(22), "envelope_per": "year"}, 4),
        ({"envelope": money(22), "envelope_per": "year", "limit": money(9),
          "limit_per": "year"}, 4),
        ({"envelope": money(22), "envelope_per": "year", "limit": money(9),
          "limit_per": "project"}, None),
        ({"envelope": money(22), "limit": money(9), "limit_per": "project"}, 4),
    ],
)  # fmt: skip
def test_envelope_and_quota_carry_so_many_awards_the_smaller_of_the_two(clauses, carries):
    found = paid(**clauses).carries

    assert (found and found.value) == carries
    assert found is None or found.unit == "count"


@pytest.mark.parametrize(
    ("asked", "clauses", "leans"),
    [
        (project(data=4), {"costs": ("data",)}, True),
        (project(data=10), {"costs": ("data",)}, False),
        (project(data=4), {}, False),
        (project(data=4), {"costs": ("data",), "rate": None, "fixed_sum": money(2)}, False),
        (project(data=4), {"costs": ("data",), "minimum": money(11)}, False),
        (project(data=4), {"costs": ("data",), "limit": money(2, unit="JPY")}, False),
    ],
)
def test_a_term_of_named_kinds_leans_on_costs_of_none_where_it_counts_them(asked, clauses, leans):
    assert paid(asked, **clauses).leans_on_rest is leans


def test_a_firm_with_a_place_asks_the_terms_of_its_places():
    terms = Terms(tuple(Term(key, key, key, rate=rate(50)) for key in ("birch", "maple")))

    def asked(*places):
        return [one.term.term for one in payments(project(), Firm(places=places), terms)]

    assert asked() == ["birch", "maple"]
    assert asked("maple", "forest") == ["maple"]
