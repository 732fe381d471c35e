"""A DOCX as a text: its blocks in order, then its notes, and what it says of itself.

Nothing outside of the file is opened: no template, picture or part that it refers to.
"""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from analysis.drafting.originals.docx.blocks import Blocks
from analysis.drafting.originals.docx.numbering import numbering_of
from analysis.drafting.originals.docx.words import MAIN
from analysis.drafting.originals.original import DraftError, Original

MOST_PARTS, MOST_UNPACKED, MEGABYTE = 5000, 200_000_000, 1_000_000


def read_docx(content: bytes, digest: str) -> Original:
    """Return the text of a DOCX; raises DraftError with a sentence."""
    _refuse_bombs(content)
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import XMLSyntaxError

    try:
        lines, metadata = _read(content)
    except (PackageNotFoundError, zipfile.BadZipFile, zipfile.LargeZipFile):
        raise DraftError("it is a damaged DOCX: fetch it again") from None
    except (XMLSyntaxError, ValueError, KeyError, AttributeError, TypeError, OSError):
        raise DraftError("it is no sound DOCX: open it and save it again as DOCX") from None
    if not lines:
        raise DraftError("it is a DOCX without text: what pictures show has to be recognised (OCR)")
    return Original("".join(f"{line}\n" for line in lines), "docx", digest, metadata=metadata)


def _read(content: bytes) -> tuple[list[str], dict[str, str]]:
    """Return the lines of a DOCX and what it says of itself; raises what its libraries do."""
    import docx

    document = docx.Document(io.BytesIO(content))
    blocks = Blocks(numbering_of(document), _styles(document))
    lines = [*blocks.lines(document.element.body)]
    lines += _notes(document, blocks)
    return lines, _metadata(document)


def _refuse_bombs(content: bytes) -> None:
    """Refuse what unpacks to more than a document has, entities, and what is locked."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = archive.infolist()
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
            says = f"it unpacks to more than {MOST_UNPACKED // MEGABYTE} MB or {MOST_PARTS} parts"
            raise DraftError(f"{says}: no document is so large")
        if any(part.flag_bits & 1 for part in parts):
            raise DraftError("it is locked with a password: save it without one")
        for part in parts:
            if not part.filename.endswith((".xml", ".rels")):
                continue
            try:
                with archive.open(part) as stream:
                    head = stream.read(MEGABYTE)
            except (zipfile.BadZipFile, NotImplementedError, OSError, EOFError, ValueError):
                raise DraftError("it is a damaged DOCX: fetch it again") from None
            if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
                raise DraftError("it defines entities, which no DOCX does: save it again as DOCX")


def _styles(document: Any) -> dict[str, Any]:
    return {
        style.get(MAIN + "styleId", ""): style
        for style in document.styles.element.iterchildren(MAIN + "style")
    }


def _notes(document: Any, blocks: Blocks) -> Iterator[str]:
    """Yield the notes that the text refers to, each behind its number, in the order of these."""
    from docx.opc.oxml import parse_xml

    parts: dict[str, dict[str, Any]] = {}
    for relation in document.part.rels.values():
        kind = relation.reltype.rpartition("/")[2].removesuffix("s")
        if kind in ("footnote", "endnote") and not relation.is_external:
            root = parse_xml(relation.target_part.blob)
            parts[kind] = {note.get(MAIN + "id", ""): note for note in root}
    for key, number in [*blocks.notes.items()]:
        kind, _, note = key.partition(" ")
        element = parts.get(kind, {}).get(note)
        if element is not None:
            for line in blocks.lines(element):
                yield f"{number} {line}" if number else line
                number = ""


def _metadata(document: Any) -> dict[str, str]:
    said = document.core_properties
    return {"title": said.title.strip()} if said.title and said.title.strip() else {}
