"""Choose the small scripts a page carries, and give them their words.

A page is whole without them. `cost.js` answers anew for the costs and the firm that a reader types
(`asking.js`, `amount.js`), by the terms on file (`support.js`, `search.js`); `pick.js` hides
regions and rows of the tables that set regions side by side; `find.js` finds rows of a long table.
Each is named in the page's content policy by its hash; its words come as data, in the language of
the page.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from analysis.languages import amount, msgid, translate
from analysis.measures.asked import pairs
from analysis.measures.peers import set_beside
from analysis.package import Seeds
from analysis.quantities import Quantity
from analysis.schemes.reading import terms_of
from analysis.schemes.terms import Terms
from analysis.tables.form import form_words

from .answer_words import answer_words, rules
from .context import PageContext
from .cost_words import reading_words, writing_words
from .own_scripts import CALCULATOR, calculator, script
from .packed import packed
from .tree import Element, bearers, values

Cost = tuple[str, str]
PICK_LEGEND = msgid("Show regions")
PICK_SEARCH = msgid("rows with")
FIND = {
    "some": msgid("{shown} of {all} rows"),
    "none": msgid("Nothing on record holds “{sought}”."),
}


@dataclass(frozen=True)
class Interaction:
    """The scripts that find something to do in a page, their words, and the rules they go by.

    `unpacked` are the texts that the scripts unpack and run.
    """

    scripts: tuple[str, ...]
    unpacked: tuple[str, ...]
    words: Mapping[str, object]
    rules: Mapping[str, object]


def interaction(content: Element, context: PageContext) -> Interaction:
    """Return the scripts that find something to do in the content, and what they need."""
    scripts: list[str] = []
    unpacked: list[str] = []
    words: dict[str, object] = {}
    asked: dict[str, object] = {}
    if bearers(content, "data-answer") and (cost := _assumed_cost(content)):
        seeds = set_beside(context.seeds, context.regions)
        terms = terms_of(seeds)
        unpacked.append(calculator())
        scripts.append(packed(unpacked[0], CALCULATOR))
        words["cost"] = _calculator(cost, terms, seeds, context)
        asked = {**rules(terms), "reads": reading_words(cost[1])}
        asked |= {"regions": context.regions} if context.regions else {}
    if any(map(_sets_regions_side_by_side, content.iter("thead"))):
        scripts.append(script("pick.js"))
        words["pick"] = {"legend": translate(PICK_LEGEND), "search": translate(PICK_SEARCH)}
    if bearers(content, "data-search"):
        scripts.append(script("find.js"))
        words["find"] = {name: translate(text) for name, text in FIND.items()}
    return Interaction(tuple(scripts), tuple(unpacked), words, asked)


def _calculator(cost: Cost, terms: Terms, seeds: Seeds, context: PageContext) -> dict[str, object]:
    """Return what the calculator reads, says and starts from."""
    value, unit = cost
    given = context.parameters
    typed = {"cost": amount(Quantity(Fraction(value), unit))}
    for name in ("costs", "firm"):
        typed |= pairs(str(given.get(name) or ""))
    return {
        **writing_words(unit, context.language),
        **form_words(terms, seeds, unit),
        **answer_words(terms, seeds),
        "given": value,
        "asked": typed,
    }


def _sets_regions_side_by_side(head: Element) -> bool:
    return sum(key.startswith("region/") for key in values(head, "data-name")) > 1


def _assumed_cost(content: Element) -> Cost | None:
    """Return the cost that the answer assumes, with its unit; None where it assumes none."""
    for number in content.iter("data"):
        name, _, assumed = number.get("data-assumed", "").partition("=")
        value, _, unit = assumed.partition(" ")
        if name == "cost" and value.isdecimal() and unit.isalpha():
            return value, unit
    return None
