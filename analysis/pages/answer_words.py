"""The sentences and names with which the page's calculator answers, and the rules it asks.

schemes, tables -> **answer_words** -> interaction

The sentences are those of the tables, so that the page says the same whether it was typed or not.
"""

from collections.abc import Mapping
from typing import Any

from analysis.charts.regions import Regions
from analysis.charts.support_curve import EACH
from analysis.languages import name_of, translate
from analysis.measures.best_support import paying
from analysis.package import Seeds
from analysis.schemes.terms import Term, Terms
from analysis.schemes.written import written
from analysis.tables.best_support import (
    IN_PLACE,
    NO_COSTS,
    NOTHING,
    QUOTED,
    SILENCES,
    USE,
    USE_ON,
    most_of,
)
from analysis.tables.payments import DECIDES
from analysis.tables.terms import STATES
from analysis.wording import not_computed, plain_text

#: What no page holds: the words of the sources, and names, which it has in its own language.
LEFT_OUT = frozenset({"clause", "names"})
#: What of a row decides: other cells of it are words.
DECIDING = ("grade_en", "costs_basis")


def answer_words(terms: Terms, seeds: Seeds) -> dict[str, object]:
    """Return the sentences of the answer, the names in it, and the figures of each term."""
    regions = Regions(seeds)
    places = {term.region for term in terms.on_file}
    return {
        "most": translate(most_of(seeds)),
        "use": translate(USE),
        "use_on": translate(USE_ON),
        "in_place": translate(IN_PLACE),
        "each": translate(EACH),
        "no_costs": translate(NO_COSTS),
        "nothing": translate(NOTHING),
        "quoted": translate(QUOTED),
        "unknown": plain_text(str(not_computed())),
        "silences": {code: translate(says) for code, says in SILENCES.items()},
        "decides": {code: translate(says) for code, says in DECIDES.items()},
        "states": {state: translate(says) for state, says in STATES.items()},
        "terms": {term.term: _term(term) for term in terms.on_file},
        "places": {place: regions.text(place) for place in sorted(places)},
    }


def rules(terms: Terms) -> Mapping[str, Any]:
    """Return the terms as `support.js` reads them, without the words of the sources."""
    return _bare(written(terms))


def _term(term: Term) -> dict[str, object]:
    """Return the name of a term, and by which formula and figures it pays."""
    formula, figures = paying(term)
    return {"name": name_of(term.names), "pays": formula, "figures": list(figures)}


def _bare(part: Any) -> Any:
    if isinstance(part, Mapping):
        return {
            name: _deciding(held) if name == "row" else _bare(held)
            for name, held in part.items()
            if name not in LEFT_OUT
        }
    return [_bare(held) for held in part] if isinstance(part, list) else part


def _deciding(row: Mapping[str, str]) -> Mapping[str, str]:
    return {name: row[name] for name in DECIDING if row.get(name)}
