"""What a term counts over a project's years, and what its limits and envelope come to."""

from dataclasses import replace
from fractions import Fraction

import pytest

from analysis.quantities import Quantity
from analysis.schemes.best import asked_in, best_of
from analysis.schemes.firm import Firm
from analysis.schemes.ground import envelope_of, ground_of, over_years, shared_amount
from analysis.schemes.project import project_of
from analysis.schemes.terms import Relation, SharedLimit, Term, Terms


def money(value, unit="CNY", bound="exact"):
    return Quantity(Fraction(value), unit, bound, figures=(f"f{value}",))


def lasting(years):
    return Quantity(Fraction(years), "a", "at_most")


def project(cost=12, years=1, by_kind=None, left=None):
    costs = {kind: money(amount) for kind, amount in (by_kind or {}).items()}
    rests = {scheme: money(amount) for scheme, amount in (left or {}).items()}
    known = {"kinds": ["data", "compute", "grant"], "schemes": ["aid", "e2026"]}
    return project_of(money(cost), costs, years, rests, **known)


AID = Term("aid", "aid", "maple", rate=Quantity(Fraction(1, 2), "1"))


@pytest.mark.parametrize(
    ("per", "years", "amount"),
    [("year", 3, 12), ("recipient_year", 3, 12), ("project", 3, 4), ("", 3, 4), ("year", 1, 4)],
)
def test_a_limit_by_the_year_is_granted_in_each_year(per, years, amount):
    found = over_years(money(4), per, Fraction(years))

    assert (found.value, found.unit, found.figures) == (amount, "CNY", ("f4",))


def test_a_shared_limit_is_granted_for_no_more_years_than_it_lasts():
    limit = SharedLimit("l", ("aid",), money(4), "recipient_year", lasting(2))

    assert shared_amount(limit, project(years=3), Terms()).value == 8
    assert shared_amount(limit, project(years=1), Terms()).value == 4


@pytest.mark.parametrize(("years", "amount"), [(1, 4), (2, 4), (3, 6), (6, 12)])
def test_an_amount_in_any_two_years_is_granted_as_often_as_these_go_into_all(years, amount):
    limit = SharedLimit("l", ("aid",), money(4), "recipient", lasting(2))
    terms = Terms((AID,), (limit,))

    assert shared_amount(limit, project(years=years), terms).value == amount
    assert ground_of(AID, project(years=years), terms).pools == {"": 12}  # and none is uncounted


def in_years(*years, starts=None, left=None, **amounts):
    """Return what the envelopes of some years come to for a project: of which one, and what."""
    limits = [
        SharedLimit(key, ("aid",), amount, "year", year=key[1:]) for key, amount in amounts.items()
    ]
    asked = replace(project(years=years[0], left=left), starts=starts)
    found = [shared_amount(one, asked, Terms((AID,), tuple(limits))) for one in limits]
    return [one and (one.value, one.upper) for one in found]


TWO = {"e2025": money(20), "e2026": money(30)}


def test_of_envelopes_by_year_the_one_of_the_year_counts_and_of_no_year_the_least_is_sure():
    assert in_years(1, starts=2025, **TWO) == [(20, None), None]
    assert in_years(1, starts=2026, **TWO) == [(30, None), None]
    assert in_years(1, **TWO) == [(20, 30), None]
    assert in_years(2, **TWO) == [(50, None), None]
    assert in_years(2, starts=2025, **TWO) == [(50, None), None]
    assert in_years(Fraction(3, 2), starts=2025, **TWO) == [(50, None), None]


def test_of_years_without_an_envelope_on_file_nothing_is_known():
    assert in_years(1, starts=2027, **TWO) == [None, None]
    assert in_years(2, starts=2026, **TWO) == [None, None]
    assert in_years(3, **TWO) == [None, None]
    assert in_years(2, e2025=money(20), e2027=money(30)) == [None, None]
    assert in_years(1, e2025=money(20), e2026=money(30, "JPY")) == [None, None]


def test_of_the_envelope_of_a_year_what_is_left_of_it_counts():
    assert in_years(1, starts=2026, left={"e2026": 5}, **TWO) == [(5, None), None]


@pytest.mark.parametrize("years", [1, 2, Fraction(3, 2)])
def test_an_edge_by_the_year_is_held_against_the_costs_of_all_years(years):
    edges = {"minimum": money(3), "threshold_to": money(5, bound="less_than")}
    yearly = Term("aid", "aid", "maple", **edges, yearly=("minimum", "threshold_to"))
    whole = replace(yearly, yearly=())
    asked = project(years=years)

    by_year, in_all = (ground_of(one, asked, Terms((one,))) for one in (yearly, whole))

    assert (by_year.minimum, by_year.most) == (3 * years, 5 * years - Fraction(1, 100))
    assert (in_all.minimum, in_all.most) == (3, 5 - Fraction(1, 100))


def test_an_edge_by_the_year_of_half_a_year_is_that_of_a_year():
    term = Term("aid", "aid", "maple", threshold_from=money(2), threshold_to=money(6),
                threshold_on="part", yearly=("threshold_from",))  # fmt: skip

    half = ground_of(term, project(years=Fraction(1, 2)), Terms((term,)))
    three = ground_of(term, project(years=3), Terms((term,)))

    assert (half.above, half.span) == (2, 4)
    assert (three.above, three.span) == (6, 0)


def test_a_shared_limit_without_an_amount_or_in_another_currency_comes_to_nothing_known():
    unsaid, in_yen = (SharedLimit("l", ("aid",), one) for one in (None, money(4, "JPY")))

    assert shared_amount(unsaid, project(), Terms()) is None
    assert shared_amount(in_yen, project(), Terms()) is None


def test_a_shared_limit_in_another_currency_does_not_hold_the_best_combination():
    limit = SharedLimit("l", ("aid",), money(4, "JPY"))
    terms = Terms((AID,), (limit,), parents={"maple": ""})

    assert best_of(asked_in("maple", project(), Firm(), terms)).high == 6


def test_costs_of_years_beyond_the_duration_are_not_counted():
    terms = Terms((AID,), (SharedLimit("l", ("aid",), None, "", lasting(2)),))

    assert ground_of(AID, project(years=3), terms).pools == {"": 8}
    assert ground_of(AID, project(years=1), terms).pools == {"": 12}


def test_an_envelope_has_what_is_said_to_be_left_of_it():
    found = envelope_of(AID, project(left={"aid": 5}), Fraction(1))

    assert (found.value, found.unit, found.formula) == (5, "CNY", "assumption")
    assert found.assumptions == ("left=5 CNY",)


def test_an_envelope_by_the_year_has_as_much_in_each_and_none_in_another_currency():
    def having(amount):
        return Term("aid", "aid", "maple", envelope=amount, envelope_per="year")

    assert envelope_of(having(money(20)), project(), Fraction(3)).value == 60
    assert envelope_of(having(money(20, "JPY")), project(), Fraction(3)) is None
    assert envelope_of(AID, project(), Fraction(3)) is None


@pytest.mark.parametrize(("grant", "counted"), [(3, 9), (12, 0), (14, 0)])
def test_costs_after_grants_received_are_what_those_leave(grant, counted):
    after = Relation("r", "after", "aid")
    asked = project(by_kind={"grant": grant})

    assert ground_of(AID, asked, Terms((AID,), relations=(after,))).pools == {"": counted}
    assert ground_of(AID, asked, Terms((AID,))).pools == {"": 12}


def test_a_term_of_named_kinds_counts_them_and_what_is_named_nowhere():
    data = Term("aid", "aid", "maple", ("data",))
    asked = project(by_kind={"data": 3, "compute": 4, "grant": 2})

    assert ground_of(data, asked, Terms((data,))).pools == {"data": 3, "": 5}
    assert ground_of(AID, asked, Terms((AID,))).pools == {"data": 3, "compute": 4, "": 5}


def test_a_share_of_grants_received_is_taken_of_them_alone_and_of_all_of_them():
    shares = Relation("r", "share_of_grant", "aid", amount=Quantity(Fraction(1, 4), "1"))
    limit = SharedLimit("l", ("aid",), None, "", lasting(1))
    asked = project(years=2, by_kind={"data": 3, "grant": 2})

    found = ground_of(AID, asked, Terms((AID,), (limit,), (shares,)))

    assert (found.pools, float(found.rate), found.grants) == ({"grant": 2}, 0.25, ())


def test_a_share_of_what_another_grants_is_taken_of_no_cost():
    shares = Relation("r", "share_of_grant", "aid", "gift")

    found = ground_of(AID, project(), Terms((AID,), relations=(shares,)))

    assert (found.pools, float(found.rate), found.grants) == ({}, 0.5, (shares,))


def test_a_part_of_the_costs_lies_above_its_lower_edge_and_reaches_to_its_upper():
    part = Term("aid", "aid", "maple", threshold_from=money(2), threshold_to=money(5),
                threshold_on="part")  # fmt: skip
    whole = Term("aid", "aid", "maple", threshold_from=money(2, bound="more_than"),
                 threshold_to=money(5, bound="less_than"))  # fmt: skip
    cent = Fraction(1, 100)

    of_part, of_whole = (ground_of(one, project(), Terms((one,))) for one in (part, whole))

    assert (of_part.least, of_part.most, of_part.above, of_part.span) == (0, None, 2, 3)
    assert (of_whole.least, of_whole.most, of_whole.above, of_whole.span) == (
        2 + cent, 5 - cent, 0, None,
    )  # fmt: skip
