"""Tell what was done to a candidate package in lines, and read them again.

deeds -> **told** -> replaying, history

Each line is one deed: the row by key and by its words, the words of rows that its cells name, and
the rows that came and went with it. Deeds of one action share its number (`step`). What is undone
stays told: a line says so.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import Any

from analysis.curation.deeds import NUMBERS, Deed
from analysis.curation.quoted import Words, words_of
from analysis.curation.references import key_column, references
from analysis.curation.saving import HISTORY
from analysis.curation.shape_of_lines import hold_shape
from analysis.curation.state import NO_PACKAGE, Curation, CurationError, Row
from analysis.package.descriptor import workbook_descriptor
from analysis.plain_files import read_json, whole

UNDO, REDO = "undo", "redo"
Line = Mapping[str, Any]


@dataclass(frozen=True)
class Steps:
    """The actions of a history: those that hold, and those undone last, which may be done again.

    An action that could not be placed in a revised document holds, but changed nothing: there is
    nothing of it to undo.
    """

    held: tuple[tuple[Line, ...], ...]
    undone: tuple[tuple[Line, ...], ...]
    last: int

    @property
    def undoable(self) -> tuple[tuple[Line, ...], ...]:
        """The actions that hold and changed rows."""
        return tuple(one for one in self.held if any(line.get("changed") for line in one))


def told(folder: str | Path) -> tuple[Line, ...]:
    """Return the lines of a package's history, none where it has none.

    Raises CurationError naming a line that cannot be read, or where the package is gone.
    """
    path = Path(folder) / HISTORY
    if not path.parent.is_dir():
        raise CurationError(NO_PACKAGE, folder=path.parent)
    if not path.is_file():
        return ()
    lines = []
    for number, text in enumerate(whole(path).splitlines(), 1):
        try:
            line = read_json(text)
            of = {"of": int(line["of"])} if "of" in line else {}
            lines.append({**line, **of, "step": int(line["step"]), "do": str(line["do"])})
            hold_shape(lines[-1])
        except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
            raise CurationError(
                "line {number} of {file} cannot be read: take it out", number=number, file=HISTORY
            ) from None
    return tuple(lines)


def steps(lines: Sequence[Line]) -> Steps:
    """Return which actions of a history hold, which were undone last, and the last number given."""
    held, undone, last = dict[int, tuple[Line, ...]](), dict[int, tuple[Line, ...]](), 0
    for step, group in groupby(lines, key=lambda line: line["step"]):
        action, last = tuple(group), max(last, step)
        do, of = action[0]["do"], action[0].get("of")
        if do == UNDO and of in held:
            undone[of] = held.pop(of)
        elif do == REDO and of in undone:
            held[of] = undone.pop(of)
        elif do not in (UNDO, REDO):
            held[step] = action
            undone.clear()
    return Steps(tuple(held.values()), tuple(undone.values()), last)


def line_of(before: Curation, after: Curation, deed: Deed, step: int) -> Line:
    """Return the line that tells of a deed and of the rows it changed."""
    words = _with_those_beside(before, deed.words) or words_quoted(before, deed.table, deed.key)
    key = deed.key or made_by(before, after, deed.table)
    line = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "step": step,
        "do": deed.do,
        "table": deed.table,
        "key": key,
        "words": words.as_json() if words else None,
        "cells": dict(deed.cells),
        "to": deed.to.as_json() if deed.to else None,
        "named": words_named(before, deed),
        "changed": _changed(before, after),
    }
    return {name: value for name, value in line.items() if value not in (None, {})}


def _with_those_beside(curation: Curation, words: Words | None) -> Words | None:
    """Return words with those beside them: the desk chooses a number by its place alone."""
    if words is None or words.prefix or words.suffix:
        return words
    return words_of(words.cells, curation.texts.get(words.source))


def made_by(before: Curation, after: Curation, table: str) -> str:
    """Return the key of the row that a deed made."""
    column = key_column(table)
    known = {row[column] for row in before.tables[table]}
    return next((row[column] for row in after.tables[table] if row[column] not in known), "")


def words_named(curation: Curation, deed: Deed) -> dict[str, dict[str, Any]]:
    """Return the words of the rows that the cells of a deed name, by table and key."""
    found = {}
    for table, key in named_rows(curation, deed):
        words = words_quoted(curation, table, key)
        if words:
            found[f"{table}/{key}"] = words.as_json()
    return found


def named_rows(curation: Curation, deed: Deed) -> list[tuple[str, str]]:
    """Return table and key of each row of the package that the cells of a deed name."""
    into = deed.cells.get("into") if deed.table in NUMBERS else None
    found = [("figures", into)] if into else []
    for reference in references(deed.table).values():
        for key in reference.keys(deed.cells):
            found += [(to, key) for to in reference.to if has_row(curation, to, key)]
    return found


def has_row(curation: Curation, table: str, key: str) -> bool:
    """Return whether the package has a row of its own of this key."""
    return any(row[key_column(table)] == key for row in curation.tables[table])


def _changed(before: Curation, after: Curation) -> dict[str, dict[str, list[Row]]]:
    """Return the rows that went and came, by table."""
    changed = {}
    for table, rows in after.tables.items():
        old = before.tables[table]
        if rows is old:
            continue
        gone, come = _without(old, rows), _without(rows, old)
        if gone or come:
            changed[table] = {"gone": gone, "come": come}
    return changed


def _without(rows: Iterable[Row], others: Iterable[Row]) -> list[Row]:
    known = {tuple(sorted(row.items())) for row in others}
    return [dict(row) for row in rows if tuple(sorted(row.items())) not in known]


def words_quoted(curation: Curation, table: str, key: str) -> Words | None:
    """Return the words of a row: its own, those that give a figure's value, its programme's."""
    if table == "figures":
        rows = [
            row
            for row in curation.tables["evidence"]
            if (row["figure"], row["states"]) == (key, "value")
        ]
    elif table == "support_schemes":
        rows = [row for row in curation.tables["programmes"] if row["programme"] == key]
    elif workbook_descriptor().tables[table].quotes and table not in NUMBERS:
        rows = [row for row in curation.tables[table] if row[key_column(table)] == key]
    else:
        rows = []
    return words_of(rows[0], curation.texts.get(rows[0]["source"])) if rows else None


def mark_of(do: str, found: Steps, lines: Sequence[Line]) -> Line:
    at = datetime.now(UTC).isoformat(timespec="seconds")
    return {"at": at, "step": found.last + 1, "do": do, "of": lines[0]["step"]}


def as_text(lines: Iterable[Line]) -> str:
    return "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines)
