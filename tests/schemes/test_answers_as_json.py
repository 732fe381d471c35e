"""The answers as JSON, whole: every name in them is one that the page and the command promise."""

from fractions import Fraction

from analysis.quantities import Quantity
from analysis.schemes.answer import term_answers
from analysis.schemes.best_answer import best_answers
from analysis.schemes.firm import Firm
from analysis.schemes.project import project_of
from analysis.schemes.terms import Clause, Condition, Relation, SharedLimit, Term, Terms

WORDS = {"source": "plan", "start": 3, "end": 8, "exact": "words"}
NO_WORDS = {"source": "", "start": 0, "end": 0, "exact": ""}


def money(value, figure=""):
    return Quantity(Fraction(value), "CNY", figures=(figure,) if figure else ())


def rate(percent):
    return Quantity(Fraction(percent, 100), "1", figures=(f"rate-{percent}",))


def answered(answers, *terms, by_kind=None, firm=None, **bound):
    costs = {kind: money(amount) for kind, amount in (by_kind or {}).items()}
    project = project_of(money(10), costs, kinds=["data"])
    return answers(project, firm or Firm(), Terms(terms, parents={"maple": ""}, **bound))


def test_a_term_says_what_it_pays_by_which_clause_and_what_is_to_be_shown():
    shown = Condition("new", "first_award", clause=Clause(**WORDS), row={"text_en": "a first one"})
    aid = Term("aid", "help", "maple", ("data",), rate(25), envelope=money(20, "pot"),
               conditions=(shown, Condition("old", "words")), clause=Clause(**WORDS),
               names={"name": "援助", "name_en": "Aid", "language": "zh"})  # fmt: skip

    assert answered(term_answers, aid) == [
        {
            "term": "aid",
            "region": "maple",
            "scheme": "help",
            "name": "Aid",
            "pays": {"low": 2.5, "high": 2.5, "bound": "exact", "unit": "CNY"},
            "decides": "rate",
            "conditions": [
                {"condition": "new", "attribute": "first_award", "text": "a first one",
                 "state": "to be shown"},
                {"condition": "old", "attribute": "words", "text": "", "state": "to be shown"},
            ],
            "figures": ["rate-25", "pot"],
            "carries": {"low": 8, "high": 8, "bound": "exact", "per": "scheme"},
            "rests_on": [{"silence": "rest", "terms": ["aid"]}],
            "clause": WORDS,
        }
    ]  # fmt: skip


def test_a_term_that_says_no_number_says_so_and_has_its_key_for_a_name():
    assert answered(term_answers, Term("aid", "help", "maple")) == [
        {
            "term": "aid",
            "region": "maple",
            "scheme": "help",
            "name": "aid",
            "pays": {"low": 0, "high": None, "bound": "unbounded", "unit": "CNY"},
            "decides": "unstated",
            "conditions": [],
            "figures": [],
            "carries": None,
            "rests_on": [],
            "clause": NO_WORDS,
        }
    ]


def test_a_term_that_pays_nothing_names_the_figures_that_it_states():
    # 10 are less than the minimum of 20: nothing is paid, by no figure but those of the term
    aid = Term("aid", "aid", "maple", rate=rate(25), minimum=money(20, "least"))

    (found,) = answered(term_answers, aid)

    assert (found["decides"], found["figures"]) == ("minimum", ["rate-25", "least"])


def test_a_best_combination_says_who_is_given_what_and_all_that_it_rests_on():
    # a pays 50 % on 2 up to 1; b 40 % on the other 8, 3.2: the 4.2 that the limit leaves, also of
    # the 1 + 4 on the same costs. b alone would pay 4, on all 10.
    shown = Condition("new", "first_award", clause=Clause(**WORDS))
    a = Term("a", "a", "maple", ("data",), rate(50), limit=money(1, "top"), conditions=(shown,))
    b = Term("b", "b", "maple", rate=rate(40), clause=Clause(**WORDS))
    big, year = Condition("big", "size"), Quantity(Fraction(1), "a")
    exceeded = SharedLimit("l", ("a", "b"), money("4.2", "held"), years=year, except_for=(big,))

    assert answered(best_answers, a, b, limits=(exceeded,)) == [
        {
            "place": "maple",
            "uses": [
                {"term": "a", "cost": 2, "pays": {"low": 1, "high": 1}},
                {"term": "b", "cost": 8, "pays": {"low": 3.2, "high": 3.2}},
            ],
            "pays": {"low": 4.2, "high": 4.2, "unit": "CNY"},
            "rests_on": [
                {"clause": "term", "key": "a", "terms": ["a"], "figures": ["rate-50", "top"],
                 **NO_WORDS},
                {"clause": "condition", "key": "new", "terms": ["a"], "state": "to be shown",
                 "figures": [], **WORDS},
                {"clause": "term", "key": "b", "terms": ["b"], "figures": ["rate-40"], **WORDS},
                {"clause": "limit", "key": "l", "terms": ["a", "b"], "figures": ["held"],
                 **NO_WORDS},
                {"silence": "parting", "terms": ["a", "b"],
                 "taken": "each on its own part of the costs", "otherwise": {"low": 4, "high": 4}},
                {"silence": "rest", "terms": ["a"], "taken": "counted by every term",
                 "otherwise": {"low": 4, "high": 4}},
            ],
        }
    ]  # fmt: skip


def test_a_relation_used_names_both_terms_and_its_figure():
    a, b = (Term(key, key, "maple", rate=rate(40)) for key in "ab")
    joint = Relation("joint", "stacks_to", "b", "a", "cost", rate(60), Clause(**WORDS))

    (best,) = answered(best_answers, a, b, relations=(joint,))

    assert best["pays"] == {"low": 6, "high": 6, "unit": "CNY"}
    assert best["rests_on"][-1] == {
        "clause": "stacks_to", "key": "joint", "terms": ["a", "b"], "figures": ["rate-60"], **WORDS,
    }  # fmt: skip


def test_an_amount_that_is_not_said_or_in_other_money_may_be_anything():
    yen = Term("yen", "yen", "maple", rate=rate(40), limit=Quantity(Fraction(1), "JPY"))

    (best,) = answered(best_answers, Term("mute", "mute", "maple"), yen)

    assert (best["uses"], best["pays"]) == ([], {"low": 0, "high": 0, "unit": "CNY"})
    assert best["rests_on"] == [
        {"silence": kind, "terms": [key], "taken": "pays nothing",
         "otherwise": {"low": 0, "high": None}}
        for kind, key in (("amount", "mute"), ("currency", "yen"))
    ]  # fmt: skip
