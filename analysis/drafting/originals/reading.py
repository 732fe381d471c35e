"""Read one file: what kind it is, its text, and where that stands.

file -> **originals** -> text -> numbers, outline -> draft

A text is taken as it is, to the byte. Any other kind is read in a process of its own: what others
wrote must neither hold up this one nor fill the machine.
"""

import hashlib
from pathlib import Path

from analysis.drafting.originals.apart import read_apart
from analysis.drafting.originals.kinds import kind_of
from analysis.drafting.originals.original import DraftError, Original

MOST_BYTES = 50_000_000


def read(path: Path) -> Original:
    """Return a document; raises DraftError, which names the file, for one that cannot be drafted.

    A text must be UTF-8; of a PDF, a web page and a DOCX the text is what a reader sees printed.
    """
    name = path.name
    try:
        content = _content(path)
        digest = hashlib.sha256(content).hexdigest()
        kind = kind_of(content)
        return _text(content, digest) if kind == "text" else read_apart(kind, content, digest)
    except DraftError as error:
        says = str(error)
        if repr(name) in says:
            raise
        raise DraftError(f"{name!r} {says.removeprefix('it ')}") from None


def _content(path: Path) -> bytes:
    if not path.is_file():
        raise DraftError(f"there is no file {path.name!r}: name a text, PDF, HTML or DOCX")
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            says = f"it has {size // 1_000_000} MB, more than {MOST_BYTES // 1_000_000}"
            raise DraftError(f"{says}: save the part you need")
        return path.read_bytes()
    except OSError as error:
        raise DraftError(f"it cannot be read ({error.strerror})") from None


def _text(content: bytes, digest: str) -> Original:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise DraftError(f"it is not UTF-8 at byte {error.start}: save its text as UTF-8") from None
    if not text.strip("\ufeff \t\r\n"):
        raise DraftError("it is empty: there is no number to draft a figure from")
    return Original(text, "text", digest)
