"""See to it that nothing a page started outlives it, and no page the run that started it.

A process ends with its parent however that dies, and takes its process group along. What left the
group for a session of its own, as every kernel does, is known by the folder for temporary files
that it was given, which is the page's own. Where the system does not list its processes in `/proc`
such a process is not found; the page's own group is ended all the same.
"""

import ctypes
import os
import re
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from multiprocessing import connection, parent_process
from pathlib import Path

PR_SET_PDEATHSIG = 1
PROCESSES = Path("/proc")


def die_with_parent() -> None:
    """Let the kernel kill this process when the one that forked it ends, however that ends."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def end_group_with_run() -> None:
    """Kill this process and its group when the run dies, even when it could tell no one."""
    die_with_parent()
    run = parent_process()
    if run is None:
        return

    def watch() -> None:
        connection.wait([run.sentinel])
        os.killpg(0, signal.SIGKILL)

    threading.Thread(target=watch, daemon=True).start()


def end_processes_given(scratch: Path) -> list[int]:
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
            with suppress(OSError), open(f"{PROCESSES}/{name}/environ", "rb") as stream:  # noqa: PTH123
                yield int(name), stream.read()
