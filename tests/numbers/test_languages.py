"""Words are data: a word on a record is read, one new record is a new language."""


import pytest

from analysis.numbers.languages import LANGUAGES, Language, Languages
from analysis.numbers.languages.record import spelt

UNITS = ("counted", "measures", "times", "money", "shared_money")
LISTED = (*UNITS, "money_before", "bounds_before", "named", "lookalikes")


def every(field: str) -> list[tuple[str, str, str]]:
    """Return every word of a field with the tag of its record and what it means."""
    return [
        (record.tag, word, meaning)
        for record in LANGUAGES.records
        for meaning, words in getattr(record, field).items()
        for word in words.split()
    ]


@pytest.mark.parametrize("fields", [UNITS, *((field,) for field in LISTED[len(UNITS) :])])
def test_no_word_stands_twice_on_the_records(fields):
    words = [spelt(word) for field in fields for _, word, _ in every(field)]

    assert sorted(words) == sorted(set(words))


def test_a_word_that_means_two_things_is_refused():
    one, two = Language("a", counted={"item": "件"}), Language("b", counted={"company": "件"})

    with pytest.raises(ValueError, match="'件' is listed as item and as company"):
        Languages((one, two)).words("counted")
