"""Sums of a best combination know their figures, and say how far they are sure."""

from dataclasses import replace
from fractions import Fraction

import pytest

from analysis.measures.best_support import best_support, costing, on_its_terms, paying
from analysis.quantities import Quantity, assumed
from analysis.schemes.firm import Firm
from analysis.schemes.project import Project
from analysis.schemes.question import Question
from analysis.schemes.terms import Term, Terms

HALF = Quantity(Fraction(1, 2), "1", figures=("half",))
UP_TO_HALF = Quantity(Fraction(1, 2), "1", "at_most", figures=("half",))
FOUR = Quantity(Fraction(4), "CNY", figures=("four",))
THREE = Quantity(Fraction(3), "CNY", figures=("three",))


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


def test_each_term_has_the_costs_that_are_given_to_it_and_its_own_figures():
    first, second = best(term("a", rate=HALF, limit=FOUR), term("b", rate=HALF, limit=THREE)).uses

    # 8 of the 10 bring the first term its 4; of the 2 that are left the second pays half
    assert [(use.cost.value, use.pays.value) for use in (first, second)] == [(8, 4), (2, 1)]
    assert (first.cost.unit, first.cost.formula) == ("CNY", "part_of_costs")
    assert first.cost.assumptions == ("cost=10 CNY",)
    assert (first.pays.figures, second.pays.figures) == (("half", "four"), ("half", "three"))
    assert best(term(rate=HALF)).uses[0].cost == assumed("cost", 10, "CNY")


def test_a_sum_on_no_costs_rests_on_no_cost_and_the_whole_on_that_of_the_project():
    found = best(term("a", fixed_sum=FOUR), term("b", limit=THREE))

    assert [(use.pays.formula, use.pays.assumptions) for use in found.uses] == [
        ("fixed_sum", ()), ("ceiling_alone", ()),
    ]  # fmt: skip
    assert found.pays.formula == "best_support"
    assert (found.pays.figures, found.pays.assumptions) == (("four", "three"), ("cost=10 CNY",))
    assert (found.most, found.pays.value, found.pays.upper) == (7, 4, 7)


@pytest.mark.parametrize(
    ("said", "formula", "figures"),
    [
        (
            {"rate": HALF, "fixed_sum": FOUR, "limit": THREE},
            "aid_amount",
            ("half", "four", "three"),
        ),
        ({"rate": HALF, "limit": HALF}, "aid_amount", ("half",)),
        ({"fixed_sum": FOUR, "limit": THREE}, "fixed_sum", ("four", "three")),
        ({"limit": THREE}, "ceiling_alone", ("three",)),
    ],
)
def test_a_term_pays_by_its_rate_else_by_its_sum_else_by_its_limit(said, formula, figures):
    assert paying(term(**said)) == (formula, figures)


def test_what_a_silence_would_change_is_told_as_a_sum_of_all_terms_there():
    unclear = term("b", rate=UP_TO_HALF, limit=THREE)
    found = best(term("a", rate=HALF, limit=FOUR), unclear, term("c"))
    told = {one.silence: quantity for one, quantity in found.silences()}

    # on the same costs the first pays its 4 for sure and the second up to 3 more
    both = told["stacking"]
    assert (both.value, both.upper, both.unit) == (4, 7, "CNY")
    assert (both.formula, both.figures) == ("best_support", ("half", "four", "three"))
    assert both.assumptions == ("cost=10 CNY",)
    assert told["amount"] is None, "the third does not say what it pays, so nothing limits it"


def test_a_place_that_pays_nothing_has_no_sum():
    assert best(term()).pays is None


def test_places_stand_by_what_they_pay_at_most():
    terms = term("a", "maple", fixed_sum=FOUR), term("b", "cedar", rate=HALF)
    of = Project(assumed("cost", 10, "CNY"))
    asked = Question(of, Firm(), Terms(terms, parents={"maple": "", "cedar": ""}))

    assert [one.place for one in best_support(asked)] == ["cedar", "maple"]


def test_of_places_that_pay_the_same_at_most_the_surer_stands_first():
    terms = term("a", "maple", rate=UP_TO_HALF), term("b", "cedar", rate=HALF)
    of = Project(assumed("cost", 10, "CNY"))
    asked = Question(of, Firm(), Terms(terms, parents={"maple": "", "cedar": ""}))

    assert [one.place for one in best_support(asked)] == ["cedar", "maple"]


def test_another_cost_keeps_the_kinds_in_proportion():
    of = Project(assumed("cost", 10, "CNY"), {"compute": Fraction(4)})
    other = costing(Question(of, Firm(), Terms()), Fraction(100)).project

    assert (other.cost, other.by_kind) == (assumed("cost", 100, "CNY"), {"compute": 40})


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


@pytest.mark.parametrize(
    ("said", "amount", "formula"),
    [
        # a share that is not said, of 10, is no more than the limit; that the costs are less holds
        # it lower is a rule of the term
        ({"unsaid_rate": True, "limit": FOUR}, 4, "ceiling_alone"),
        ({"unsaid_rate": True, "limit": FOUR}, 2, "term_amount"),
        ({"limit": FOUR}, 2, "ceiling_alone"),
        ({"limit": replace(FOUR, unit="JPY")}, 4, "ceiling_alone"),
        # a sum beside the rate: 5 and 4, of which the rate alone says 5
        ({"rate": HALF, "fixed_sum": FOUR}, 5, "ceiling_alone"),
    ],
)
def test_what_a_limit_says_is_told_to_follow_from_it_or_from_the_term(said, amount, formula):
    given = Quantity(Fraction(amount), "CNY", "at_most", formula="ceiling_alone", figures=("x",))
    paid = on_its_terms(given, term(**said), assumed("cost", 10, "CNY"))

    assert (paid.formula, paid.value, paid.unit) == (formula, amount, "CNY")
