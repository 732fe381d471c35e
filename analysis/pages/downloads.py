"""Give the figures behind a page as CSV and XLSX, safe to open in a spreadsheet.

One row per figure and passage: what it measures, for whom, when, value, unit, bound, and the exact
words with their place. A text that a spreadsheet could take for a formula is marked as text (an
apostrophe in CSV, a string cell in XLSX). Both files hold the same bytes for the same inputs.
"""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from analysis.languages import in_language, msgid, name_of, text_of, translate

from .context import PageContext
from .edition import edition_of
from .folding import FoldedTable
from .rows import Row, Rows

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

COLUMNS = {
    "figure": msgid("figure"),
    "region": msgid("region"),
    "indicator": msgid("indicator"),
    "kind": msgid("kind"),
    "period": msgid("period"),
    "value": msgid("value"),
    "upper": msgid("upper value"),
    "unit": msgid("unit"),
    "bound": msgid("bound"),
    "status": msgid("observation status"),
    "exact": msgid("exact words"),
    "source": msgid("source"),
    "title": msgid("title of the source"),
    "tier": msgid("standing of the source"),
    "start": msgid("start"),
    "end": msgid("end"),
    "url": msgid("address"),
    "reading": msgid("reading"),
    "note": msgid("note"),
}
NUMBERS = frozenset({"value", "upper", "start", "end"})
Cell = str | int | Decimal | None
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
FORMULA = re.compile(r"^[\s]*[=+\-@\t\r|]")
LONGEST_CELL = 32_000  # a cell of XLSX holds 32,767 characters
EXACT_DIGITS = 15  # of a number cell; a longer number is written as text


def downloads(
    figures: Iterable[str], context: PageContext, folded: Sequence[FoldedTable] = ()
) -> dict[str, bytes]:
    """Return the files beside a page by kind ("CSV", "XLSX"), with the figures that it names.

    XLSX also has a sheet for each table that was taken out of the page.
    """
    rows = context.rows
    with in_language(context.language):
        named = dict.fromkeys([*figures, *(item for one in folded for item in one.figures)])
        on_file = [figure for figure in named if rows.figure(figure) is not None]
        table = list(figure_rows(on_file, rows))
        heads = [translate(text) for text in COLUMNS.values()]
        issued = edition_of(context.seeds.folders).issued
        return {"CSV": as_csv(heads, table), "XLSX": as_xlsx(heads, table, issued, folded)}


def figure_rows(figures: Iterable[str], rows: Rows) -> Iterable[dict[str, Cell]]:
    """Yield one row per figure and passage, with names in the language in use."""
    for figure in figures:
        row = rows[figure]
        about = {
            "figure": figure,
            "region": _name(rows, "region", row["region"]),
            "indicator": _name(rows, "indicator", row["indicator"]),
            "kind": row["measure_kind"],
            "period": row["period"],
            "value": row["value"],
            "upper": row["value_upper"],
            "unit": row["unit"],
            "bound": row["bound"],
            "status": row["obs_status"],
            "note": text_of(row, "note"),
        }
        for passage in rows.evidence(figure) or [{}]:
            yield about | _passage(passage, rows)


def as_csv(heads: list[str], table: Iterable[Mapping[str, Cell]]) -> bytes:
    """Return a table as CSV (UTF-8 with a byte order mark, which spreadsheets look for)."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(heads)
    for row in table:
        writer.writerow([_csv_cell(name, row.get(name)) for name in COLUMNS])
    return b"\xef\xbb\xbf" + text.getvalue().encode("utf-8", "replace")


def as_xlsx(
    heads: list[str],
    table: Iterable[Mapping[str, Cell]],
    issued: str,
    folded: Sequence[FoldedTable] = (),
) -> bytes:
    """Return a table as an XLSX workbook, its head row fixed and filtered.

    Each folded table is a further sheet, its cells as text, as the page would show them.
    """
    from xlsxwriter import Workbook

    buffer = io.BytesIO()
    settings = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = Workbook(buffer, settings)
    book.set_properties({"created": datetime.fromisoformat(issued or "2000-01-01")})
    sheet = book.add_worksheet("figures")
    bold = book.add_format({"bold": True})
    for column, head in enumerate(heads):
        sheet.write_string(0, column, head, bold)
    last = 0
    for last, row in enumerate(table, 1):
        for column, name in enumerate(COLUMNS):
            _write(sheet, last, column, name, row.get(name))
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, last, len(heads) - 1)
    sheet.set_column(0, len(heads) - 1, 18)
    for one in folded:
        _write_folded(book.add_worksheet(one.sheet), one)
    book.close()
    return buffer.getvalue()


def _write_folded(sheet: "Worksheet", folded: FoldedTable) -> None:
    for row, cells in enumerate(folded.lines):
        for column, text in enumerate(cells):
            sheet.write_string(row, column, safe_text(text)[:LONGEST_CELL])
    sheet.freeze_panes(2, 1)
    sheet.set_column(0, 0, 36)


def safe_text(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula, without control characters."""
    if not text.isprintable():
        text = CONTROL.sub("\ufffd", text)
    return f"'{text}" if FORMULA.match(text) else text


def _write(sheet: "Worksheet", row: int, column: int, name: str, value: Cell) -> None:
    if value is None or value == "":
        return
    if name in NUMBERS and len(_digits(value).strip("0").replace(".", "")) <= EXACT_DIGITS:
        sheet.write_number(row, column, float(value))
    else:
        sheet.write_string(row, column, safe_text(str(value))[:LONGEST_CELL])


def _digits(value: Cell) -> str:
    return format(Decimal(value or 0), "f")


def _csv_cell(name: str, value: Cell) -> str:
    if value is None or value == "":
        return ""
    return _digits(value) if name in NUMBERS else safe_text(str(value))


def _passage(passage: Row, rows: Rows) -> dict[str, Cell]:
    if not passage:
        return {}
    source = rows[f"source/{passage['source']}"]
    place = {"start": int(passage["start"]), "end": int(passage["end"])}
    told = {key: passage[key] for key in ("exact", "source", "reading")}
    return told | place | {"title": source["title"], "tier": source["tier"], "url": source["url"]}


def _name(rows: Rows, table: str, key: str) -> str:
    row = rows.row(f"{table}/{key}")
    return name_of(row) if row is not None else key
