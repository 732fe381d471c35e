"""Every number of the labelled sentences is read, and nothing else."""

import pytest
from labels_of import Label, as_value, labelled_sentences, value_text

from analysis.numbers import scan

FILES = {"sentences_ja.txt": "ja", "sentences_zh.txt": "zh-Hans", "sentences_en.txt": "en"}
CASES = [
    pytest.param(sentence, labels, language, id=f"{language}-{i}")
    for name, language in FILES.items()
    for i, (sentence, labels) in enumerate(labelled_sentences(name), 1)
]


def says(label: Label) -> tuple:
    """Return what a label says, without its place."""
    return as_value(label.value), label.unit, label.bound, label.kind


@pytest.mark.parametrize(("sentence", "labels", "language"), CASES)
def test_the_numbers_of_a_sentence_are_read_and_nothing_else(sentence, labels, language):
    found = [
        Label(m.start, m.end, value_text(m), m.unit, m.bound, m.kind)
        for m in scan(sentence, language)
    ]

    assert [(sentence[x.start : x.end], *says(x)) for x in found] == [
        (sentence[x.start : x.end], *says(x)) for x in labels
    ]


def test_there_are_more_than_a_thousand_labelled_numbers():
    assert sum(len(labels) for name in FILES for _, labels in labelled_sentences(name)) > 1000
