"""Write files whole or not at all, and let one run at a time into a folder.

A page is written beside its place under a name of its own, flushed to the disk and then renamed
over the old one: a reader, a crash or a full disk sees the old page or the new one, never a part.
The lock is the kernel's (`flock`), so it ends with the process that holds it, however that dies.
"""

import fcntl
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex

from analysis.refusal import Blocked

UNFINISHED = ".unfinished-"
WAIT_OR_NAME = "wait for it to end or name another folder with --out"


def write_whole(path: Path, content: bytes) -> None:
    """Put the content at the path in one step; on failure nothing changed there."""
    write_together({path: content})


def write_together(contents: Mapping[Path, bytes]) -> None:
    """Put files that belong together in place, in their order, once all of them are on the disk.

    When one cannot be written (a full disk), none has changed.
    """
    parts = {path.with_name(f"{UNFINISHED}{token_hex(8)}"): path for path in contents}
    try:
        for part, path in parts.items():
            with part.open("wb") as stream:
                stream.write(contents[path])
                stream.flush()
                os.fsync(stream.fileno())
        for part, path in parts.items():
            part.replace(path)
    except BaseException:
        for part in parts:
            with suppress(OSError):
                part.unlink()
        raise


def why_unwritable(folder: Path) -> str:
    """Why no file can be made in a folder, in the system's words with its path; "" if one can."""
    probe = folder / f"{UNFINISHED}{token_hex(8)}"
    try:
        probe.touch()
        probe.unlink()
    except OSError as fault:
        return f"{type(fault).__name__}: [Errno {fault.errno}] {fault.strerror}: {str(folder)!r}"
    return ""


def sweep(folder: Path) -> int:
    """Remove what killed runs left unfinished in a folder; only under its lock. How many."""
    left = list(folder.glob(f"{UNFINISHED}*"))
    for part in left:
        part.unlink(missing_ok=True)
    return len(left)


@contextmanager
def locked(path: Path, what: str) -> Iterator[None]:
    """Hold a lock file; raises Blocked at once when another living process holds it, or when the
    state folder cannot be written to."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        opened = path.open("a+")
    except OSError as fault:
        said = f"{fault.strerror}: {fault.filename}"
        raise Blocked(
            f"the state folder cannot be written to: {said}; name another with WORKBOOK_STATE"
        ) from None
    with opened as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            stream.seek(0)
            holder = stream.read(20).strip()
            raise Blocked(f"{what} is in use by process {holder or '?'}; {WAIT_OR_NAME}") from None
        with suppress(OSError):  # a full disk: the lock holds, and only its holder is not told
            os.truncate(stream.fileno(), 0)
            os.write(stream.fileno(), str(os.getpid()).encode())
        yield


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Hold a folder itself, against a run whose lock file lies in another state folder.

    Raises Blocked at once when another living process holds it. Where the file system locks no
    folders, nothing is held.
    """
    handle = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Blocked(f"{folder} is in use by another run; {WAIT_OR_NAME}") from None
        except OSError:
            pass
        yield
    finally:
        os.close(handle)
