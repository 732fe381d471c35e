"""Every number of the labelled sentences is read, and nothing else."""

import pytest
from labels_of import Label, as_value, labelled_sentences, value_text

from analysis.numbers import scan

FILES = {
    "sentences_ja.txt": "ja",
    "sentences_ja_more.txt": "ja",
    "sentences_zh.txt": "zh-Hans",
    "sentences_zh_more.txt": "zh-Hans",
    "sentences_ja_third.txt": "ja",
    "sentences_ja_fourth.txt": "ja",
    "sentences_zh_fourth.txt": "zh-Hans",
    "sentences_en_fourth.txt": "en",
    "sentences_zh_third.txt": "zh-Hans",
    "sentences_en_third.txt": "en",
    "sentences_en.txt": "en",
    "sentences_en_more.txt": "en",
}
CASES = [
    pytest.param(sentence, labels, language, id=f"{name[10:-4]}-{i}")
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


def test_there_are_more_than_nine_hundred_labelled_numbers():
    assert sum(len(labels) for name in FILES for _, labels in labelled_sentences(name)) > 900
