"""Read the seed tables as plain rows, without pandas and without judging them.

The report list needs only names ("one profile for each region") and the record of what was
rendered needs only digests; both must be had in milliseconds. Whether the rows are sound is
decided by the package room, when a report loads them.
"""

import csv
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from analysis.refusal import Blocked, Refused, Unreadable


def resources(folder: Path) -> dict[str, Path]:
    """Table name -> file of one data package, as its descriptor says."""
    try:
        descriptor = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
        return {part["name"]: folder / part["path"] for part in descriptor["resources"]}
    except FileNotFoundError:
        raise Refused(f"{folder} holds no datapackage.json; name a data package") from None
    except (ValueError, KeyError, TypeError) as error:
        raise Blocked(
            f"the descriptor {folder / 'datapackage.json'} cannot be read: {_said(error)}; "
            "nothing was rendered"
        ) from None


def rows(folders: Sequence[Path], table: str) -> Iterator[dict[str, str]]:
    """Every row of a table over the stacked packages; none when no package has the table."""
    for folder in folders:
        path = resources(folder).get(table)
        if path is None:
            continue
        try:
            with path.open(encoding="utf-8", newline="") as stream:
                yield from csv.DictReader(stream)
        except (OSError, UnicodeDecodeError, csv.Error) as error:
            raise Unreadable(f"{path} cannot be read: {error}; see `workbook check`") from None


def column(folders: Sequence[Path], table: str, name: str) -> list[str]:
    """The different values of one column, in the order of the file, without the empty one."""
    return [value for value in dict.fromkeys(row.get(name) or "" for row in rows(folders, table))
            if value]  # fmt: skip


def _said(error: Exception) -> str:
    return f"it lacks {error}" if isinstance(error, KeyError) else str(error)
