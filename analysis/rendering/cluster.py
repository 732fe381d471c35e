"""Send the same pages to a Dask cluster: inputs travel with the task, files come back.

A worker needs nothing but the workbook, installed from the same lock: before work starts each is
asked for its code and installed versions, and one that differs is refused, because its pages would
differ; one that joins later looks at itself before each page. What a task reads (its notebook, the
seed packages) goes with it; what it makes comes back and is put in place here, whole. In a worker
every page still has a process of its own, forked from a warm server. The tasks of a lost worker
are done again by another (Dask's own doing).
"""

import logging
import os
import platform
import shutil
import sys
import tempfile
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from analysis import paths
from analysis.rendering import files, fingerprints, seed_rows
from analysis.rendering.refusal import Refused
from analysis.rendering.report_list import Page
from analysis.rendering.run import Event, render_all
from analysis.rendering.warm import warm_context
from analysis.rendering.work import Outcome, Settings, told

WAIT = 30.0  # seconds for the scheduler and a first worker to answer
_STARTING = threading.Lock()


@dataclass(frozen=True)
class Inputs:
    """What a page is made from, as bytes: the notebook, and the files of each seed package.

    `runs` is the code and versions that it is to be made with.
    """

    notebook: bytes
    seeds: tuple[tuple[tuple[str, bytes], ...], ...]
    digest: str
    runs: dict[str, Any]


@dataclass(frozen=True)
class Made:
    """What came of a page on a worker: the outcome, its files, and what tells of a failure."""

    outcome: Outcome
    files: tuple[tuple[str, bytes], ...]
    failed: tuple[tuple[str, bytes], ...]


def render_on(
    address: str,
    pages: Iterable[Page],
    settings: Settings,
    out: Path,
    state: Path,
    tell: Callable[[Event], None],
) -> None:
    """Render the pages on the cluster whose scheduler is at `address`, into `out`.

    Raises Refused when no worker answers, or one runs other code or versions than this machine.
    """
    from distributed import Client, as_completed

    pages = list(pages)
    _quiet()
    try:
        client = Client(address, timeout=WAIT, set_as_default=False)
    except (OSError, ValueError) as fault:
        raise Refused(f"no Dask scheduler answers at {address}: {fault}") from None
    with client:
        ours = what_runs_here()
        _same_everywhere(client, ours)
        seeds = _packed(settings.seeds)
        named = {}
        for page in pages:
            inputs = Inputs(Path(page.notebook).read_bytes(), *seeds, ours)
            future = client.submit(render_here, page, settings, inputs, pure=False, retries=2)
            named[future] = page
            tell(Event("started", page))
        for future in as_completed(list(named), loop=client.loop):
            page = named.pop(future)
            tell(Event("done", page, outcome=_taken(future, page, out, state)))


def _quiet() -> None:
    """Keep Dask's own log and its tracebacks to itself: what they come to is told with a page."""
    for name in list(logging.root.manager.loggerDict):
        if name.partition(".")[0] == "distributed":
            logging.getLogger(name).setLevel(logging.CRITICAL)


def render_here(page: Page, settings: Settings, inputs: Inputs) -> Made:
    """What a worker does for one page: unpack, render in a forked process, hand back the files.

    Raises Refused on a worker that would make another page.
    """
    differs = _difference(inputs.runs, what_runs_here())
    if differs:
        raise _would_differ(f"on {platform.node()}", differs)
    folders = _unpacked(inputs)
    with tempfile.TemporaryDirectory(prefix="workbook-") as name:
        place = Path(name)
        (place / "out").mkdir()
        notebook = place / Path(page.notebook).name
        notebook.write_bytes(inputs.notebook)
        page = replace(page, notebook=str(notebook))
        settings = replace(settings, seeds=tuple(str(folder) for folder in folders))
        heard: list[Event] = []
        with _STARTING:
            _may_have_children()
            context = warm_context(settings)
        render_all([page], settings, context, place / "out", place / "state", 1, heard.append)
        outcome = next(event.outcome for event in heard if event.kind == "done")
        return Made(outcome, _content(place / "out"), _content(place / "state" / "failed"))


def what_runs_here() -> dict[str, Any]:
    """The code and versions of this machine, to hold against another's."""
    return {
        "python": sys.version.split()[0],
        "code": fingerprints.code_digest(paths.PACKAGE),
        "installed": fingerprints.installed(),
    }


def _same_everywhere(client: Any, ours: dict[str, Any]) -> None:
    try:
        client.wait_for_workers(1, timeout=WAIT)
    except TimeoutError:
        raise Refused("the cluster has no worker; start one with `dask worker`") from None
    for worker, theirs in client.run(what_runs_here).items():
        differs = _difference(ours, theirs)
        if differs:
            raise _would_differ(worker, differs)


def _would_differ(worker: str, differs: str) -> Refused:
    return Refused(
        f"worker {worker} would make other pages: {differs}; "
        "install the same commit and requirements.lock there"
    )


def _difference(ours: dict[str, Any], theirs: dict[str, Any]) -> str:
    if ours["python"] != theirs["python"]:
        return f"it has Python {theirs['python']}, this machine {ours['python']}"
    if ours["code"] != theirs["code"]:
        return "its code of the workbook differs"
    here, there = (
        {name.removesuffix(".dist-info") for name in one["installed"]} for one in (ours, theirs)
    )
    apart = sorted(there - here) + sorted(here - there)
    return f"its packages differ ({', '.join(apart[:4])})" if apart else ""


def _taken(future: Any, page: Page, out: Path, state: Path) -> Outcome:
    """Put what came back in place; the outcome, also when nothing came."""
    try:
        made: Made = future.result()
    except Exception as fault:
        return Outcome(page.name, "failed", error=f"lost on the cluster: {told(fault)}")
    try:
        for name, content in made.files:
            files.write_whole(out / name, content)
        outcome = made.outcome
        for name, content in made.failed:
            (state / "failed").mkdir(parents=True, exist_ok=True)
            files.write_whole(state / "failed" / name, content)
            outcome = replace(outcome, notebook=str(state / "failed" / name))
        return outcome
    except OSError as fault:
        return Outcome(page.name, "failed", error=f"OSError: {fault}")


def _packed(folders: Iterable[str]) -> tuple[tuple, str]:
    packed = []
    for folder in map(Path, folders):
        names = [folder / "datapackage.json", *sorted(seed_rows.resources(folder).values())]
        kept = [path for path in names if path.is_file()]
        packed.append(tuple((str(p.relative_to(folder)), p.read_bytes()) for p in kept))
    return tuple(packed), sha256(repr(packed).encode()).hexdigest()[:24]


def _unpacked(inputs: Inputs) -> list[Path]:
    """The seed packages as folders of this worker's; unpacked once for all its pages."""
    place = Path(tempfile.gettempdir()) / f"workbook-seeds-{os.getuid()}-{inputs.digest}"
    folders = [place / str(number) for number in range(len(inputs.seeds))]
    if not place.is_dir():
        part = Path(tempfile.mkdtemp(prefix="workbook-part-"))
        for number, listed in enumerate(inputs.seeds):
            for name, content in listed:
                path = part / str(number) / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
        try:
            part.rename(place)
        except OSError:  # another task of this machine was first
            shutil.rmtree(part, ignore_errors=True)
    return folders


def _content(folder: Path) -> tuple[tuple[str, bytes], ...]:
    if not folder.is_dir():
        return ()
    return tuple((path.name, path.read_bytes()) for path in sorted(folder.iterdir()))


def _may_have_children() -> None:
    """Dask starts workers as daemons, which multiprocessing keeps from having children; ours end
    with the worker by themselves."""
    import multiprocessing

    multiprocessing.current_process()._config["daemon"] = False
