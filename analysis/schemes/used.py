"""The clauses that a best combination rests on: those that decide, or that it leans on.

best -> **used** -> answer

A limit that does not bind, or an exclusion of what would not be had anyway, decides nothing and is
not named. Where that would take too many searches to tell, an exclusion is named.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from analysis.schemes.best import CAREFUL, Asked, Found, affordable, most_of
from analysis.schemes.conditions import state_of
from analysis.schemes.envelopes import of_other_years
from analysis.schemes.ground import is_window, shared_amount
from analysis.schemes.paying import binding_limits
from analysis.schemes.printed import limit_of, sure_within
from analysis.schemes.terms import Clause, Relation, SharedLimit, figures_of
from analysis.schemes.together import EITHER


@dataclass(frozen=True)
class Used:
    """A clause that the answer used: of a term, a limit, a relation or a condition."""

    kind: str
    key: str
    terms: tuple[str, ...]
    clause: Clause
    figures: tuple[str, ...] = ()
    state: str = ""


def clauses_of(found: Found, asked: Asked) -> Iterator[Used]:
    """Yield the clauses that a combination rests on."""
    scene, keys = found.scene, found.keys
    for key in keys:
        term = scene.offers[key].ground.term
        yield Used("term", key, (key,), term.clause, figures_of(term))
        for condition in term.conditions:
            state = state_of(condition, scene.firm)
            yield Used("condition", condition.condition, (key,), condition.clause, state=state)
    for limit in scene.terms.limits:
        covered = tuple(key for key in keys if key in limit.covers)
        if covered and (_binds(limit, found) or _ends(limit, found)):
            amounts = (limit.amount, limit.years)
            figures = tuple(figure for one in amounts if one for figure in one.figures)
            yield Used("limit", limit.limit, covered, limit.clause, figures)
    tried = 0
    for relation in scene.terms.relations:
        if _either(relation, found):
            tried += 1
            if tried < affordable(scene.offers) and not _decides(relation, found, asked):
                continue
        elif not _leans_on(relation, found):
            continue
        figures = relation.amount.figures if relation.amount else ()
        pair = tuple(sorted({relation.term, relation.other} - {""}))
        yield Used(relation.kind, relation.relation, pair, relation.clause, figures)


def _binds(limit: SharedLimit, found: Found) -> bool:
    """Return whether terms used pay all that a limit leaves them, at most or for sure."""
    scene = found.scene
    first = of_other_years(limit, scene.terms)[0] if limit.year else limit
    amount = shared_amount(first, scene.project, scene.terms)
    held = [use for use in found.uses if use.term in limit.covers]
    if amount is None or not any(
        limit in binding_limits(use.term, scene.firm, scene.terms) for use in held
    ):
        return False
    high, low = (sum(ends, Fraction(0)) for ends in ([u.high for u in held], [u.low for u in held]))
    return high >= limit_of(amount) or low >= sure_within(amount)


def _ends(limit: SharedLimit, found: Found) -> bool:
    """Return whether costs of later years are not counted."""
    if limit.years is None or is_window(limit):
        return False
    return limit_of(limit.years) < found.scene.project.years


def _either(relation: Relation, found: Found) -> bool:
    """Return whether one of two that are not had together is used, and the other could be."""
    pair = frozenset((relation.term, relation.other))
    kept = pair in found.scene.apart and relation.kind in (*EITHER, "borne_by")
    return kept and len(pair & {*found.keys}) == 1


def _decides(relation: Relation, found: Found, asked: Asked) -> bool:
    """Return whether the best would be another without a relation."""
    others = tuple(one for one in asked.terms.relations if one is not relation)
    without = replace(asked, terms=replace(asked.terms, relations=others))
    return most_of(without, CAREFUL) != (found.low, found.high)


def _leans_on(relation: Relation, found: Found) -> bool:
    """Return whether terms used are had together by a relation, or one in place of another."""
    keys = {*found.keys}
    if relation.kind == "supersedes":
        return relation.term in keys
    if relation.kind == "lifts_rate_to":
        used = (use for use in found.uses if use.term == relation.term)
        return any(relation.other in use.lifted_by for use in used)
    return {relation.term, relation.other} - {""} <= keys
