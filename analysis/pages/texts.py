"""Say which texts of a row a page may show under its name: its names, and its texts with digits.

rows -> **texts** -> metadata; held against
"""

import re
from functools import cached_property, lru_cache

from analysis.languages import language, name_of, text_of
from analysis.package.texts import columns_of, text_fields
from analysis.schemes.reading import terms_of

from .rows import Row, Rows

WORDED = (
    "name", "title", "note", "purpose", "definition", "eligible_costs", "reason", "headline", "bet",
    "criterion", "grade", "text",
)  # fmt: skip
#: Columns that point to rows or codes; a page shows what they point to, not the key itself.
KEYS = frozenset(
    "region source indicator figure programme member concept question variable parent part_of "
    "instrument target_groups sectors rate limit envelope headline_figure lever sha256 file "
    "computed_from term recipients costs fixed_sum minimum threshold_from threshold_to "
    "quota covers except_for other amount years of".split()
)
DIGIT = re.compile("[0-9０-９〇一二三四五六七八九十百千万億亿兆]")


class Texts:
    """The texts that a page may show under the names of rows."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows

    def of(self, key: str) -> list[str]:
        """Return what a page may show under a row's name: its names, and texts with digits.

        Texts of another language are left out where the page's own language has the text. A row
        without a name is shown by its key.
        """
        row = self.rows.row(key) or {}
        found = {
            cell
            for column, instead, is_worded in _shown_columns(tuple(row), language())
            if (cell := row[column])
            and isinstance(cell, str)
            and not any(row[one] for one in instead)
            and (is_worded or DIGIT.search(cell))
        }
        if DIGIT.search(words := str(row.get("exact") or "")):
            found.add(words)  # a plan is quoted by its title, which may hold its years
        names = [cell for column, cell in row.items() if column.startswith("name")]
        keyed = {key.rpartition("/")[2]} if names and not any(names) else set()
        return sorted(found | keyed | self._corrected_cells(key) | self._graded_names(key))

    def _graded_names(self, key: str) -> set[str]:
        """Return the names of a scheme's terms that have a grade, which stands behind the name."""
        table, _, scheme = key.rpartition("/")
        graded = self._graded.get(scheme, ()) if table == "programme" else ()
        return {name_of(names) for names in graded}

    @cached_property
    def _graded(self) -> dict[str, list[Row]]:
        found: dict[str, list[Row]] = {}
        for term in terms_of(self.rows.seeds).on_file:
            if any(cell for name, cell in term.row.items() if name.startswith("grade_") and cell):
                found.setdefault(term.scheme, []).append(term.names)
        return found

    def _corrected_cells(self, key: str) -> set[str]:
        """Return what an evidence note says of the corrections made to a figure's row."""
        table, _, figure = key.rpartition("/")
        made = self.rows.corrections(figure) if table in ("", "figure") else []
        reasons = {text_of(one, "reason") for one in made}
        return {cell for one in made for cell in (one["printed"], one["corrected"])} | reasons


@lru_cache(maxsize=200)
def _shown_columns(columns: tuple[str, ...], tag: str) -> tuple[tuple[str, tuple, bool], ...]:
    """Return the columns a page may show: (column, those said instead of it, is it words).

    A cell in another language is not shown where the row has it in the page's own.
    """
    found = []
    for column in (one for one in columns if one not in KEYS):
        field, instead = text_fields().get(column), ""
        if field and field.language not in ("", tag):
            instead = columns_of(field.text).get(tag, "")
        said_instead = (instead,) if instead in columns else ()
        found.append((column, said_instead, column.startswith(WORDED)))
    return tuple(found)
