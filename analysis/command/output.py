"""How verbs speak: one JSON document or plain text on stdout, everything else on stderr."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from analysis import paths
from analysis.language_records import LANGUAGES
from analysis.refusal import Refused
from analysis.streams import tell


def folders_named(context: click.Context, option: click.Parameter, named: tuple[Path, ...]) -> Any:
    """Return the folders named with --seeds; one that is not there is a slip of the pen."""
    try:
        return paths.stacked(named)
    except Refused as error:
        raise click.UsageError(str(error)) from None


seeds_option = click.option(
    "--seeds",
    "seeds",
    multiple=True,
    metavar="DIR",
    type=click.Path(path_type=Path),
    callback=folders_named,
    help="A data package, by folder or name; give it again to stack more on the first.",
)
unread_option = click.option(
    "--unread", is_flag=True, help="Also what a draft made and nobody has read yet."
)
language_option = click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    default=LANGUAGES[0],
    show_default=True,
    help="Of sentences and amounts.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")


def print_json(document: Any) -> None:
    """The document on stdout, its text as it is written."""
    click.echo(json.dumps(document, ensure_ascii=False, indent=2, default=str))


def note(text: str) -> None:
    """A message to the person at the terminal, on stderr."""
    tell(text)


def faults_of(number: int) -> str:
    """How many faults, in words that agree."""
    return f"{number} fault{'' if number == 1 else 's'}"


def pairs(texts: Sequence[str], flag: str = "-p") -> dict[str, str]:
    """`name=value` texts as a mapping; wrong use when one has no `=` or a name comes twice."""
    found: dict[str, str] = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not equals or not name.strip():
            raise click.BadParameter(f"{text!r} is not name=value", param_hint=flag)
        if name.strip() in found:
            raise click.BadParameter(f"{name.strip()!r} is given twice", param_hint=flag)
        found[name.strip()] = value
    return found


def or_exit(sound: bool) -> None:
    """Exit code 1 unless what was looked at is sound."""
    if not sound:
        click.get_current_context().exit(1)
