"""Write files whole or not at all, and let one run at a time into a folder.

A page is written beside its place under a name of its own, flushed to the disk and then renamed
over the old one: a reader, a crash or a full disk sees the old page or the new one, never a part.
The lock is the kernel's (`flock`), so it ends with the process that holds it, however that dies.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex

from analysis.rendering.refusal import Refused

UNFINISHED = ".unfinished-"


def write_whole(path: Path, content: bytes) -> None:
    """Put the content at the path in one step; on failure nothing changed there."""
    part = path.with_name(f"{UNFINISHED}{token_hex(8)}")
    try:
        with part.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(path)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


def sweep(folder: Path) -> int:
    """Remove what killed runs left unfinished in a folder; only under its lock. How many."""
    left = list(folder.glob(f"{UNFINISHED}*"))
    for part in left:
        part.unlink(missing_ok=True)
    return len(left)


@contextmanager
def locked(path: Path, what: str) -> Iterator[None]:
    """Hold a lock file; raises Refused at once when another living process holds it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            stream.seek(0)
            holder = stream.read(20).strip()
            raise Refused(
                f"{what} is in use by process {holder or '?'}; "
                "wait for it to end or name another folder with --out"
            ) from None
        stream.truncate(0)
        stream.write(str(os.getpid()))
        stream.flush()
        yield
