"""Which part each body plays: what it is, whose, where it sits, and for what it is named.

package -> comparability -> **measures** -> charts, tables -> pages

A body is what the sources name under one name, kind and region, however often they do. Products
and data sets are counted in where they have an owner. What is an inference or an opinion is kept
and says so; the measure `actors` has only what is stated.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from analysis.measures.actors import ACTOR_KINDS, bodies
from analysis.measures.mentions import as_mentioned
from analysis.measures.peers import peer_of
from analysis.package import Seeds
from analysis.package.codes import code_list
from analysis.package.seeds import rows_by_key

#: What is named for being somebody's; a robot or soil data that are nobody's are only spoken of.
OWNED_KINDS = ("product", "dataset")


@dataclass(frozen=True)
class Role:
    """A body and its part: `member` is its first row, `members` are all; `region` the compared
    region it is in, `place` a part of that region; `part_of` and `parts` are members."""

    member: str
    members: tuple[str, ...]
    kind: str
    region: str
    place: str
    basis: str
    concepts: tuple[str, ...]
    programmes: tuple[str, ...]
    part_of: tuple[str, ...]
    parts: tuple[str, ...]

    @property
    def part(self) -> tuple[object, ...]:
        """What several bodies have in common that play one part."""
        return self.concepts, self.programmes, self.part_of, self.place, self.basis, self.parts


def roles(seeds: Seeds, region: str = "") -> list[Role]:
    """Return the bodies of a compared region, or of all, in the order in which sources name them.

    Official texts come before news, news before opinion.
    """
    rows = rows_by_key(seeds, "members", "member")
    peer, parts = peer_of(seeds), _parts(seeds)
    named = [{**row, "peer": peer.get(row["region"])} for row in _named(seeds)]
    found = bodies(as_mentioned(named, seeds))
    listed = [_role(one, [rows[key] for key in one["members"]], parts) for one in found]
    return [one for one in listed if region in ("", one.region)]


def firms(found: Sequence[Role], region: str) -> list[list[Role]]:
    """Return the companies of a region, those that play one part together, first named first."""
    grouped: dict[tuple[object, ...], list[Role]] = {}
    for role in found:
        if role.kind == "company" and role.region == region:
            grouped.setdefault(role.part, []).append(role)
    return list(grouped.values())


def by_kind(found: Sequence[Role]) -> list[Role]:
    """Return bodies by kind, in the order of the code list; first named first within a kind."""
    order = list(code_list("member_kinds"))
    return sorted(found, key=lambda role: order.index(role.kind))


def _named(seeds: Seeds) -> list[Mapping[str, Any]]:
    """Return the members that act or are built, or are owned by one that does."""
    members = seeds.rows("members")
    acting = {row["member"] for row in members.where(kind=ACTOR_KINDS)}
    return [
        row
        for row in members.where(kind=(*ACTOR_KINDS, *OWNED_KINDS))
        if row["member"] in acting or row["part_of"] in acting
    ]


def _parts(seeds: Seeds) -> dict[str, list[str]]:
    """Return for each member those of its parts that are bodies themselves."""
    found: dict[str, list[str]] = {}
    for row in _named(seeds):
        if row["part_of"]:
            found.setdefault(row["part_of"], []).append(row["member"])
    return found


def _role(
    body: Mapping[str, Any], rows: Sequence[Mapping[str, Any]], parts: Mapping[str, list[str]]
) -> Role:
    def told(column: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(row[column] for row in rows if row[column]))

    places = [place for place in told("region") if place != body["place"]]
    bases = told("basis")
    return Role(
        member=body["member"],
        members=body["members"],
        kind=body["kind"],
        region=body["place"],
        place=places[0] if places else "",
        basis="stated" if "stated" in bases else bases[0],
        concepts=told("concept"),
        programmes=told("programme"),
        part_of=told("part_of"),
        parts=tuple(part for row in rows for part in parts.get(row["member"], ())),
    )
