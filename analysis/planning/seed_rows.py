"""Read the seed tables as plain rows, without pandas and without judging them.

The report list needs only names ("one profile for each region") and the record of what was
rendered needs only digests; both must be had in milliseconds. Whether the rows are sound is
decided by the package room, when a report loads them.
"""

import csv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from analysis.files import named_inside
from analysis.plain_files import as_plain, from_json
from analysis.refusal import Blocked, Refused, Unreadable

DESCRIPTOR = "datapackage.json"


def resources(folder: Path) -> dict[str, Path]:
    """Table name -> file of one data package, as its descriptor says.

    Raises Refused for a file that would lie elsewhere, Blocked for a descriptor of another shape.
    """
    return {name: named_inside(folder, part["path"]) for name, part in parts_of(folder).items()}


def parts_of(folder: Path) -> dict[str, Mapping[str, Any]]:
    """Table name -> what the descriptor says of it: a mapping with a path."""
    try:
        content = from_json(folder / DESCRIPTOR)
        parts = {part["name"]: part for part in content["resources"]}
        strange = [name for name, part in parts.items()
                   if not isinstance(name, str) or not isinstance(part["path"], str)]  # fmt: skip
    except FileNotFoundError:
        raise Refused(f"{folder} holds no {DESCRIPTOR}; name a data package") from None
    except OSError as error:
        raise Blocked(f"{folder / DESCRIPTOR} cannot be read: it {error.strerror}") from None
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise unreadable(folder, error) from None
    if strange:
        raise unreadable(folder, TypeError(f"{strange[0]!r} has no name and path of text"))
    return parts


def rows(folders: Sequence[Path], table: str) -> Iterator[dict[str, str]]:
    """Every row of a table over the stacked packages; none when no package has the table."""
    for folder in folders:
        path = resources(folder).get(table)
        if path is None:
            continue
        try:
            as_plain(path)
            with path.open(encoding="utf-8", newline="") as stream:
                yield from csv.DictReader(stream)
        except (OSError, UnicodeDecodeError, csv.Error) as error:
            raise Unreadable(f"{path} cannot be read: {error}; see `workbook check`") from None


def column(folders: Sequence[Path], table: str, name: str) -> list[str]:
    """The different values of one column, in the order of the file, without the empty one."""
    return [value for value in dict.fromkeys(row.get(name) or "" for row in rows(folders, table))
            if value]  # fmt: skip


def unreadable(folder: Path, error: Exception) -> Blocked:
    """The refusal of a descriptor that has not the shape of one."""
    where = f"the descriptor {folder / DESCRIPTOR} cannot be read"
    return Blocked(f"{where}: {_said(error)}; nothing was rendered")


def _said(error: Exception) -> str:
    return f"it lacks {error}" if isinstance(error, KeyError) else str(error)
