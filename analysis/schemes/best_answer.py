"""Where a project gets most, as JSON: the terms used, the clauses and the silences it rests on.

best, silences -> **best answer** -> command, library

The page's calculator answers with the same document.
"""

from analysis.schemes.answer import Json, clause_answer, number
from analysis.schemes.best import Found, asked_in, best_of, places_of
from analysis.schemes.firm import Firm
from analysis.schemes.project import Project
from analysis.schemes.silences import Silence, silences_of
from analysis.schemes.terms import Terms
from analysis.schemes.used import Used, clauses_of


def best_answers(project: Project, firm: Firm, terms: Terms) -> list[Json]:
    """Return for each place the best combination of its terms, with what it rests on."""
    return [_best(place, project, firm, terms) for place in places_of(terms, firm)]


def _best(place: str, project: Project, firm: Firm, terms: Terms) -> Json:
    asked = asked_in(place, project, firm, terms)
    found = best_of(asked)
    silences = [_silence(one) for one in silences_of(found, asked)]
    return {
        "place": place,
        "uses": _uses(found),
        "pays": {"low": number(found.low), "high": number(found.high), "unit": project.unit},
        "rests_on": [_used(one) for one in clauses_of(found, asked)] + silences,
    }


def _uses(found: Found) -> list[Json]:
    return [
        {
            "term": use.term,
            "cost": number(use.cost),
            "pays": {"low": number(use.low), "high": number(use.high)},
        }
        for use in found.uses
    ]


def _used(one: Used) -> Json:
    said = {"clause": one.kind, "key": one.key, "terms": list(one.terms)}
    state = {"state": one.state} if one.state else {}
    return said | state | {"figures": list(one.figures)} | clause_answer(one.clause)


def _silence(one: Silence) -> Json:
    otherwise = one.otherwise and {
        "low": number(one.otherwise[0]),
        "high": number(one.otherwise[1]),
    }
    about = {"about": one.about} if one.about else {}
    said = {"silence": one.silence, "terms": list(one.terms), "taken": one.taken}
    return said | about | {"otherwise": otherwise}
