"""Say what stands in the data beside a page: a sheet for each table whose rows the page shows.

figures and rows of a page -> **sheets** -> downloads
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from analysis.package.descriptor import workbook_descriptor

from .columns import FIGURE_COLUMNS, head_of, title_of
from .rows import TABLES, Rows
from .sheet_lines import PASSAGE, Cell, lines_of

#: Tables that only name what others point to, and the documents, which come last.
BESIDE = frozenset({"regions", "indicators", "concepts", "questions", "sources"})
FIGURES, SOURCES = "figures", "sources"


@dataclass(frozen=True)
class Sheet:
    """The rows of one table that a page shows: columns, and their cells by column."""

    table: str
    columns: tuple[str, ...]
    lines: tuple[Mapping[str, Cell], ...]

    @property
    def heads(self) -> list[str]:
        """What the columns are called in the language in use."""
        described = workbook_descriptor().tables[self.table]
        return [head_of(column, described) for column in self.columns]

    @property
    def title(self) -> str:
        """What the sheet is called in the language in use."""
        return title_of(self.table)


def sheets_of(shown: Iterable[str], rows: Rows) -> list[Sheet]:
    """Return the sheets of what a page shows (figures by id, rows as `table/key`), the figures
    first, and last the documents that all of it rests on; of nothing, a sheet of no figures.

    Names are in the language in use.
    """
    shown = list(shown)
    sheets = [_sheet(table, keys, rows) for table, keys in _keys(shown, rows).items() if keys]
    cited = {key.partition("/")[2] for key in shown if key.startswith("source/")}
    cited |= {str(line.get("source")) for sheet in sheets for line in sheet.lines}
    on_file = sorted(key for key in cited if rows.row(f"source/{key}") is not None)
    if on_file:
        sheets.append(_sheet(SOURCES, on_file, rows))
    return sheets or [_sheet(FIGURES, (), rows)]


def main_sheet(sheets: Sequence[Sheet]) -> Sheet | None:
    """Return the sheet that stands for the page: its figures, else its longest table."""
    own = [sheet for sheet in sheets if sheet.table != SOURCES]
    figures = next((sheet for sheet in own if sheet.table == FIGURES), None)
    return figures or max(own, key=lambda sheet: len(sheet.lines), default=None)


def _keys(shown: Iterable[str], rows: Rows) -> dict[str, list[str]]:
    """Return the keys of the rows shown by their table, each once, as far as they are on file.

    What the programmes shown pay is said under their names, so it comes with them.
    """
    found: dict[str, dict[str, None]] = {FIGURES: {}, "programmes": {}, "members": {}}
    for key in shown:
        one, _, own = key.rpartition("/")
        table = TABLES.get(one or "figure", "")
        if table and table not in BESIDE and rows.row(key) is not None:
            found.setdefault(table, {})[own] = None
    paying = [key for key in found["programmes"] if rows.row(f"support_scheme/{key}") is not None]
    found.setdefault("support_schemes", {}).update(dict.fromkeys(paying))
    for scheme in paying:
        for name, clauses in rows.clauses_of(scheme).items():
            found.setdefault(name, {}).update(dict.fromkeys(clauses))
    return {table: list(keys) for table, keys in found.items()}


def _sheet(name: str, keys: Iterable[str], rows: Rows) -> Sheet:
    table = rows.seeds.descriptor.tables[name]
    lines = tuple(line for key in keys for line in lines_of(table, key, rows))
    columns = dict.fromkeys(FIGURE_COLUMNS if name == FIGURES else ())
    columns |= dict.fromkeys(column for line in lines for column in line)
    if name in (FIGURES, SOURCES):
        return Sheet(name, tuple(columns), lines)
    place = [column for column in PASSAGE if column in columns]
    return Sheet(name, (*(one for one in columns if one not in place), *place), lines)
