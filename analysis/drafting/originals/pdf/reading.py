"""A PDF as a text: its paragraphs a line each, and where every line was printed.

paragraphs -> **text**
"""

from collections.abc import Iterator, Sequence
from typing import Any

from analysis.drafting.originals.original import DraftError, Line, Original
from analysis.drafting.originals.pdf.columns import in_reading_order
from analysis.drafting.originals.pdf.furniture import without_furniture
from analysis.drafting.originals.pdf.hyphens import without_hyphens
from analysis.drafting.originals.pdf.paragraphs import paragraphs_of
from analysis.drafting.originals.pdf.rows import rows_of
from analysis.drafting.originals.pdf.signs import Page, page_of
from analysis.drafting.originals.pdf.stretches import Stretch, stretches_of, tidied

MOST_PAGES, MOST_SIGNS = 1000, 2_000_000


def read_pdf(content: bytes, digest: str) -> Original:
    """Return the text of a PDF with its places; raises DraftError with a sentence."""
    pages, metadata = _pages(content)
    read = [(page.height, in_reading_order(rows_of(page), page.width)) for page in pages]
    rows = without_furniture(read)
    paragraphs = paragraphs_of([(page.width, own) for page, own in zip(pages, rows, strict=True)])
    lines = without_hyphens([tidied(stretches_of(paragraph)) for paragraph in paragraphs])
    text, spots = _laid_out([line for line in lines if line])
    if not text.strip():
        pages_of = "page" if len(pages) == 1 else f"{len(pages)} pages"
        raise DraftError(
            f"it has no text on its {pages_of}: a scan has to be recognised (OCR) first"
        )
    return Original(text, "pdf", digest, spots, metadata, tuple(_notes(pages)))


def _pages(content: bytes) -> tuple[list[Page], dict[str, str]]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            says = "it is locked with a password: save it without one"
        else:
            says = "it is a damaged PDF: fetch it again"
        raise DraftError(says) from None
    try:
        if len(document) > MOST_PAGES:
            says = f"it has {len(document)} pages, more than {MOST_PAGES}: save the part you need"
            raise DraftError(says)
        return list(_read(document)), _metadata(document)
    finally:
        document.close()


def _read(document: Any) -> Iterator[Page]:
    from pypdfium2 import PdfiumError

    signs = 0
    for at in range(len(document)):
        try:
            page = document[at]
        except PdfiumError:
            raise DraftError(f"it has a damaged page ({at + 1}): fetch it again") from None
        try:
            read = page_of(page, at + 1)
        finally:
            page.close()
        signs += len(read.signs)
        if signs > MOST_SIGNS:
            says = f"it has more than {MOST_SIGNS} characters: save the part you need"
            raise DraftError(says)
        yield read


def _metadata(document: Any) -> dict[str, str]:
    said = document.get_metadata_dict()
    found = {"title": said.get("Title", "").strip(), "publisher": ""}
    return {name: value for name, value in found.items() if value}


def _laid_out(lines: Sequence[Sequence[Stretch]]) -> tuple[str, tuple[Line, ...]]:
    """Return the lines as one text, and the places of their stretches in it."""
    parts: list[str] = []
    spots: list[Line] = []
    at = 0
    for line in lines:
        for stretch in line:
            parts.append(stretch.words)
            if stretch.edges:
                end = at + len(stretch.words)
                spots.append(
                    Line(at, end, stretch.page, stretch.edges[0], stretch.top,
                         stretch.edges[-1], stretch.bottom, stretch.edges)
                )  # fmt: skip
            at += len(stretch.words)
        parts.append("\n")
        at += 1
    return "".join(parts), tuple(spots)


def _notes(pages: Sequence[Page]) -> Iterator[str]:
    for count, says in (
        (sum(page.outside for page in pages), "stand outside of the page and are left out"),
        (
            sum(page.aslant for page in pages),
            "are set aslant or upright beside the lines (a watermark, a stamp, a turned table) and "
            "are left out: what of them matters is to be typed into a text",
        ),
        (
            sum(page.undrawn for page in pages),
            "are not drawn, as those laid under a scan: read them with care",
        ),
        (sum(page.white for page in pages), "are white or transparent: nobody may have seen them"),
    ):
        if count:
            yield f"{count} characters {says}"
