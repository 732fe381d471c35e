"""What the words around a number settle, and the edges of each rule: the smallest texts, by hand.

A number is written as its surface, its value (two for a range), its unit and its bound; a date,
noise by its surface, an ordinal as a date. The texts stand in `edges.txt`.
"""

from fractions import Fraction
from pathlib import Path

import pytest

from analysis.numbers import one_amount, scan, unread

FILE = Path(__file__).with_name("edges.txt")
CASES = [
    (language, text.replace(r"\n", "\n"), numbers)
    for line in FILE.read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
    for language, text, *numbers in [line.split(" || ")]
]


def told(mention) -> str:
    """Return a mention as the table writes it."""
    if mention.kind == "noise":
        return mention.surface
    values = [str(one) for one in (mention.value, mention.value_upper) if one is not None]
    of = [mention.unit] if isinstance(mention.value, Fraction) and mention.unit else []
    bound = [mention.bound] if of and mention.bound != "exact" else []
    return " ".join([mention.surface, *values, *of, *bound])


@pytest.mark.parametrize(("language", "text", "numbers"), CASES)
def test_the_words_around_a_number_settle_what_it_is(language, text, numbers):
    assert [told(mention) for mention in scan(text, language)] == numbers


@pytest.mark.parametrize(("language", "text", "reasons"), [
    ("zh", "一个重要问题", ["article"]), ("ja", "一つの柱", ["article"]),
    ("zh", "据说十四五", ["word"] * 3), ("zh", "三、四家企业", ["heading mark"]),
])  # fmt: skip
def test_what_counts_nothing_is_passed_over_with_its_reason(language, text, reasons):
    assert [passed.reason for passed in unread(text, language)] == reasons


@pytest.mark.parametrize(("text", "apart"), [("台湾{}114年", 398), ("114年1月{}台湾", 392)])
def test_a_year_of_taiwans_is_one_where_the_text_near_speaks_of_it(text, apart):
    near, far = (text.format("的" * signs) for signs in (apart, apart + 1))

    assert scan(near, "zh")[0].value in ("2025", "2025-01")
    assert scan(far, "zh")[0].value not in ("2025", "2025-01")


@pytest.mark.parametrize(("apart", "unit"), [(57, "1"), (58, "count")])
def test_a_gap_of_points_is_of_a_share_where_the_text_near_speaks_of_one(apart, unit):
    gap = scan("%" + " a" * apart + " an 11-point gap", "en")[-1]

    assert gap.unit == unit


def test_an_amount_alone_is_read_in_its_language():
    assert one_amount("3兆", "zh") == (3_000_000, "count")
    assert one_amount("3兆", "ja") == (3 * 10**12, "count")
