"""A footing is the ground that figures share; what cannot reach it is kept, with its reason."""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from analysis.comparability.checks import objections
from analysis.comparability.reasons import Reason
from analysis.comparability.subject import Subject, Subjects
from analysis.languages import msgid
from analysis.package import Seeds
from analysis.quantities import ExchangeRate, Quantity, converted


@dataclass(frozen=True)
class Footing:
    """What figures must have in common; an empty field admits anything.

    `unit` is also what money is converted to; `rates` are used before those on file.
    """

    indicator: str = ""
    measure_kind: str = ""
    unit: str = ""
    period: str = ""
    frequency: str = ""
    rates: tuple[ExchangeRate, ...] = ()


@dataclass(frozen=True)
class Comparison:
    """Figures that share a footing, and the ones that could not join, each with its reason.

    `comparable` has columns figure, region, quantity (on the footing's unit), printed (the
    quantity as its source has it) and care (a tuple of `Reason`); `left_out` has figure, region,
    code and reason (a `Reason`).
    """

    footing: Footing
    comparable: pd.DataFrame
    left_out: pd.DataFrame


def compare_on(seeds: Seeds, footing: Footing, figures: Iterable[str]) -> Comparison:
    """Split figures by whether they reach the footing, and convert those that do."""
    subjects = Subjects(seeds).of_each(figures)
    ground = _ground(seeds, footing)
    joined: list[tuple[Subject, tuple[Reason, ...]]] = []
    left_out: list[tuple[Subject, Reason]] = []
    for subject in subjects:
        reasons = objections(subject, ground)
        blocking = [reason for reason in reasons if reason.blocks]
        if blocking:
            left_out.append((subject, blocking[0]))
        else:
            joined.append((subject, reasons))
    kept, nested = _without_parts(joined)
    rates = footing.rates + ground.rates
    comparable = [
        {
            "figure": subject.figure,
            "region": subject.region["region"],
            "quantity": _on_unit(subject.quantity, footing.unit, rates),
            "printed": subject.quantity,
            "care": reasons,
        }
        for subject, reasons in kept
    ]
    return Comparison(footing, _joined_frame(comparable), _left_out_frame(left_out + nested))


def _ground(seeds: Seeds, footing: Footing) -> Subject:
    """Return the footing as a subject, so that figures are held against it by the same checks."""
    indicators = seeds.indicators.set_index("indicator", drop=False)
    row = indicators.loc[footing.indicator].to_dict() if footing.indicator else {}
    return Subject(
        indicator=row,
        measure_kind=footing.measure_kind,
        unit=footing.unit,
        period=footing.period,
        frequency=footing.frequency,
        rates=footing.rates + tuple(seeds.rates()),
    )


def _without_parts(joined: list) -> tuple[list, list]:
    """Take out figures whose whole, or whose surrounding place, has joined as well."""
    figures = {subject.figure for subject, _ in joined}
    places = {subject.region["region"] for subject, _ in joined}
    kept, nested = [], []
    for subject, reasons in joined:
        if figures.intersection(subject.wholes):
            says = msgid("It is a part of a figure that is already here.")
            nested.append((subject, Reason("part_of_whole", True, says)))
        elif places.intersection(subject.places[1:]):
            says = msgid("It is for a place inside one that is already here.")
            nested.append((subject, Reason("place_nested", True, says)))
        elif subject.scope:
            says = msgid("It holds for a part of its region only.")
            nested.append((subject, Reason("scope", True, says)))
        else:
            kept.append((subject, reasons))
    return kept, nested


def _on_unit(quantity: Quantity, unit: str, rates: tuple[ExchangeRate, ...]) -> Quantity:
    if not unit or quantity.unit == unit:
        return quantity
    for rate in (*rates, *(rate.inverse() for rate in rates)):
        if (rate.base, rate.target) == (quantity.unit, unit):
            return converted(quantity, rate)
    return quantity


def _joined_frame(rows: list[dict]) -> pd.DataFrame:
    columns = ["figure", "region", "quantity", "printed", "care"]
    return pd.DataFrame(rows, columns=columns, dtype=object)


def _left_out_frame(pairs: list[tuple[Subject, Reason]]) -> pd.DataFrame:
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
