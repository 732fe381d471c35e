"""`workbook draft`: a candidate package from a new document, for someone to read and correct."""

import os
from pathlib import Path

import click

from analysis import paths
from analysis.command import WrongUse
from analysis.command.output import json_option, note, print_json, seeds_option
from analysis.command.seeds import loaded
from analysis.language_records import LANGUAGES


@click.command("draft", short_help="A candidate package from a new document.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--region", required=True, help="Key of the region the document is about.")
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path),
    help="The new folder that becomes the package.",
)
@click.option("--language", type=click.Choice(LANGUAGES), help="Of the text; guessed without.")
@seeds_option
@json_option
def verb(
    file: Path,
    region: str,
    out: Path,
    language: str | None,
    seeds: tuple[Path, ...],
    as_json: bool,
) -> None:
    """Write a candidate package for FILE (UTF-8): every number a figure or dismissed.

    Figures are unvalidated (OBS_STATUS V) until someone accepts them, as in the notebook
    curate_a_document. A region that no package on file knows becomes a row to fill in.
    """
    from analysis.drafting.draft import DraftError, draft_package

    base = loaded(seeds)
    try:
        draft = draft_package(file, region, out, base, language or "")
    except (DraftError, FileExistsError, NotADirectoryError) as error:
        raise WrongUse(str(error)) from None
    counts = {table: draft.count(table) for table in ("figures", "evidence", "dismissed")}
    known = region in set(base.regions["region"])
    if as_json:
        print_json({"folder": str(out), "source": draft.source, "region": region,
                    "region_on_file": known, **counts})  # fmt: skip
    else:
        counted = ", ".join(f"{count} {table}" for table, count in counts.items())
        click.echo(f"{out}: {counted}; source {draft.source}")
    if not known:
        note(f"the region {region!r} is not on file: say at the desk at which level it stands")
    at = Path(os.path.relpath(out, paths.notebooks_folder())).as_posix()
    note(f'next: open notebooks/curate_a_document.ipynb with package = "{at}"')
