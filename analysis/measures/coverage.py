"""Which sectors, technologies and value-chain stages each region's sources name.

Named is not the same as funded or strong: the view shows what a strategy speaks of. What is an
author's opinion is left out (`measures.basis`).
"""

from collections.abc import Iterator
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
    peer, named = peer_of(seeds), dict[tuple[str, str], list[str]]()
    regions, concepts = [*seeds.column("regions", "region")], concepts_of(seeds, scheme)
    for region, concept, key in _named(seeds):
        named.setdefault((region, concept), []).append(key)
    rows = [
        (region, peer[region], concept, tuple(named[region, concept]))
        for region in regions
        for concept in concepts
        if (region, concept) in named
    ]
    return pd.DataFrame(rows, columns=["region", "peer", "concept", "members"], dtype=object)


def of_plans(named: pd.DataFrame, seeds: Seeds) -> pd.DataFrame:
    """Return the rows of a `coverage` in which a plan of a region itself names the concept."""
    rows = said(seeds.rows("programmes"))
    plans = {f"programme/{row['programme']}" for row in rows if row["kind"] == "plan"}
    by_plan = named["members"].map(lambda members: not plans.isdisjoint(members))
    return named[by_plan & (named["region"] == named["peer"])]


def _named(seeds: Seeds) -> Iterator[tuple[str, str, str]]:
    """Yield what members and programmes name: region, concept and the key of the row."""
    for row in said(seeds.rows("members")):
        yield row["region"], row["concept"], f"member/{row['member']}"
    for row in said(seeds.rows("programmes")):
        for concept in row["sectors"].split(";"):
            yield row["region"], concept, f"programme/{row['programme']}"
