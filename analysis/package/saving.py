"""Save what one action changes in several tables of a package: all of it or nothing.

curation -> **saving** -> package

One table is replaced in one step (`write.save_table`). Several are first written down together in
a journal beside them; from then on the action counts as done. A process that dies between two
tables leaves the journal, and `settle` brings the tables into step with it.
"""

import fcntl
import json
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any

from analysis.package.descriptor import workbook_descriptor
from analysis.package.write import save_table, table_csv

JOURNAL = ".unfinished"


class ChangedMeanwhile(RuntimeError):
    """The tables on disk are not those the change was made to."""


def save_tables(
    folder: str | Path, tables: Mapping[str, Iterable[Mapping[str, Any]]], digest: str = ""
) -> str:
    """Replace these tables of a package by these rows, all of them or none.

    Returns the digest of the tables as they are now. Raises ChangedMeanwhile where `digest` is
    given and is not theirs, OSError where the folder cannot be written; then either nothing is
    changed, or the journal is there and `settle` finishes what was begun.
    """
    folder = Path(folder)
    rows = {name: list(table) for name, table in tables.items()}
    with _alone(folder):
        _settle(folder)
        if digest and digest != digest_of_tables(folder):
            raise ChangedMeanwhile(f"{folder.name} was changed elsewhere: read it again")
        if len(rows) > 1:
            known = workbook_descriptor().tables
            content = {name: table_csv(known[name], table) for name, table in rows.items()}
            _replace(folder / JOURNAL, json.dumps(content, ensure_ascii=False))
        for name, table in rows.items():
            save_table(folder, name, table)
        (folder / JOURNAL).unlink(missing_ok=True)
        return digest_of_tables(folder)


def settle(folder: str | Path) -> None:
    """Finish a save that was cut off, and remove what a dead process left beside the tables."""
    folder = Path(folder)
    with _alone(folder):
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
    known = workbook_descriptor().tables
    journal = folder / JOURNAL
    if journal.is_file():
        for name, content in json.loads(journal.read_text(encoding="utf-8")).items():
            _replace(folder / known[name].path, content)
        journal.unlink()
    for path in (JOURNAL, *(f".{table.path}" for table in known.values())):
        for left in folder.glob(f"{path}-*"):
            left.unlink()


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold the folder against other processes that save to it."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _replace(path: Path, content: str) -> None:
    handle, beside = tempfile.mkstemp(prefix=f".{path.name.lstrip('.')}-", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).chmod(0o644)
        Path(beside).replace(path)
    finally:
        Path(beside).unlink(missing_ok=True)
