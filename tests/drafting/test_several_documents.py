"""Several documents become one package; their texts lie beside them, their words have places."""

import json
import shutil
from pathlib import Path

import pytest

from analysis.curation.joining import draft_into
from analysis.drafting.draft import DraftError, candidate, draft_package
from analysis.drafting.gathered import gathered
from analysis.package import load_seeds
from analysis.package.verify import verify

FORMS = Path(__file__).parent / "forms"
TEXT = "到2027年底，全市产业规模达到800亿元，集聚企业超200家。\n"
OTHER = "By the end of 2028 the city hosts at least 120 firms and pays EUR 10,000 a firm.\n"


@pytest.fixture
def documents(tmp_path):
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "plan.txt").write_text(TEXT, encoding="utf-8", newline="")
    (folder / "scheme.txt").write_text(OTHER, encoding="utf-8", newline="")
    return folder


def pdf_in(folder):
    return Path(shutil.copy(FORMS / "en.chromium.pdf", folder / "grants.pdf"))


def test_two_documents_become_one_package_with_two_sources(documents, tmp_path):
    draft = draft_package(
        [documents / "plan.txt", documents / "scheme.txt"], "spruce", tmp_path / "draft"
    )

    seeds = load_seeds(tmp_path / "draft")
    assert draft.sources == ["plan", "scheme"]
    assert set(seeds.evidence["source"]) == {"plan", "scheme"}
    assert len(seeds.regions) == 1
    assert verify(seeds, documents).is_sound


def test_a_folder_gives_its_documents_and_names_what_it_leaves_out(documents):
    (documents / "table.xlsx").write_bytes(b"PK")
    (documents / "older").mkdir()
    (documents / ".hidden").touch()

    found = gathered([documents])

    assert [path.name for path in found.documents] == ["plan.txt", "scheme.txt"]
    assert found.skipped == (
        "'older' is a folder: name it to draft what is in it",
        "'table.xlsx' is no text, PDF, HTML or DOCX by its name",
    )


def test_the_text_of_a_pdf_is_not_drafted_beside_it_again(documents):
    pdf = pdf_in(documents)
    draft_package(documents, "spruce", documents.parent / "draft")
    assert (documents / "grants.pdf.txt").is_file()

    found = gathered([documents])

    assert found.documents == (pdf, documents / "plan.txt", documents / "scheme.txt")
    assert found.skipped == ("'grants.pdf.txt' is the text of grants.pdf",)


def test_a_folder_without_documents_is_said(tmp_path):
    (tmp_path / "empty").mkdir()

    with pytest.raises(DraftError, match="no document in 'empty': name a text, PDF, HTML or DOCX"):
        gathered([tmp_path / "empty"])


def test_two_documents_of_one_name_are_refused(documents, tmp_path):
    (tmp_path / "plan.txt").write_text("3家\n", encoding="utf-8")

    with pytest.raises(DraftError, match=r"two documents are called 'plan\.txt'"):
        gathered([documents / "plan.txt", tmp_path / "plan.txt"])


def test_documents_of_one_stem_have_keys_of_their_own(documents):
    """plan.txt and plan.html: the second one's key has the first letters of its digest."""
    (documents / "plan.html").write_text(f"<html><p>{OTHER}</p></html>", encoding="utf-8")

    draft = candidate([documents / "plan.txt", documents / "plan.html"], "spruce")

    first, second = draft.sources
    assert first == "plan"
    assert second.startswith("plan-")
    assert len(second) == len("plan-") + 8


def test_a_text_in_the_place_of_a_documents_text_is_left_alone(documents, tmp_path):
    pdf = pdf_in(documents)
    (documents / "grants.pdf.txt").write_text("mine", encoding="utf-8")

    with pytest.raises(DraftError, match=r"'grants\.pdf\.txt' is there already and is not the"):
        draft_package(pdf, "spruce", tmp_path / "draft")

    assert (documents / "grants.pdf.txt").read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / "draft").exists()


def test_a_source_has_the_digests_of_the_text_and_of_the_original(documents, tmp_path):
    draft_package(pdf_in(documents), "spruce", tmp_path / "draft")

    seeds = load_seeds(tmp_path / "draft")
    (source,) = seeds.sources.to_dict("records")

    assert (source["file"], source["original"]) == ("grants.pdf.txt", "grants.pdf")
    assert source["sha256"] != source["original_sha256"]
    assert verify(seeds, documents).is_sound


def test_an_original_that_was_changed_is_a_problem_and_one_that_is_missing_is_told(
    documents, tmp_path
):
    pdf = pdf_in(documents)
    draft_package(pdf, "spruce", tmp_path / "draft")
    seeds = load_seeds(tmp_path / "draft")

    pdf.write_bytes(pdf.read_bytes() + b" ")
    (problem,) = verify(seeds, documents).problems
    pdf.unlink()
    without = verify(seeds, documents)

    assert problem.code == "other_original"
    assert problem.says.startswith("grants.pdf is not the original on file")
    assert without.is_sound
    assert without.as_json()["missing_originals"] == ["grants.pdf"]


def test_quoted_words_have_their_page_and_box(documents, tmp_path):
    draft_package(pdf_in(documents), "spruce", tmp_path / "draft")

    seeds = load_seeds(tmp_path / "draft")
    quoted = seeds.evidence[seeds.evidence["exact"] == "EUR 400 million"].iloc[0]
    (place,) = seeds.positions[seeds.positions["start"] == quoted["start"]].to_dict("records")

    assert place["page"] == 1
    assert place["right"] - place["left"] == pytest.approx(
        91, abs=8
    )  # fifteen letters of 12 points
    assert place["bottom"] - place["top"] == pytest.approx(14, abs=3)


def test_a_second_draft_into_the_folder_adds_a_source(documents, tmp_path):
    out = tmp_path / "draft"
    draft_into(out, documents / "plan.txt", "spruce", None)
    before = load_seeds(out)

    draft_into(out, documents / "scheme.txt", "spruce", None)

    seeds = load_seeds(out)
    assert list(seeds.sources["source"]) == ["plan", "scheme"]
    assert set(before.figures["figure"]) < set(seeds.figures["figure"])
    assert verify(seeds, documents).is_sound


def test_what_was_decided_on_another_document_stays(documents, tmp_path):
    out = tmp_path / "draft"
    draft_into(out, documents / "plan.txt", "spruce", None)
    history = json.dumps({"at": "2026-01-01T00:00:00", "do": "undo", "step": 0}) + "\n"
    (out / "history.jsonl").write_text(history, encoding="utf-8")

    draft_into(out, documents / "scheme.txt", "spruce", None)

    assert (out / "history.jsonl").read_text(encoding="utf-8") == history


def test_the_same_document_revised_is_drafted_anew(documents, tmp_path):
    """The second sentence is gone from the revised plan, and its number with it."""
    out = tmp_path / "draft"
    draft_into(out, [documents / "plan.txt", documents / "scheme.txt"], "spruce", None)
    revised = "到2027年底，全市产业规模达到900亿元。\n"
    (documents / "plan.txt").write_text(revised, encoding="utf-8", newline="")

    draft_into(out, documents / "plan.txt", "spruce", None)

    seeds = load_seeds(out)
    amounts = {int(one) for one in seeds.figures["value"] if one is not None}
    assert 90_000_000_000 in amounts
    assert not amounts & {80_000_000_000, 200}
    assert {120, 10_000} <= amounts
    assert verify(seeds, documents).is_sound


def test_a_folder_with_other_things_in_it_is_not_drafted_into(documents, tmp_path):
    (tmp_path / "draft").mkdir()
    (tmp_path / "draft" / "notes.txt").touch()

    with pytest.raises(FileExistsError, match="is there already and not empty"):
        draft_into(tmp_path / "draft", documents / "plan.txt", "spruce", None)
