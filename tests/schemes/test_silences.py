"""The silences that a best combination leans on, each with the answer if it breaks otherwise."""

from dataclasses import replace
from fractions import Fraction

from analysis.quantities import Quantity
from analysis.schemes import best
from analysis.schemes.best import asked_in, best_of
from analysis.schemes.firm import Firm
from analysis.schemes.project import project_of
from analysis.schemes.silences import BESIDE, NOT_SAME_COST, clauses_of, silences_of
from analysis.schemes.terms import Clause, Condition, Relation, SharedLimit, Term, Terms

TEN = Quantity(Fraction(10), "CNY")


def percent(number):
    return Quantity(Fraction(number, 100), "1", figures=(f"rate-{number}",))


def money(amount):
    return Quantity(Fraction(amount), "CNY")


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


def test_of_more_silences_than_may_be_sought_the_rest_are_named_without_an_answer(monkeypatch):
    # Three terms on one cost: (1 + 3)² of work for one search more. Limits let each be used: a is
    # paid 3 on 6, b 0.8 on 2, c 0.6 on the last 2. With a on the costs of the others, c has 2.4
    # on 8: 3 + 0.8 + 2.4.
    monkeypatch.setattr(best, "MOST_WORK", 16)
    terms = [aid("a", 50, limit=money(3)), aid("b", 40, limit=money("0.8")), aid("c", 30)]

    found, silences = answered(terms)

    assert found.keys == ("a", "b", "c")
    assert on_stacking(silences) == {
        ("a", "b", "c"): (Fraction("6.2"), Fraction("6.2")),
        ("c", "a", "b"): None,
        ("b", "a", "c"): None,
    }


def test_of_more_sums_beside_than_may_be_sought_the_rest_are_named_without_an_answer(monkeypatch):
    # a is paid on all costs, beside it two awards on none; only one of a and the first is 4 + 2
    monkeypatch.setattr(best, "MOST_WORK", 16)
    awards = [Term(key, key, "maple", fixed_sum=money(2)) for key in "bc"]

    found, silences = answered([aid("a", 40), *awards])

    assert (found.high, on_stacking(silences)) == (8, {})
    assert {one.terms: one.otherwise for one in silences if one.taken == BESIDE} == {
        ("a", "b"): (6, 6), ("a", "c"): None, ("b", "c"): None,
    }  # fmt: skip


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


def test_a_term_of_which_only_its_purpose_tells_what_it_counts_leans_on_that():
    """10 of 40 are for models: 30 % of 10 is 3; if the term counts all costs, 30 % of 40 is 12."""
    terms = Terms(
        (
            Term("aid", "aid", "city", costs=("models",), row={"costs_basis": "inferred"},
                 rate=Quantity(Fraction(3, 10), "1")),
        ),
        parents={"city": ""},
    )  # fmt: skip
    kinds = {"models": Quantity(Fraction(10), "CNY"), "compute": Quantity(Fraction(30), "CNY")}
    project = project_of(Quantity(Fraction(40), "CNY"), kinds, kinds=tuple(kinds))
    asked = asked_in("city", project, Firm(), terms)
    found = best_of(asked)

    (silence,) = silences_of(found, asked)
    assert (found.high, silence.silence, silence.terms) == (3, "kinds", ("aid",))
    assert silence.otherwise == (12, 12)

    stated = replace(terms.on_file[0], row={"costs_basis": ""})
    asked = asked_in("city", project, Firm(), replace(terms, on_file=(stated,)))
    assert list(silences_of(best_of(asked), asked)) == []
