"""Where the true number may lie, and where it may lie once two of them are put together."""

from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from analysis.quantities import BOUNDS, Interval
from tests.quantities.intervals import NUMBERS, holds, interval, intervals_with_a_value

#: What is printed (value, upper, bound word) and where the true number then lies.
PRINTED = [
    (5, None, "exact", "[5, 5]"),
    (5, 8, "exact", "[5, 8]"),
    (5, None, "about", "~[5, 5]"),
    (5, 8, "about", "~[5, 8]"),
    (5, None, "at_least", "[5, ∞)"),
    (5, None, "more_than", "(5, ∞)"),
    (5, None, "at_most", "[0, 5]"),
    (5, None, "less_than", "[0, 5)"),
    (5, 8, "at_most", "[0, 8]"),
    (5, 0, "at_most", "[0, 0]"),
]


@pytest.mark.parametrize(("value", "upper", "bound", "lies"), PRINTED)
def test_a_bound_word_says_where_the_number_lies(value, upper, bound, lies):
    upper = None if upper is None else Fraction(upper)

    assert Interval.of(Fraction(value), upper, bound) == interval(lies)


@pytest.mark.parametrize(
    ("lies", "value", "upper", "bound"),
    [
        ("[5, 5]", 5, None, "exact"),
        ("~[5, 5]", 5, None, "about"),
        ("[5, 8]", 5, 8, "exact"),
        ("~[5, 8]", 5, 8, "about"),
        ("[5, ∞)", 5, None, "at_least"),
        ("(5, ∞)", 5, None, "more_than"),
        ("(1, ∞)", 1, None, "more_than"),
        ("[0, 5]", 5, None, "at_most"),
        ("[0, 5)", 5, None, "less_than"),
        ("[1, 5]", 1, 5, "exact"),
        ("[0, 0]", 0, None, "exact"),
        ("[0, ∞)", None, None, "unbounded"),
        ("(0, ∞)", None, None, "unbounded"),
    ],
)
def test_where_a_number_lies_is_said_with_one_word(lies, value, upper, bound):
    assert interval(lies).wording() == (value, upper, bound)


@pytest.mark.parametrize(
    ("lies", "nothing"),
    [("[0, ∞)", True), ("[1, ∞)", False), ("[0, 5]", False), ("[1, 5]", False)],
)
def test_an_interval_without_a_limit_says_nothing(lies, nothing):
    assert interval(lies).says_nothing is nothing


@given(NUMBERS.filter(bool), st.sampled_from(BOUNDS))
def test_a_printed_number_comes_back_as_it_was_printed(value, bound):
    assert Interval.of(value, None, bound).wording() == (value, None, bound)


@given(NUMBERS.filter(bool), NUMBERS.filter(bool), st.sampled_from(("exact", "about")))
def test_a_printed_range_comes_back_as_it_was_printed(value, more, bound):
    assert Interval.of(value, value + more, bound).wording() == (value, value + more, bound)


@given(intervals_with_a_value())
def test_what_is_said_never_leaves_out_a_value_that_may_be_true(found):
    one, x = found
    value, upper, bound = one.wording()

    assert bound == "unbounded" or holds(Interval.of(value, upper, bound), x)


@pytest.mark.parametrize(
    ("one", "other", "quotient"),
    [
        ("[6, 6]", "[2, 2]", "[3, 3]"),
        ("[6, 8]", "[2, 4]", "[3/2, 4]"),
        ("[6, ∞)", "[2, 2]", "[3, ∞)"),
        ("(6, ∞)", "[2, 2]", "(3, ∞)"),
        ("[6, 8]", "[2, ∞)", "[0, 4]"),
        ("[6, 8]", "(2, ∞)", "[0, 4)"),
        ("[0, 6]", "[2, 2]", "[0, 3]"),
        ("[0, 6)", "[2, 2]", "[0, 3)"),
        # the smallest of the quotient rests on the largest of the divisor: open there, open here
        ("[6, 6]", "[2, 4)", "(3/2, 3]"),
        ("[6, 6]", "(2, 4]", "[3/2, 3)"),
        ("[6, 6]", "(1/2, 1)", "(6, 12)"),
        # a divisor that may be zero leaves the top open, one that is zero leaves both ends
        ("[6, 6]", "[0, 2]", "[3, ∞)"),
        ("[6, 6]", "[0, 2)", "(3, ∞)"),
        ("[6, 6]", "[0, 0]", "[0, ∞)"),
        ("[6, 6]", "[0, ∞)", "[0, ∞)"),
        ("[6, ∞)", "[2, ∞)", "[0, ∞)"),
        # nought by anything is nought
        ("[0, 0]", "[2, 4)", "[0, 0]"),
        ("[0, 0]", "(2, ∞)", "[0, 0]"),
        ("~[6, 6]", "[2, 2]", "~[3, 3]"),
        ("[6, 6]", "~[2, 2]", "~[3, 3]"),
    ],
)
def test_a_quotient_lies_between_its_least_and_its_most(one, other, quotient):
    assert interval(one).divided_by(interval(other)) == interval(quotient)


@pytest.mark.parametrize(
    ("one", "other", "product"),
    [
        ("[6, 6]", "[2, 2]", "[12, 12]"),
        ("[6, 8]", "[2, 4]", "[12, 32]"),
        ("(6, 8]", "[2, 4]", "(12, 32]"),
        ("[6, 8]", "(2, 4]", "(12, 32]"),
        ("[6, 8)", "[2, 4]", "[12, 32)"),
        ("[6, 8]", "[2, 4)", "[12, 32)"),
        ("[6, ∞)", "[2, 4]", "[12, ∞)"),
        ("[6, 8]", "[2, ∞)", "[12, ∞)"),
        ("[6, 8]", "[0, 2)", "[0, 16)"),
        ("[0, 0]", "(2, 4)", "[0, 0]"),
        ("(1/2, 2]", "[1, 1]", "(1/2, 2]"),
        ("~[6, 6]", "[2, 2]", "~[12, 12]"),
        ("[6, 6]", "~[2, 2]", "~[12, 12]"),
    ],
)
def test_a_product_lies_between_its_least_and_its_most(one, other, product):
    assert interval(one).times(interval(other)) == interval(product)


@pytest.mark.parametrize(
    ("one", "other", "total"),
    [
        ("[6, 6]", "[2, 2]", "[8, 8]"),
        ("[6, 8]", "[2, 4]", "[8, 12]"),
        ("(6, 8]", "[2, 4]", "(8, 12]"),
        ("[6, 8]", "(2, 4]", "(8, 12]"),
        ("[6, 8)", "[2, 4]", "[8, 12)"),
        ("[6, 8]", "[2, 4)", "[8, 12)"),
        ("[6, ∞)", "[2, 4]", "[8, ∞)"),
        ("[6, 8]", "[2, ∞)", "[8, ∞)"),
        ("~[6, 6]", "[2, 2]", "~[8, 8]"),
        ("[6, 6]", "~[2, 2]", "~[8, 8]"),
    ],
)
def test_a_sum_lies_between_its_least_and_its_most(one, other, total):
    assert interval(one).plus(interval(other)) == interval(total)


@pytest.mark.parametrize(
    ("one", "other", "rest"),
    [
        ("[6, 6]", "[2, 2]", "[4, 4]"),
        ("[6, 8]", "[2, 4]", "[2, 6]"),
        ("(6, 8]", "[2, 4]", "(2, 6]"),
        ("[6, 8]", "[2, 4)", "(2, 6]"),
        ("[6, 8)", "[2, 4]", "[2, 6)"),
        ("[6, 8]", "(2, 4]", "[2, 6)"),
        ("(6, 8]", "[11/2, 11/2]", "(1/2, 5/2]"),
        ("[6, 8]", "[2, ∞)", "[0, 6]"),
        ("[6, ∞)", "[2, 4]", "[2, ∞)"),
        # cut at zero, and a zero that comes of the cut is reached
        ("[2, 2]", "[6, 6]", "[0, 0]"),
        ("[2, 6]", "[4, 4]", "[0, 2]"),
        ("[0, 5)", "[5, 5]", "[0, 0]"),
        ("(4, 6]", "[4, 4]", "[0, 2]"),
        ("~[6, 6]", "[2, 2]", "~[4, 4]"),
        ("[6, 6]", "~[2, 2]", "~[4, 4]"),
    ],
)
def test_a_difference_lies_between_its_least_and_its_most(one, other, rest):
    assert interval(one).minus(interval(other)) == interval(rest)


@pytest.mark.parametrize(
    ("one", "other", "smaller"),
    [
        ("[5, 5]", "[3, 3]", "[3, 3]"),
        ("[0, 5]", "[0, 3]", "[0, 3]"),
        ("[0, 3)", "[0, 5]", "[0, 3)"),
        ("[0, 5]", "[0, 5)", "[0, 5)"),
        ("[0, 5)", "[0, 5]", "[0, 5)"),
        ("[5, ∞)", "[3, 3]", "[3, 3]"),
        ("[5, ∞)", "[0, 8]", "[0, 8]"),
        ("[5, ∞)", "(3, ∞)", "(3, ∞)"),
        ("(5, ∞)", "[5, ∞)", "[5, ∞)"),
        ("~[5, 5]", "[3, 3]", "~[3, 3]"),
        ("[5, 5]", "~[3, 3]", "~[3, 3]"),
    ],
)
def test_the_smaller_of_two_is_limited_by_both(one, other, smaller):
    assert interval(one).smaller(interval(other)) == interval(smaller)


OPERATIONS = {
    "divided_by": lambda x, y: x / y,
    "times": lambda x, y: x * y,
    "plus": lambda x, y: x + y,
    "minus": lambda x, y: max(Fraction(0), x - y),
    "smaller": min,
}
FOUND = intervals_with_a_value()


@pytest.mark.parametrize("operation", OPERATIONS)
@given(one=FOUND, other=FOUND)
@example(one=(interval("[0, 0]"), Fraction(0)), other=(interval("(2, ∞)"), Fraction(3)))
@example(one=(interval("[0, 5)"), Fraction(1)), other=(interval("[5, 5]"), Fraction(5)))
def test_a_result_holds_for_every_value_its_parts_may_have(operation, one, other):
    (first, x), (second, y) = one, other
    if operation == "divided_by" and y == 0:
        return

    result = getattr(first, operation)(second)

    assert holds(result, OPERATIONS[operation](x, y))
    assert result.about is (first.about or second.about)
