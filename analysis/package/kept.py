"""Load a package once in a process, for as long as its files stay the same.

Checking a package costs more than reading it. The last packages that were found sound are kept
under the content of their files, so a second load (a cell run again, a page of the same run in a
forked process) only looks whether they are the files that were read. Each caller gets frames of its
own: pandas copies them when they are written to.
"""

import time
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path

from analysis.package.seeds import Seeds

MOST = 2
MOMENT = 2_000_000_000  # nanoseconds
_kept: dict[tuple, Seeds] = {}
_digests: dict[Path, tuple[str, tuple]] = {}


def kept(folders: Sequence[Path], load: Callable[[Sequence[Path]], Seeds]) -> Seeds:
    """Return what `load` makes of the folders, or made of them when they held the same files."""
    key = tuple((folder, _content(folder)) for folder in folders)
    if key not in _kept:
        seeds = load(folders)
        while len(_kept) >= MOST:
            _kept.pop(next(iter(_kept)))
        _kept[key] = seeds
    return _kept[key].copied()


def forget() -> None:
    """Keep nothing any more: the next load reads and checks."""
    _kept.clear()
    _digests.clear()


def _content(folder: Path) -> str:
    """The digest of the names and bytes of every file of a package, its folders left aside."""
    digest = sha256()
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.is_file() and path.suffix in (".csv", ".json"):
            digest.update(f"\x1d{path.relative_to(folder)}\x1e{_of_file(path)}".encode())
    return digest.hexdigest()


def _of_file(path: Path) -> str:
    """The digest of a file's bytes, read anew when the system says that it may have changed.

    What was written a moment ago may be written again within the same tick of the system's clock.
    """
    at, read = time.time_ns(), path.stat()
    state = (path, read.st_ino, read.st_size, read.st_mtime_ns, read.st_ctime_ns)
    if _digests.get(path, ("", ()))[1] != state:
        _digests[path] = sha256(path.read_bytes()).hexdigest(), state
    digest = _digests[path][0]
    if at - max(read.st_ctime_ns, read.st_mtime_ns) < MOMENT:
        del _digests[path]
    return digest
