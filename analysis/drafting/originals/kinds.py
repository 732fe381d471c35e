"""Tell what kind of document a file is by what is in it, whatever its name says."""

import io
import re
import zipfile

from analysis.drafting.originals.original import DraftError

#: How a web page begins, behind a mark of byte order, comments and declarations.
PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*"
    rb"<(?:!doctype\s+html|(?:html|head|body|meta|title|main|article|section|div|h1|p|table)[\s>])",
    re.IGNORECASE | re.DOTALL,
)
HEAD = 4096
#: How files begin that no reader here takes, with what they are and what to do.
OTHERS = (
    (b"\xd0\xcf\x11\xe0", "an old or an encrypted Office file: save it as DOCX without a password"),
    (b"{\\rtf", "an RTF file: save it as DOCX"),
    (b"\x89PNG", "a picture: what it shows has to be typed or recognised first"),
    (b"\xff\xd8\xff", "a picture: what it shows has to be typed or recognised first"),
    (b"GIF8", "a picture: what it shows has to be typed or recognised first"),
    (b"\x1f\x8b", "a compressed file: unpack it and name what is in it"),
    (b"7z\xbc\xaf", "a compressed file: unpack it and name what is in it"),
    (b"Rar!", "a compressed file: unpack it and name what is in it"),
)


def kind_of(content: bytes) -> str:
    """Return text, pdf, html or docx; raises DraftError for a file that is something else."""
    if b"%PDF-" in content[:1024]:
        return "pdf"
    if content.startswith(b"PK"):
        return _kind_of_archive(content)
    for beginning, what in OTHERS:
        if content.startswith(beginning):
            raise DraftError(f"it is {what}")
    return "html" if PAGE.match(content[:HEAD]) else "text"


def _kind_of_archive(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, RuntimeError):
        raise DraftError("it is a damaged archive: fetch it again") from None
    if "[Content_Types].xml" in names and any(name.startswith("word/") for name in names):
        return "docx"
    raise DraftError("it is an archive and no DOCX: name the documents that are in it")
