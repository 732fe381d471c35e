"""The rows of a document, as someone read them or as a draft made them, each with its places.

A reading is a folder of CSV tables, that of a package or fewer columns of one. A draft is made anew
by the command, on the base alone, so that no reading is seen by it.
"""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from click.testing import CliRunner

from analysis.command.draft import verb
from analysis.paths import base_folder, packages_to_stack

Row = dict[str, str]
Place = tuple[int, int]
#: Package -> the document it was read from.
READINGS = {
    "suzhou": "zh_suzhou_plan_2025_2026.txt",
    "beijing": "zh_beijing_ai_plus_2024_2025.txt",
    "shenzhen-terminals": "zh_shenzhen_ai_terminals_2025_2026.txt",
}


@dataclass(frozen=True)
class Labels:
    """The tables of one document by name, and its text."""

    text: str
    tables: Mapping[str, Sequence[Row]] = field(default_factory=dict)

    def rows(self, table: str) -> Sequence[Row]:
        """Return the rows of a table; none where the document has none."""
        return self.tables.get(table, ())

    @cached_property
    def values(self) -> dict[str, list[Place]]:
        """Return by figure where its value stands."""
        found: dict[str, list[Place]] = {}
        for row in self.rows("evidence"):
            if row["states"] == "value":
                found.setdefault(row["figure"], []).append(place_of(row))
        return found

    @cached_property
    def programmes(self) -> dict[str, Row]:
        """Return the programmes by key."""
        return {row["programme"]: row for row in self.rows("programmes")}

    def lineage(self, programme: str) -> list[Row]:
        """Return a programme and those it is part of, from the inside out."""
        found: list[Row] = []
        while programme in self.programmes and len(found) < 9:
            found.append(self.programmes[programme])
            programme = found[-1].get("parent", "")
        return found


@dataclass(frozen=True)
class Reading:
    """What someone read in a document: where it lies, the document's name and language."""

    folder: Path
    document: str
    language: str

    def labels(self, text: str) -> Labels:
        """Return the rows that were read in a document of this text."""
        return Labels(text, _tables(self.folder))


def place_of(row: Mapping[str, str]) -> Place:
    """Return where a row's words stand."""
    return int(row["start"]), int(row["end"])


def overlap(one: Place, other: Place) -> int:
    """Return how many characters two places share."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def drafted(document: Path, region: str, language: str, out: Path) -> Labels:
    """Return what a fresh draft makes of a document on the base alone."""
    asked = ["--region", region, "--language", language, "--out", str(out)]
    run = CliRunner().invoke(verb, [str(document), *asked, "--seeds", str(base_folder())])
    if run.exit_code:
        raise RuntimeError(f"no draft of {document.name}: {run.output}")
    return Labels(document.read_text(encoding="utf-8"), _tables(out))


def readings(more: Path | None = None) -> dict[str, Reading]:
    """Return by name the packages that were read, or else the readings in a folder."""
    if more is None:
        folders = packages_to_stack()
        return {name: Reading(folders[name], text, "zh-Hans") for name, text in READINGS.items()}
    found = {}
    for folder in sorted(more.iterdir()):
        if (folder / "sources.csv").is_file():
            source = _tables(folder)["sources"][0]
            found[folder.name] = Reading(folder, source["file"], source["language"])
    return found


def _tables(folder: Path) -> dict[str, list[Row]]:
    found = {}
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as stream:
            found[path.stem] = list(csv.DictReader(stream))
    return found
