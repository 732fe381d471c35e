"""Digest the seed rows that a region's pages rest on, without pandas.

A page that reads one region rests on the rows of that region, of the places in it and above it,
and on whatever these refer to: the rows that `Seeds.of_regions` cuts out, by the same rule. So a
change in one region's figures leaves the pages of the others alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b, sha256
from pathlib import Path

from analysis.package.cut import Positions, References
from analysis.package.descriptor import ForeignKey, foreign_keys
from analysis.planning import seed_rows


@dataclass(frozen=True)
class RegionRows:
    """The rows of the stacked packages, and which of them a region rests on."""

    tables: Mapping[str, list[dict[str, str]]]
    keys: Mapping[str, Sequence[ForeignKey]] = field(default_factory=dict)

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
        rests_on = self.rests_on(region).items()
        marks = sorted(self._mark(name, row) for name, rows in rests_on for row in rows)
        return sha256(b"".join([*marks, self._drawn])).hexdigest()[:32]

    def rests_on(self, region: str) -> Positions:
        """For each table the rows that the region rests on, in order."""
        return self._references.of_regions([region])

    @cached_property
    def _references(self) -> References:
        return References({name: _columns(rows) for name, rows in self.tables.items()}, self.keys)

    @cached_property
    def _drawn(self) -> bytes:
        regions, programmes = self.tables.get("regions", []), self.tables.get("programmes", [])
        places = sorted((row["region"], row.get("level")) for row in regions)
        compared = sorted({row.get("region", "") for row in programmes})
        return repr((places, compared)).encode()

    def _mark(self, name: str, row: int) -> bytes:
        if (name, row) not in self._marks:
            content = repr((name, self.tables[name][row])).encode()
            self._marks[name, row] = blake2b(content, digest_size=16).digest()
        return self._marks[name, row]

    @cached_property
    def _marks(self) -> dict[tuple[str, int], bytes]:
        return {}


def _columns(rows: Sequence[Mapping[str, str]]) -> dict[str, list[str]]:
    """Return rows as columns; a cell that a row lacks is empty."""
    names = dict.fromkeys(name for row in rows for name in row)
    return {name: [row.get(name) or "" for row in rows] for name in names}


def _foreign_keys(folders: Sequence[Path]) -> dict[str, list[ForeignKey]]:
    """Return the foreign keys of each table, as any of the descriptors says."""
    found: dict[str, dict[ForeignKey, None]] = {}
    for folder in folders:
        for name, part in seed_rows.parts_of(folder).items():
            try:
                found.setdefault(name, {}).update(dict.fromkeys(foreign_keys(part)))
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise seed_rows.unreadable(folder, error) from None
    return {name: list(keys) for name, keys in found.items()}
