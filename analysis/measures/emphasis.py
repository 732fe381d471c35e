"""Where a plan puts its weight: shares of a region's own measures, sorted in four ways.

package -> **measures** -> charts, tables -> pages

A count rewards the longest source; a share of the measures whose source tells the group does not,
so sources of unequal length can be set side by side. What tells no group is kept apart. A horizon
is the year in which a measure ends; its shares are of all measures, for many have no end. A measure
in several groups counts in each, so the shares of one way may come to more than the whole.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from analysis.measures.basis import said
from analysis.measures.coverage import concepts_of
from analysis.package import Seeds
from analysis.package.codes import code_list
from analysis.package.parents import upwards
from analysis.package.seeds import rows_by, rows_by_key
from analysis.quantities import Period, Quantity

#: Kinds of programme that do something; a plan, a target, a title and an event are none.
MEASURES = ("measure", "scheme", "fund", "platform", "cluster", "regulation")
FAMILY, STAGE, TARGET_GROUP, HORIZON = WAYS = ("family", "stage", "target_group", "horizon")
#: Of fewer measures than this, one more or less moves a share by over ten points.
FEW = 10
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Emphasis:
    """How a region's measures fall into the groups of one way: group -> programmes.

    Shares are of the measures `among` them: those whose source tells a group, of horizons all.
    Those whose source tells none are `untold`.
    """

    region: str
    way: str
    groups: Mapping[str, tuple[str, ...]]
    among: tuple[str, ...]
    untold: tuple[str, ...]

    def share(self, group: str) -> Quantity | None:
        """Return the part of the measures that is in a group; None where there is none."""
        if not self.among:
            return None
        found = self.groups.get(group, ())
        part = Fraction(len(found), len(self.among))
        return Quantity(part, "1", formula="share_of_rows", figures=(f"region/{self.region}",))

    @property
    def told(self) -> Quantity:
        """Return of how many measures the shares are."""
        return _tally(self.among, "told", (f"region/{self.region}",))

    def size(self, group: str, seeds: Seeds) -> Quantity:
        """Return how many measures are in a group, by their names, of a horizon by what ends then.

        Target groups are many and overlap: their numbers rest on the region alone.
        """
        found = self.groups[group]
        if self.way == TARGET_GROUP:
            return _tally(found, "in_target_group", (f"region/{self.region}",))
        if self.way == HORIZON:
            ending = (ends_of(seeds, key) for key in found)
            keys = dict.fromkeys(f"programme/{row['programme']}" for row in ending if row)
            return _tally(found, "ends_with", tuple(keys))
        return members(found)

    @property
    def first(self) -> tuple[str, ...]:
        """The groups that most measures fall into, in their order; none where none is told."""
        most = max(map(len, self.groups.values()), default=0)
        return tuple(group for group, found in self.groups.items() if len(found) == most)

    @property
    def leading(self) -> str:
        """The group that most measures fall into; "" where several do."""
        return self.first[0] if len(self.first) == 1 else ""

    @property
    def is_small(self) -> bool:
        """True where the shares are of so few measures that one more would move them much."""
        return len(self.among) < FEW


def measures_of(seeds: Seeds, region: str) -> Sequence[Row]:
    """Return what the sources say that a region itself does or means to do."""
    own = rows_by(seeds, "programmes", "region").get(region, ())
    return [row for row in said(own) if row["kind"] in MEASURES]


def counted_measures(seeds: Seeds, region: str) -> list[Row]:
    """Return the measures of a region without those that only gather others of them."""
    rows = measures_of(seeds, region)
    headings = {row["parent"] for row in rows}
    return [row for row in rows if row["programme"] not in headings]


def emphasis(seeds: Seeds, region: str, way: str) -> Emphasis:
    """Return how a region's measures fall into the groups of one of the WAYS.

    Groups stand in the order of their code list, horizons by year.
    """
    groups_of = _Groups(seeds)
    rows = counted_measures(seeds, region)
    found = {row["programme"]: groups_of.of(row, way) for row in rows}
    named = {group for groups in found.values() for group in groups}
    ordered = (
        sorted(named) if way == HORIZON else [one for one in order(seeds, way) if one in named]
    )
    return Emphasis(
        region,
        way,
        {
            group: tuple(key for key, groups in found.items() if group in groups)
            for group in ordered
        },
        tuple(key for key, groups in found.items() if groups or way == HORIZON),
        tuple(key for key, groups in found.items() if not groups),
    )


def order(seeds: Seeds, way: str) -> list[str]:
    """Return the groups of a way in their order; horizons are years and have none on file."""
    if way == STAGE:
        return concepts_of(seeds, "value_chain")
    return list(code_list({FAMILY: "families", TARGET_GROUP: "target_groups"}[way]))


def ends_of(seeds: Seeds, programme: str) -> Row | None:
    """Return the programme that dates a measure's end: itself, or the nearest it belongs to."""
    rows = rows_by_key(seeds, "programmes", "programme")
    line = upwards(programme, lambda key: rows[key]["parent"] if key in rows else None)
    return next((rows[key] for key in line if key in rows and rows[key]["ends"]), None)


def members(programmes: Sequence[str]) -> Quantity:
    """Return how many measures a group has, by their names."""
    return _tally(programmes, "in_group", tuple(f"programme/{key}" for key in programmes))


def _tally(found: Sequence[str], formula: str, keys: tuple[str, ...]) -> Quantity:
    return Quantity(Fraction(len(found)), "count", formula=formula, figures=keys)


class _Groups:
    """Tells the groups of a measure, by each way."""

    def __init__(self, seeds: Seeds) -> None:
        self.seeds = seeds
        self.families = {code: row["family"] for code, row in code_list("instruments").items()}
        self.stages = set(concepts_of(seeds, "value_chain"))

    def of(self, row: Row, way: str) -> list[str]:
        if way == FAMILY:
            found = [self.families.get(row["instrument"], "")]
        elif way == STAGE:
            found = [one for one in row["sectors"].split(";") if one in self.stages]
        elif way == TARGET_GROUP:
            found = row["target_groups"].split(";")
        else:
            dated = ends_of(self.seeds, row["programme"])
            found = [str(Period.of(dated["ends"]).last.year) if dated else ""]
        return list(dict.fromkeys(filter(None, found)))
