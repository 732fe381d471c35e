"""Put finished pages at any fsspec address: object storage, a server's folder, another disk.

What is new or changed is sent: data before pages, the manifest last, each file whole. An object
store takes a file in one step; elsewhere it goes under another name and is then renamed.
"""

import json
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from secrets import token_hex
from typing import Any

from analysis.files import UNFINISHED, write_whole
from analysis.plain_files import from_json
from analysis.planning.destination import without_password
from analysis.refusal import Refused

SENT = "published.json"
RENAMING = {"file", "local", "sftp", "ssh", "ftp", "smb", "hdfs", "webhdfs"}
LAST = ("index", "feed.xml", "manifest.json")


def publish(address: str, folder: Path) -> list[str]:
    """Send every file that is new, changed since it was last sent, or gone; their names, in order.

    Raises Refused for an address that fsspec cannot reach, and what the store's library raises
    when sending fails (OSError, often); what was sent until then is remembered.
    """
    system, root = _system(address)
    sent = _still_there(system, root, _remembered(folder))
    done = []
    try:
        for path in _in_order(folder):
            mark = sha256(path.read_bytes()).hexdigest()
            if sent.get(path.name) != mark:
                _send(system, f"{root.rstrip('/')}/{path.name}", path.read_bytes())
                sent[path.name] = mark
                done.append(path.name)
    finally:
        if done:
            write_whole(folder.parent / f"{folder.name}.{SENT}", json.dumps(sent).encode())
    return done


def check_address(address: str) -> None:
    """Raise Refused for an address of a kind that fsspec does not know, before anything is made."""
    import fsspec

    try:
        for part in address.split("::"):
            fsspec.get_filesystem_class(part.partition("://")[0])
    except (ValueError, ImportError) as fault:
        raise _unreachable(address, fault) from None


def _unreachable(address: str, fault: Exception) -> Refused:
    return Refused(f"--out {without_password(address)} cannot be reached: {fault}")


def _system(address: str) -> tuple[Any, str]:
    import fsspec

    try:
        return fsspec.core.url_to_fs(address)
    except (ValueError, ImportError) as fault:
        raise _unreachable(address, fault) from None


def _send(system: Any, target: str, content: bytes) -> None:
    protocols = {system.protocol} if isinstance(system.protocol, str) else set(system.protocol)
    if not protocols & RENAMING:
        system.pipe_file(target, content)  # no folder is made: a store would make a bucket
        return
    system.makedirs(target.rpartition("/")[0], exist_ok=True)
    part = f"{target.rpartition('/')[0]}/{UNFINISHED}{token_hex(8)}"
    try:
        system.pipe_file(part, content)
        system.mv(part, target)
    except BaseException:
        if system.exists(part):
            system.rm(part)
        raise


def _in_order(folder: Path) -> Iterable[Path]:
    def rank(path: Path) -> tuple[int, str]:
        last = next((n for n, start in enumerate(LAST, 2) if path.name.startswith(start)), 0)
        return (last or int(path.suffix == ".html"), path.name)

    kept = (path for path in folder.iterdir() if not path.name.startswith("."))
    return sorted((path for path in kept if path.suffix != ".journal"), key=rank)


def _still_there(system: Any, root: str, sent: dict[str, str]) -> dict[str, str]:
    """What was sent, without what someone removed there since; all, where we may not look."""
    try:
        system.invalidate_cache(root)
        there = {name.rstrip("/").rpartition("/")[2] for name in system.ls(root, detail=False)}
    except FileNotFoundError:
        return {}
    except Exception:  # each store's library has errors of its own
        return sent
    return {name: mark for name, mark in sent.items() if name in there}


def _remembered(folder: Path) -> dict[str, str]:
    try:
        return dict(from_json(folder.parent / f"{folder.name}.{SENT}"))
    except (OSError, ValueError, TypeError):
        return {}
