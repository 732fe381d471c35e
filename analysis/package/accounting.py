"""Is every number of a document evidence of a figure, part of a name on file, or dismissed?

The document is read by the number grammar. A mention is accounted for when each of its numeral
characters lies in a span of the package; words without a numeral (half, double) when any part
of them does.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from analysis.numbers import Mention
from analysis.package.faults import shown


@dataclass(frozen=True)
class Unaccounted:
    """A number of a document that no row of the package speaks of."""

    source: str
    start: int
    end: int
    surface: str
    kind: str

    def __str__(self) -> str:
        return (
            f"{self.source} at {self.start}–{self.end}: {shown(self.surface)!r} ({self.kind}) "
            "is neither evidence of a figure nor dismissed"
        )

    def as_json(self) -> dict[str, Any]:
        """Return it as a JSON object."""
        return dict(vars(self))


@dataclass(frozen=True)
class Accounts:
    """How many numbers a document has, and what became of them.

    `dismissed` counts those that are no figure: dismissed in a row, or (`in_names`, a part of
    `dismissed`) within the name of a programme or a member.
    """

    total: int = 0
    figures: int = 0
    dismissed: int = 0
    in_names: int = 0
    unaccounted: tuple[Unaccounted, ...] = ()

    def __add__(self, other: "Accounts") -> "Accounts":
        return Accounts(
            self.total + other.total,
            self.figures + other.figures,
            self.dismissed + other.dismissed,
            self.in_names + other.in_names,
            self.unaccounted + other.unaccounted,
        )


def accounts_of(
    source: str, mentions: Iterable[Mention], places: Mapping[str, Iterable[tuple[int, int]]]
) -> Accounts:
    """Return what became of the mentions of a document.

    `places` has, by table, the spans of the document that rows of the package hold.
    """
    evidence = _covered(places.get("evidence", ()))
    known = evidence | _covered(places.get("dismissed", ()))
    names = _covered(places.get("programmes", ())) | _covered(places.get("members", ()))
    figures = others = named = 0
    left = []
    mentions = list(mentions)
    for mention in mentions:
        if _within(mention, evidence):
            figures += 1
        elif _within(mention, known):
            others += 1
        elif _within(mention, known | names):
            named += 1
        else:
            left.append(_left(mention, source))
    return Accounts(len(mentions), figures, others + named, named, tuple(left))


def _covered(spans: Iterable[tuple[int, int]]) -> set[int]:
    return {at for start, end in spans for at in range(start, end)}


def _within(mention: Mention, covered: set[int]) -> bool:
    places = range(mention.start, mention.end)
    numerals = [at for at, sign in zip(places, mention.surface, strict=True) if sign.isnumeric()]
    if numerals:
        return covered.issuperset(numerals)
    return not covered.isdisjoint(places)


def _left(mention: Mention, source: str) -> Unaccounted:
    return Unaccounted(source, mention.start, mention.end, mention.surface, mention.kind)
