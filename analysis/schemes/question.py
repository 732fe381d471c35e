"""Read what a person asks: a project and a firm, against what a package has on file.

project, firm, reading -> **question** -> command, library
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from analysis.package import Seeds
from analysis.package.codes import code_list
from analysis.quantities.units import MONEY
from analysis.schemes.firm import Firm, firm_of
from analysis.schemes.project import Project, Written, project_of
from analysis.schemes.reading import terms_of
from analysis.schemes.terms import Terms


@dataclass(frozen=True)
class Question:
    """A project and a firm, and the terms that they are held against."""

    project: Project
    firm: Firm
    terms: Terms


def question(
    seeds: Seeds,
    cost: Written | None,
    by_kind: Mapping[str, Written] | None = None,
    firm: Mapping[str, str] | None = None,
    years: str | float = 1,
    left: Mapping[str, Written] | None = None,
) -> Question:
    """Return what is asked; raises Refused for what is not on file or cannot be read."""
    terms = terms_of(seeds)
    values = {
        "sector": seeds.concepts["concept"],
        "kind": code_list("target_groups"),
        "grant_from": code_list("levels"),
    }
    attributes, sizes = code_list("firm_attributes"), code_list("firm_sizes")
    asking = firm_of(firm or {}, terms, attributes, sizes, values)
    project = project_of(
        cost,
        by_kind,
        years,
        left,
        known=currencies(terms),
        kinds=code_list("cost_kinds"),
        schemes={term.scheme for term in terms.on_file},
    )
    return Question(project, asking, terms)


def of_region(asked: Question, region: str) -> Question:
    """Return the question for the terms of one region only."""
    here = tuple(term for term in asked.terms.on_file if term.region == region)
    return replace(asked, terms=replace(asked.terms, on_file=here))


def currencies(terms: Terms) -> set[str]:
    """Return the currencies that terms are in."""
    stated = (one for term in terms.on_file for one in (term.limit, term.fixed_sum, term.minimum))
    return {one.unit for one in stated if one is not None and one.unit in MONEY}
