"""Write rows of the package as lines of a sheet: names for keys, words with their place.

rows -> **sheet lines** -> sheets -> downloads

Columns come from the descriptor, so that one more is in the data without a word here. What a
column points to stands by its name, with its key beside it where there is a sheet to look it up
in. A row without words of its own has those of its programme.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from analysis.languages import Term, amount, text_of
from analysis.package.descriptor import Field, Table

from .columns import KEY, PRINTED
from .rows import TABLES, Row, Rows

Cell = str | int | Decimal | None
Line = dict[str, Cell]
#: Columns of a figure that stand under another name.
RENAMED = {"measure_kind": "kind", "value_upper": "upper", "obs_status": "status"}
PASSAGE = ("exact", "source", "title", "tier", "start", "end", "url")
SINGULAR: Mapping[str, str] = {plural: one for one, plural in TABLES.items()}
KEYED = frozenset({"programmes", "members", "figures"})  # have sheets to look a key up in
#: Cells of several keys.
LISTS = {
    "target_groups": "target_group",
    "recipients": "target_group",
    "sectors": "concept",
    "costs": "cost_kind",
}
#: What the value of a condition is a key of, by the attribute it is asked of.
VALUES = {
    "place": "region",
    "sector": "concept",
    "size": "firm_size",
    "kind": "target_group",
    "grant_from": "level",
}
AS_ON_FILE = frozenset({"tier"})  # codes that stand in every sheet as in that of the figures


def lines_of(table: Table, key: str, rows: Rows) -> Iterator[Line]:
    """Yield the lines of one row: of a figure one for each passage that gives it."""
    if table.name == "figures":
        yield from _of_figure(table, key, rows)
        return
    row = rows[f"{SINGULAR[table.name]}/{key}"]
    line = _told(table, row, rows)
    if table.name == "sources":
        yield line
        return
    quoted = row if table.quotes else rows.row(f"programme/{row.get('programme', '')}")
    yield line | passage(quoted or {}, rows)


def passage(row: Row, rows: Rows) -> Line:
    """Return the words of a row, where they stand, and in which document."""
    source = rows.row(f"source/{row['source']}") if row.get("source") else None
    if source is None:
        return {}
    place: Line = {"start": int(row["start"]), "end": int(row["end"])}
    told = {key: source[key] for key in ("title", "tier", "url")}
    return {"exact": row["exact"], "source": row["source"]} | told | place


def _of_figure(table: Table, figure: str, rows: Rows) -> Iterator[Line]:
    told = _told(table, rows[figure], rows)
    line = {RENAMED.get(name, name): cell for name, cell in told.items()}
    for one in rows.evidence(figure) or [{}]:
        reading = {"reading": one["reading"]} if "reading" in one else {}
        yield line | passage(one, rows) | reading


def _told(table: Table, row: Row, rows: Rows) -> Line:
    line: Line = {}
    for field in table.fields:
        if field.name != "file" and not (table.quotes and field.name in PASSAGE):
            line |= _cells(table, field, row, rows)
    return line


def _cells(table: Table, field: Field, row: Row, rows: Rows) -> Line:
    """Return the cells of one column: a text, a code or a list of keys in words, or a name with
    the key it stands for."""
    name, value = field.name, row[field.name]
    if field.text:
        text = text_of(row, field.text) if field.language else value
        return {field.text if field.language else f"{name}{PRINTED}": text}
    to = table.points_to.get(name, "")
    to = "programmes" if to == "support_schemes" else to  # a scheme is known by its programme
    if to:
        named = {name: _named(to, value, rows)}
        return named | ({f"{name}{KEY}": value} if to in KEYED else {})
    if kind := LISTS.get(name) or (VALUES.get(row.get("attribute", "")) if name == "value" else ""):
        parts = filter(None, value.split(";"))
        return {name: "; ".join(rows.name(f"{kind}/{part}") for part in parts)}
    if field.codes and value and table.name != "figures" and name not in AS_ON_FILE:
        return {name: Term(field.codes, value).says}
    is_key = name in table.primary_key and table.name not in ("figures", "sources")
    return {"key" if is_key else name: _plain(value)}


def _named(table: str, key: str, rows: Rows) -> str:
    """Return what readers know a row by: its name, or the amount of a figure."""
    if not key or table not in SINGULAR:
        return key
    if table != "figures":
        return rows.name(f"{SINGULAR[table]}/{key}")
    row = rows.figure(key) or {}
    if row.get("value") is None:
        return key
    return amount(rows.quantity(key)).replace("\xa0", " ")


def _plain(value: object) -> Cell:
    """Return a cell as text or number; None where nothing is on file."""
    if isinstance(value, str | Decimal):
        return value
    return int(value) if isinstance(value, int) else None
