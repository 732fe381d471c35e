"""Load the data package for a verb; what is wrong with it ends the verb with exit code 1."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from analysis.command.output import faults_of, note

if TYPE_CHECKING:
    from analysis.package import Seeds
    from analysis.package.checked import Unchecked
    from analysis.package.faults import Fault

SHOWN = 20


def standing(folders: Sequence[Path]) -> tuple[Unchecked, list[Fault]]:
    """The package in these folders as read, with its faults; one that does not stand alone lies on
    the workbook's own.

    A draft may name a sector or a question of the base without saying so on the command line.
    """
    from analysis import paths

    base = tuple(paths.seeds_folders())
    alone, faults = _checked(folders)
    own = folders and folders[0].resolve() in {one.resolve() for one in base}
    if not faults or own or len(folders) != 1:
        return alone, faults
    below, fewer = _checked((*base, folders[0]))
    if len(fewer) >= len(faults):
        return alone, faults
    note(f"{folders[0].name} is read on top of {', '.join(one.name for one in base)}")
    return below, fewer


def _checked(folders: Sequence[Path]) -> tuple[Unchecked, list[Fault]]:
    from analysis.package.checked import read_package

    package = read_package(list(folders) or None)
    return package, package.faults()


def loaded(folders: Sequence[Path], *, unread: bool = True) -> Seeds:
    """The sound package in these folders (the workbook's own without any), or exit code 1.

    Without `unread` what a draft made and nobody has read is left out.
    """
    from analysis.package import PackageError, load_seeds

    try:
        return load_seeds(list(folders) or None, unread=unread)
    except PackageError as error:
        end_with(error.faults)


def end_with(faults: Sequence[Fault]) -> NoReturn:
    """End the verb with exit code 1 and what is wrong with its package."""
    for fault in faults[:SHOWN]:
        note(str(fault))
    more = len(faults) - SHOWN
    tail = f" ({more} more; `workbook check` lists all)" if more > 0 else ""
    note(f"the package has {faults_of(len(faults))}{tail}")
    click.get_current_context().exit(1)


def with_all_on_file(seeds: Seeds, out: Path) -> Seeds:
    """Return a package with the workbook's own and each it has to stack, but that in `out`.

    What a draft takes over from any of them is then word for word as on file, and what it names
    anew has a key of its own: they can be stacked later. Where they cannot be, it is `seeds`.
    """
    from analysis import paths
    from analysis.package import PackageError, load_seeds

    folders = [Path(one) for one in seeds.folders]
    known = {one.resolve() for one in (*folders, out)}
    more = (paths.base_folder(), *paths.packages_to_stack().values())
    folders += [one for one in more if one.resolve() not in known and one.is_dir()]
    try:
        return load_seeds(folders)
    except PackageError as error:
        note(f"drafted without the other packages on file, which are not sound: {error.faults[0]}")
        return seeds
