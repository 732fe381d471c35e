"""What is asked of a firm: amounts with a limit, codes and keys on file, or words for a person."""

import pytest
from written_rows import found

from analysis.package.rules import conditions as rules

ON_FILE = {
    "regions": [{"region": "maple"}],
    "concepts": [{"concept": "robots"}],
    "figures": [
        {"figure": "years", "unit": "a"}, {"figure": "sum", "unit": "CNY"},
        {"figure": "many", "unit": "count"}, {"figure": "part", "unit": "1"},
    ],
}  # fmt: skip


def told(attribute, holds="is", value="", amount=""):
    row = {"attribute": attribute, "holds": holds, "value": value, "amount": amount}
    rule = rules.conditions_can_be_held_against_a_firm
    return [one[2:4] for one in found(rule, **ON_FILE, conditions=[row | {"exact": "words"}])]


@pytest.mark.parametrize(
    ("attribute", "amount"),
    [("age", "years"), ("revenue", "sum"), ("employees", "many"), ("rd_share", "part"),
     ("parameters", "many")],
)  # fmt: skip
def test_an_amount_is_held_against_a_figure_of_what_it_measures(attribute, amount):
    other = "sum" if amount != "sum" else "years"
    unit = {"sum": "CNY", "years": "a"}[other]

    for holds in ("at_least", "more_than", "at_most", "less_than"):
        assert told(attribute, holds, amount=amount) == []
    assert told(attribute, "at_least", amount=other) == [
        ("amount", f"of 'words' is held against a figure in {unit}")
    ]
    without = [("attribute", "of 'words' is an amount without its limit")]
    assert told(attribute, "is", amount=amount) == without
    assert told(attribute, "is_not", amount=amount) == without
    assert told(attribute, "at_least") == without


@pytest.mark.parametrize(
    ("attribute", "value"),
    [("place", "maple"), ("sector", "robots"), ("size", "small;micro"), ("kind", "TG29"),
     ("grant_from", "nation"), ("model_registered", "yes"), ("first_award", "no")],
)  # fmt: skip
def test_a_value_is_on_file(attribute, value):
    assert told(attribute, "is", value) == []
    assert told(attribute, "is_not", value) == []
    cannot = [("value", "of 'words' cannot be held against a firm")]
    assert told(attribute, "is", "other") == cannot
    assert told(attribute, "is", f"{value};other") == cannot
    assert told(attribute, "is", "") == cannot
    no_amount = [("holds", "of 'words' is no amount")]
    assert told(attribute, "at_least", value) == no_amount
    assert told(attribute, "is", value, "many") == no_amount


@pytest.mark.parametrize("attribute", ["words", "certificate"])
def test_what_is_said_in_words_is_free(attribute):
    assert told(attribute, "is", "anything") == []


def test_what_could_be_said_instead_is_offered():
    rows = [
        {"attribute": "size", "holds": "is", "value": "smal", "exact": "w"},
        {"attribute": "age", "holds": "at_most", "amount": "sum", "exact": "w"},
        {"attribute": "age", "holds": "is", "exact": "w"},
        {"attribute": "size", "holds": "at_most", "exact": "w"},
        {"attribute": "size", "holds": "is", "value": "zzz", "exact": "w"},
    ]
    rule = rules.conditions_can_be_held_against_a_firm

    assert [one[4] for one in found(rule, **ON_FILE, conditions=rows)] == [
        "such as small; what is not on file as attribute words",
        "a figure that measures time",
        "a figure in amount, and at_least, more_than, at_most or less_than",
        "is or is_not, with a value",
        "what is not on file as attribute words",
    ]


@pytest.mark.parametrize(
    ("field", "cell", "unknown"),
    [("costs", "compute;data", ""), ("costs", "compute;interest", "interest"), ("costs", "", ""),
     ("recipients", "TG29", ""), ("recipients", "TG29;clusters", "clusters")],
)  # fmt: skip
def test_a_kind_of_cost_that_is_not_on_file_is_refused_by_the_words_of_its_term(
    field, cell, unknown
):
    rule = rules.kinds_of_cost_and_recipients_are_on_file
    (*faults,) = found(rule, scheme_terms=[{field: cell, "exact": "half the interest"}])

    says = f"cannot be expressed: {unknown!r} of 'half the interest' is not on file"
    assert [one[2:4] for one in faults] == ([(field, says)] if unknown else [])
    first = {"costs": "compute", "recipients": "TG"}[field]
    assert all(one[4].startswith(first) for one in faults)
