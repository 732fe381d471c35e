"""`workbook check`: the data package against its descriptor, keys, code lists and arithmetic."""

from pathlib import Path

import click

from analysis.command.output import faults_of, json_option, note, or_exit, print_json, seeds_option
from analysis.command.seeds import standing


@click.command("check", short_help="Is the data package sound?")
@seeds_option
@json_option
def verb(seeds: tuple[Path, ...], as_json: bool) -> None:
    """Report every fault at once: table, row, field, value, rule, what is allowed."""
    from dataclasses import asdict

    package, faults = standing(seeds)
    for told in package.notes:
        note(told)
    if as_json:
        print_json({"sound": not faults, "faults": [asdict(fault) for fault in faults]})
    for fault in () if as_json else faults:
        click.echo(str(fault))
    note(faults_of(len(faults)) if faults else "the package is sound")
    or_exit(not faults)
