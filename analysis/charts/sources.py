"""Name the rows behind a cell of a chart, and the documents they come from."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from analysis.languages import Name, msgid
from analysis.package import Seeds
from analysis.package.keyed_rows import rows_of
from analysis.package.seeds import rows_by_key
from analysis.wording import Html, Sentence, bullets, listed, marked, say, title

LINE = msgid("Source: {sources}")
TITLE = msgid("“{title}”")


def source_line(seeds: Seeds, keys: Iterable[str]) -> Sentence | None:
    """Return the line for figure ids and rows (`programme/x`, `member/y`); None without a source.

    Documents stand in the package's order, each once, by title.
    """
    wanted = set(keys)
    used = set(seeds.evidence.loc[seeds.evidence["figure"].isin(wanted), "source"])
    used |= _of_rows(seeds.programmes, "programme", wanted)
    used |= _of_rows(seeds.members, "member", wanted)
    rows = rows_of(seeds.sources[seeds.sources["source"].isin(used)])
    return say(LINE, sources=listed(say(TITLE, title=title(row)) for row in rows)) if rows else None


def _of_rows(frame: pd.DataFrame, table: str, wanted: set[str]) -> set[str]:
    keys = {key.partition("/")[2] for key in wanted if key.startswith(f"{table}/")}
    return set(frame.loc[frame[table].isin(keys), "source"])


class RowNames:
    """The names of a package's programmes and members by key (`programme/x`, `member/y`)."""

    def __init__(self, seeds: Seeds):
        self._rows = {
            table: rows_by_key(seeds, f"{table}s", table) for table in ("programme", "member")
        }

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
