"""Pack what a page is made from for another machine, and what came of it for the way back.

The seeds travel as their files' bytes and are unpacked once for all pages of a worker.
"""

import os
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from analysis.files import inside
from analysis.planning import seed_rows
from analysis.planning.page import Outcome

Files = tuple[tuple[str, bytes], ...]  # name, content
Packages = tuple[Files, ...]


@dataclass(frozen=True)
class Inputs:
    """What a page is made from, as bytes: the notebook, and the files of each seed package.

    `runs` is the code and versions that it is to be made with.
    """

    notebook: bytes
    seeds: Packages
    digest: str
    runs: dict[str, Any]


@dataclass(frozen=True)
class Made:
    """What came of a page on a worker: the outcome, its files, and what tells of a failure."""

    outcome: Outcome
    files: Files
    failed: Files


def packed(folders: Iterable[str]) -> tuple[Packages, str]:
    """The files of seed packages, and their digest; raises Refused for one that lies elsewhere."""
    found = []
    for folder in map(Path, folders):
        names = [folder / "datapackage.json", *sorted(seed_rows.resources(folder).values())]
        kept = [inside(folder, path) for path in names if path.is_file()]
        found.append(tuple((str(path.relative_to(folder)), path.read_bytes()) for path in kept))
    return tuple(found), sha256(repr(found).encode()).hexdigest()[:24]


def unpacked(inputs: Inputs) -> list[Path]:
    """The seed packages as folders of this worker's; unpacked once for all its pages.

    Raises Refused for a file that would come to lie outside of them.
    """
    place = Path(tempfile.gettempdir()) / f"workbook-seeds-{os.getuid()}-{inputs.digest}"
    folders = [place / str(number) for number in range(len(inputs.seeds))]
    if not place.is_dir():
        part = Path(tempfile.mkdtemp(prefix="workbook-part-"))
        for number, listed in enumerate(inputs.seeds):
            for name, content in listed:
                path = inside(part / str(number), name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
        try:
            part.rename(place)
        except OSError:
            shutil.rmtree(part, ignore_errors=True)
            if not place.is_dir():  # else another task of this machine was first
                raise
    return folders


def content_of(folder: Path) -> Files:
    """The files of a folder by name; none where there is no folder."""
    if not folder.is_dir():
        return ()
    return tuple((path.name, path.read_bytes()) for path in sorted(folder.iterdir()))
