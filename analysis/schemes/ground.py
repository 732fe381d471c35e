"""What a term counts of a project: which costs, over how many years, between which edges.

terms, project -> **ground** -> paying, combining

Costs are spread evenly over the project's years. What a limit grants by the year is multiplied by
them; a duration ("at most three years") leaves the costs of later years uncounted. Thresholds and
the minimum are held against the costs of the whole project, to the cent.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from analysis.quantities import Interval, Quantity
from analysis.quantities.quantity import derived
from analysis.schemes.printed import least_counted, limit_of, most_counted
from analysis.schemes.project import GRANT, REST, Project
from analysis.schemes.terms import Relation, SharedLimit, Term, Terms

YEARLY = ("recipient_year", "year")
PART = "part"


@dataclass(frozen=True)
class Ground:
    """What a term stands on for one project.

    `pools` are the costs that it counts, by kind. It pays where the costs given to it are no less
    than `least` and no more than `most`; of a part of them only what lies above `above`.
    `limit` and `envelope` are over the years that count.
    """

    term: Term
    unit: str
    pools: Mapping[str, Fraction]
    years: Fraction
    rate: Quantity | None
    grants: tuple[Relation, ...]
    limit: Quantity | None
    envelope: Quantity | None
    minimum: Fraction
    least: Fraction
    most: Fraction | None
    above: Fraction

    @cached_property
    def base(self) -> Fraction:
        """All the costs that it counts."""
        return sum(self.pools.values(), Fraction(0))

    @property
    def is_silent(self) -> bool:
        """True where no number says what it pays."""
        return self.rate is None and self.term.is_silent

    @property
    def in_other_money(self) -> bool:
        """True where an amount of the term is in another currency than the project's costs."""
        term = self.term
        edges = (term.minimum, term.threshold_from, term.threshold_to)
        return any(one and one.unit != self.unit for one in (term.limit, term.fixed_sum, *edges))

    @property
    def span(self) -> Fraction | None:
        """The most of the costs that a part of them can be."""
        to = self.term.threshold_to
        return (
            None if to is None or not self.by_part else max(limit_of(to) - self.above, Fraction(0))
        )

    @property
    def by_part(self) -> bool:
        """True where only the part of the costs between its edges is counted."""
        return self.term.threshold_on == PART


def ground_of(term: Term, project: Project, terms: Terms) -> Ground:
    """Return what a term counts of a project."""
    grants = tuple(grants_of(term, terms))
    rate = next((one.amount for one in grants if one.amount), term.rate)
    years = years_of(term.term, project, terms)
    limit = term.limit and over_years(term.limit, term.limit_per, years)
    minimum = least_counted(term.minimum) if term.minimum else Fraction(0)
    least, most, above = Fraction(0), None, Fraction(0)
    if term.threshold_on == PART:
        above = limit_of(term.threshold_from) if term.threshold_from else above
    else:
        least = least_counted(term.threshold_from) if term.threshold_from else least
        most = most_counted(term.threshold_to) if term.threshold_to else most
    return Ground(
        term,
        project.unit,
        _pools(term, grants, project, years * _left_of(term, project, terms)),
        years,
        rate,
        tuple(one for one in grants if one.other),
        limit,
        envelope_of(term, project, years),
        minimum,
        least,
        most,
        above,
    )


def grants_of(term: Term, terms: Terms) -> Iterator[Relation]:
    """Yield the relations by which a term pays a share of what others grant."""
    for relation in terms.relations:
        if relation.kind == "share_of_grant" and relation.term == term.term:
            yield relation


def years_of(term: str, project: Project, terms: Terms) -> Fraction:
    """Return for how many of the project's years a term pays."""
    durations = [one.years for one in terms.limits if one.years and term in one.covers]
    return min([project.years, *(limit_of(years) for years in durations)])


def over_years(limit: Quantity, per: str, years: Fraction) -> Quantity:
    """Return a limit over the years that count, multiplied where it is one by the year."""
    if per not in YEARLY or years == 1:
        return limit
    times = limit.interval.times(Interval(years, years))
    return derived(times, limit.unit, "over_years", limit)


def shared_amount(limit: SharedLimit, project: Project) -> Quantity | None:
    """Return what a shared limit comes to for a project, None without one in its currency."""
    if limit.amount is None or limit.amount.unit != project.unit:
        return None
    years = min([project.years, *([limit_of(limit.years)] if limit.years else [])])
    return over_years(limit.amount, limit.per, years)


def envelope_of(term: Term, project: Project, years: Fraction) -> Quantity | None:
    """Return what a scheme's envelope has for the project, None where nothing says it."""
    if term.scheme in project.left:
        left = project.left[term.scheme]
        said = f"left={left} {project.unit}"
        return Quantity(left, project.unit, formula="assumption", assumptions=(said,))
    if term.envelope is None or term.envelope.unit != project.unit:
        return None
    return over_years(term.envelope, term.envelope_per, years)


def _left_of(term: Term, project: Project, terms: Terms) -> Fraction:
    """Return how much of the costs is left for a term that counts them after grants received."""
    after = (one for one in terms.relations if one.kind == "after" and not one.other)
    total, granted = project.cost.value, project.by_kind.get(GRANT)
    if not total or not granted or all(one.term != term.term for one in after):
        return Fraction(1)
    return max(1 - granted / total, Fraction(0))


def _pools(
    term: Term, grants: tuple[Relation, ...], project: Project, years: Fraction
) -> dict[str, Fraction]:
    """Return the costs that a term counts; of a grant received all, of costs those of its years."""
    kinds = set(term.costs)
    if grants:
        kinds = set() if any(one.other for one in grants) else {GRANT}
    elif not kinds:
        kinds = set(project.pools) - {GRANT}
    if kinds - {GRANT}:
        kinds.add(REST)
    share = years / project.years
    return {
        kind: amount if kind == GRANT else amount * share
        for kind, amount in project.pools.items()
        if kind in kinds
    }
