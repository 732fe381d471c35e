"""What an envelope that schemes share has for a project: in all, or in the years that it runs.

terms, project -> **envelopes** -> ground

Envelopes by the year for the same terms are one after another. A project that says in which year it
starts has those of its years; of one that does not, the years that have least are sure, and those
that have most the most. For years of which no envelope is known nothing is.
"""

from fractions import Fraction
from itertools import pairwise
from math import ceil

from analysis.quantities import Quantity
from analysis.schemes.printed import limit_of
from analysis.schemes.project import Project
from analysis.schemes.terms import SharedLimit, Terms


def available(limit: SharedLimit, project: Project) -> Quantity | None:
    """Return the amount of a limit, or what is said to be left of it."""
    return left_of(limit.limit, project) if limit.limit in project.left else limit.amount


def left_of(key: str, project: Project) -> Quantity:
    """Return what is said to be left of an envelope."""
    left = project.left[key]
    said = f"left={left} {project.unit}"
    return Quantity(left, project.unit, formula="assumption", assumptions=(said,))


def of_other_years(limit: SharedLimit, terms: Terms) -> tuple[SharedLimit, ...]:
    """Return the envelopes of the years for the same terms, this one among them, in their order."""
    found = (one for one in terms.limits if one.year and one.covers == limit.covers)
    return tuple(sorted(found, key=lambda one: one.year))


def by_the_years(limit: SharedLimit, project: Project, terms: Terms) -> Quantity | None:
    """Return what the envelopes of a project's years come to, for the first of all these years."""
    all_years = of_other_years(limit, terms)
    if limit != all_years[0]:
        return None
    amounts = [available(one, project) for one in all_years]
    if any(one is None or one.unit != project.unit for one in amounts):
        return None
    stretches = [amounts[start:end] for start, end in _stretches(all_years, project)]
    sums = [sum((limit_of(one) for one in some if one), Fraction(0)) for some in stretches]
    if not sums:
        return None
    used = [one for some in stretches for one in some if one]
    figures = dict.fromkeys(figure for one in used for figure in one.figures)
    assumed = dict.fromkeys(said for one in used for said in one.assumptions)
    low, high = min(sums), max(sums)
    upper = high if high > low else None
    return Quantity(low, project.unit, "exact", upper, "over_years", tuple(figures), tuple(assumed))


def _stretches(all_years: tuple[SharedLimit, ...], project: Project) -> list[tuple[int, int]]:
    """Return from where to where the envelopes of a project's years may stand, if all are known."""
    lasts = ceil(project.years)
    years = [int(one.year) for one in all_years]
    starts = range(len(years)) if project.starts is None else [
        at for at, year in enumerate(years) if year == project.starts
    ]  # fmt: skip
    found = [(at, at + lasts) for at in starts if at + lasts <= len(years)]
    return [
        (at, end)
        for at, end in found
        if all(after == before + 1 for before, after in pairwise(years[at:end]))
    ]
