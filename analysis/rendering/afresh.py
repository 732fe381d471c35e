"""Make some pages of a run again in a process started anew, which forks for each of them.

many_pages -> **afresh** -> again <- one_page

What is kept where pages are made must not show on them, so nothing of a page is kept here: the
process has imported the code and read the package, and rehearsed nothing. Each page, in a fork of
its own, cuts the seeds, draws the glyphs and computes the answers itself. It begins with the run
and goes on beside it; whoever made a page waits for what came of making it again.
"""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from signal import SIGKILL

from analysis.planning.page import Page, Settings
from analysis.rendering.again import MadeAgain, digests_of
from analysis.rendering.error_lines import error_line
from analysis.rendering.interrupts import started_deaf
from analysis.rendering.one_page import prepare_process, render
from analysis.rendering.orphans import (
    die_with_parent,
    end_group_with_run,
    end_processes_given,
)
from analysis.rendering.preload import look_seldom
from analysis.rendering.warm_server import be_silent, start_process

CODE = ("matplotlib_inline.backend_inline", "analysis.rendering.execution", "analysis.pages")


@contextmanager
def made_afresh(
    pages: Iterable[Page], settings: Settings, scratch: Path
) -> Iterator[Mapping[str, Connection]]:
    """For each page that `settings` has made again, where to wait for what came of it.

    `scratch` is a folder for the temporary files of all of them.
    """
    chosen = [page for page in pages if page.name in settings.made_again]
    if not chosen:
        yield {}
        return
    context = get_context("spawn")
    ends = {page.name: context.Pipe(duplex=False) for page in chosen}
    asked = [(page, ends[page.name][1]) for page in chosen]
    process = context.Process(target=_make_all, args=(asked, settings, scratch))
    with started_deaf():
        start_process(process)
    for _, told in ends.values():
        told.close()
    try:
        yield {name: heard for name, (heard, _) in ends.items()}
    finally:
        _end(process, scratch)
        for heard, _ in ends.values():
            heard.close()


def _end(process: BaseProcess, scratch: Path) -> None:
    """Nothing of the process outlives the run."""
    assert process.pid is not None
    for kill in (os.killpg, os.kill):  # it may not lead a group of its own yet
        with suppress(ProcessLookupError, PermissionError):
            kill(process.pid, SIGKILL)
    process.join()
    process.close()
    end_processes_given(scratch)


def _make_all(asked: Sequence[tuple[Page, Connection]], settings: Settings, scratch: Path) -> None:
    os.setpgid(0, 0)
    die_with_parent()
    scratch.mkdir()
    be_silent(scratch / "output.txt")
    _prepare(settings)
    for number, (page, told) in enumerate(asked):
        maker = os.fork()
        if not maker:
            _make(page, settings, scratch / str(number), told)
        os.waitpid(maker, 0)
        told.close()


def _prepare(settings: Settings) -> None:
    """Import the code and read the package: what pages are made from, and nothing made of it."""
    from analysis.rendering.loaded_seeds import seeds_of

    for name in CODE:
        import_module(name)
    with suppress(Exception):  # faults are each page's to report by its name
        seeds_of(settings.seeds)
    look_seldom()


def _make(page: Page, settings: Settings, scratch: Path, told: Connection) -> None:
    """Make a page, tell what came of it, and end the process."""
    try:
        end_group_with_run()
        scratch.mkdir()
        prepare_process(settings, scratch)
        made = MadeAgain(digests_of(render(page, settings, scratch)))
    except BaseException as fault:
        made = MadeAgain(error=error_line(fault))
    with suppress(OSError):  # the run ended meanwhile
        told.send(made)
    os._exit(0)
