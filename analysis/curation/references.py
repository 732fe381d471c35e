"""Which columns of a package name rows of which tables.

package -> **references** -> decisions, amendments, history
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from analysis.package.cut import LISTED, OF_TERMS
from analysis.package.descriptor import workbook_descriptor

#: The tables whose rows a draft makes from words, beside figures; each row is read and decided on.
DRAFTED = (
    "programmes",
    "support_schemes",
    "scheme_terms",
    "scheme_limits",
    "scheme_relations",
    "conditions",
    "members",
)
TERMS = ("scheme_terms", "support_schemes")
#: Columns that name rows without a foreign key, beside those of `OF_TERMS`.
LOOSE = {
    ("scheme_limits", "except_for"): ("conditions",),
    ("programmes", "sectors"): ("concepts",),
}
#: Columns that are empty by leave of the descriptor, and without which their row says nothing.
SAYS_NOTHING_WITHOUT = {("conditions", "of"), ("scheme_relations", "other")}


@dataclass(frozen=True)
class Reference:
    """A column whose cells are keys of rows: of which tables, and whether of several at a time."""

    table: str
    column: str
    to: tuple[str, ...]
    many: bool = False

    @property
    def needed(self) -> bool:
        """True where a row makes no sense without what this column names."""
        required = workbook_descriptor().tables[self.table].field(self.column).required
        return required or (self.table, self.column) in SAYS_NOTHING_WITHOUT

    def keys(self, row: Mapping[str, Any]) -> list[str]:
        """Return the keys that a row names in this column."""
        cell = row.get(self.column, "")
        return [key for key in cell.split(";") if key] if self.many else [cell] if cell else []


@cache
def references(table: str) -> Mapping[str, Reference]:
    """Return the columns of a table that name rows, by column."""
    described = workbook_descriptor().tables[table]
    found = {key.field: Reference(table, key.field, (key.table,)) for key in described.foreign_keys}
    loose = {**dict.fromkeys(OF_TERMS, TERMS), **LOOSE}
    for (name, column), to in loose.items():
        if name == table and column not in found:
            many = (name, column) in LISTED or (name, column) in LOOSE
            found[column] = Reference(table, column, to, many)
    return found


def naming(table: str) -> Iterator[Reference]:
    """Yield the columns that name rows of a table."""
    for name in workbook_descriptor().tables:
        for reference in references(name).values():
            if table in reference.to:
                yield reference


def key_column(table: str) -> str:
    """Return the column that names a row of a table."""
    return workbook_descriptor().tables[table].primary_key[0]
