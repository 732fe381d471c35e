"""A descriptor that differs from the workbook's in a column, for tests to read and write by."""

import copy
import csv
import json
from pathlib import Path

from packages import sound_rows

from analysis.package import write
from analysis.package.descriptor import Descriptor, described
from analysis.paths import ROOT

COLUMN = {
    "name": "confidence",
    "type": "string",
    "title": "confidence of the reader",
    "title_ja": "読み手の確信",
    "description": "How sure whoever read the words was.",
    "constraints": {"enum": ["low", "high"]},
}


def content() -> dict:
    """Return the workbook's descriptor, to be changed."""
    return json.loads((ROOT / "seeds" / "datapackage.json").read_text(encoding="utf-8"))


def fields_of(descriptor: dict, table: str) -> list[dict]:
    """Return the fields of a table, to be changed in place."""
    (resource,) = (one for one in descriptor["resources"] if one["name"] == table)
    return resource["schema"]["fields"]


def with_column(**changed: object) -> Descriptor:
    """Return the workbook's descriptor with one column more in figures, before the notes."""
    descriptor = copy.deepcopy(content())
    fields = fields_of(descriptor, "figures")
    fields.insert([one["name"] for one in fields].index("note"), COLUMN | changed)
    return described(descriptor)


def written(folder: Path, descriptor: Descriptor | None = None, **cells: dict[str, str]) -> Path:
    """Write the sound package by a descriptor, with other cells for figures by their key."""
    rows = sound_rows()
    rows["figures"] = [row | cells.get(row["figure"], {}) for row in rows["figures"]]
    return write.write_package(folder, rows, name="tiny", title="Tiny", descriptor=descriptor)


def heads(folder: Path, table: str) -> list[str]:
    """Return the header of a table of a package."""
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as stream:
        return next(csv.reader(stream))
