"""Many names and spans are looked for in one pass, and found as if each were looked for alone."""

from hypothesis import given
from hypothesis import strategies as st

from analysis.drafting.spans import Names, Spans

SPAN = st.tuples(st.integers(0, 20), st.integers(0, 20)).map(sorted)
LETTERS = st.text("ab", max_size=12)


def test_a_name_is_found_wherever_it_stands_and_within_another():
    names = Names(["算力券", "算力", "券"])

    assert list(names.places("发算力券。")) == [(1, "算力"), (1, "算力券"), (3, "券")]


@given(st.lists(LETTERS, max_size=5), LETTERS)
def test_names_are_found_as_each_alone_would_be(names, text):
    alone = {
        (at, name) for name in names if name for at in range(len(text)) if text.startswith(name, at)
    }

    assert set(Names(names).places(text)) == alone


def test_a_stretch_overlaps_a_span_that_reaches_over_later_ones():
    spans = Spans([(0, 9), (2, 4)])

    assert spans.overlap(8, 9)
    assert not spans.overlap(9, 10)


@given(st.lists(SPAN, max_size=5), SPAN)
def test_spans_are_told_to_overlap_as_each_alone_would_be(spans, stretch):
    start, end = stretch
    alone = any(start < last and first < end for first, last in spans)

    assert Spans(map(tuple, spans)).overlap(start, end) == alone
