"""Of combinations that pay the same, the one of fewer terms and then of the first keys is taken."""

from fractions import Fraction

from analysis.quantities import Quantity
from analysis.schemes import best
from analysis.schemes.best import asked_in, best_of
from analysis.schemes.firm import Firm
from analysis.schemes.project import project_of
from analysis.schemes.terms import Relation, Term, Terms


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


def test_where_terms_are_too_many_to_leave_one_out_the_search_itself_seeks_the_fewest(monkeypatch):
    # a on all 30 is used whole; a on 20 and b on the 10 of its limit is used two thirds and whole
    monkeypatch.setattr(best, "MOST_WORK", 0)

    assert used(aid("a", percent(50)), aid("b", percent(50), 5)) == ("a",)
    assert used(aid("a", percent(50), 5), aid("b", percent(50))) == ("b",)


def test_of_two_alike_the_first_is_taken():
    assert used(aid("b", percent(50)), aid("a", percent(50))) == ("a",)


def test_a_term_that_adds_something_stays():
    # 5 on 10 and 40 % of the other 20 are 13, more than 40 % of 30
    assert used(aid("a", percent(50), 5), aid("b", percent(40))) == ("a", "b")


def test_a_share_of_a_grant_is_had_or_what_it_stands_apart_from_is():
    # grant pays 15 on 30, share half of that, 7.5; award pays 4, and not beside share
    award = Term("award", "award", "maple", fixed_sum=money(4))
    share = Term("share", "share", "maple")
    relations = (
        Relation("r", "share_of_grant", "share", "grant", amount=percent(50)),
        Relation("s", "higher_of", "share", "award"),
    )
    terms = Terms((aid("grant", percent(50)), share, award), (), relations, {"maple": ""})

    found = best_of(asked_in("maple", project_of(money(30)), Firm(), terms))

    assert (found.high, found.keys) == (Fraction("22.5"), ("grant", "share"))
