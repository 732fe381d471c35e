"""Make a candidate package from a new document, for someone to read and correct.

text -> mentions -> **draft** -> candidate package -> curation

Every number of the document becomes a figure with its evidence, words for the period of one, or
a dismissed number, so the candidate already accounts for all of them. Figures are unvalidated
(OBS_STATUS V); their indicators say only what they are counted in. The candidate is sound alone
and stacked on the base. Of the text it holds short forms and positions, no sentence.
"""

import re
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from analysis.drafting.candidates import Row, rows_of_mentions
from analysis.language_records import RECORDS
from analysis.numbers import scan
from analysis.numbers.folding import guess_language
from analysis.package.load import CONTROL
from analysis.package.seeds import Seeds
from analysis.package.write import write_package


class DraftError(ValueError):
    """A document from which no candidate can be made; the text says why."""


@dataclass
class Draft:
    """A candidate package: where it is, its source, and its rows by table."""

    source: str
    folder: Path | None = None
    tables: dict[str, list[Row]] = field(default_factory=dict)

    def count(self, table: str) -> int:
        """Return the number of rows of a table."""
        return len(self.tables.get(table, ()))


def draft_package(
    file: str | Path, region: str, out: str | Path, base: Seeds | None = None, language: str = ""
) -> Draft:
    """Write a candidate package for a document to a new folder `out`.

    The region and the places it lies in are taken from `base`, where it knows them; the language
    of the text is guessed where none is given. Raises DraftError for a file that is no UTF-8
    text or has none, or a region that is no key, FileExistsError where `out` is not empty.
    """
    draft = candidate(file, region, base, language)
    title = f"Candidate package for {Path(file).name}"
    draft.folder = write_package(
        out,
        draft.tables,
        name=f"draft-{draft.source}",
        title=title,
        descriptor=base.descriptor if base else None,
    )
    return draft


def candidate(
    file: str | Path, region: str, base: Seeds | None = None, language: str = ""
) -> Draft:
    """Return the rows of a candidate package for a document, without writing any."""
    file = Path(file)
    text, digest = _read(file)
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", region) or len(region) > 100:
        key = re.sub(r"[^a-z0-9]+", "-", region.lower()).strip("-")[:100] or "north-city"
        advice = f"use lower-case words and hyphens, such as {key}"
        raise DraftError(f"{region!r} is no key of a region: {advice}")
    language = language or guess_language(text)
    language = _page_language(language)
    draft = Draft(_source_key(file, digest, base))
    source = {
        "source": draft.source,
        "title": " ".join(_printable(file.name).split()) or "document",
        "language": language,
        "file": file.name,
        "sha256": digest,
        "characters": len(text),
    }
    draft.tables = {"regions": _regions(region, base), "sources": [source]}
    draft.tables.update(rows_of_mentions(text, scan(text, language), draft.source, region))
    return draft


def _read(file: Path) -> tuple[str, str]:
    if not file.is_file():
        raise DraftError(f"there is no file {file.name!r}: name a UTF-8 text")
    content = file.read_bytes()
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        says = f"{file.name!r} is not UTF-8 at byte {error.start}: save its text as UTF-8"
        raise DraftError(says) from None
    if not text.strip("\ufeff \t\r\n"):
        raise DraftError(f"{file.name!r} is empty: there is no number to draft a figure from")
    return text, sha256(content).hexdigest()


def _page_language(language: str) -> str:
    """Return the language of the pages that a text is in: zh-Hans for zh; another as it is."""
    same = (tag for tag, record in RECORDS.items() if language.startswith(record.primary))
    return next(same, language)


def _source_key(file: Path, digest: str, base: Seeds | None) -> str:
    words = re.sub(r"[^a-z0-9]+", "-", file.stem.lower()).strip("-")[:60].strip("-")
    key = words or f"document-{digest[:8]}"
    if base is None:
        return key
    taken = base.sources[(base.sources["source"] == key) & (base.sources["sha256"] != digest)]
    return key if taken.empty else f"{key}-{digest[:8]}"


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
