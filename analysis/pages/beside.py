"""Lead from a text to the files beside its page, by the table whose rows they hold.

sheets, downloads -> **beside** -> exporter
"""

from collections.abc import Sequence

from analysis.tables.download import FILE
from analysis.wording.marks import ROWS

from .downloads import csv_kind
from .sheets import Sheet
from .tree import Element, bearers, take_out


def rows_beside(content: Element) -> list[str]:
    """Return the rows that stand in the data beside a page and not on it, and take their mark off.

    They are those behind a summary: every figure that is put in an order of which a page shows the
    ends.
    """
    return [key for one in bearers(content, ROWS) for key in one.attrib.pop(ROWS).split()]


def lead_to_files(content: Element, sheets: Sequence[Sheet], files: dict[str, str]) -> None:
    """Give each link to a file its address; a paragraph whose file there is not goes.

    A link says a form ("XLSX") or a table ("members"), whose rows stand in a CSV.
    """
    held = {sheet.table: files[csv_kind(sheet, sheets)] for sheet in sheets if files}
    for link in bearers(content, FILE):
        kind = link.attrib.pop(FILE)
        file = files.get(kind) or held.get(kind)
        if file:
            link.set("href", file)
            continue
        line = next(link.iterancestors("p"), link)
        if line.getparent() is not None:  # the line went with another of its links
            take_out(line)
