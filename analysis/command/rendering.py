"""What the verbs that render share: their options, how they render, and how a run is told."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from analysis.planning.page import Settings
    from analysis.planning.plan import Request
    from analysis.rendering.progress import Plain

jobs_option = click.option(
    "--jobs",
    "-j",
    type=click.IntRange(1),
    default=None,
    metavar="N",
    help="Pages at a time; as many as cores by default.",
)
out_option = click.option(
    "--out", metavar="PLACE", help="The pages' folder, or an address of fsspec."
)
exporter_option = click.option(
    "--exporter", default="", hidden=True, help="Another MODULE:FUNCTION of pages."
)
log_json_option = click.option("--log-json", is_flag=True, help="Progress as JSON Lines on stderr.")


def settings_of(request: Request, options: dict[str, Any]) -> Settings:
    """How to render, from a `Request` and the options that the verb has."""
    from analysis.planning.page import Settings

    settings = Settings(seeds=tuple(str(folder) for folder in request.folders))
    names = ("engine", "cell_limit", "report_limit", "exporter")
    given = {name: options[name] for name in names if options.get(name) not in (None, "")}
    return replace(settings, **given)


def jobs_of(options: dict[str, Any]) -> int:
    """How many pages are made at a time."""
    return options["jobs"] or os.cpu_count() or 1


def progress_of(options: dict[str, Any]) -> Plain:
    """The way to tell how the run goes, to be entered with `with`."""
    from analysis.rendering import progress

    return progress.chosen(options["log_json"])
