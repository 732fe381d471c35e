"""Does a firm meet a condition: met, not met, or to be shown?

firm -> **conditions** -> paying, combining

A firm that says it is a small or medium-sized enterprise may or may not be a micro one: what its
words leave open remains to be shown, like all that only a person can judge.
"""

from collections.abc import Callable, Collection, Iterable
from fractions import Fraction
from operator import ge, gt, le, lt

from analysis.quantities import LOWER_BOUNDS, UPPER_BOUNDS, Quantity
from analysis.quantities.units import factor_between
from analysis.schemes.firm import COUNTED, EITHER_WAY, PLACE, SIZE, WORDS, YES, Firm
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


def clash(one: Condition, other: Condition) -> bool:
    """Return whether no firm meets both conditions."""
    if one.attribute != other.attribute or one.attribute not in (SIZE, *EITHER_WAY, *COUNTED):
        return False
    if one.amount is not None and other.amount is not None:
        return _amounts_clash(one, other)
    if one.amount or other.amount or {one.holds, other.holds} - {"is", "is_not"}:
        return False
    if one.holds == other.holds == "is":
        return not _meant(one).intersection(_meant(other))
    within, without = (one, other) if one.holds == "is" else (other, one)
    return within.holds == "is" and _meant(within) <= _meant(without)


def asks(condition: Condition) -> tuple[object, ...]:
    """Return what a condition asks: alike for two that ask the same."""
    amount = condition.amount and (condition.amount.value, condition.amount.unit)
    words = condition.condition if condition.attribute == WORDS else ""
    values = frozenset(condition.values or (YES,))
    return condition.attribute, condition.holds, values, amount, words


def _amounts_clash(one: Condition, other: Condition) -> bool:
    """Return whether what one asks at least is more than what the other asks at most."""
    for least, most in ((one, other), (other, one)):
        if least.holds in LOWER_BOUNDS and most.holds in UPPER_BOUNDS:
            low, high = least.amount, most.amount
            if low and high and low.unit == high.unit and low.value and high.value:
                both_reach = least.holds == "at_least" and most.holds == "at_most"
                return low.value > high.value or (low.value == high.value and not both_reach)
    return False


def _meant(condition: Condition) -> set[str]:
    values = set(condition.values or (YES,))
    return values | set(WITHIN_SME) if SME in values else values
