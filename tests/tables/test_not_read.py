"""What is drafted and not read yet is said by document, with the way to the desk."""

from analysis.measures.silence import silence
from analysis.package.unread import without_unread
from analysis.tables.at_a_glance import at_a_glance
from analysis.tables.not_read import not_read_yet
from analysis.tables.open_questions import open_questions
from analysis.tables.profile import profile_finding
from analysis.wording import plain_text
from tests.tiny import figure, indicator, programme, region, said, source, tiny

V = {"obs_status": "V"}
QUOTED = {"source": "plan", "start": "40", "end": "44", "exact": "Plan"}
QUESTIONS = [
    {"question": "size", "name_en": "Size", "theme": "aims", "looks_in": "figures"},
    {"question": "plans", "name_en": "Plans", "theme": "aims", "looks_in": "programmes"},
]


def package(*figures, **rows):
    return tiny(
        regions=[region("maple"), region("cedar")], sources=[source("plan"), source("news")],
        indicators=[indicator("output")], figures=figures, questions=QUESTIONS, **rows,
    )  # fmt: skip


def drafted(key, start, **cells):
    return figure(key, **V, **cells), said(key, "1", start)


def test_how_much_of_each_document_is_not_read_is_said_with_the_way_to_the_desk():
    (one, first), (two, second) = drafted("f", 0), drafted("g", 9)
    seeds = package(one, two, evidence=[first, second], programmes=[programme("p", **V, **QUOTED)])

    left_out = plain_text(not_read_yet(without_unread(seeds)))
    assert left_out == (
        "Drafted and not read yet, so left out of this page: 2 numbers and 1 passage in words of "
        "The plan. They are read at the desk, notebooks/curate_a_document.ipynb; with the "
        "parameter “unread” a page shows them with a mark."
    )
    assert "This page shows them, each with the mark of it" in plain_text(not_read_yet(seeds))
    assert not_read_yet(seeds, source="news") is None
    assert not_read_yet(seeds, region="cedar") is None


def test_of_a_package_that_was_read_nothing_is_said():
    assert not_read_yet(package(figure("f"))) is None


def test_a_region_of_which_nothing_is_read_has_no_zero_for_its_finding_and_no_silence_in_a_table():
    one, words = drafted("f", 0, region="cedar")
    seeds = without_unread(package(one, figure("g"), evidence=[words]))

    assert plain_text(profile_finding(seeds, "cedar")) == (
        "What the documents say of Cedar is drafted and not read yet."
    )
    cells = at_a_glance(seeds, ["maple", "cedar"]).to_frame()
    assert set(cells["Cedar"]) == {"not read yet"}
    assert "not read yet" not in set(cells["Maple"])


def test_of_a_region_half_read_the_rest_stays_open():
    one, words = drafted("f", 0)
    seeds = without_unread(package(one, figure("g", measure_kind="actual"), evidence=[words]))
    told = plain_text(profile_finding(seeds, "maple"))

    assert told.startswith("No target is read yet. No ceiling of a support scheme is read yet.")
    assert "stay open" not in told
    seeds = without_unread(package(one, evidence=[words], programmes=[programme("p")]))
    assert "1 more stay open until what is drafted is read." in plain_text(
        profile_finding(seeds, "maple")
    )


def test_a_question_that_waits_for_a_reader_is_told_from_a_silence():
    one, words = drafted("f", 0, region="cedar")
    seeds = without_unread(package(one, figure("g"), evidence=[words], programmes=[programme("p")]))
    table = open_questions(silence(seeds), seeds).to_frame()

    assert table["Cedar"].to_list() == ["Size (not read yet)\nPlans"]


def test_of_a_draft_that_is_shown_the_marks_are_explained():
    one, words = drafted("f", 0)
    said_of_it = not_read_yet(package(one, evidence=[words]))

    assert plain_text(said_of_it) == (
        "Drafted and not read yet: 1 number of The plan. This page shows them, each with the mark "
        "of it, dashed and hollow in pictures. They are read at the desk, "
        "notebooks/curate_a_document.ipynb."
    )
    assert said_of_it.startswith('<p class="ruled not-read-yet">')
    assert "<code>notebooks/curate_a_document.ipynb</code>" in said_of_it


def test_passages_alone_are_counted_alone_and_each_document_is_named():
    elsewhere = QUOTED | {"source": "news"}
    other = QUOTED | {"start": "50", "end": "54"}
    programmes = [programme("p", **V, **QUOTED), programme("q", **V, **other)]
    seeds = without_unread(package(programmes=[*programmes, programme("r", **V, **elsewhere)]))

    assert plain_text(not_read_yet(seeds)).startswith(
        "Drafted and not read yet, so left out of this page: 2 passages in words of The plan and "
        "1 passage in words of The news. They"
    )
    assert plain_text(not_read_yet(seeds, source="news")).startswith(
        "Drafted and not read yet, so left out of this page: 1 passage in words of The news. They"
    )
    assert not_read_yet(seeds, region="maple", source="news") is not None
