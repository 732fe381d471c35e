"""Read what a person asks: a project and a firm, against what a package has on file.

project, firm, reading -> **question** -> command, library
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from analysis.package import Seeds
from analysis.package.codes import code_list
from analysis.package.keyed_rows import rows_of
from analysis.quantities import Quantity
from analysis.quantities.units import MONEY
from analysis.refusal import Refused
from analysis.schemes.firm import PLACE, REGION, Firm, firm_of
from analysis.schemes.ground import over_years
from analysis.schemes.printed import limit_of
from analysis.schemes.project import Project, Written, plain, project_of
from analysis.schemes.reading import terms_of
from analysis.schemes.terms import Terms

#: By what a region may be called: its key, its names, its codes.
NAMED = ("region", "name_en", "name_ja", "name_zh_hans", "iso_3166_2", "gbt_2260")


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
    starts: str | int | None = None,
) -> Question:
    """Return what is asked; raises Refused for what is not on file or cannot be read.

    A place is a key, a name in any language or a code of ISO 3166-2 or GB/T 2260.
    """
    if firm is not None and not isinstance(firm, Mapping):
        raise Refused(f"a firm is said by its attributes, as {{'place': {firm!r}}}, not {firm!r}")
    terms = terms_of(seeds)
    values = {
        "sector": seeds.concepts["concept"],
        "kind": code_list("target_groups"),
        "grant_from": code_list("levels"),
    }
    attributes, sizes = code_list("firm_attributes"), code_list("firm_sizes")
    said = {name: _placed(name, text, seeds) for name, text in (firm or {}).items()}
    asking = firm_of(said, terms, attributes, sizes, values)
    project = project_of(
        cost,
        by_kind,
        years,
        left,
        known=currencies(terms),
        kinds=code_list("cost_kinds"),
        schemes={term.scheme for term in terms.on_file} | _envelopes(terms),
    )
    project = replace(project, starts=None if starts is None else _year(starts))
    _refuse_more_than_an_envelope(project, terms)
    return Question(project, asking, terms)


def region_named(text: str, seeds: Seeds) -> str:
    """Return the key of the region that a text names or gives a code of, else the text itself."""
    asked = text.strip().casefold()
    for row in rows_of(seeds.regions):
        if asked and asked in (str(row[name]).casefold() for name in NAMED if row[name]):
            return str(row["region"])
    return text


def _placed(name: str, text: str, seeds: Seeds) -> str:
    return region_named(str(text), seeds) if name in (PLACE, REGION) else text


def _envelopes(terms: Terms) -> set[str]:
    """Return the limits that are envelopes of several schemes, or of single years."""
    return {one.limit for one in terms.limits if one.is_envelope}


def _year(text: str | int) -> int:
    if not re.fullmatch(r"\s*[0-9]{4}\s*", str(text)):
        raise Refused(f"a project starts in a year such as 2026, not {text!r}")
    return int(text)


def _refuse_more_than_an_envelope(project: Project, terms: Terms) -> None:
    """Refuse what is said to be left where the whole envelope is less."""
    whole: dict[str, Quantity] = {}
    for term in terms.on_file:
        if term.envelope:
            whole[term.scheme] = over_years(term.envelope, term.envelope_per, project.years)
    for one in terms.limits:
        if one.is_envelope and one.amount:
            whole[one.limit] = one.amount
    for key, left in project.left.items():
        envelope = whole.get(key)
        if envelope and envelope.unit == project.unit and left > limit_of(envelope):
            most = f"{plain(limit_of(envelope))} {project.unit}"
            said = f"{plain(left)} {project.unit}"
            raise Refused(f"what is left of {key!r} is {said}, more than its envelope of {most}")


def of_region(asked: Question, region: str) -> Question:
    """Return the question for the terms of one region only."""
    here = tuple(term for term in asked.terms.on_file if term.region == region)
    return replace(asked, terms=replace(asked.terms, on_file=here))


def currencies(terms: Terms) -> set[str]:
    """Return the currencies that terms are in."""
    stated = (one for term in terms.on_file for one in (term.limit, term.fixed_sum, term.minimum))
    return {one.unit for one in stated if one is not None and one.unit in MONEY}
