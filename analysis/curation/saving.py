"""Save what one action changes in several tables of a package: all of it or nothing.

state -> **saving** -> package

One table is replaced in one step. Several are first written down together
in a journal beside them; from then on the action counts as done. A process that dies between two
tables leaves the journal, and `settle` brings the tables into step with it.
"""

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from analysis import files
from analysis.package.descriptor import workbook_descriptor
from analysis.package.write import table_csv

JOURNAL = ".unfinished"
#: What was done to a package, an action a line, beside its tables.
HISTORY = "history.jsonl"


class ChangedMeanwhile(RuntimeError):
    """The tables on disk are not those the change was made to, or are gone."""


def save_tables(
    folder: str | Path,
    tables: Mapping[str, Iterable[Mapping[str, Any]]],
    digest: str = "",
    history: str = "",
    *,
    anew: bool = False,
) -> str:
    """Replace these tables of a package by these rows, all of them or none.

    `history` has the lines that tell of the change; they are put behind those there are (`anew`:
    in their place), or neither they nor the tables are saved.
    Returns the digest of the tables as they are now. Raises ChangedMeanwhile where `digest` is
    given and is not theirs, OSError where the folder cannot be written; then either nothing is
    changed, or the journal is there and `settle` finishes what was begun.
    """
    folder, known = Path(folder), workbook_descriptor().tables
    if not folder.is_dir():  # it would be made anew, with nothing but this change in it
        raise ChangedMeanwhile(f"{folder.name} is gone: put it back, or draft it again")
    content = {name: table_csv(known[name], rows) for name, rows in tables.items()}
    with files.alone_in(folder, wait=True):
        _settle(folder)
        if digest and digest != digest_of_tables(folder):
            raise ChangedMeanwhile(f"{folder.name} was changed elsewhere: read it again")
        contents = {known[name].path: text for name, text in content.items()}
        if history:
            contents[HISTORY] = history if anew else _told(folder) + history
        if len(contents) > 1:
            files.write_whole(folder / JOURNAL, json.dumps(contents, ensure_ascii=False).encode())
        for name, text in contents.items():
            files.write_whole(folder / name, text.encode())
        (folder / JOURNAL).unlink(missing_ok=True)
        return digest_of_tables(folder)


def settle(folder: str | Path) -> None:
    """Finish a save that was cut off, and remove what a dead process left beside the tables."""
    folder = Path(folder)
    if any(folder.glob(f"{JOURNAL}*")):  # else it may be a folder that cannot be written to
        with files.alone_in(folder, wait=True):
            _settle(folder)


def digest_of_tables(folder: str | Path) -> str:
    """Return SHA-256 over the tables of a package as they lie on disk."""
    digest = sha256()
    for table in workbook_descriptor().tables.values():
        path = Path(folder) / table.path
        content = path.read_bytes() if path.is_file() else b""
        digest.update(f"{table.path} {len(content)}\n".encode() + content)
    return digest.hexdigest()


def _settle(folder: Path) -> None:
    known = {table.path for table in workbook_descriptor().tables.values()} | {HISTORY}
    journal = folder / JOURNAL
    if journal.is_file():
        for name, content in json.loads(journal.read_text(encoding="utf-8")).items():
            if name in known:
                files.write_whole(folder / name, content.encode())
        journal.unlink()
    files.remove_unfinished(folder)


def _told(folder: Path) -> str:
    """Return the history as it lies on disk; a last line that someone left open is closed."""
    path = folder / HISTORY
    told = path.read_text(encoding="utf-8") if path.is_file() else ""
    return told if told.endswith("\n") or not told else f"{told}\n"
