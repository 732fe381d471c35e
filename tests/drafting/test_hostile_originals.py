"""A file made to do harm ends in a sentence, soon, and makes nothing happen outside of it."""

import io
import os
import socket
import threading
import zipfile
import zlib

import pytest
from written_files import RELATED, ROOT, TYPES, WORD, docx, paragraph, pdf, words_at

from analysis.drafting.gathered import gathered
from analysis.drafting.originals import DraftError, apart, read
from analysis.drafting.originals.apart import refuse_network
from analysis.drafting.texts_beside import text_name

SEEN = words_at(72, 700, "Seen 3")
LOCK = b"/ID[<00><00>]/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O<%b>/U<%b>>>" % (
    b"41" * 32, b"42" * 32,
)  # fmt: skip
NESTED = "".join(
    f'<!ENTITY {one} "{f"&{other};" * 10}">'
    for one, other in zip("bcdefghij", "abcdefghi", strict=True)
)
ENTITIES = f'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">{NESTED}]>'


def a_gigabyte():
    packed = zlib.compress(zlib.compress(b" " * 1_000_000_000, 1), 9)
    return pdf(packed, more=b"/Filter[/FlateDecode/FlateDecode]")


def in_utf_16():
    """A DOCX whose entities are written in UTF-16, where a search for bytes misses them."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES.format(more=""))
        archive.writestr("_rels/.rels", ROOT)
        xml = f'<?xml version="1.0" encoding="UTF-16"?>{ENTITIES}<w:document xmlns:w="{WORD}">'
        body = f"<w:body>{paragraph('&j;3')}</w:body></w:document>"
        archive.writestr("word/document.xml", (xml + body).encode("utf-16"))
    return out.getvalue()


#: name -> the file, or what makes it where that takes long, and what is said of it
HOSTILE = {
    "pages": (pdf(SEEN, kids=100_000), "has 100000 pages, more than 1000"),
    "pages of pages": (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R]"
        b"/Count 5>>endobj trailer<</Root 1 0 R>>",
        "has a damaged page",
    ),
    "a stream of a gigabyte": (
        a_gigabyte,
        "is damaged, or unpacks to more than a document has|has no text",
    ),
    "a locked PDF": (pdf(SEEN, trailer=LOCK), "is locked with a password: save it without one"),
    "a scan": (pdf(b"0 0 99 99 re f"), "has no text on its page: a scan has to be recognised"),
    "a packed DOCX": (
        lambda: docx(paragraph("3") + " " * 250_000_000),
        "unpacks to more than 200 MB or 5000 parts: no document is so large",
    ),
    "entities": (docx(paragraph("&j;3"), head=ENTITIES), "defines entities, which no DOCX does"),
    "entities in UTF-16": (in_utf_16(), "is no sound DOCX: open it and save it again"),
    "a deep DOCX": (docx("<w:sdt>" * 50_000 + "</w:sdt>" * 50_000), "is no sound DOCX"),
    "a deep page": (
        b"<html><body>" + b"<div>" * 100_000 + b"3 firms",
        "has elements too deep within one another: save its text",
    ),
    "tables in tables": (b"<html>" + b"<table><tr><td>" * 9_000 + b"3", "has elements too deep"),
    "an archive": (docx("").replace(b"word/", b"data/"), "is an archive and no DOCX"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_ends_in_a_sentence(name, tmp_path):
    content, says = HOSTILE[name]
    (tmp_path / "plan").write_bytes(content() if callable(content) else content)

    with pytest.raises(DraftError, match=f"^'plan' ({says})"):
        read(tmp_path / "plan")


@pytest.mark.slow
def test_a_file_that_keeps_its_reader_busy_is_given_up(tmp_path, monkeypatch):
    monkeypatch.setattr(apart, "CPU_SECONDS", 2)
    names = b" ".join(b"a%d=1" % at for at in range(200_000))
    (tmp_path / "page").write_bytes(b"<html><p " + names + b">3 firms")

    with pytest.raises(DraftError, match="'page' takes more than 10 seconds to read"):
        read(tmp_path / "page")


def test_a_cell_that_claims_millions_of_columns_has_a_hundred(tmp_path):
    row = b"<tr><td colspan=99999 rowspan=99999>3</td><td>4</td></tr>"
    (tmp_path / "page").write_bytes(b"<html><table>" + row + b"</table>")

    assert read(tmp_path / "page").text == "3" + "\t" * 100 + "4\n"


def test_what_nobody_sees_on_a_page_is_said(tmp_path):
    drawing = (
        SEEN
        + words_at(72, 2000, "Above 4")
        + words_at(72, 600, "White 55", before="1 1 1 rg")
        + words_at(72, 500, "Undrawn 666", before="3 Tr")
        + b"BT /F1 12 Tf 0.7 0.7 -0.7 0.7 300 300 Tm (Aslant 4 firms) Tj ET\n"
    )
    (tmp_path / "plan.pdf").write_bytes(pdf(drawing))

    original = read(tmp_path / "plan.pdf")

    assert original.text == "Seen 3\nWhite 55\nUndrawn 666\n"
    assert original.notes == (
        "7 characters stand outside of the page and are left out",
        "12 characters are set aslant or upright beside the lines (a watermark, a stamp, a turned "
        "table) and are left out: what of them matters is to be typed into a text",
        "11 characters are not drawn, as those laid under a scan: read them with care",
        "8 characters are white or transparent: nobody may have seen them",
    )


def test_what_is_not_shown_on_a_web_page_is_not_read(tmp_path):
    page = (
        "<!doctype html><body><p>3 firms<script>4</script><span hidden>5</span>"
        "<i style='display: none'>6</i><template>7</template></p><style>p::after {content: '8'}"
        "</style></body>"
    )
    (tmp_path / "page").write_text(page, encoding="utf-8")

    assert read(tmp_path / "page").text == "3 firms\n"


@pytest.fixture
def listening():
    """An address that others could fetch from, and who did."""
    callers = []
    server = socket.create_server(("127.0.0.1", 0))
    server.settimeout(0.05)
    ended = threading.Event()

    def listen():
        while not ended.is_set():
            try:
                callers.append(server.accept())
            except TimeoutError:
                continue

    thread = threading.Thread(target=listen)
    thread.start()
    yield f"http://127.0.0.1:{server.getsockname()[1]}", callers
    ended.set()
    thread.join()
    server.close()


def test_nothing_that_a_web_page_refers_to_is_fetched(tmp_path, listening):
    address, callers = listening
    page = (
        f'<!DOCTYPE html SYSTEM "{address}/dtd"><html><head><base href="{address}/">'
        f'<link rel=stylesheet href="{address}/css"></head><body><p>3 firms<img src="{address}/i">'
        f'<iframe src="{address}/f"></iframe><xi:include href="{address}/x"/></p></body></html>'
    )
    (tmp_path / "page").write_text(page, encoding="utf-8")

    assert read(tmp_path / "page").text == "3 firms\n"
    assert callers == []


def test_nothing_that_a_docx_refers_to_is_fetched(tmp_path, listening):
    address, callers = listening
    kinds = ("attachedTemplate", "image", "aFChunk", "numbering", "footnotes")
    relations = "".join(
        f'<Relationship Id="rId{at}" Type="{RELATED}/{kind}" Target="{address}/{kind}" '
        'TargetMode="External"/>'
        for at, kind in enumerate(kinds)
    )
    head = '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package'
    more = {
        "word/_rels/document.xml.rels": f'{head}/2006/relationships">{relations}</Relationships>'
    }
    body = paragraph("3 firms") + '<w:altChunk r:id="rId2"/>'
    (tmp_path / "plan").write_bytes(docx(body, more))

    assert read(tmp_path / "plan").text == "3 firms\n"
    assert callers == []


@pytest.mark.parametrize("event", ["socket.connect", "urllib.Request", "subprocess.Popen"])
def test_a_reader_may_not_leave_its_process(event):
    with pytest.raises(PermissionError, match=event):
        refuse_network(event, ())


def test_a_file_of_two_hundred_megabytes_is_not_read(tmp_path):
    (tmp_path / "plan.txt").touch()
    os.truncate(tmp_path / "plan.txt", 200_000_000)

    with pytest.raises(DraftError, match=r"'plan\.txt' has 200 MB, more than 50: save the part"):
        read(tmp_path / "plan.txt")


def test_a_pipe_is_no_document(tmp_path):
    os.mkfifo(tmp_path / "plan.txt")

    with pytest.raises(DraftError, match=r"there is no file 'plan\.txt'"):
        read(tmp_path / "plan.txt")
    with pytest.raises(DraftError, match="no document in"):
        gathered([tmp_path])


@pytest.mark.parametrize("name", ["plan\n2.txt", "plan\udcff.txt", f"{'p' * 201}.txt"])
def test_a_name_that_no_package_can_keep_is_refused(name, tmp_path):
    (tmp_path / "plan.txt").write_text("3 firms\n", encoding="utf-8")
    original = read(tmp_path / "plan.txt")

    with pytest.raises(DraftError, match="is no name to keep in a package"):
        text_name(tmp_path / name, original)
