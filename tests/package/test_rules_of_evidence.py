"""Rules of spans: lengths, overlaps, one text; each on rows written here."""

import pytest
from written_rows import found

from analysis.package.rules import evidence as rules


def span(start, exact, end=None, **more):
    end = start + len(exact) if end is None else end
    return {"source": "plan", "start": start, "end": end, "exact": exact, **more}


@pytest.mark.parametrize("table", ["evidence", "dismissed", "programmes", "members"])
@pytest.mark.parametrize(
    ("row", "says"),
    [
        (span(0, "100"), []),
        (span(7, "100"), []),  # up to the end
        (span(8, "100"), [("lies beyond the document", "at most 10, the document's length")]),
        (span(5, "100", 5), [("ends before it starts", "a position after the start, 5")]),
        (span(5, "100", 4), [("ends before it starts", "a position after the start, 5")]),
        (span(2, "100", 6), [("the span is not as long as its words (3)", "5")]),
        (span(8, "100", 12), [("the span is not as long as its words (3)", "11"),
                              ("lies beyond the document", "at most 10, the document's length")]),
        (span(8, "100", source="unmeasured"), []),
        ({"exact": "100", "start": 1}, []),
        ({"exact": "100", "end": 1}, []),
    ],
)  # fmt: skip
def test_a_span_is_as_long_as_its_words_and_within_its_document(table, row, says):
    sources = [{"source": "plan", "characters": 10}, {"source": "unmeasured"}]
    told = found(rules.spans_have_the_length_of_their_words, sources=sources, **{table: [row]})
    assert told == [(table, 2, "end", *one) for one in says]


@pytest.mark.parametrize(
    ("figure", "states", "bare"),
    [
        ({"value": 1}, "value", False),
        ({"value": 1}, "period", True),
        ({"value": 0}, "scope", True),
        ({}, "period", False),
        ({"unit": "date", "period": "2027"}, "period", True),
        ({"unit": "date"}, "period", False),
        ({"unit": "CNY", "period": "2027"}, "period", False),
    ],
)
def test_a_figure_with_a_value_or_a_date_has_evidence_of_it(figure, states, bare):
    told = found(
        rules.figures_have_evidence,
        figures=[{"figure": "f", **figure}],
        evidence=[{"figure": "f", "states": states}, {"figure": "other", "states": "value"}],
    )
    says = ("figures", 2, "figure", "has no evidence", "a row of evidence with states=value")
    assert told == ([says] if bare else [])


def test_rows_that_quote_a_place_agree_on_its_characters():
    told = found(
        rules.rows_agree_on_what_a_place_reads,
        evidence=[span(0, "1,600"), span(2, "600"), span(2, "700"), span(2, "700")],
        dismissed=[span(4, "1"), span(5, "x"), span(4, "0", source="other")],
    )
    assert told == [
        ("evidence", 4, "exact", "reads otherwise than evidence row 2 at the same place",
         "'1,600' from 0"),
        ("evidence", 5, "exact", "reads otherwise than evidence row 2 at the same place",
         "'1,600' from 0"),
        ("dismissed", 2, "exact", "reads otherwise than evidence row 2 at the same place",
         "'1,600' from 0"),
    ]  # fmt: skip


def test_a_place_is_what_the_first_row_that_reaches_it_reads():
    told = found(
        rules.rows_agree_on_what_a_place_reads,
        evidence=[span(0, "ab"), span(1, "xc"), span(2, "d"), span(-1, "z"), span(0, "")],
    )
    assert [(one[1], one[3], one[4]) for one in told] == [
        (3, "reads otherwise than evidence row 2 at the same place", "'ab' from 0"),
        (4, "reads otherwise than evidence row 3 at the same place", "'xc' from 1"),
    ]


@pytest.mark.parametrize("table", ["programmes", "members"])
def test_names_quote_the_same_text_as_evidence(table):
    rows = {table: [span(0, "b")]}
    told = found(rules.rows_agree_on_what_a_place_reads, evidence=[span(0, "a")], **rows)
    assert [one[:2] for one in told] == [(table, 2)]


@pytest.mark.parametrize(
    ("start", "end", "hit"), [(0, 2, False), (0, 3, True), (4, 9, True), (5, 6, False)]
)
def test_a_dismissed_number_touches_no_evidence(start, end, hit):
    told = found(
        rules.dismissed_numbers_are_not_evidence,
        dismissed=[span(start, "", end)],
        evidence=[span(2, "", 5), span(3, "", 4), span(0, "", 9, source="other")],
    )
    says = ("dismissed", 2, "exact", "is evidence of a figure too",
            "a number outside every evidence span")  # fmt: skip
    assert told == ([says] if hit else [])


def test_a_long_piece_of_evidence_is_not_forgotten_for_a_short_one_behind_it():
    told = found(
        rules.dismissed_numbers_are_not_evidence,
        dismissed=[span(6, "", 8)],
        evidence=[span(0, "", 9), span(1, "", 2)],
    )
    assert len(told) == 1


def test_a_number_is_dismissed_once():
    told = found(
        rules.dismissed_numbers_are_not_evidence,
        dismissed=[span(6, "", 8), span(0, "", 5), span(1, "", 2), span(4, "", 6),
                   span(6, "", 8, source="other"), {"source": "plan", "start": 1}],
    )  # fmt: skip
    assert [one[1:] for one in told] == [
        (4, "exact", "overlaps another dismissed number", "one row for each number"),
        (5, "exact", "overlaps another dismissed number", "one row for each number"),
    ]


def test_evidence_of_one_figure_and_purpose_does_not_overlap_itself():
    first = span(0, "", 5, figure="f", states="value")
    told = found(
        rules.a_figure_quotes_a_place_once,
        evidence=[
            first | {"start": 4, "end": 7},
            first,
            first | {"states": "period"},
            first | {"figure": "g"},
            first | {"source": "other"},
            first | {"start": 7, "end": 8},
            first | {"start": None},
            first | {"end": None},
        ],
    )
    assert told == [
        ("evidence", 2, "exact", "overlaps other evidence of the same figure",
         "one row for each passage")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("more", "wrong"), [({}, True), ({"prefix": "of "}, False), ({"suffix": " m"}, False)]
)
def test_words_that_stand_at_two_places_have_something_beside_them(more, wrong):
    told = found(
        rules.words_that_recur_are_told_apart,
        evidence=[span(0, "100", **more), span(20, "7"), span(20, "7")],
        dismissed=[span(9, "100"), span(30, "7", source="other")],
    )
    says = ("evidence", 2, "exact", "these words stand at several places of the document",
            "a prefix or a suffix beside them")  # fmt: skip
    assert told == ([says] if wrong else [])
