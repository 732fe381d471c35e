"""`workbook diff`: what changed between two packages, and each conclusion that flips."""

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
    """Print figures added, withdrawn, revised and re-sourced, and conclusions that differ.

    The exit code is 0 also when something changed.
    """
    from analysis.pages.changes import changes

    found = changes(loaded([old]), loaded([new]))
    if as_json:
        print_json(found.as_json())
        return
    for name, listed in found.as_json().items():
        for one in listed:
            click.echo(f"{name}: {one if isinstance(one, str) else _plain(one)}")
    if not found:
        click.echo("nothing changed")


def _plain(change: dict[str, Any]) -> str:
    return f"{change['key']}, {change['field']}: {change['old'] or '-'} -> {change['new'] or '-'}"
