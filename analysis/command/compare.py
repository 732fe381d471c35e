"""`workbook compare`: may two figures stand side by side, and if not, why."""

from pathlib import Path

import click

from analysis.command import WrongUse
from analysis.command.output import (
    json_option,
    language_option,
    print_json,
    seeds_option,
    unread_option,
)
from analysis.command.seeds import loaded


@click.command("compare", short_help="May two figures stand side by side?")
@click.argument("a", metavar="FIGURE")
@click.argument("b", metavar="FIGURE")
@language_option
@seeds_option
@unread_option
@json_option
def verb(
    a: str, b: str, language: str, seeds: tuple[Path, ...], unread: bool, as_json: bool
) -> None:
    """Print the verdict (same footing, with care, not comparable) with every reason."""
    from analysis.comparability import compare
    from analysis.languages import in_language
    from analysis.package import UnknownKeyError

    package = loaded(seeds, unread=unread)
    with in_language(language):
        try:
            verdict = compare(package, a, b)
        except UnknownKeyError as unknown:
            raise WrongUse(str(unknown)) from None
        if as_json:
            print_json(verdict.as_json())
            return
        click.echo(str(verdict))
