"""Start a warm server once and fork a fresh process from it for every page.

The server (standard library: multiprocessing's forkserver) has imported everything a page needs
and holds one thread only, so a fork is ready to run in milliseconds and shares no state with the
next one. Each process leads its own process group, ends with its parent however that dies, and
writes nothing to the terminal.

A module of `preload` is imported by the server itself: importing it there is what warms it.
"""

import os
import signal
import sys
from collections.abc import Callable
from contextlib import chdir, suppress
from dataclasses import dataclass
from multiprocessing import connection, forkserver, get_context
from multiprocessing.context import ForkServerContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from tempfile import gettempdir
from types import ModuleType
from typing import Any

from analysis import paths
from analysis.planning.page import PAGES_EXPORTER, Outcome, Page, Settings
from analysis.refusal import Blocked
from analysis.rendering.error_lines import error_line
from analysis.rendering.interrupts import in_one_go, started_deaf
from analysis.rendering.one_page import INLINE, prepare_process, render_to
from analysis.rendering.orphans import end_group_with_run

PRELOAD_CELLS = "analysis.rendering.preload.cells"
PRELOAD_PAGES = "analysis.rendering.preload.pages"


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
        number = self.process.pid
        if number is None:
            return
        with suppress(ProcessLookupError, PermissionError):
            (os.killpg if self.grouped else os.kill)(number, signal.SIGKILL)


def warm_context(settings: Settings) -> ForkServerContext:
    """The context whose processes are forked from a server that is already warm."""
    os.environ["MPLBACKEND"] = INLINE
    os.environ["WORKBOOK_ROOT"] = str(paths.ROOT)
    os.environ["WORKBOOK_SEEDS"] = os.pathsep.join(settings.seeds)
    context = get_context("forkserver")
    own = settings.exporter == PAGES_EXPORTER
    context.set_forkserver_preload([PRELOAD_PAGES if own else PRELOAD_CELLS])
    try:
        with chdir(paths.ROOT), started_deaf():  # a server looks for modules in its folder first
            forkserver.ensure_running()
    except OSError as fault:
        place = f"its socket goes to {gettempdir()}, a folder that TMPDIR names"
        raise Blocked(f"the warm server cannot be started: {fault}; {place}") from None
    return context


def start(
    context: ForkServerContext,
    page: Page,
    settings: Settings,
    out: Path,
    scratch: Path,
    failed: Path,
    now: float,
    again: connection.Connection | None = None,
) -> Running:
    """Fork a process for a page and let it work. Raises OSError or EOFError if the server died."""
    ours, theirs = context.Pipe()
    process = context.Process(
        target=_work, args=(page, settings, out, scratch, failed, theirs, again), name=page.name
    )
    start_process(process)
    theirs.close()
    return Running(page, process, ours, scratch, started=now, cell_started=now)


def call(context: ForkServerContext, function: Callable, *values: Any) -> str:
    """Run a function in a forked process to its end; returns its error in one line, or "".

    For what a run does once and the run's own process should not have to import.
    """
    ours, theirs = context.Pipe()
    process = context.Process(target=_call, args=(function, values, theirs))
    start_process(process)
    theirs.close()
    try:
        return ours.recv()
    except EOFError:
        return "the process ended without a word"
    finally:
        process.join()
        ours.close()


def start_process(process: BaseProcess) -> None:
    """Start a process that does not run our own script again (multiprocessing would)."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        with in_one_go():
            process.start()
    finally:
        sys.modules["__main__"] = main


def _call(function: Callable, values: tuple, channel: connection.Connection) -> None:
    os.setpgid(0, 0)
    end_group_with_run()
    try:
        function(*values)
        error = ""
    except Exception as fault:
        error = error_line(fault)
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
    again: connection.Connection | None,
) -> None:
    os.setpgid(0, 0)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_group_with_run()
    try:
        be_silent(scratch / "output.txt")
        channel.send(("grouped", None))
    except OSError:  # the run was stopped meanwhile: nobody is left to tell
        os._exit(1)
    try:
        prepare_process(settings, scratch)
        outcome = render_to(
            page, settings, out, scratch, failed, lambda cell: channel.send(("cell", cell)), again
        )
    except BaseException as fault:
        outcome = Outcome(page.name, "failed", error=error_line(fault))
    channel.send(("done", outcome))
    channel.close()
    os._exit(0)  # nothing of the page outlives it: no exit hooks, no waiting threads


def be_silent(path: Path) -> None:
    """What native code or a child of ours prints goes to a file, not into the run's own output."""
    nothing, kept = os.open(os.devnull, os.O_RDONLY), os.open(path, os.O_CREAT | os.O_WRONLY)
    os.dup2(nothing, 0)
    os.dup2(kept, 1)
    os.dup2(kept, 2)
