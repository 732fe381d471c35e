"""`workbook scan`: every number in a Japanese, Chinese or English text, as JSON Lines."""

from io import TextIOWrapper
from pathlib import Path

import click

from analysis.command import WrongUse
from analysis.language_records import LANGUAGES


@click.command("scan", short_help="The numbers in a text.")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, allow_dash=True))
@click.option("--language", type=click.Choice(LANGUAGES), help="Of the text; guessed without.")
def verb(file: Path, language: str | None) -> None:
    """Print one line for each number in FILE (UTF-8 text; - reads stdin).

    start, end (code points, end excluded), surface, value, value_upper, unit, bound, kind.
    Two amounts said of one sum in two currencies that cannot agree are named on stderr.
    """
    from analysis.numbers import json_line, scan_lines

    try:
        with click.open_file(str(file), "rb") as raw:
            text = TextIOWrapper(raw, encoding="utf-8", newline="")
            for mention in scan_lines(
                text, language or "", lambda pair: click.echo(pair, err=True)
            ):
                click.echo(json_line(mention))
    except FileNotFoundError:
        raise WrongUse(f"no file at {file}") from None
    except UnicodeDecodeError as fault:
        raise WrongUse(
            f"{file} is not UTF-8 text (byte {fault.start}): save its text as UTF-8"
        ) from None
