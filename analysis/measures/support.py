"""What each support scheme pays for a cost, where its ceiling binds, what its envelope carries.

The terms follow EU State aid wording: aid intensity is the rate paid on eligible costs, a ceiling
limits the sum per project or recipient, an envelope the whole scheme. A rate printed as "up to"
makes every result "up to" as well. What a source does not say stays None and is shown as not said.
A limit printed as a range ("3 to 5 million") is taken at its upper end: more is never paid.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from analysis.package import Seeds
from analysis.quantities import Interval, Quantity, product, ratio, smaller_of
from analysis.quantities.quantity import derived
from analysis.schemes.reading import terms_of

RATE, CEILING, UNSTATED, CURRENCY = "rate", "ceiling", "unstated", "currency"


@dataclass(frozen=True)
class SupportScheme:
    """A term of a scheme: quantities where its source gives them, None where it is silent.

    `row` is the term's row with the scheme's (eligible costs, ceiling_per, envelope_per, stacking),
    `names` the programme's with the term's grade, for showing them in any language.
    """

    programme: str
    region: str
    rate: Quantity | None
    ceiling: Quantity | None
    envelope: Quantity | None
    row: Mapping
    names: Mapping
    term: str = ""
    fixed_sum: Quantity | None = None


@dataclass(frozen=True)
class Payment:
    """What a scheme pays on `cost`: the amount, which clause binds, and the effective intensity.

    `amount` is None where neither a rate nor a ceiling is on file, or where the cost is in another
    currency than the ceiling; `intensity` also where no rate is: such a sum is no share of costs.
    """

    scheme: SupportScheme
    cost: Quantity
    amount: Quantity | None
    binding: str
    intensity: Quantity | None


def support_schemes(seeds: Seeds, region: str = "") -> list[SupportScheme]:
    """Return the terms of the schemes on file, or of one region's, in the package's order."""
    return [
        SupportScheme(
            term.scheme,
            term.region,
            term.rate,
            term.limit,
            term.envelope,
            {**term.row, "ceiling_per": term.limit_per},
            term.names,
            term.term,
            term.fixed_sum,
        )
        for term in terms_of(seeds, region).on_file
    ]


def pays(scheme: SupportScheme, cost: Quantity) -> Payment:
    """Return what the scheme pays on eligible costs of `cost` (in the scheme's currency).

    With a rate and a ceiling it is the smaller of rate x cost and the ceiling, as firm as the one
    that decides; with a rate alone the rate binds; with a ceiling alone the sum does not follow
    from the costs and is known only to be no more than the ceiling.
    """
    rate, ceiling = scheme.rate, scheme.ceiling
    if rate is None and ceiling is not None:
        return Payment(scheme, cost, _no_more_than(ceiling), CEILING, None)
    if rate is None:
        return Payment(scheme, cost, None, UNSTATED, None)
    if ceiling is not None and ceiling.unit != cost.unit:
        return Payment(scheme, cost, None, CURRENCY, None)
    amount, binding = product(cost, rate, "aid_amount"), RATE
    if ceiling is not None:
        binding = CEILING if limit_of(ceiling) < limit_of(amount) else RATE
        limit = ceiling if binding == CEILING else _flat(ceiling)
        amount = smaller_of(amount, limit, "aid_amount")
    return Payment(scheme, cost, amount, binding, ratio(amount, cost, "effective_intensity"))


def break_point(scheme: SupportScheme) -> Quantity | None:
    """Return the eligible cost from which the ceiling binds: ceiling/rate; None without both.

    Read at the printed limits: with "up to 30 %, within 50 million" a project at the full rate
    meets the ceiling at 166.67 million; at a lower rate it would do so later.
    """
    if scheme.rate is None or scheme.ceiling is None or limit_of(scheme.rate) == 0:
        return None
    interval = _flat(scheme.ceiling).interval.divided_by(_flat(scheme.rate).interval)
    inputs = (scheme.ceiling, scheme.rate)
    return derived(interval, scheme.ceiling.unit, "break_point", *inputs)


def carries(scheme: SupportScheme) -> Quantity | None:
    """Return how many recipients at the full ceiling the envelope pays (whole ones).

    None unless both are on file in one currency and counted over the same time: a yearly envelope
    needs a ceiling per recipient per year.
    """
    envelope, ceiling = scheme.envelope, scheme.ceiling
    if envelope is None or ceiling is None or limit_of(ceiling) == 0:
        return None
    if envelope.unit != ceiling.unit or not _same_time(scheme.row):
        return None
    paid = _whole_times(envelope.interval, limit_of(ceiling))
    paid = replace(paid, about=paid.about or ceiling.interval.about)
    return derived(paid, "count", "envelope_at_ceiling", envelope, ceiling)


def by_ceiling(schemes: Iterable[SupportScheme]) -> dict[tuple[str, str], list[SupportScheme]]:
    """Return the schemes with a ceiling by what it is counted per and its currency.

    Only the ceilings of one group may be ranked: the most for a project is no more than the most
    for a year, it is another thing.
    """
    groups: dict[tuple[str, str], list[SupportScheme]] = {}
    for scheme in schemes:
        if scheme.ceiling:
            key = scheme.row["ceiling_per"], scheme.ceiling.unit
            groups.setdefault(key, []).append(scheme)
    return groups


def highest(schemes: Iterable[SupportScheme]) -> list[SupportScheme]:
    """Return the schemes with the highest ceiling of a group: several where they tie."""
    limits = [(limit_of(scheme.ceiling), scheme) for scheme in schemes if scheme.ceiling]
    top = max(limit for limit, _ in limits)
    return [scheme for limit, scheme in limits if limit == top]


def limit_of(printed: Quantity) -> Fraction:
    """Return the number at which a printed term limits: the upper end where it is a range."""
    limit = printed.value if printed.upper is None else printed.upper
    if limit is None:
        raise ValueError(f"a term that nothing limits is no limit: {printed}")
    return limit


def _whole_times(envelope: Interval, ceiling: Fraction) -> Interval:
    """Return how many whole times a ceiling goes into an envelope.

    Less than five ceilings is less than five; less than five and a half may be five. More than
    five pays five at least.
    """
    low = Fraction(envelope.low // ceiling)
    if envelope.high is None:
        return Interval(low, None)
    high, left = divmod(envelope.high, ceiling)
    short = envelope.high_open and left == 0
    return Interval(low, Fraction(high), high_open=short, about=envelope.about)


def _no_more_than(limit: Quantity) -> Quantity:
    """Return all that a ceiling alone says of a payment."""
    bound = "less_than" if limit.bound == "less_than" else "at_most"
    about = limit.bound == "about"
    return Quantity(
        limit_of(limit),
        limit.unit,
        bound,
        formula="ceiling_alone",
        figures=limit.figures,
        approximate=about,
    )


def _flat(limit: Quantity) -> Quantity:
    """Return a limit as the number it is printed with: "within 50 million" is 50 million.

    What stays below that number is not touched by it, and what reaches it reaches it there.
    """
    bound = "about" if limit.bound == "about" else "exact"
    return Quantity(
        limit_of(limit), limit.unit, bound, None, limit.formula, limit.figures, limit.assumptions
    )


def _same_time(row: Mapping) -> bool:
    yearly = row["envelope_per"] == "year"
    return yearly == (row["ceiling_per"] == "recipient_year")
