"""End what a page started in a session of its own, where its process group does not reach

A notebook may start a process that leaves its group, as every kernel does. Such a process is known
by the folder for temporary files that it was given, which is the page's own. Where the system does
not list its processes in `/proc` they are not found; the page's own group is ended all the same.
"""

import os
import re
import signal
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

PROCESSES = Path("/proc")


def end_strays(scratch: Path) -> list[int]:
    """Kill every process that was given a scratch folder, or one within it; returns which."""
    given = re.compile(rb"(?:^|\0)TMPDIR=" + re.escape(os.fsencode(scratch)) + rb"(?:/|\0|$)")
    ended = []
    for number, environment in _environments():
        if number != os.getpid() and given.search(environment):
            with suppress(ProcessLookupError, PermissionError):
                os.kill(number, signal.SIGKILL)
                ended.append(number)
    return ended


def _environments() -> Iterator[tuple[int, bytes]]:
    """Each process and the environment it was started with, where we may look."""
    if not PROCESSES.is_dir():
        return
    for name in os.listdir(PROCESSES):  # noqa: PTH208 — once for every page, and this is the fast way
        if name.isdigit():
            with suppress(OSError), open(f"{PROCESSES}/{name}/environ", "rb") as told:  # noqa: PTH123
                yield int(name), told.read()
