"""A form over a row of any table: one control for each cell, and what was changed."""

from collections.abc import Mapping

import ipywidgets as widgets

from analysis.curation.amendments import correctable
from analysis.curation.desk.cells import Cell, Pairs
from analysis.curation.desk.front_end import FORM
from analysis.curation.desk.own_figures import own_first, programme_of
from analysis.curation.desk.row_lines import choices
from analysis.curation.state import Curation

#: The cells of a row that are read first; the others follow in the order of the columns.
FIRST = {
    "figures": "value value_upper unit bound measure_kind indicator programme member period "
    "period_basis frequency region part_of reading",
    "programmes": "kind instrument name name_en name_ja name_zh_hans parent starts ends",
    "members": "kind programme name name_en name_ja name_zh_hans part_of concept",
    "scheme_terms": "scheme rate fixed_sum limit limit_per quota quota_per recipients costs",
    "indicators": "name_en name_ja name_zh_hans unit measured stock_or_flow",
    "regions": "level parent name_en name_ja name_zh_hans",
    "sources": "tier published published_basis title publisher",
}


def fields_of(table: str) -> tuple[str, ...]:
    """Return the cells that a form of a table shows, in order."""
    first = FIRST.get(table, "").split()
    return tuple(dict.fromkeys([*first, *correctable(table)]))


class Form:
    """Controls for the cells of a row of one table."""

    def __init__(self, table: str) -> None:
        self.table = table
        self.cells = {name: Cell(table, name) for name in fields_of(table)}
        self.box = widgets.Box([cell.box for cell in self.cells.values()]).add_class(FORM)

    def show(
        self, curation: Curation, row: Mapping[str, str], *, locked: bool, offered: "Offered"
    ) -> None:
        """Show a row; when locked, nothing can be changed."""
        programme = programme_of(curation, self.table, row)
        for name, cell in self.cells.items():
            if cell.to:
                cell.offer(offered.rows(curation, cell.to, programme))
            cell.show(str(row.get(name, "")), locked=locked)

    def changes(self) -> dict[str, str]:
        """Return the cells whose control says something else than was shown."""
        return {name: cell.text for name, cell in self.cells.items() if cell.changed}


class Offered:
    """The rows of a package that cells may name, each table listed once until it changes."""

    def __init__(self) -> None:
        self._of: Curation | None = None
        self._rows: dict[tuple[tuple[str, ...], str], Pairs] = {}

    def rows(self, curation: Curation, tables: tuple[str, ...], programme: str = "") -> Pairs:
        """Return the names and keys of the rows of some tables, a programme's own figures first."""
        if curation is not self._of:
            self._of, self._rows = curation, {}
        of = programme if tables == ("figures",) else ""
        if (tables, of) not in self._rows:
            found = choices(curation, tables)
            self._rows[tables, of] = own_first(curation, found, of) if of else found
        return self._rows[tables, of]
