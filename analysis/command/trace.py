"""`workbook trace`: find the source of every number on finished pages, or list those without."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analysis.command import WrongUse
from analysis.command.output import folders_named, json_option, note, or_exit, print_json
from analysis.command.seeds import loaded

if TYPE_CHECKING:
    from analysis.package import Seeds
    from analysis.pages import Trace


@click.command("trace", short_help="Does every number of a page lead to its source?")
@click.argument(
    "pages",
    nargs=-1,
    required=True,
    metavar="PAGE...",
    type=click.Path(path_type=Path),
)
@click.option(
    "--seeds",
    multiple=True,
    metavar="DIR",
    type=click.Path(path_type=Path),
    callback=folders_named,
    help="The package the pages were made from, by folder or name: what they carry is held to it.",
)
@json_option
def verb(pages: tuple[Path, ...], seeds: tuple[Path, ...], as_json: bool) -> None:
    """Read finished pages as a stranger would; each number must be a figure or follow from some.

    A page is proved against the package that it carries. With --seeds that package is held against
    the real one too, so that a page forged together with its package is found.
    """
    from analysis.pages import trace

    package = loaded(seeds) if seeds else None
    traced, of_rows, untraced, differing = 0, 0, [], []
    for page, text in [(page, _read(page)) for page in pages]:
        found = trace(text)
        traced, of_rows = traced + found.traced, of_rows + len(found.from_rows)
        untraced += [{"page": page.name, **number} for number in found.untraced]
        differing += [
            {"page": page.name, "says": one} for one in _differences(text, found, package)
        ]
    if as_json:
        held = {} if package is None else {"edition": package.version, "differing": differing}
        print_json({"traced": traced, "from_rows": of_rows, "untraced": untraced, **held})
    else:
        for number in untraced:
            click.echo(f"{number['page']}: {number['text']!r} in {number['context']!r}")
        for one in differing:
            click.echo(f"{one['page']}: {one['says']}")
        note(
            f"{traced} numbers traced, {len(untraced)} not; {_against(package, of_rows, differing)}"
        )
    or_exit(not untraced and not differing)


def _differences(text: str, found: "Trace", package: "Seeds | None") -> Iterator[str]:
    from analysis.pages.from_rows import not_following
    from analysis.pages.held_against import differences

    if package is not None:
        yield from differences(text, package)
        yield from not_following(text, found.from_rows, package)


def _against(package: "Seeds | None", of_rows: int, differing: list[dict[str, str]]) -> str:
    if package is None:
        more = f"{of_rows} more follow from rows that no page carries: --seeds works them out; "
        held = "each page held against the package it carries, not against --seeds"
        return f"{more if of_rows else ''}{held}"
    worked_out = f"{of_rows} more worked out from its rows; " if of_rows else ""
    return f"{worked_out}held against edition {package.version}: {len(differing)} differences"


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
