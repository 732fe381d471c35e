"""Leave out what a draft made and nobody has read yet, and what cannot stand without it.

Seeds -> **unread** -> measures, library, command

A row whose `obs_status` is V is unread. Out with it goes whatever would say more than was read:

- a clause that gives an amount by an unread figure, for it would pay without its limit;
- a term that an unread limit, relation or condition bears on, for it would pay too much;
- a scheme whose budget is unread, or of whose terms none is left; and the terms of one that goes.

What a read row only names stays, so that the row keeps its subject: a programme or a member with
its name alone (and its mark), of which nothing else is shown or counted. A figure that is a part
of an unread one stays and loses its whole; so does a strategy its headline figure.
"""

from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from analysis.package.keyed_rows import Row, TableRows, cells_by_key
from analysis.package.rules.schemes import AMOUNTS
from analysis.package.seeds import Seeds, once

if TYPE_CHECKING:
    import pandas as pd

UNREAD = "V"
STATUS = "obs_status"
#: Columns of clauses and rates that give an amount by a figure.
BY_FIGURE = {**AMOUNTS, "exchange_rates": ("figure_from", "figure_to")}
#: Columns in which a clause names the terms it bears on, or schemes for all their terms.
BEARS_ON = {
    "scheme_limits": ("covers",),
    "scheme_relations": ("term", "other"),
    "conditions": ("of",),
}
#: What is kept of a programme or member that is only named.
NAMED = frozenset(
    "programme member region name language name_en name_ja name_zh_hans kind parent part_of basis "
    "source start end exact obs_status rule".split()
)
Tables = dict[str, "pd.DataFrame"]


def without_unread(seeds: Seeds) -> Seeds:
    """Return the seeds without what nobody has read; as they are where all of it was read.

    They know what was left out: `with_unread` are the seeds before.
    """
    if seeds.with_unread is not None or not unread_rows(seeds):
        return seeds
    tables = dict(seeds.tables)
    tables["figures"] = _read(tables["figures"])
    figures = set(tables["figures"]["figure"])
    _cut_clauses(tables, figures)
    for name in ("evidence", "corrections"):
        tables[name] = _where(tables[name], "figure", figures)
    tables["figures"] = _emptied(tables["figures"], "part_of", figures)
    tables["strategies"] = _emptied(tables["strategies"], "headline_figure", figures)
    _cut_names(tables)
    whole = {name: table.reset_index(drop=True) for name, table in tables.items()}
    return replace(seeds, with_unread=seeds, **whole)


@once
def unread_rows(seeds: Seeds) -> dict[str, list[Row]]:
    """Return the unread rows of each table that has any."""
    tables = {name: seeds.rows(name) for name in seeds.descriptor.tables}
    return {
        name: found
        for name, rows in tables.items()
        if STATUS in rows.columns and (found := rows.where(**{STATUS: UNREAD}))
    }


def not_only_named(seeds: Seeds, table: str) -> TableRows:
    """Return the rows of a table less those that stay for their name alone, where unread ones are
    left out."""
    rows = seeds.rows(table)
    if seeds.with_unread is None or STATUS not in rows.columns:
        return rows
    status = rows.column(STATUS)
    return rows.at([place for place in range(len(rows)) if status[place] != UNREAD])


def _cut_clauses(tables: Tables, figures: Collection[str]) -> None:
    """Leave the clauses that are read, and whose amounts and companions are."""
    asked = {name: tables[name] for name in BY_FIGURE}
    for name, columns in BY_FIGURE.items():
        kept = _read(asked[name])
        for column in columns:
            kept = kept[kept[column].isin(figures) | (kept[column] == "")]
        tables[name] = kept
    conditions = set(tables["conditions"]["condition"])
    excepting = tables["scheme_limits"]["except_for"].map(lambda cell: _all_in(cell, conditions))
    tables["scheme_limits"] = tables["scheme_limits"][excepting.astype(bool)]
    schemes, terms = tables["support_schemes"], tables["scheme_terms"]
    held_back = set()
    for name, columns in BEARS_ON.items():
        gone = asked[name].loc[asked[name].index.difference(tables[name].index)]
        held_back |= {key for column in columns for cell in gone[column] for key in cell.split(";")}
    terms = terms[~terms["term"].isin(held_back) & ~terms["scheme"].isin(held_back)]
    terms = terms[terms["scheme"].isin(schemes["programme"])]
    emptied = set(asked["scheme_terms"]["scheme"]) - set(terms["scheme"])
    tables["support_schemes"] = schemes[~schemes["programme"].isin(emptied)]
    tables["scheme_terms"] = terms
    _cut_what_bears_on_nothing(tables)


def _cut_what_bears_on_nothing(tables: Tables) -> None:
    known = {*tables["scheme_terms"]["term"], *tables["support_schemes"]["programme"]}
    limits = tables["scheme_limits"]
    covers = limits["covers"].map(lambda cell: ";".join(_among(cell, known)))
    tables["scheme_limits"] = limits.assign(covers=covers)[covers != ""]
    for column in BEARS_ON["scheme_relations"]:
        tables["scheme_relations"] = _where(tables["scheme_relations"], column, known)
    known |= set(tables["scheme_limits"]["limit"])
    excepted = {key for cell in tables["scheme_limits"]["except_for"] for key in cell.split(";")}
    conditions = tables["conditions"]
    kept = conditions["of"].isin(known) | conditions["condition"].isin(excepted)
    tables["conditions"] = conditions[kept]


def _cut_names(tables: Tables) -> None:
    """Leave of unread programmes and members those that read rows name, with their names alone."""
    figures = tables["figures"]
    members = _with_those_above(tables["members"], "member", "part_of", figures["member"])
    naming = [
        *figures["programme"],
        *members["programme"],
        *tables["support_schemes"]["programme"],
        *tables["strategies"]["lever"],
    ]
    tables["members"] = members
    tables["programmes"] = _with_those_above(tables["programmes"], "programme", "parent", naming)


def _with_those_above(
    rows: "pd.DataFrame", key: str, above: str, naming: Collection[str]
) -> "pd.DataFrame":
    """Return the rows that are read, and bare those that they or others name, and so on upwards."""
    parents = cells_by_key(rows, key, above)
    read = set(_read(rows)[key])
    waiting, kept = [*read, *(name for name in naming if name in parents)], set()
    while waiting:
        one = waiting.pop()
        if one and one not in kept:
            kept.add(one)
            waiting.append(parents.get(one, ""))
    rows = rows[rows[key].isin(kept)].copy()
    bare = [column for column in rows.columns if column not in NAMED]
    rows.loc[rows[STATUS] == UNREAD, bare] = ""
    return rows


def _read(rows: "pd.DataFrame") -> "pd.DataFrame":
    return rows[rows[STATUS] != UNREAD] if STATUS in rows else rows


def _where(rows: "pd.DataFrame", column: str, known: Collection[str]) -> "pd.DataFrame":
    return rows[rows[column].isin(known)]


def _emptied(rows: "pd.DataFrame", column: str, known: Collection[str]) -> "pd.DataFrame":
    return rows.assign(**{column: rows[column].where(rows[column].isin(known), "")})


def _all_in(cell: str, known: Collection[str]) -> bool:
    return not cell or len(_among(cell, known)) == len(cell.split(";"))


def _among(cell: str, known: Collection[str]) -> list[str]:
    return [key for key in cell.split(";") if key in known]
