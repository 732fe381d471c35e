"""The silences that a best combination leans on, each with the answer if it breaks otherwise."""

from dataclasses import replace
from fractions import Fraction

from analysis.quantities import Quantity
from analysis.schemes import best
from analysis.schemes.best import asked_in, best_of
from analysis.schemes.firm import Firm
from analysis.schemes.project import project_of
from analysis.schemes.silences import BESIDE, STACKING, silences_of
from analysis.schemes.terms import Condition, Relation, SharedLimit, Term, Terms

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
    return {one.terms: one.otherwise for one in silences if one.silence == STACKING
            and one.taken != BESIDE}  # fmt: skip


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
    # Three terms on one cost: (1 + 3)² of work for one search more, beside the one of all at once.
    # Limits let each be used: a is paid 3 on 6, b 0.8 on 2, c 0.6 on the last 2. With a on the
    # costs of the others, c has 2.4 on 8: 3 + 0.8 + 2.4. All at once: 3 + 0.8 + 3.
    monkeypatch.setattr(best, "MOST_WORK", 32)
    terms = [aid("a", 50, limit=money(3)), aid("b", 40, limit=money("0.8")), aid("c", 30)]

    found, silences = answered(terms)

    assert found.keys == ("a", "b", "c")
    assert on_stacking(silences) == {
        ("a", "b", "c"): (Fraction("6.2"), Fraction("6.2")),
        ("c", "a", "b"): None,
        ("b", "a", "c"): None,
    }
    assert [one.otherwise for one in silences if one.silence == "all"] == [
        (Fraction("6.8"), Fraction("6.8"))
    ]


def test_of_more_sums_beside_than_may_be_sought_the_rest_are_named_without_an_answer(monkeypatch):
    # a is paid on all costs, beside it two awards on none; only one of a and the first is 4 + 2
    monkeypatch.setattr(best, "MOST_WORK", 16)
    awards = [Term(key, key, "maple", fixed_sum=money(2)) for key in "bc"]

    found, silences = answered([aid("a", 40), *awards])

    assert (found.high, on_stacking(silences)) == (8, {})
    assert {one.terms: one.otherwise for one in silences if one.taken == BESIDE} == {
        ("a", "b"): (6, 6), ("a", "c"): None, ("b", "c"): None,
    }  # fmt: skip


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


def test_a_limit_that_a_firm_may_exceed_is_a_silence_where_it_would_pay_more():
    def of(most):
        big = Condition("big", "size", values=("large",))
        limit = SharedLimit("l", ("a",), money(most), except_for=(big,))
        _, silences = answered([aid("a", 30)], limits=[limit])
        return [(one.silence, one.terms, one.otherwise, one.about) for one in silences]

    # 30 % of 10 are 3, of which the limit leaves 2; one of 3 leaves all of it
    assert of(2) == [("exception", ("a",), (3, 3), "l")]
    assert of(3) == []


def test_one_project_parted_between_schemes_leans_on_that_it_may_be():
    # a pays 1 on 2, b 3.2 on the other 8; b alone would pay 4
    limited = aid("a", 50, limit=money(1))
    parting = [one for one in answered([limited, aid("b", 40)])[1] if one.silence == "parting"]

    assert [(one.terms, one.otherwise) for one in parting] == [(("a", "b"), (4, 4))]
    for words in ("excludes", "stacks_freely"):
        told = answered([limited, aid("b", 40)], relations=[Relation("r", words, "a", "b")])[1]
        assert "parting" not in {one.silence for one in told}
    tiers = [replace(one, scheme="one") for one in (limited, aid("b", 40))]
    assert "parting" not in {one.silence for one in answered(tiers)[1]}


def test_a_share_of_a_grant_is_paid_beside_the_scheme_that_is_not_parted():
    # a and its half by c: 1 and 0.5; b alone 4, which is more; b and c do not go together
    share = Relation("r", "share_of_grant", "c", "a", amount=percent(50))
    gift = Term("c", "c", "maple")
    terms = [aid("a", 50, limit=money(1)), aid("b", 40), gift]

    found, silences = answered(terms, relations=[share])

    assert found.high == Fraction("4.7")  # 1 on 2, half of it again, and 3.2 on 8
    (parting,) = [one for one in silences if one.silence == "parting"]
    assert (parting.terms, parting.otherwise) == (("a", "b"), (4, 4))


def test_a_contract_for_each_of_two_that_are_not_had_on_one_is_leaned_on():
    terms = [aid("a", 50, limit=money(1)), aid("b", 40)]

    def told(on):
        words = Relation("r", "excludes", "a", "b", on)
        return [one for one in answered(terms, relations=[words])[1] if one.silence == "contract"]

    (silence,) = told("contract")
    assert (silence.terms, silence.about, silence.otherwise) == (("a", "b"), "r", (4, 4))
    assert told("cost") == [] and len(told("")) == 1


def test_a_minimum_is_reached_by_the_costs_given_to_the_term_or_by_all():
    # 40 % of 9 and half of 1 are 4.1; if all 10 reach the minimum of 9, 40 % of 8 and half of 2
    terms = [aid("a", 50, limit=money(1)), aid("b", 40, minimum=money(9))]

    found, silences = answered(terms)

    assert found.high == Fraction("4.1")
    told = {one.silence: (one.terms, one.otherwise) for one in silences}
    assert told["minimum"] == (("b",), (Fraction("4.2"), Fraction("4.2")))
    assert "minimum" not in {one.silence for one in answered([terms[1]])[1]}


def test_all_silences_on_stacking_at_once_are_named_beside_each():
    _, silences = answered([aid("a", 30), aid("b", 20), aid("c", 50)])

    (every,) = [one for one in silences if one.silence == "all"]
    assert (every.terms, every.otherwise) == (("a", "b", "c"), (10, 10))
    two = answered([aid("a", 30), aid("b", 20)])[1]
    assert "all" not in {one.silence for one in two}
