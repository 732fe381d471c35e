"""Which terms may be had together: on one cost, in one project, or not at all.

terms, conditions -> **together** -> combining, best

What the words do not say is read carefully: no cost is paid for twice. Tiers and grades of one
scheme are one or the other by their nature, and so are terms for firms that no firm can both be.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from analysis.schemes.conditions import asks, clash
from analysis.schemes.terms import Relation, Term, Terms

Pair = frozenset[str]
#: relations by which words say whether two terms go together
SAID = ("excludes", "higher_of", "stacks_to", "stacks_freely", "after", "borne_by")
SHARING = ("stacks_to", "stacks_freely", "after")
TYING = ("stacks_to", "after")
#: relations of which one or the other is had, and on what they leave room for both: in its parts
EITHER = ("excludes", "higher_of")
IN_PARTS = {"excludes": ("", "cost", "contract"), "higher_of": ("cost", "contract")}
WHOLE = "whole"


@dataclass(frozen=True)
class Reading:
    """How silences are read; as it stands, the careful way.

    `sharing` are pairs that may be had on the same cost after all, `apart` pairs that may not
    stand beside each other, and `exceeding` limits that the firm may exceed. `named_only` leaves
    costs of no named kind to terms for any costs; `any_kind` lets a term whose source does not say
    which costs it counts count costs of every kind; `all_put_forward` keeps a firm from putting
    forward only so much of its costs as a tier allows; `minimum_of_all` lets all costs that a term
    counts reach its minimum, whoever is given them.
    """

    sharing: frozenset[Pair] = frozenset()
    apart: frozenset[Pair] = frozenset()
    exceeding: frozenset[str] = frozenset()
    named_only: bool = False
    any_kind: bool = False
    all_put_forward: bool = False
    minimum_of_all: bool = False


def said_of(terms: Terms) -> dict[Pair, list[Relation]]:
    """Return the relations between each two terms, where there are any."""
    found: dict[Pair, list[Relation]] = {}
    for relation in terms.relations:
        found.setdefault(frozenset((relation.term, relation.other)), []).append(relation)
    return found


def may_share(pair: Pair, said: Mapping[Pair, Iterable[Relation]], reading: Reading) -> bool:
    """Return whether two terms may be paid on the same cost."""
    return pair in reading.sharing or any(one.kind in SHARING for one in said.get(pair, ()))


def is_tied(pair: Pair, said: Mapping[Pair, Iterable[Relation]]) -> bool:
    """Return whether what one of two terms pays on a cost depends on what the other does."""
    return any(one.kind in TYING for one in said.get(pair, ()))


def is_said(pair: Pair, said: Mapping[Pair, Iterable[Relation]]) -> bool:
    """Return whether words say how two terms go together."""
    return any(one.kind in SAID for one in said.get(pair, ()))


def are_apart(one: Term, other: Term, said: Mapping[Pair, Iterable[Relation]]) -> bool:
    """Return whether two terms cannot both be had in one project.

    What is not to be had on the same cost cannot be split where one is a sum on no cost, and what
    another level bears a part of is the same money, not a second payment. Words that let both be
    had on one cost weigh more than that both are grades of one scheme.
    """
    relations = said.get(frozenset((one.term, other.term)), ())
    if not relations and one.scheme != other.scheme and not (one.conditions and other.conditions):
        return False
    on_no_cost = not (one.is_on_costs and other.is_on_costs)
    for relation in relations:
        if relation.kind == "borne_by":
            return True
        if relation.kind in EITHER and (relation.on not in IN_PARTS[relation.kind] or on_no_cost):
            return True
    if any(clash(first, second) for first in one.conditions for second in other.conditions):
        return True
    return not any(one.kind in SHARING for one in relations) and are_alternatives(one, other)


def are_alternatives(one: Term, other: Term) -> bool:
    """Return whether two terms are tiers or grades of one scheme; parts of one cost add up.

    A condition is a tier as well: 30 %, and for registered models 50 %.
    """
    if one.scheme != other.scheme or one.costs != other.costs or are_parts(one, other):
        return False
    grades = {term.row.get("grade_en", "") for term in (one, other)}
    graded = len(grades) == 2 and "" not in grades
    return graded or (_is_tier(one) and _is_tier(other)) or _is_lifted_by_condition(one, other)


def _is_lifted_by_condition(one: Term, other: Term) -> bool:
    """Return whether one of two rates, or of two sums, asks all that the other does and more."""
    asked, more = ({asks(condition) for condition in term.conditions} for term in (one, other))
    return (one.rate is None) == (other.rate is None) and (asked < more or more < asked)


def are_parts(one: Term, other: Term) -> bool:
    """Return whether two terms pay on parts of the same costs of one scheme."""
    of_parts = one.threshold_on == other.threshold_on == "part"
    return of_parts and one.scheme == other.scheme and one.costs == other.costs


def cliques(nodes: Collection[str], joined: Collection[Pair]) -> list[tuple[str, ...]]:
    """Return the largest sets of nodes of which each two are joined, in order."""
    beside = _beside(nodes, joined)
    found: list[tuple[str, ...]] = []

    def grow(held: tuple[str, ...], able: set[str], seen: set[str]) -> None:
        if not able and not seen:
            found.append(tuple(sorted(held)))
            return
        most = max(sorted(able | seen), key=lambda node: len(beside[node] & able))
        for node in sorted(able - beside[most]):
            grow((*held, node), able & beside[node], seen & beside[node])
            able, seen = able - {node}, seen | {node}

    grow((), set(nodes), set())
    return sorted(found)


def components(nodes: Collection[str], joined: Collection[Pair]) -> list[tuple[str, ...]]:
    """Return the nodes by what they are joined to, directly or through others, in order."""
    beside, found, left = _beside(nodes, joined), list[tuple[str, ...]](), set(nodes)
    for node in sorted(nodes):
        if node in left:
            reached, waiting = {node}, [node]
            while waiting:
                new = beside[waiting.pop()] - reached
                reached |= new
                waiting += new
            left -= reached
            found.append(tuple(sorted(reached)))
    return found


def are_chordal(nodes: Collection[str], joined: Collection[Pair]) -> bool:
    """Return whether no ring of four or more nodes is without a chord.

    By maximum cardinality search (Tarjan and Yannakakis 1984): the node with most neighbours seen
    comes next, and those neighbours are joined to the last seen of them.
    """
    beside, seen = _beside(nodes, joined), dict[str, int]()
    while len(seen) < len(nodes):
        left = [node for node in sorted(nodes) if node not in seen]
        node = max(left, key=lambda one: len(beside[one] & seen.keys()))
        before = beside[node] & seen.keys()
        last = max(before, key=lambda one: seen[one], default=None)
        if last is not None and not before - {last} <= beside[last]:
            return False
        seen[node] = len(seen)
    return True


def _beside(nodes: Collection[str], joined: Collection[Pair]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {node: set() for node in nodes}
    for pair in joined:
        for node in pair & found.keys():
            found[node] |= (pair & found.keys()) - {node}
    return found


def pairs(keys: Iterable[str]) -> Iterable[Pair]:
    """Return each two of the keys, in order."""
    return map(frozenset, combinations(sorted(keys), 2))


def _is_tier(term: Term) -> bool:
    edged = term.threshold_from is not None or term.threshold_to is not None
    return edged and term.threshold_on == WHOLE
