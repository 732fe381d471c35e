"""Scores, bare digits and whole percentages in every language."""

from fractions import Fraction

import pytest

from analysis.languages import digits_text, percent_text, score_text
from analysis.quantities import Quantity


def score(value, upper=None, unit="count"):
    return Quantity(Fraction(value), unit, upper=None if upper is None else Fraction(upper))


@pytest.mark.parametrize(("language", "shown"), [
    ("en", "6.06–8.67"), ("ja", "6.06～8.67"), ("zh-Hans", "6.06—8.67"),
])  # fmt: skip
def test_the_ends_of_a_score_are_rounded_outwards(language, shown):
    # 91/15 = 6.0666…, 26/3 = 8.6666…
    assert score_text(score("91/15", "26/3"), language) == shown


def test_a_score_without_an_interval_is_rounded_to_the_nearest():
    assert score_text(score("2/3"), "en") == "0.67"
    assert score_text(score("1/3"), "en") == "0.33"
    assert score_text(score("10"), "en") == "10.00"


def test_a_percentage_is_whole_and_digits_are_bare():
    assert percent_text(score("7/19", unit="1"), "en") == "37%"
    assert digits_text(score("1024"), "en") == "1,024"
    assert digits_text(score("8"), "zh-Hans") == "8"


@pytest.mark.parametrize("write", [score_text, percent_text, digits_text])
def test_what_has_no_value_is_refused(write):
    with pytest.raises(ValueError, match="has none"):
        write(Quantity(None, "count", "unbounded"), "en")
