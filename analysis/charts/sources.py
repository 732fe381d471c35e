"""Name the rows behind a cell of a chart, and the documents they come from."""

from collections.abc import Iterable, Mapping
from typing import Any

from analysis.languages import Name, msgid
from analysis.package import Seeds
from analysis.package.seeds import rows_by_key
from analysis.wording import Html, Sentence, bullets, listed, marked, say, title

LINE = msgid("Source: {sources}")
TITLE = msgid("“{title}”")
ROWS = ("programme", "member")


def source_line(seeds: Seeds, keys: Iterable[str]) -> Sentence | None:
    """Return the line for figure ids and rows (`programme/x`, `member/y`); None without a source.

    Documents stand in the package's order, each once, by title.
    """
    used = {source for key in set(keys) for source in _sources_of(key, seeds)}
    rows = [
        row for source, row in rows_by_key(seeds, "sources", "source").items() if source in used
    ]
    return say(LINE, sources=listed(say(TITLE, title=title(row)) for row in rows)) if rows else None


def _sources_of(key: str, seeds: Seeds) -> list[str]:
    """Return the documents of a figure, or of a row; none of what is not on file."""
    table, _, name = key.rpartition("/")
    if not table:
        return [row["source"] for row in seeds.evidence_by_figure.get(key, ())]
    row = rows_by_key(seeds, f"{table}s", table).get(name) if table in ROWS else None
    return [row["source"]] if row else []


class RowNames:
    """The names of a package's programmes and members by key (`programme/x`, `member/y`)."""

    def __init__(self, seeds: Seeds):
        self._rows = {table: rows_by_key(seeds, f"{table}s", table) for table in ROWS}

    def of(self, key: str) -> Name:
        """Return the name of one row as a part of a sentence."""
        return Name(key, self._row(key))

    def listed(self, keys: Iterable[str]) -> Html | None:
        """Return the names of rows as a bulleted list, with their marks; None for no row."""
        names = [marked(self.of(key), self._row(key)["basis"]) for key in keys]
        return bullets(names) if names else None

    def _row(self, key: str) -> Mapping[str, Any]:
        table, _, name = key.partition("/")
        return self._rows[table][name]
