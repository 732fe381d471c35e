"""Start a warm server once and fork a fresh process from it for every page.

The server (standard library: multiprocessing's forkserver) has imported everything a page needs
and holds one thread only, so a fork is ready to run in milliseconds and shares no state with the
next one. Each process leads its own process group, ends with its parent however that dies, and
writes nothing to the terminal.

`preload` below is imported by the server itself: importing this module there is what warms it.
"""

import ctypes
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import chdir, contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import connection, forkserver, get_context, parent_process
from multiprocessing.context import ForkServerContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from tempfile import gettempdir
from types import ModuleType
from typing import Any

from analysis import paths
from analysis.planning.report_list import Page
from analysis.refusal import Blocked
from analysis.rendering.work import INLINE, Outcome, Settings, prepare_process, render_to, told

PRELOAD = "analysis.rendering.preload"
PR_SET_PDEATHSIG = 1


@dataclass
class Running:
    """One page being rendered in a process of its own."""

    page: Page
    process: BaseProcess
    channel: connection.Connection
    scratch: Path
    started: float
    cell: int = 0
    cell_started: float = 0.0
    grouped: bool = False
    outcome: Outcome | None = None

    def kill(self) -> None:
        """End the process and, once it leads a group of its own, everything it started."""
        with suppress(ProcessLookupError, PermissionError):
            if self.grouped:
                os.killpg(self.process.pid, signal.SIGKILL)
            else:
                os.kill(self.process.pid, signal.SIGKILL)


def warm_context(settings: Settings) -> ForkServerContext:
    """The context whose processes are forked from a server that is already warm."""
    os.environ["MPLBACKEND"] = INLINE
    os.environ["WORKBOOK_SEEDS"] = os.pathsep.join(settings.seeds)
    os.environ["WORKBOOK_EXPORTER"] = settings.exporter.partition(":")[0]
    context = get_context("forkserver")
    context.set_forkserver_preload([PRELOAD])
    try:
        with (
            chdir(paths.ROOT),
            _deaf_to_ctrl_c(),
        ):  # the server looks for modules in its folder first
            forkserver.ensure_running()
    except OSError as fault:
        place = f"its socket goes to {gettempdir()}, a folder that TMPDIR names"
        raise Blocked(f"the warm server cannot be started: {fault}; {place}") from None
    return context


@contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """A process started meanwhile ignores Ctrl-C from its first moment: it ends with the run."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def start(
    context: ForkServerContext,
    page: Page,
    settings: Settings,
    out: Path,
    scratch: Path,
    failed: Path,
    now: float,
) -> Running:
    """Fork a process for a page and let it work. Raises OSError or EOFError if the server died."""
    ours, theirs = context.Pipe()
    process = context.Process(
        target=_work, args=(page, settings, out, scratch, failed, theirs), name=page.name
    )
    _start(process)
    theirs.close()
    return Running(page, process, ours, scratch, started=now, cell_started=now)


def call(context: ForkServerContext, function: Callable, *values: Any) -> str:
    """Run a function in a forked process to its end; returns its error in one line, or "".

    For what a run does once and the run's own process should not have to import.
    """
    ours, theirs = context.Pipe()
    process = context.Process(target=_call, args=(function, values, theirs))
    _start(process)
    theirs.close()
    try:
        return ours.recv()
    except EOFError:
        return "the process ended without a word"
    finally:
        process.join()
        ours.close()


def _start(process: BaseProcess) -> None:
    """Start a process that does not run our own script again (multiprocessing would)."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        with _in_one_go():
            process.start()
    finally:
        sys.modules["__main__"] = main


@contextmanager
def _in_one_go() -> Iterator[None]:
    """Hold Ctrl-C back until a process has all it is sent: half of it would end in a traceback.

    Then whoever listened for Ctrl-C before is told.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    held: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _frame: held.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
        if held and callable(before):
            before(signal.SIGINT, None)


def _call(function: Callable, values: tuple, channel: connection.Connection) -> None:
    os.setpgid(0, 0)
    _end_with_parent()
    try:
        function(*values)
        error = ""
    except Exception as fault:
        error = told(fault)
    channel.send(error)
    channel.close()
    os._exit(0)


def _work(
    page: Page,
    settings: Settings,
    out: Path,
    scratch: Path,
    failed: Path,
    channel: connection.Connection,
) -> None:
    os.setpgid(0, 0)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _end_with_parent()
    try:
        _be_silent(scratch / "output.txt")
        channel.send(("grouped", None))
    except OSError:  # the run was stopped meanwhile: nobody is left to tell
        os._exit(1)
    try:
        prepare_process(settings, scratch)
        outcome = render_to(
            page, settings, out, scratch, failed, lambda cell: channel.send(("cell", cell))
        )
    except BaseException as fault:
        outcome = Outcome(page.name, "failed", error=told(fault))
    channel.send(("done", outcome))
    channel.close()
    os._exit(0)  # nothing of the page outlives it: no exit hooks, no waiting threads


def _be_silent(path: Path) -> None:
    """What native code or a child of ours prints goes to a file, not into the run's own output."""
    nothing, kept = os.open(os.devnull, os.O_RDONLY), os.open(path, os.O_CREAT | os.O_WRONLY)
    os.dup2(nothing, 0)
    os.dup2(kept, 1)
    os.dup2(kept, 2)


def die_with_parent() -> None:
    """Let the kernel kill this process when the one that forked it ends, however that ends."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def _end_with_parent() -> None:
    """Die when the run dies, even when it was killed and could tell no one."""
    die_with_parent()
    parent = parent_process()

    def watch() -> None:
        connection.wait([parent.sentinel])
        os.killpg(0, signal.SIGKILL)

    threading.Thread(target=watch, daemon=True).start()
