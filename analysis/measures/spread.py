"""How far the figures of all regions lie apart, question by question, on the footing most share.

package -> comparability -> **spread** -> tables

Where many regions are on record, a page sets a few side by side; this says where those stand among
all. The regions of one rung answer together. Of what answers a question only figures that share
one footing are put in an order: the footing of the most regions; the others are counted apart.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from analysis.comparability import SAME_FOOTING, compare
from analysis.comparability.subject import Subject, subjects_of
from analysis.measures.growth import growth_from
from analysis.measures.peers import peers_on
from analysis.measures.under_test import rank
from analysis.package import Seeds
from analysis.quantities import Quantity, in_unit

#: An order of fewer is no spread: they stand side by side as they are.
FEWEST = 3
#: What is asked (`question KEY`, `target INDICATOR`, `growth INDICATOR`, `ceiling PURPOSE PER`).
What = tuple[str, ...]


@dataclass(frozen=True)
class Spread:
    """How far the figures of the regions of one rung lie apart.

    `asked` and `answering` are regions. `figures` share a footing, one a region, the smallest
    first; where bounds leave the order open, `perhaps_lowest` and `perhaps_highest` are those that
    may lie as low as the first and as high as the last. `quantities` are what they are put in
    order by: their values, or what they require.
    """

    what: What
    rung: int
    asked: tuple[str, ...]
    answering: tuple[str, ...]
    quantities: Mapping[str, Quantity]
    perhaps_lowest: tuple[str, ...]
    perhaps_highest: tuple[str, ...]

    @property
    def figures(self) -> tuple[str, ...]:
        """The figures in their order."""
        return tuple(self.quantities)

    @property
    def is_level(self) -> bool:
        """True where all state the same."""
        return len(self.perhaps_lowest) == len(self.perhaps_highest) == len(self.figures) - 1

    @property
    def lowest(self) -> str:
        """The figure that states the least."""
        return self.figures[0]

    @property
    def middle(self) -> str:
        """The figure in the middle; of an even number the lower of the two."""
        return self.figures[(len(self.figures) - 1) // 2]

    @property
    def highest(self) -> str:
        """The figure that states the most."""
        return self.figures[-1]


class InOrder:
    """Put figures of regions in order, as far as they share a footing."""

    def __init__(self, seeds: Seeds) -> None:
        self._seeds, self._subjects = seeds, subjects_of(seeds)

    def of(self, what: What, rung: int, figures: Mapping[str, Sequence[str]]) -> Spread | None:
        """Return how far figures lie apart, by region those it puts forward; None for too few."""
        shared = self._sharing(figures.values())
        values = {
            one.figure: in_unit(one.quantity, shared[0].unit) for one in shared if one.quantity
        }
        return self._spread(what, rung, tuple(figures), values)

    def of_growth(self, goals: Spread, starts: Mapping[str, str]) -> Spread | None:
        """Return how far the growth lies apart that goals ask for from where they start."""
        from_level = {starts[goal]: goal for goal in goals.figures if starts[goal]}
        shared = self._sharing([level] for level in from_level)
        found = (
            growth_from(self._seeds, from_level[level.figure], level.figure) for level in shared
        )
        rates = {one.target: one.per_year for one in found if one.fall is None}
        regions = tuple(self._seeds.figure(goal)["region"] for goal in goals.figures)
        return self._spread(("growth", *goals.what[1:]), goals.rung, regions, rates)

    def _spread(
        self, what: What, rung: int, answering: tuple[str, ...], values: Mapping[str, Quantity]
    ) -> Spread | None:
        if len(values) < FEWEST:
            return None
        ordered = dict(sorted(values.items(), key=lambda one: one[1].value or 0))
        rows = [{"figure": figure, "quantity": value} for figure, value in ordered.items()]
        lowest, highest = rank(rows[0], rows[1:]), rank(rows[-1], rows[:-1])
        asked = tuple(peers_on(rung, self._seeds))
        return Spread(what, rung, asked, answering, ordered, lowest.perhaps, highest.perhaps)

    def _sharing(self, offered: Iterable[Sequence[str]]) -> list[Subject]:
        """Return the figures on the footing of the most regions, one a region.

        `offered` are the figures of each region. What looks alike by its fields is found first;
        the verdict on each and the first of them says whether it is.
        """
        alike: dict[tuple[str, ...], list[Subject]] = defaultdict(list)
        for figures in offered:
            subjects = reversed(self._subjects.of_each(figures))
            first_of = {_looks(one): one for one in subjects if one.quantity is not None}
            for looks, one in first_of.items():
                alike[looks].append(one)
        most = max(alike.values(), key=len, default=[])
        return most[:1] + [one for one in most[1:] if self._is_alike(most[0], one)]

    def _is_alike(self, first: Subject, other: Subject) -> bool:
        found = compare(self._seeds, first.figure, other.figure)
        return found.verdict == SAME_FOOTING


def _looks(subject: Subject) -> tuple[str, ...]:
    said = (subject.measure_kind, subject.dimension, subject.period, subject.frequency)
    return (subject.indicator["indicator"], *said, str(subject.terms.get("purpose", "")))
