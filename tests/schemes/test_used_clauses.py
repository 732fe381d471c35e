"""The clauses that a best combination names: those that decide, or that it leans on."""

from fractions import Fraction

import pytest

from analysis.quantities import Quantity
from analysis.schemes import best
from analysis.schemes.best import asked_in, best_of
from analysis.schemes.firm import Firm
from analysis.schemes.project import Project
from analysis.schemes.terms import Clause, Condition, Relation, SharedLimit, Term, Terms
from analysis.schemes.used import clauses_of


def money(amount):
    return Quantity(Fraction(amount), "CNY", figures=(f"f{amount}",))


def percent(number):
    return Quantity(Fraction(number, 100), "1", figures=(f"rate-{number}",))


def aid(key, number, **said):
    return Term(key, key, "maple", rate=percent(number), **said)


def used(terms, limits=(), relations=(), years=1):
    """Return the clauses that the best on costs of 10 names, by kind and key."""
    everything = Terms(tuple(terms), tuple(limits), tuple(relations), {"maple": ""})
    project = Project(money(10), years=Fraction(years))
    asked = asked_in("maple", project, Firm(), everything)
    return {(one.kind, one.key): one for one in clauses_of(best_of(asked), asked)}


def beyond_terms(*args, **said):
    return [key for kind, key in used(*args, **said) if kind not in ("term", "condition")]


def test_the_clauses_used_are_named_with_their_figures_and_words():
    # a pays 3 and b 2 on the same 10; the limit of 3 on a and c binds at 3
    clause = Clause("plan", 3, 8, "words")
    shown = Condition("new", "first_award", clause=clause)
    terms = [aid("a", 30, clause=clause, conditions=(shown,)), aid("b", 20), aid("c", 10)]
    limits = [SharedLimit("most", ("a", "c"), money(3))]
    relations = [Relation("both", "stacks_freely", "a", "b"), Relation("not", "excludes", "c", "d")]

    found = used(terms, limits, relations)

    assert list(found) == [
        ("term", "a"), ("condition", "new"), ("term", "b"), ("limit", "most"),
        ("stacks_freely", "both"),
    ]  # fmt: skip
    assert found["term", "a"].clause == clause
    assert found["term", "a"].figures == ("rate-30",)
    assert found["condition", "new"].state == "to be shown"
    assert (found["limit", "most"].terms, found["limit", "most"].figures) == (("a",), ("f3",))


@pytest.mark.parametrize(("most", "named"), [(2, ["l"]), (3, ["l"]), (4, [])])
def test_a_limit_is_named_where_it_binds(most, named):
    # 30 % of 10 are 3
    assert beyond_terms([aid("a", 30)], [SharedLimit("l", ("a",), money(most))]) == named


@pytest.mark.parametrize(("lasts", "named"), [(1, ["l"]), (2, []), (3, [])])
def test_a_duration_is_named_where_the_project_is_longer(lasts, named):
    duration = SharedLimit("l", ("a",), None, years=Quantity(Fraction(lasts), "a"))

    assert beyond_terms([aid("a", 30)], [duration], years=2) == named


def test_of_envelopes_by_year_all_that_bind_together_are_named():
    years = [SharedLimit(f"in-{year}", ("a",), money(2), "year", year=str(year))
             for year in (2025, 2026)]  # fmt: skip

    assert beyond_terms([aid("a", 30)], years) == ["in-2025", "in-2026"]
    assert beyond_terms([aid("a", 10)], years) == []


@pytest.mark.parametrize(("sum_", "named"), [(1, ["r"]), (4, ["r"])])
def test_an_exclusion_is_named_where_the_best_would_be_another_without_it(sum_, named):
    # 3 of a or the sum of b, in one project not both; without the words both, as nothing is said
    terms = [aid("a", 30), Term("b", "b", "maple", fixed_sum=money(sum_))]

    assert beyond_terms(terms, relations=[Relation("r", "excludes", "a", "b", "project")]) == named


def test_an_exclusion_of_what_would_not_be_had_anyway_is_not_named(monkeypatch):
    # b pays 2 on the costs on which a pays 3, so that b is not had, whatever the words
    terms, words = [aid("a", 30), aid("b", 20)], [Relation("r", "excludes", "a", "b", "project")]

    assert beyond_terms(terms, relations=words) == []
    monkeypatch.setattr(best, "MOST_WORK", 0)
    assert beyond_terms(terms, relations=words) == ["r"]  # too many searches to tell


def test_two_that_are_parted_by_a_contract_each_lean_on_the_words():
    terms = [aid("a", 30, limit=money(1)), aid("b", 20)]

    assert beyond_terms(terms, relations=[Relation("r", "excludes", "a", "b", "contract")]) == ["r"]


def test_a_lifted_rate_names_what_lifts_it():
    # 20 % of a, lifted to 50 % where b is had, which a limit of 1 allows on 2
    terms = [aid("a", 20, costs=()), Term("b", "b", "maple", fixed_sum=money(1))]
    lift = Relation("r", "lifts_rate_to", "a", "b", amount=percent(50))
    no_lift = Relation("r", "lifts_rate_to", "b", "a", amount=percent(50))

    assert beyond_terms(terms, relations=[lift]) == ["r"]
    assert beyond_terms(terms, relations=[no_lift]) == []


def test_what_is_in_force_in_place_of_another_says_so_where_it_is_used():
    terms = [aid("a", 30), aid("b", 50)]

    assert beyond_terms(terms, relations=[Relation("r", "supersedes", "a", "b")]) == ["r"]
    assert beyond_terms([terms[1]], relations=[Relation("r", "supersedes", "a", "c")]) == []
