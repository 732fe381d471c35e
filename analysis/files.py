"""Write files whole or not at all, and let one run at a time into a folder.

A page is written beside its place under a name of its own, flushed to the disk and then renamed
over the old one: a reader, a crash or a full disk sees the old page or the new one, never a part.
A lock is the system's on a hidden file (filelock), so it ends with the process that holds it,
however that dies; the file names the holder, and goes with the lock. What a killed process leaves
of it holds no one up.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from secrets import token_hex

from analysis.refusal import Blocked, Refused

UNFINISHED = ".unfinished-"
LOCK = ".lock"


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


def inside(folder: Path, name: str | Path) -> Path:
    """The path of a file in a folder; raises Refused where its name, or a link, leads out of it.

    Names come from descriptors, which anyone may have written: by them a package must neither have
    our files sent out nor others written outside of it.
    """
    path = folder / name
    if not path.resolve().is_relative_to(folder.resolve()):
        raise _outside(folder, str(name))
    return path


def named_inside(folder: Path, name: str) -> Path:
    """The path of a file that a descriptor names; raises Refused where the name leads elsewhere.

    Where a link in the folder leads is for whoever sends the file away to ask (`inside`).
    """
    path = Path(name)
    if path.is_absolute() or ".." in path.parts or not name.isprintable() or not path.parts:
        raise _outside(folder, name)
    return folder / path


def _outside(folder: Path, name: str) -> Refused:
    says = f"{name[:200]!r} lies outside of {folder}"
    return Refused(f"{says}; a package has files of its own only")


def why_unwritable(folder: Path) -> str:
    """Why no file can be made in a folder, in the system's words with its path; "" if one can."""
    probe = folder / f"{UNFINISHED}{token_hex(8)}"
    try:
        probe.touch()
        probe.unlink(missing_ok=True)
    except OSError as fault:
        return f"{type(fault).__name__}: [Errno {fault.errno}] {fault.strerror}: {str(folder)!r}"
    return ""


@contextmanager
def making(folder: Path) -> Iterator[None]:
    """Refuse what the system refuses in the making of a folder by the name that was asked for."""
    try:
        yield
    except OSError as fault:
        raise Refused(f"cannot make {folder}: {fault.strerror or fault}") from fault


def remove_unfinished(folder: Path) -> int:
    """Remove what killed processes left unfinished in a folder, under its lock; how many files."""
    left = [part for part in folder.glob(f"{UNFINISHED}*") if not part.is_dir()]
    for part in left:
        part.unlink(missing_ok=True)
    return len(left)


def alone_in(folder: Path, wait: bool = False, or_else: str = "") -> AbstractContextManager[None]:
    """Hold a folder against every other process that asks to, whatever else they share."""
    return alone_at(folder / LOCK, str(folder), wait, or_else)


@contextmanager
def alone_at(path: Path, what: str, wait: bool = False, or_else: str = "") -> Iterator[None]:
    """Hold a lock file, which is there only while it is held.

    Where another living process holds it: waits for that one to end with `wait`, else raises
    Blocked, naming it and what to do (`or_else`). Raises OSError where no file can be made.
    """
    from filelock import FileLock, Timeout

    lock = FileLock(path, blocking=wait, on_acquired=_sign)
    try:
        lock.acquire()
    except Timeout:
        advice = f"; {or_else}" if or_else else ""
        raise Blocked(f"{what} is in use by process {_holder(path)}{advice}") from None
    try:
        yield
    finally:
        with suppress(OSError):  # while it is held: whoever waits for it makes another file
            path.unlink()
        lock.release()


def _sign(descriptor: int) -> None:
    with suppress(OSError):  # a full disk: the lock holds, and only its holder is not told
        os.truncate(descriptor, 0)
        os.write(descriptor, str(os.getpid()).encode())


def _holder(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")[:20].strip() or "?"
    except (OSError, UnicodeDecodeError):
        return "?"
