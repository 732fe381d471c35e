"""Say which installed packages a page rests on: the workbook's requirements, theirs, and so on.

What else is installed beside them (JupyterLab, the tools of the tests) makes no page due and no
machine of a cluster another. Following the requirements takes a while, so what was found is kept
in the state folder for as long as nothing is installed or removed.
"""

import json
import os
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from analysis.files import write_whole
from analysis.plain_files import from_json

WORKBOOK = "regional-ai-strategy-workbook"
INFO = ".dist-info"
Folders = Mapping[str, Path]  # name of a package -> the folder that tells of it


def installed(kept_in: Path) -> list[str]:
    """Name and version of the packages a page rests on, sorted; all where the workbook is none.

    `kept_in` is the file that keeps the answer.
    """
    there = packages_on(sys.path)
    if WORKBOOK not in there:
        return sorted(folder.name.removesuffix(INFO) for folder in there.values())
    state = _state(there)
    return _kept(kept_in, state) or _keep(kept_in, state, rested_on(WORKBOOK, there))


def packages_on(path: list[str]) -> dict[str, Path]:
    """The packages installed in the folders of a path, the first of each name."""
    there: dict[str, Path] = {}
    for folder in path:
        with suppress(OSError):
            for name in os.listdir(folder):  # noqa: PTH208 — asked of every run, and this is fast
                if name.endswith(INFO):
                    there.setdefault(_key(name.partition("-")[0]), Path(folder, name))
    return there


def rested_on(package: str, there: Folders) -> list[str]:
    """A package and all that its requirements lead to on this system, as name and version."""
    seen, left = set(), [(package, "")]
    while left:
        name, extra = left.pop()
        if name in there and (name, extra) not in seen:
            seen.add((name, extra))
            left += _asked_by(there[name], extra)
    return sorted({there[name].name.removesuffix(INFO) for name, _ in seen})


def _asked_by(folder: Path, extra: str) -> Iterator[tuple[str, str]]:
    """Name and extra of each requirement that holds on this system."""
    from packaging.requirements import Requirement

    for text in _requirements(folder):
        asked = Requirement(text)
        if asked.marker is None or asked.marker.evaluate({"extra": extra}):
            yield from ((_key(asked.name), one) for one in ("", *asked.extras))


def _requirements(folder: Path) -> list[str]:
    head = (folder / "METADATA").read_text(encoding="utf-8").partition("\n\n")[0]
    return re.findall(r"^Requires-Dist: (.*)$", head, re.MULTILINE)


def _state(there: Folders) -> str:
    """The digest of what is installed, and of what the workbook asks for."""
    lines = [*map(str, there.values()), *_requirements(there[WORKBOOK])]
    return sha256("\n".join(sorted(lines)).encode(errors="surrogateescape")).hexdigest()


def _kept(path: Path, state: str) -> list[str]:
    try:
        kept = from_json(path)
        return list(kept["installed"]) if kept["state"] == state else []
    except (OSError, ValueError, KeyError, TypeError):
        return []


def _keep(path: Path, state: str, found: list[str]) -> list[str]:
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, json.dumps({"state": state, "installed": found}).encode())
    return found


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
