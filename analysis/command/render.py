"""`workbook render`: make the pages that are due, many at a time, each in isolation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from analysis.command.output import json_option, or_exit, pairs, print_json, seeds_option
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
    from analysis.planning.page import Outcome
    from analysis.planning.plan import Plan
    from analysis.rendering.progress import Plain


@click.command("render", short_help="Make the pages that are due.")
@click.argument("reports", nargs=-1, metavar="[REPORT]...")
@click.option("-p", "given", multiple=True, metavar="NAME=VALUE", help="A parameter's value.")
@click.option("--language", "languages", multiple=True, metavar="TAG", help="Only this language.")
@jobs_option
@click.option("--force", is_flag=True, help="Render what is not due, too.")
@click.option("--explain", is_flag=True, help="Only say why each page is or is not due.")
@seeds_option
@out_option
@click.option(
    "--engine",
    type=click.Choice(["warm", "kernel"]),
    default="warm",
    show_default=True,
    help="A process forked warm, or a kernel as in JupyterLab; the pages are the same.",
)
@click.option("--cluster", default="", metavar="ADDRESS", help="A Dask scheduler, tcp://host:port.")
@click.option(
    "--cell-limit",
    type=click.FloatRange(0),
    default=120,
    show_default=True,
    metavar="SECONDS",
    help="How long a cell may run; 0 for as long as it likes.",
)
@click.option(
    "--report-limit",
    type=click.FloatRange(1),
    default=600,
    show_default=True,
    metavar="SECONDS",
    help="How long a page may take in all.",
)
@exporter_option
@log_json_option
@json_option
def verb(**options: Any) -> None:
    """Make the named reports' pages, or all; what has not changed is not made again.

    A failed page keeps its last good version; the others go on; the exit code is 1.
    """
    from analysis.planning.plan import Request, plan
    from analysis.rendering.batch import carry_out

    request = Request(
        reports=options["reports"],
        given=pairs(options["given"]),
        languages=options["languages"],
        seeds=options["seeds"],
        out=options["out"],
        force=options["force"],
        cluster=options["cluster"],
    )
    if options["explain"]:
        _explain(plan(request), options["as_json"])
        return
    settings = settings_of(request, options)
    with progress_of(options) as progress:
        try:
            done, outcomes = carry_out(request, settings, jobs_of(options), progress.tell)
        except KeyboardInterrupt:
            progress.remark(
                "stopped; the pages that were done are in place, the others as they were"
            )
            click.get_current_context().exit(1)
    _finish(done, outcomes, progress, options["as_json"])


def _explain(planned: Plan, as_json: bool) -> None:
    reasons = {**planned.unreadable, **planned.why}
    if as_json:
        print_json({"pages": [{"page": name, "due": why} for name, why in reasons.items()]})
        return
    for name, why in reasons.items():
        click.echo(f"{name}: {why or 'not due'}")


def _finish(done: Plan, outcomes: list[Outcome], progress: Plain, as_json: bool) -> None:
    failed = [one for one in outcomes if one.state != "rendered"]
    progress.summary(done, outcomes)
    if as_json:
        print_json(
            {
                "out": done.shown,
                "rendered": [one.page for one in outcomes if one.state == "rendered"],
                "not_due": [name for name, why in done.why.items() if not why],
                "failed": [_fault(one) for one in failed],
            }
        )
    or_exit(not failed)


def _fault(one: Outcome) -> dict[str, Any]:
    return {"page": one.page, "cell": one.cell, "error": one.error, "notebook": one.notebook}
