"""The fields in which a reader says what a project costs and what the firm is.

schemes -> **form** -> controls, pages

Only what the terms on file ask for is offered: kinds of costs that one of them counts, and
attributes of a firm on which one of them has a condition. Its place and its size, which most
measures ask for, are always offered, so that a link that says them is taken.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass

from analysis.charts.regions import Regions
from analysis.languages import Name, Term, msgid, translate
from analysis.package import Seeds
from analysis.package.codes import code_list
from analysis.package.keyed_rows import rows_of
from analysis.schemes.firm import COUNTED, EITHER_WAY, NO, PLACE, SIZE, WORDS, YES
from analysis.schemes.terms import Condition, Terms

FORM, LABEL = msgid("Your project and firm"), msgid("Eligible costs of your project")
MORE = msgid("Costs by kind, and the firm")
LINK = msgid("The address of the page holds what is typed here: it can be sent as a link.")
ANYWHERE, UNSAID = msgid("anywhere on record"), msgid("not said")
YES_OR_NO = {YES: msgid("yes"), NO: msgid("no")}
Option = tuple[str, str]


@dataclass(frozen=True)
class Field:
    """An attribute of a firm: chosen among `options` (code, label), or a number in a `unit`."""

    name: str
    label: str
    options: tuple[Option, ...] = ()
    unit: str = ""


def form_words(terms: Terms, seeds: Seeds, currency: str) -> dict[str, object]:
    """Return the fields of the form with their labels, in the language in use."""
    kinds = [(kind, label("cost_kinds", kind)) for kind in cost_kinds(terms)]
    firm = list(firm_fields(terms, seeds, currency))
    return {
        "form": translate(FORM),
        "label": translate(LABEL),
        "more": translate(MORE),
        "link": translate(LINK),
        "kinds": kinds,
        "firm": [asdict(field) for field in firm],
    }


def cost_kinds(terms: Terms) -> list[str]:
    """Return the kinds of costs that some term counts, in the order of the list."""
    counted = {kind for term in terms.on_file if not term.is_silent for kind in term.costs}
    return [kind for kind in code_list("cost_kinds") if kind in counted]


def conditions(terms: Terms) -> list[Condition]:
    """Return every condition that a term or a limit has."""
    of_terms = [one for term in terms.on_file for one in term.conditions]
    return of_terms + [one for limit in terms.limits for one in limit.except_for]


def firm_fields(terms: Terms, seeds: Seeds, currency: str) -> Iterator[Field]:
    """Yield the attributes of a firm that terms ask for, with its place and its size."""
    asked = conditions(terms)
    yield Field(PLACE, label("firm_attributes", PLACE), _places(terms, seeds))
    for attribute in code_list("firm_attributes"):
        held = [one for one in asked if one.attribute == attribute]
        if (held or attribute == SIZE) and attribute not in (PLACE, WORDS):
            called = label("firm_attributes", attribute)
            if attribute in COUNTED:
                yield Field(attribute, called, unit=COUNTED[attribute] or currency)
            else:
                values = _values(attribute, held, seeds)
                yield Field(attribute, called, (("", translate(UNSAID)), *values))


def _places(terms: Terms, seeds: Seeds) -> tuple[Option, ...]:
    """Return the places with terms of their own, and those that conditions name."""
    named = {value for one in conditions(terms) if one.attribute == PLACE for value in one.values}
    known = {term.region for term in terms.on_file} | named
    regions = Regions(seeds)
    held = sorted((key for key in known if key in terms.parents), key=list(regions.order).index)
    return (("", translate(ANYWHERE)), *((key, regions.text(key)) for key in held))


def _values(attribute: str, asked: list[Condition], seeds: Seeds) -> list[Option]:
    if attribute in EITHER_WAY:
        return [(value, translate(says)) for value, says in YES_OR_NO.items()]
    if attribute == SIZE:
        return [(size, label("firm_sizes", size)) for size in code_list("firm_sizes")]
    named = dict.fromkeys(value for one in asked for value in one.values)
    return [(value, _called(value, seeds)) for value in named]


def _called(value: str, seeds: Seeds) -> str:
    """Return what a value is called: a concept, a group of recipients, or the words on file."""
    held = rows_of(seeds.concepts[seeds.concepts["concept"] == value])
    if held:
        return Name(f"concept/{value}", held[0]).says
    return label("target_groups", value)


def label(codes: str, code: str) -> str:
    says = Term(codes, code).says
    return says[:1].upper() + says[1:]
