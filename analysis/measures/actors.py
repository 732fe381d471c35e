"""Who and what the sources place where: clusters and their parks, laboratories, companies.

A region without a row of some kind is one whose sources name none, not one that has none. A word
for a sort of body ("universities", "an incubator") names nobody: such rows are of the kind
`unnamed` and are no actors. What an author only judges is left out (`measures.basis`).
"""

from collections.abc import Iterable, Sequence

import pandas as pd

from analysis.measures.basis import said
from analysis.measures.peers import peer_of
from analysis.package import Seeds
from analysis.package.keyed_rows import Row, frame_like
from analysis.package.parents import upwards
from analysis.package.seeds import framed_once, once

#: Kinds of member that act or are built; sectors, technologies and functions are coverage.
ACTOR_KINDS = (
    "company",
    "laboratory",
    "university",
    "institution",
    "park",
    "platform",
    "infrastructure",
    "plant",
    "model",
    "project",
)
#: What a cluster is made of.
PARTS = ("area", *ACTOR_KINDS)


@once
def actor_rows(seeds: Seeds) -> list[Row]:
    """Return the members that act or are built: the package's member rows with their peer."""
    peer = peer_of(seeds)
    rows = said(seeds.rows("members").where(kind=ACTOR_KINDS))
    return [{**row, "peer": peer.get(row["region"])} for row in rows]


@framed_once
def actors(seeds: Seeds) -> pd.DataFrame:
    """Return the members that act or are built, with their peer, as a table."""
    return frame_like(seeds.members, actor_rows(seeds), "peer")


@once
def cluster_rows(seeds: Seeds) -> list[Row]:
    """Return the clusters with what each is made of: programme, region, peer, within, then kinds.

    Each kind holds a tuple of member keys, empty where the source names none. `within` is the
    cluster that one lies in, "" for a cluster of its own: two of which one lies in the other are
    not counted as two.
    """
    members: dict[tuple[str, str], list[str]] = {}
    for row in said(seeds.rows("members")):
        members.setdefault((row["programme"], row["kind"]), []).append(row["member"])
    rows, peer = said(seeds.rows("programmes").where(kind="cluster")), peer_of(seeds)
    within = _within([row["programme"] for row in rows], seeds)
    return [
        {
            "programme": row["programme"],
            "region": row["region"],
            "peer": peer.get(row["region"]),
            "within": within[row["programme"]],
        }
        | {kind: tuple(members.get((row["programme"], kind), ())) for kind in PARTS}
        for row in rows
    ]


@framed_once
def clusters(seeds: Seeds) -> pd.DataFrame:
    """Return the clusters with what each is made of (see `cluster_rows`), as a table."""
    columns = ["programme", "region", "peer", "within", *PARTS]
    return pd.DataFrame(cluster_rows(seeds), columns=columns, dtype=object)


def _within(clusters: Sequence[str], seeds: Seeds) -> dict[str, str]:
    """Return for each cluster the nearest one among them that it is part of, "" for none."""
    parents = seeds.rows("programmes").cells_by("programme", "parent")
    return {
        one: next((at for at in upwards(one, parents.get) if at != one and at in clusters), "")
        for one in clusters
    }


def bodies(actors: Iterable[Row]) -> list[Row]:
    """Return each body once: place, kind, member (its first row), members (all of them, a tuple).

    `place` is the compared region, or the region itself where it lies in none. Rows of one place
    and kind that have one name are one body, in as many roles as it has rows.
    """
    found: dict[tuple[str, str, str], list[str]] = {}
    for row in actors:
        called = (row["name_en"] or row["name"]).casefold()
        body = row["peer"] or row["region"], row["kind"], called
        found.setdefault(body, []).append(row["member"])
    return [
        {"place": place, "kind": kind, "member": own[0], "members": tuple(own)}
        for (place, kind, _), own in found.items()
    ]
