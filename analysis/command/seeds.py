"""Load the data package for a verb; what is wrong with it ends the verb with exit code 1."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analysis.command.output import faults_of, note

if TYPE_CHECKING:
    from analysis.package import Seeds

SHOWN = 20


def loaded(folders: Sequence[Path], *, unread: bool = True) -> Seeds:
    """The sound package in these folders (the workbook's own without any), or exit code 1.

    Without `unread` what a draft made and nobody has read is left out.
    """
    from analysis.package import PackageError, load_seeds

    try:
        return load_seeds(list(folders) or None, unread=unread)
    except PackageError as error:
        for fault in error.faults[:SHOWN]:
            note(str(fault))
        more = len(error.faults) - SHOWN
        tail = f" ({more} more; `workbook check` lists all)" if more > 0 else ""
        note(f"the package has {faults_of(len(error.faults))}{tail}")
        click.get_current_context().exit(1)
