"""Send the same pages to a Dask cluster: inputs travel with the task, files come back.

A worker needs nothing but the workbook, installed from the same lock: before work starts each is
asked for its code and installed versions, and one that differs is refused, because its pages would
differ; one that joins later looks at itself before each page. What a task reads (its notebook, the
seed packages) goes with it; what it makes comes back and is put in place here, whole. In a worker
every page still has a process of its own, forked from a warm server. The tasks of a lost worker
are done again by another (Dask's own doing).
"""

import logging
import platform
import sys
import tempfile
import threading
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from analysis import files, paths
from analysis.planning import fingerprints
from analysis.planning.page import Outcome, Page, Settings
from analysis.refusal import Refused
from analysis.rendering.error_lines import error_line
from analysis.rendering.events import Done, Event, Started, Tell
from analysis.rendering.many_pages import render_all
from analysis.rendering.one_page import take_away_left_over
from analysis.rendering.parcels import Inputs, Made, content_of, packed, unpacked
from analysis.rendering.scheduler import Lost, asked_everywhere, client_of, coming_back
from analysis.rendering.warm_server import warm_context

WAIT = 30.0  # seconds for the scheduler and a first worker to answer
_STARTING = threading.Lock()


def render_on(
    address: str,
    pages: Iterable[Page],
    settings: Settings,
    out: Path,
    state: Path,
    tell: Tell,
) -> None:
    """Render the pages on the cluster whose scheduler is at `address`, into `out`.

    Raises Refused when no worker answers, or one runs other code or versions than this machine.
    Pages that nothing more is to be waited for fail; the last good ones stay.
    """
    try:
        import distributed  # noqa: F401 — asked here for what to do without it
    except ModuleNotFoundError:
        raise Refused(
            "no Dask is installed to send pages with; `make setup for=cluster` installs it"
        ) from None

    pages = list(pages)
    _quiet()
    with client_of(address, WAIT) as client:
        ours = what_runs_here()
        _same_everywhere(client, ours)
        seeds = packed(settings.seeds)
        named = {}
        for page in pages:
            inputs = Inputs(Path(page.notebook).read_bytes(), *seeds, ours)
            future = client.submit(render_here, page, settings, inputs, pure=False, retries=2)
            named[future] = page
            tell(Started(page))
        try:
            for future in coming_back(client, list(named), WAIT, settings.report_limit):
                page = named.pop(future)
                tell(Done(page, _taken(future, page, out, state)))
        except Lost as lost:
            for page in named.values():
                tell(Done(page, Outcome(page.name, "failed", error=f"lost on the cluster: {lost}")))


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
    folders = unpacked(inputs)
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
        outcome = next(event.outcome for event in heard if isinstance(event, Done))
        return Made(outcome, content_of(place / "out"), content_of(place / "state" / "failed"))


def what_runs_here() -> dict[str, Any]:
    """The code and versions of this machine, to hold against another's."""
    return {
        "python": sys.version.split()[0],
        "code": fingerprints.code_digest(paths.PACKAGE),
        "installed": fingerprints.installed(),
    }


def _same_everywhere(client: Any, ours: dict[str, Any]) -> None:
    for worker, theirs in asked_everywhere(client, what_runs_here, WAIT).items():
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
    here, there = set(ours["installed"]), set(theirs["installed"])
    apart = sorted(there - here) + sorted(here - there)
    return f"its packages differ ({', '.join(apart[:4])})" if apart else ""


def _taken(future: Any, page: Page, out: Path, state: Path) -> Outcome:
    """Put what came back in place; the outcome, also when nothing came."""
    try:
        made: Made = future.result()
    except Exception as fault:
        return Outcome(page.name, "failed", error=f"lost on the cluster: {error_line(fault)}")
    try:
        for name, content in made.files:
            files.write_whole(out / name, content)
        if made.files:
            take_away_left_over(page.name, [name for name, _ in made.files], out)
        outcome = made.outcome
        for name, content in made.failed:
            (state / "failed").mkdir(parents=True, exist_ok=True)
            files.write_whole(state / "failed" / name, content)
            outcome = replace(outcome, notebook=str(state / "failed" / name))
        return outcome
    except OSError as fault:
        return Outcome(page.name, "failed", error=f"OSError: {fault}")


def _may_have_children() -> None:
    """Dask starts workers as daemons, which multiprocessing keeps from having children; ours end
    with the worker by themselves."""
    import multiprocessing

    vars(multiprocessing.current_process())["_config"]["daemon"] = False
