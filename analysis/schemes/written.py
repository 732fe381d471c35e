"""Write the terms of a package as plain JSON, and read them again: one shape for page and library.

terms -> **written** -> pages

Every number is text, whole or as numerator and denominator ("3/10"). What is empty is left out.
What a firm is asked is in the unit in which it answers (an age in years), so that who compares the
two converts nothing.
"""

from collections.abc import Mapping
from dataclasses import fields, replace
from fractions import Fraction
from typing import Any

from analysis.quantities import Quantity
from analysis.quantities.units import factor_between
from analysis.schemes.firm import COUNTED
from analysis.schemes.terms import Clause, Condition, Relation, SharedLimit, Term, Terms

Json = dict[str, Any]
#: what of the rows of terms and conditions is shown or decides
OF_ROWS = (
    "grade_en", "grade_ja", "grade_zh_hans", "costs", "costs_basis",
    "text_en", "text_ja", "text_zh_hans",
)  # fmt: skip
OF_NAMES = ("name", "name_en", "name_ja", "name_zh_hans", "language")


def written(terms: Terms) -> Json:
    """Return the terms as plain JSON."""
    return {
        "terms": [_plain(one) for one in terms.on_file],
        "limits": [_plain(one) for one in terms.limits],
        "relations": [_plain(one) for one in terms.relations],
        "parents": dict(terms.parents),
    }


def read(document: Mapping[str, Any]) -> Terms:
    """Return the terms that were written."""
    return Terms(
        tuple(_term(one) for one in document.get("terms", ())),
        tuple(_limit(one) for one in document.get("limits", ())),
        tuple(
            Relation(**{**one, "amount": _quantity(one.get("amount")), "clause": _clause(one)})
            for one in document.get("relations", ())
        ),
        document.get("parents", {}),
    )


def _plain(one: Any) -> Json:
    """Return a dataclass of the terms as JSON, without what is empty or as it usually is."""
    found: Json = {}
    one = _asked(one) if isinstance(one, Condition) else one
    for field in fields(one):
        value = getattr(one, field.name)
        if value not in (None, "", (), {}, Clause()) and value != field.default:
            found[field.name] = _value(field.name, value)
    return {name: value for name, value in found.items() if value != {}}


def _asked(condition: Condition) -> Condition:
    """Return a condition with its amount in the unit in which a firm answers, where it converts."""
    amount, own = condition.amount, COUNTED.get(condition.attribute)
    factor = factor_between(amount.unit, own) if amount and own else None
    if amount is None or own is None or factor is None:
        return condition
    value, upper = (end and end * factor for end in (amount.value, amount.upper))
    return replace(condition, amount=replace(amount, value=value, upper=upper, unit=own))


def _value(name: str, value: Any) -> Any:
    if isinstance(value, Quantity):
        return _number(value)
    if isinstance(value, Clause):
        return _plain(value)
    if isinstance(value, tuple):
        return [one if isinstance(one, str) else _plain(one) for one in value]
    if isinstance(value, Mapping):
        kept = OF_NAMES if name == "names" else OF_ROWS
        return {key: value[key] for key in kept if value.get(key)}
    return value


def _number(one: Quantity) -> Json:
    """Return a quantity; what is usual of one (a number alone, exact) is left out."""
    said: Json = {"value": _text(one.value), "unit": one.unit}
    if one.upper is not None:
        said["upper"] = _text(one.upper)
    if one.bound != "exact":
        said["bound"] = one.bound
    if one.figures:
        said["figures"] = list(one.figures)
    if one.approximate:
        said["approximate"] = True
    return said


def _text(value: Fraction | None) -> str | None:
    return None if value is None else str(value)


def _quantity(said: Mapping[str, Any] | None) -> Quantity | None:
    if said is None:
        return None
    value, upper = (said.get(end) for end in ("value", "upper"))
    return Quantity(
        None if value is None else Fraction(value),
        said["unit"],
        said.get("bound", "exact"),
        None if upper is None else Fraction(upper),
        figures=tuple(said.get("figures", ())),
        approximate=said.get("approximate", False),
    )


def _clause(said: Mapping[str, Any]) -> Clause:
    return Clause(**said.get("clause", {}))


def _term(said: Mapping[str, Any]) -> Term:
    amounts = {
        name: _quantity(said.get(name))
        for name in (
            "rate", "fixed_sum", "limit", "minimum", "threshold_from", "threshold_to", "quota",
            "envelope",
        )
    }  # fmt: skip
    lists = {
        "costs": tuple(said.get("costs", ())),
        "yearly": tuple(said.get("yearly", ())),
        "conditions": tuple(map(_condition, said.get("conditions", ()))),
        "clause": _clause(said),
    }
    return Term(**{**said, **amounts, **lists})


def _condition(said: Mapping[str, Any]) -> Condition:
    amount, values = _quantity(said.get("amount")), tuple(said.get("values", ()))
    return Condition(**{**said, "amount": amount, "values": values, "clause": _clause(said)})


def _limit(said: Mapping[str, Any]) -> SharedLimit:
    read_out = {
        "covers": tuple(said.get("covers", ())),
        "amount": _quantity(said.get("amount")),
        "years": _quantity(said.get("years")),
        "except_for": tuple(map(_condition, said.get("except_for", ()))),
        "clause": _clause(said),
    }
    return SharedLimit(**{**said, **read_out})
