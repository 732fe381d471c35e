"""What each support scheme pays for a cost, where its ceiling binds, what its envelope carries.

The terms follow EU State aid wording: aid intensity is the rate paid on eligible costs, a ceiling
limits the sum per project or recipient, an envelope the whole scheme. A rate printed as "up to"
makes every result "up to" as well. What a source does not say stays None and is shown as not said.
A limit printed as a range ("3 to 5 million") is taken at its upper end: more is never paid.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from analysis.package import Seeds
from analysis.quantities import Quantity, ratio
from analysis.quantities.quantity import derived
from analysis.schemes.printed import (
    CEILING,
    CURRENCY,
    RATE,
    UNSAID_RATE,
    UNSTATED,
    carried,
    flat,
    limit_of,
    paid_on,
)
from analysis.schemes.reading import terms_of

__all__ = [
    "CEILING",
    "CURRENCY",
    "RATE",
    "UNSTATED",
    "Payment",
    "SupportScheme",
    "break_point",
    "by_ceiling",
    "carries",
    "highest",
    "limit_of",
    "pays",
    "support_schemes",
]


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
    unsaid_rate: bool = False


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
            term.unsaid_rate,
        )
        for term in terms_of(seeds, region).on_file
    ]


def pays(scheme: SupportScheme, cost: Quantity) -> Payment:
    """Return what the scheme pays on eligible costs of `cost` (in the scheme's currency).

    By the rule of `schemes.printed.paid_on`; the scheme's conditions are left to the reader.
    """
    in_its_money = scheme.ceiling is not None and scheme.ceiling.unit == cost.unit
    rate = UNSAID_RATE if scheme.unsaid_rate and in_its_money else scheme.rate
    amount, binding = paid_on(cost, rate, scheme.ceiling, scheme.fixed_sum)
    share = None
    if amount is not None and scheme.rate is not None:
        share = ratio(amount, cost, "effective_intensity")
    return Payment(scheme, cost, amount, binding, share)


def break_point(scheme: SupportScheme) -> Quantity | None:
    """Return the eligible cost from which the ceiling binds: ceiling/rate; None without both.

    Read at the printed limits: with "up to 30 %, within 50 million" a project at the full rate
    meets the ceiling at 166.67 million; at a lower rate it would do so later.
    """
    return reached_at(scheme.rate, scheme.ceiling)


def reached_at(rate: Quantity | None, ceiling: Quantity | None) -> Quantity | None:
    """Return the cost at which a rate reaches a ceiling; None without both."""
    if rate is None or ceiling is None or limit_of(rate) == 0:
        return None
    interval = flat(ceiling).interval.divided_by(flat(rate).interval)
    return derived(interval, ceiling.unit, "break_point", ceiling, rate)


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
    return carried(envelope, ceiling)


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


def _same_time(row: Mapping) -> bool:
    yearly = row["envelope_per"] == "year"
    return yearly == (row["ceiling_per"] == "recipient_year")
