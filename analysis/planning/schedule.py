"""Say which reports are due at a moment, and remember what was done about it.

A report names a cron expression and the time zone it is read in. Its latest slot is the last
moment, up to now, at which the expression holds; the report is due while that slot is later than
the last one done. A run that was missed (the machine was off) is caught up by the next one, once.

A slot is remembered as done only after its pages are in place, and rendering a page that is in
place does nothing: a run that is killed at any point is neither lost nor done twice.

A slot that was done in the future (the clock was wrong then, or is now) says nothing about those
before it: they are due, and it stays on record beside them until its time has come.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cronsim import CronSim, CronSimError

from analysis import paths
from analysis.files import write_whole
from analysis.plain_files import from_json
from analysis.planning.report_list import Report
from analysis.refusal import Blocked, Refused

YEARS = range(1900, 3000)  # those before and after cannot be told in each time zone
CLOCK_CHANGE = timedelta(hours=4)  # longer than any change of clocks


@dataclass(frozen=True)
class Slot:
    """Where a report stands: its latest slot, the last one done (None: never), the next."""

    report: str
    schedule: str
    timezone: str
    latest: datetime
    done: datetime | None
    next: datetime

    @property
    def is_due(self) -> bool:
        """The latest slot has not been done."""
        return self.done is None or self.done < self.latest

    def as_json(self) -> dict[str, str | bool | None]:
        """The slot as plain values; times in the report's zone."""
        zone = ZoneInfo(self.timezone)
        return {
            "report": self.report,
            "schedule": self.schedule,
            "timezone": self.timezone,
            "due": self.is_due,
            "latest": self.latest.isoformat(),
            "done": self.done.astimezone(zone).isoformat() if self.done else None,
            "next": self.next.isoformat(),
        }


def slots(reports: Iterable[Report], now: datetime, memory: Path | None = None) -> list[Slot]:
    """Where each scheduled report stands at `now`; those without a schedule are left out.

    Raises Refused for a cron expression or time zone that cannot be read.
    """
    done = _remembered(memory or memory_file())
    return [_slot(one, now, done.get(one.name, ())) for one in reports if one.schedule]


def remember(finished: Iterable[Slot], memory: Path | None = None) -> None:
    """Record these slots as done, in one step; a later slot already on record stays."""
    path = memory or memory_file()
    done = _remembered(path)
    for slot in finished:
        later = [moment for moment in done.get(slot.report, ()) if moment > slot.latest]
        done[slot.report] = [slot.latest, *later]
    recorded = {
        name: [moment.astimezone(UTC).isoformat() for moment in moments]
        for name, moments in sorted(done.items())
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, f"{json.dumps({'done': recorded}, indent=1)}\n".encode())


def memory_file() -> Path:
    """Where the schedule's memory lies."""
    return paths.state_folder() / "schedule.json"


def moment(text: str) -> datetime:
    """A moment from ISO 8601; without an offset it is UTC. Raises Refused."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise Refused(f"{text!r} is not a moment like 2026-11-23T06:00+09:00") from None
    if found.year not in YEARS:
        raise Refused(f"{text!r} is no moment to look at a schedule: years are 1900 to 2999")
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _slot(report: Report, now: datetime, done: Iterable[datetime]) -> Slot:
    try:
        latest, following = _around(report.schedule, ZoneInfo(report.timezone), now)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise Refused(f"report {report.name} has no known time zone: {report.timezone!r}") from None
    except (CronSimError, StopIteration):
        raise Refused(
            f"report {report.name} has a schedule that never comes: {report.schedule!r}; "
            "write minute hour day month weekday"
        ) from None
    last = max((moment for moment in done if moment <= now), default=None)
    return Slot(report.name, report.schedule, report.timezone, latest, last, following)


def _around(expression: str, zone: ZoneInfo, now: datetime) -> tuple[datetime, datetime]:
    """The last moment up to `now` at which an expression holds, and the first one after it.

    Looking back misses moments in the hours that clocks skip or repeat; so this starts well before
    and looks forward, comparing in UTC (two times of one zone compare by what the clock shows).
    """
    early = (now - CLOCK_CHANGE).astimezone(zone).replace(second=0, microsecond=0)
    for _ in range(2):
        early = next(CronSim(expression, early, reverse=True))
    moments = CronSim(expression, early)
    latest, following = early, next(moments)
    while following.astimezone(UTC) <= now:
        latest, following = following, next(moments)
    return latest, following


def _remembered(path: Path) -> dict[str, list[datetime]]:
    """Report -> the slots on record as done: the last one, and any in the future of that moment."""
    try:
        recorded: Mapping[str, str | list[str]] = from_json(path)["done"]
        return {
            name: [moment(one) for one in ([text] if isinstance(text, str) else text)]
            for name, text in recorded.items()
        }
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as fault:
        raise Blocked(
            f"the schedule's memory {path} cannot be read ({fault}); "
            "remove it to have every report due once"
        ) from None
