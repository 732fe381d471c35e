"""Load packages and check them whole: every fault at once, or a sound Seeds."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pandas as pd

from analysis import paths
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
    regions = paths.regions_read() if folders is None else ()
    return seeds.of_regions(regions) if regions else seeds


def check_package(folders: Sequence[str | Path] | str | Path | None = None) -> tuple[Fault, ...]:
    """Return every fault of the package in these folders; none when it is sound."""
    try:
        load_seeds(folders)
    except PackageError as error:
        return error.faults
    return ()


def _load(folders: Sequence[Path]) -> Seeds:
    text, missing, version, faults = _read(folders)
    tables, more = _checked(text, missing)
    faults += more
    if faults:
        raise PackageError(_ordered(faults, folders))
    return Seeds(**{name: _sorted(name, table) for name, table in tables.items()},
                 folders=folders, version=version)  # fmt: skip


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


def _checked(text: Frames, missing: set[str]) -> tuple[Frames, list[Fault]]:
    """Return the typed tables and what breaks schema, keys and rules."""
    known = workbook_descriptor().tables
    text["figures"], faults = corrected(text["figures"], text["corrections"], known["figures"])
    tables: Frames = {}
    for name, table in known.items():
        tables[name], found = typed(text[name], table)
        faults += found
        refused = {(fault.row, fault.field, fault.folder) for fault in found}
        faults += [
            fault
            for fault in schema_faults(text[name], tables[name], table)
            if (fault.row, fault.field, fault.folder) not in refused
        ]
    readable = {name: table for name, table in tables.items() if name not in missing}
    for name in readable:
        faults += key_faults(readable, known[name])
    if not missing:
        refused = {(fault.table, fault.row, fault.folder) for fault in faults}
        faults += [
            fault
            for fault in rule_faults(tables)
            if (fault.table, fault.row, fault.folder) not in refused
        ]
    return tables, faults


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
