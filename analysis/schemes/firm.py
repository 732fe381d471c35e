"""Read what a firm says of itself: its place, size, sector, whether its model is registered.

**firm** -> conditions -> paying, best

What a firm does not say stays open: a condition on it remains to be shown.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from analysis.numbers import one_amount
from analysis.package.parents import upwards
from analysis.quantities import Quantity
from analysis.quantities.units import factor_between
from analysis.refusal import Refused, unknown
from analysis.schemes.terms import Condition, Terms

PLACE, SIZE, WORDS = "place", "size", "words"
REGION = "region"  # another word for the place
#: attributes that are so or not
EITHER_WAY = ("model_registered", "first_award")
YES, NO = "yes", "no"
#: attributes that are numbers, in a unit
COUNTED = {"age": "a", "revenue": "", "employees": "person", "rd_share": "1", "parameters": "count"}
#: more than these no firm is: the oldest is younger, the largest employer smaller
MOST = {
    "age": 2_000,
    "revenue": 10**17,
    "employees": 10**8,
    "rd_share": 100,
    "parameters": 10**18,
}


@dataclass(frozen=True)
class Firm:
    """What a firm says of itself: `says` by attribute, numbers in `amounts`.

    `places` are its own and those that it lies in, from the inside out; empty for no place. It
    may be in one of those `inside`, which lie in its place.
    """

    says: Mapping[str, str] = field(default_factory=dict)
    amounts: Mapping[str, Quantity] = field(default_factory=dict)
    places: tuple[str, ...] = ()
    inside: frozenset[str] = frozenset()


def firm_of(
    texts: Mapping[str, str],
    terms: Terms,
    attributes: Collection[str],
    sizes: Collection[str],
    values: Mapping[str, Collection[str]] | None = None,
) -> Firm:
    """Return the firm that a person describes; raises Refused for what is not on file.

    `values` are those that further attributes may have, beside what conditions name.
    """
    says, amounts = dict[str, str](), dict[str, Quantity]()
    for name, text in texts.items():
        attribute = PLACE if name == REGION else name
        if attribute not in attributes or attribute == WORDS:
            raise unknown("attribute of a firm", name, {*attributes} - {WORDS})
        if attribute in says:
            raise Refused(f"the {attribute} of the firm is given twice")
        says[attribute] = str(text).strip()
        if attribute in COUNTED:
            amounts[attribute] = _amount(attribute, says[attribute])
        else:
            on_file = {*_values(attribute, terms, sizes), *(values or {}).get(attribute, ())}
            if says[attribute] not in on_file:
                raise unknown(name.replace("_", " "), says[attribute], on_file)
    own = says.get(PLACE, "")
    places = tuple(upwards(own, terms.parents.get))
    inside = {one for one in terms.parents if own and own in upwards(one, terms.parents.get)}
    return Firm(says, amounts, places, frozenset(inside - {own}))


def _values(attribute: str, terms: Terms, sizes: Collection[str]) -> Collection[str]:
    """Return the values that an attribute can be held against."""
    if attribute == PLACE:
        return terms.parents
    if attribute == SIZE:
        return sizes
    named = {value for one in _conditions(terms) if one.attribute == attribute
             for value in one.values}  # fmt: skip
    return named | ({YES, NO} if attribute in EITHER_WAY else set())


def _conditions(terms: Terms) -> Iterable[Condition]:
    for term in terms.on_file:
        yield from term.conditions
    for limit in terms.limits:
        yield from limit.except_for


def _amount(attribute: str, text: str) -> Quantity:
    """Return a number that a firm gives; without a unit it is in that of the attribute.

    What no firm can be, such as an age below zero, is refused.
    """
    value, unit = _read(attribute, text)
    factor = factor_between(unit, COUNTED[attribute]) if unit != COUNTED[attribute] else None
    most = MOST[attribute]
    if not 0 <= value * (factor or 1) <= most:
        raise Refused(f"the {attribute} of a firm is a number from 0 to {most:,}, not {text!r}")
    return Quantity(value, unit)


def _read(attribute: str, text: str) -> tuple[Fraction, str]:
    try:
        return Fraction(text), COUNTED[attribute]
    except (ValueError, ZeroDivisionError):
        pass
    try:
        value, unit = one_amount(text)
    except ValueError:
        raise Refused(f"the {attribute} of a firm is a number such as 12, not {text!r}") from None
    return value, COUNTED[attribute] if unit == "count" else unit
