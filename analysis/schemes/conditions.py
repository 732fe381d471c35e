"""Does a firm meet a condition: met, not met, or to be shown?

firm -> **conditions** -> paying, combining

A firm that says it is a small or medium-sized enterprise may or may not be a micro one: what its
words leave open remains to be shown, like all that only a person can judge.
"""

from collections.abc import Callable, Collection, Iterable
from fractions import Fraction
from operator import ge, gt, le, lt

from analysis.quantities import Quantity
from analysis.quantities.units import factor_between
from analysis.schemes.firm import PLACE, WORDS, YES, Firm
from analysis.schemes.terms import Condition

MET, NOT_MET, TO_SHOW = "met", "not met", "to be shown"
SME, WITHIN_SME = "sme", ("micro", "small", "medium")
#: what a wider word takes in: small and medium-sized firms are firms (target groups 29 and 31)
PARTS = {SME: WITHIN_SME, "TG29": ("TG31",)}
COMPARED: dict[str, Callable[[Fraction, Fraction], bool]] = {
    "at_least": ge,
    "more_than": gt,
    "at_most": le,
    "less_than": lt,
}


def state_of(condition: Condition, firm: Firm) -> str:
    """Return whether a firm meets a condition, as far as it has said."""
    if condition.attribute == WORDS:
        return TO_SHOW
    if condition.amount is not None:
        return _by_amount(condition, condition.amount, firm.amounts.get(condition.attribute))
    said = firm.says.get(condition.attribute)
    if said is None:
        return TO_SHOW
    values = condition.values or (YES,)
    state = _lies_in(values, firm) if condition.attribute == PLACE else _is_one_of(values, said)
    return _turned(state) if condition.holds == "is_not" else state


def all_states(conditions: Iterable[Condition], firm: Firm) -> tuple[tuple[Condition, str], ...]:
    """Return the conditions, each with its state."""
    return tuple((condition, state_of(condition, firm)) for condition in conditions)


def _by_amount(condition: Condition, asked: Quantity, said: Quantity | None) -> str:
    if said is None or said.value is None or asked.value is None:
        return TO_SHOW
    value = _in_unit(said, asked.unit)
    if value is None:
        return TO_SHOW
    holds = COMPARED.get(condition.holds)
    fits = holds(value, asked.value) if holds else value == asked.value
    return MET if fits != (condition.holds == "is_not") else NOT_MET


def _in_unit(said: Quantity, unit: str) -> Fraction | None:
    if said.unit == unit or said.value is None:
        return said.value
    factor = factor_between(said.unit, unit)
    return None if factor is None else said.value * factor


def _lies_in(places: Collection[str], firm: Firm) -> str:
    if set(places).intersection(firm.places):
        return MET
    return TO_SHOW if firm.inside.intersection(places) else NOT_MET


def _is_one_of(values: Collection[str], said: str) -> str:
    if said in values or any(said in PARTS.get(value, ()) for value in values):
        return MET
    if not set(values).intersection(PARTS.get(said, ())):
        return NOT_MET
    return MET if said == SME and set(WITHIN_SME) <= set(values) else TO_SHOW


def _turned(state: str) -> str:
    return {MET: NOT_MET, NOT_MET: MET}.get(state, state)
