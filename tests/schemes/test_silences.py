"""The silences that a best combination leans on, each with the answer if it breaks otherwise."""

from fractions import Fraction

from analysis.quantities import Quantity
from analysis.schemes.best import asked_in, best_of
from analysis.schemes.firm import Firm
from analysis.schemes.project import project_of
from analysis.schemes.silences import NOT_SAME_COST, clauses_of, silences_of
from analysis.schemes.terms import Clause, Condition, Relation, SharedLimit, Term, Terms

TEN = Quantity(Fraction(10), "CNY")


def percent(number):
    return Quantity(Fraction(number, 100), "1", figures=(f"rate-{number}",))


def answered(terms, limits=(), relations=(), by_kind=None):
    everything = Terms(tuple(terms), tuple(limits), tuple(relations), {"maple": ""})
    project = project_of(TEN, by_kind or {}, kinds=["data"])
    asked = asked_in("maple", project, Firm(), everything)
    found = best_of(asked)
    return found, list(silences_of(found, asked))


def aid(key, number, **said):
    return Term(key, key, "maple", rate=percent(number), **said)


def on_stacking(silences):
    return {one.terms: one.otherwise for one in silences if one.taken == NOT_SAME_COST}


def test_each_pair_without_a_word_on_stacking_is_named_with_what_both_would_pay():
    # c alone pays 5 of 10; with a 5 + 3, with b 5 + 2; a and b together 3 + 2 are no more than 5
    found, silences = answered([aid("a", 30), aid("b", 20), aid("c", 50)])

    assert found.high == 5
    assert on_stacking(silences) == {("a", "c"): (8, 8), ("b", "c"): (7, 7)}


def test_two_that_are_not_used_are_named_where_together_they_would_pay_more():
    # a and b on the same cost would pay 3 + 4, more than the 5 of c
    _, silences = answered([aid("a", 30), aid("b", 40), aid("c", 50)])

    assert on_stacking(silences)["a", "b"] == (7, 7)


def test_a_pair_of_which_words_tell_is_no_silence():
    for kind in ("excludes", "stacks_freely"):
        _, silences = answered(
            [aid("a", 30), aid("b", 20)], relations=[Relation("r", kind, "a", "b")]
        )
        assert on_stacking(silences) == {}


def test_terms_on_different_costs_are_silent_on_nothing_that_matters():
    terms = [aid("a", 30, costs=("data",)), aid("b", 20, costs=("compute",))]

    _, silences = answered(terms, by_kind={"data": TEN})

    assert on_stacking(silences) == {}


def test_many_silences_are_taken_together_by_the_terms_used():
    # a pays on 2 of the cost, b on the other 8; either may be had with any other, or not
    many = [aid(f"t{number:02}", 10, costs=("data",)) for number in range(30)]
    limited = aid("a", 50, limit=Quantity(Fraction(1), "CNY"))

    found, silences = answered([*many, limited, aid("b", 40)])

    assert found.keys == ("a", "b")
    assert [terms[0] for terms in on_stacking(silences)] == ["b", "a"]
    assert all(len(terms) == 32 for terms in on_stacking(silences))


def test_the_clauses_used_are_named_with_their_figures_and_words():
    clause = Clause("plan", 3, 8, "words")
    shown = Condition("new", "first_award", clause=clause)
    terms = [aid("a", 30, clause=clause, conditions=(shown,)), aid("b", 20), aid("c", 10)]
    limits = [SharedLimit("most", ("a", "c"), Quantity(Fraction(4), "CNY", figures=("f",)))]
    relations = [
        Relation("both", "stacks_freely", "a", "b"), Relation("not", "stacks_freely", "c", "d"),
    ]  # fmt: skip

    found, _ = answered(terms, limits, relations)

    used = {(one.kind, one.key): one for one in clauses_of(found)}
    assert list(used) == [
        ("term", "a"), ("condition", "new"), ("term", "b"), ("limit", "most"),
        ("stacks_freely", "both"),
    ]  # fmt: skip
    assert used["term", "a"].clause == clause
    assert used["term", "a"].figures == ("rate-30",)
    assert used["condition", "new"].state == "to be shown"
    assert (used["limit", "most"].terms, used["limit", "most"].figures) == (("a",), ("f",))
