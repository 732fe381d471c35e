"""Tell which files are the documents to draft: those named, and those in the folders named.

**gathered** -> originals -> draft
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from analysis.drafting.originals import DraftError
from analysis.drafting.texts_beside import TEXT_OF, is_text_of_another

#: what the documents in a folder are called
ENDINGS = (".txt", ".text", ".md", ".pdf", ".html", ".htm", ".xhtml", ".docx")


@dataclass(frozen=True)
class Gathered:
    """The documents to draft, and a sentence for each file in a folder that is none of them."""

    documents: tuple[Path, ...]
    skipped: tuple[str, ...] = ()


def gathered(named: Sequence[Path]) -> Gathered:
    """Return the documents among files and folders, each once, those of a folder by name.

    Raises DraftError where a folder has none, or two of the documents share their name.
    """
    documents: list[Path] = []
    skipped: list[str] = []
    for path in named:
        if not path.is_dir():
            documents.append(path)
            continue
        found = sorted(path.iterdir())
        own = [one for one in found if _why_not(one) == ""]
        if not own:
            raise DraftError(f"no document in {path.name!r}: name a text, PDF, HTML or DOCX")
        documents += own
        skipped += _left(found)
    once = tuple({one.absolute(): one for one in documents}.values())
    _refuse_twins(once)
    return Gathered(once, tuple(skipped))


def _why_not(path: Path) -> str:
    """Return why a file in a folder is no document to draft, "" for one that is."""
    if path.is_dir():
        return "is a folder: name it to draft what is in it"
    if not path.is_file() or path.suffix.lower() not in ENDINGS:
        return "is no text, PDF, HTML or DOCX by its name"
    return f"is the text of {path.name.removesuffix(TEXT_OF)}" if is_text_of_another(path) else ""


def _left(found: Sequence[Path]) -> Iterator[str]:
    for path in found:
        why = _why_not(path)
        if why and not path.name.startswith("."):
            yield f"{path.name!r} {why}"


def _refuse_twins(documents: Sequence[Path]) -> None:
    by_name: dict[str, Path] = {}
    for path in documents:
        other = by_name.setdefault(path.name, path)
        if other is not path:
            says = f"two documents are called {path.name!r}: give one of them another name"
            raise DraftError(says)
