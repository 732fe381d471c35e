"""The form asks for what the terms on file ask for, and for nothing else."""

import pytest
from paying_schemes import on_file

from analysis.schemes.reading import terms_of
from analysis.tables.form import Field, cost_kinds, firm_fields, form_words, label
from tests.tiny import figure, programme, region, tiny

PLACES = (("", "anywhere on record"), ("maple", "Maple"), ("cedar", "Cedar"))


def fields(*conditions, **tables):
    seeds = tiny(
        regions=[region("maple"), region("cedar")],
        programmes=[programme("aid", "scheme")],
        support_schemes=[{"programme": "aid"}],
        conditions=[
            {"condition": f"c{number}", "of": "aid", "holds": "is"} | one
            for number, one in enumerate(conditions)
        ],
        **tables,
    )
    return list(firm_fields(terms_of(seeds), seeds, "CNY"))[1:]


def test_kinds_of_costs_are_those_that_a_term_with_a_number_counts():
    # the loan of Cedar says neither what it pays nor for what
    assert cost_kinds(terms_of(on_file())) == ["models", "platforms"]


def test_a_place_is_one_with_terms_and_a_condition_brings_its_attribute():
    seeds = on_file()
    place, _, registered = firm_fields(terms_of(seeds), seeds, "CNY")

    assert place == Field("place", "Place of registration", PLACES)
    assert registered.options == (("", "not said"), ("yes", "yes"), ("no", "no"))


@pytest.mark.parametrize("conditions", [[], [{"attribute": "size", "value": "sme"}]])
def test_a_size_is_always_asked_and_chosen_among_all_sizes(conditions):
    (size,) = fields(*conditions)

    assert [code for code, _ in size.options] == ["", "micro", "small", "medium", "sme", "large"]


def test_a_sector_is_chosen_among_those_that_conditions_name_by_their_names():
    concepts = [{"concept": "isic-c", "scheme": "isic_rev_4", "name_en": "Manufacturing"}]
    sector, _ = fields({"attribute": "sector", "value": "isic-c"}, concepts=concepts)

    assert sector.options == (("", "not said"), ("isic-c", "Manufacturing"))


def test_a_number_has_its_unit_and_no_options():
    _, age = fields(
        {"attribute": "age", "amount": "years"}, figures=[figure("years", "3", unit="a")]
    )

    assert (age.unit, age.options) == ("a", ())


def test_what_only_a_person_can_judge_is_not_asked_for():
    assert fields({"attribute": "words", "text_en": "of good repute"})[1:] == []


def test_the_words_of_the_form_are_plain_data():
    seeds = on_file()
    words = form_words(terms_of(seeds), seeds, "CNY")

    assert words["kinds"] == [
        ("models", "Models and core technology"),
        ("platforms", "Shared platforms"),
    ]
    assert [field["name"] for field in words["firm"]] == ["place", "size", "model_registered"]


def test_the_form_has_its_labels_and_each_field_what_it_is_called():
    seeds = on_file()
    words = form_words(terms_of(seeds), seeds, "CNY")

    assert [words[key] for key in ("form", "label", "more")] == [
        "Your project and firm", "Eligible costs of your project", "Costs by kind, and the firm",
    ]  # fmt: skip
    assert str(words["link"]).startswith("The address of the page holds what is typed here")
    assert words["firm"][2] == {
        "name": "model_registered", "label": label("firm_attributes", "model_registered"),
        "options": (("", "not said"), ("yes", "yes"), ("no", "no")), "unit": "",
    }  # fmt: skip
    assert words["firm"][1]["label"] == label("firm_attributes", "size")


def test_a_label_begins_like_a_sentence():
    assert label("levels", "province") == "Province"
    assert label("target_groups", "TG31") == "SMEs"


def test_a_sum_is_asked_in_the_currency_of_the_question():
    _, sum_ = fields({"attribute": "revenue", "amount": "f"}, figures=[figure("f", "3")])

    assert (sum_.name, sum_.unit, sum_.options) == ("revenue", "CNY", ())


def test_what_a_limit_does_not_hold_for_is_asked_as_well():
    limit = {"limit": "cap", "covers": "aid", "amount": "f", "except_for": "c0"}
    asked = fields(
        {"of": "cap", "attribute": "sector", "value": "isic-c;TG31"},
        figures=[figure("f", "3")],
        scheme_terms=[{"term": "aid", "scheme": "aid", "limit": "f"}],
        scheme_limits=[limit],
        concepts=[{"concept": "isic-c", "scheme": "isic_rev_4", "name_en": "Manufacturing"}],
    )

    assert [field.options[1:] for field in asked if field.name == "sector"] == [
        (("isic-c", "Manufacturing"), ("TG31", "SMEs"))
    ]


def test_a_place_that_a_condition_names_is_offered_and_one_not_on_file_is_not():
    seeds = tiny(
        regions=[region("maple"), region("oak"), region("cedar")],
        programmes=[programme("aid", "scheme")],
        support_schemes=[{"programme": "aid"}],
        conditions=[{"condition": "c", "of": "aid", "holds": "is", "attribute": "place",
                     "value": "cedar;nowhere"}],
    )  # fmt: skip
    place, *others = firm_fields(terms_of(seeds), seeds, "CNY")

    assert [code for code, _ in place.options] == ["", "maple", "cedar"]
    assert [field.name for field in others] == ["size"]
