"""Cut a package down to what some regions rest on.

A page about one region must not change because another region's rows did. What a region rests on
is its own rows, those of the places in it and above it, and whatever these refer to, so the cut
is again a sound package.
"""

from collections.abc import Iterable, Mapping

import pandas as pd

from analysis.package.descriptor import Table, workbook_descriptor

#: Shared vocabulary and rates: kept whole, whatever the regions.
SHARED = ("concepts", "questions", "exchange_rates")
#: Tables whose rows follow the figures or the sources they are about.
FOLLOWING = {"evidence": "figure", "corrections": "figure", "support_schemes": "programme"}


def rows_of_regions(
    tables: Mapping[str, pd.DataFrame], regions: Iterable[str]
) -> dict[str, pd.DataFrame]:
    """Return every table with only the rows that these regions rest on."""
    places = family(tables["regions"], regions)
    keep = {name: pd.Series(name in SHARED, index=table.index) for name, table in tables.items()}
    keep["regions"] |= tables["regions"]["region"].isin(places)
    for name in ("figures", "programmes", "members"):
        keep[name] |= tables[name]["region"].isin(places)
    asked = set(";".join(tables["questions"]["indicator"]).split(";"))
    keep["indicators"] |= tables["indicators"]["indicator"].isin(asked)
    while _follow(tables, keep):
        pass
    keep["dismissed"] = tables["dismissed"]["source"].isin(
        tables["sources"]["source"][keep["sources"]]
    )
    return {name: table[keep[name]].reset_index(drop=True) for name, table in tables.items()}


def rows_behind(
    tables: Mapping[str, pd.DataFrame], names: Iterable[str]
) -> dict[str, pd.DataFrame]:
    """Return every table with only the rows of some tables, and those they refer to.

    Figures bring their evidence and corrections; a programme does not bring its scheme.
    """
    chosen = set(names)
    keep = {name: pd.Series(name in chosen, index=table.index) for name, table in tables.items()}
    while _follow(tables, keep, {name: FOLLOWING[name] for name in ("evidence", "corrections")}):
        pass
    return {name: table[keep[name]].reset_index(drop=True) for name, table in tables.items()}


def family(regions: pd.DataFrame, asked: Iterable[str]) -> set[str]:
    """Return the regions asked for, all that lie in them and all they lie in."""
    parents = dict(zip(regions["region"], regions["parent"], strict=True))
    wanted = set(asked)
    inside = {name for name in parents if wanted.intersection(_up(name, parents))}
    return inside | {above for name in wanted for above in _up(name, parents)}


def _up(name: str, parents: Mapping[str, str]) -> list[str]:
    path = []
    while name and name not in path:
        path.append(name)
        name = parents.get(name, "")
    return path


def _follow(
    tables: Mapping[str, pd.DataFrame],
    keep: dict[str, pd.Series],
    following: Mapping[str, str] = FOLLOWING,
) -> bool:
    """Add the rows that kept rows refer to, or that say more of kept rows; True if any came."""
    before = sum(int(kept.sum()) for kept in keep.values())
    described = workbook_descriptor().tables
    for name, field in following.items():
        owner = f"{field}s"
        keep[name] |= tables[name][field].isin(tables[owner][field][keep[owner]])
    for table in described.values():
        _follow_keys(tables, keep, table)
    return sum(int(kept.sum()) for kept in keep.values()) > before


def _follow_keys(
    tables: Mapping[str, pd.DataFrame], keep: dict[str, pd.Series], table: Table
) -> None:
    rows = tables[table.name][keep[table.name]]
    for foreign in table.foreign_keys:
        target = tables[foreign.table]
        keep[foreign.table] |= target[foreign.key].isin(rows[foreign.field])
