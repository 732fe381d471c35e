"""`workbook list`: the reports, what each takes, and the pages it makes."""

import click

from analysis.command.output import json_option, print_json, seeds_option


@click.command("list", short_help="The reports with their parameters.")
@seeds_option
@json_option
def verb(seeds: tuple, as_json: bool) -> None:
    """Show each report's notebook, parameters with type and default, schedule and pages."""
    from analysis import paths
    from analysis.rendering.report_list import lay_out, read_reports

    folders = seeds or paths.seeds_folders()
    told = []
    for report in read_reports().values():
        declared = report.parameters().values()
        told.append(
            {
                "report": report.name,
                "title": report.title,
                "notebook": report.notebook.name,
                "languages": list(report.languages),
                "schedule": report.schedule,
                "timezone": report.timezone,
                "parameters": [
                    {"name": p.name, "type": p.kind, "default": p.default, "about": p.about}
                    for p in declared
                ],
                "pages": [page.name for page in lay_out(report, folders)],
            }
        )
    if as_json:
        print_json({"reports": told})
    else:
        click.echo("\n\n".join(_plain(one) for one in told))


def _plain(one: dict) -> str:
    when = f"{one['schedule']} {one['timezone']}" if one["schedule"] else "on demand"
    lines = [
        f"{one['report']}: {one['title']} ({one['notebook']})",
        f"  {len(one['pages'])} pages in {', '.join(one['languages'])}; {when}",
    ]
    lines += [
        f"  -p {p['name']}={p['default']}  ({p['type']}) {p['about']}" for p in one["parameters"]
    ]
    return "\n".join(lines)
