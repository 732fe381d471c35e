"""Of combinations that pay the same, the one of fewer terms and then of the first keys is taken."""

from fractions import Fraction

from analysis.quantities import Quantity
from analysis.schemes.best import asked_in, best_of
from analysis.schemes.firm import Firm
from analysis.schemes.project import project_of
from analysis.schemes.terms import Term, Terms


def percent(number, upper=None):
    high = None if upper is None else Fraction(upper, 100)
    return Quantity(Fraction(number, 100), "1", upper=high)


def money(number):
    return Quantity(Fraction(number), "CNY")


def used(*terms):
    asked = asked_in("maple", project_of(money(30)), Firm(), Terms(terms, parents={"maple": ""}))
    return best_of(asked).keys


def aid(key, rate, limit=None):
    return Term(key, key, "maple", rate=rate, limit=limit and money(limit))


def test_a_term_that_only_takes_what_another_could_is_left_out():
    # 50 % of 30 is 15 by either, or by both: the second needs no help of the first
    assert used(aid("a", percent(50), 5), aid("b", percent(50))) == ("b",)
    assert used(aid("a", percent(25, 50), 5), aid("b", percent(25, 50))) == ("b",)


def test_of_two_alike_the_first_is_taken():
    assert used(aid("b", percent(50)), aid("a", percent(50))) == ("a",)


def test_a_term_that_adds_something_stays():
    # 5 on 10 and 40 % of the other 20 are 13, more than 40 % of 30
    assert used(aid("a", percent(50), 5), aid("b", percent(40))) == ("a", "b")
