"""Keep what was done to a candidate package: to undo it, to do it again, and on a revised document.

deeds -> **history** -> desk, a second draft

`history.jsonl` lies beside the tables; each line is one deed and the rows that came and went with
it, and is saved together with them. Deeds of one action share its number (`step`). What is undone
stays told: a line says so. A history is replayed by the words its deeds quote, never by positions.
"""

from collections.abc import Iterable, Mapping

from analysis.curation.deeds import DISMISS, Deed, done
from analysis.curation.reinstating import filled
from analysis.curation.replaying import Replayed, replayed
from analysis.curation.state import Curation, CurationError, save
from analysis.curation.told import REDO, UNDO, Line, as_text, has_row, line_of, mark_of, steps, told

__all__ = ["Replayed", "acted", "redone", "replayed", "undone"]


def acted(curation: Curation, deeds: Iterable[Deed]) -> Curation:
    """Do deeds as one action, save what came of it with its history, and return the package.

    A row that an earlier one of them took with it need not be dismissed again. Raises
    CurationError where one of them cannot be done; then none is.
    """
    step = steps(told(curation.folder)).last + 1
    after, lines = curation, list[Line]()
    for deed in deeds:
        if deed.do == DISMISS and lines and _is_gone(after, deed):
            continue
        later = done(after, deed)
        line = line_of(after, later, deed, step)
        lines += [line] if "changed" in line else []
        after = later
    return save(curation, after, as_text(lines))


def _is_gone(curation: Curation, deed: Deed) -> bool:
    return bool(deed.key) and not has_row(curation, deed.table, deed.key)


def undone(curation: Curation) -> Curation:
    """Take back the last action that holds, in this sitting or an earlier one."""
    found = steps(told(curation.folder))
    if not found.undoable:
        raise CurationError("nothing is left to undo")
    lines = found.undoable[-1]
    after = curation
    for line in reversed(lines):
        after = _exchanged(after, line.get("changed", {}), take="come", give="gone")
    return save(curation, after, as_text([mark_of(UNDO, found, lines)]))


def redone(curation: Curation) -> Curation:
    """Do again what was undone last."""
    found = steps(told(curation.folder))
    if not found.undone:
        raise CurationError("nothing is left to do again")
    lines = found.undone[-1]
    after = curation
    for line in lines:
        after = _exchanged(after, line.get("changed", {}), take="gone", give="come")
    return save(curation, after, as_text([mark_of(REDO, found, lines)]))


def _exchanged(curation: Curation, changed: Mapping, *, take: str, give: str) -> Curation:
    """Return the curation without some rows and with others.

    Raises CurationError where a row that is to go is not there as it was.
    """
    tables = {}
    for table, rows in changed.items():
        taken = [filled(table, row) for row in rows[take]]
        here = [filled(table, row) for row in curation.tables[table]]
        if any(row not in here for row in taken):
            raise CurationError(
                "rows of {table} were changed outside of the desk since: this step cannot be "
                "undone or done again",
                table=table,
            )
        tables[table] = [*(row for row in here if row not in taken), *rows[give]]
    return curation.changed(**tables)
