"""Who and what the sources place where: clusters and their parks, laboratories, companies.

A region without a row of some kind is one whose sources name none, not one that has none. A word
for a sort of body ("universities", "an incubator") names nobody: such rows are of the kind
`unnamed` and are no actors. What an author only judges is left out (`measures.basis`).
"""

import pandas as pd

from analysis.measures.basis import said
from analysis.measures.peers import peer_of
from analysis.package import Seeds
from analysis.package.keyed_rows import cells_by_key, rows_of
from analysis.package.parents import upwards
from analysis.package.seeds import framed_once

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


@framed_once
def actors(seeds: Seeds) -> pd.DataFrame:
    """Return the members that act or are built: the package's member rows with their peer."""
    rows = said(seeds.members[seeds.members["kind"].isin(ACTOR_KINDS)]).reset_index(drop=True)
    return rows.assign(peer=rows["region"].map(peer_of(seeds)))


@framed_once
def clusters(seeds: Seeds) -> pd.DataFrame:
    """Return the clusters with what each is made of: programme, region, peer, within, then kinds.

    Each kind's column holds a tuple of member keys, empty where the source names none. `within` is
    the cluster that one lies in, "" for a cluster of its own: two of which one lies in the other
    are not counted as two.
    """
    rows = said(seeds.programmes[seeds.programmes["kind"] == "cluster"])
    members: dict[tuple[str, str], list[str]] = {}
    for row in rows_of(said(seeds.members)[["programme", "kind", "member"]]):
        members.setdefault((row["programme"], row["kind"]), []).append(row["member"])
    frame = rows[["programme", "region"]].reset_index(drop=True)
    frame = frame.assign(peer=frame["region"].map(peer_of(seeds)), within=_within(rows, seeds))
    kinds = ("area", *ACTOR_KINDS)
    return frame.assign(
        **{
            kind: [tuple(members.get((programme, kind), ())) for programme in frame["programme"]]
            for kind in kinds
        }
    )


def _within(clusters: pd.DataFrame, seeds: Seeds) -> list[str]:
    """Return for each cluster the nearest one among them that it is part of, "" for none."""
    parents = cells_by_key(seeds.programmes, "programme", "parent")
    known = set(clusters["programme"])
    return [
        next((at for at in upwards(one, parents.get) if at != one and at in known), "")
        for one in clusters["programme"]
    ]


def bodies(actors: pd.DataFrame) -> pd.DataFrame:
    """Return each body once: place, kind, member (its first row), members (all of them, a tuple).

    `place` is the compared region, or the region itself where it lies in none. Rows of one place
    and kind that have one name are one body, in as many roles as it has rows.
    """
    found: dict[tuple[str, str, str], list[str]] = {}
    for row in rows_of(actors):
        called = (row["name_en"] or row["name"]).casefold()
        body = row["peer"] or row["region"], row["kind"], called
        found.setdefault(body, []).append(row["member"])
    rows = [(place, kind, own[0], tuple(own)) for (place, kind, _), own in found.items()]
    return pd.DataFrame(rows, columns=["place", "kind", "member", "members"], dtype=object)
