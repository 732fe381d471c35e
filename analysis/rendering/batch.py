"""Carry out one request to render: what is due is rendered, recorded, listed and sent.

request -> which pages are due -> **batch** -> pages, manifest, index in the out folder

One run at a time works in an out folder. A page is noted right after it is in place, so a run that
is killed forgets at most the pages of that moment, and the next one renders those again.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from analysis import files, paths
from analysis.planning import manifest
from analysis.planning.page import PAGES_EXPORTER, Outcome, Page, Settings
from analysis.planning.plan import INDEX, Plan, Request, plan
from analysis.refusal import Blocked, Refused
from analysis.rendering import publishing
from analysis.rendering.error_lines import error_line
from analysis.rendering.events import Done, Event, Planned, Tell

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerContext

WAIT_OR_NAME = "wait for it to end or name another folder with --out"


def carry_out(
    request: Request, settings: Settings, jobs: int, tell: Tell
) -> tuple[Plan, list[Outcome]]:
    """Render what is due, under the out folder's lock; returns the plan and every outcome.

    Raises Refused when the folder is in use or cannot be written to, and KeyboardInterrupt when
    stopped, after the processes have ended and the record is written.
    """
    if request.address:
        publishing.check_address(request.address)
    first = plan(request)
    if first.is_done:
        return first, first.unread() + _sent(request)
    _make_folders(first.place)
    blocked = files.why_unwritable(first.place)
    if blocked:
        tell(Planned(len(first.due)))
        return first, first.unread() + _all_failed(first, blocked, tell)
    with files.alone_in(first.place, or_else=WAIT_OR_NAME):
        agreed = plan(request)  # another run may have rendered them while we came to the lock
        tell(Planned(len(agreed.due)))
        files.remove_unfinished(agreed.place)
        outcomes = _render(agreed, settings, jobs, tell, request.cluster)
        return agreed, agreed.unread() + outcomes + _sent(request)


def _all_failed(agreed: Plan, error: str, tell: Tell) -> list[Outcome]:
    """Every due page as failed by what keeps all of them from being written; none is executed."""
    outcomes = [Outcome(page.name, "failed", error=error) for page in agreed.due]
    for page, outcome in zip(agreed.due, outcomes, strict=True):
        tell(Done(page, outcome))
    return outcomes or [Outcome(INDEX, "failed", error=error)]


def _sent(request: Request) -> list[Outcome]:
    """Send the pages to the address they go to, when it is one; the fault, when there is one."""
    if not request.address:
        return []
    try:
        publishing.publish(request.address, request.place)
    except Refused:
        raise
    except Exception as fault:  # each store's library has errors of its own
        return [Outcome(request.shown, "failed", error=error_line(fault))]
    return []


def _render(agreed: Plan, settings: Settings, jobs: int, tell: Tell, cluster: str) -> list[Outcome]:
    from analysis.rendering.warm_server import warm_context

    record = _Record(agreed)
    context = warm_context(settings)

    def hear(event: Event) -> None:
        if isinstance(event, Done):
            record.take(event.page, event.outcome)
        tell(event)

    try:
        _make_pages(agreed, settings, context, jobs, hear, cluster)
    finally:
        record.write()
    if record.records:
        record.outcomes += _listed(context, agreed.place, record.records, settings)
    return record.outcomes


def _make_pages(
    agreed: Plan, settings: Settings, context: ForkServerContext, jobs: int, hear: Tell,
    cluster: str,
) -> None:  # fmt: skip
    """Make the pages that are due on this machine, or on a cluster."""
    from analysis.rendering.again import a_hundredth
    from analysis.rendering.many_pages import render_all

    state = paths.state_folder()
    if settings.exporter == PAGES_EXPORTER:
        settings = replace(settings, made_again=a_hundredth(agreed.due))
    if not cluster:
        render_all(agreed.due, settings, context, agreed.place, state, jobs, hear)
        return
    try:
        from analysis.rendering.cluster import render_on

        render_on(cluster, agreed.due, settings, agreed.place, state, hear)
    except ImportError as missing:
        raise Refused(f"--cluster needs the extra `cluster`: {missing}") from None


def _listed(
    context: ForkServerContext, place: Path, records: dict[str, manifest.Record], settings: Settings
) -> list[Outcome]:
    """Write the index and feed; the fault, when there is one."""
    from analysis.rendering.export import write_index
    from analysis.rendering.warm_server import call

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
        place, prints = self.agreed.place, self.agreed.prints
        try:
            record = manifest.record_of(page, outcome, prints.of(page), place)
        except OSError:  # its data was taken away already: it is due again
            return
        self.records[page.name] = record
        with suppress(OSError):  # the page is in place; writing the manifest says what is wrong
            manifest.note_at_once(place, page.name, record)

    def write(self) -> None:
        if not any(outcome.state == "rendered" for outcome in self.outcomes):
            return
        try:
            manifest.write_manifest(self.agreed.place, self.records)
        except OSError as fault:
            self.outcomes.append(Outcome(manifest.NAME, "failed", error=error_line(fault)))


def _make_folders(place: Path) -> None:
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise Blocked(f"cannot make the folder {place}: {fault.strerror}") from None
    try:
        paths.state_folder().mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        said = f"{fault.strerror}: {fault.filename}"
        raise Blocked(
            f"the state folder cannot be written to: {said}; name another with WORKBOOK_STATE"
        ) from None
