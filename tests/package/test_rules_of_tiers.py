"""Tiers of one scheme: thresholds in order, and no cost on which two of them pay."""

import pytest
from written_rows import found

from analysis.package.rules import tiers as rules


def edge(key, value, bound="exact", unit="CNY"):
    return {"figure": key, "value": value, "bound": bound, "unit": unit}


FIGURES = [
    edge("half", "500000", "at_most"), edge("above-half", "500000", "more_than"),
    edge("below-half", "500000", "less_than"), edge("from-half", "500000", "at_least"),
    edge("one", "1000000", "at_most"), edge("yen", "500000", "more_than", "JPY"),
    edge("missing", None),
]  # fmt: skip


def term(key, start="", end="", scheme="aid", **cells):
    return {"term": key, "scheme": scheme, "threshold_from": start, "threshold_to": end} | cells


def overlapping(*terms, conditions=()):
    told = found(
        rules.tiers_do_not_overlap,
        scheme_terms=list(terms),
        figures=FIGURES,
        conditions=list(conditions),
    )
    return [(row, rule) for _, row, field, rule, _ in told if field == "term"]


@pytest.mark.parametrize(
    ("end", "start", "apart"),
    [
        ("half", "above-half", True),  # up to 500,000; more than 500,000
        ("below-half", "from-half", True),  # less than 500,000; 500,000 and more
        ("below-half", "above-half", True),  # 500,000 itself is in neither
        ("one", "above-half", False),
        ("half", "one", True),
        ("half", "", False),
        ("", "above-half", False),
        ("half", "yen", False),
        ("half", "missing", False),
    ],
)
def test_two_tiers_do_not_hold_the_same_cost(end, start, apart):
    lower, upper = term("lower", "", end), term("upper", start, "")

    assert overlapping(lower, upper) == ([] if apart else [(3, "pays on what lower pays on")])
    assert overlapping(upper, lower) == ([] if apart else [(3, "pays on what upper pays on")])


def test_an_edge_that_two_tiers_both_hold_is_named_with_bounds_that_part_them():
    lower, upper = term("lower", "", "half"), term("upper", "from-half", "")
    told = found(rules.tiers_do_not_overlap, scheme_terms=[lower, upper], figures=FIGURES)

    ((*_, says, allowed),) = told
    assert says == "holds costs of exactly 500000 CNY, and so does lower"
    assert allowed == "at_most 500000 CNY and more_than 500000 CNY, or less_than and at_least"


def test_parts_of_the_costs_may_touch():
    # the part up to 500,000 and the part from 500,000 share no money
    lower, upper = (term(*edges, threshold_on="part") for edges in
                    (("lower", "", "half"), ("upper", "from-half", "")))  # fmt: skip

    assert overlapping(lower, upper) == overlapping(upper, lower) == []
    assert overlapping(lower, term("upper", "below-half", "", threshold_on="part")) == []
    assert len(overlapping(lower, upper | {"threshold_on": "whole"})) == 1
    assert len(overlapping(term("all", "", "one", threshold_on="part"), upper)) == 1


def test_each_two_of_three_tiers_are_held_against_one_another():
    tiers = term("a", "", "half"), term("b", "above-half", "one"), term("c", "above-half", "")

    assert overlapping(*tiers) == [(4, "pays on what b pays on")]


@pytest.mark.parametrize(
    "cells",
    [{"costs": "data"}, {"recipients": "TG29"}, {"grade_en": "gold"}, {"grade_ja": "金"},
     {"grade_zh_hans": "金"}, {"minimum": "one"}, {"scheme": "loan"}],
)  # fmt: skip
def test_what_is_for_others_is_no_overlap(cells):
    assert overlapping(term("a"), term("b") | cells) == []
    assert overlapping(term("a") | cells, term("b") | cells) == [(3, "pays on what a pays on")]


def test_tiers_may_be_told_apart_by_their_conditions():
    small = {"of": "a", "attribute": "size", "holds": "is", "value": "small"}
    large = {"of": "b", "attribute": "size", "holds": "is", "value": "large"}

    assert overlapping(term("a"), term("b"), conditions=[small, large]) == []
    assert overlapping(term("a"), term("b"), conditions=[small]) == []
    assert overlapping(term("a"), term("b"), conditions=[small, small | {"of": "b"}]) == [
        (3, "pays on what a pays on")
    ]
    assert overlapping(term("a"), term("b"), conditions=[small | {"of": "aid"}]) == [
        (3, "pays on what a pays on")
    ]


def test_what_would_tell_two_tiers_apart_is_said():
    ((*_, allowed),) = found(rules.tiers_do_not_overlap, scheme_terms=[term("a"), term("b")])

    assert allowed == "thresholds, recipients, conditions, costs or a grade of its own"


@pytest.mark.parametrize(
    ("start", "end", "says"),
    [
        ("half", "one", []),
        ("one", "half", [("threshold_to", "ends before it starts", "more than 1000000")]),
        ("half", "half", [("threshold_to", "ends before it starts", "more than 500000")]),
        ("one", "yen", [("threshold_to", "is in another unit than its start", "CNY")]),
        ("", "half", []),
        ("half", "", []),
        ("one", "missing", []),
    ],
)
def test_a_threshold_starts_before_it_ends(start, end, says):
    told = found(
        rules.thresholds_are_in_order, scheme_terms=[term("a", start, end)], figures=FIGURES
    )
    assert [one[2:] for one in told] == says
