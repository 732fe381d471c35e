"""The terms as plain JSON answer like those of the package, and survive being text."""

import json
from fractions import Fraction

from analysis.quantities import Quantity
from analysis.schemes.answer import number, term_answers
from analysis.schemes.best_answer import best_answers
from analysis.schemes.firm import Firm
from analysis.schemes.project import project_of
from analysis.schemes.question import currencies
from analysis.schemes.reading import terms_of
from analysis.schemes.terms import Clause, Condition, Relation, SharedLimit, Term, Terms
from analysis.schemes.written import read, written
from tests.tiny import real_seeds


def test_the_package_answers_alike_from_what_is_written_of_it():
    terms = terms_of(real_seeds())
    again = read(json.loads(json.dumps(written(terms))))

    for cost in ("1M CNY", "60M CNY", "900M CNY"):
        project = project_of(cost, {"models": "300000 CNY"}, kinds=["models"])
        for answers in (term_answers, best_answers):
            assert answers(project, Firm(), again) == answers(project, Firm(), terms)


def test_all_that_a_term_can_hold_is_written_and_read():
    clause = Clause("plan", 3, 8, "words")
    money = Quantity(Fraction(10, 3), "CNY", "at_most", Fraction(4), figures=("f",))
    rate = Quantity(Fraction(3, 10), "1", "about", approximate=True)
    shown = Condition("c", "size", "is_not", ("sme",), None, clause, {"text_en": "no SME"})
    old = Condition("d", "age", "at_most", (), Quantity(Fraction(3), "a"))
    term = Term(
        "t", "s", "maple", ("data",), rate, money, money, "project", money, money, money, "part",
        Quantity(Fraction(10), "count"), "year", money, "year", (shown, old), clause,
        {"grade_en": "first"}, {"name": "Aid", "language": "en"},
    )  # fmt: skip
    limit = SharedLimit("l", ("t",), money, "recipient_year", Quantity(Fraction(3), "a"), (shown,))
    relation = Relation("r", "stacks_to", "t", "u", "cost", rate, clause)
    terms = Terms((term,), (limit,), (relation,), {"maple": ""})

    assert read(json.loads(json.dumps(written(terms)))) == terms


def test_every_number_is_text_and_what_is_usual_is_left_out():
    terms = Terms((Term("t", "s", "maple", rate=Quantity(Fraction(3, 10), "1")),))

    assert written(terms)["terms"] == [
        {"term": "t", "scheme": "s", "region": "maple", "rate": {"value": "3/10", "unit": "1"}}
    ]


def test_a_whole_amount_is_written_without_a_fraction():
    assert [json.dumps(number(one)) for one in (Fraction(3), Fraction(7, 2), None)] == [
        "3", "3.5", "null",
    ]  # fmt: skip


def test_the_currencies_on_file_are_those_of_every_amount_of_money():
    terms = (
        Term("a", "a", "maple", limit=Quantity(Fraction(1), "CNY")),
        Term("b", "b", "maple", fixed_sum=Quantity(Fraction(1), "JPY")),
        Term("c", "c", "maple", minimum=Quantity(Fraction(1), "USD")),
    )

    assert currencies(Terms(terms)) == {"CNY", "JPY", "USD"}
