"""Read the documents that the sources name, and tell whether they are the ones on file.

A document is identified by the SHA-256 of its bytes; positions count the Unicode code points of
its text exactly as stored, line ends included. The text of a PDF, web page or DOCX was taken from
an original, which has a digest of its own; where it lies beside the text, it must be that one.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from analysis.package.seeds import Seeds


@dataclass(frozen=True)
class Problem:
    """Something a verification found: a code, the row it is about, where, and what it says.

    `code` is one of missing_document, not_utf8, other_document, other_length, other_original
    (documents); moved, lost, ambiguous, wrong_context (places); no_number, value, unit, bound,
    period, no_period, unfounded_period (words against figures). `now` is the place where a moved
    passage stands now.
    """

    code: str
    table: str
    key: str
    source: str
    says: str
    start: int | None = None
    end: int | None = None
    exact: str = ""
    now: tuple[int, int] | None = None

    def __str__(self) -> str:
        place = "" if self.start is None else f" at {self.start}–{self.end}"
        return f"{self.table} {self.key}, {self.source}{place}: {self.code}: {self.says}"

    def as_json(self) -> dict[str, Any]:
        """Return the problem as a JSON object; `now` only where there is a new place."""
        content = {name: value for name, value in vars(self).items() if name != "now"}
        if self.now:
            content["now"] = {"start": self.now[0], "end": self.now[1]}
        return content


@dataclass(frozen=True)
class Document:
    """A source with its text, None where it cannot be read, and what is wrong with the file.

    `missing_original` names the file its text was taken from, where that is not at hand.
    """

    source: str
    language: str
    text: str | None
    problems: list[Problem] = field(default_factory=list)
    missing_original: str = ""


def documents_of(seeds: Seeds, folder: Path) -> Iterator[Document]:
    """Yield the document of every source that names a file."""
    for source in seeds.sources.to_dict("records"):
        if source["file"]:
            yield read_document(source, folder)


def read_document(source: Mapping[str, Any], folder: Path) -> Document:
    """Read one document and compare its hash and length with its row of sources."""
    key, language = source["source"], source["language"]

    def problem(code: str, says: str) -> Problem:
        return Problem(code, "sources", key, key, says)

    original = source.get("original") or ""
    missing = original if original and not (folder / original).is_file() else ""
    path = folder / source["file"]
    if not path.is_file():
        says = f"{source['file']} is not in the folder of documents"
        return Document(key, language, None, [problem("missing_document", says)])
    content = path.read_bytes()
    problems = []
    found = hashlib.sha256(content).hexdigest()
    if found != source["sha256"]:
        says = f"{source['file']} is not the document on file: its SHA-256 is {found}"
        problems.append(problem("other_document", says))
    if original and not missing:
        found = hashlib.sha256((folder / original).read_bytes()).hexdigest()
        if found != source["original_sha256"]:
            says = f"{original} is not the original on file: its SHA-256 is {found}"
            problems.append(problem("other_original", says))
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        says = f"{source['file']} is not UTF-8 at byte {error.start}"
        return Document(key, language, None, [*problems, problem("not_utf8", says)], missing)
    if len(text) != source["characters"]:
        says = f"{source['file']} has {len(text)} characters, not {source['characters']}"
        problems.append(problem("other_length", says))
    return Document(key, language, text, problems, missing)
