"""`workbook list`: the reports, what each takes, and the pages it makes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from analysis.command.output import json_option, print_json, seeds_option

if TYPE_CHECKING:
    from analysis.planning.report_list import Report


@click.command("list", short_help="The reports with their parameters.")
@seeds_option
@json_option
def verb(seeds: tuple[Path, ...], as_json: bool) -> None:
    """Show each report's notebook, parameters with type and default, schedule and pages."""
    from analysis import paths
    from analysis.planning.report_list import lay_out, read_reports

    folders = seeds or paths.seeds_folders()
    listed = [
        _report(report, [page.name for page in lay_out(report, folders)])
        for report in read_reports().values()
    ]
    if as_json:
        print_json({"reports": listed})
    else:
        click.echo("\n\n".join(_plain(one) for one in listed))


def _report(report: Report, pages: list[str]) -> dict[str, Any]:
    return {
        "report": report.name,
        "title": report.title,
        "notebook": report.notebook.name,
        "languages": list(report.languages),
        "schedule": report.schedule,
        "timezone": report.timezone,
        "parameters": [
            {"name": one.name, "type": one.kind, "default": one.default, "about": one.about}
            for one in report.parameters().values()
        ],
        "pages": pages,
    }


def _plain(one: dict[str, Any]) -> str:
    when = f"{one['schedule']} {one['timezone']}" if one["schedule"] else "on demand"
    lines = [
        f"{one['report']}: {one['title']} ({one['notebook']})",
        f"  {len(one['pages'])} pages in {', '.join(one['languages'])}; {when}",
    ]
    lines += [
        f"  -p {p['name']}={p['default']}  ({p['type']}) {p['about']}" for p in one["parameters"]
    ]
    return "\n".join(lines)
