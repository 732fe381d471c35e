"""Name the rows of a candidate package in one line each, as lists offer them."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from analysis.curation.desk.labels import row_called
from analysis.curation.desk.marked_text import SIGNS
from analysis.curation.drafting_rules import drafting_rule
from analysis.curation.reading_order import Entry
from analysis.curation.references import DRAFTED, key_column, references
from analysis.curation.state import Curation, Row
from analysis.languages import Term, amount, msgid, name_of, period_text, text_of, translate
from analysis.package.descriptor import workbook_descriptor
from analysis.package.faults import shown
from analysis.quantities import UNITS, Quantity

NOT_HELD = msgid("held by no row yet")
BY_RULE = msgid("{rule}, right {confidence} of the time")
#: Columns with a code that say best what a row is, by table.
SORTS = ("kind", "attribute", "level", "tier", "stock_or_flow")


def line_of(curation: Curation, entry: Entry) -> str:
    """Return sign, table, words, reading and rule of a row."""
    told = [f"{SIGNS[entry.state]} {row_called(entry.table)}", called(curation, entry)]
    told += [one for one in (reading(curation, entry), confidence(entry.rule)) if one]
    return " · ".join(told)


def called(curation: Curation, entry: Entry) -> str:
    """Return the words of a row, or the name of one that has none."""
    return shown(entry.exact or name(curation, entry.table, entry.key))


def name(curation: Curation, table: str, key: str) -> str:
    """Return what a row is called: its name, its words, else its key."""
    if table == "figures":
        return words_of_figure(curation, key)
    row = curation.on_file("programmes" if table == "support_schemes" else table, key) or {}
    return name_of(row) or row.get("title") or text_of(row, "text") or row.get("exact") or key


def words_of_figure(curation: Curation, figure: str) -> str:
    """Return the words that give the value of a figure, or its key where none do."""
    for row in curation.tables["evidence"]:
        if row["figure"] == figure and row["states"] == "value":
            return row["exact"]
    return figure


def reading(curation: Curation, entry: Entry) -> str:
    """Return in words what a row says beside its words."""
    if entry.table == "figures":
        return reading_of(curation.row("figures", entry.key))
    if entry.place:
        return _set_aside(entry)
    row = curation.row(entry.table, entry.key)
    return ", ".join(_said(curation, entry.table, row))


def reading_of(row: Row) -> str:
    """Return a figure's amount, kind and period in words, as far as its cells can be read."""
    kind = Term("measure_kinds", row["measure_kind"]).says
    told = [_amount(row), "" if row["unit"] == "date" else kind, _period(row)]
    return ", ".join(part for part in told if part)


def confidence(rule: str) -> str:
    """Return by what rule a row was drafted and how often it is right; "" where by none."""
    known = drafting_rule(rule)
    if known is None:
        return shown(rule)
    return translate(BY_RULE, rule=known.called, confidence=f"{known.confidence:.0%}")


def choices(curation: Curation, tables: Iterable[str]) -> list[tuple[str, str]]:
    """Return the rows of tables as names and keys, told apart where they are called alike."""
    found, taken = list[tuple[str, str]](), set[str]()
    for table in tables:
        own = table in DRAFTED or table == "figures"
        known = curation.tables[table] if own else curation.with_those_below(table)
        rows = {row[key_column(table)]: row for row in known}
        for key, row in rows.items():
            label = shown(_offered(curation, table, key, row))
            label = f"{label} ({key})" if label in taken else label
            taken.add(label)
            found.append((label, key))
    return found


def _offered(curation: Curation, table: str, key: str, row: Row) -> str:
    if table == "figures":
        return f"{words_of_figure(curation, key)} · {reading_of(row)}"
    if table in ("support_schemes", "scheme_terms"):
        return f"{row_called(table)}: {name(curation, table, key)}"
    return name_of(row) or name(curation, table, key)


def _said(curation: Curation, table: str, row: Row) -> Iterator[str]:
    """Yield what the cells of a row name: its sort, and the figures it gives amounts by."""
    described = workbook_descriptor().tables[table]
    for field in described.fields:
        if field.name in SORTS and field.codes and row[field.name]:
            yield _term(field.codes, row[field.name])
    for reference in references(table).values():
        if reference.to == ("figures",):
            for key in reference.keys(row):
                yield shown(words_of_figure(curation, key))
    if table == "indicators":
        yield row["unit"]


def _term(codes: str, code: str) -> str:
    try:
        return Term(codes, code).says
    except LookupError:
        return shown(code)


def _set_aside(entry: Entry) -> str:
    if not entry.place or not entry.place.reason:
        return translate(NOT_HELD)
    read = Term("dismissed_reasons", entry.place.reason).says
    return f"{read}: {shown(entry.place.note)}" if entry.place.note else read


def _amount(row: Mapping[str, str]) -> str:
    try:
        value = Fraction(Decimal(row["value"]))
        upper = Fraction(Decimal(row["value_upper"])) if row["value_upper"] else None
        if row["unit"] not in UNITS:
            return shown(row["value"])
        return amount(Quantity(value, upper=upper, unit=row["unit"], bound=row["bound"]))
    except (InvalidOperation, ValueError):
        return shown(row["value"])


def _period(row: Mapping[str, str]) -> str:
    try:
        return period_text(row["period"]) if row["period"] else ""
    except ValueError:
        return shown(row["period"])
