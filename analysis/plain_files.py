"""Read files that anyone may have made: whole, plain, of a size that makes sense, JSON or not.

A name in a folder of others may be a pipe that never ends, a device, a link to itself; JSON may be
nested deeper than it can be read. All of them are told as the system or the reader would tell
them, so that whoever reads a file need not know these.
"""

import errno
import json
import os
from pathlib import Path
from stat import S_ISREG
from typing import Any

LARGEST = 500_000_000  # bytes; the largest table that is read
LARGEST_JSON = 50_000_000


def whole(path: str | Path, most: int = LARGEST) -> bytes:
    """The bytes of a file; raises OSError where it is no plain file, or one of more bytes."""
    as_plain(path, most)
    with open(path, "rb") as stream:  # noqa: PTH123 — a name may be any text
        return stream.read()


def as_plain(path: str | Path, most: int = LARGEST) -> None:
    """Raise OSError, naming the file, for what is no plain file of at most so many bytes."""
    try:
        told = os.stat(path)  # noqa: PTH116
    except ValueError as fault:  # a sign of no bytes, or one that no name can have
        raise OSError(errno.EINVAL, f"no file has such a name ({fault})", str(path)) from None
    if not S_ISREG(told.st_mode):
        raise OSError(errno.EINVAL, "is no plain file", str(path))
    if told.st_size > most:
        raise OSError(errno.EFBIG, f"is larger than {most:,} bytes", str(path))


def real(path: str | Path) -> Path:
    """The path without links on its way; raises OSError where they lead in a circle."""
    try:
        return Path(path).resolve()
    except RuntimeError:
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path)) from None


def from_json(path: str | Path) -> Any:
    """What a file of JSON says; raises OSError, or ValueError for what is no JSON to be read."""
    return read_json(whole(path, LARGEST_JSON))


def read_json(text: str | bytes) -> Any:
    """What JSON says; raises ValueError also where it is nested too deep."""
    try:
        return json.loads(text)
    except RecursionError:
        raise ValueError("it is nested too deep") from None
