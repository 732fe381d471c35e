"""Render what the schedule says is due: once, or for as long as the service runs."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from analysis import files, paths
from analysis.planning import schedule
from analysis.planning.page import Outcome, Settings
from analysis.planning.plan import Plan, Request
from analysis.planning.report_list import read_reports
from analysis.refusal import Refused
from analysis.rendering import batch
from analysis.rendering.events import Tell

LOOK_AGAIN = 30.0  # seconds between looks at the clock and the report list
TRY_AGAIN = 600.0  # seconds until a report that failed is tried again


@dataclass(frozen=True)
class Look:
    """What one look at the schedule led to: where every report stood, and what was done."""

    standing: tuple[schedule.Slot, ...]
    due: tuple[schedule.Slot, ...]
    plan: Plan | None
    outcomes: tuple[Outcome, ...]

    @property
    def failed(self) -> set[str]:
        """The reports with a page that did not come out; they stay due."""
        if self.plan is None:
            return set()
        of = {page.name: page.report for page in self.plan.pages}
        of |= {name: name for name in self.plan.unreadable}
        bad = [one.page for one in self.outcomes if one.state != "rendered"]
        every = {slot.report for slot in self.due}
        return {of[name] for name in bad if name in of} if all(n in of for n in bad) else every


def once(
    now: datetime,
    settings: Settings,
    out: str | None,
    jobs: int,
    tell: Tell,
    skip: frozenset[str] = frozenset(),
) -> Look:
    """Render the reports that are due at `now` and remember those that came out whole.

    Raises Refused when another service is at work, and what `batch.carry_out` raises.
    """
    state = paths.state_folder()
    state.mkdir(parents=True, exist_ok=True)
    with files.alone_at(state / "schedule.lock", "the schedule", or_else="wait for it to end"):
        standing = tuple(schedule.slots(read_reports().values(), now))
        due = tuple(slot for slot in standing if slot.is_due and slot.report not in skip)
        if not due:
            return Look(standing, (), None, ())
        names = [slot.report for slot in due]
        seeds = [Path(folder) for folder in settings.seeds]
        request = Request(reports=names, seeds=seeds, out=out)
        plan, outcomes = batch.carry_out(request, settings, jobs, tell)
        done = Look(standing, due, plan, tuple(outcomes))
        schedule.remember(slot for slot in due if slot.report not in done.failed)
        return done


def serve(
    settings: Settings,
    out: str | None,
    jobs: int,
    tell: Tell,
    report: Callable[[Look], None],
    trouble: Callable[[str], None],
) -> None:
    """Look at the schedule for ever; `report` is told each look that had something due.

    A report that failed waits before it is tried again. What is refused (a report list being
    edited, another run in the folder) is told to `trouble` and tried again, too. Ends with
    KeyboardInterrupt.
    """
    waits: dict[str, float] = {}
    while True:
        held = frozenset(name for name, until in waits.items() if time.monotonic() < until)
        try:
            done = once(datetime.now(UTC), settings, out, jobs, tell, held)
        except (Refused, OSError) as fault:
            trouble(str(fault))
            time.sleep(LOOK_AGAIN)
            continue
        waits = {name: until for name, until in waits.items() if name in held}
        waits |= dict.fromkeys(done.failed, time.monotonic() + TRY_AGAIN)
        if done.due:
            report(done)
        time.sleep(LOOK_AGAIN)
