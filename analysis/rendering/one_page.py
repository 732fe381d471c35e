"""Make one page in a process of its own: execute its notebook, make the page, put it in place."""

import multiprocessing
import os
import random
import resource
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from hashlib import sha256
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path
from traceback import format_exception

from analysis.files import write_together, write_whole
from analysis.package.descriptor import workbook_descriptor
from analysis.page_run import PageRun
from analysis.planning.page import PAGES_EXPORTER, Outcome, Page, Settings
from analysis.rendering.again import check_made_again
from analysis.rendering.error_lines import error_line, in_one_line
from analysis.rendering.page_checks import figures_in

INLINE = "module://matplotlib_inline.backend_inline"


def prepare_process(settings: Settings, scratch: Path) -> None:
    """Make this process a place of the page's own: folder, temp files, randomness, seeds."""
    os.environ["WORKBOOK_SEEDS"] = os.pathsep.join(settings.seeds)
    os.environ["MPLBACKEND"] = INLINE
    os.environ["TMPDIR"] = str(scratch)
    os.chdir(scratch)
    multiprocessing.set_start_method(None, force=True)  # as in a kernel: not the way of the run
    random.seed()
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed()


def render(
    page: Page, settings: Settings, scratch: Path, watch: Callable[[int], None] | None = None
) -> dict[str, bytes]:
    """File name -> content of the finished page and the data beside it, the page last.

    Raises CellFailed, or what the exporter raises.
    """
    from analysis.rendering.execution import execute

    notebook = execute(
        Path(page.notebook),
        {**page.parameters, "language": page.language},
        engine=settings.engine,
        cell_limit=settings.cell_limit,
        cwd=scratch,
        watch=watch,
        noted_in=scratch,
        run=_told_to(page, settings),
    )
    module, _, name = settings.exporter.partition(":")
    return getattr(import_module(module), name)(notebook, page, settings)


def _told_to(page: Page, settings: Settings) -> PageRun:
    """What the process that runs the page's notebook is told."""
    run = PageRun(
        regions=(page.region,) if page.region else (),
        carries_fonts=settings.exporter == PAGES_EXPORTER,
    )
    if not page.earlier:  # most pages compare nothing: they need not import what tells of it
        return run
    from analysis.editions.readings import readings_told_to

    return replace(run, readings=readings_told_to(page, settings.seeds))


def render_to(
    page: Page,
    settings: Settings,
    out: Path,
    scratch: Path,
    failed: Path,
    watch: Callable[[int], None] | None = None,
    again: Connection | None = None,
) -> Outcome:
    """Render a page into a folder and say what became of it; never raises for a fault in it.

    `again` tells what came of making it a second time, where that is done (see afresh.py). When a
    cell fails, the notebook as far as it came is written to the folder `failed`; when making the
    page fails, the traceback is.
    """
    import nbformat

    from analysis.rendering.execution import CellFailed

    start = time.monotonic()
    try:
        files = render(page, settings, scratch, watch)
        if again:
            check_made_again(page.name, files, again)
        outcome = _put(files, page, out)
    except CellFailed as fault:
        book = nbformat.writes(fault.notebook).encode("utf-8", "replace")
        kept = _keep(book, page.name.replace(".html", ".ipynb"), failed)
        outcome = Outcome(
            page.name, "failed", error=in_one_line(fault.error), cell=fault.cell, notebook=kept
        )
    except Exception as fault:
        trace = "".join(format_exception(fault)).encode("utf-8", "replace")
        kept = _keep(trace, page.name.replace(".html", ".txt"), failed)
        outcome = Outcome(page.name, "failed", error=error_line(fault), notebook=kept)
    cpu, peak = _used()
    return replace(outcome, seconds=time.monotonic() - start, cpu=cpu, peak=peak)


def _put(files: dict[str, bytes], page: Page, out: Path) -> Outcome:
    """Put the files in place, whole and together, the page after the data it leads to."""
    write_together({out / name: content for name, content in files.items()})
    take_away_left_over(page.name, files, out)
    content = files[page.name]
    return Outcome(
        page.name,
        "rendered",
        digest=sha256(content).hexdigest(),
        size=len(content),
        figures=figures_in(content.decode("utf-8")),
        files=tuple(sorted(files)),
    )


def take_away_left_over(page: str, written: Iterable[str], out: Path) -> None:
    """Remove the data of tables that a page showed before and shows no longer."""
    stem = page.removesuffix(".html")
    beside = {f"{stem}.{table}.csv" for table in workbook_descriptor().tables}
    for name in beside.difference(written):
        (out / name).unlink(missing_ok=True)


def _used() -> tuple[float, int]:
    """Seconds of CPU and the peak of memory in bytes, of this process and those it waited for."""
    own = resource.getrusage(resource.RUSAGE_SELF)
    below = resource.getrusage(resource.RUSAGE_CHILDREN)
    unit = 1 if sys.platform == "darwin" else 1024
    cpu = own.ru_utime + own.ru_stime + below.ru_utime + below.ru_stime
    return cpu, max(own.ru_maxrss, below.ru_maxrss) * unit


def _keep(content: bytes, name: str, failed: Path) -> str:
    """Keep what tells of a failure; returns where, or why it could not be kept."""
    try:
        failed.mkdir(parents=True, exist_ok=True)
        write_whole(failed / name, content)
    except OSError as fault:
        return f"(not kept: {error_line(fault)})"
    return str(failed / name)
