"""Say the answer of `workbook support` in plain lines that a person reads."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from analysis.languages import amount
from analysis.quantities import Interval, Quantity, ratio

Json = dict[str, Any]
NOTHING = {
    "unstated": "not stated",
    "currency": "cannot be computed, its ceiling is in {unit}",
    "condition": "nothing, a condition is not met",
    "superseded": "nothing, another is in force in its place",
    "validity": "nothing, it is not in force in that year",
    "costs": "nothing, there are no such costs",
    "minimum": "nothing, the costs are below its minimum",
    "threshold": "nothing, the costs lie outside its thresholds",
}
BINDS = {
    "rate": "the rate binds",
    "ceiling": "the ceiling binds",
    "fixed_sum": "a fixed sum",
    "own_costs": "no more than the costs themselves",
    "shared_limit": "a limit that it shares binds",
    "envelope": "what is left of the envelope binds",
}


CARRIED = {"year": "a year", "scheme": "in all"}
TAKEN = {
    "stacking": "whether they may be had together",
    "all": "whether all that is not said may be had together at once",
    "parting": "whether one project may be parted between them",
    "contract": "whether there is a contract for each",
    "minimum": "which costs reach its minimum",
    "rest": "which kind the costs of no named kind are",
    "kinds": "which kinds of costs they count",
    "part": "whether part of the costs may be put forward",
    "exception": "whether the firm may exceed the limit",
    "amount": "what it pays",
    "currency": "what it pays in the currency of the costs",
}


def told(document: Json) -> Iterator[str]:
    """Yield the lines of an answer."""
    if not document["terms"]:
        yield "no scheme of this place, or of those it lies in, is on file"
    schemes = {one["term"]: one for one in document["schemes"]}
    cost = Quantity(Fraction(document["cost"]["value"]), document["cost"]["unit"])
    for one in document["terms"]:
        yield from _term(one, schemes[one["term"]], cost)
    for one in document.get("best", ()):
        yield from _best(one)


def _term(one: Json, scheme: Json, cost: Quantity) -> Iterator[str]:
    called = f"{one['name']} ({one['term']})"
    if one["decides"] in NOTHING:
        yield f"{called}: {NOTHING[one['decides']].format(**_money(scheme))}"
    else:
        paid = _quantity(one["pays"], one["pays"]["unit"])
        counted = ", ".join(filter(None, (amount(paid), scheme["per"])))
        yield f"{called}: {counted}, {BINDS[one['decides']]}, {_share(paid, scheme, cost)}"
        yield f"  {_clause(one, scheme)}"
        if one["carries"]:
            awards, per = amount(_quantity(one["carries"], "count")), one["carries"]["per"]
            yield f"  envelope and quota carry {awards} such {CARRIED[per]}"
    for condition in one["conditions"]:
        yield f"  {condition['state']}: {condition['text'] or condition['condition']}"


def _money(scheme: Json) -> dict[str, str]:
    return {"unit": scheme["ceiling"]["unit"] if scheme["ceiling"] else "another currency"}


def _share(paid: Quantity, scheme: Json, cost: Quantity) -> str:
    if scheme["rate"] is None or paid.unit != cost.unit:
        return "no rate is stated"
    return f"{amount(ratio(paid, cost))} of the cost"


def _clause(one: Json, scheme: Json) -> str:
    rows = scheme["clause"] or ([one["clause"]] if one["clause"]["source"] else [])
    return "; ".join(f"{row['exact']} [{row['source']} {row['start']}]" for row in rows)


def _best(one: Json) -> Iterator[str]:
    unit = one["pays"]["unit"]
    if not one["uses"]:
        yield f"\nMost in {one['place']}: nothing that can be counted"
    else:
        yield f"\nMost in {one['place']}: {_between(one['pays'], unit)}"
    for use in one["uses"]:
        on = (
            f" on {_between({'low': use['cost'], 'high': use['cost']}, unit)}"
            if use["cost"]
            else ""
        )
        yield f"  {use['term']}: {_between(use['pays'], unit)}{on}"
    for rests in one["rests_on"]:
        if "silence" in rests:
            yield f"  not said: {_silence(rests, unit)}"
        elif rests.get("state") == "to be shown":
            yield f"  to be shown: {rests['key']} ({', '.join(rests['terms'])})"
        elif rests["clause"] not in ("term", "condition"):
            yield f"  by {rests['clause'].replace('_', ' ')} {rests['key']}: {rests['exact']}"


def _silence(rests: Json, unit: str) -> str:
    otherwise = "not worked out"
    if rests["otherwise"]:
        otherwise = _between(rests["otherwise"], unit)
    about = f"{TAKEN[rests['silence']]} ({', '.join(rests['terms'])})"
    return f"{about}; taken as {rests['taken']}; otherwise {otherwise}"


def _between(ends: Json, unit: str) -> str:
    """Return in words an amount between two ends, of which one may be open."""
    low, high = (None if end is None else Fraction(end) for end in (ends["low"], ends["high"]))
    value, upper, bound = Interval(low or Fraction(0), high).wording()
    return amount(Quantity(value, unit, bound, upper, formula="best"))


def _quantity(ends: Json, unit: str) -> Quantity:
    """Return an amount of the answer with the bound that it has there."""
    low, high = (None if end is None else Fraction(end) for end in (ends["low"], ends["high"]))
    if ends["bound"] in ("at_most", "less_than"):
        return Quantity(high, unit, ends["bound"], formula="paid")
    upper = high if high != low and high is not None else None
    return Quantity(low, unit, ends["bound"], upper, formula="paid")
