"""Say by digests what a page depends on, fast enough to ask it of hundreds of pages at once.

A page depends on its notebook, the package's code with templates and catalogues, the versions of
what it rests on (versions.py), its parameters and language (both in its name and checked with it),
and the rows of the seeds it reads. Two runs with the same digests give the same page to the byte.
"""

import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, replace
from functools import cache, cached_property
from hashlib import sha256
from pathlib import Path

from analysis import paths
from analysis.plain_files import as_plain, from_json
from analysis.planning import seed_rows, versions
from analysis.planning.page import Page
from analysis.refusal import Unreadable

NO_PART_IN_PAGES = ("command",)  # rooms that only call the renderer


class Fingerprints:
    """The digests of one run's inputs; each file is read once.

    `regions` are those that its pages rest on.
    """

    def __init__(self, folders: Sequence[Path], regions: Iterable[str] = ()) -> None:
        self.folders = tuple(folders)
        self._code = code_digest(paths.PACKAGE)
        self._versions = versions_digest()
        self._seeds = seeds_digest(self.folders)
        self._regions = _RegionDigests(self.folders, self._seeds, frozenset(regions))

    def of(self, page: Page) -> dict[str, str]:
        """Input name -> digest for a page; two pages alike in all are the same page."""
        return {
            "notebook": file_digest(page.notebook),
            "code": self._code,
            "versions": self._versions,
            "seeds": self._seeds_of(page),
            "parameters": _short(_described(page)),
        }

    def _seeds_of(self, page: Page) -> str:
        if page.earlier:
            listed = file_digest(str(paths.report_list()))  # it tells of the reports affected
            return _short(self._seeds + listed + seeds_digest(map(Path, page.earlier)))
        return self._regions[page.region] if page.region else self._seeds


class _RegionDigests:
    """Region -> digest of the rows it rests on, for those asked for; worked out once for each
    state of the seeds.

    They are kept in the state folder under the seeds' own digest, so that a run with nothing to
    do need not read the tables. A file that is missing or not whole is only worked out again.
    When a table cannot be read, every region counts as changed with any row.
    """

    def __init__(self, folders: Sequence[Path], seeds: str, asked: frozenset[str]) -> None:
        self.folders, self.seeds, self.asked = folders, seeds, asked

    def __getitem__(self, region: str) -> str:
        return self.known.get(region, self.seeds)

    @cached_property
    def known(self) -> dict[str, str]:
        """What was worked out, now or by an earlier run."""
        kept = self._kept()
        missing = self.asked.difference(kept)
        return self._worked_out(kept, missing) if missing else kept

    def _kept(self) -> dict[str, str]:
        try:
            kept = from_json(self._path)
            return kept["regions"] if kept["seeds"] == self.seeds else {}
        except (OSError, ValueError, KeyError, TypeError):
            return {}

    def _worked_out(self, kept: dict[str, str], missing: Iterable[str]) -> dict[str, str]:
        from analysis.files import write_whole
        from analysis.planning.region_rows import RegionRows

        try:
            rows = RegionRows.read(self.folders)
        except Unreadable:  # each page that loads the seeds says which table, and why
            return kept
        described = "".join(file_digest(str(one / "datapackage.json")) for one in self.folders)
        known = kept | {name: _short(described + rows.digest(name)) for name in missing}
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            content = json.dumps({"seeds": self.seeds, "regions": known})
            write_whole(self._path, content.encode())
        return known

    @property
    def _path(self) -> Path:
        name = _short("\n".join(str(folder) for folder in self.folders))
        return paths.state_folder() / "regions" / f"{name}.json"


def differing(then: Mapping[str, str] | None, now: Mapping[str, str]) -> list[str]:
    """The names of the inputs that are not as they were."""
    if then is None:
        return ["never rendered"]
    return [name for name in now if then.get(name) != now[name]]


@cache
def file_digest(path: str) -> str:
    """The digest of a file's bytes; read once in a run."""
    with open(path, "rb") as stream:  # noqa: PTH123 — hundreds of files, and this is the fast way
        return sha256(stream.read()).hexdigest()


def code_digest(package: Path) -> str:
    """The digest of every file of the package that can change a page."""
    return _short(_listing(package, _files(package)))


def seeds_digest(folders: Iterable[Path]) -> str:
    """The digest of every table and descriptor of the stacked packages, in their order."""
    listings = []
    for folder in folders:
        tables = sorted(str(path) for path in seed_rows.resources(folder).values())
        files = [path for path in (str(folder / "datapackage.json"), *tables)
                 if os.path.exists(path)]  # fmt: skip  # noqa: PTH110
        for path in files:
            as_plain(path)
        listings.append(_listing(folder, files))
    return _short("\n".join(listings))


def installed() -> list[str]:
    """What is installed that a page rests on, as name and version, sorted."""
    return versions.installed(paths.state_folder() / "versions.json")


def versions_digest() -> str:
    """The digest of Python's version and of what is installed that a page rests on."""
    return _short("\n".join([sys.version, *installed()]))


def _described(page: Page) -> str:
    """All that a page is told: whatever a page comes to be told more of makes it due as well."""
    return json.dumps(asdict(replace(page, notebook="")), sort_keys=True)


def _files(folder: Path) -> list[str]:
    found, left = [], [str(folder)]
    while left:
        with os.scandir(left.pop()) as entries:
            for entry in entries:
                if entry.is_dir():
                    if entry.name != "__pycache__" and entry.name not in NO_PART_IN_PAGES:
                        left.append(entry.path)
                elif not entry.name.endswith((".pyc", ".swp")):
                    found.append(entry.path)
    return sorted(found)


def _listing(folder: Path, files: Iterable[str]) -> str:
    start = len(str(folder)) + 1
    return "\n".join(f"{path[start:]} {file_digest(path)}" for path in files)


def _short(text: str) -> str:
    return sha256(text.encode(errors="surrogateescape")).hexdigest()[:32]
