"""Files written by hand for a test: a PDF of some drawing, a DOCX of some XML."""

import io
import zipfile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
    'content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
    'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/>{more}</Types>'
)
ROOT = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    f'relationships"><Relationship Id="rId1" Type="{RELATED}/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)


def pdf(*drawings: bytes, more: bytes = b"", trailer: bytes = b"", kids: int = 1) -> bytes:
    """A PDF of one page for each drawing, in letters of Helvetica; pages may recur (`kids`)."""
    objects = {1: b"<</Type/Catalog/Pages 2 0 R>>",
               3: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"}  # fmt: skip
    pages = []
    for at, drawing in enumerate(drawings):
        page, stream = 4 + 2 * at, 5 + 2 * at
        pages += [b"%d 0 R" % page] * kids
        objects[page] = (
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
            b"/Contents %d 0 R>>" % stream
        )
        objects[stream] = b"<</Length %d%s>>stream\n%s\nendstream" % (len(drawing), more, drawing)
    objects[2] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (b" ".join(pages), len(pages))
    out, places = b"%PDF-1.7\n", {}
    for number in sorted(objects):
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, objects[number])
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % places[number] for number in sorted(places))
    root = b"<</Size %d/Root 1 0 R%s>>" % (len(objects) + 1, trailer)
    return out + b"trailer" + root + b"\nstartxref\n%d\n%%%%EOF" % start


def words_at(x: int, y: int, words: str, size: int = 12, before: str = "") -> bytes:
    """The drawing of some words: `x` and `y` from the lower left, what is set before them."""
    return f"BT {before} /F1 {size} Tf {x} {y} Td ({words}) Tj ET\n".encode("latin-1")


def docx(body: str, more: dict[str, str] | None = None, types: str = "", head: str = "") -> bytes:
    """A DOCX with this XML in its body, and more parts by their names."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES.format(more=types))
        archive.writestr("_rels/.rels", ROOT)
        archive.writestr(
            "word/document.xml",
            f'<?xml version="1.0"?>{head}<w:document xmlns:w="{WORD}" xmlns:r="{RELATED}">'
            f"<w:body>{body}</w:body></w:document>",
        )
        for name, content in (more or {}).items():
            archive.writestr(name, content)
    return out.getvalue()


def paragraph(words: str, properties: str = "") -> str:
    """A paragraph of a DOCX."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"
