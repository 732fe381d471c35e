"""What a printed limit limits, and what a rate with its limit comes to.

quantities -> **printed** -> paying, combining, measures

A rate printed as "up to" makes every result "up to" as well. A limit printed as a range ("3 to 5
million") is taken at its upper end: more is never paid.
"""

from dataclasses import replace
from fractions import Fraction

from analysis.quantities import Interval, Quantity, product, smaller_of, total
from analysis.quantities.quantity import derived

RATE, FIXED_SUM, CEILING = "rate", "fixed_sum", "ceiling"
UNSTATED, CURRENCY = "unstated", "currency"
OWN_COSTS = "own_costs"
CENT = Fraction(1, 100)
#: "a certain share of the costs, at most …": some share, and never more than all of them
UNSAID_RATE = Quantity(Fraction(1), "1", "at_most")


def paid_on(
    cost: Quantity, rate: Quantity | None, limit: Quantity | None, fixed_sum: Quantity | None = None
) -> tuple[Quantity | None, str]:
    """Return what a rate, a fixed sum and a limit come to on a cost, and which of them decides.

    A rate and a fixed sum add up; with a limit it is the smaller of that and the limit, as firm as
    the rate and the sum are. With a limit alone the sum does not follow from the costs and is known
    only to be no more than the limit; at an unsaid rate it is no more than the costs as well. None
    where nothing is stated, or where a rate is taken of a cost in another currency than the limit's
    or the sum's.
    """
    if rate is None and fixed_sum is None:
        return (None, UNSTATED) if limit is None else (no_more_than(limit), CEILING)
    unit = cost.unit if rate else fixed_sum.unit if fixed_sum else ""
    if any(one and one.unit != unit for one in (limit, fixed_sum)):
        return None, CURRENCY
    parts = [product(cost, rate, "aid_amount")] if rate else []
    parts += [derived(fixed_sum.interval, unit, "fixed_sum", fixed_sum)] if fixed_sum else []
    amount = total(parts, "aid_amount") if len(parts) > 1 else parts[0]
    decides = FIXED_SUM if rate is None else OWN_COSTS if rate == UNSAID_RATE else RATE
    return (amount, decides) if limit is None else within(amount, limit, decides)


def within(amount: Quantity, limit: Quantity, otherwise: str) -> tuple[Quantity, str]:
    """Return an amount held within a limit, and whether the limit decides or what did before.

    Where the limit decides, all of it is as sure as the amount; of a range the lower end is.
    """
    now = binds(limit, amount)
    held = smaller_of(amount, sure(limit) if now else flat(limit), amount.formula)
    return held, CEILING if now else otherwise


def binds(limit: Quantity, amount: Quantity) -> bool:
    """True where an amount would be more than a limit, or where nothing else limits it."""
    return not amount.is_bounded or limit_of(limit) < limit_of(amount)


def limit_of(printed: Quantity) -> Fraction:
    """Return the number at which a printed term limits: the upper end where it is a range."""
    limit = printed.value if printed.upper is None else printed.upper
    if limit is None:
        raise ValueError(f"a term that nothing limits is no limit: {printed}")
    return limit


def sure_within(limit: Quantity) -> Fraction:
    """Return up to what a limit lets a sum be sure: of one printed as a range, the lower end."""
    return limit_of(limit) if limit.upper is None else limit.interval.low


def flat(limit: Quantity) -> Quantity:
    """Return a limit as the number it is printed with: "within 50 million" is 50 million.

    What stays below that number is not touched by it, and what reaches it reaches it there.
    """
    bound = "about" if limit.bound == "about" else "exact"
    return Quantity(
        limit_of(limit), limit.unit, bound, None, limit.formula, limit.figures, limit.assumptions
    )


def sure(limit: Quantity) -> Quantity:
    """Return what a limit that decides makes sure: all of it, or the lower end of a range."""
    if sure_within(limit) == limit_of(limit):
        return flat(limit)
    return limit


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
