"""Which terms may be had together, by their words and by what they are."""

from dataclasses import replace
from fractions import Fraction

import pytest

from analysis.quantities import Quantity
from analysis.schemes.terms import Condition, Relation, Term, Terms
from analysis.schemes.together import Reading, are_apart, cliques, may_share, pairs, said_of

PAIR = frozenset("ab")
RATE = Quantity(Fraction(1, 2), "1")
EDGE = Quantity(Fraction(5), "CNY")


def a_term(key, scheme="", **said):
    return Term(key, scheme or key, "maple", **({"rate": RATE} | said))


def said(kind, on="cost"):
    return said_of(Terms(relations=(Relation("r", kind, "b", "a", on),)))


def apart(one, other, words=None):
    return are_apart(one, other, words or {})


@pytest.mark.parametrize("kind", ["stacks_to", "stacks_freely", "after"])
def test_what_stacks_is_paid_on_the_same_cost_and_silence_is_not(kind):
    assert may_share(PAIR, said(kind), Reading())
    assert not may_share(PAIR, {}, Reading())
    assert not may_share(PAIR, said("excludes"), Reading())
    assert may_share(PAIR, {}, Reading(sharing=frozenset([PAIR])))


def test_what_excludes_in_a_project_stands_apart_and_on_a_cost_only_there():
    a, b = a_term("a"), a_term("b")

    assert apart(a, b, said("excludes", "project"))
    assert not apart(a, b, said("excludes", "cost"))
    assert not apart(a, b)


def test_a_sum_on_no_cost_cannot_be_split_from_a_cost():
    award = a_term("a", rate=None, fixed_sum=EDGE)

    assert apart(award, a_term("b"), said("excludes", "cost"))


@pytest.mark.parametrize("kind", ["higher_of", "borne_by"])
def test_the_higher_of_two_and_the_same_money_are_had_once(kind):
    assert apart(a_term("a"), a_term("b"), said(kind, "project"))


@pytest.mark.parametrize(("on", "once"), [("", True), ("project", True), ("contract", False),
                                          ("cost", False)])  # fmt: skip
def test_the_higher_of_two_on_one_cost_leaves_the_other_its_own_costs(on, once):
    assert apart(a_term("a"), a_term("b"), said("higher_of", on)) == once
    assert apart(a_term("a", rate=None, fixed_sum=EDGE), a_term("b"), said("higher_of", on))


def test_tiers_of_one_scheme_on_the_same_costs_stand_apart():
    low, high = a_term("a", "s", threshold_to=EDGE), a_term("b", "s", threshold_from=EDGE)

    assert apart(low, high)
    assert not apart(low, a_term("b", "other", threshold_from=EDGE))
    assert not apart(low, a_term("b", "s"))
    assert not apart(low, a_term("b", "s", threshold_from=EDGE, costs=("data",)))
    assert not apart(low, a_term("b", "s", threshold_from=EDGE, threshold_on="part"))


REGISTERED = Condition("c", "model_registered", values=("yes",))
IN_TOWN = Condition("d", "place", values=("maple",))


def test_a_rate_that_a_condition_lifts_stands_apart_from_the_plain_one():
    plain = a_term("a", "s", conditions=(IN_TOWN,))
    lifted = a_term("b", "s", conditions=(replace(IN_TOWN, condition="e"), REGISTERED))

    assert apart(plain, lifted) and apart(lifted, plain)
    assert not apart(plain, replace(plain, term="b"))
    assert not apart(plain, replace(lifted, scheme="t"))
    assert not apart(plain, replace(lifted, costs=("data",)))
    assert not apart(plain, a_term("b", "s", conditions=(REGISTERED,)))
    assert not apart(plain, replace(lifted, rate=None, fixed_sum=EDGE))
    assert not apart(plain, lifted, said("stacks_freely"))


def of_age(key, holds):
    return Condition(key, "age", holds, amount=EDGE)


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [
        (REGISTERED, Condition("e", "model_registered", "is_not", ("yes",)), False),
        (REGISTERED, Condition("e", "model_registered", "is_not", ("no",)), True),
        (of_age("c", "at_least"), of_age("e", "less_than"), False),
        (of_age("c", "at_least"), of_age("e", "at_most"), True),
        (of_age("c", "more_than"), of_age("e", "at_most"), False),
        (of_age("c", "at_most"), of_age("e", "at_most"), True),
        (Condition("c", "place", values=("a",)), Condition("e", "place", values=("b",)), True),
    ],
)  # fmt: skip
def test_terms_that_ask_what_no_firm_can_both_be_stand_apart(first, second, both):
    one, other = a_term("a", conditions=(first,)), a_term("b", conditions=(second,))

    assert apart(one, other) != both
    assert apart(other, one) != both


def test_grades_of_one_scheme_on_the_same_costs_stand_apart():
    first, second = ({"row": {"grade_en": grade}} for grade in ("first", "second"))

    assert apart(a_term("a", "s", **first), a_term("b", "s", **second))
    assert not apart(a_term("a", "s", **first), a_term("b", "s", **first))
    assert not apart(a_term("a", "s", **first), a_term("b", "s"))
    assert not apart(a_term("a", "s", **first), a_term("b", "t", **second))


def test_parts_of_one_cost_and_terms_that_words_let_stand_together_are_no_grades():
    first, second = ({"row": {"grade_en": grade}} for grade in ("first", "second"))
    parts = {"threshold_on": "part"}

    assert not apart(a_term("a", "s", **first, **parts), a_term("b", "s", **second, **parts))
    assert apart(a_term("a", "s", **first, **parts), a_term("b", "s", **second))
    assert not apart(a_term("a", "s", **first), a_term("b", "s", **second), said("stacks_freely"))
    assert apart(a_term("a", "s", **first), a_term("b", "s", **second), said("excludes"))


def test_terms_for_firms_that_no_firm_can_both_be_stand_apart():
    def of_size(key, *sizes):
        return a_term(key, conditions=(Condition(key, "size", values=sizes),))

    assert apart(of_size("a", "small"), of_size("b", "large"))
    assert not apart(of_size("a", "small"), of_size("b", "sme"))
    assert not apart(of_size("a", "small", "large"), of_size("b", "large"))


def test_only_what_a_firm_is_or_is_not_tells_two_firms_apart():
    def with_(key, *values, attribute="size", **said):
        return a_term(key, conditions=(Condition(key, attribute, values=values, **said),))

    small, large = with_("a", "small"), with_("b", "large")

    assert apart(small, large)
    assert not apart(small, with_("b", "large", holds="is_not"))
    assert not apart(with_("a", "small", holds="is_not"), large)
    assert not apart(small, with_("b", "large", amount=EDGE))
    assert not apart(with_("a", "small", amount=EDGE), large)
    assert not apart(with_("a", "x", attribute="sector"), with_("b", "y", attribute="sector"))
    assert not apart(small, with_("b", "no", attribute="first_award"))


@pytest.mark.parametrize("attribute", ["model_registered", "first_award"])
def test_what_is_so_and_what_is_not_are_two_firms(attribute):
    def of(key, *values):
        return a_term(key, conditions=(Condition(key, attribute, values=values),))

    assert apart(of("a"), of("b", "no"))
    assert not apart(of("a"), of("b", "yes"))


def test_the_largest_sets_of_which_each_two_are_joined():
    joined = [frozenset(pair) for pair in ("ab", "ac", "bc", "cd")]

    assert cliques("abcde", joined) == [("a", "b", "c"), ("c", "d"), ("e",)]
    assert cliques("ab", []) == [("a",), ("b",)]
    assert list(pairs("cab")) == [frozenset(pair) for pair in ("ab", "ac", "bc")]
