"""What a term counts of a project: which costs, over how many years, between which edges.

terms, project -> **ground** -> paying, combining

Costs are spread evenly over the project's years, and a part of a year counts as much as one. What
a limit grants by the year is multiplied by them, and so is an edge by the year; what it grants in
any three years in a row, by how often these go into them. A duration ("at most three years") leaves
the costs of later years uncounted. Edges are held against the costs of all years, to the cent.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from analysis.package.rules.schemes import EDGES
from analysis.quantities import Interval, Quantity
from analysis.quantities.quantity import derived
from analysis.schemes.envelopes import available, by_the_years, left_of
from analysis.schemes.printed import UNSAID_RATE, least_counted, limit_of, most_counted
from analysis.schemes.project import GRANT, REST, Project
from analysis.schemes.terms import Relation, SharedLimit, Term, Terms

YEARLY = ("recipient_year", "year")
PART = "part"


@dataclass(frozen=True)
class Ground:
    """What a term stands on for one project.

    `pools` are the costs that it counts, by kind. It pays where the costs given to it are no less
    than `least` and no more than `most`; of a part of them only what lies above `above`, and of
    that no more than `span`.
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
    span: Fraction | None

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
    def by_part(self) -> bool:
        """True where only the part of the costs between its edges is counted."""
        return self.term.threshold_on == PART


def ground_of(term: Term, project: Project, terms: Terms) -> Ground:
    """Return what a term counts of a project."""
    grants = tuple(grants_of(term, terms))
    rate = next((one.amount for one in grants if one.amount), rate_of(term, project.unit))
    years = years_of(term.term, project, terms)
    limit = term.limit and over_years(term.limit, term.limit_per, years)
    floor, start, end = (_edge(term, name, years) for name in EDGES)
    minimum = least_counted(floor) if floor else Fraction(0)
    least, most, above, span = Fraction(0), None, Fraction(0), None
    if term.threshold_on == PART:
        above = limit_of(start) if start else above
        span = max(limit_of(end) - above, Fraction(0)) if end else None
    else:
        least = least_counted(start) if start else least
        most = most_counted(end) if end else most
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
        span,
    )


def rate_of(term: Term, unit: str) -> Quantity | None:
    """Return the rate of a term; an unsaid one is at most all of the costs."""
    unsaid = term.unsaid_rate and term.limit is not None and term.limit.unit == unit
    return UNSAID_RATE if unsaid else term.rate


def grants_of(term: Term, terms: Terms) -> Iterator[Relation]:
    """Yield the relations by which a term pays a share of what others grant."""
    for relation in terms.relations:
        if relation.kind == "share_of_grant" and relation.term == term.term:
            yield relation


def years_of(term: str, project: Project, terms: Terms) -> Fraction:
    """Return for how many of the project's years a term pays."""
    durations = [limit_of(one.years) for one in terms.limits if one.years and term in one.covers
                 and not is_window(one)]  # fmt: skip
    return min([project.years, *durations])


def is_window(limit: SharedLimit) -> bool:
    """True for an amount in any so many years in a row; else its years are a duration."""
    return limit.amount is not None and limit.years is not None and limit.per not in YEARLY


def over_years(limit: Quantity, per: str, years: Fraction) -> Quantity:
    """Return a limit over the years that count, multiplied where it is one by the year."""
    return _times(limit, years) if per in YEARLY else limit


def shared_amount(limit: SharedLimit, project: Project, terms: Terms) -> Quantity | None:
    """Return what a shared limit comes to for a project, None without one in its currency.

    What the envelopes of several years come to stands for the first of them.
    """
    amount = available(limit, project)
    if amount is None or amount.unit != project.unit:
        return None
    if limit.year:
        return by_the_years(limit, project, terms)
    if limit.limit in project.left:
        return amount
    lasting = limit_of(limit.years) if limit.years else project.years
    if is_window(limit):
        return _times(amount, project.years / lasting)
    return over_years(amount, limit.per, min(project.years, lasting))


def _times(limit: Quantity, years: Fraction) -> Quantity:
    if years <= 1:
        return limit
    return derived(limit.interval.times(Interval(years, years)), limit.unit, "over_years", limit)


def _edge(term: Term, name: str, years: Fraction) -> Quantity | None:
    """Return the minimum or a threshold of a term, over its years where it is one by the year."""
    edge: Quantity | None = getattr(term, name)
    return _times(edge, years) if edge and name in term.yearly else edge


def envelope_of(term: Term, project: Project, years: Fraction) -> Quantity | None:
    """Return what a scheme's envelope has for the project, None where nothing says it."""
    if term.scheme in project.left:
        return left_of(term.scheme, project)
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
