"""Draw which sectors, technologies and value-chain stages each region's sources name.

Named is neither funded nor strong. A region without a mark is one whose sources do not name the
concept: a small ring, never a zero. The finding counts what is named for a region itself (full
marks), and of ISIC the sections, since a division lies in its section.
"""

from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.charts.chart import Chart
from analysis.charts.marks import of_name
from analysis.charts.matrix import Entry
from analysis.charts.region_grid import Cells, Found, region_grid, with_halves
from analysis.charts.regions import Regions
from analysis.charts.sources import RowNames, source_line
from analysis.languages import Name, Term, msgid, name_of
from analysis.measures.coverage import concepts_of, counted_as, lies_in
from analysis.package import Seeds
from analysis.package.seeds import rows_by_key
from analysis.wording import Html, Sentence, Table, count, say

MOST = {
    "isic_rev_4": msgid("Most sections of {scheme} are named for {regions}: {most}."),
    "technology": msgid("Most technologies are named for {regions}: {most}."),
    "value_chain": msgid(
        "Most stages and functions of the value chain are named for {regions}: {most}."
    ),
}
COMMON = msgid("Named for all regions shown: {common}.")
ONE_REGION = {
    "isic_rev_4": msgid("Sections of {scheme} named for {regions}: {most}."),
    "technology": msgid("Technologies named for {regions}: {most}."),
    "value_chain": msgid("Stages and functions of the value chain named for {regions}: {most}."),
}
NOTHING = msgid("By {scheme}, none is on record.")
SCOPE = msgid(
    "What the sources name, classified by {scheme}; a number (with many regions, the size of a "
    "mark) counts the entries on record that name it: programmes, bodies, products and the like. "
    "Named is neither funded nor strong."
)
SECTIONS = msgid("The finding counts sections; a division counts with the section it lies in.")
INDENT = "\u2003"
CAPTION = msgid("What the sources name, by region: {scheme}")


def coverage_grid(
    covered: pd.DataFrame, seeds: Seeds, scheme: str, beside: Sequence[str] = ()
) -> Chart:
    """Return the grid for a frame of `measures.coverage` (region, peer, concept, members).

    `beside` are regions that have their column also where nothing is on record for them.
    """
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
    columns = regions.sorted({*beside, *covered["peer"]})
    return Chart(
        region_grid([("", rows)], found, columns, regions, lambda key: name_of(concepts[key]))
        if found
        else None,
        _finding(covered, columns, seeds, scheme),
        _scope(found, scheme),
        _table(named, found, columns, regions, seeds, term),
        source_line(seeds, _keys(covered)),
    )


def _label(concept: str, named: list[str], concepts: Mapping[str, Mapping]) -> str:
    """Return the name of a concept, set in where a wider one of its branch stands above it."""
    code = concepts[concept]["code"]
    within = any(lies_in(code, concepts[one]["code"]) for one in named)
    return INDENT * within + name_of(concepts[concept])


def _keys(rows: pd.DataFrame) -> tuple[str, ...]:
    return tuple(key for members in rows["members"] for key in members)


def _scope(found: Cells, scheme: str) -> Sentence:
    scope = say(SCOPE, scheme=Term("concept_schemes", scheme))
    scope = scope + say(SECTIONS) if scheme == "isic_rev_4" else scope
    return with_halves(scope, found)


def _finding(covered: pd.DataFrame, shown: list[str], seeds: Seeds, scheme: str) -> Sentence:
    regions, term = Regions(seeds), Term("concept_schemes", scheme)
    if covered.empty:
        return say(NOTHING, scheme=term)
    classes = counted_as(seeds, scheme)
    own = covered[covered["region"] == covered["peer"]]
    named = {
        peer: {classes[concept] for concept in own.loc[own["peer"] == peer, "concept"]}
        for peer in shown
    }
    most = max(map(len, named.values()))
    first = [region for region in regions.sorted(named) if len(named[region]) == most]
    told = {"regions": regions.named_or_counted(first), "most": _count(named[first[0]])}
    told |= {"scheme": term} if scheme == "isic_rev_4" else {}
    if len(named) == 1:
        return say(ONE_REGION[scheme], **told)
    common = _count(set.intersection(*named.values()))
    return say(MOST[scheme], **told) + say(COMMON, common=common)


def _count(concepts: set[str]) -> Html:
    return count([f"concept/{key}" for key in sorted(concepts)], over="members")


def _table(
    named: Sequence[str],
    found: Cells,
    columns: Sequence[str],
    regions: Regions,
    seeds: Seeds,
    term: Term,
) -> Table:
    concepts = rows_by_key(seeds, "concepts", "concept")
    names = RowNames(seeds)
    rows = []
    for concept in named:
        here = (found.get((concept, region)) for region in columns)
        cells = [cell and names.listed(cell.keys) for cell in here]
        rows.append([Name(f"concept/{concept}", concepts[concept]), *cells])
    heads = [term, *(regions.name(region) for region in columns)]
    return Table(say(CAPTION, scheme=term), heads, rows)
