"""Say which terms of a scheme a condition is of: those beside its words, or all of them.

conditions, terms -> **given** -> rows
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from analysis.drafting.clauses.conditions import Asked
from analysis.drafting.clauses.quoting import LONGEST_EXACT
from analysis.drafting.clauses.terms import Term

#: What stands between an amount and those that it is for: 35% of eligible costs for small firms.
FOR = re.compile(r"( of [a-z ]{3,30})? (for|to) ([a-z]+ ){0,2}")


def given(
    asked: Sequence[Asked], own: Sequence[tuple[str, Term]], scheme: str, number: int
) -> Iterator[tuple[Asked, str]]:
    """Yield each condition with what it is of: one of the terms of its sentence, or all of them.

    What stands between the numbers of two terms is of the second; what stands before the first is
    of all, unless a later one has the like of it; as many as there are terms are of one each.
    """
    for attribute in dict.fromkeys(one.attribute for one in asked):
        alike = [one for one in asked if one.attribute == attribute]
        if len(own) > 1 and len(alike) == len(own) and attribute != "words":
            yield from ((one, key) for one, (key, _) in zip(alike, own, strict=True))
            continue
        given: dict[tuple[str, ...], list[Asked]] = {}
        for one in alike:
            given.setdefault(_meant(one, alike, own, scheme, number), []).append(one)
        for keys, group in given.items():
            either = [_either(group)] if attribute in ("size", "certificate") else group
            yield from ((one, key) for one in either for key in keys)


def _meant(
    one: Asked,
    alike: Sequence[Asked],
    own: Sequence[tuple[str, Term]],
    scheme: str,
    number: int,
) -> tuple[str, ...]:
    """Return the keys of the terms that a condition is of, or of the scheme."""
    beside = [key for key, term in own if _is_for(term, one)]
    if beside:
        return (beside[-1],)
    later = bool(own) and any(other.start > own[0][1].first.start for other in alike)
    behind = [key for key, term in own if one.start < term.first.start]
    if len(own) < 2 or not behind or (len(behind) == len(own) and not later):
        return tuple(_whole(own, scheme, number))
    return (behind[0],)


def _is_for(term: Term, one: Asked) -> bool:
    """True where the words right behind the amount of a term say whom it is for: 35% for SMEs."""
    return FOR.fullmatch(term.statement.text[term.first.end : one.start]) is not None


def _either(group: Sequence[Asked]) -> Asked:
    """Return one condition that several sizes or certificates meet: one of them is enough."""
    values = dict.fromkeys(value for one in group for value in one.value.split(";"))
    ends = [one.end for one in group if one.end - group[0].start <= LONGEST_EXACT]
    return replace(group[0], value=";".join(values), end=max(ends, default=group[0].end))


def _whole(own: Sequence[tuple[str, Term]], scheme: str, number: int) -> list[str]:
    """Return the key of the scheme where the terms are all it has, else those of the terms."""
    return [scheme] if not own or len(own) == number else [key for key, _ in own]
