"""Draw which sectors, technologies and value-chain stages each region's sources name.

Named is neither funded nor strong. A region without a mark is one whose sources do not name the
concept: a small ring, never a zero.
"""

from collections.abc import Mapping

import pandas as pd

from analysis.charts.chart import Chart
from analysis.charts.marks import of_name
from analysis.charts.matrix import Entry
from analysis.charts.region_grid import Found, region_grid
from analysis.charts.regions import Regions
from analysis.charts.sources import RowNames, source_line
from analysis.languages import Name, Term, msgid, name_of
from analysis.measures.coverage import concepts_of
from analysis.package import Seeds
from analysis.package.seeds import rows_by_key
from analysis.wording import Sentence, Table, count, say

FINDING = msgid(
    "By {scheme}, the sources name the most for {regions}, {most} in all; named for every region "
    "compared: {common}."
)
ONE_REGION = msgid("By {scheme}, the sources name {most} for {regions}.")
NOTHING = msgid("By {scheme}, the sources name none.")
SCOPE = msgid(
    "What the sources name, classified by {scheme}; a number counts the passages on record. "
    "Named is neither funded nor strong."
)
INDENT = "\u2003"
CAPTION = msgid("What the sources name, by region: {scheme}")


def coverage_grid(covered: pd.DataFrame, seeds: Seeds, scheme: str) -> Chart:
    """Return the grid for a frame of `measures.coverage` (region, peer, concept, members)."""
    regions, term = Regions(seeds), Term("concept_schemes", scheme)
    covered = covered[covered["peer"] != ""]
    found = {
        (concept, region): Found(_keys(rows), (rows["region"] == region).any())
        for (concept, region), rows in covered.groupby(["concept", "peer"])
    }
    concepts = rows_by_key(seeds, "concepts", "concept")
    held = set(covered["concept"])
    named = [key for key in concepts_of(seeds, scheme) if key in held]
    rows = [Entry(key, _label(key, named, concepts), mark=of_name(f"concept/{key}"))
            for key in named]  # fmt: skip
    return Chart(
        region_grid([("", rows)], found, regions, lambda key: name_of(concepts[key]))
        if found
        else None,
        _finding(covered, regions, term),
        say(SCOPE, scheme=term),
        _table(named, found, regions, seeds, term),
        source_line(seeds, _keys(covered)),
    )


def _label(concept: str, named: list[str], concepts: Mapping[str, Mapping]) -> str:
    """Return the name of a concept, set in where a wider one of its branch stands above it."""
    code = concepts[concept]["code"]
    wider = (concepts[one]["code"] for one in named if one != concept)
    return INDENT * any(code.startswith(one) for one in wider) + name_of(concepts[concept])


def _keys(rows: pd.DataFrame) -> tuple[str, ...]:
    return tuple(key for members in rows["members"] for key in members)


def _finding(covered: pd.DataFrame, regions: Regions, term: Term) -> Sentence:
    named = {region: set(rows["concept"]) for region, rows in covered.groupby("peer")}
    if not named:
        return say(NOTHING, scheme=term)
    most = max(map(len, named.values()))
    first = [region for region in regions.sorted(named) if len(named[region]) == most]
    common = set.intersection(*named.values())
    most = count([f"concept/{key}" for key in sorted(named[first[0]])])
    told = {"scheme": term, "regions": regions.told(first), "most": most}
    if len(named) == 1:
        return say(ONE_REGION, **told)
    return say(
        FINDING,
        **told,
        common=count([f"concept/{key}" for key in sorted(common)], over="members"),
    )


def _table(named, found, regions: Regions, seeds: Seeds, term: Term) -> Table:
    concepts = rows_by_key(seeds, "concepts", "concept")
    columns = regions.sorted(region for _, region in found)
    names = RowNames(seeds)
    rows = []
    for concept in named:
        here = (found.get((concept, region)) for region in columns)
        cells = [cell and names.listed(cell.keys) for cell in here]
        rows.append([Name(f"concept/{concept}", concepts[concept]), *cells])
    heads = [term, *(regions.name(region) for region in columns)]
    return Table(say(CAPTION, scheme=term), heads, rows)
