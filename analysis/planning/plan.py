"""Check a request to render, and say which pages it asks for and why each is due. Nothing runs.

report list -> pages -> **plan** -> rendering
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from analysis import paths
from analysis.plain_files import real
from analysis.planning import manifest
from analysis.planning.destination import folder_for, is_address, without_password
from analysis.planning.fingerprints import Fingerprints
from analysis.planning.other_pages import OtherPages
from analysis.planning.page import Outcome, Page
from analysis.planning.parameters import EARLIER
from analysis.planning.report_list import lay_out, pick, read_reports
from analysis.refusal import Unreadable

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
        return tuple(real(folder) for folder in self.seeds or paths.seeds_folders())

    @property
    def shown(self) -> str:
        """Where the pages go, as it may be told: an address without a password."""
        return without_password(str(self.out or self.place))

    @property
    def place(self) -> Path:
        """The folder the pages go to; for an address, the one they are sent from."""
        return folder_for(self.out)

    @property
    def address(self) -> str:
        """The address that the finished pages are sent to; empty when they go to a folder."""
        return str(self.out) if is_address(self.out) else ""


@dataclass(frozen=True)
class Plan:
    """The pages of a request, and why each is due (empty text: it is not).

    They are made in `place`; `shown` is where they go, which may be an address. `unreadable` are
    the reports that cannot be laid out, since a notebook or table cannot be read, and why.
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
        """The reports that cannot be laid out, as failed."""
        return [Outcome(name, "failed", error=why) for name, why in self.unreadable.items()]


def plan(request: Request) -> Plan:
    """Check the request and see what is due; nothing runs. Raises Refused."""
    pages, unreadable = _laid_out(request)
    prints = Fingerprints(request.folders, {page.region for page in pages if page.region})
    records = manifest.read_manifest(request.place)
    why = manifest.due(pages, records, prints, request.place)
    if request.force:
        why = {name: reason or "asked for with --force" for name, reason in why.items()}
    return Plan(pages, why, prints, request.place, request.shown, unreadable)


def _laid_out(request: Request) -> tuple[tuple[Page, ...], dict[str, str]]:
    """The pages asked for, and what is wrong with the reports that have none for that."""
    pages: list[Page] = []
    unreadable = {}
    given, reports = _placed(request.given), read_reports()
    for report in pick(reports, request.reports):
        try:
            pages += lay_out(report, request.folders, request.languages, given)
        except Unreadable as fault:
            unreadable[report.name] = str(fault)
    others = OtherPages(reports, request.folders)
    return tuple(replace(page, related=others.of(page)) for page in pages), unreadable


def _placed(given: Mapping[str, str]) -> dict[str, str]:
    """The given values with the folders of `earlier` as whole paths: pages run elsewhere."""
    folders = [part for part in given.get(EARLIER, "").split(",") if part.strip()]
    if not folders:
        return dict(given)
    return {**given, EARLIER: ",".join(str(real(one.strip())) for one in folders)}
