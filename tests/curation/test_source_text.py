"""A document on file is shown with its numbers marked, where its text is at hand."""

import hashlib
from dataclasses import replace

import pytest

from analysis.curation.desk import explore_source
from analysis.curation.desk.source_text import source_text, text_view
from analysis.package import load_seeds
from analysis.package.faults import UnknownKeyError

TEXT = "700億元と<b>第2章</b>、残りは42社。"
SOURCE = "henan-ai-target-analysis"


def place(words):
    return {"exact": words, "start": TEXT.index(words), "end": TEXT.index(words) + len(words)}


@pytest.fixture
def held(tmp_path, monkeypatch):
    """Return seeds of which one source has TEXT, with one figure and one number set aside."""
    monkeypatch.setenv("WORKBOOK_DOCUMENTS", str(tmp_path))
    seeds = load_seeds()
    figure = seeds.evidence[seeds.evidence["source"] == SOURCE].head(1)
    evidence = figure.assign(**place("700億元"), states="value")
    aside = seeds.dismissed[seeds.dismissed["source"] == SOURCE].head(1).assign(**place("第2章"))
    content = TEXT.encode()
    known = {"file": "it.txt", "sha256": hashlib.sha256(content).hexdigest(),
             "characters": len(TEXT)}  # fmt: skip
    sources = seeds.sources[seeds.sources["source"] == SOURCE].assign(**known)
    (tmp_path / "it.txt").write_bytes(content)
    return replace(seeds, evidence=evidence, dismissed=aside, sources=sources)


def test_every_number_of_a_text_is_marked_for_what_it_is(held):
    html = source_text(held, SOURCE, TEXT)

    assert '<mark class="accepted"' in html and ">700億元</mark>" in html
    assert '<mark class="dismissed"' in html and ">第2章</mark>" in html
    assert '<mark class="undecided"' in html and ">42社</mark>" in html
    assert "<b>" not in html and "&lt;b&gt;" in html


def test_the_text_is_shown_where_it_is_at_hand_and_asked_for_where_it_is_not(held, tmp_path):
    assert "42社" in text_view(held, SOURCE)

    (tmp_path / "it.txt").write_text("another text", encoding="utf-8")
    assert "is not the document on file" in str(text_view(held, SOURCE))

    (tmp_path / "it.txt").unlink()
    assert "Put it.txt into" in str(text_view(held, SOURCE))


def test_a_document_that_is_not_on_file_is_refused(held):
    with pytest.raises(UnknownKeyError, match="nowhere"):
        explore_source(held, "nowhere")
