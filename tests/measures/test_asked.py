"""What a reader asks of the schemes is read from a few words: costs by kind, and the firm."""

from fractions import Fraction

import pytest

from analysis.measures.asked import asked, pairs
from analysis.refusal import Refused
from tests.tiny import programme, region, tiny

SEEDS = tiny(
    regions=[region("maple"), region("cedar")],
    programmes=[programme("aid", "scheme")],
    support_schemes=[{"programme": "aid"}],
)
MILLION = 10**6


def question(cost="60M", costs="", firm=""):
    return asked(SEEDS, cost, "CNY", costs, firm)


def test_costs_by_kind_stand_beside_the_total():
    project = question("60M", "compute=6M; models = 3M").project

    assert (project.cost.value, project.unit) == (60 * MILLION, "CNY")
    assert project.by_kind == {"compute": 6 * MILLION, "models": 3 * MILLION}


def test_without_a_total_a_project_costs_the_sum_of_its_kinds():
    assert question("", "compute=6M&models=3M").project.cost.value == 9 * MILLION


def test_a_firm_is_what_is_said_of_it():
    firm = question(firm="place=maple; size=sme").firm

    assert (firm.says, firm.places) == ({"place": "maple", "size": "sme"}, ("maple",))
    assert question().firm.says == {}
    assert asked(SEEDS, "60M", "CNY") == question()


def test_the_question_holds_the_terms_on_file():
    assert [term.term for term in question().terms.on_file] == ["aid"]


@pytest.mark.parametrize(
    ("costs", "firm", "says"),
    [
        ("compute", "", "takes answers such as compute=6M; size=sme, and “compute” is none"),
        ("compute=1M; compute=2M", "", "compute is given twice"),
        ("compute=100M", "", "more than the 60000000 CNY of all costs"),
        ("lunch=1M", "", "no kind of costs called 'lunch'"),
        ("", "mood=good", "no attribute of a firm called 'mood'"),
        ("", "place=oak", "no place called 'oak'"),
    ],
)
def test_what_is_not_on_file_is_refused(costs, firm, says):
    with pytest.raises(Refused, match=says):
        question(costs=costs, firm=firm)


def test_answers_are_parted_by_semicolons_or_as_in_an_address():
    assert pairs(" a = 1;b=2 ") == pairs("a=1&b=2") == {"a": "1", "b": "2"}
    assert pairs("") == {}
    assert pairs("a=b=c") == {"a": "b=c"}


def test_the_money_of_a_kind_is_that_of_the_project():
    assert question("60M", "compute=600万元").project.by_kind == {"compute": Fraction(6 * MILLION)}
