"""Which sectors, technologies and value-chain stages each region's sources name.

Named is not the same as funded or strong: the view shows what a strategy speaks of. What is an
author's opinion is left out (`measures.basis`).
"""

from operator import itemgetter

import pandas as pd

from analysis.measures.basis import said
from analysis.measures.peers import peer_of
from analysis.package import Seeds
from analysis.package.keyed_rows import cells_by_key, rows_of

SCHEMES = ("isic_rev_4", "technology", "value_chain")


def concepts_of(seeds: Seeds, scheme: str) -> list[str]:
    """Return the concepts of a classification in the order of their codes."""
    rows = rows_of(seeds.concepts[seeds.concepts["scheme"] == scheme])
    return [row["concept"] for row in sorted(rows, key=itemgetter("code"))]


def lies_in(code: str, wider: str) -> bool:
    """Return whether a class of a classification lies in a wider one by their codes (C10 in C).

    A code that is empty holds nothing, and words that only begin alike (`data`, `data-use`) are
    no classes of one another.
    """
    rest = code.removeprefix(wider)
    return rest != code and rest.isdigit()


def counted_as(seeds: Seeds, scheme: str) -> dict[str, str]:
    """Return for each concept the one it counts as: itself, or the section of an ISIC division.

    A section holds its divisions, so the two are never added up. A division whose section is not
    on file counts as itself.
    """
    codes = cells_by_key(seeds.concepts, "concept", "code")
    concepts = concepts_of(seeds, scheme)
    if scheme != "isic_rev_4":
        return {concept: concept for concept in concepts}
    sections = {codes[concept]: concept for concept in concepts if len(codes[concept]) == 1}
    return {concept: sections.get(codes[concept][:1], concept) for concept in concepts}


def coverage(seeds: Seeds, scheme: str) -> pd.DataFrame:
    """Return a row for each region and concept named: region, peer, concept, members.

    `members` holds the keys of the rows that name it (`member/x`, `programme/y`). Raises
    ValueError for a classification that is not on file.
    """
    if scheme not in SCHEMES:
        raise ValueError(f"no classification {scheme!r}; on file are {', '.join(SCHEMES)}")
    concepts = concepts_of(seeds, scheme)
    named = pd.concat([_of_members(seeds), _of_programmes(seeds)])
    named = named[named["concept"].isin(set(concepts))]
    grouped = named.groupby(["region", "concept"])["key"].agg(tuple)
    frame = grouped.rename("members").reset_index()
    order = {concept: place for place, concept in enumerate(concepts)}
    regions = {region: place for place, region in enumerate(seeds.regions["region"])}
    frame = frame.assign(peer=frame["region"].map(peer_of(seeds)))
    ranked = frame.assign(_r=frame["region"].map(regions), _c=frame["concept"].map(order))
    return ranked.sort_values(["_r", "_c"])[["region", "peer", "concept", "members"]].reset_index(
        drop=True
    )


def of_plans(named: pd.DataFrame, seeds: Seeds) -> pd.DataFrame:
    """Return the rows of a `coverage` in which a plan of a region itself names the concept."""
    rows = said(seeds.programmes)
    plans = {f"programme/{plan}" for plan in rows.loc[rows["kind"] == "plan", "programme"]}
    by_plan = named["members"].map(lambda members: not plans.isdisjoint(members))
    return named[by_plan & (named["region"] == named["peer"])]


def _of_members(seeds: Seeds) -> pd.DataFrame:
    rows = said(seeds.members)
    return pd.DataFrame(
        {
            "region": rows["region"],
            "concept": rows["concept"],
            "key": "member/" + rows["member"],
        }
    )


def _of_programmes(seeds: Seeds) -> pd.DataFrame:
    rows = said(seeds.programmes)
    frame = pd.DataFrame(
        {
            "region": rows["region"],
            "concept": rows["sectors"].str.split(";"),
            "key": "programme/" + rows["programme"],
        }
    )
    return frame.explode("concept")
