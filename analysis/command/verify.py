"""`workbook verify`: the package against its documents, word for word and number for number."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from analysis.command import WrongUse
from analysis.command.output import faults_of, json_option, note, or_exit, print_json, seeds_option
from analysis.command.seeds import end_with, standing

if TYPE_CHECKING:
    from analysis.package import Seeds
    from analysis.package.accounting import Unaccounted
    from analysis.package.documents import Problem
    from analysis.package.faults import Fault
    from analysis.package.verify import Verification

SHOWN = 50


@click.command("verify", short_help="Does the package say what its documents say?")
@click.option(
    "--documents",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder of the documents; without it seeds/documents.",
)
@seeds_option
@json_option
def verb(documents: Path | None, seeds: tuple[Path, ...], as_json: bool) -> None:
    """Hold every quotation, value and number of the package against the documents.

    Each document must have its SHA-256, each span read its exact words, the words give the
    figure's value and name no other region, indicator or kind, and each number of a document be
    evidence or dismissed. Where packages are stacked the last one is proved, and of those below it
    what their documents are at hand for.
    """
    from analysis import paths
    from analysis.package.verify import verify

    folder = documents or paths.documents_folder()
    if not folder.is_dir():
        raise WrongUse(f"no documents at {folder}; put them there or name them with --documents")
    read, faults = standing(seeds)
    if faults:
        _end(faults, as_json)
    package = read.seeds()
    found = verify(package, folder, _sources_of_the_last(read.folders if seeds else ()))
    if as_json:
        print_json(found.as_json())
    else:
        _plain(found, _pages(package))
    or_exit(found.is_sound)


def _sources_of_the_last(folders: tuple[Path, ...]) -> frozenset[str] | None:
    """Return the sources that the last of stacked packages brings; None where none are stacked."""
    from analysis.planning.seed_rows import column

    return frozenset(column([folders[-1]], "sources", "source")) if len(folders) > 1 else None


def _end(faults: list[Fault], as_json: bool) -> NoReturn:
    """End the verb: a package that `check` finds faults in is proved by no document."""
    if not as_json:
        end_with(faults)
    told = [{"code": "package", **vars(fault), "says": str(fault)} for fault in faults]
    numbers = dict.fromkeys(("total", "figures", "dismissed", "in_names"), 0)
    print_json({"evidence": {"sound": 0, "faults": told},
                "numbers": {**numbers, "unaccounted": []}})  # fmt: skip
    note(f"the package has {faults_of(len(faults))}; `workbook check` lists them")
    click.get_current_context().exit(1)


def _pages(package: Seeds) -> dict[tuple[str, int | None, int | None], int]:
    """Return on which page of a PDF each quoted span begins."""
    rows = package.positions.to_dict("records")
    return {(row["source"], int(row["start"]), int(row["end"])): int(row["page"]) for row in rows}


def _plain(found: Verification, pages: dict[tuple[str, int | None, int | None], int]) -> None:
    """Print what is wrong, with the page it stands on where that is known, and the counts."""
    from analysis.package.said import counted

    document = found.as_json()
    numbers, faults = document["numbers"], document["evidence"]["faults"]
    wrong: list[Problem | Unaccounted] = [*found.problems, *found.numbers.unaccounted]
    for one in wrong[:SHOWN]:
        page = pages.get((one.source, one.start, one.end))
        click.echo(f"{one} (page {page})" if page else str(one))
    if len(wrong) > SHOWN:
        note(f"{len(wrong) - SHOWN} more; --json lists all")
    if found.not_at_hand:
        held = ", ".join(found.not_at_hand)
        note(f"of packages below, not at hand and so neither proved nor at fault: {held}")
    for line in counted(found.said):
        note(line)
    for name in found.missing_originals:
        note(f"{name} is not in the folder of documents: its text is proved, its pages are not")
    click.echo(
        f"evidence: {document['evidence']['sound']} rows sound, {faults_of(len(faults))}; "
        f"numbers: {numbers['total']}, {len(numbers['unaccounted'])} unaccounted for"
    )
