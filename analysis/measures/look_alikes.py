"""Which pairs of figures a reader is most likely to set side by side, though they may not be.

comparability -> **look_alikes** -> tables

A pair is tempting where both are in one unit and something else is alike. The likeliest mistake
comes first: the headline figures of two strategies, which stand on every front page; then pairs of
two regions before those within one; then the same number; then the same words in what is measured;
then the larger amounts. Whatever `compare` lets stand is no look-alike.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations
from typing import Any, NamedTuple

from analysis.comparability import NOT_COMPARABLE, Verdict, compare
from analysis.package import Seeds
from analysis.package.keyed_rows import rows_of
from analysis.package.seeds import rows_by_key

#: Words that say nothing of what is measured.
EMPTY_WORDS = frozenset("a an and at by for from in number of on per size the to with".split())


class Likeness(NamedTuple):
    """How alike two figures look; the larger, the likelier they are taken for each other."""

    headlines: bool
    across: bool
    same_number: bool
    same_words: float
    amount: float


def look_alikes(seeds: Seeds, most: int | None = None) -> list[Verdict]:
    """Return the verdicts on the pairs that look alike, the likeliest mistake first.

    `most` stops the search once so many are found.
    """
    found = list[Verdict]()
    for a, b in _tempting(seeds):
        if most is not None and len(found) >= most:
            break
        verdict = compare(seeds, a, b)
        if verdict.verdict == NOT_COMPARABLE:
            found.append(verdict)
    return found


def _tempting(seeds: Seeds) -> list[tuple[str, str]]:
    """Return the pairs in which something is alike besides the unit, the likeliest first."""
    alike = _likeness(seeds)
    figures = seeds.figures[seeds.figures["value"].notna()]
    pairs = []
    for _, group in figures.groupby("unit", sort=False):
        for a, b in combinations(rows_of(group), 2):
            likeness = alike(a, b)
            if (
                likeness.headlines
                or likeness.same_number
                or (likeness.across and likeness.same_words)
            ):
                pairs.append((likeness, a["figure"], b["figure"]))
    pairs.sort(key=lambda pair: (*(-float(part) for part in pair[0]), pair[1], pair[2]))
    return [(a, b) for _, a, b in pairs]


def _likeness(seeds: Seeds) -> Any:
    headlines = set(seeds.strategies["headline_figure"])
    names = rows_by_key(seeds, "indicators", "indicator")

    @cache
    def words(indicator: str) -> frozenset[str]:
        return frozenset(_words(names[indicator]["name_en"])) if indicator in names else frozenset()

    def alike(a: dict[str, Any], b: dict[str, Any]) -> Likeness:
        one, other = words(a["indicator"]), words(b["indicator"])
        shared = len(one & other) / len(one | other) if one | other else 0.0
        return Likeness(
            {a["figure"], b["figure"]} <= headlines,
            a["region"] != b["region"],
            a["value"] == b["value"],
            shared,
            float(min(a["value"], b["value"])),
        )

    return alike


def _words(name: str) -> Iterator[str]:
    for word in _parts(name.lower()):
        if word and word not in EMPTY_WORDS:
            yield word.removesuffix("s")


def _parts(name: str) -> Iterable[str]:
    return "".join(sign if sign.isalnum() else " " for sign in name).split()
