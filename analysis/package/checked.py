"""Load packages and check them whole: every fault at once, or a sound Seeds."""

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from analysis import page_run, paths
from analysis.package.cells import Cells, no_rows
from analysis.package.corrections import corrected
from analysis.package.descriptor import Descriptor, Table, workbook_descriptor
from analysis.package.faults import Fault, PackageError
from analysis.package.kept import kept
from analysis.package.load import read_table
from analysis.package.older_schemes import lifted
from analysis.package.rules import rule_faults
from analysis.package.seeds import Seeds
from analysis.package.self_description import read_self_description
from analysis.package.stack import stack
from analysis.package.types import typed
from analysis.package.unread import without_unread
from analysis.package.validate import key_faults, schema_faults

Folders = Sequence[str | Path] | str | Path | None


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Let no garbage be looked for: a package is read into millions of objects, all of them kept.

    The search goes over them again and again, a fifth of the time of a large package.
    """
    searched = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searched:
            gc.enable()


def load_seeds(
    folders: Folders = None, descriptor: Descriptor | None = None, *, unread: bool = True
) -> Seeds:
    """Return the package in these folders, the base first and what is stacked on it after.

    Without folders the workbook's own, cut to the regions that this run may read. Without a
    descriptor the workbook's own is the schema. Without `unread` what a draft made and nobody has
    read is left out. Raises PackageError with every fault at once.
    """
    if descriptor is None:
        seeds = kept(_as_folders(folders), _load)
    else:
        seeds = _load(_as_folders(folders), descriptor)
    regions = page_run.current().regions if folders is None else ()
    seeds = seeds.of_regions(regions) if regions else seeds
    return seeds if unread else without_unread(seeds)


def check_package(
    folders: Folders = None, descriptor: Descriptor | None = None
) -> tuple[Fault, ...]:
    """Return every fault of the package in these folders; none when it is sound."""
    return tuple(read_package(folders, descriptor).faults())


@dataclass(frozen=True)
class Unchecked:
    """A package as read and typed, and what was at fault so far.

    `text` has the cells as read, `tables` the same with numbers; `missing` names the tables that
    could not be read. `unread` are faults of the files, `mistyped` those of single cells. `notes`
    tell of what is no fault: columns that an older package does not have.
    """

    descriptor: Descriptor
    folders: tuple[Path, ...]
    version: str
    text: Mapping[str, Cells]
    tables: Mapping[str, Cells]
    missing: set[str]
    unread: list[Fault]
    mistyped: list[Fault]
    notes: tuple[str, ...] = ()

    @_collector_at_rest()
    def faults(self) -> list[Fault]:
        """Return every fault, those of schema, keys and rules too: most of a load's time."""
        return _ordered([*self.unread, *self.mistyped, *_faults(self)], self)

    def seeds(self) -> Seeds:
        """Return the seeds as they would be if nothing were at fault."""
        return Seeds.of_cells(
            self.tables,
            folders=self.folders,
            version=self.version,
            descriptor=self.descriptor,
        )


@_collector_at_rest()
def read_package(folders: Folders = None, descriptor: Descriptor | None = None) -> Unchecked:
    """Return the package in these folders, read and typed but not checked."""
    known, places = descriptor or workbook_descriptor(), _as_folders(folders)
    parts = _Parts()
    for number, folder in enumerate(places):
        _read(folder, number, known, parts)
    text, faults = dict[str, Cells](), list(parts.faults)
    read = lifted(parts.tables, known)
    for name, table in known.tables.items():
        stacked = [_with_every_column(cells, table) for cells in read.get(name, ())]
        stacked = stacked or [no_rows(table)]
        text[name], clashes = stack(stacked, [str(folder) for folder in places])
        faults += clashes
    text["figures"], mistyped = corrected(text["figures"], text["corrections"])
    tables = dict[str, Cells]()
    for name in known.tables:
        tables[name], found = typed(text[name])
        mistyped += found
    return Unchecked(
        known, places, parts.versions[0] if parts.versions else "", text, tables,
        parts.missing, faults, mistyped, tuple(parts.notes),
    )  # fmt: skip


@_collector_at_rest()
def _load(folders: Sequence[Path], descriptor: Descriptor | None = None) -> Seeds:
    read = read_package(folders, descriptor)
    faults = read.faults()
    if faults:
        raise PackageError(faults)
    return read.seeds()


def _as_folders(folders: Folders) -> tuple[Path, ...]:
    if folders is None:
        return tuple(paths.seeds_folders())
    if isinstance(folders, str | Path):
        return (Path(folders),)
    return tuple(Path(folder) for folder in folders)


@dataclass
class _Parts:
    """What the folders of a stack hold, gathered folder by folder."""

    tables: dict[str, list[Cells]] = field(default_factory=dict)
    missing: set[str] = field(default_factory=set)
    faults: list[Fault] = field(default_factory=list)
    versions: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def _read(folder: Path, number: int, known: Descriptor, parts: _Parts) -> None:
    """Read the package of one folder into the parts of the stack."""
    itself = read_self_description(folder, known, base=number == 0)
    parts.versions.append(itself.version)
    parts.notes += itself.notes
    parts.faults += [replace(fault, folder=str(number)) for fault in itself.faults]
    if not folder.is_dir():
        parts.missing.update(known.tables)
        return
    parts.faults += _strangers(folder, number, known)
    for name, table in itself.tables.items():
        read = read_table(folder, table, number)
        parts.faults += read.faults
        if read.cells is None:
            parts.missing.add(name)
        else:
            parts.tables.setdefault(name, []).append(read.cells)


def _with_every_column(cells: Cells, table: Table) -> Cells:
    """Return the cells of an older package with the columns of today, empty where it has none."""
    if cells.table.columns == table.columns:
        return cells
    none = [""] * len(cells)
    columns = {name: cells.columns.get(name, none) for name in table.columns}
    return Cells(table, columns, cells.folders, cells.lines)


def _strangers(folder: Path, number: int, known: Descriptor) -> Iterator[Fault]:
    paths_known = {table.path for table in known.tables.values()}
    allowed = ", ".join(sorted(paths_known))
    rule = "the package has a table that the workbook does not know"
    for path in sorted(folder.glob("*.csv")):
        if path.name not in paths_known:
            yield Fault(path.name, None, "", path.name, rule, allowed, str(number))


def _faults(read: Unchecked) -> list[Fault]:
    """Return what breaks schema, keys and rules; a cell or row already at fault is let be."""
    cells = {(fault.table, fault.row, fault.field, fault.folder) for fault in read.mistyped}
    faults = [
        fault
        for name, text in read.text.items()
        for fault in schema_faults(text, read.tables[name])
        if (fault.table, fault.row, fault.field, fault.folder) not in cells
    ]
    readable = {name: table for name, table in read.tables.items() if name not in read.missing}
    for name in readable:
        faults += key_faults(readable, name)
    if read.missing:
        return faults
    rows = {(fault.table, fault.row, fault.folder) for fault in (*read.mistyped, *faults)}
    return faults + [
        fault
        for fault in rule_faults(read.tables)
        if (fault.table, fault.row, fault.folder) not in rows
    ]


def _ordered(faults: list[Fault], read: Unchecked) -> list[Fault]:
    """Return the faults by table and row, with folder names where several are stacked."""
    order = {name: at for at, name in enumerate(read.descriptor.tables)}
    faults = sorted(
        faults, key=lambda fault: (fault.folder, order.get(fault.table, -1), fault.row or 0)
    )
    names = [str(folder) if len(read.folders) > 1 else "" for folder in read.folders]
    return [replace(fault, folder=names[int(fault.folder or 0)]) for fault in faults]
