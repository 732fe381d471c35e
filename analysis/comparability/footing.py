"""A footing is the ground that figures share; what cannot reach it is kept, with its reason."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import pandas as pd

from analysis.comparability.aid_terms import counted_per
from analysis.comparability.checks import objections
from analysis.comparability.reasons import Reason
from analysis.comparability.subject import Subject, subjects_of
from analysis.languages import msgid
from analysis.package import Seeds
from analysis.package.rates import conversions, exchange_rates
from analysis.package.seeds import rows_by_key
from analysis.quantities import ExchangeRate, Quantity, converted, in_unit
from analysis.quantities.units import factor_between

#: A figure that reached the footing, with what asks for care; one that did not, with its reason.
Joined = tuple[Subject, tuple[Reason, ...]]
LeftOut = tuple[Subject, Reason]


@dataclass(frozen=True)
class Footing:
    """What figures must have in common; what it leaves empty the first figure to join settles.

    `unit` is also what money is converted to; `rates` are used before those on file. `part` is
    the kind of part the figures may hold for (`scheme`, `cluster`, `park` …); empty: for whole
    regions only. `per` is what an aid ceiling or envelope is counted per.
    """

    indicator: str = ""
    measure_kind: str = ""
    unit: str = ""
    period: str = ""
    frequency: str = ""
    part: str = ""
    per: str = ""
    rates: tuple[ExchangeRate, ...] = ()


@dataclass(frozen=True)
class Comparison:
    """Figures that share a footing, and the ones that could not join, each with its reason.

    `comparable` has columns figure, region, quantity (on the footing's unit; None for a date),
    printed (the quantity as its source has it) and care (a tuple of `Reason`); `left_out` has
    figure, region, code and reason (a `Reason`).
    """

    footing: Footing
    comparable: pd.DataFrame
    left_out: pd.DataFrame


def compare_on(seeds: Seeds, footing: Footing, figures: Iterable[str]) -> Comparison:
    """Split figures by whether they reach the footing, and convert those that do."""
    subjects = subjects_of(seeds).of_each(figures)
    footing, ground = _settled(seeds, footing, subjects)
    joined: list[Joined] = []
    left_out: list[LeftOut] = []
    for subject in subjects:
        reasons = objections(subject, ground)
        blocking = [reason for reason in reasons if reason.blocks]
        if blocking:
            left_out.append((subject, blocking[0]))
        else:
            joined.append((subject, reasons))
    kept, nested = _without_parts(joined, footing.part, conversions(ground.rates))
    kept = _with_mutual_care(kept)
    comparable = [
        {
            "figure": subject.figure,
            "region": subject.region["region"],
            "quantity": _on_unit(subject.quantity, footing.unit, ground.rates),
            "printed": subject.quantity,
            "care": reasons,
        }
        for subject, reasons in kept
    ]
    return Comparison(footing, _joined_frame(comparable), _left_out_frame(left_out + nested))


def _settled(seeds: Seeds, footing: Footing, subjects: list[Subject]) -> tuple[Footing, Subject]:
    """Return the footing with its open fields taken from the first figure that reaches it."""
    ground = _ground(seeds, footing)
    for subject in subjects:
        if not _holds_for(subject, footing.part):
            continue
        if not any(reason.blocks for reason in objections(subject, ground)):
            per = subject.terms.get("per")
            footing = replace(
                footing,
                indicator=footing.indicator or subject.indicator["indicator"],
                measure_kind=footing.measure_kind or subject.measure_kind,
                unit=footing.unit or subject.unit,
                frequency=footing.frequency or subject.frequency,
                per=footing.per or (per.code if per else ""),
            )
            return footing, _ground(seeds, footing)
    return footing, ground


def _ground(seeds: Seeds, footing: Footing) -> Subject:
    """Return the footing as a subject, so that figures are held against it by the same checks."""
    indicators = rows_by_key(seeds, "indicators", "indicator")
    return Subject(
        indicator=indicators[footing.indicator] if footing.indicator else {},
        measure_kind=footing.measure_kind,
        unit=footing.unit,
        period=footing.period,
        frequency=footing.frequency,
        terms={"per": counted_per(footing.per)} if footing.per else {},
        rates=footing.rates + tuple(exchange_rates(seeds)),
    )


def _without_parts(
    joined: list[Joined], part: str, converted_from: dict[str, str]
) -> tuple[list[Joined], list[LeftOut]]:
    """Take out figures whose whole, surrounding place or original has joined as well."""
    figures = {subject.figure for subject, _ in joined}
    places = {subject.region["region"] for subject, _ in joined}
    kept: list[Joined] = []
    nested: list[LeftOut] = []
    for subject, reasons in joined:
        if figures.intersection(subject.wholes):
            says = msgid("It is a part of a figure that is already here.")
            nested.append((subject, Reason("part_of_whole", True, says)))
        elif converted_from.get(subject.figure) in figures:
            says = msgid("It is its source’s own conversion of a figure that is already here.")
            nested.append((subject, Reason("currency", True, says)))
        elif not part and not subject.is_aid and places.intersection(subject.places[1:]):
            says = msgid("It is for a place inside one that is already here.")
            nested.append((subject, Reason("place_nested", True, says)))
        elif not _holds_for(subject, part):
            says = msgid("It holds for another part of its region, or for a part only.")
            nested.append((subject, Reason("scope", True, says)))
        else:
            kept.append((subject, reasons))
    return kept, nested


def _holds_for(subject: Subject, part: str) -> bool:
    """Return whether a figure holds for the kind of part asked for; aid is of schemes anyway."""
    return subject.scope_kind == part or (not part and subject.is_aid)


def _with_mutual_care(kept: list[Joined]) -> list[Joined]:
    """Add what each figure asks care for beside the first, once for each code."""
    cared = []
    for subject, reasons in kept:
        codes = {reason.code for reason in reasons}
        beside = objections(subject, kept[0][0]) if subject is not kept[0][0] else ()
        cared.append((subject, reasons + tuple(r for r in beside if r.code not in codes)))
    return cared


def _on_unit(
    quantity: Quantity | None, unit: str, rates: tuple[ExchangeRate, ...]
) -> Quantity | None:
    if quantity is None or quantity.unit == unit:
        return quantity
    if factor_between(quantity.unit, unit) is not None:
        return in_unit(quantity, unit)
    for rate in (*rates, *(rate.inverse() for rate in rates)):
        if (rate.base, rate.target) == (quantity.unit, unit):
            return converted(quantity, rate)
    return quantity


def _joined_frame(rows: list[dict]) -> pd.DataFrame:
    columns = ["figure", "region", "quantity", "printed", "care"]
    return pd.DataFrame(rows, columns=columns, dtype=object)


def _left_out_frame(pairs: list[LeftOut]) -> pd.DataFrame:
    rows = [
        {
            "figure": subject.figure,
            "region": subject.region["region"],
            "code": reason.code,
            "reason": reason,
        }
        for subject, reason in pairs
    ]
    return pd.DataFrame(rows, columns=["figure", "region", "code", "reason"], dtype=object)
