"""`workbook draft`: a candidate package from new documents, for someone to read and correct."""

import os
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analysis import paths
from analysis.command import WrongUse
from analysis.command.output import json_option, note, print_json, seeds_option
from analysis.command.seeds import loaded, with_all_on_file
from analysis.language_records import LANGUAGES

if TYPE_CHECKING:
    from analysis.drafting.draft import Draft

#: tables that say where the rows of the others come from, not what was drafted
BESIDE = ("regions", "sources", "concepts", "positions")
ALWAYS = ("figures", "evidence", "dismissed")


@click.command("draft", short_help="A candidate package from new documents.")
@click.argument("files", nargs=-1, required=True, metavar="FILE...",
                type=click.Path(path_type=Path))  # fmt: skip
@click.option("--region", required=True, help="Key of the region the documents are about.")
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path),
    help="The folder that becomes the package; one with a draft in it takes in more documents.",
)
@click.option("--language", type=click.Choice(LANGUAGES), help="Of the texts; guessed without.")
@click.option("--model", help="A language model that may propose more rows, through langextract.")
@seeds_option
@json_option
def verb(
    files: tuple[Path, ...],
    region: str,
    out: Path,
    language: str | None,
    model: str | None,
    seeds: tuple[Path, ...],
    as_json: bool,
) -> None:
    """Write a candidate package for texts (UTF-8), PDF, HTML and DOCX files, or folders of them.

    The text of a PDF, HTML or DOCX is put beside it (plan.pdf.txt). Every number becomes a figure
    or is dismissed, headings and articles become programmes; all is unvalidated (OBS_STATUS V)
    until someone accepts it, as in the notebook curate_a_document. A region that no package on
    file knows becomes a row to fill in. With --model the texts go to that model, and what it
    proposes is taken only where its words and numbers stand in them.
    """
    from analysis.curation.joining import draft_into
    from analysis.drafting.draft import DraftError
    from analysis.drafting.proposals.with_langextract import NoModel, WithLangextract

    base = with_all_on_file(loaded(seeds), out)
    try:
        proposer = WithLangextract(model) if model else None
        draft, lost = draft_into(out, files, region, base, language or "", proposer)
    except (DraftError, NoModel, FileExistsError, NotADirectoryError) as error:
        raise WrongUse(str(error)) from None
    except PermissionError as error:
        raise WrongUse(f"{error.filename} cannot be written ({error.strerror})") from None
    known = region in set(base.regions["region"]) or _is_placed(out, region)
    counts = {name: draft.count(name) for name in draft.tables if name not in BESIDE}
    counts = {name: count for name, count in counts.items() if count or name in ALWAYS}
    for says in [*(f"left out: {one}" for one in draft.skipped), *draft.notes, *lost]:
        note(says)
    if as_json:
        print_json({"folder": str(out), "source": draft.source, "sources": draft.sources,
                    "region": region, "region_on_file": known, **counts,
                    "texts": [str(path) for path in draft.texts]})  # fmt: skip
    else:
        counted = ", ".join(f"{count} {table}" for table, count in counts.items())
        click.echo(f"{out}: {counted}; source {', '.join(draft.sources)}")
    _next(draft, out, region, known)


def _is_placed(out: Path, region: str) -> bool:
    """True where someone said, reading an earlier document, at which level the region stands."""
    from analysis.curation.state import open_curation

    rows = open_curation(out, documents=out, base=()).tables["regions"]
    return any(row["region"] == region and row["level"] for row in rows)


def _next(draft: "Draft", out: Path, region: str, known: bool) -> None:
    """Say what to do with the candidate, and let the desk open on it."""
    from analysis.curation.candidates import desk_on, remember

    if not known:
        note(f"the region {region!r} is not on file: say at the desk at which level it stands")
    for path in draft.texts:
        note(f"its text: {path}")
    folders = {path.absolute().parent for path, _ in draft.documents}
    elsewhere = folders != {paths.documents_folder().absolute()}
    if len(folders) > 1:
        note("put the documents and their texts into one folder: `workbook verify` reads one")
    elif elsewhere:
        folder = shlex.quote(os.path.relpath(min(folders)))
        note(f"prove it: workbook verify --seeds {shlex.quote(str(out))} --documents {folder}")
    remember(desk_on(out, min(folders) if elsewhere else None))
    note(
        "next: `make lab`, open curate_a_document and run all its cells: the desk is open on this "
        f"draft, and “Package” above it chooses among several ({out.name})"
    )
