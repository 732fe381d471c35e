"""Make a candidate package from new documents, for someone to read and correct.

originals -> numbers, outline -> **draft** -> candidate package -> curation

Every number of a document becomes a figure with its evidence, words for the period of one, or a
dismissed number, so the candidate already accounts for all of them; its title, headings and
articles become programmes. Every row is unvalidated (OBS_STATUS V) and names the rule that made
it. The candidate is sound alone and stacked on the base. Of a text it holds short forms and
positions, no sentence.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from analysis.drafting.agreed import agreed
from analysis.drafting.candidates import Row
from analysis.drafting.gathered import gathered
from analysis.drafting.one_document import rows_of_document
from analysis.drafting.originals import DraftError, Original, read
from analysis.drafting.positions import positions_of
from analysis.drafting.proposals import Proposer
from analysis.drafting.shared import with_concepts
from analysis.drafting.texts_beside import (
    refuse_to_replace,
    text_digest,
    text_name,
    write_beside,
)
from analysis.language_records import RECORDS
from analysis.numbers.folding import guess_language
from analysis.package.descriptor import workbook_descriptor
from analysis.package.keyed_rows import cells_by_key
from analysis.package.load import CONTROL
from analysis.package.seeds import Seeds
from analysis.package.write import write_package

__all__ = ["Draft", "DraftError", "candidate", "draft_package"]
Files = str | Path | Sequence[str | Path]
REGION = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass
class Draft:
    """A candidate package: where it is, its sources, and its rows by table.

    `documents` are the files it was made of with what was read of them, `notes` what a reader
    should know of these, `skipped` the files of a folder that are no documents, `replacing` the
    digests of texts whose place theirs may take.
    """

    sources: list[str]
    folder: Path | None = None
    tables: dict[str, list[Row]] = field(default_factory=dict)
    documents: list[tuple[Path, Original]] = field(default_factory=list)
    skipped: tuple[str, ...] = ()
    replacing: frozenset[str] = frozenset()

    @property
    def source(self) -> str:
        """The key of its first source."""
        return self.sources[0]

    @property
    def notes(self) -> list[str]:
        """What a reader should know of the documents, a sentence each."""
        return [
            f"{path.name!r}: {says}" for path, original in self.documents for says in original.notes
        ]

    def count(self, table: str) -> int:
        """Return the number of rows of a table."""
        return len(self.tables.get(table, ()))

    @property
    def texts(self) -> list[Path]:
        """Where the texts of those documents lie that are no texts themselves."""
        return [
            path.with_name(text_name(path, original))
            for path, original in self.documents
            if original.kind != "text"
        ]

    def write_texts(self) -> None:
        """Write the text of each document that is no text beside it."""
        for path, original in self.documents:
            write_beside(path, original, self.replacing)


def draft_package(
    files: Files,
    region: str,
    out: str | Path,
    base: Seeds | None = None,
    language: str = "",
    proposer: Proposer | None = None,
) -> Draft:
    """Write a candidate package for documents to a new folder `out`, and their texts beside them.

    The region and the places it lies in are taken from `base`, where it knows them; the language
    of a text is guessed where none is given. Raises DraftError for a file that cannot be read as
    a text or has none, or a region that is no key, FileExistsError where `out` is not empty.
    """
    draft = candidate(files, region, base, language, proposer=proposer)
    out = Path(out)
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise FileExistsError(f"{out} is there already and not empty: name another folder")
    draft.write_texts()
    names = " and ".join(_printable(path.name) for path, _ in draft.documents)
    draft.folder = write_package(
        out,
        draft.tables,
        name=f"draft-{draft.source}",
        title=f"Candidate package for {names}"[:300],
        descriptor=base.descriptor if base else None,
    )
    return draft


def candidate(
    files: Files,
    region: str,
    base: Seeds | None = None,
    language: str = "",
    keys: Mapping[str, str] | None = None,
    replacing: Iterable[str] = (),
    proposer: Proposer | None = None,
) -> Draft:
    """Return the rows of a candidate package for documents, without writing anything.

    `keys` are those that sources have already by the name of their file: what is called so is the
    same document, anything else gets a key of its own. `replacing` are the digests of their texts.
    """
    found = gathered([Path(one) for one in ([files] if isinstance(files, str | Path) else files)])
    if not REGION.fullmatch(region) or len(region) > 100:
        key = re.sub(r"[^a-z0-9]+", "-", region.lower()).strip("-")[:100] or "north-city"
        advice = f"use lower-case words and hyphens, such as {key}"
        raise DraftError(f"{region!r} is no key of a region: {advice}")
    draft = Draft(
        [],
        tables={"regions": _regions(region, base)},
        skipped=found.skipped,
        replacing=frozenset(replacing),
    )
    taken = _taken(base) | dict.fromkeys((keys or {}).values(), "")
    for file in found.documents:
        original = read(file)
        refuse_to_replace(file, original, draft.replacing)
        key = (keys or {}).get(text_name(file, original)) or _source_key(file, original, taken)
        taken[key] = text_digest(original)
        tables = _tables(key, file, original, region, language, base, proposer)
        for name, rows in tables.items():
            _add(draft.tables.setdefault(name, []), rows, name)
        draft.sources.append(key)
        draft.documents.append((file, original))
    return draft


def _tables(
    key: str,
    file: Path,
    original: Original,
    region: str,
    language: str,
    base: Seeds | None,
    proposer: Proposer | None,
) -> dict[str, list[Row]]:
    language = _page_language(language or guess_language(original.text))
    source = {
        "source": key,
        "title": " ".join(_printable(file.name).split()) or "document",
        "publisher": original.metadata.get("publisher", "")[:200],
        "language": language,
        "file": text_name(file, original),
        "sha256": text_digest(original),
        "characters": len(original.text),
    }
    if original.kind != "text":
        source |= {"original": file.name, "original_sha256": original.sha256}
    tables = agreed(rows_of_document(original, source, region, base, proposer))
    tables = with_concepts(tables, base)
    tables["positions"] = positions_of(key, original, tables)
    return tables


def _add(rows: list[Row], more: Iterable[Row], table: str) -> None:
    """Add rows to those of a table; what several documents share stands once."""
    key = workbook_descriptor().tables[table].primary_key
    there = {tuple(row.get(name) for name in key) for row in rows}
    rows += [row for row in more if tuple(row.get(name) for name in key) not in there]


def _page_language(language: str) -> str:
    """Return the language of the pages that a text is in: zh-Hans for zh; another as it is."""
    same = (tag for tag, record in RECORDS.items() if language.startswith(record.primary))
    return next(same, language)


def _taken(base: Seeds | None) -> dict[str, str]:
    """Return the digests of the sources of a package by their keys."""
    if base is None:
        return {}
    return cells_by_key(base.sources, "source", "sha256")


def _source_key(file: Path, original: Original, taken: Mapping[str, str]) -> str:
    """Return a key for a document from its name; one that another document has gets a digest."""
    digest = text_digest(original)
    words = re.sub(r"[^a-z0-9]+", "-", file.stem.lower()).strip("-")[:60].strip("-")
    key = words or f"document-{digest[:8]}"
    return key if taken.get(key, digest) == digest else f"{key}-{digest[:8]}"


def _regions(region: str, base: Seeds | None) -> list[Row]:
    known = {} if base is None else {row["region"]: row for row in base.regions.to_dict("records")}
    if region not in known:
        return [{"region": region, "name_en": region.replace("-", " ").title()}]
    rows = []
    while region:
        rows.append(known[region])
        region = known[region]["parent"]
    return rows


def _printable(name: str) -> str:
    return re.sub(CONTROL, " ", name)[:200]
