"""Find which rows of a package some regions rest on, or some tables.

A page about one region must not change because another region's rows did. What a region rests on
is its own rows, those of the places in it and above it, and whatever these refer to, so the cut
is again a sound package. Tables are columns by name, which a DataFrame is, too: the same rule cuts
a package that was loaded and rows just read.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from analysis.package.descriptor import ForeignKey

#: Shared vocabulary and rates: kept whole, whatever the regions.
SHARED = ("concepts", "questions", "exchange_rates", "pmc_variables")
#: What says more of a document, which any region that rests on it has, too.
OF_A_SOURCE = ("dismissed", "citations", "positions")
#: What rows of other tables say more of, by the column that names it.
SAID_MORE_OF = ("figure", "programme")
#: Columns that name terms, or schemes for all their terms: what is said of them.
OF_TERMS = (
    ("scheme_terms", "scheme"),
    ("scheme_limits", "covers"),
    ("scheme_relations", "term"),
    ("scheme_relations", "other"),
    ("conditions", "of"),
)
#: Columns that hold several keys, joined by semicolons.
LISTED = frozenset({("scheme_limits", "covers"), ("scheme_limits", "except_for")})

Columns = Mapping[str, Sequence[Any]]
Positions = Mapping[str, Sequence[int]]
#: What the rows of each table bring: (own column, table, column there).
Brings = Mapping[str, list[tuple[str, str, str]]]
NOTHING: Mapping[str, set[int]] = {}


class References:
    """Which rows of a package bring which others; each column is read and sorted out once.

    A row brings the rows it refers to by a foreign key, and those that say more of it. A table or
    a column left out is empty.
    """

    def __init__(
        self, tables: Mapping[str, Columns], keys: Mapping[str, Sequence[ForeignKey]]
    ) -> None:
        self._tables = tables
        self._keys = keys
        self._columns: dict[tuple[str, str], Sequence[Any]] = {}
        self._rows_by: dict[tuple[str, str], Mapping[Any, list[int]]] = {}

    def of_regions(self, regions: Collection[str], apart: Iterable[str] = ()) -> Positions:
        """Return for each table the rows that these regions rest on, in order.

        A region `apart` that lies in one of them, and all that lies in it, is left out.
        """
        reached = _Reached(self, self._brings, self._shared)
        for place in self._family(regions, apart):
            for name in self._placed:
                reached.add(name, self.rows(name, "region", place))
        sources = self.column("sources", "source")
        for row in sorted(reached.found["sources"]):
            for name in OF_A_SOURCE:
                reached.add(name, self.rows(name, "source", sources[row]))
        return reached.positions()

    def behind(self, names: Iterable[str]) -> Positions:
        """Return for each table the rows of some tables, and those they refer to.

        Figures bring their evidence and corrections; a programme does not bring its scheme.
        """
        of_figures = {
            name: column for name, column in self._following.items() if column == "figure"
        }
        reached = _Reached(self, self.brought(of_figures))
        for name in set(names).intersection(self._tables):
            reached.add(name, range(self.size(name)))
        return reached.positions()

    def size(self, table: str) -> int:
        """Return how many rows a table has."""
        columns = self._tables.get(table, {})
        return max((len(columns[name]) for name in columns), default=0)

    def column(self, table: str, name: str) -> Sequence[Any]:
        """Return the cells of a column, empty ones where there is no such column."""
        if (table, name) not in self._columns:
            columns = self._tables.get(table, {})
            cells = list(columns[name]) if name in columns else [""] * self.size(table)
            self._columns[table, name] = cells
        return self._columns[table, name]

    def values(self, table: str, column: str, rows: Iterable[int]) -> set[Any]:
        """Return the keys that some rows of a table name in a column."""
        cells = self.column(table, column)
        named = {cells[row] for row in rows}
        return {key for cell in named for key in _keys(table, column, cell)}

    def rows(self, table: str, column: str, value: Any) -> Sequence[int]:
        """Return the rows of a table that have a value in a column; none for an empty cell."""
        if (table, column) not in self._rows_by:
            found: dict[Any, list[int]] = {}
            for row, cell in enumerate(self.column(table, column)):
                for key in _keys(table, column, cell):
                    found.setdefault(key, []).append(row)
            self._rows_by[table, column] = found
        return self._rows_by[table, column].get(value, ()) if value else ()

    def brought(self, following: Mapping[str, str]) -> Brings:
        """Return for each table what its rows bring: (own column, table, column there)."""
        brings: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
        for name, keys in self._keys.items():
            brings[name] += [(key.field, key.table, key.key) for key in keys]
        for name, column in following.items():
            brings[f"{column}s"].append((column, name, column))
        brings["scheme_limits"].append(("except_for", "conditions", "condition"))
        for name, column in OF_TERMS:
            for target, key in (("support_schemes", "programme"), ("scheme_terms", "term")):
                brings[name].append((column, target, key))
                if "programme" in following.values():
                    brings[target].append((key, name, column))
        return brings

    @property
    def tables(self) -> Iterable[str]:
        """The names of the tables."""
        return self._tables

    @cached_property
    def _brings(self) -> Brings:
        return self.brought(self._following)

    @cached_property
    def _shared(self) -> Mapping[str, set[int]]:
        """The rows that every region rests on: what is shared, and what questions ask for."""
        reached = _Reached(self, self._brings)
        for name in SHARED:
            reached.add(name, range(self.size(name)))
        for cell in set(self.column("questions", "indicator")):
            for indicator in cell.split(";"):
                reached.add("indicators", self.rows("indicators", "indicator", indicator))
        return reached.found

    @cached_property
    def _placed(self) -> list[str]:
        """The tables whose rows are about a region, the regions themselves among them."""
        about = ForeignKey("region", "regions", "region")
        return ["regions", *(name for name, keys in self._keys.items() if about in keys)]

    @cached_property
    def _following(self) -> Mapping[str, str]:
        """The tables whose rows say more of a figure or a programme, by the column that names it.

        Those that have a region of their own stand for themselves.
        """
        return {
            name: column
            for name, keys in self._keys.items()
            for column in SAID_MORE_OF
            if ForeignKey(column, f"{column}s", column) in keys and name not in self._placed
        }

    def _family(self, asked: Collection[str], apart: Iterable[str]) -> list[str]:
        """Return the regions asked for, all that lie in them and all they lie in, sorted.

        What is `apart`, or lies nearer to such a region, is not taken to lie in them.
        """
        inside, outside = set[str](), set(apart).difference(asked)
        waiting = list(asked)
        while waiting:
            place = waiting.pop()
            if place not in inside and place not in outside:
                inside.add(place)
                waiting += self._parts.get(place, ())
        return sorted(inside.union(*map(self._up, asked)))

    def _up(self, name: str) -> list[str]:
        path: list[str] = []
        while name and name not in path:
            path.append(name)
            name = self._parents.get(name, "")
        return path

    @cached_property
    def _parents(self) -> Mapping[str, str]:
        regions, parents = self.column("regions", "region"), self.column("regions", "parent")
        return dict(zip(regions, parents, strict=True))

    @cached_property
    def _parts(self) -> Mapping[str, list[str]]:
        parts: dict[str, list[str]] = defaultdict(list)
        for region, parent in self._parents.items():
            parts[parent].append(region)
        return parts


class _Reached:
    """The rows reached so far, by their place in each table, and with them all they bring."""

    def __init__(
        self, references: References, brings: Brings, found: Mapping[str, set[int]] = NOTHING
    ) -> None:
        self._references = references
        self._brings = brings
        self.found = defaultdict(set, {name: set(rows) for name, rows in found.items()})

    def add(self, name: str, rows: Iterable[int]) -> None:
        """Reach rows of a table, and all that they bring."""
        waiting = {name: set(rows)}
        while waiting:
            name, reached = waiting.popitem()
            more = reached - self.found[name]
            self.found[name] |= more
            for column, target, key in self._brings[name] if more else ():
                values = self._references.values(name, column, more)
                brought = [self._references.rows(target, key, value) for value in values]
                if any(brought):
                    waiting.setdefault(target, set()).update(*brought)

    def positions(self) -> Positions:
        """Return the rows reached, in order."""
        return {name: sorted(self.found[name]) for name in self._references.tables}


def _keys(table: str, column: str, cell: Any) -> Sequence[Any]:
    """Return the keys that a cell names: itself, or the parts of a list."""
    return cell.split(";") if (table, column) in LISTED else (cell,)
