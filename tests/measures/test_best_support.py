"""Sums of a best combination know their figures, and say how far they are sure."""

from fractions import Fraction

import pytest

from analysis.measures.best_support import best_support, costing, on_its_terms
from analysis.quantities import Quantity, assumed
from analysis.schemes.firm import Firm
from analysis.schemes.project import Project
from analysis.schemes.question import Question
from analysis.schemes.terms import Term, Terms

HALF = Quantity(Fraction(1, 2), "1", figures=("half",))
UP_TO_HALF = Quantity(Fraction(1, 2), "1", "at_most", figures=("half",))
FOUR = Quantity(Fraction(4), "CNY", figures=("four",))


def best(*terms, cost=10, by_kind=None):
    of = Project(assumed("cost", cost, "CNY"), by_kind or {})
    found = best_support(Question(of, Firm(), Terms(terms, parents={"maple": "", "cedar": ""})))
    return found[0]


def term(key="t", region="maple", **said):
    return Term(key, key, region, **said)


def test_a_sum_that_is_sure_is_exact_and_knows_what_it_rests_on():
    paid = best(term(rate=HALF)).pays

    assert (paid.value, paid.upper, paid.bound) == (5, None, "exact")
    assert (paid.figures, paid.assumptions) == (("half",), ("cost=10 CNY",))


def test_a_sum_that_may_be_nothing_is_at_most_its_highest():
    paid = best(term(rate=UP_TO_HALF)).pays

    assert (paid.value, paid.upper, paid.bound) == (5, None, "at_most")


def test_a_sum_that_is_sure_in_part_is_a_range():
    paid = best(term("a", fixed_sum=FOUR), term("b", rate=UP_TO_HALF)).pays

    assert (paid.value, paid.upper, paid.bound) == (4, 9, "exact")


def test_what_pays_most_is_used_first():
    uses = best(term("a", fixed_sum=FOUR), term("b", rate=HALF)).uses

    assert [(use.term.term, use.pays.value) for use in uses] == [("b", 5), ("a", 4)]
    assert [use.cost and use.cost.value for use in uses] == [10, None]


def test_a_place_that_pays_nothing_has_no_sum():
    assert best(term()).pays is None


def test_places_stand_by_what_they_pay_at_most():
    terms = term("a", "maple", fixed_sum=FOUR), term("b", "cedar", rate=HALF)
    of = Project(assumed("cost", 10, "CNY"))
    asked = Question(of, Firm(), Terms(terms, parents={"maple": "", "cedar": ""}))

    assert [one.place for one in best_support(asked)] == ["cedar", "maple"]


def test_another_cost_keeps_the_kinds_in_proportion():
    of = Project(assumed("cost", 10, "CNY"), {"compute": Fraction(4)})
    other = costing(Question(of, Firm(), Terms()), Fraction(100)).project

    assert (other.cost.value, other.by_kind) == (100, {"compute": 40})


@pytest.mark.parametrize(
    ("amount", "formula"),
    [
        (
            Quantity(Fraction(4), "CNY", formula="aid_amount", figures=("half", "four")),
            "aid_amount",
        ),
        (Quantity(Fraction(3), "CNY", formula="aid_amount", figures=("half",)), "term_amount"),
        (Quantity(Fraction(3), "CNY", formula="fixed_sum", figures=("sum",)), "fixed_sum"),
    ],
)
def test_only_what_follows_from_rate_and_limit_alone_is_said_to(amount, formula):
    # 50 % of 10 is 5, held at 4
    paid = on_its_terms(amount, term(rate=HALF, limit=FOUR), assumed("cost", 10, "CNY"))

    assert (paid.formula, paid.value) == (formula, amount.value)
