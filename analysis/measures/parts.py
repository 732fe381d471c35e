"""What holds for a part of a region only: its districts and zones, its clusters, single bodies.

package -> **measures** -> tables -> pages

A figure of a part says nothing of the region. It is set against the region only where the region
has a figure of its own on the same footing: then the part has a share.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from analysis.measures.actors import ACTOR_KINDS
from analysis.measures.shares import sort_of
from analysis.package import Seeds
from analysis.package.parents import upwards
from analysis.package.seeds import rows_by_key
from analysis.quantities import Quantity, dimension_of, ratio

#: What adds up over the parts of a region, so that a part can have a share of it.
ADDS_UP = ("money", "count", "area", "compute")
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Part:
    """A part of a region and what is stated of it.

    `key` names a place inside the region (`region/x`), its clusters (`programme/y`) or one body
    (`member/z`). `shares` has those of its figures that the region has a whole to.
    """

    key: str
    figures: tuple[str, ...]
    shares: Mapping[str, Quantity]


def parts_of(seeds: Seeds, region: str) -> list[Part]:
    """Return the parts of a region that figures are stated of: clusters, places inside, bodies."""
    inside, clusters = _inside(region, seeds), clusters_and_layouts(seeds)
    found: dict[str, list[Row]] = {}
    wholes: dict[tuple[str, ...], Row] = {}
    for row in seeds.rows("figures").where(region={region, *inside}):
        if row["value"] is None:
            continue
        key = _part(row, region, clusters, seeds)
        if key:
            found.setdefault(key, []).append(row)
        elif not row["member"] and row["value"] and dimension_of(row["unit"]) in ADDS_UP:
            wholes.setdefault(_footing(row), row)
    order = ("programme", "region", "member")
    keys = sorted(found, key=lambda key: order.index(key.partition("/")[0]))
    return [_as_part(key, found[key], wholes, seeds) for key in keys]


def _as_part(
    key: str, rows: list[Row], wholes: Mapping[tuple[str, ...], Row], seeds: Seeds
) -> Part:
    shares = {
        row["figure"]: ratio(
            seeds.quantity(row["figure"]), seeds.quantity(wholes[_footing(row)]["figure"]), "share"
        )
        for row in rows
        if _footing(row) in wholes
    }
    return Part(key, tuple(row["figure"] for row in rows), shares)


def _part(row: Row, region: str, clusters: set[str], seeds: Seeds) -> str:
    """Return the part of the region that a figure is stated of, "" for the region or no place."""
    if row["region"] != region:
        return f"region/{row['region']}"
    member = rows_by_key(seeds, "members", "member").get(row["member"])
    if member:
        return f"member/{row['member']}" if member["kind"] in ACTOR_KINDS else ""
    return f"programme/{row['programme']}" if row["programme"] in clusters else ""


def _footing(row: Row) -> tuple[str, ...]:
    """Return what a part and its whole share: what is measured, and as what, for which time."""
    return row["indicator"], row["period"], *sort_of(row)


def clusters_and_layouts(seeds: Seeds) -> set[str]:
    """Return the clusters, and the programmes that clusters are part of."""
    rows = seeds.rows("programmes").where(kind="cluster")
    return {row[name] for row in rows for name in ("programme", "parent")} - {""}


def _inside(region: str, seeds: Seeds) -> set[str]:
    """Return the places that lie in a region, at any depth."""
    parents = seeds.rows("regions").cells_by("region", "parent")
    return {place for place in parents if region in upwards(place, parents.get)} - {region}
