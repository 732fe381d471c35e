"""Load the seeds of a run once, and check them beside the server's other work.

The check takes as long as all else a server does before it can fork a page, and a second core has
nothing to do meanwhile: a forked process checks what was read, and ends. The seeds count only when
it found nothing. If it found something, each page loads them itself and tells the faults.
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from analysis.package import load_seeds
from analysis.package.checked import Unchecked, read_package
from analysis.package.kept import forget, kept
from analysis.package.seeds import Seeds
from analysis.rendering.orphans import die_with_parent


class Unsound(RuntimeError):
    """The seeds have faults; loading them tells which."""


@cache
def seeds_of(folders: tuple[str, ...]) -> Seeds:
    """The loaded seeds, once in a process and in every process forked from it."""
    return load_seeds([Path(folder) for folder in folders])


@contextmanager
def checked_aside(folders: Sequence[str]) -> Iterator[None]:
    """Within the block the seeds are loaded as read; after it, they are found sound or dropped.

    Raises Unsound where they are not sound, or cannot be read. One thread only may be running.
    """
    checker = _begun(tuple(Path(folder) for folder in folders))
    sound = False
    try:
        yield
    finally:
        sound = checker is not None and os.waitpid(checker, 0)[1] == 0
        if not sound:
            forget()
            seeds_of.cache_clear()
    if not sound:
        raise Unsound("the seeds have faults")


def _begun(folders: tuple[Path, ...]) -> int | None:
    """Keep the seeds as read, and return the process that checks them; None if unreadable."""
    packages = []

    def as_read(folders: Sequence[Path]) -> Seeds:
        packages.append(read_package(folders))
        return packages[0].seeds()

    try:
        kept(folders, as_read)
    except Exception:  # whoever loads them is told what is wrong
        return None
    checker = os.fork()
    if not checker:
        _check(packages)
    return checker


def _check(packages: Sequence[Unchecked]) -> None:
    """Check and end the process: its exit code says whether anything was found."""
    found = True
    try:
        die_with_parent()
        found = any(package.faults() for package in packages)
    finally:
        os._exit(int(found))
