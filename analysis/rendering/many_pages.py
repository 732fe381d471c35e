"""Run many pages, so many at a time, and see to it that one page's fault stays its own.

The run watches its processes from outside: it ends one that passes the report's limit (or hangs
in a cell where no alarm reaches it), notices one that was killed or left without a word, and on
Ctrl-C ends them all. Whatever happens to a page, the others go on. Ctrl-C only asks for the end:
the run takes it up where it holds every process it started, so that none is left behind.
"""

import os
import shutil
import signal
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from multiprocessing import connection
from multiprocessing.context import ForkServerContext
from pathlib import Path
from tempfile import mkdtemp

from analysis.planning.page import Outcome, Page, Settings
from analysis.rendering import warm_server
from analysis.rendering.afresh import made_afresh
from analysis.rendering.error_lines import error_line
from analysis.rendering.events import AtCell, Done, Started, Tell
from analysis.rendering.interrupts import Stop
from analysis.rendering.notebook_so_far import keep_notebook_so_far
from analysis.rendering.orphans import end_processes_given
from analysis.rendering.warm_server import Running

GRACE = 5.0  # seconds after a cell's own alarm until its process is ended from outside
TRIES = 3  # times a process is begun until its page is given up
LOST = 255  # what multiprocessing says of a process whose forkserver cannot tell
STARTING = 120.0  # seconds for the first process to come up, which waits for the warm server


def render_all(
    pages: Iterable[Page],
    settings: Settings,
    context: ForkServerContext,
    out: Path,
    state: Path,
    jobs: int,
    tell: Tell,
) -> None:
    """Render the pages into `out`, at most `jobs` at once; `tell` hears each event as it happens.

    `context` is that of `warm_context`. On Ctrl-C or SIGTERM every process is ended, the pages in
    work are told as cancelled and KeyboardInterrupt is raised.
    """
    pages, scratch = list(pages), _scratch(state, out)
    waiting, afresh = iter(pages), scratch / "afresh"
    with Stop() as stop, _emptied(scratch), made_afresh(pages, settings, afresh) as again:
        run = _Run(settings, context, out, state, tell, stop, again)
        try:
            while run.fill(waiting, jobs) or run.running:
                run.listen()
                stop.if_asked()
                run.reap()
        except BaseException:
            run.cancel()
            raise


@dataclass(frozen=True)
class _Run:
    """A run at work: what holds for each of its pages, and those that are being rendered."""

    settings: Settings
    context: ForkServerContext
    out: Path
    state: Path
    tell: Tell
    stop: Stop
    again: Mapping[str, connection.Connection]  # see afresh.py
    running: list[Running] = field(default_factory=list)

    def fill(self, waiting: Iterator[Page], jobs: int) -> bool:
        """Begin pages until so many are at work; whether more may be waiting."""
        while len(self.running) < jobs:
            self.stop.if_asked()
            page = next(waiting, None)
            if page is None:
                return False
            self.tell(Started(page))
            try:
                self.running.append(self._begun(page))
            except (OSError, EOFError) as fault:
                self.stop.if_asked()
                error = f"its process could not be started: {error_line(fault)}"
                self._done(page, Outcome(page.name, "failed", error=error))
        return True

    def listen(self) -> None:
        """Take every message that is there, waiting until one comes or a limit passes."""
        channels = {one.channel: one for one in self.running if not one.channel.closed}
        ends = [one.process.sentinel for one in self.running]
        until = min((_deadline(one, self.settings) for one in self.running), default=0.0)
        wait = max(0.0, until - time.monotonic())
        for ready in connection.wait([*channels, *ends, self.stop.reader], wait):
            if ready in channels:
                _hear(channels[ready], self.tell)

    def reap(self) -> None:
        """End what is done, what passed a limit and what left without a word."""
        now = time.monotonic()
        for one in list(self.running):
            late = one.outcome is None and now >= _deadline(one, self.settings)
            if late:
                one.kill()
            if late or one.outcome is not None or not one.process.is_alive():
                _drain(one, self.tell)
                outcome = one.outcome or _unheard(one, self.settings, late, self.state)
                _end(one)
                self.running.remove(one)
                self._done(one.page, outcome)

    def cancel(self) -> None:
        """End every process; a page that is not done is told as cancelled."""
        for one in self.running:
            one.kill()
        for one in self.running:
            _drain(one, self.tell)
            stopped = Outcome(one.page.name, "cancelled", error="the run was stopped")
            _end(one)
            self._done(one.page, one.outcome or stopped)
        self.running.clear()

    def _begun(self, page: Page) -> Running:
        """The page's process; begun again when the server it comes from died meanwhile."""
        failed = self.state / "failed"
        for left in reversed(range(TRIES)):
            own = Path(mkdtemp(dir=_scratch(self.state, self.out)))
            try:
                return warm_server.start(
                    self.context, page, self.settings, self.out, own, failed, time.monotonic(),
                    self.again.get(page.name),
                )  # fmt: skip
            except (OSError, EOFError):
                if not left:
                    raise
        raise AssertionError

    def _done(self, page: Page, outcome: Outcome) -> None:
        self.tell(Done(page, outcome))


def _hear(one: Running, tell: Tell) -> None:
    try:
        kind, value = one.channel.recv()
    except (EOFError, OSError):
        one.channel.close()
        return
    if kind == "grouped":
        one.grouped, one.started = True, time.monotonic()
    elif kind == "cell":
        one.cell, one.cell_started = value, time.monotonic()
        tell(AtCell(one.page, value))
    else:
        one.outcome = value


def _deadline(one: Running, settings: Settings) -> float:
    if not one.grouped:
        return one.started + STARTING + settings.report_limit
    by_report = one.started + settings.report_limit
    if not one.cell or not settings.cell_limit:
        return by_report
    return min(by_report, one.cell_started + settings.cell_limit + GRACE)


def _drain(one: Running, tell: Tell) -> None:
    while not one.channel.closed and one.outcome is None and one.channel.poll():
        _hear(one, tell)


def _end(one: Running) -> None:
    """Nothing the page started outlives it."""
    one.kill()
    one.process.join()
    one.channel.close()
    one.process.close()
    end_processes_given(one.scratch)
    shutil.rmtree(one.scratch, ignore_errors=True)


def _unheard(one: Running, settings: Settings, late: bool, state: Path) -> Outcome:
    """What is known of a process that ended without saying so; its notebook as far as it came."""
    one.process.join()
    seconds = time.monotonic() - one.started
    code = one.process.exitcode
    if late and seconds >= settings.report_limit:
        error = f"the report ran longer than its limit of {settings.report_limit:g} s"
    elif late:
        error = f"the cell ran longer than its limit of {settings.cell_limit:g} s"
    elif code is not None and code < 0:
        error = f"the process was killed by {signal.Signals(-code).name}"
        error += " (out of memory?)" if code == -signal.SIGKILL else ""
    elif code == LOST:
        error = "the process ended with exit code 255, or was lost with the server it came from"
    else:
        error = f"the process ended by itself with exit code {code}"
    path = state / "failed" / one.page.name.replace(".html", ".ipynb")
    kept = keep_notebook_so_far(one.scratch, error, path)
    return Outcome(one.page.name, "failed", error, one.cell, notebook=kept, seconds=seconds)


def _scratch(state: Path, out: Path) -> Path:
    """The folder for temporary files of runs into `out`, of which the lock admits one at a time."""
    return state / "scratch" / sha256(os.fsencode(out.resolve())).hexdigest()[:12]


@contextmanager
def _emptied(scratch: Path) -> Iterator[None]:
    """A folder for temporary files, without what killed runs left in it."""
    end_processes_given(scratch)
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True, exist_ok=True)
    try:
        yield
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
