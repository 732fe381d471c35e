"""Hold a candidate package while someone reads it: its rows, its document, what is decided.

draft -> **state** -> decisions, amendments -> saving -> package

A curation is a frozen state. Every decision returns a new one, and `save` puts what changed on
disk at once, so that nothing is lost and whoever opens the folder again goes on where it was left.
A number of the document is undecided while its figure is unvalidated (OBS_STATUS V) or no row
holds it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from analysis import paths
from analysis.curation.saving import digest_of_tables, save_tables, settle
from analysis.languages import msgid
from analysis.numbers import Mention, scan
from analysis.package.checked import load_seeds
from analysis.package.descriptor import workbook_descriptor
from analysis.package.documents import Document, Problem, read_document
from analysis.package.faults import Fault, PackageError, UnknownKeyError, nearest, shown
from analysis.package.load import read_table
from analysis.package.places import quoting_tables
from analysis.package.seeds import Seeds

Row = Mapping[str, Any]
NEEDED = ("regions", "sources", "indicators", "figures", "evidence", "dismissed")
UNVALIDATED, NORMAL = "V", "A"
NO_PACKAGE = msgid("there is no package at {folder}: make one with `workbook draft`")


class CurationError(ValueError):
    """What was asked cannot be done to the package; the text says why and what to do.

    `template` is that text with {places} for its `values`, so that it can be said in another
    language. The value `field` is the name of a column.
    """

    def __init__(self, template: str, **values: object) -> None:
        self.template, self.values = template, values
        super().__init__(template.format_map(values))


@dataclass(frozen=True, eq=False)
class Curation:
    """A package being read: its tables as text cells, and the documents that are at hand.

    `base` is what the package is stacked on, None where it stands alone. `problems` tells of
    documents that are missing or are not the ones on file; their numbers have no text to show.
    """

    folder: Path
    tables: Mapping[str, tuple[Row, ...]]
    texts: Mapping[str, str]
    mentions: Mapping[str, tuple[Mention, ...]]
    documents: Path
    base: Seeds | None = None
    problems: tuple[Problem, ...] = ()
    digest: str = ""

    def row(self, table: str, key: str) -> Row:
        """Return a row of a table with a single key; raises CurationError naming near keys."""
        column = workbook_descriptor().tables[table].primary_key[0]
        for row in self.tables[table]:
            if row[column] == key:
                return row
        near = nearest(key, [row[column] for row in self.tables[table]]) or "-"
        raise CurationError(
            "the package has no row '{key}' in {table}; near it: {near}",
            key=shown(key), table=table, near=near,
        )  # fmt: skip

    def on_file(self, table: str, key: str) -> Row | None:
        """Return a row of the package or of what it is stacked on, None where neither has it."""
        try:
            return self.row(table, key)
        except CurationError:
            pass
        try:
            return dict(self.base.row(table, key)) if self.base else None
        except UnknownKeyError:
            return None

    def stands_below(self, table: str, key: str) -> bool:
        """Return whether a row stands in what the package is stacked on."""
        return self.base is not None and bool((getattr(self.base, table).iloc[:, 0] == key).any())

    def with_those_below(self, table: str) -> tuple[Row, ...]:
        """Return the rows of a table, then those of what the package is stacked on."""
        below = getattr(self.base, table).to_dict("records") if self.base else ()
        return (*self.tables[table], *below)

    def changed(self, **tables: Sequence[Row]) -> "Curation":
        """Return the curation with other rows in some tables."""
        rows = {name: tuple(table) for name, table in tables.items()}
        return replace(self, tables={**self.tables, **rows})


def open_curation(
    folder: str | Path,
    documents: str | Path | None = None,
    base: Sequence[str | Path] | None = None,
) -> Curation:
    """Read the package in a folder, with its documents, and finish a save that was cut off.

    Without `documents` and `base` the usual places are taken. Raises CurationError where the
    folder holds no package that can be read.
    """
    folder = Path(folder).expanduser()
    if not folder.is_dir():
        raise CurationError(NO_PACKAGE, folder=folder)
    settle(folder)
    documents = Path(documents).expanduser() if documents else paths.documents_folder()
    tables = _tables(folder)
    read = [_document(row, documents) for row in tables["sources"] if row["file"]]
    sound = [(one, one.text) for one in read if one.text is not None and not one.problems]
    return Curation(
        folder,
        tables,
        {one.source: text for one, text in sound},
        {one.source: tuple(scan(text, one.language)) for one, text in sound},
        documents,
        base_of(folder, base),
        tuple(problem for one in read for problem in one.problems),
        digest_of_tables(folder),
    )


def save(before: Curation, after: Curation, history: str = "") -> Curation:
    """Put what changed on disk, all of it or nothing, and return the curation as saved.

    `history` are the lines that tell of it. Raises ChangedMeanwhile where the package on disk is
    no longer the one of `before`.
    """
    changed = {
        name: rows for name, rows in after.tables.items() if list(rows) != list(before.tables[name])
    }
    if not changed and not history:
        return replace(after, digest=before.digest)
    return replace(after, digest=save_tables(after.folder, changed, before.digest, history))


def _tables(folder: Path) -> dict[str, tuple[Row, ...]]:
    tables, faults = dict[str, tuple[Row, ...]](), list[Fault]()
    for name, table in workbook_descriptor().tables.items():
        if name not in NEEDED and not (folder / table.path).exists():
            tables[name] = ()
            continue
        read = read_table(folder, table)
        faults += read.faults
        tables[name] = () if read.cells is None else tuple(read.cells.rows())
    if faults:
        says = "; ".join(str(replace(fault, folder="")) for fault in faults[:3])
        raise CurationError("{folder} cannot be read whole: {says}", folder=folder.name, says=says)
    wrong = [row for name in quoting_tables() for row in tables[name] if not _has_place(row)]
    if wrong:
        raise CurationError(
            "rows of {folder} have no position ({count}): `workbook check` names them",
            folder=folder.name, count=len(wrong),
        )  # fmt: skip
    return tables


def _has_place(row: Row) -> bool:
    return all(row[name].isdecimal() and len(row[name]) <= 15 for name in ("start", "end"))


def _document(row: Row, documents: Path) -> Document:
    name = Path(row["file"]).name
    characters = int(row["characters"]) if row["characters"].isdecimal() else -1
    return read_document({**row, "file": name, "characters": characters}, documents)


def base_of(folder: Path, base: Sequence[str | Path] | None = None) -> Seeds | None:
    """Return what a package is stacked on, by default the workbook’s own, None where nothing is."""
    folders = paths.seeds_folders() if base is None else base
    folders = [Path(one) for one in folders if Path(one).resolve() != folder.resolve()]
    try:
        return load_seeds(folders) if folders else None
    except PackageError as error:
        raise CurationError(
            "the package it is stacked on has faults ({count}): {says}",
            count=len(error.faults), says=error.faults[0],
        ) from None  # fmt: skip
