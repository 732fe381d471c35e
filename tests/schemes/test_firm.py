"""What a firm says of itself, and which conditions it meets, fails or has still to show."""

from fractions import Fraction

import pytest

from analysis.package.codes import code_list
from analysis.quantities import Quantity
from analysis.refusal import Refused
from analysis.schemes.conditions import MET, NOT_MET, TO_SHOW, state_of
from analysis.schemes.firm import firm_of
from analysis.schemes.terms import Condition, SharedLimit, Term, Terms

PLACES = {"nation": "", "province": "nation", "city": "province", "other-city": "province"}


def a_firm(conditions=(), **says):
    terms = Terms((Term("aid", "aid", "city", conditions=tuple(conditions)),), parents=PLACES)
    return firm_of(says, terms, code_list("firm_attributes"), code_list("firm_sizes"))


def state(attribute, values=(), holds="is", amount=None, **says):
    condition = Condition("asked", attribute, holds, tuple(values), amount)
    return state_of(condition, a_firm([condition], **says))


def years(number):
    return Quantity(Fraction(number), "a")


def test_a_firm_has_its_place_and_those_that_it_lies_in():
    assert a_firm(place="city").places == ("city", "province", "nation")
    assert a_firm(region="city") .says == {"place": "city"}  # fmt: skip
    assert a_firm().places == ()


@pytest.mark.parametrize(
    ("place", "says"),
    [("city", MET), ("other-city", NOT_MET), ("province", TO_SHOW), ("nation", TO_SHOW)],
)
def test_a_firm_in_a_city_is_in_its_province_and_one_of_the_province_may_be_in_the_city(
    place, says
):
    assert state("place", ["city"], place=place) == says
    assert state("place", ["province"], place="city") == MET


@pytest.mark.parametrize(
    ("asked", "size", "says"),
    [
        (["sme"], "micro", MET), (["sme"], "small", MET), (["sme"], "medium", MET),
        (["sme"], "sme", MET), (["sme"], "large", NOT_MET),
        (["small"], "sme", TO_SHOW), (["small"], "micro", NOT_MET), (["large"], "sme", NOT_MET),
        (["micro", "small", "medium"], "sme", MET), (["micro", "small"], "sme", TO_SHOW),
    ],
)  # fmt: skip
def test_micro_small_and_medium_are_small_or_medium_and_that_may_be_any_of_them(asked, size, says):
    assert state("size", asked, size=size) == says


def test_a_small_or_medium_sized_firm_is_a_firm_and_a_firm_may_be_one():
    any_size, smaller = "TG29", "TG31"

    def said(asked, kind):
        condition = Condition("asked", "kind", values=(asked,))
        terms = Terms((Term("aid", "aid", "city", conditions=(condition,)),))
        kinds = {"kind": code_list("target_groups")}
        return state_of(condition, firm_of({"kind": kind}, terms, ["kind"], (), kinds))

    assert said(any_size, smaller) == MET
    assert said(smaller, any_size) == TO_SHOW
    assert said(any_size, "TG20") == NOT_MET


def test_what_a_firm_does_not_say_remains_to_be_shown():
    assert state("size", ["sme"]) == TO_SHOW
    assert state("age", amount=years(3), holds="at_most") == TO_SHOW


def test_what_is_in_words_always_remains_to_be_shown():
    assert state("words") == TO_SHOW


def test_a_condition_turned_round_is_met_by_those_that_fail_it():
    assert state("size", ["sme"], "is_not", size="large") == MET
    assert state("size", ["sme"], "is_not", size="micro") == NOT_MET
    assert state("size", ["small"], "is_not", size="sme") == TO_SHOW


def test_a_condition_without_a_value_asks_whether_it_is_so():
    assert state("model_registered", model_registered="yes") == MET
    assert state("model_registered", model_registered="no") == NOT_MET


@pytest.mark.parametrize(
    ("holds", "states"),
    [
        ("at_least", (NOT_MET, MET, MET)), ("more_than", (NOT_MET, NOT_MET, MET)),
        ("at_most", (MET, MET, NOT_MET)), ("less_than", (MET, NOT_MET, NOT_MET)),
        ("is", (NOT_MET, MET, NOT_MET)), ("is_not", (MET, NOT_MET, MET)),
    ],
)  # fmt: skip
def test_a_number_is_held_against_the_edge_on_both_sides(holds, states):
    assert tuple(state("age", (), holds, years(3), age=age) for age in "234") == states


def test_a_number_is_read_as_a_person_writes_it_and_in_other_units():
    parameters = Quantity(Fraction(10**11), "count")
    for written in ("100000000000", "100 billion", "1000亿"):
        assert state("parameters", (), "at_least", parameters, parameters=written) == MET
    assert state("rd_share", (), "at_least", Quantity(Fraction(8, 100), "1"), rd_share="8%") == MET
    assert state("age", (), "at_most", years(1), age="13 months") == NOT_MET


def test_money_in_another_currency_remains_to_be_shown():
    asked = Quantity(Fraction(10**6), "CNY")

    assert state("revenue", (), "at_least", asked, revenue="2M CNY") == MET
    assert state("revenue", (), "at_least", asked, revenue="2M JPY") == TO_SHOW


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"colour": "red"}, "no attribute of a firm called 'colour'"),
        ({"words": "good"}, "no attribute of a firm called 'words'"),
        ({"size": "huge"}, "no size called 'huge'; .*large, medium, micro, small, sme"),
        ({"place": "cit"}, "no place called 'cit'; the nearest: city"),
        ({"region": "oak"}, "no region called 'oak'; .*province"),
        ({"sector": "mining"}, "no sector called 'mining'; .*farming"),
        ({"model_registered": "perhaps"}, "no model registered called 'perhaps'; .*no.*yes"),
        ({"age": "young"}, "age of a firm is a number such as 12, not 'young'"),
        ({"place": "city", "region": "city"}, "place of the firm is given twice"),
    ],
)
def test_what_is_not_on_file_is_refused_with_what_is(said, refusal):
    farming = Condition("farms", "sector", values=("farming",))

    with pytest.raises(Refused, match=refusal):
        a_firm([farming], **said)


def test_a_value_is_known_by_the_conditions_of_a_limit_too():
    seed = Condition("seed", "kind", values=("start-up",))
    limit = SharedLimit("most", (), None, except_for=(seed,))
    terms = Terms(limits=(limit,), parents=PLACES)

    firm = firm_of({"kind": "start-up"}, terms, code_list("firm_attributes"), ())

    assert state_of(seed, firm) == MET


@pytest.mark.parametrize(
    ("attribute", "most"),
    [("age", "2000"), ("revenue", "1e17"), ("employees", "100000000"), ("rd_share", "100"),
     ("parameters", "1e18")],
)  # fmt: skip
def test_what_no_firm_can_be_is_refused(attribute, most):
    assert a_firm(**{attribute: most}).amounts[attribute].value == Fraction(most)
    assert a_firm(**{attribute: "0"}).amounts[attribute].value == 0
    for absurd in ("-1", str(Fraction(most) * 10 + 1)):
        with pytest.raises(Refused, match=f"the {attribute} of a firm is a number from 0 to "):
            a_firm(**{attribute: absurd})
