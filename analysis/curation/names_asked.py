"""Say which names a reader of another language misses, and give many of them in one action.

state -> **names asked** -> desk

A draft has names in the language of its document. What somebody has read will stand on pages of
other languages too; each of its words is asked for once, in however many rows it stands.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from analysis.curation.deeds import CORRECT, Deed
from analysis.curation.references import key_column
from analysis.curation.state import UNVALIDATED, Curation, CurationError, Row
from analysis.drafting.candidates import UNNAMED
from analysis.drafting.indicators.from_words import DEFINITION
from analysis.languages import text_of
from analysis.package.load import in_one_line
from analysis.package.texts import column_in

#: The texts of each table that pages show.
TEXTS = {
    "regions": ("name",),
    "programmes": ("name", "purpose"),
    "members": ("name",),
    "indicators": ("name", "definition"),
    "figures": ("note",),
    "scheme_terms": ("grade",),
    "support_schemes": ("eligible_costs",),
    "conditions": ("text",),
}
ENGLISH = "en"
#: Letters that no English name is written in: such words stand where an English name must.
HAN_OR_KANA = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


@dataclass(frozen=True)
class Asked:
    """Words that have no name in a language, and the rows they stand in: table, key, column."""

    words: str
    rows: tuple[tuple[str, str, str], ...]


def names_asked(curation: Curation, language: str) -> list[Asked]:
    """Return the words of rows that somebody has read which have no name in a language."""
    found = dict[str, list[tuple[str, str, str]]]()
    for table, texts in TEXTS.items():
        for row, text in product(_read_rows(curation, table), texts):
            column = _column(row, language, text)
            words = _printed(curation, row, text)
            if any(map(str.isalpha, words)) and _is_missing(row, column, language):
                found.setdefault(words, []).append((table, row[key_column(table)], column))
    return [Asked(words, tuple(rows)) for words, rows in found.items()]


def naming(asked: Sequence[Asked], lines: str) -> list[Deed]:
    """Return the deeds that give each of these words the name on its line, an empty one none.

    Raises CurationError where there are not as many lines as words: a name would be another's.
    """
    names = lines.split("\n")
    if len(names) == len(asked) + 1 and not names[-1]:
        names.pop()  # the last line was ended too
    if len(names) != len(asked):
        raise CurationError(
            "names asked for: {count}, lines written: {given}. Write one a line, and leave the "
            "line of one you do not know empty",
            count=len(asked), given=len(names),
        )  # fmt: skip
    return [
        Deed(CORRECT, table, key, None, {column: in_one_line(name)})
        for one, name in zip(asked, names, strict=True)
        if name.strip()
        for table, key, column in one.rows
    ]


def _read_rows(curation: Curation, table: str) -> Iterator[Row]:
    """Yield the rows of a table that will stand on pages and are not of the package below."""
    used = {
        row["indicator"] for row in curation.tables["figures"] if row["obs_status"] != UNVALIDATED
    }
    for row in curation.tables[table]:
        key = row[key_column(table)]
        if row.get("obs_status") == UNVALIDATED or curation.stands_below(table, key):
            continue
        if table != "indicators" or (key in used and not key.startswith(UNNAMED)):
            yield row


def _column(row: Row, language: str, text: str) -> str:
    """Return the column of a text in a language: where none is of English, it is the text’s own."""
    column = column_in(language, text)
    return column if column in row else text


def _printed(curation: Curation, row: Row, text: str) -> str:
    """Return a text as the document has it, else in whatever language it is in."""
    sources = {one["source"]: one["language"] for one in curation.tables["sources"]}
    language = sources.get(row.get("source", "")) or next(iter(sources.values()), ENGLISH)
    own = row.get(column_in(language, text), "")
    words = own or row.get(text, "") or text_of(row, text) or _any(row, text)
    return "" if words == DEFINITION else words


def _any(row: Row, text: str) -> str:
    return next((row[name] for name in row if name.startswith(text) and row[name]), "")


def _is_missing(row: Row, column: str, language: str) -> bool:
    return not row[column] or (language == ENGLISH and bool(HAN_OR_KANA.search(row[column])))
