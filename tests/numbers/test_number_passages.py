"""Passages as plans, budgets, news and tables are written: every number is read, nothing else."""

import pytest
from labels_of import Label, as_value, labelled_passages, value_text

from analysis.numbers import Mention, scan
from analysis.quantities import COUNT_UNITS

FILES = {"passages_zh.txt": "zh-Hans", "passages_ja.txt": "ja", "passages_en.txt": "en"}
CASES = [
    pytest.param(text, labels, language, id=f"{language}-{title.replace(' ', '-')}")
    for name, language in FILES.items()
    for title, text, labels in labelled_passages(name)
]


def says(text: str, found: Label | Mention, value: str) -> tuple:
    """Return what a number of a passage says; whatever is counted is a count."""
    unit = "count" if found.unit in COUNT_UNITS else found.unit
    return as_value(value), unit, found.bound, found.kind


@pytest.mark.parametrize(("text", "labels", "language"), CASES)
def test_the_numbers_of_a_passage_are_read_and_nothing_else(text, labels, language):
    mentions = [mention for mention in scan(text, language) if mention.kind != "noise"]
    labels = [label for label in labels if label.kind != "noise"]

    assert [(says(text, m, value_text(m)), m.surface) for m in mentions] == [
        (says(text, x, x.value), _surface(text, x, mentions)) for x in labels
    ]


def _surface(text: str, label: Label, mentions: list[Mention]) -> str:
    """Return the surface of the mention that holds this label's numeral, or its own words.

    Which words of a bound belong to the surface is held by the labelled sentences.
    """
    over = [m.surface for m in mentions if m.start < label.end and m.end > label.start]
    return over[0] if over else text[label.start : label.end]


def test_there_are_more_than_fifty_nine_hundred_numbers_in_the_passages():
    assert sum(len(case.values[1]) for case in CASES) > 5900
