"""What one process does for one page: execute, make the page, put it in its place.

A page is a function of (notebook, parameters, language, seeds, versions). Everything it takes is
in `Page` and `Settings`, plain values that can be sent to another process or another machine;
everything it tells is in `Outcome`.
"""

import multiprocessing
import os
import random
import re
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from traceback import format_exception

from analysis.files import write_together, write_whole
from analysis.planning.report_list import Page

FIGURES = re.compile(r'data-(?:figure|from)="([^"]*)"')
LONGEST = 300  # characters of an error that are told; what is kept of the failure has all
INLINE = "module://matplotlib_inline.backend_inline"


@dataclass(frozen=True)
class Settings:
    """How pages are rendered in a run; the same for all of them.

    Limits are in seconds; a `cell_limit` of 0 is none. `exporter` is MODULE:FUNCTION.
    """

    seeds: tuple[str, ...]
    engine: str = "warm"
    cell_limit: float = 120
    report_limit: float = 600
    exporter: str = "analysis.rendering.export:finished_page"


@dataclass(frozen=True)
class Outcome:
    """What became of one page. `state` is rendered, failed or cancelled.

    `size` and `peak` (memory) are in bytes, `seconds` (by the clock) and `cpu` in seconds;
    `notebook` is where what tells of a failure was kept, `digest` the SHA-256 of the page.
    """

    page: str
    state: str
    error: str = ""
    cell: int = 0
    notebook: str = ""
    digest: str = ""
    size: int = 0
    figures: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    seconds: float = 0.0
    cpu: float = 0.0
    peak: int = 0


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
    from analysis.editions.readings import write_readings
    from analysis.rendering.execution import execute

    os.environ["WORKBOOK_READINGS"] = write_readings(page, settings.seeds, scratch)
    os.environ["WORKBOOK_PAGE_FONTS"] = "1" if settings.exporter == Settings.exporter else ""
    os.environ["WORKBOOK_REGIONS"] = str(page.parameters[page.reads]) if page.reads else ""
    notebook = execute(
        Path(page.notebook),
        {**page.parameters, "language": page.language},
        engine=settings.engine,
        cell_limit=settings.cell_limit,
        cwd=scratch,
        watch=watch,
        noted_in=scratch,
    )
    module, _, name = settings.exporter.partition(":")
    return getattr(import_module(module), name)(notebook, page, settings)


def render_to(
    page: Page,
    settings: Settings,
    out: Path,
    scratch: Path,
    failed: Path,
    watch: Callable[[int], None] | None = None,
) -> Outcome:
    """Render a page into a folder and say what became of it; never raises for a fault in it.

    When a cell fails, the notebook as far as it came is written to the folder `failed`; when
    making the page fails, the traceback is.
    """
    import nbformat

    from analysis.rendering.execution import CellFailed

    start = time.monotonic()
    try:
        files = render(page, settings, scratch, watch)
        outcome = _put(files, page, out)
    except CellFailed as fault:
        book = nbformat.writes(fault.notebook).encode("utf-8", "replace")
        kept = _keep(book, page.name.replace(".html", ".ipynb"), failed)
        outcome = Outcome(
            page.name, "failed", error=in_a_line(fault.error), cell=fault.cell, notebook=kept
        )
    except Exception as fault:
        trace = "".join(format_exception(fault)).encode("utf-8", "replace")
        kept = _keep(trace, page.name.replace(".html", ".txt"), failed)
        outcome = Outcome(page.name, "failed", error=told(fault), notebook=kept)
    return replace(outcome, seconds=time.monotonic() - start, **_used())


def _put(files: dict[str, bytes], page: Page, out: Path) -> Outcome:
    """Put the files in place, whole and together, the page after the data it leads to."""
    write_together({out / name: content for name, content in files.items()})
    content = files[page.name]
    return Outcome(
        page.name,
        "rendered",
        digest=sha256(content).hexdigest(),
        size=len(content),
        figures=figures_in(content.decode("utf-8")),
        files=tuple(sorted(files)),
    )


def _used() -> dict[str, float]:
    own = resource.getrusage(resource.RUSAGE_SELF)
    below = resource.getrusage(resource.RUSAGE_CHILDREN)
    unit = 1 if sys.platform == "darwin" else 1024
    return {
        "cpu": own.ru_utime + own.ru_stime + below.ru_utime + below.ru_stime,
        "peak": max(own.ru_maxrss, below.ru_maxrss) * unit,
    }


def figures_in(html: str) -> tuple[str, ...]:
    """The ids of every figure a page shows or derives from, sorted."""
    found = (name for listed in FIGURES.findall(html) for name in listed.split())
    return tuple(sorted({name for name in found if "/" not in name}))


def told(fault: BaseException) -> str:
    """An error as one line."""
    return in_a_line(f"{type(fault).__name__}: {fault}")


def in_a_line(text: str) -> str:
    """A text as one line that can be read: what goes on for long is cut, with how much was."""
    line = " ".join(text.split())
    if len(line) <= LONGEST:
        return line
    more = text.strip().count("\n")
    left = f"{more} more lines" if more else f"{len(line) - LONGEST} more characters"
    return f"{line[:LONGEST]}… ({left})"


def _keep(content: bytes, name: str, failed: Path) -> str:
    """Keep what tells of a failure; returns where, or why it could not be kept."""
    try:
        failed.mkdir(parents=True, exist_ok=True)
        write_whole(failed / name, content)
    except OSError as fault:
        return f"(not kept: {told(fault)})"
    return str(failed / name)
