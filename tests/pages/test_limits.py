"""A derived limit on a page must still hold as it is shown: the trace refuses it rounded past."""

from fractions import Fraction

import pytest

from analysis.pages.agreement import says_quantity

RATIO = Fraction("2.28571428571")


@pytest.mark.parametrize(
    ("text", "bound", "holds"),
    [
        ("at least 2.28×", "at_least", True),
        ("at least 2.29×", "at_least", False),
        ("more than 2.28×", "more_than", True),
        ("more than 2.29×", "more_than", False),
        ("at most 2.29×", "at_most", True),
        ("at most 2.28×", "at_most", False),
        ("less than 2.29×", "less_than", True),
        ("less than 2.28×", "less_than", False),
        ("about 2.29×", "exact", True),
        ("about 2.28×", "exact", False),
    ],
)
def test_a_derived_limit_is_traced_only_where_it_holds(text, bound, holds):
    assert says_quantity(text, "en", RATIO, "1", bound, derived=True) is holds
    assert says_quantity(text, "en", RATIO, "", derived=True) is holds  # as a mark in a chart


@pytest.mark.parametrize(
    ("text", "holds"),
    [("CNY 142.8–285.8 billion", True), ("CNY 142.9–285.8 billion", False),
     ("CNY 142.8–285.7 billion", False)],
)  # fmt: skip
def test_a_derived_range_is_traced_only_where_it_holds_the_whole(text, holds):
    low, high = Fraction("142857142857.14"), Fraction("285714285714.29")

    assert says_quantity(text, "en", low, "CNY", "exact", upper=high, derived=True) is holds


def test_a_figure_is_never_rounded_even_where_the_claim_holds():
    assert not says_quantity("at least 2.28×", "en", RATIO, "1", "at_least")
