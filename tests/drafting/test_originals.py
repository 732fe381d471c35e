"""A document gives the same text whatever form it comes in, and the place of each letter."""

from pathlib import Path

import pytest

from analysis.drafting.originals import DraftError, read
from tests.drafting.forms.contents import MEASURES

FORMS = Path(__file__).parent / "forms"
KINDS = {"html": "html", "docx": "docx", "chromium.pdf": "pdf", "libreoffice.pdf": "pdf"}


@pytest.mark.parametrize("name", MEASURES)
def test_the_text_form_is_the_measure_as_it_is_written_down(name):
    assert read(FORMS / f"{name}.txt").text == MEASURES[name].text


@pytest.mark.parametrize("ending", KINDS)
@pytest.mark.parametrize("name", MEASURES)
def test_every_form_gives_the_characters_of_the_text(name, ending):
    original = read(FORMS / f"{name}.{ending}")

    assert original.text == MEASURES[name].text
    assert original.kind == KINDS[ending]
    assert original.notes == () or ending == "html"


def test_a_kind_is_told_by_what_is_in_the_file_and_not_by_its_name(tmp_path):
    disguised = tmp_path / "plan.docx"
    disguised.write_bytes((FORMS / "en.html").read_bytes())

    assert read(disguised).kind == "html"


def test_a_page_names_its_day_publisher_and_title():
    assert read(FORMS / "en.html").metadata == {
        "title": "Cedarport Artificial Intelligence Grant Scheme - Cedarport City Council",
        "publisher": "Cedarport City Council",
        "published": "2026-02-12",
    }


@pytest.mark.parametrize("program", ["chromium", "libreoffice"])
def test_every_letter_of_a_pdf_has_its_place(program):
    original = read(FORMS / f"zh.{program}.pdf")
    placed = {at for spot in original.spots for at in range(spot.start, spot.end)}
    letters = {at for at, letter in enumerate(original.text) if letter not in "\t\n"}

    assert placed == letters
    for spot in original.spots:
        assert len(spot.edges) == spot.end - spot.start + 1
        assert spot.left < spot.right
        assert spot.top < spot.bottom


def test_a_word_is_boxed_where_it_is_printed():
    """The title of the page is set 62 points from the left, in letters of 24 points."""
    original = read(FORMS / "zh.chromium.pdf")
    at = original.text.index("杉市")
    spot = next(spot for spot in original.spots if spot.start <= at < spot.end)

    left, top, right, bottom = spot.between(at, at + 2)

    assert (round(left), round(right), spot.page) == (86, 134, 1)
    assert 70 < top < bottom < 110


def test_what_is_on_the_second_page_is_said_to_be_there():
    original = read(FORMS / "zh.libreoffice.pdf")
    end = original.text.index("第十条")

    assert {spot.page for spot in original.spots if spot.start <= end < spot.end} == {2}


@pytest.mark.parametrize(("content", "says"), [
    (b"\xff\xfe", r"'file' is not UTF-8 at byte 0: save its text as UTF-8"),
    (b" \n\n", r"'file' is empty: there is no number"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1", r"an old or an encrypted Office file: save it as DOCX"),
    (b"{\\rtf1 3%}", r"an RTF file: save it as DOCX"),
    (b"PK\x03\x04 torn", r"a damaged archive"),
    (b"\x89PNG\r\n", r"a picture"),
    (b"%PDF-1.7 torn", r"'file' is a damaged PDF: fetch it again"),
    (b"<!doctype html><p></p>", r"'file' is a web page without text"),
])  # fmt: skip
def test_what_cannot_be_read_is_told_in_a_sentence(tmp_path, content, says):
    (tmp_path / "file").write_bytes(content)

    with pytest.raises(DraftError, match=says):
        read(tmp_path / "file")
