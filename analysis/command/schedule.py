"""`workbook schedule`: render what is due, once or as a service, or show what is due when."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from analysis.command.output import json_option, or_exit, print_json, seeds_option
from analysis.command.rendering import (
    exporter_option,
    jobs_of,
    jobs_option,
    log_json_option,
    out_option,
    progress_of,
    settings_of,
)

if TYPE_CHECKING:
    from analysis.planning.page import Settings
    from analysis.rendering.progress import Plain
    from analysis.rendering.service import Look


@click.command("schedule", short_help="Render what is due by the clock.")
@click.option("--once", is_flag=True, help="Render what is due now, remember it, and end.")
@click.option("--show", is_flag=True, help="Only say what is due, and when the next is.")
@click.option("--now", "moment", metavar="ISO", help="Take this for now (with --once or --show).")
@jobs_option
@seeds_option
@out_option
@exporter_option
@log_json_option
@json_option
def verb(**options: Any) -> None:
    """Run as a service (until Ctrl-C or SIGTERM), unless --once or --show is given.

    A report is due from the moment its cron expression names until its pages are in place; what
    was missed is caught up once. A report that fails stays due, and the exit code is 1.
    """
    from analysis.planning import schedule

    if options["moment"] and not (options["once"] or options["show"]):
        raise click.UsageError("--now goes with --once or --show; the service keeps real time")
    now = schedule.moment(options["moment"]) if options["moment"] else datetime.now(UTC)
    if options["show"]:
        _show(now, options["as_json"])
    elif options["once"]:
        _once(now, options)
    else:
        _serve(options)


def _show(now: datetime, as_json: bool) -> None:
    from analysis.planning.report_list import read_reports
    from analysis.planning.schedule import slots

    standing = slots(read_reports().values(), now)
    if as_json:
        print_json({"now": now.isoformat(), "reports": [slot.as_json() for slot in standing]})
        return
    for slot in standing:
        shown = slot.as_json()
        state = f"due since {shown['latest']}" if slot.is_due else f"done {shown['done']}"
        click.echo(f"{slot.report}: {state}; next {shown['next']} ({slot.timezone})")


def _once(now: datetime, options: dict[str, Any]) -> None:
    from analysis.rendering import service

    settings, jobs = _settings(options)
    with progress_of(options) as progress:
        try:
            done = service.once(now, settings, options["out"], jobs, progress.tell)
        except KeyboardInterrupt:
            progress.remark("stopped; what is still due will be rendered by the next run")
            click.get_current_context().exit(1)
    _tell(done, progress)
    if options["as_json"]:
        rendered = [one.page for one in done.outcomes if one.state == "rendered"]
        due = [slot.report for slot in done.due]
        print_json({"due": due, "rendered": rendered, "failed": sorted(done.failed)})
    or_exit(not done.failed)


def _serve(options: dict[str, Any]) -> None:
    import signal

    from analysis.rendering import service

    settings, jobs = _settings(options)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with progress_of(options) as progress:
        progress.remark("keeping the schedule; Ctrl-C ends it")
        try:
            tell, remark, out = progress.tell, progress.remark, options["out"]
            service.serve(settings, out, jobs, tell, lambda done: _tell(done, progress), remark)
        except KeyboardInterrupt:
            progress.remark("the service has ended")


def _settings(options: dict[str, Any]) -> tuple[Settings, int]:
    from analysis.planning.plan import Request

    request = Request(seeds=options["seeds"], out=options["out"])
    return settings_of(request, options), jobs_of(options)


def _tell(done: Look, progress: Plain) -> None:
    moment = f"{datetime.now(UTC):%Y-%m-%dT%H:%MZ}"
    if done.plan is None:
        first = min(done.standing, key=lambda slot: slot.next.astimezone(UTC), default=None)
        following = f"; next: {first.report}, {first.next:%Y-%m-%dT%H:%M%z}" if first else ""
        progress.remark(f"{moment} nothing is due{following}")
        return
    progress.remark(f"{moment} due: {', '.join(slot.report for slot in done.due)}")
    progress.summary(done.plan, done.outcomes)
