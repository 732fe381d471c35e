"""The tiers of a scheme do not overlap: no cost is paid on by two of them.

Two terms of one scheme are for the same where costs, recipients, grade and conditions are the
same; then only their thresholds tell them apart. Whether an edge is in, its figure's bound says.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from analysis.package.cells import Cells
from analysis.package.faults import Fault

Tables = Mapping[str, Cells]
SAME = ("scheme", "costs", "recipients", "grade_en", "grade_ja", "grade_zh_hans", "minimum")
PART = "part"
ASKED = ("attribute", "holds", "value", "amount")


@dataclass(frozen=True)
class _Edge:
    value: Decimal
    unit: str
    is_in: bool


def thresholds_are_in_order(tables: Tables) -> Iterator[Fault]:
    """A term counts costs from less to more, in one currency."""
    terms, edges = tables["scheme_terms"], _edges(tables)
    for at, start, end in terms.each("threshold_from", "threshold_to"):
        low, high = edges.get(start), edges.get(end)
        if low and high and low.unit != high.unit:
            yield terms.fault(at, "threshold_to", "is in another unit than its start", low.unit)
        elif low and high and low.value >= high.value:
            allowed = f"more than {low.value:f}"
            yield terms.fault(at, "threshold_to", "ends before it starts", allowed)


def tiers_do_not_overlap(tables: Tables) -> Iterator[Fault]:
    """Two terms of a scheme for the same costs and recipients count different parts of them."""
    terms, edges = tables["scheme_terms"], _edges(tables)
    starts, ends, keys = (terms[name] for name in ("threshold_from", "threshold_to", "term"))
    of_parts = [on == PART for on in terms["threshold_on"]]
    for rows in _alike(tables).values():
        for one, other in combinations(rows, 2):
            meeting = [(edges.get(ends[a]), edges.get(starts[b])) for a, b in
                       ((one, other), (other, one))]  # fmt: skip
            parts = of_parts[one] and of_parts[other]
            if any(_before(*edges) or (parts and _touch(*edges)) for edges in meeting):
                continue
            rule = f"pays on what {keys[one]} pays on"
            allowed = "thresholds, recipients, conditions, costs or a grade of its own"
            touching = next((end for end, start in meeting if end and _touch(end, start)), None)
            if touching:
                edge = f"{touching.value:f} {touching.unit}"
                rule = f"holds costs of exactly {edge}, and so does {keys[one]}"
                allowed = f"at_most {edge} and more_than {edge}, or less_than and at_least"
            yield terms.fault(other, "term", rule, allowed)


def _alike(tables: Tables) -> dict[tuple, list[int]]:
    """Return the rows of terms that are for the same, together."""
    asked: dict[str, set[tuple]] = {}
    for _, of, *what in tables["conditions"].each("of", *ASKED):
        asked.setdefault(of, set()).add(tuple(what))
    found: dict[tuple, list[int]] = {}
    for at, term, *same in tables["scheme_terms"].each("term", *SAME):
        found.setdefault((*same, frozenset(asked.get(term, ()))), []).append(at)
    return found


def _before(end: _Edge | None, start: _Edge | None) -> bool:
    """True where one tier ends before another starts; an edge that both hold is in both."""
    if end is None or start is None or end.unit != start.unit:
        return False
    return end.value < start.value or (end.value == start.value and not (end.is_in and start.is_in))


def _touch(end: _Edge | None, start: _Edge | None) -> bool:
    """True where one tier ends at the cost at which another starts, whichever holds it."""
    if end is None or start is None:
        return False
    return (end.value, end.unit) == (start.value, start.unit)


def _edges(tables: Tables) -> dict[str, _Edge]:
    """Return the edges that any term names, by their figure."""
    terms, columns = tables["scheme_terms"], ("figure", "value", "unit", "bound")
    named = terms.distinct("threshold_from") | terms.distinct("threshold_to")
    return {
        figure: _Edge(value, unit, bound not in ("more_than", "less_than"))
        for _, figure, value, unit, bound in tables["figures"].each(*columns)
        if figure in named and value is not None
    }


RULES = (thresholds_are_in_order, tiers_do_not_overlap)
