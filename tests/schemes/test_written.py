"""The terms as plain JSON answer like those of the package, and survive being text."""

import json
from fractions import Fraction

import pytest

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
        {"grade_en": "first"}, {"name": "Aid", "language": "en"}, ("minimum",),
    )  # fmt: skip
    limit = SharedLimit("l", ("t",), money, "recipient_year", Quantity(Fraction(3), "a"), (shown,),
                        year="2026")  # fmt: skip
    relation = Relation("r", "stacks_to", "t", "u", "cost", rate, clause)
    terms = Terms((term,), (limit,), (relation,), {"maple": ""})

    assert read(json.loads(json.dumps(written(terms)))) == terms


def test_of_rows_and_names_what_is_shown_or_decides_is_kept():
    grades = {"grade_en": "first", "grade_ja": "一級", "grade_zh_hans": "一级", "costs": "data"}
    texts = {"text_en": "no SME", "text_ja": "大企業", "text_zh_hans": "大企业"}
    names = {
        "name": "补助",
        "name_en": "Aid",
        "name_ja": "補助",
        "name_zh_hans": "补助",
        "language": "zh",
    }
    shown = Condition("c", "words", row={**texts, "note": "of no use there"})
    term = Term("t", "s", "maple", conditions=(shown,), row={**grades, "term": "t"},
                names={**names, "region": "maple"})  # fmt: skip

    (found,) = written(Terms((term,)))["terms"]

    assert (found["row"], found["names"]) == (grades, names)
    assert found["conditions"][0]["row"] == texts


def test_every_number_is_text_and_what_is_usual_is_left_out():
    terms = Terms((Term("t", "s", "maple", rate=Quantity(Fraction(3, 10), "1")),))

    assert written(terms)["terms"] == [
        {"term": "t", "scheme": "s", "region": "maple", "rate": {"value": "3/10", "unit": "1"}}
    ]


@pytest.mark.parametrize(
    ("attribute", "asked", "amount"),
    [
        ("age", Quantity(Fraction(18), "mo", "at_most", Fraction(24)),
         {"value": "3/2", "unit": "a", "bound": "at_most", "upper": "2"}),
        ("age", Quantity(Fraction(3), "a"), {"value": "3", "unit": "a"}),
        ("age", Quantity(None, "mo", "unbounded"),
         {"value": None, "unit": "a", "bound": "unbounded"}),
        ("age", Quantity(Fraction(5), "CNY"), {"value": "5", "unit": "CNY"}),
        ("revenue", Quantity(Fraction(5), "CNY"), {"value": "5", "unit": "CNY"}),
        ("words", Quantity(Fraction(18), "mo"), {"value": "18", "unit": "mo"}),
    ],
)  # fmt: skip
def test_what_a_firm_is_asked_is_written_in_the_unit_in_which_it_answers(attribute, asked, amount):
    condition = Condition("old", attribute, "at_most", amount=asked)
    limit = SharedLimit("l", ("t",), None, except_for=(condition,))

    document = written(Terms((Term("t", "s", "maple", conditions=(condition,)),), (limit,)))

    assert document["terms"][0]["conditions"][0]["amount"] == amount
    assert document["limits"][0]["except_for"][0]["amount"] == amount


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
