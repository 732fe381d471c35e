"""Put the text of a PDF, web page or DOCX beside it, so that `workbook verify` can read it there.

originals -> **texts beside** -> documents

`plan.pdf` has its text in `plan.pdf.txt`, in the same folder: positions count its characters. A
text that is there already is never replaced by another one.
"""

from hashlib import sha256
from pathlib import Path

from analysis import files
from analysis.drafting.originals import DraftError, Original
from analysis.drafting.originals.kinds import HEAD, PAGE

TEXT_OF = ".txt"
LONGEST_NAME = 200


def text_name(document: Path, original: Original) -> str:
    """Return the name of the file with the text of a document; raises DraftError for a bad one."""
    name = document.name if original.kind == "text" else f"{document.name}{TEXT_OF}"
    if not name.isprintable() or len(name) > LONGEST_NAME:
        raise DraftError(
            f"{document.name[:40]!r} is no name to keep in a package: give the file one of at most "
            f"{LONGEST_NAME - len(TEXT_OF)} printable characters"
        )
    return name


def text_digest(original: Original) -> str:
    """Return the SHA-256 of the file with the text of a document."""
    if original.kind == "text":
        return original.sha256
    return sha256(original.text.encode("utf-8")).hexdigest()


def refuse_to_replace(document: Path, original: Original) -> None:
    """Raise DraftError where another text stands in the place of a document's text."""
    path = document.with_name(text_name(document, original))
    if original.kind == "text" or not path.exists():
        return
    if not path.is_file() or path.read_bytes() != original.text.encode("utf-8"):
        says = f"{path.name!r} is there already and is not the text of {document.name!r}"
        raise DraftError(f"{says}: move one of them away")


def write_beside(document: Path, original: Original) -> None:
    """Write the text of a document beside it, where it is not itself one.

    Raises DraftError where the folder cannot be written to.
    """
    refuse_to_replace(document, original)
    path = document.with_name(text_name(document, original))
    if path.exists():
        return
    try:
        files.write_whole(path, original.text.encode("utf-8"))
    except OSError as error:
        says = f"the text of {document.name!r} cannot be written beside it ({error.strerror})"
        raise DraftError(f"{says}: copy the document to a folder of yours") from None


def is_text_of_another(path: Path) -> bool:
    """True for the text of a document that lies beside it."""
    document = path.with_name(path.name.removesuffix(TEXT_OF))
    if path.suffix != TEXT_OF or not document.is_file():
        return False
    with document.open("rb") as stream:
        head = stream.read(HEAD)
    return b"%PDF-" in head[:1024] or head.startswith(b"PK") or bool(PAGE.match(head))
