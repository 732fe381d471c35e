"""A remark excuses a bound by naming it, in the language of whoever reads the document."""

import pytest

from analysis.package.reading import value_differences
from tests.tiny import figure


def told(exact, bound, reading, language="ja"):
    row = figure("f", "3", unit="count", bound=bound) | {"value": 3, "value_upper": None}
    words = {"exact": exact, "reading": reading}
    return [code for code, _ in value_differences(row, words, language=language)]


@pytest.mark.parametrize(
    "reading", ["exact", "Exactly three.", "ちょうど3件と読む。", "指正好3个。"]
)
def test_a_reading_names_the_exact_number_in_any_of_the_languages(reading):
    assert told("3件以上", "exact", reading) == []
    assert told("3件以上", "exact", "三件と読む。") == ["bound"]


@pytest.mark.parametrize("reading", ["at least 3", "3件以上と読む。", "不少于3件"])
def test_a_limit_is_named_in_any_of_the_languages_and_then_is_no_exact_number(reading):
    assert told("3件", "at_least", reading) == []
    assert told("3件", "exact", reading) == ["bound"]


@pytest.mark.parametrize("reading", ["超級の3件", "契約は3件", "inexact"])
def test_a_sign_that_is_part_of_another_word_names_no_bound(reading):
    assert told("3件", "exact", reading) == []
    assert told("3件以上", "exact", reading) == ["bound"]
