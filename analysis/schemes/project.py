"""Read a project: what it costs, by kind, over how many years, and what a scheme has left.

cost -> **project** -> paying, best

Costs that no kind is named for are the rest. What nation or province already granted (the kind
`grant`) is money received, no cost: it is part of no total.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

from analysis.quantities import Quantity, assumed
from analysis.refusal import Refused, unknown
from analysis.schemes.cost import project_cost

REST, GRANT = "", "grant"
Written = str | float | Quantity


@dataclass(frozen=True)
class Project:
    """What a project costs in all, by kind, over how many years; what is left of envelopes.

    `by_kind` and `left` are in the currency of `cost`; `by_kind` may be less than the total.
    `left` is by scheme, or by the limit that is an envelope of several. `starts` is its first year.
    """

    cost: Quantity
    by_kind: Mapping[str, Fraction] = field(default_factory=dict)
    years: Fraction = Fraction(1)
    left: Mapping[str, Fraction] = field(default_factory=dict)
    starts: int | None = None

    @property
    def unit(self) -> str:
        """The currency of all its amounts."""
        return self.cost.unit

    @cached_property
    def pools(self) -> dict[str, Fraction]:
        """Return its costs by kind, the rest under "", each above zero; with a grant received."""
        named = {kind: amount for kind, amount in self.by_kind.items() if amount}
        total = self.cost.value or Fraction(0)
        rest = total - sum(amount for kind, amount in named.items() if kind != GRANT)
        return named | ({REST: rest} if rest > 0 else {})


def project_of(
    cost: Written | None,
    by_kind: Mapping[str, Written] | None = None,
    years: str | float | Fraction = 1,
    left: Mapping[str, Written] | None = None,
    *,
    known: Collection[str] = (),
    kinds: Collection[str] = (),
    schemes: Collection[str] = (),
) -> Project:
    """Return the project that a person describes; without a total it costs the sum of its kinds.

    `known` are currencies on file, `kinds` codes of costs, `schemes` those an envelope is left of.
    Raises Refused, and UnreadableCost for an amount that cannot be read.
    """
    total = None if cost is None else _cost(cost, "", known)
    money = total.unit if total else ""
    costs = {kind: _cost(text, money, known) for kind, text in (by_kind or {}).items()}
    for kind in costs:
        if kind not in kinds:
            raise unknown("kind of costs", kind, kinds)
    spent = sum((one.value or 0 for kind, one in costs.items() if kind != GRANT), Fraction(0))
    if total is None:
        if not spent:
            raise Refused("a project has a cost; give its total, or its costs by kind")
        total = assumed("cost", spent, next(iter(costs.values())).unit)
    rests = {
        scheme: _left(scheme, text, total.unit, schemes) for scheme, text in (left or {}).items()
    }
    one_money = {one.unit for one in costs.values()} | {total.unit}
    if len(one_money) > 1:
        raise Refused(f"costs are in one currency, not in {' and '.join(sorted(one_money))}")
    if spent > (total.value or 0):
        raise Refused(
            f"the costs by kind come to {plain(spent)} {total.unit}, more than the "
            f"{plain(total.value or 0)} {total.unit} of all costs; give a higher total, or none"
        )
    amounts = {kind: one.value or Fraction(0) for kind, one in costs.items()}
    return Project(total, amounts, _years(years), rests)


def _cost(text: Written, currency: str, known: Collection[str]) -> Quantity:
    return text if isinstance(text, Quantity) else project_cost(text, currency, known)


def _left(scheme: str, text: Written, unit: str, schemes: Collection[str]) -> Fraction:
    """Return what is left of an envelope, which may be nothing."""
    if scheme not in schemes:
        raise unknown("scheme", scheme, schemes)
    if str(text).strip() in ("0", f"0 {unit}"):
        return Fraction(0)
    amount = _cost(text, unit, ())
    if amount.unit != unit:
        raise Refused(f"what is left of {scheme!r} is in {amount.unit}, the costs in {unit}")
    return amount.value or Fraction(0)


def _years(text: str | float | Fraction) -> Fraction:
    try:
        years = Fraction(str(text).strip())
    except (ValueError, ZeroDivisionError):
        raise Refused(f"a project runs for a number of years such as 3, not {text!r}") from None
    if not 0 < years <= 100:
        raise Refused(f"a project runs for some years up to 100, not {text}")
    return years


def plain(amount: Fraction | int) -> str:
    """Return an amount in plain digits."""
    return str(int(amount)) if amount.denominator == 1 else f"{float(amount):.2f}"
