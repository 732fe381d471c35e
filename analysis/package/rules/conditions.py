"""What is asked of a firm is asked in words that can be held against it: codes, keys, amounts."""

from collections.abc import Collection, Iterator, Mapping

from analysis.package.cells import Cells
from analysis.package.codes import code_list
from analysis.package.faults import Fault, nearest, shown
from analysis.quantities import UNITS

Tables = Mapping[str, Cells]
#: attributes that are amounts, and what they measure
AMOUNTS = {
    "age": "time", "revenue": "money", "employees": "count", "rd_share": "share",
    "parameters": "count",
}  # fmt: skip
YES_OR_NO = ("yes", "no")
EQUALS = ("is", "is_not")


def conditions_can_be_held_against_a_firm(tables: Tables) -> Iterator[Fault]:
    """An amount is at least or at most a figure; anything else is or is not a value on file.

    What no code can say stands as attribute `words`, and is for a person to judge.
    """
    rows, units = tables["conditions"], tables["figures"].first("figure", "unit")
    known = _values(tables)
    columns = ("attribute", "holds", "value", "amount", "exact")
    for at, attribute, holds, value, amount, exact in rows.each(*columns):
        words = f"of {shown(exact)!r}"
        measured = attribute in AMOUNTS
        if measured and (not amount or holds in EQUALS):
            allowed = "a figure in amount, and at_least, more_than, at_most or less_than"
            yield rows.fault(at, "attribute", f"{words} is an amount without its limit", allowed)
        elif measured and UNITS.get(units.get(amount, "")) != AMOUNTS[attribute]:
            rule = f"{words} is held against a figure in {units.get(amount)}"
            yield rows.fault(at, "amount", rule, f"a figure that measures {AMOUNTS[attribute]}")
        elif not measured and (holds not in EQUALS or amount):
            yield rows.fault(at, "holds", f"{words} is no amount", "is or is_not, with a value")
        elif attribute in known:
            yield from _unknown(rows, at, value, words, known[attribute])


def kinds_of_cost_and_recipients_are_on_file(tables: Tables) -> Iterator[Fault]:
    """A term that no code can say is refused by its words."""
    terms = tables["scheme_terms"]
    for field, codes in (("costs", "cost_kinds"), ("recipients", "target_groups")):
        for at, cell, exact in terms.each(field, "exact"):
            unknown = [
                code for code in filter(None, cell.split(";")) if code not in code_list(codes)
            ]
            if unknown:
                rule = f"cannot be expressed: {unknown[0]!r} of {shown(exact)!r} is not on file"
                yield terms.fault(at, field, rule, ", ".join(code_list(codes)))


def _values(tables: Tables) -> Mapping[str, Collection[str]]:
    """Return what each attribute that is not free in its words may be."""
    return {
        "place": frozenset(tables["regions"]["region"]),
        "sector": frozenset(tables["concepts"]["concept"]),
        "size": code_list("firm_sizes"),
        "kind": code_list("target_groups"),
        "grant_from": code_list("levels"),
        "model_registered": YES_OR_NO,
        "first_award": YES_OR_NO,
    }


def _unknown(
    rows: Cells, at: int, value: str, words: str, known: Collection[str]
) -> Iterator[Fault]:
    unknown = [one for one in value.split(";") if one not in known]
    if unknown:
        near = nearest(unknown[0], known)
        allowed = (near and f"such as {near}; ") + "what is not on file as attribute words"
        yield rows.fault(at, "value", f"{words} cannot be held against a firm", allowed)


RULES = (conditions_can_be_held_against_a_firm, kinds_of_cost_and_recipients_are_on_file)
