"""Give what a page shows as CSV and XLSX, safe to open in a spreadsheet.

sheets -> **downloads**

XLSX holds one sheet a table (figures, programmes, actors …), CSV one file a table; each row says
what it is, the exact words, and where they stand. A text that a spreadsheet could take for a
formula is marked as text (an apostrophe in CSV, a string cell in XLSX). The files hold the same
bytes for the same inputs.
"""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from analysis.languages import in_language

from .context import PageContext
from .edition import edition_of
from .folding import FoldedTable
from .sheet_lines import Cell
from .sheets import Sheet, main_sheet

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
FORMULA = re.compile(r"^[\s]*[=+\-@\t\r|]")
LONGEST_CELL = 32_000  # a cell of XLSX holds 32,767 characters
EXACT_DIGITS = 15  # of a number cell; a longer number is written as text


BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def downloads(
    sheets: Sequence[Sheet], context: PageContext, folded: Sequence[FoldedTable] = ()
) -> dict[str, bytes]:
    """Return the files beside a page by kind: "XLSX", "CSV", and "CSV members" and the like.

    `sheets` are those of the page. "CSV" is the table that stands for it, of which `csv_kind` tells
    the others; XLSX also has a sheet for each table that was taken out of the page.
    """
    with in_language(context.language):
        issued = edition_of(context.seeds.folders).issued
        files = {csv_kind(sheet, sheets): as_csv(sheet) for sheet in sheets}
        return files | {"XLSX": as_xlsx(sheets, issued, folded)}


def csv_kind(sheet: Sheet, sheets: Sequence[Sheet]) -> str:
    """Return the kind of the file that holds a sheet of a page as CSV."""
    return "CSV" if sheet is main_sheet(sheets) else f"CSV {sheet.table}"


def files_of(sheets: Sequence[Sheet], names: Mapping[str, str]) -> dict[str, str]:
    """Return the names of the files of a page by kind: `page.csv`, `page.members.csv`, `page.xlsx`.

    `names` are those of "CSV" and "XLSX"; without them a page has no files beside it.
    """
    if not names:
        return {}
    stem = names["CSV"].removesuffix(".csv")
    kinds = (csv_kind(sheet, sheets) for sheet in sheets)
    tables = {kind: f"{stem}.{kind.removeprefix('CSV ')}.csv" for kind in kinds if kind != "CSV"}
    return {"XLSX": names["XLSX"], "CSV": names["CSV"]} | tables


def as_csv(sheet: Sheet) -> bytes:
    """Return a sheet as CSV (UTF-8 with a byte order mark, which spreadsheets look for)."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(map(safe_text, sheet.heads))
    for line in sheet.lines:
        writer.writerow([_csv_cell(line.get(column)) for column in sheet.columns])
    return BYTE_ORDER_MARK + text.getvalue().encode("utf-8", "replace")


def as_xlsx(sheets: Iterable[Sheet], issued: str, folded: Sequence[FoldedTable] = ()) -> bytes:
    """Return sheets as an XLSX workbook, their head rows fixed and filtered.

    Each folded table is a further sheet, its cells as text, as the page would show them.
    """
    from xlsxwriter import Workbook

    buffer = io.BytesIO()
    settings = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = Workbook(buffer, settings)
    book.set_properties({"created": datetime.fromisoformat(issued or "2000-01-01")})
    for sheet in sheets:
        _write_sheet(book, sheet)
    for one in folded:
        _write_folded(book.add_worksheet(one.sheet), one)
    book.close()
    return buffer.getvalue()


def _write_sheet(book: "Workbook", sheet: Sheet) -> None:
    """Write a sheet, named like its table: that is the same in every language."""
    page, bold = book.add_worksheet(sheet.table), book.add_format({"bold": True})
    for column, head in enumerate(sheet.heads):
        page.write_string(0, column, safe_text(head), bold)
    for row, line in enumerate(sheet.lines, 1):
        for column, name in enumerate(sheet.columns):
            _write(page, row, column, line.get(name))
    page.freeze_panes(1, 1)
    page.autofilter(0, 0, len(sheet.lines), len(sheet.columns) - 1)
    page.set_column(0, len(sheet.columns) - 1, 18)


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


def _write(sheet: "Worksheet", row: int, column: int, value: Cell) -> None:
    if value is None or value == "":
        return
    if isinstance(value, str):
        sheet.write_string(row, column, safe_text(value)[:LONGEST_CELL])
    elif len(_digits(value).strip("0").replace(".", "")) <= EXACT_DIGITS:
        sheet.write_number(row, column, float(value))
    else:
        sheet.write_string(row, column, _digits(value))


def _digits(value: int | Decimal) -> str:
    return format(Decimal(value), "f")


def _csv_cell(value: Cell) -> str:
    if value is None or value == "":
        return ""
    return safe_text(value) if isinstance(value, str) else _digits(value)
