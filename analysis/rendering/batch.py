"""Carry out one request to render: what is due is rendered, recorded, listed and sent.

request -> which pages are due -> **batch** -> pages, manifest, index in the out folder

One run at a time works in an out folder. A page is noted right after it is in place, so a run that
is killed forgets at most the pages of that moment, and the next one renders those again.
"""

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from analysis import files, paths
from analysis.planning.report_list import Page
from analysis.refusal import Blocked, Refused
from analysis.rendering import journal, manifest, publishing
from analysis.rendering.planning import INDEX, Plan, Request, plan
from analysis.rendering.work import Outcome, Settings, told


def carry_out(
    request: Request, settings: Settings, jobs: int, tell: Callable
) -> tuple[Plan, list[Outcome]]:
    """Render what is due, under the out folder's lock; returns the plan and every outcome.

    Raises Refused when the folder is in use or cannot be written to, and KeyboardInterrupt when
    stopped, after the processes have ended and the record is written.
    """
    if publishing.is_address(request.out):
        publishing.check_address(str(request.out))
    first = plan(request)
    if first.is_done:
        return first, first.unread() + _published(request)
    _writable(first.place)
    lock = paths.state_folder() / "locks" / _slug(first.place)
    with files.locked(lock, str(first.place)), files.alone_in(first.place):
        agreed = plan(request)  # another run may have rendered them while we came to the lock
        tell(_planned(agreed))
        blocked = files.why_unwritable(agreed.place)
        if blocked:
            return agreed, agreed.unread() + _all_failed(agreed, blocked, tell)
        files.sweep(agreed.place)
        outcomes = _render(agreed, settings, jobs, tell, request.cluster)
        return agreed, agreed.unread() + outcomes + _published(request)


def _planned(agreed: Plan) -> Any:
    from analysis.rendering.run import Event

    return Event("planned", None, pages=len(agreed.due))


def _all_failed(agreed: Plan, error: str, tell: Callable) -> list[Outcome]:
    """Every due page as failed by what keeps all of them from being written; none is executed."""
    from analysis.rendering.run import Event

    outcomes = [Outcome(page.name, "failed", error=error) for page in agreed.due]
    for page, outcome in zip(agreed.due, outcomes, strict=True):
        tell(Event("done", page, outcome=outcome))
    return outcomes or [Outcome(INDEX, "failed", error=error)]


def _published(request: Request) -> list[Outcome]:
    """Send the pages to the address they go to, when it is one; the fault, when there is one."""
    if not publishing.is_address(request.out):
        return []
    try:
        publishing.publish(str(request.out), request.place)
    except Refused:
        raise
    except Exception as fault:  # each store's library has errors of its own
        return [Outcome(request.shown, "failed", error=told(fault))]
    return []


def _render(
    agreed: Plan, settings: Settings, jobs: int, tell: Callable, cluster: str
) -> list[Outcome]:
    from analysis.rendering.warm import warm_context

    record = _Record(agreed)
    context = warm_context(settings)

    def hear(event) -> None:
        if event.kind == "done":
            record.take(event.page, event.outcome)
        tell(event)

    try:
        _work(agreed, settings, context, jobs, hear, cluster)
    finally:
        record.write()
    if record.records:
        record.outcomes += _listed(context, agreed.place, record.records, settings)
    return record.outcomes


def _work(
    agreed: Plan, settings: Settings, context: Any, jobs: int, hear: Callable, cluster: str
) -> None:
    """Render on this machine, or on a cluster."""
    from analysis.rendering.run import render_all

    state = paths.state_folder()
    if not cluster:
        render_all(agreed.due, settings, context, agreed.place, state, jobs, hear)
        return
    try:
        from analysis.rendering.cluster import render_on

        render_on(cluster, agreed.due, settings, agreed.place, state, hear)
    except ImportError as missing:
        raise Refused(f"--cluster needs the extra `cluster`: {missing}") from None


def _listed(context: Any, place: Path, records: Mapping, settings: Settings) -> list[Outcome]:
    """Write the index and feed; the fault, when there is one."""
    from analysis.rendering.export import write_index
    from analysis.rendering.warm import call

    kept = {name: {key: one[key] for key in ("report", "title")} for name, one in records.items()}
    error = call(context, write_index, place, kept, settings.seeds)
    return [Outcome(INDEX, "failed", error=error)] if error else []


class _Record:
    """What a run knows of its pages: noted as they come, in the manifest at the end."""

    def __init__(self, agreed: Plan) -> None:
        self.agreed = agreed
        self.records = manifest.read_manifest(agreed.place)
        self.outcomes: list[Outcome] = []

    def take(self, page: Page, outcome: Outcome) -> None:
        self.outcomes.append(outcome)
        if outcome.state != "rendered":
            return
        inputs = self.agreed.prints.of(page)
        self.records[page.name] = manifest.record_of(page, outcome, inputs)
        with suppress(OSError):  # the page is in place; writing the manifest says what is wrong
            journal.note(self.agreed.place, page.name, self.records[page.name])

    def write(self) -> None:
        if not any(outcome.state == "rendered" for outcome in self.outcomes):
            return
        try:
            manifest.write_manifest(self.agreed.place, self.records)
        except OSError as fault:
            self.outcomes.append(Outcome(manifest.NAME, "failed", error=told(fault)))


def _writable(place: Path) -> None:
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise Blocked(f"cannot make the folder {place}: {fault.strerror}") from None


def _slug(place: Path) -> str:
    from hashlib import sha256

    return f"{sha256(os.fsencode(place)).hexdigest()[:16]}.lock"
