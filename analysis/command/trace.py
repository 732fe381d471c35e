"""`workbook trace`: find the source of every number on finished pages, or list those without."""

from pathlib import Path

import click

from analysis.command import WrongUse
from analysis.command.output import json_option, note, or_exit, print_json


@click.command("trace", short_help="Does every number of a page lead to its source?")
@click.argument(
    "pages",
    nargs=-1,
    required=True,
    metavar="PAGE...",
    type=click.Path(path_type=Path),
)
@json_option
def verb(pages: tuple[Path, ...], as_json: bool) -> None:
    """Read finished pages as a stranger would; each number must be a figure or follow from some."""
    from analysis.pages import trace

    traced, untraced = 0, []
    for page, text in [(page, _read(page)) for page in pages]:
        found = trace(text)
        traced += found.traced
        untraced += [{"page": page.name, **number} for number in found.untraced]
    if as_json:
        print_json({"traced": traced, "untraced": untraced})
    else:
        for number in untraced:
            click.echo(f"{number['page']}: {number['text']!r} in {number['context']!r}")
        note(f"{traced} numbers traced, {len(untraced)} not")
    or_exit(not untraced)


def _read(page: Path) -> str:
    """Return the text of a page; refuses what is no page."""
    if not page.is_file():
        raise WrongUse(f"no page at {page}: name a rendered HTML file")
    try:
        text = page.read_text(encoding="utf-8")
    except UnicodeDecodeError as fault:
        raise WrongUse(f"{page} is no page: not UTF-8 at byte {fault.start}") from None
    if "<" not in text:
        raise WrongUse(f"{page} is no page: there is no HTML in it")
    return text
