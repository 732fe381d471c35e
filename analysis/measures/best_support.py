"""Where a project gets most: in each place, the best combination of terms as quantities.

schemes -> **best_support** -> tables, charts

Every sum knows the figures of the terms it comes from and the cost that the reader assumed. What
may be nothing at all ("up to 30 %") is at most its highest; what is sure in part is a range.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from analysis.quantities import Quantity, assumed
from analysis.schemes.best import Asked, Found, asked_in, best_of, places_of
from analysis.schemes.best import Use as Found_Use
from analysis.schemes.printed import paid_on
from analysis.schemes.question import Question
from analysis.schemes.silences import Silence, silences_of
from analysis.schemes.terms import Term, figures_of


@dataclass(frozen=True)
class Use:
    """A term of a combination, the costs given to it (None for none) and what it pays on them."""

    term: Term
    cost: Quantity | None
    pays: Quantity


@dataclass(frozen=True)
class Best:
    """The best combination in a place; `pays` is None where nothing is paid there."""

    place: str
    uses: tuple[Use, ...]
    pays: Quantity | None
    asked: Asked
    found: Found

    @property
    def most(self) -> Fraction:
        """What it pays at most."""
        return self.found.high

    def silences(self) -> Iterator[tuple[Silence, Quantity | None]]:
        """Yield what it leans on that no source says, with the answer if that breaks otherwise."""
        for silence in silences_of(self.found, self.asked):
            yield silence, self._otherwise(silence)

    def _otherwise(self, silence: Silence) -> Quantity | None:
        low, high = silence.otherwise or (None, None)
        if low is None or high is None:
            return None
        figures = tuple(dict.fromkeys(
            figure for term in self.asked.here.values() for figure in figures_of(term)
        ))  # fmt: skip
        return _sum(low, high, "best_support", figures, self.asked.project.cost)


def best_support(question: Question) -> list[Best]:
    """Return the best combination of each place, the most first."""
    found = [_best(place, question) for place in places_of(question.terms, question.firm)]
    return sorted(found, key=lambda one: (-one.found.high, -one.found.low))


def costing(question: Question, cost: Fraction) -> Question:
    """Return the same question of a project that costs so much, its kinds in proportion."""
    project = question.project
    times = cost / (project.cost.value or cost)
    kinds = {kind: amount * times for kind, amount in project.by_kind.items()}
    scaled = replace(project, cost=assumed("cost", cost, project.unit), by_kind=kinds)
    return replace(question, project=scaled)


def _best(place: str, question: Question) -> Best:
    asked = asked_in(place, question.project, question.firm, question.terms)
    found = best_of(asked)
    uses = tuple(_use(one, asked) for one in sorted(found.uses, key=lambda one: -one.high))
    figures = tuple(dict.fromkeys(figure for use in uses for figure in use.pays.figures))
    cost = question.project.cost
    pays = _sum(found.low, found.high, "best_support", figures, cost) if uses else None
    return Best(place, uses, pays, asked, found)


def paying(term: Term) -> tuple[str, tuple[str, ...]]:
    """Return by which formula a term pays, and the figures of its rate, its sum and its limit."""
    stated = (term.rate, term.fixed_sum, term.limit)
    figures = tuple(dict.fromkeys(figure for one in stated if one for figure in one.figures))
    if term.rate:
        return "aid_amount", figures
    return "fixed_sum" if term.fixed_sum else "ceiling_alone", figures


def on_its_terms(amount: Quantity, term: Term, cost: Quantity) -> Quantity:
    """Return what a term pays by the formula it follows: of rate and limit alone, or of more."""
    plain, _ = (None, "") if term.fixed_sum else paid_on(cost, term.rate, term.limit)
    if plain and (plain.interval, plain.unit) == (amount.interval, amount.unit):
        return plain
    follows = amount.formula == "aid_amount" or term.unsaid_rate
    return replace(amount, formula="term_amount") if follows else amount


def _use(use: Found_Use, asked: Asked) -> Use:
    term, cost = asked.here[use.term], asked.project.cost
    formula, figures = paying(term)
    pays = _sum(use.low, use.high, formula, figures, cost)
    if not use.cost:
        return Use(term, None, replace(pays, assumptions=()))
    counted = assumed("cost", use.cost, cost.unit)
    return Use(term, _given(use.cost, cost), on_its_terms(pays, term, counted))


def _given(amount: Fraction, cost: Quantity) -> Quantity:
    """Return the costs that are given to one term: all, or a part."""
    if amount == cost.value:
        return cost
    return Quantity(amount, cost.unit, formula="part_of_costs", assumptions=cost.assumptions)


def _sum(
    low: Fraction, high: Fraction, formula: str, figures: tuple[str, ...], cost: Quantity
) -> Quantity:
    if low in (0, high):
        bound = "exact" if low == high else "at_most"
        return Quantity(high, cost.unit, bound, None, formula, figures, cost.assumptions)
    return Quantity(low, cost.unit, "exact", high, formula, figures, cost.assumptions)
