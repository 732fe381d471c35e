"""The desk says which questions of the silence map a few decisions answer, and with which row."""

import pytest

from analysis.curation.deeds import ACCEPT, CORRECT, Deed
from analysis.curation.desk.ahead import ahead
from analysis.curation.history import acted
from analysis.curation.next_steps import held_back_by, outlook
from analysis.curation.soundness import soundness
from analysis.curation.state import open_curation
from analysis.paths import ROOT
from tests.curation.drafted_town import VOUCHERS, drafted_town, figure_of


@pytest.fixture(scope="module")
def drafted(tmp_path_factory):
    return drafted_town(tmp_path_factory.mktemp("town"))


@pytest.fixture
def town(drafted, tmp_path):
    """Return the draft on top of the workbook's own package, which asks the questions."""
    import shutil

    folder = shutil.copytree(drafted.folder, tmp_path / "candidate")
    return open_curation(folder, drafted.documents, [ROOT / "seeds"])


def ways(town):
    return {step.question: step for step in outlook(town, soundness(town).seeds).steps}


def test_an_unread_row_that_answers_a_question_is_one_decision_away(town):
    found = outlook(town, soundness(town).seeds)

    assert found.answered == 0
    assert found.steps[0].question == "build-research"
    assert found.steps[0].rows == (("members", "institute"),)


def test_what_holds_a_term_back_is_its_amounts_its_scheme_and_what_bears_on_it(town):
    waiting = held_back_by(town, "scheme_terms", "voucher-term")

    assert waiting[0] == ("scheme_terms", "voucher-term")
    assert set(waiting[1:]) == {
        ("figures", figure_of("30%")), ("figures", figure_of("up to CNY 2 million")),
        ("support_schemes", VOUCHERS), ("programmes", VOUCHERS),
        ("scheme_relations", "no-grant"), ("conditions", "three-years"),
        ("figures", figure_of("3 years")),
    }  # fmt: skip
    assert ways(town)["pay-rate"].rows == tuple(waiting)


def test_the_way_is_shorter_by_each_decision_and_ends_in_an_answer(town):
    waiting = ways(town)["pay-any-support"].rows
    region = Deed(CORRECT, "regions", "fernholt", None, {"level": "district"})
    source = Deed(CORRECT, "sources", "fernholt", None, {"tier": "official"})
    now = acted(town, [region, source, Deed(ACCEPT, *waiting[0])])
    assert len(ways(now)["pay-any-support"].rows) == len(waiting) - 1

    for table, key in held_back_by(now, "scheme_terms", "voucher-term"):
        now = acted(now, [Deed(ACCEPT, table, key)])

    assert {"pay-any-support", "pay-rate", "pay-ceiling"}.isdisjoint(ways(now))


def test_a_figure_that_nobody_named_may_answer_what_is_asked_in_its_unit(town):
    step = ways(town)["build-compute-capacity"]

    assert step.unnamed
    assert step.rows == (("figures", figure_of("200 PFLOPS")),)


def test_a_sentence_says_how_far_it_is_and_leads_to_the_first_row(town):
    seeds = soundness(town).seeds

    html = str(ahead(town, seeds, outlook(town, seeds)))

    assert "questions of the silence map are answered." in html
    assert 'data-go="members/institute"' in html
    assert "One decision away from “Named research institutes" in html
