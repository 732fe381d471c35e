"""What a printed limit limits, and what a rate with its limit comes to.

quantities -> **printed** -> paying, combining, measures

A rate printed as "up to" makes every result "up to" as well. A limit printed as a range ("3 to 5
million") is taken at its upper end: more is never paid.
"""

from dataclasses import replace
from fractions import Fraction

from analysis.quantities import Interval, Quantity, product, smaller_of
from analysis.quantities.quantity import derived

RATE, CEILING, UNSTATED, CURRENCY = "rate", "ceiling", "unstated", "currency"
CENT = Fraction(1, 100)


def rate_within(
    rate: Quantity | None, limit: Quantity | None, cost: Quantity
) -> tuple[Quantity | None, str]:
    """Return what a rate and a limit pay on a cost, and which of them decides.

    With both it is the smaller of rate x cost and the limit, as firm as the one that decides;
    with a rate alone the rate decides; with a limit alone the sum does not follow from the costs
    and is known only to be no more than the limit. None where neither is stated, or where the
    cost is in another currency than the limit.
    """
    if rate is None:
        return (None, UNSTATED) if limit is None else (no_more_than(limit), CEILING)
    if limit is not None and limit.unit != cost.unit:
        return None, CURRENCY
    amount = product(cost, rate, "aid_amount")
    return (amount, RATE) if limit is None else within(amount, limit, RATE)


def within(amount: Quantity, limit: Quantity, otherwise: str) -> tuple[Quantity, str]:
    """Return an amount held within a limit, and whether the limit decides or what did before."""
    decides = CEILING if limit_of(limit) < limit_of(amount) else otherwise
    held = limit if decides == CEILING else flat(limit)
    return smaller_of(amount, held, amount.formula), decides


def limit_of(printed: Quantity) -> Fraction:
    """Return the number at which a printed term limits: the upper end where it is a range."""
    limit = printed.value if printed.upper is None else printed.upper
    if limit is None:
        raise ValueError(f"a term that nothing limits is no limit: {printed}")
    return limit


def flat(limit: Quantity) -> Quantity:
    """Return a limit as the number it is printed with: "within 50 million" is 50 million.

    What stays below that number is not touched by it, and what reaches it reaches it there.
    """
    bound = "about" if limit.bound == "about" else "exact"
    return Quantity(
        limit_of(limit), limit.unit, bound, None, limit.formula, limit.figures, limit.assumptions
    )


def no_more_than(limit: Quantity) -> Quantity:
    """Return all that a limit alone says of a payment."""
    bound = "less_than" if limit.bound == "less_than" else "at_most"
    return Quantity(
        limit_of(limit),
        limit.unit,
        bound,
        formula="ceiling_alone",
        figures=limit.figures,
        approximate=limit.bound == "about",
    )


def whole_times(envelope: Interval, award: Fraction) -> Interval:
    """Return how many whole times an award goes into an envelope.

    Less than five awards is less than five; less than five and a half may be five. More than five
    pays five at least.
    """
    low = Fraction(envelope.low // award)
    if envelope.high is None:
        return Interval(low, None)
    high, left = divmod(envelope.high, award)
    short = envelope.high_open and left == 0
    return Interval(low, Fraction(high), high_open=short, about=envelope.about)


def carried(envelope: Quantity, award: Quantity) -> Quantity:
    """Return how many such awards, each in full, an envelope in the same currency pays."""
    paid = whole_times(envelope.interval, limit_of(award))
    paid = replace(paid, about=paid.about or award.interval.about)
    return derived(paid, "count", "envelope_at_ceiling", envelope, award)


def least_counted(edge: Quantity) -> Fraction:
    """Return the least cost, to the cent, that lies on the paying side of a printed lower edge."""
    value = edge.value or Fraction(0)
    return value + CENT if edge.bound == "more_than" else value


def most_counted(edge: Quantity) -> Fraction:
    """Return the greatest cost, to the cent, on the paying side of a printed upper edge."""
    return limit_of(edge) - CENT if edge.bound == "less_than" else limit_of(edge)
