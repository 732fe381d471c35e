"""An amount is held within one limit after the other; one that does not bind leaves it as it is."""

from fractions import Fraction

from analysis.quantities import Quantity, product
from analysis.schemes.printed import CEILING, RATE, within


def money(value: int, bound: str = "exact") -> Quantity:
    return Quantity(Fraction(value), "CNY", bound)


def test_a_wider_limit_leaves_what_a_narrower_one_decided():
    # 5 within 4 is 4, and 4 remains 4 where an envelope has up to 20.
    within_four, decides = within(money(5), money(4), RATE)

    within_twenty, still = within(within_four, money(20, "at_most"), decides)

    assert (decides, still) == (CEILING, CEILING)
    assert (within_twenty.value, within_twenty.bound) == (4, "exact")


def test_a_narrower_limit_after_a_wider_one_decides_and_makes_all_of_itself_sure():
    within_six, decides = within(money(5), money(6), RATE)

    within_four, now = within(within_six, money(4, "at_most"), decides)

    assert (decides, now) == (RATE, CEILING)
    assert (within_four.value, within_four.bound) == (4, "exact")


def test_a_limit_decides_on_an_amount_that_nothing_else_limits():
    # At least half of a grant of up to 8 may be nothing and may be all: the limit of 3 holds it.
    share = product(money(8, "at_most"), Quantity(Fraction(1, 2), "1", "at_least"))

    held, decides = within(share, money(3), RATE)

    assert (held.value, held.bound, decides) == (3, "at_most", CEILING)
