"""Words of a PDF that someone selects get their place on its page, as those of a draft have it."""

import pytest
from click.testing import CliRunner

from analysis.command.verify import verb as verify
from analysis.curation.deeds import ADD, QUOTE, Deed
from analysis.curation.desk.desk import Desk
from analysis.curation.history import acted, undone
from analysis.curation.joining import draft_into
from analysis.curation.on_pages import page_of
from analysis.curation.quoted import words_at
from analysis.curation.state import open_curation
from analysis.drafting.originals import DraftError
from analysis.package import check_package
from tests.drafting.written_files import pdf
from tests.drafting.written_files import words_at as drawn

SEEN = drawn(72, 700, "The town has 35 companies and a river port.")


@pytest.fixture
def town(tmp_path):
    (tmp_path / "plan.pdf").write_bytes(pdf(SEEN))
    draft_into(tmp_path / "candidate", [tmp_path / "plan.pdf"], "maple", None)
    return open_curation(tmp_path / "candidate", tmp_path, ())


def selected(town, words: str):
    start = town.texts["plan"].index(words)
    return words_at(town, "plan", start, start + len(words))


def place(town, words: str) -> int | None:
    start = town.texts["plan"].index(words)
    return page_of(town, "plan", start, start + len(words))


def test_words_that_were_selected_have_their_page_and_lose_it_with_the_row(town):
    assert (place(town, "35 companies"), place(town, "river port")) == (1, None)

    town = acted(town, [Deed(ADD, "members", "", selected(town, "river port"))])
    assert (place(town, "35 companies"), place(town, "river port")) == (1, 1)
    (member,) = town.tables["members"]
    town = acted(town, [Deed(QUOTE, "members", member["member"], to=selected(town, "port"))])
    assert place(town, "port") == 1
    assert check_package(town.folder) == ()

    town = undone(undone(town))
    assert place(town, "river port") is None


def test_without_the_pdf_the_words_are_taken_without_a_page(town):
    (town.documents / "plan.pdf").unlink()

    town = acted(town, [Deed(ADD, "members", "", selected(town, "a river"))])

    assert len(town.tables["members"]) == 1
    assert place(town, "a river") is None


def test_a_pdf_drafted_again_keeps_the_places_of_what_was_added(town):
    acted(town, [Deed(ADD, "members", "", selected(town, "river port"))])
    (town.documents / "plan.pdf").write_bytes(pdf(SEEN + drawn(72, 600, "It also has 4 labs.")))

    _, lost = draft_into(town.folder, [town.documents / "plan.pdf"], "maple", None)

    again = open_curation(town.folder, town.documents, ())
    assert lost == ()
    assert (place(again, "river port"), place(again, "4 labs")) == (1, 1)


def test_the_head_of_a_row_names_its_page(town):
    desk = Desk(town)
    at = next(at for at, one in enumerate(desk.entries) if one.exact == "35 companies")

    desk.parts.list.index = at

    assert "undecided · page 1 ·" in desk.parts.head.value


def test_a_history_that_was_cut_off_is_told_and_nothing_is_drafted_over(town):
    acted(town, [Deed(ADD, "members", "", selected(town, "river port"))])
    history = town.folder / "history.jsonl"
    history.write_text(history.read_text(encoding="utf-8") + '{"at": "2026', encoding="utf-8")
    before = (town.folder / "members.csv").read_bytes()

    with pytest.raises(DraftError, match=r"line 2 of history\.jsonl cannot be read: take it out"):
        draft_into(town.folder, [town.documents / "plan.pdf"], "maple", None)

    assert (town.folder / "members.csv").read_bytes() == before


def test_verify_names_the_page_of_words_that_do_not_give_their_figure(tmp_path):
    pages = (drawn(72, 700, "The town has 35 companies."), drawn(72, 700, "It also has 4 labs."))
    (tmp_path / "plan.pdf").write_bytes(pdf(*pages))
    folder = tmp_path / "candidate"
    draft_into(folder, [tmp_path / "plan.pdf"], "maple", None)
    asked = ["--seeds", str(folder), "--documents", str(tmp_path)]
    assert "page" not in CliRunner().invoke(verify, asked).output

    figures = folder / "figures.csv"
    figures.write_text(figures.read_text(encoding="utf-8").replace(",4,", ",5,"), encoding="utf-8")

    said = CliRunner().invoke(verify, asked).output.splitlines()
    assert [line for line in said if "page" in line] == [
        "evidence plan-39, plan at 39–45: value: the words give 4, the figure says 5 (page 2)"
    ]
