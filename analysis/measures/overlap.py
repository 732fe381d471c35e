"""How far two regions use the same policy instruments, and how far silence leaves that open.

package -> **measures** -> tables -> pages

The index is Jaccard's (1901): the instruments both use, divided by those either uses. A source
that does not name an instrument does not say that the region is without it. So the index over what
is on record is a reading of the sources; of the regions themselves only an interval is certain:

* least: each instrument that is silent for one or both may turn out to be used by one of them
  alone. All that are not shared then count in the divisor: shared / all kinds of instrument.
* most: each may turn out to be used by both. The index is then one, whatever is on record.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from analysis.measures.emphasis import measures_of
from analysis.package import Seeds
from analysis.package.codes import code_list
from analysis.quantities import Quantity


@dataclass(frozen=True)
class Overlap:
    """The instruments on record for two regions: both, one alone, and those for neither."""

    one: str
    other: str
    shared: tuple[str, ...]
    only_one: tuple[str, ...]
    only_other: tuple[str, ...]
    unsaid: tuple[str, ...]

    @property
    def on_record(self) -> Quantity | None:
        """The index over what is on record; None where no instrument is."""
        return self._index(len(self._either), "overlap") if self._either else None

    @property
    def least(self) -> Quantity:
        """What the index is at least, whatever the sources leave unsaid."""
        return self._index(len(self._either) + len(self.unsaid), "overlap_least")

    @property
    def _either(self) -> tuple[str, ...]:
        return (*self.shared, *self.only_one, *self.only_other)

    def _index(self, whole: int, formula: str) -> Quantity:
        keys = tuple(f"instrument/{code}" for code in self._either)
        regions = (f"region/{self.one}", f"region/{self.other}")
        part = Fraction(len(self.shared), whole)
        return Quantity(part, "1", formula=formula, figures=keys or regions)


def overlaps(seeds: Seeds, regions: Sequence[str]) -> list[Overlap]:
    """Return the overlap of each two regions, those with the most on record in common first."""
    used = {region: instruments_of(seeds, region) for region in regions}
    found = [overlap(one, other, used) for one, other in combinations(regions, 2)]
    return sorted(found, key=lambda pair: -(pair.on_record.value or 0) if pair.on_record else 1)


def overlap(one: str, other: str, used: dict[str, set[str]]) -> Overlap:
    """Return the overlap of two regions whose instruments are given, in the list's order."""
    ours, theirs, every = used[one], used[other], list(code_list("instruments"))

    def those(wanted: set[str]) -> tuple[str, ...]:
        return tuple(code for code in every if code in wanted)

    return Overlap(
        one, other, those(ours & theirs), those(ours - theirs), those(theirs - ours),
        those(set(every) - ours - theirs),
    )  # fmt: skip


def instruments_of(seeds: Seeds, region: str) -> set[str]:
    """Return the kinds of instrument that a region's own measures are of."""
    return {row["instrument"] for row in measures_of(seeds, region)} - {""}
