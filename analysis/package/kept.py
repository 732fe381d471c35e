"""Load a package once in a process, for as long as its files stay the same.

Checking a package costs more than reading it. The last packages that were found sound are kept
under the content of their files, so a second load (a cell run again, a page of the same run in a
forked process) only reads and hashes them. Each caller gets frames of its own: pandas copies them
when they are written to.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from analysis.package.seeds import Seeds

MOST = 2
_kept: dict[tuple, Seeds] = {}


def kept(folders: Sequence[Path], load: Callable[[Sequence[Path]], Seeds]) -> Seeds:
    """Return what `load` makes of the folders, or made of them when they held the same files."""
    key = tuple((folder, _content(folder)) for folder in folders)
    if key not in _kept:
        seeds = load(folders)
        while len(_kept) >= MOST:
            _kept.pop(next(iter(_kept)))
        _kept[key] = seeds
    seeds = _kept[key]
    return replace(seeds, **{name: table.copy(deep=False) for name, table in seeds.tables.items()})


def forget() -> None:
    """Keep nothing any more: the next load reads and checks."""
    _kept.clear()


def _content(folder: Path) -> str:
    """The digest of the names and bytes of every file of a package, its folders left aside."""
    digest = sha256()
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.is_file() and path.suffix in (".csv", ".json"):
            content = path.read_bytes()
            digest.update(f"\x1d{path.relative_to(folder)}\x1e{len(content)}\x1e".encode())
            digest.update(content)
    return digest.hexdigest()
