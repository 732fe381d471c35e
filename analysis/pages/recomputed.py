"""Compute a derived number of a finished page again, from the figures that its mark names.

finished page -> claims -> **recomputed**

A mark names its formula, its figures in the order of the formula, and what the reader assumed.
Formulas over figures are worked out anew with the page's own package, so that a number changed
everywhere on the page, in text and markup alike, is no longer traced. The best combination of
support schemes is sought anew by the terms that the page carries. Counts of rows are counted by
`claims`; what follows from rows that a page does not carry (the PMC index, overlaps, counts by
group) is worked out by `from_rows`, from the seeds.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import reduce
from typing import Any

from analysis.measures.best_support import best_support, on_its_terms
from analysis.measures.growth import level_after
from analysis.measures.support import reached_at
from analysis.quantities import (
    Period,
    Quantity,
    annual_fall,
    annual_growth,
    assumed,
    difference,
    dimension_of,
    in_unit,
    product,
    ratio,
    smaller_of,
    total,
    years_between,
)
from analysis.quantities.quantity import derived
from analysis.schemes.firm import Firm
from analysis.schemes.paying import payments
from analysis.schemes.printed import carried, no_more_than, paid_on
from analysis.schemes.project import project_of
from analysis.schemes.question import Question
from analysis.schemes.written import read

from .agreement import close, values_of

Attributes = Mapping[str, str]
Rules = Mapping[str, Any]
MOST_TERMS = 100  # a page of a stranger may carry any number; a search takes its time
MALFORMED = (ValueError, ArithmeticError, TypeError, KeyError, AttributeError, RecursionError)


class CannotFollow(ValueError):
    """What a mark names is not what its formula takes."""


class NoTerms(LookupError):
    """Only the terms of schemes give the result, and the page does not answer by them alone."""


@dataclass(frozen=True)
class Inputs:
    """What a derived number rests on: figures as quantities with their periods, assumptions."""

    figures: Sequence[Quantity]
    periods: Sequence[str]
    assumptions: Mapping[str, str]
    rules: Rules
    unit: str = ""

    def amount(self, name: str) -> Quantity:
        """Return an amount the reader assumed; raises CannotFollow without it."""
        value, _, unit = self.assumptions.get(name, "").partition(" ")
        try:
            return assumed(name, value, unit)
        except ValueError as wrong:
            raise CannotFollow(name) from wrong

    @property
    def ends(self) -> tuple[Quantity, Quantity]:
        """The goal of a growth and the level it starts from, on file or assumed."""
        end, *base = self.figures
        return end, base[0] if base else self.amount("baseline")

    @property
    def span(self) -> tuple[str, str]:
        """The time of that level, on file or assumed, and that of the goal."""
        end, *start = self.periods
        return start[0] if start else self.assumptions.get("start", ""), end

    @property
    def terms(self) -> tuple[Quantity | None, Quantity | None]:
        """The rate and the limit of a scheme, in whatever order; raises CannotFollow for more."""
        rates = [one for one in self.figures if one.unit == "1"]
        limits = [one for one in self.figures if one.unit != "1"]
        if len(rates) > 1 or len(limits) > 1:
            raise CannotFollow("more than a rate and a limit")
        return next(iter(rates), None), next(iter(limits), None)


def recomputed(
    given: Attributes, figures: Mapping[str, Mapping], rules: Rules | None = None
) -> list[Quantity] | None:
    """Return what a mark's formula gives: one result, or each that it may; None for another one.

    `rules` are the terms of schemes that the page carries, where it answers by them alone: for a
    project and a firm of which nothing more is said. Raises CannotFollow where it cannot be worked
    out from what the mark names.
    """
    formula = FORMULAS.get(given["data-derived"])
    if formula is None:
        return None
    try:
        return list(formula(_inputs_of(given, figures, rules or {})))
    except NoTerms:
        return None
    except MALFORMED as wrong:
        raise CannotFollow(given["data-derived"]) from wrong


def _inputs_of(given: Attributes, figures: Mapping[str, Mapping], rules: Rules) -> Inputs:
    named = [figures[key] for key in given.get("data-from", "").split() if key in figures]
    stated = given.get("data-assumed") or given.get("data-assumes") or ""
    pairs = (one.partition("=") for one in stated.split("; ") if one)
    return Inputs(
        [_quantity(one) for one in named],
        [one["period"] for one in named],
        {name: value for name, _, value in pairs},
        rules,
        given.get("data-unit", ""),
    )


def is_among(
    found: Sequence[Quantity], value: Fraction | None, upper: Fraction | None, bound: str
) -> bool:
    """Return whether a value is one of the results, with its other end and bound ("" for any)."""
    return any(
        close(value, one.value) and close(upper, one.upper) and bound in ("", one.bound)
        for one in found
    )


def _assumption(inputs: Inputs) -> Iterator[Quantity]:
    """Return what the mark itself says that the reader assumes."""
    yield from map(inputs.amount, inputs.assumptions)


def _aid_amount(inputs: Inputs) -> Iterator[Quantity]:
    amount, _ = paid_on(inputs.amount("cost"), *inputs.terms)
    if amount is None:
        raise CannotFollow("no amount follows from the terms")
    yield amount


def _effective_intensity(inputs: Inputs) -> Iterator[Quantity]:
    for amount in _aid_amount(inputs):
        yield ratio(amount, inputs.amount("cost"))


def _break_point(inputs: Inputs) -> Iterator[Quantity]:
    cost = reached_at(*inputs.terms)
    if cost is None:
        raise CannotFollow("a break point takes a rate and a limit")
    yield cost


def _ceiling_alone(inputs: Inputs) -> Iterator[Quantity]:
    yield no_more_than(reduce(smaller_of, inputs.figures))


def _envelope_at_ceiling(inputs: Inputs) -> Iterator[Quantity]:
    envelope, award = inputs.figures
    yield carried(envelope, award)


def _awards_carried(inputs: Inputs) -> Iterator[Quantity]:
    """How many awards of what a cost brings an envelope pays, and a quota allows.

    The mark names the envelope, then the terms; a quota among them counts neither money nor a rate.
    """
    quotas = [one for one in inputs.figures if dimension_of(one.unit) == "count"]
    money = [one for one in inputs.figures if one not in quotas]
    most = [derived(one.interval, "count", "quota", one) for one in quotas]
    if most and not money:  # no cost is known to be paid on, so the quota alone says it
        yield reduce(smaller_of, most)
        return
    envelope, *terms = money
    for amount in _aid_amount(replace(inputs, figures=terms)):
        yield reduce(smaller_of, most, carried(envelope, amount))


def _question(inputs: Inputs) -> Question:
    if not inputs.rules:
        raise NoTerms
    if len(inputs.rules.get("terms", ())) > MOST_TERMS:
        raise CannotFollow("more terms than are sought among here")
    project = project_of(inputs.amount("cost"), {}, kinds=())
    return Question(project, Firm(), read(inputs.rules))


def _best_support(inputs: Inputs) -> Iterator[Quantity]:
    return best_of(_question(inputs))


def best_of(question: Question) -> Iterator[Quantity]:
    """Yield what the best combination of each place pays, and what it would if a silence broke."""
    for best in best_support(question):
        if best.pays is not None:
            yield best.pays
            yield replace(best.pays, value=best.most, upper=None, bound="at_most")  # of a curve
        yield from (pays for _, pays in best.silences() if pays is not None)


def _part_of_costs(inputs: Inputs) -> Iterator[Quantity]:
    return parts_of_costs(_question(inputs))


def parts_of_costs(question: Question) -> Iterator[Quantity]:
    """Yield the costs that each place's best combination gives to one of its schemes."""
    for best in best_support(question):
        yield from (use.cost for use in best.uses if use.cost is not None)


def _term_amount(inputs: Inputs) -> Iterator[Quantity]:
    return amounts_of_terms(_question(inputs))


def amounts_of_terms(question: Question) -> Iterator[Quantity]:
    """Yield what each term pays, alone and in the best combination of its place."""
    for best in best_support(question):
        yield from (use.pays for use in best.uses)
    for paid in payments(question.project, question.firm, question.terms):
        if paid.amount is not None:
            yield on_its_terms(paid.amount, paid.term, question.project.cost)


def _fixed_sum(inputs: Inputs) -> Iterator[Quantity]:
    """A sum that is paid as it stands; for a project, what the best combination takes of it."""
    if inputs.assumptions:
        yield from _term_amount(inputs)
    else:
        (amount,) = inputs.figures
        yield derived(amount.interval, amount.unit, "fixed_sum", amount)


def _term_share(inputs: Inputs) -> Iterator[Quantity]:
    return shares_of_terms(_question(inputs))


def shares_of_terms(question: Question) -> Iterator[Quantity]:
    """Yield what each term pays as a part of all costs."""
    cost = question.project.cost
    return (
        ratio(one, cost, "term_share")
        for one in amounts_of_terms(question)
        if one.unit == cost.unit
    )


def _required_factor(inputs: Inputs) -> Iterator[Quantity]:
    yield ratio(*inputs.ends)


def _required_growth(inputs: Inputs) -> Iterator[Quantity]:
    yield annual_growth(*inputs.ends, years_between(*inputs.span), "required_growth")


def _required_fall(inputs: Inputs) -> Iterator[Quantity]:
    yield annual_fall(*inputs.ends, years_between(*inputs.span), "required_fall")


def _even_path(inputs: Inputs) -> Iterator[Quantity]:
    """Each level at the end of a year on the way: the mark does not say of which."""
    (end, base), (start, stop) = inputs.ends, inputs.span
    for year in range(Period.of(start).last.year, Period.of(stop).last.year):
        passed = years_between(start, str(year))
        if passed > 0:
            yield level_after(passed, base, end, years_between(start, stop))


def _past_growth(inputs: Inputs) -> Iterator[Quantity]:
    yield annual_growth(*inputs.ends, years_between(*inputs.span), "past_growth")


def _ratio(inputs: Inputs) -> Iterator[Quantity]:
    part, whole = inputs.figures
    yield ratio(part, whole)


def _total(inputs: Inputs) -> Iterator[Quantity]:
    yield total(list(inputs.figures))


def _difference(inputs: Inputs) -> Iterator[Quantity]:
    more, less = inputs.figures
    yield difference(more, less)


def _product(inputs: Inputs) -> Iterator[Quantity]:
    amount, factor = inputs.figures
    yield product(amount, factor)


def _smaller_of(inputs: Inputs) -> Iterator[Quantity]:
    yield reduce(smaller_of, inputs.figures)


def _in_unit(inputs: Inputs) -> Iterator[Quantity]:
    (amount,) = inputs.figures
    yield in_unit(amount, inputs.unit)


FORMULAS: Mapping[str, Callable[[Inputs], Iterator[Quantity]]] = {
    "assumption": _assumption,
    "ratio": _ratio,
    "total": _total,
    "difference": _difference,
    "product": _product,
    "smaller_of": _smaller_of,
    "in_unit": _in_unit,
    "past_growth": _past_growth,
    "aid_amount": _aid_amount,
    "effective_intensity": _effective_intensity,
    "break_point": _break_point,
    "ceiling_alone": _ceiling_alone,
    "envelope_at_ceiling": _envelope_at_ceiling,
    "awards_carried": _awards_carried,
    "best_support": _best_support,
    "part_of_costs": _part_of_costs,
    "fixed_sum": _fixed_sum,
    "term_amount": _term_amount,
    "term_share": _term_share,
    "required_factor": _required_factor,
    "required_growth": _required_growth,
    "required_fall": _required_fall,
    "even_path": _even_path,
    "share": _ratio,
}


def _quantity(figure: Mapping) -> Quantity:
    value, upper = values_of(figure)
    if value is None:
        raise CannotFollow("a figure without a value")
    return Quantity(value, figure["unit"], figure["bound"] or "exact", upper)
