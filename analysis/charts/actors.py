"""Draw what each cluster is made of: clusters by region down, kinds of member across.

A ring says that the sources name no member of that kind, not that there is none.
"""

from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.charts import cells
from analysis.charts.canvas import Canvas
from analysis.charts.chart import Chart
from analysis.charts.marks import of_count, of_name
from analysis.charts.matrix import Cell, Entry, matrix
from analysis.charts.regions import Regions
from analysis.charts.sources import RowNames, source_line
from analysis.languages import Name, Term, msgid, name_of, translate
from analysis.package import Seeds
from analysis.package.codes import code_list
from analysis.package.keyed_rows import rows_of
from analysis.package.seeds import rows_by_key
from analysis.wording import Group, Sentence, Table, count, counted, say

FINDING = msgid(
    "The sources describe {number} clusters. Most members are named for {richest}: {most} in all."
)
ONE = msgid("The sources describe {number} cluster, {richest}. Members named: {most}.")
NOTHING = msgid("The sources describe no cluster.")
SCOPE = msgid(
    "Members the sources name in each cluster, by kind; a number counts names on record. A cluster "
    "that lies in another has its own line and is counted with it."
)
CAPTION = msgid("What each cluster is made of")
CLUSTER, NUMBER = msgid("Cluster"), msgid("Number")


def cluster_grid(clusters: pd.DataFrame, seeds: Seeds) -> Chart:
    """Return the grid for a frame of `measures.clusters`: a tuple of member keys for each kind."""
    regions = Regions(seeds)
    programmes = rows_by_key(seeds, "programmes", "programme")
    kinds = [
        kind for kind in code_list("member_kinds") if kind in clusters and _any(clusters[kind])
    ]
    rows = {row["programme"]: row for row in rows_of(clusters)}

    def paint(canvas: Canvas, cell: Cell) -> None:
        row = rows[cell.row]
        keys = [f"member/{key}" for key in row[cell.column]]
        if not keys:
            cells.draw_sign(canvas, cell.x, cell.y, cells.SILENT)
            return
        words = f"{name_of(programmes[cell.row])} · {Term('member_kinds', cell.column).says}"
        style = regions.style(row["peer"] or row["region"])
        cells.draw_count(canvas, cell, style, of_count(keys, words))

    groups = _groups(clusters, regions, programmes)
    signs = cells.Signs((cells.SAID, cells.SILENT))
    heads = [Entry(kind, Term("member_kinds", kind).says) for kind in kinds]
    return Chart(
        matrix(groups, heads, paint, signs) if groups else None,
        _finding(clusters, kinds, programmes),
        say(SCOPE),
        _table(clusters, kinds, regions, seeds),
        source_line(seeds, "programme/" + clusters["programme"]),
        narrow=_one_below_the_other(rows, kinds, regions, programmes),
    )


def _one_below_the_other(
    rows: Mapping[str, Mapping],
    kinds: Sequence[str],
    regions: Regions,
    programmes: Mapping[str, Mapping],
) -> Canvas | None:
    """Return the grid for a telephone: under each cluster the kinds that are named for it."""
    held = {(key, kind): row[kind] for key, row in rows.items() for kind in kinds if row[kind]}
    groups = [
        (Entry(key, name_of(programmes[key]), mark=of_name(f"programme/{key}")),
         [Entry(f"{key} {kind}", Term("member_kinds", kind).says)
          for kind in kinds if (key, kind) in held])
        for key in rows
    ]  # fmt: skip

    def paint(canvas: Canvas, cell: Cell) -> None:
        key, _, kind = cell.row.partition(" ")
        words = f"{name_of(programmes[key])} · {Term('member_kinds', kind).says}"
        style = regions.style(rows[key]["peer"] or rows[key]["region"])
        members = [f"member/{one}" for one in held[key, kind]]
        cells.draw_count(canvas, cell, style, of_count(members, words))

    named = [(head, entries) for head, entries in groups if entries]
    heads = [Entry(NUMBER, translate(NUMBER))]
    return matrix(named, heads, paint, cells.Signs((cells.SAID,))) if named else None


def _any(members: pd.Series) -> bool:
    return members.map(len).sum() > 0


def _groups(
    clusters: pd.DataFrame, regions: Regions, programmes: Mapping[str, Mapping]
) -> list[tuple[Entry, list[Entry]]]:
    groups = []
    for region in regions.sorted(clusters["region"]):
        keys = clusters.loc[clusters["region"] == region, "programme"]
        entries = [
            Entry(key, name_of(programmes[key]), mark=of_name(f"programme/{key}")) for key in keys
        ]
        head = Entry(region, regions.text(region), mark=of_name(f"region/{region}"))
        groups.append((head, entries))
    return groups


def _finding(
    clusters: pd.DataFrame, kinds: list[str], programmes: Mapping[str, Mapping]
) -> Sentence:
    if clusters.empty:
        return say(NOTHING)
    members = (
        clusters[kinds].sum(axis="columns") if kinds else clusters["programme"].map(lambda _: ())
    )
    richest = members.map(len).idxmax()
    key = clusters.loc[richest, "programme"]
    return counted(
        "programme/" + clusters.loc[clusters["within"] == "", "programme"],
        ONE,
        FINDING,
        richest=Name(f"programme/{key}", programmes[key]),
        most=count([f"member/{member}" for member in members[richest]], over="members"),
    )


def _table(clusters: pd.DataFrame, kinds: list[str], regions: Regions, seeds: Seeds) -> Table:
    names = RowNames(seeds)
    rows: list[Sequence[object] | Group] = []
    for region in regions.sorted(clusters["region"]):
        rows.append(Group(regions.name(region)))
        for row in rows_of(clusters[clusters["region"] == region]):
            named = [names.listed(f"member/{key}" for key in row[kind]) for kind in kinds]
            rows.append([names.of(f"programme/{row['programme']}"), *named])
    heads = [translate(CLUSTER), *(Term("member_kinds", kind) for kind in kinds)]
    return Table(say(CAPTION), heads, rows)
