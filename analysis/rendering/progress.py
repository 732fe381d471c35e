"""Tell how a run goes: live on a terminal, plain lines elsewhere, JSON Lines when asked.

Everything goes to stderr. A failure is told at once and in full: page, parameters, cell, error,
and where the notebook with the traceback is.
"""

import json
import sys
import time
from collections.abc import Mapping, Sequence
from typing import Any, Self

from analysis.planning.page import Outcome
from analysis.planning.plan import Plan
from analysis.rendering.events import AtCell, Done, Event, Planned, Started
from analysis.streams import tell


def chosen(log_json: bool) -> "Plain":
    """The way to tell that fits where stderr goes."""
    if log_json:
        return JsonLines()
    return Live() if sys.stderr.isatty() else Plain()


class Plain:
    """One line for each page that is done."""

    def __init__(self) -> None:
        self.started = time.monotonic()
        self.reported: set[str] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *fault: object) -> None:
        """Nothing is held."""

    def tell(self, event: Event) -> None:
        """Say what happened to a page."""
        if isinstance(event, Done):
            self.reported.add(event.page.name)
            self.write(one_line(event.outcome, event.page.parameters))

    def write(self, line: str) -> None:
        """A line on stderr."""
        tell(line)

    def remark(self, text: str) -> None:
        """Tell something of the run as a whole."""
        self.write(text)

    def summary(self, planned: Plan, outcomes: Sequence[Outcome]) -> None:
        """What failed beside the pages (index, manifest, sending), and the run in a line."""
        for one in self.unreported(outcomes):
            self.write(one_line(one))
        self.write(summary_line(planned, outcomes, time.monotonic() - self.started))

    def unreported(self, outcomes: Sequence[Outcome]) -> list[Outcome]:
        """The outcomes that no event brought."""
        return [one for one in outcomes if one.page not in self.reported]


class JsonLines(Plain):
    """Every event as one JSON object on a line."""

    def tell(self, event: Event) -> None:
        match event:
            case Planned(pages):
                said: dict[str, Any] = {"event": "planned", "pages": pages}
            case Started(page):
                said = {"event": "started", "page": page.name}
            case AtCell(page, cell):
                said = {"event": "cell", "page": page.name, "cell": cell}
            case Done(page, outcome):
                self.reported.add(page.name)
                said = {"event": "done", "page": page.name, **_measured(outcome)}
                said["parameters"] = dict(page.parameters)
        self.write(json.dumps(said, ensure_ascii=False))

    def remark(self, text: str) -> None:
        self.write(json.dumps({"event": "note", "says": text}, ensure_ascii=False))

    def summary(self, planned: Plan, outcomes: Sequence[Outcome]) -> None:
        for one in self.unreported(outcomes):
            self.write(json.dumps({"event": "done", "page": one.page} | _measured(one)))
        seconds = round(time.monotonic() - self.started, 3)
        counts = _counts(planned, outcomes)
        self.write(json.dumps({"event": "summary", **counts, "seconds": seconds}))


class Live(Plain):
    """A view that moves, by rich: how many pages are done, and what each one in work is at.

    Failures stay above it; a table of the pages comes at the end.
    """

    def __enter__(self) -> Self:
        from rich.console import Console, Group
        from rich.live import Live as View
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
        from rich.progress import TimeElapsedColumn as Elapsed

        self.console = Console(stderr=True)
        self.whole = Progress(TextColumn("pages"), BarColumn(), MofNCompleteColumn(), Elapsed())
        self.each = Progress(
            TextColumn("  {task.description}"), TextColumn("{task.fields[at]}"), Elapsed()
        )
        self.bars: dict[str, Any] = {}
        self.all = self.whole.add_task("pages", total=None, visible=False)
        self.view = View(Group(self.whole, self.each), console=self.console, transient=True)
        self.view.start()
        return self

    def __exit__(self, *fault: object) -> None:
        self.view.stop()

    def tell(self, event: Event) -> None:
        match event:
            case Planned(pages):
                self.whole.reset(self.all, total=pages, visible=pages > 0)
            case Started(page):
                self.bars[page.name] = self.each.add_task(page.name, total=None, at="starting")
            case AtCell(page, cell):
                self.each.update(self.bars[page.name], at=f"cell {cell}")
            case Done():
                self._done(event)

    def _done(self, event: Done) -> None:
        name = event.page.name
        if name in self.bars:
            self.each.remove_task(self.bars.pop(name))
        self.whole.advance(self.all)
        self.view.refresh()
        self.reported.add(name)
        if event.outcome.state != "rendered":
            self.write(one_line(event.outcome, event.page.parameters))

    def write(self, line: str) -> None:
        self.console.print(line, markup=False, highlight=False, soft_wrap=True)

    def summary(self, planned: Plan, outcomes: Sequence[Outcome]) -> None:
        from rich.table import Table

        self.whole.update(self.all, visible=False)
        if outcomes:
            table = Table("page", "result", box=None, pad_edge=False)
            for measure in ("s", "CPU s", "peak MB", "KB"):
                table.add_column(measure, justify="right")
            for one in sorted(outcomes, key=lambda one: one.page):
                table.add_row(one.page, one.state, *_numbers(one))
            self.console.print(table)
        super().summary(planned, outcomes)


def one_line(one: Outcome, parameters: Mapping[str, Any] | None = None) -> str:
    """What became of a page: `page: rendered in …`, or its failure with all that is known."""
    if one.state == "rendered":
        seconds, cpu, peak, size = _numbers(one)
        return f"{one.page}: rendered in {seconds} s, {cpu} s CPU, {peak} MB, {size} KB"
    given = ", ".join(f"{name}={value}" for name, value in (parameters or {}).items())
    given = "" if parameters is None else f" ({given or 'no parameters'})"
    where = f" in cell {one.cell}" if one.cell else ""
    kept = f"; see {one.notebook}" if one.notebook else ""
    return f"{one.page}: {one.state}{where}: {one.error}{given}{kept}"


def summary_line(planned: Plan, outcomes: Sequence[Outcome], seconds: float) -> str:
    """The run in one line."""
    counts = _counts(planned, outcomes)
    cpu = sum(one.cpu for one in outcomes)
    parts = [f"{counts['rendered']} rendered", f"{counts['not_due']} not due"]
    parts += [f"{counts[state]} {state}" for state in ("failed", "cancelled") if counts[state]]
    return f"{', '.join(parts)}; {seconds:.1f} s, {cpu:.1f} s CPU; {planned.shown}"


def _counts(planned: Plan, outcomes: Sequence[Outcome]) -> dict[str, int]:
    states = [one.state for one in outcomes]
    counts = {state: states.count(state) for state in ("rendered", "failed", "cancelled")}
    return counts | {"not_due": sum(not why for why in planned.why.values())}


def _measured(one: Outcome) -> dict[str, Any]:
    names = ("state", "error", "cell", "notebook", "seconds", "cpu", "peak", "size")
    return {name: getattr(one, name) for name in names}


def _numbers(one: Outcome) -> tuple[str, str, str, str]:
    peak, size = one.peak / 2**20, one.size / 2**10
    return f"{one.seconds:.2f}", f"{one.cpu:.2f}", f"{peak:.0f}", f"{size:.0f}"
