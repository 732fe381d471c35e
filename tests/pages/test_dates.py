"""A date on a page leads to the words that give it, or says why there are none."""

import pytest
import sample

from analysis.languages import in_language
from analysis.pages.evidence import Evidence, figure_subject
from analysis.pages.ledger import Entry
from analysis.pages.rows import Rows
from analysis.pages.tree import markup_of, words_of
from analysis.wording.marks import plain_text

LINE = {"source": "north-news", "start": 5, "end": 15, "exact": "2025-10-01", "reason": "date_line"}


def told(folder, key, **changes):
    """Return what the entry of a row says."""
    with in_language("en"):
        rows = Rows(sample.seeds(folder, **changes))
        return words_of(Evidence(rows).of(Entry(1, key.replace("/", "-"), row=key)))


def test_the_date_of_a_document_leads_to_the_line_that_prints_it(tmp_path):
    said = told(tmp_path, "source/north-news", dismissed=[LINE])
    assert "1 October 2025 date of publication" in said
    assert "2025-10-01 characters 5 to 15" in said


@pytest.mark.parametrize(
    ("basis", "why"), [("inferred", "does not state when"), ("stated", "without the words")]
)
def test_a_date_no_words_give_says_so(tmp_path, basis, why):
    said = told(tmp_path, "source/north-news", sources=[sample.SOURCE | {"published_basis": basis}])
    assert why in said


def test_the_dates_of_a_programme_lead_to_the_words_of_its_plan(tmp_path):
    begins = sample.FIGURES[-1] | {"figure": "north-announced", "period": "2025"}
    part = {"programme": "north-grant", "parent": "north-plan", "period_basis": "inferred",
            "exact": "北省助成"}  # fmt: skip
    said = told(
        tmp_path,
        "programme/north-grant",
        figures=[begins | {"obs_status": "A", "measure_kind": "actual", "region": "north"}],
        programmes=[sample.PROGRAMME, sample.PROGRAMME | part],
    )
    assert "2025–2027" in said
    assert "period inferred from the context" in said
    assert "北省助成" in said
    assert "8月30日 characters 10 to 15" in said


def test_a_programme_whose_dates_no_figure_gives_says_where_they_come_from(tmp_path):
    inferred = [sample.PROGRAMME | {"period_basis": "inferred"}]
    assert "it follows from the context" in told(
        tmp_path, "programme/north-plan", figures=sample.FIGURES[:1], programmes=inferred
    )


def test_words_that_only_name_a_programme_are_said_to_give_no_date(tmp_path):
    named = [sample.PROGRAMME | {"period_basis": "stated", "exact": "北省助成"}]
    said = told(tmp_path, "programme/north-plan", figures=sample.FIGURES[:1], programmes=named)
    assert "北省助成" in said and "name it and do not give its date" in said


def test_the_date_of_a_programme_is_not_said_to_be_a_date_in_its_region(tmp_path):
    with in_language("en"):
        rows = Rows(sample.seeds(tmp_path))
        dated, level = (
            plain_text(figure_subject(rows.figure(key), rows))
            for key in ("north-announced", "north-target")
        )
    assert "North Province" not in dated and "North Province" in level


def test_a_count_leads_to_the_words_of_what_it_counts(tmp_path):
    attributes = (("data-derived", "count"), ("data-from", "programme/north-plan north-target"))
    entry = Entry(1, "derived-1", attributes=attributes, shown="2")
    with in_language("en"):
        said = markup_of(Evidence(Rows(sample.seeds(tmp_path)), {"north-target"}).of(entry))
    assert "characters 40 to 49" in plain_text(said)
    assert '<a href="#ref-north-target"><span data-name="indicator/output">' in said
