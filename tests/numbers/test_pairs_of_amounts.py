"""Two amounts of one sum in two currencies are doubted where no rate makes them agree."""

import io
from fractions import Fraction

import pytest

from analysis.numbers import scan, scan_lines
from analysis.numbers.pairs import band, doubtful_pairs


def doubted(text: str, language: str) -> list[str]:
    return [pair.said for pair in doubtful_pairs(text, scan(text, language))]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("投資は1,600億元(約32兆円)", "ja"),  # 200 yen a yuan
        ("1,600億元(約320億円)以上", "ja"),
        ("RMB 20 million ($28 million)", "en"),
        ("20亿元（折合2.8亿日元）", "zh-Hans"),
    ],
)
def test_two_amounts_a_power_of_ten_apart_are_doubted(text, language):
    assert len(doubted(text, language)) == 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("1,600億元(約3兆2,000億円)以上", "ja"),  # 20 yen a yuan
        ("RMB 20 million ($2.8 million)", "en"),
        ("£5 billion ($5.8 billion)", "en"),
        ("20亿元、2.8亿日元", "zh-Hans"),  # two sums
        ("20亿元（2.8亿元）", "zh-Hans"),  # one currency
        ("0亿元（2.8亿日元）", "zh-Hans"),
    ],
)
def test_amounts_that_agree_or_are_two_sums_are_not_doubted(text, language):
    assert doubted(text, language) == []


def test_the_band_of_two_currencies_is_as_wide_as_both():
    assert band("CNY", "USD") == (Fraction(1, 9), Fraction(2, 11))
    assert band("USD", "JPY") == (70, 180)


def test_a_doubt_counts_from_the_beginning_of_the_stream():
    heard: list = []

    list(scan_lines(io.StringIO("一句。\nRMB 20 million ($28 million)"), "zh-Hans", heard.append))

    assert [(one.start, one.end) for one in heard] == [(4, 31)]
    assert str(heard[0]) == (
        "4-31: RMB 20 million ($28 million implies a rate of 1.4, outside 0.1111 to 0.1818"
    )
