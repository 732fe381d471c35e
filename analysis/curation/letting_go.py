"""Take a row out of a package together with what says nothing without it.

state -> **letting go** -> decisions

What hangs on a programme or a member moves to what that one is part of. A clause goes with the
scheme, the term or the last amount it says something of, while nobody has accepted it: what was
accepted is not undone by the way.
"""

from collections.abc import Iterator

from analysis.curation.references import DRAFTED, Reference, key_column, naming
from analysis.curation.state import UNVALIDATED, Curation, CurationError, Row
from analysis.package.faults import shown
from analysis.package.rules.schemes import AMOUNTS, PER

#: Columns that name a row which is let go, and the cell of that row which takes its place there.
INSTEAD = {
    ("figures", "programme"): "parent",
    ("programmes", "parent"): "parent",
    ("members", "programme"): "parent",
    ("members", "part_of"): "part_of",
    ("figures", "member"): "",
    ("figures", "part_of"): "",
}
THRESHOLDS = ("threshold_from", "threshold_to")


def without_row(curation: Curation, table: str, key: str) -> Curation:
    """Return the curation without a row and what says nothing without it.

    Raises CurationError where something rests on the row that was accepted, or that no draft made.
    """
    row = curation.row(table, key)
    for reference in naming(table):
        if _is_named_otherwise(curation, reference, table, key):
            continue
        while one := _naming(curation, reference, key):
            curation = _without_reference(curation, reference, one, row, key)
    column = key_column(table)
    left = [one for one in curation.tables[table] if one[column] != key]
    return curation.changed(**{table: left})


def replaced_by(curation: Curation, table: str, key: str, instead: str) -> Curation:
    """Return the curation in which whatever names one row names another of its table.

    Words of a document stay evidence of the figure they are on file for.
    """
    for reference in naming(table):
        if reference.table != "evidence" and not _is_named_otherwise(
            curation, reference, table, key
        ):
            rows = [
                _naming_instead(reference, row, key, instead)
                for row in curation.tables[reference.table]
            ]
            curation = curation.changed(**{reference.table: rows})
    return curation


def _naming_instead(reference: Reference, row: Row, key: str, instead: str) -> Row:
    if not _names(reference, row, key):
        return row
    keys = [instead if one == key else one for one in reference.keys(row)]
    is_itself = reference.table in reference.to and row[key_column(reference.table)] == instead
    return {**row, reference.column: "" if is_itself else ";".join(dict.fromkeys(keys))}


def _without_reference(
    curation: Curation, reference: Reference, one: Row, row: Row, key: str
) -> Curation:
    """Return the curation with one row no longer naming the row that is let go."""
    table, column = reference.table, reference.column
    if (table, column) in INSTEAD:
        instead = row[INSTEAD[table, column]] if INSTEAD[table, column] else ""
        itself = instead in (key, one[key_column(table)])
        return _replaced(curation, table, one, {**one, column: "" if itself else instead})
    if table not in DRAFTED or one["obs_status"] != UNVALIDATED:
        raise CurationError(
            "{key} is used in {table} by what was accepted: take it out of there first",
            key=shown(key), table=table,
        )  # fmt: skip
    left = ";".join(name for name in reference.keys(one) if name != key)
    if reference.needed and not left:
        return without_row(curation, table, one[key_column(table)])
    return _while_it_says_something(curation, table, one, _emptied(table, {**one, column: left}))


def _while_it_says_something(curation: Curation, table: str, one: Row, changed: Row) -> Curation:
    """Return the curation with a changed clause, or without it where its last amount went."""
    amounts = AMOUNTS.get(table, {})
    lost = any(one[field] and not changed[field] for field in amounts)
    if lost and table != "support_schemes" and not any(changed[field] for field in amounts):
        return without_row(curation, table, one[key_column(table)])
    return _replaced(curation, table, one, changed)


def _emptied(table: str, row: Row) -> Row:
    """Return a clause that says of no amount any longer what it is per."""
    per = {field for field, amount in PER.get(table, {}).items() if not row[amount]}
    if table == "scheme_terms" and not any(row[field] for field in THRESHOLDS):
        per.add("threshold_on")
    return {**row, **dict.fromkeys(per, "")}


def _replaced(curation: Curation, table: str, old: Row, new: Row) -> Curation:
    rows = [new if one is old else one for one in curation.tables[table]]
    return curation.changed(**{table: rows})


def _naming(curation: Curation, reference: Reference, key: str) -> Row | None:
    return next(
        (row for row in curation.tables[reference.table] if _names(reference, row, key)), None
    )


def _names(reference: Reference, row: Row, key: str) -> bool:
    return key in reference.keys(row)


def _is_named_otherwise(curation: Curation, reference: Reference, table: str, key: str) -> bool:
    """True where the key is also that of a row of another table which the column may name."""
    return any(key == name for name in _other_keys(curation, reference, table))


def _other_keys(curation: Curation, reference: Reference, table: str) -> Iterator[str]:
    for other in reference.to:
        if other != table:
            yield from (row[key_column(other)] for row in curation.tables[other])
