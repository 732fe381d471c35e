"""Load packages and check them whole: every fault at once, or a sound Seeds."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd

from analysis import page_run, paths
from analysis.package.corrections import corrected
from analysis.package.descriptor import workbook_descriptor
from analysis.package.faults import Fault, PackageError
from analysis.package.kept import kept
from analysis.package.load import empty_frame, read_table
from analysis.package.rules import rule_faults
from analysis.package.seeds import Seeds
from analysis.package.self_description import read_package_descriptor
from analysis.package.stack import stack
from analysis.package.types import typed
from analysis.package.validate import key_faults, schema_faults

Frames = dict[str, pd.DataFrame]


def load_seeds(folders: Sequence[str | Path] | str | Path | None = None) -> Seeds:
    """Return the package in these folders, the base first and what is stacked on it after.

    Without folders the workbook's own, cut to the regions that this run may read. Raises
    PackageError with every fault at once.
    """
    seeds = kept(_as_folders(folders), _load)
    regions = page_run.current().regions if folders is None else ()
    return seeds.of_regions(regions) if regions else seeds


def check_package(folders: Sequence[str | Path] | str | Path | None = None) -> tuple[Fault, ...]:
    """Return every fault of the package in these folders; none when it is sound."""
    try:
        load_seeds(folders)
    except PackageError as error:
        return error.faults
    return ()


@dataclass(frozen=True)
class Unchecked:
    """A package as read and typed, and what was at fault so far.

    `text` has the cells as read, `tables` the same with numbers; `missing` names the tables that
    could not be read. `unread` are faults of the files, `mistyped` those of single cells.
    """

    folders: tuple[Path, ...]
    version: str
    text: Frames
    tables: Frames
    missing: set[str]
    unread: list[Fault]
    mistyped: list[Fault]

    def faults(self) -> list[Fault]:
        """Return every fault, those of schema, keys and rules too: most of a load's time."""
        return _ordered([*self.unread, *self.mistyped, *_faults(self)], self.folders)

    def seeds(self) -> Seeds:
        """Return the seeds as they would be if nothing were at fault."""
        tables = {name: _sorted(name, table) for name, table in self.tables.items()}
        return Seeds(**tables, folders=self.folders, version=self.version)


def read_package(folders: Sequence[Path]) -> Unchecked:
    """Return the package in these folders, read and typed but not checked."""
    text, missing, version, unread = _read(folders)
    known = workbook_descriptor().tables
    text["figures"], mistyped = corrected(text["figures"], text["corrections"], known["figures"])
    tables: Frames = {}
    for name, table in known.items():
        tables[name], found = typed(text[name], table)
        mistyped += found
    return Unchecked(tuple(folders), version, text, tables, missing, unread, mistyped)


def _load(folders: Sequence[Path]) -> Seeds:
    read = read_package(folders)
    faults = read.faults()
    if faults:
        raise PackageError(faults)
    return read.seeds()


def _as_folders(folders) -> tuple[Path, ...]:
    if folders is None:
        return tuple(paths.seeds_folders())
    if isinstance(folders, str | Path):
        return (Path(folders),)
    return tuple(Path(folder) for folder in folders)


def _read(folders: Sequence[Path]) -> tuple[Frames, set[str], str, list[Fault]]:
    """Return (text tables, names of tables not readable, version, faults) of the stack."""
    known = workbook_descriptor().tables
    parts: dict[str, list] = {name: [] for name in known}
    missing, faults, versions = set(), [], []
    for number, folder in enumerate(folders):
        version, present, found = read_package_descriptor(folder, base=number == 0)
        versions.append(version)
        faults += [replace(fault, folder=str(number)) for fault in found]
        if not folder.is_dir():
            missing.update(known)
            continue
        faults += _strangers(folder, number)
        for name in present:
            read = read_table(folder, known[name], number)
            faults += read.faults
            if read.frame is None:
                missing.add(name)
            else:
                parts[name].append(read.frame)
    tables = {}
    for name, frames in parts.items():
        frames = frames or [empty_frame(known[name])]
        tables[name], clashes = stack(frames, known[name], [str(folder) for folder in folders])
        faults += clashes
    return tables, missing, versions[0] if versions else "", faults


def _strangers(folder: Path, number: int) -> list[Fault]:
    known = workbook_descriptor().tables
    paths_known = {table.path for table in known.values()}
    allowed = ", ".join(sorted(paths_known))
    rule = "the package has a table that the workbook does not know"
    return [
        Fault(path.name, None, "", path.name, rule, allowed, str(number))
        for path in sorted(folder.glob("*.csv"))
        if path.name not in paths_known
    ]


def _faults(read: Unchecked) -> list[Fault]:
    """Return what breaks schema, keys and rules; a cell or row already at fault is let be."""
    known = workbook_descriptor().tables
    cells = {(fault.table, fault.row, fault.field, fault.folder) for fault in read.mistyped}
    faults = [
        fault
        for name, table in known.items()
        for fault in schema_faults(read.text[name], read.tables[name], table)
        if (fault.table, fault.row, fault.field, fault.folder) not in cells
    ]
    readable = {name: table for name, table in read.tables.items() if name not in read.missing}
    for name in readable:
        faults += key_faults(readable, known[name])
    if read.missing:
        return faults
    rows = {(fault.table, fault.row, fault.folder) for fault in (*read.mistyped, *faults)}
    return faults + [
        fault
        for fault in rule_faults(read.tables)
        if (fault.table, fault.row, fault.folder) not in rows
    ]


def _sorted(name: str, table: pd.DataFrame) -> pd.DataFrame:
    key = list(workbook_descriptor().tables[name].primary_key)
    return table.sort_values(key, kind="stable").reset_index(drop=True)


def _ordered(faults: list[Fault], folders: Sequence[Path]) -> list[Fault]:
    """Return the faults by table and row, with folder names where several are stacked."""
    order = {name: at for at, name in enumerate(workbook_descriptor().tables)}
    faults = sorted(
        faults, key=lambda fault: (fault.folder, order.get(fault.table, -1), fault.row or 0)
    )
    names = [str(folder) if len(folders) > 1 else "" for folder in folders]
    return [replace(fault, folder=names[int(fault.folder or 0)]) for fault in faults]
