"""Which rows say how a scheme pays: its terms, and what limits, relates or conditions them.

seeds -> **clauses** -> what has changed, the data beside a page
"""

from collections.abc import Iterator, Mapping
from typing import Any

from analysis.package import Seeds
from analysis.package.cut import OF_TERMS
from analysis.package.keyed_rows import rows_of
from analysis.package.seeds import rows_by_key

#: The tables of clauses.
CLAUSES = tuple(dict.fromkeys(table for table, _ in OF_TERMS))


def schemes_of(table: str, row: Mapping[str, Any], seeds: Seeds) -> Iterator[str]:
    """Yield the schemes that a clause is of; none of a condition that only a limit names."""
    terms = rows_by_key(seeds, "scheme_terms", "term")
    for column in (column for name, column in OF_TERMS if name == table):
        for key in filter(None, row[column].split(";")):
            yield terms[key]["scheme"] if key in terms else key


def clauses_by_scheme(seeds: Seeds) -> dict[str, dict[str, dict[str, None]]]:
    """Return for each scheme the keys of its clauses by table, in the package's order.

    The conditions by which a firm may exceed a limit are the limit's, and come with it.
    """
    found: dict[str, dict[str, dict[str, None]]] = {}
    for table in CLAUSES:
        (key,) = seeds.descriptor.tables[table].primary_key
        for row in rows_of(getattr(seeds, table)):
            for scheme in schemes_of(table, row, seeds):
                own = found.setdefault(scheme, {})
                own.setdefault(table, {})[row[key]] = None
                for condition in filter(None, row.get("except_for", "").split(";")):
                    own.setdefault("conditions", {})[condition] = None
    return found
