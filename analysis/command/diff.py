"""`workbook diff`: what changed between two packages, and each conclusion that flips."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from analysis.command.output import json_option, print_json
from analysis.command.seeds import loaded

PLACE = click.Path(path_type=Path, exists=True, file_okay=False)


@click.command("diff", short_help="What changed between two packages.")
@click.argument("old", type=PLACE)
@click.argument("new", type=PLACE)
@json_option
def verb(old: Path, new: Path, as_json: bool) -> None:
    """Print what was added, withdrawn, revised or re-sourced, which conclusions differ, and which
    reports are affected.

    The exit code is 0 also when something changed.
    """
    from analysis.editions.affected import affected
    from analysis.editions.changes import changes
    from analysis.editions.readings import readings

    before, after = loaded([old]), loaded([new])
    found = changes(before, after)
    reports = [asdict(one) for one in affected(before, after, readings([new], [old]))]
    if as_json:
        print_json(found.as_json() | {"reports": reports})
        return
    for name, listed in found.as_json().items():
        for one in listed:
            click.echo(f"{name}: {one if isinstance(one, str) else _plain(one)}")
    for one in reports:
        click.echo(f"reports: {_affected(one)}")
    if not found:
        click.echo("nothing changed")


def _plain(change: dict[str, Any]) -> str:
    return f"{change['key']}, {change['field']}: {change['old'] or '-'} -> {change['new'] or '-'}"


def _affected(one: dict[str, Any]) -> str:
    given = "".join(f" {name}={value}" for name, value in one["parameters"].items() if value)
    rows = f"{len(one['rows'])} row{'s' if len(one['rows']) > 1 else ''}"
    return f"{one['report']}{given} ({', '.join(one['languages'])}): {rows}"
