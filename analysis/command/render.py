"""`workbook render`: make the pages that are due, many at a time, each in isolation."""

import os
from dataclasses import replace
from typing import Any

import click

from analysis.command.output import json_option, or_exit, pairs, print_json, seeds_option


@click.command("render", short_help="Make the pages that are due.")
@click.argument("reports", nargs=-1, metavar="[REPORT]...")
@click.option("-p", "given", multiple=True, metavar="NAME=VALUE", help="A parameter's value.")
@click.option("--language", "languages", multiple=True, metavar="TAG", help="Only this language.")
@click.option(
    "--jobs",
    "-j",
    type=click.IntRange(1),
    default=None,
    metavar="N",
    help="Pages at a time; as many as cores by default.",
)
@click.option("--force", is_flag=True, help="Render what is not due, too.")
@click.option("--explain", is_flag=True, help="Only say why each page is or is not due.")
@seeds_option
@click.option("--out", metavar="PLACE", help="The pages' folder, or an address of fsspec.")
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
@click.option("--exporter", default="", hidden=True, help="Another MODULE:FUNCTION of pages.")
@click.option("--log-json", is_flag=True, help="Progress as JSON Lines on stderr.")
@json_option
def verb(**options: Any) -> None:
    """Make the named reports' pages, or all; what has not changed is not made again.

    A failed page keeps its last good version; the others go on; the exit code is 1.
    """
    from analysis.rendering.batch import Request, carry_out, plan

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
    jobs = options["jobs"] or os.cpu_count() or 1
    with _progress(options["log_json"]) as progress:
        try:
            done, outcomes = carry_out(request, settings, jobs, progress.tell)
        except KeyboardInterrupt:
            progress.remark(
                "stopped; the pages that were done are in place, the others as they were"
            )
            click.get_current_context().exit(1)
    _finish(done, outcomes, progress, options["as_json"])


def settings_of(request: Any, options: dict[str, Any]) -> Any:
    """How to render, from the options of a verb that renders."""
    from analysis.rendering.work import Settings

    settings = Settings(seeds=tuple(str(folder) for folder in request.folders))
    names = ("engine", "cell_limit", "report_limit", "exporter")
    given = {name: options[name] for name in names if options.get(name) not in (None, "")}
    return replace(settings, **given)


def _progress(log_json: bool) -> Any:
    from analysis.rendering import progress

    return progress.chosen(log_json)


def _explain(planned: Any, as_json: bool) -> None:
    if as_json:
        print_json({"pages": [{"page": name, "due": why} for name, why in planned.why.items()]})
        return
    for name, why in planned.why.items():
        click.echo(f"{name}: {why or 'not due'}")


def _finish(done: Any, outcomes: list, progress: Any, as_json: bool) -> None:
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


def _fault(one: Any) -> dict[str, Any]:
    return {"page": one.page, "cell": one.cell, "error": one.error, "notebook": one.notebook}
