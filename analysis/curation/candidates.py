"""Find the candidate packages that can be read, their documents, and the one that was read last.

draft -> **candidates** -> desk

Candidates are the folders in `drafts/` with a package; which was read last, and where its
documents lie, is remembered in the state folder of the workbook.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from analysis import files, paths
from analysis.curation.example import example_candidate
from analysis.curation.state import Curation, open_curation
from analysis.package.descriptor import DESCRIPTOR
from analysis.plain_files import from_json
from analysis.refusal import Refused

REMEMBERED = "desk.json"


@dataclass(frozen=True)
class Sitting:
    """What someone reads at the desk: a package, where its documents lie, one of its documents.

    Without a package it is the example.
    """

    package: str = ""
    documents: str = ""
    source: str = ""


def sitting_on(package: str = "", documents: str = "") -> Sitting:
    """Return a sitting on the package named, else the last one."""
    return Sitting(package, documents) if package else last_sitting()


def desk_on(package: Path, documents: Path | None = None) -> Sitting:
    """Return a sitting on the package in a folder, with its documents where it names them."""
    known = {path.resolve(): path for path in candidates()}
    folder = known.get(package.resolve(), package.resolve())
    return Sitting(str(folder), str(documents.resolve()) if documents else "")


def candidates() -> list[Path]:
    """Return the folders of `drafts/` that hold a package, by name."""
    found = paths.drafts_folder().glob(f"*/{DESCRIPTOR}")
    return sorted(path.parent for path in found)


def opened(sitting: Sitting) -> Curation:
    """Return the package of a sitting with its documents; the example where it names none.

    Raises CurationError where the folder holds no package that can be read.
    """
    if not sitting.package:
        return example_candidate()
    found = open_curation(sitting.package, sitting.documents or None)
    if sitting.documents or found.texts or not found.problems:
        return found
    for folder in _places(Path(sitting.package)):
        if any((folder / Path(row["file"]).name).is_file() for row in found.tables["sources"]):
            return open_curation(sitting.package, folder)
    return found


def last_sitting() -> Sitting:
    """Return what was read last, the example where nothing is remembered or it is gone."""
    try:
        told = from_json(paths.state_folder() / REMEMBERED)
        sitting = Sitting(**{name: str(told[name]) for name in asdict(Sitting())})
    except (OSError, ValueError, KeyError, TypeError, Refused):
        return Sitting()
    return sitting if (Path(sitting.package) / DESCRIPTOR).is_file() else Sitting()


def remember(sitting: Sitting) -> None:
    """Remember what is read, where there is a place for it."""
    if not sitting.package:
        return
    try:
        folder = paths.state_folder()
        folder.mkdir(parents=True, exist_ok=True)
        files.write_whole(folder / REMEMBERED, json.dumps(asdict(sitting)).encode())
    except (OSError, Refused):
        return


def _places(package: Path) -> Iterator[Path]:
    """Yield where the documents of a package may lie beside the usual place."""
    yield from (package, package / "documents", package.parent, package.parent / "documents")
