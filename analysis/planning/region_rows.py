"""Digest the seed rows that a region's pages rest on, without pandas.

A page that reads one region rests on the rows of that region, of the places in it and above it,
and on whatever these refer to: the same rows that `Seeds.of_regions` cuts out. So a change in one
region's figures leaves the pages of the others alone. The descriptor's foreign keys say which row
refers to which; the rules for rows that follow others are those of the package room's cut, and a
test holds both to the same rows.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b, sha256
from pathlib import Path

from analysis.planning import seed_rows

PLACED = ("figures", "programmes", "members")  # tables whose rows are about a region
SHARED = ("concepts", "questions", "exchange_rates")  # kept whole, whatever the region
FOLLOWING = {"evidence": "figure", "corrections": "figure", "support_schemes": "programme"}
Place = tuple[str, int]


@dataclass(frozen=True)
class RegionRows:
    """The rows of the stacked packages, and which of them a region rests on."""

    tables: Mapping[str, list[dict[str, str]]]
    keys: Mapping[str, list[tuple[str, str, str]]] = field(default_factory=dict)

    @classmethod
    def read(cls, folders: Sequence[Path]) -> "RegionRows":
        """Every row of the stacked packages; raises Refused when a file cannot be read."""
        names = dict.fromkeys(name for folder in folders for name in seed_rows.resources(folder))
        tables = {name: list(seed_rows.rows(folders, name)) for name in names}
        return cls(tables, _foreign_keys(folders))

    def digest(self, region: str) -> str:
        """The digest of the rows a region rests on, whatever their order.

        Which regions there are counts too: their number settles the colour of each.
        """
        marks = sorted(self._marks[name][row] for name, row in self.rests_on(region))
        return sha256(b"".join([*marks, self._drawn])).hexdigest()[:32]

    def rests_on(self, region: str) -> set[Place]:
        """(table, row number) of every row that the region rests on."""
        start = [("regions", row) for row in self._of_places(region)]
        start += [(name, row) for name in SHARED for row in range(len(self._table(name)))]
        start += self._asked_indicators
        found, left = set(), start
        places = self._family(region)
        for name in PLACED:
            left += [(name, row) for place in places for row in self._by(name, "region", place)]
        while left:
            place = left.pop()
            if place not in found:
                found.add(place)
                left += self._referred(place)
        sources = {self._table(name)[row]["source"] for name, row in found if name == "sources"}
        rows = (row for source in sources for row in self._by("dismissed", "source", source))
        return found | {("dismissed", row) for row in rows}

    def _referred(self, place: Place) -> list[Place]:
        name, number = place
        row = self._table(name)[number]
        found = [
            (target, other)
            for column, target, key in self.keys.get(name, ())
            if row.get(column)
            for other in self._by(target, key, row[column])
        ]
        for table, column in FOLLOWING.items():
            if name == f"{column}s":
                found += [(table, other) for other in self._by(table, column, row[column])]
        return found

    def _table(self, name: str) -> list[dict[str, str]]:
        return self.tables.get(name, [])

    def _by(self, name: str, column: str, value: str) -> Iterable[int]:
        index = self._indexes.get((name, column))
        if index is None:
            index = {}
            for number, row in enumerate(self._table(name)):
                index.setdefault(row.get(column) or "", []).append(number)
            self._indexes[name, column] = index
        return index.get(value, ())

    def _of_places(self, region: str) -> list[int]:
        return [
            row for place in self._family(region) for row in self._by("regions", "region", place)
        ]

    def _family(self, region: str) -> set[str]:
        inside = {name for name in self._parents if region in self._up(name)}
        return inside | set(self._up(region))

    def _up(self, name: str) -> list[str]:
        path: list[str] = []
        while name and name not in path:
            path.append(name)
            name = self._parents.get(name, "")
        return path

    @cached_property
    def _parents(self) -> dict[str, str]:
        return {row["region"]: row.get("parent") or "" for row in self._table("regions")}

    @cached_property
    def _drawn(self) -> bytes:
        places = sorted((row["region"], row.get("level")) for row in self._table("regions"))
        compared = sorted({row.get("region", "") for row in self._table("programmes")})
        return repr((places, compared)).encode()

    @cached_property
    def _indexes(self) -> dict[tuple[str, str], dict[str, list[int]]]:
        return {}

    @cached_property
    def _asked_indicators(self) -> list[Place]:
        asked = {
            name for row in self._table("questions") for name in row.get("indicator", "").split(";")
        }
        return [
            ("indicators", row)
            for name in asked
            for row in self._by("indicators", "indicator", name)
        ]

    @cached_property
    def _marks(self) -> dict[str, list[bytes]]:
        return {
            name: [blake2b(repr((name, row)).encode(), digest_size=16).digest() for row in rows]
            for name, rows in self.tables.items()
        }


def _foreign_keys(folders: Sequence[Path]) -> dict[str, list[tuple[str, str, str]]]:
    """Table -> (column, table it refers to, that table's column), as the descriptors say."""
    found: dict[str, dict[tuple[str, str, str], None]] = {}
    for folder in folders:
        descriptor = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
        for resource in descriptor["resources"]:
            for key in resource.get("schema", {}).get("foreignKeys", ()):
                target = key["reference"].get("resource") or resource["name"]
                columns = zip(
                    _listed(key["fields"]), _listed(key["reference"]["fields"]), strict=True
                )
                for column, other in columns:
                    found.setdefault(resource["name"], {})[column, target, other] = None
    return {name: list(keys) for name, keys in found.items()}


def _listed(names: str | list[str]) -> list[str]:
    return [names] if isinstance(names, str) else names
