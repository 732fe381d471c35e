"""Do again on a revised document what was done to the draft of the one before it.

told -> **replaying** -> history, a second draft

Rows are found by the words they quote, with those beside them, at the place nearest the old one.
What cannot be placed is left to a person and said in a sentence; it stays told, and is tried again
when the document is next revised.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis import paths
from analysis.curation.deeds import ADD, NUMBERS, TAKE_UP, Deed, done
from analysis.curation.marked_numbers import Place, places_at
from analysis.curation.quoted import Words, found_again
from analysis.curation.references import key_column, references
from analysis.curation.state import Curation, CurationError, Row, base_of
from analysis.curation.told import (
    Line,
    as_text,
    has_row,
    line_of,
    made_by,
    steps,
    told,
    words_quoted,
)
from analysis.languages import msgid, translate
from analysis.numbers import scan
from analysis.package.descriptor import workbook_descriptor
from analysis.package.documents import read_document
from analysis.package.faults import shown

LOST = msgid("“{words}” has to be decided on again ({done}): {why}")
ELSEWHERE = msgid("the words are not in the document any longer")
NOT_DRAFTED = msgid("no row quotes these words any longer")
DONE = {
    "accept": msgid("accepted"),
    "reopen": msgid("made undecided"),
    "dismiss": msgid("dismissed"),
    "correct": msgid("corrected"),
    "add": msgid("added"),
    "merge": msgid("merged"),
    "take_up": msgid("made a figure"),
    "quote": msgid("given other words"),
}


@dataclass(frozen=True)
class Replayed:
    """The tables of a fresh draft with what was decided before, and what could not be placed.

    `history` is the history to lie beside the tables from now on; `lost` are sentences, one a row;
    of an indicator that no figure has any longer there is none.
    """

    tables: Mapping[str, tuple[Row, ...]]
    history: str
    lost: tuple[str, ...]


def replayed(
    folder: str | Path,
    fresh_tables: Mapping[str, Iterable[Mapping[str, Any]]],
    texts: Mapping[str, str] | None = None,
    base: Sequence[str | Path] | None = None,
) -> Replayed:
    """Return the tables of a fresh draft after all that was done to the package in a folder.

    `fresh_tables` are those of its documents as revised; deeds about other documents are left
    out of them, but stay told. Without `texts`, by source, the documents are read from their
    usual place; `base` is what the package is stacked on. Nothing is written.
    """
    now = _fresh(Path(folder), fresh_tables, texts, base)
    keys: dict[tuple[str, str], str] = {}
    lines, lost = list[Line](), dict[tuple[str, str], str]()
    mine = {row["source"] for row in now.tables["sources"]}
    for line in (line for step in steps(told(folder)).held for line in step):
        if line.get("words") and line["words"]["source"] not in mine:
            lines.append(line)
            continue
        try:
            deed = _placed(now, line, keys)
            later = done(now, deed)
        except CurationError as refusal:
            lost.setdefault((line["table"], line["key"]), _sentence(line, refusal))
            lines.append({name: value for name, value in line.items() if name != "changed"})
            continue
        if deed.do in (ADD, TAKE_UP):
            table = "figures" if deed.do == TAKE_UP else deed.table
            keys[table, line["key"]] = made_by(now, later, table)
        lines.append({**line_of(now, later, deed, line["step"]), "at": line.get("at", "")})
        now = later
    told_once = tuple(says for (table, _), says in lost.items() if table != "indicators")
    return Replayed(now.tables, as_text(lines), told_once)


def _placed(now: Curation, line: Line, keys: dict[tuple[str, str], str]) -> Deed:
    """Return a deed that was told, on the rows and words as they are now."""
    table, key, words = line["table"], line["key"], _words(line.get("words"))
    to = _words(line.get("to"))
    cells = _cells(now, line, keys)
    new = _again(now, words) if words and line["do"] == ADD else None
    if new:
        return Deed(ADD, table, "", new, cells)
    if table in NUMBERS and words:
        place = _number(now, words, keys.get((table, key), ""))
        words = Words(place.source, place.start, place.exact)
        return Deed(line["do"], table, place.figure, words, cells, to and _again(now, to))
    key = _row(now, table, key, words, keys)
    return Deed(line["do"], table, key, None, cells, to and _again(now, to))


def _row(
    now: Curation, table: str, key: str, words: Words | None, keys: dict[tuple[str, str], str]
) -> str:
    """Return the key of the row that quotes words now, the likest and nearest of several."""
    if (table, key) in keys and has_row(now, table, keys[table, key]):
        return keys[table, key]
    if words is None:
        if not has_row(now, table, key):
            raise CurationError(NOT_DRAFTED)
        return key
    new, column = _again(now, words), key_column(table)
    for row in now.tables[table]:
        quoted = words_quoted(now, table, row[column])
        if quoted and (quoted.start, quoted.exact) == (new.start, new.exact):
            keys[table, key] = row[column]
            return keys[table, key]
    raise CurationError(NOT_DRAFTED)


def _number(now: Curation, words: Words, key: str) -> Place:
    """Return the marked number that words give now."""
    new = _again(now, words)
    found = [
        one
        for one in places_at(now, words.source, new.start, new.end)
        if (one.start, one.exact) == (new.start, new.exact)
    ]
    if not found:
        raise CurationError(NOT_DRAFTED)
    return next((one for one in found if key and one.figure == key), found[0])


def _again(now: Curation, words: Words) -> Words:
    text = now.texts.get(words.source)
    new = found_again(words, text) if text is not None else words
    if new is None:
        raise CurationError(ELSEWHERE)
    return new


def _cells(now: Curation, line: Line, keys: dict[tuple[str, str], str]) -> dict[str, str]:
    """Return the cells of a deed, in which rows are named by their keys of now."""
    cells, renamed = dict(line.get("cells", {})), dict[str, str]()
    for name, quoted in line.get("named", {}).items():
        table, _, key = name.partition("/")
        renamed[key] = _row(now, table, key, _words(quoted), keys)
    for column in {*references(line["table"]), "into"} & cells.keys():
        parts = [renamed.get(key, key) for key in cells[column].split(";")]
        cells[column] = ";".join(parts)
    return cells


def _words(quoted: Mapping[str, Any] | None) -> Words | None:
    return Words(**quoted) if quoted else None


def _sentence(line: Line, refusal: CurationError) -> str:
    words = line["words"]["exact"] if line.get("words") else line["key"]
    why = translate(refusal.template, **refusal.values)
    return translate(LOST, words=shown(words), done=translate(DONE[line["do"]]), why=why)


def _fresh(
    folder: Path,
    tables: Mapping,
    texts: Mapping[str, str] | None,
    base: Sequence[str | Path] | None,
) -> Curation:
    """Return a curation of tables that were just drafted, with the documents that are at hand."""
    described, documents = workbook_descriptor().tables, paths.documents_folder()
    rows = {name: tuple(_as_text(name, row) for row in tables.get(name, ())) for name in described}
    read = dict(texts) if texts is not None else {}
    for row in rows["sources"] if texts is None else ():
        document = read_document({**row, "characters": int(row["characters"] or 0)}, documents)
        if document.text is not None and not document.problems:
            read[row["source"]] = document.text
    languages = {row["source"]: row["language"] for row in rows["sources"]}
    mentions = {name: tuple(scan(text, languages[name])) for name, text in read.items()}
    return Curation(folder, rows, read, mentions, documents, base_of(folder, base))


def _as_text(table: str, row: Mapping[str, Any]) -> Row:
    cells: Sequence[str] = workbook_descriptor().tables[table].columns
    return {name: "" if row.get(name) is None else str(row[name]) for name in cells}
