"""A project's costs by kind, its years and what schemes have left, as a person writes them."""

from fractions import Fraction

import pytest

from analysis.refusal import Refused
from analysis.schemes.project import project_of

ON_FILE = {"known": ["CNY"], "kinds": ["compute", "data", "grant"], "schemes": ["aid"]}


def a_project(cost=None, by_kind=None, years=1, left=None):
    return project_of(cost, by_kind, years, left, **ON_FILE)


def test_costs_of_no_named_kind_are_the_rest():
    project = a_project("10M CNY", {"compute": "6M"})

    assert project.pools == {"compute": 6_000_000, "": 4_000_000}


def test_without_a_total_the_costs_by_kind_add_up_to_it():
    project = a_project(None, {"compute": "6M CNY", "data": "1M"})

    assert (project.cost.value, project.unit) == (7_000_000, "CNY")
    assert project.pools == {"compute": 6_000_000, "data": 1_000_000}


def test_a_grant_received_is_no_cost():
    project = a_project("10M", {"compute": "10M", "grant": "3M"})

    assert project.cost.value == 10_000_000
    assert project.pools == {"compute": 10_000_000, "grant": 3_000_000}


def test_a_kind_takes_the_currency_of_the_total():
    assert a_project("10M JPY", {"data": "2M"}).by_kind == {"data": 2_000_000}


def test_nothing_may_be_left_of_an_envelope():
    assert a_project("1M", left={"aid": "0"}).left == {"aid": 0}
    assert a_project("1M", left={"aid": "500,000 CNY"}).left == {"aid": 500_000}


@pytest.mark.parametrize(("written", "years"), [("3", 3), (2, 2), ("1.5", Fraction(3, 2))])
def test_the_years_may_be_parts_of_years(written, years):
    assert a_project("1M", years=written).years == years


@pytest.mark.parametrize(
    ("asked", "refusal"),
    [
        ({"cost": "1M", "by_kind": {"gpu": "1M"}}, "no kind of costs called 'gpu'; on file: comp"),
        ({"cost": "1M", "by_kind": {"data": "2M"}}, "come to 2000000 CNY, more than the 1000000"),
        ({"cost": "1M CNY", "by_kind": {"data": "1M JPY"}}, "in one currency, not in CNY and JPY"),
        ({"cost": "1M", "by_kind": {"data": "some"}}, "the cost takes an amount like"),
        ({"by_kind": {"grant": "1M CNY"}}, "a project has a cost; give its total"),
        ({"cost": "1M", "left": {"prize": "1"}}, "no scheme called 'prize'; on file: aid"),
        ({"cost": "1M", "left": {"aid": "1 JPY"}}, "left of 'aid' is in JPY, the costs in CNY"),
        ({"cost": "1M", "years": "long"}, "a number of years such as 3, not 'long'"),
        ({"cost": "1M", "years": 0}, "some years up to 100, not 0"),
        ({"cost": "1M", "years": "1/0"}, "a number of years such as 3"),
    ],
)
def test_what_cannot_be_is_refused_with_the_reason(asked, refusal):
    with pytest.raises(Refused, match=refusal):
        a_project(**asked)
