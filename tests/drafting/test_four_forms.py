"""The same document as text, web page, DOCX and PDF of two programs gives the same rows."""

import shutil
from pathlib import Path

import pytest

from analysis.drafting.draft import candidate
from analysis.package import load_seeds
from tests.drafting.forms.contents import MEASURES

FORMS = Path(__file__).parent / "forms"
ENDINGS = ("html", "docx", "chromium.pdf", "libreoffice.pdf")
#: what a source says of its file, and what only a web page says of itself
OF_THE_FILE = {"file", "sha256", "original", "original_sha256"} | {
    "publisher", "published", "published_basis",
}  # fmt: skip


@pytest.fixture(scope="module")
def base():
    return load_seeds()


def rows_of(document, folder, base):
    """The rows of a document in a folder of its own, under one name, by table."""
    folder.mkdir()
    place = folder / f"measure{document.suffix}"
    shutil.copy(document, place)
    tables = candidate(place, "spruce", base).tables
    tables = {name: rows for name, rows in tables.items() if name != "positions"}
    tables["sources"] = [
        {name: cell for name, cell in row.items() if name not in OF_THE_FILE}
        for row in tables["sources"]
    ]
    return tables


@pytest.mark.parametrize("name", MEASURES)
def test_every_form_of_a_document_gives_the_same_rows(name, base, tmp_path):
    as_text = rows_of(FORMS / f"{name}.txt", tmp_path / "txt", base)

    assert len(as_text["figures"]) > 15
    assert len(as_text["programmes"]) > 5
    for ending in ENDINGS:
        assert rows_of(FORMS / f"{name}.{ending}", tmp_path / ending, base) == as_text, ending
