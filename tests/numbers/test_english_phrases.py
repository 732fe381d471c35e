"""English phrases by class, each with every number it says: value, unit, bound and kind."""

from labels_of import Label, as_value, labelled_phrases, value_text

from analysis.numbers import Mention, scan


def says(found: Label | Mention, value: str) -> tuple:
    """Return what a number of a phrase says."""
    return as_value(value), found.unit, found.bound, found.kind


def read(phrase: str) -> list[tuple]:
    """Return what each number read in a phrase says, in order; noise says nothing."""
    return [says(m, value_text(m)) for m in scan(phrase, "en") if m.kind != "noise"]


def test_every_number_of_a_phrase_is_read_and_nothing_else():
    phrases = labelled_phrases("phrases_en.txt")

    said = {phrase: [says(label, label.value) for label in labels] for phrase, labels in phrases}

    assert {phrase: read(phrase) for phrase in said} == said
