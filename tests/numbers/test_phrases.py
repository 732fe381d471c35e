"""Short phrases of plans, guides and news, each worked by hand: what counts, and what does not."""

import pytest
from labels_of import HERE, as_value, labelled_line, value_text

from analysis.numbers import scan
from analysis.quantities import COUNT_UNITS


def counted(unit: str) -> str:
    """Return a unit, `count` for whatever is counted."""
    return "count" if unit in COUNT_UNITS else unit


def said(line: str) -> list[tuple]:
    """Return what the labels of a phrase say: value, unit, bound and kind."""
    labels = [label for label in labelled_line(line)[1] if label.kind != "noise"]
    return [(as_value(x.value), counted(x.unit), x.bound, x.kind) for x in labels]


def read(line: str, language: str) -> list[tuple]:
    """Return what the reader says of the same phrase."""
    mentions = [m for m in scan(labelled_line(line)[0], language) if m.kind != "noise"]
    return [(as_value(value_text(m)), counted(m.unit), m.bound, m.kind) for m in mentions]


@pytest.mark.parametrize(
    ("name", "language"), [("phrases_zh.txt", "zh-Hans"), ("phrases_ja.txt", "ja")]
)
def test_every_phrase_is_read_as_worked_by_hand(name, language):
    lines = (HERE / name).read_text("utf-8").splitlines()
    misread = [line for line in lines if read(line, language) != said(line)]

    assert misread == []
    assert len(lines) > 500
