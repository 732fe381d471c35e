"""Write a package: CSV sorted by key beside its descriptor, whole or not at all."""

import csv
import glob
import io
import json
import shutil
import tempfile
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from analysis.files import making
from analysis.package.cells import in_order
from analysis.package.descriptor import DESCRIPTOR, Descriptor, Table, workbook_descriptor

Rows = Iterable[Mapping[str, Any]]
#: Seconds after which nobody writes a package any longer; it takes less than one.
LONGEST_WRITING = 60


def write_package(
    folder: str | Path,
    tables: Mapping[str, Rows],
    *,
    name: str,
    title: str,
    version: str = "0.1.0",
    descriptor: Descriptor | None = None,
) -> Path:
    """Write every table of a descriptor, the workbook's own without one, to a new folder; return it

    Tables left out have only their header; cells left out are empty. The package appears whole:
    it is written beside its place and then moved there. Raises FileExistsError where a folder
    with anything in it is in the way, so that no curated work is overwritten.
    """
    folder = Path(folder)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FileExistsError(f"{folder} is there already and not empty: name another folder")
    described = (descriptor or workbook_descriptor()).tables.values()
    files = {table.path: table_csv(table, tables.get(table.name, ())) for table in described}
    content = json.dumps(
        _description(name, title, version, described), ensure_ascii=False, indent=1
    )
    with making(folder):
        _write_whole({**files, DESCRIPTOR: content + "\n"}, folder)
    return folder


def _write_whole(files: Mapping[str, str], folder: Path) -> None:
    """Write files beside the place of a folder, and move them there together."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    _take_away_what_was_left(folder)
    beside = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        for path, text in files.items():
            _write(beside / path, text)
        beside.chmod(0o755)
        if folder.exists():
            folder.rmdir()
        beside.rename(folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _take_away_what_was_left(folder: Path) -> None:
    """Take away what a writer of this folder that was killed has left beside it."""
    for left in folder.parent.glob(f".{glob.escape(folder.name)}-????????"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > LONGEST_WRITING and left.is_dir():
                shutil.rmtree(left, ignore_errors=True)


def table_csv(table: Table, rows: Rows) -> str:
    """Return rows as the CSV of a table, sorted by key; None and left-out cells are empty."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(table.columns)
    cells = [{name: _cell(row.get(name)) for name in table.columns} for row in rows]
    numeric = {field.name for field in table.fields if field.type == "integer"}

    def key(row: dict[str, str]) -> list[object]:
        return [int(row[k] or 0) if k in numeric else in_order(row[k]) for k in table.primary_key]

    writer.writerows([list(row.values()) for row in sorted(cells, key=key)])
    return out.getvalue()


def _cell(value: object) -> str:
    said = f"{value:f}" if hasattr(value, "as_tuple") else str(value)
    return "" if value is None or said == "<NA>" else said


def _description(name: str, title: str, version: str, tables: Iterable[Table]) -> dict[str, Any]:
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": name,
        "title": title,
        "version": version,
        "resources": [
            {
                "name": table.name,
                "type": "table",
                "path": table.path,
                "encoding": "utf-8",
                "schema": table.schema,
            }
            for table in tables
        ],
    }


def _write(path: Path, content: str) -> None:
    path.write_text(content, encoding="utf-8", newline="")
