"""Cut a package down to what some regions rest on.

A page about one region must not change because another region's rows did. What a region rests on
is its own rows, those of the places in it and above it, and whatever these refer to, so the cut
is again a sound package.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from analysis.package.descriptor import workbook_descriptor

#: Shared vocabulary and rates: kept whole, whatever the regions.
SHARED = ("concepts", "questions", "exchange_rates")
#: Tables whose rows follow the figures or the sources they are about.
FOLLOWING = {"evidence": "figure", "corrections": "figure", "support_schemes": "programme"}


def rows_of_regions(
    tables: Mapping[str, pd.DataFrame], regions: Iterable[str]
) -> dict[str, pd.DataFrame]:
    """Return every table with only the rows that these regions rest on."""
    places = family(tables["regions"], regions)
    reached = _Reached(tables, FOLLOWING)
    for name in SHARED:
        reached.add(name, range(len(tables[name])))
    for name in ("regions", "figures", "programmes", "members"):
        for place in places:
            reached.add(name, reached.where(name, "region").get(place, ()))
    for indicator in set(";".join(tables["questions"]["indicator"]).split(";")):
        reached.add("indicators", reached.where("indicators", "indicator").get(indicator, ()))
    for source in tables["sources"]["source"].iloc[sorted(reached.rows["sources"])]:
        reached.add("dismissed", reached.where("dismissed", "source").get(source, ()))
    return reached.cut()


def rows_behind(
    tables: Mapping[str, pd.DataFrame], names: Iterable[str]
) -> dict[str, pd.DataFrame]:
    """Return every table with only the rows of some tables, and those they refer to.

    Figures bring their evidence and corrections; a programme does not bring its scheme.
    """
    reached = _Reached(tables, {name: FOLLOWING[name] for name in ("evidence", "corrections")})
    for name in set(names).intersection(tables):
        reached.add(name, range(len(tables[name])))
    return reached.cut()


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


class _Reached:
    """The rows reached so far, by their place in each table, and with them all they bring.

    A row brings the rows it refers to, and those of the `following` tables that say more of it.
    """

    def __init__(self, tables: Mapping[str, pd.DataFrame], following: Mapping[str, str]) -> None:
        self.tables = tables
        self.rows: dict[str, set[int]] = {name: set() for name in tables}
        self._columns: dict[tuple[str, str], list[Any]] = {}
        self._places: dict[tuple[str, str], dict[Any, list[int]]] = {}
        self._brings: dict[str, list[tuple[str, str, str]]] = {name: [] for name in tables}
        for table in workbook_descriptor().tables.values():
            self._brings[table.name] += [(k.field, k.table, k.key) for k in table.foreign_keys]
        for name, field in following.items():
            self._brings[f"{field}s"].append((field, name, field))

    def add(self, name: str, rows: Iterable[int]) -> None:
        """Reach rows of a table, and all that they bring."""
        waiting = [(name, row) for row in rows]
        while waiting:
            name, row = waiting.pop()
            if row in self.rows[name]:
                continue
            self.rows[name].add(row)
            for field, target, key in self._brings[name]:
                value = self._values(name, field)[row]
                waiting += [(target, one) for one in self.where(target, key).get(value, ())]

    def where(self, name: str, field: str) -> Mapping[Any, list[int]]:
        """Return the rows of a table by what they have in a field."""
        if (name, field) not in self._places:
            places: dict[Any, list[int]] = {}
            for row, value in enumerate(self._values(name, field)):
                places.setdefault(value, []).append(row)
            self._places[name, field] = places
        return self._places[name, field]

    def _values(self, name: str, field: str) -> list[Any]:
        if (name, field) not in self._columns:
            self._columns[name, field] = self.tables[name][field].tolist()
        return self._columns[name, field]

    def cut(self) -> dict[str, pd.DataFrame]:
        """Return every table with the rows reached, in their order."""
        return {
            name: table.iloc[sorted(self.rows[name])].reset_index(drop=True)
            for name, table in self.tables.items()
        }
