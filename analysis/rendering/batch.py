"""Carry out one request to render: lay out, see what is due, render it, record it.

report list -> pages -> which are due -> **batch** -> pages, manifest, index in the out folder

One run at a time works in an out folder. A page is noted right after it is in place, so a run that
is killed forgets at most the pages of that moment, and the next one renders those again.
"""

import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from analysis import paths
from analysis.rendering import files, journal, manifest, publishing
from analysis.rendering.fingerprints import Fingerprints
from analysis.rendering.refusal import Blocked, Refused, Unreadable
from analysis.rendering.report_list import Page, lay_out, pick, read_reports
from analysis.rendering.work import Outcome, Settings, told

INDEX = "index.html"


@dataclass(frozen=True)
class Request:
    """What the user asked for; empty fields mean all reports, all languages, the defaults."""

    reports: Sequence[str] = ()
    given: Mapping[str, str] = field(default_factory=dict)
    languages: Sequence[str] = ()
    seeds: Sequence[Path] = ()
    out: str | Path | None = None
    force: bool = False
    cluster: str = ""

    @property
    def folders(self) -> tuple[Path, ...]:
        """The stacked data packages, as whole paths."""
        return tuple(folder.resolve() for folder in self.seeds or paths.seeds_folders())

    @property
    def shown(self) -> str:
        """Where the pages go, as it may be told: an address without a password."""
        return publishing.without_password(str(self.out or self.place))

    @property
    def place(self) -> Path:
        """The folder the pages go to; for an address, the one they are sent from."""
        if publishing.is_address(self.out):
            return publishing.staging(str(self.out))
        return Path(self.out or paths.reports_folder()).resolve()


@dataclass(frozen=True)
class Plan:
    """The pages of a request, and why each is due (empty text: it is not).

    They are made in `place`; `shown` is where they go, which may be an address. `unreadable` are
    the reports whose notebooks cannot be read, and why.
    """

    pages: tuple[Page, ...]
    why: Mapping[str, str]
    prints: Fingerprints
    place: Path
    shown: str
    unreadable: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_done(self) -> bool:
        """Nothing is due, and the index lists what there is."""
        return not self.due and (self.place / INDEX).is_file()

    @property
    def due(self) -> tuple[Page, ...]:
        """The pages to render."""
        return tuple(page for page in self.pages if self.why[page.name])

    def unread(self) -> list[Outcome]:
        """The reports whose notebooks cannot be read, as failed."""
        return [Outcome(name, "failed", error=why) for name, why in self.unreadable.items()]


def plan(request: Request) -> Plan:
    """Check the request and see what is due; nothing runs. Raises Refused."""
    pages, unreadable = _laid_out(request)
    prints = Fingerprints(request.folders)
    records = manifest.read_manifest(request.place)
    why = manifest.due(pages, records, prints, request.place)
    if request.force:
        why = {name: reason or "asked for with --force" for name, reason in why.items()}
    return Plan(pages, why, prints, request.place, request.shown, unreadable)


def _laid_out(request: Request) -> tuple[tuple[Page, ...], dict[str, str]]:
    """The pages asked for, and what is wrong with the reports that have none for that."""
    pages: list[Page] = []
    unreadable = {}
    given = _placed(request.given)
    for report in pick(read_reports(), request.reports):
        try:
            pages += lay_out(report, request.folders, request.languages, given)
        except Unreadable as fault:
            unreadable[report.name] = str(fault)
    return tuple(pages), unreadable


def _placed(given: Mapping[str, str]) -> dict[str, str]:
    """The given values with the folders of `earlier` as whole paths: pages run elsewhere."""
    folders = [part for part in given.get("earlier", "").split(",") if part.strip()]
    if not folders:
        return dict(given)
    return {**given, "earlier": ",".join(str(Path(one.strip()).resolve()) for one in folders)}


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
