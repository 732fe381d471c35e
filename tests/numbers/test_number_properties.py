"""What holds for any text: exact values, right places, no numeral lost, no step wasted."""

import io
import sys
from datetime import date
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.numbers import decimal_text, scan, scan_lines, stream, unread
from analysis.numbers.folding import FORMAL, KANJI, fold

SCALES = {"": 1, "万": 10**4, "亿": 10**8, "億": 10**8, "万亿": 10**12}
ZH_UNITS = {"元": "CNY", "家": "company", "亩": "mu", "台": "unit", "件": "item"}
JA_UNITS = {
    "円": "JPY",
    "社": "company",
    "人": "person",
    "件": "item",
    "台": "unit",
    "棟": "building",
}
ZH_BEFORE = {"": "exact", "约": "about", "超": "more_than", "不少于": "at_least", "最高": "at_most"}
JA_BEFORE = {"": "exact", "約": "about", "最大": "at_most", "少なくとも": "at_least"}
AFTER = {"": "exact", "以上": "at_least", "以内": "at_most"}
FIRM = ("exact", "about", "at_least", "at_most", "more_than", "less_than")

digits = st.builds(
    lambda whole, part, comma: (
        (f"{whole:,}" if comma else str(whole)) + (f".{part}" if part else "")
    ),
    st.integers(1, 99999).filter(lambda n: not 1900 <= n <= 2199),
    st.sampled_from(["", "5", "25", "125"]),
    st.booleans(),
)
anything = st.text(
    st.one_of(
        st.sampled_from(
            "0123456789,.、-~～年月日万亿億兆千百十一二三两元円家社个以上約约超第（）()%％ \n$"
        ),
        st.characters(max_codepoint=0x2FFFF, exclude_categories=["Cs"]),
    ),
    max_size=120,
)


WORDS = (
    "5 12.5 1,200 $3 €4m R6bn ½ one two third half a the over under aged from to and in of between "
    "million per cent % apples pesos cents years months May 2025 Q1 - ( ) . , :"
).split()
english = st.lists(st.sampled_from([*WORDS, " ", "\n"]), max_size=14).flatmap(
    lambda words: st.sampled_from(["", " "]).map(lambda gap: gap.join(words) + gap)
)


def joined(before: str, after: str) -> str:
    """Return the bound of a number with a bound on both sides."""
    if before in ("exact", "about") and after not in ("exact", "about"):
        return after
    return max(before, after, key=FIRM.index)


@pytest.mark.parametrize(
    ("language", "units", "befores", "frame"),
    [
        ("zh-Hans", ZH_UNITS, ZH_BEFORE, "全市共有{}的规模。"),
        ("ja", JA_UNITS, JA_BEFORE, "全体では{}である。"),
    ],
    ids=["zh", "ja"],
)
@settings(deadline=None, max_examples=150)
@given(data=st.data())
def test_a_number_phrase_is_read_as_it_was_made(language, units, befores, frame, data):
    number = data.draw(digits)
    scale = data.draw(st.sampled_from([s for s in SCALES if (s != "亿") or language != "ja"]))
    unit = data.draw(st.sampled_from(sorted(units)))
    before = data.draw(st.sampled_from(sorted(befores)))
    after = data.draw(st.sampled_from(sorted(AFTER)))
    phrase = f"{before}{number}{scale}{unit}{after}"
    text = frame.format(phrase)

    (mention,) = scan(text, language)

    assert mention.surface == phrase
    assert mention.value == Fraction(number.replace(",", "")) * SCALES[scale]
    assert (mention.unit, mention.kind) == (units[unit], "figure")
    assert mention.bound == joined(befores[before], AFTER[after])


@settings(deadline=None)
@given(st.integers(1, 10**16 - 1))
def test_a_kanji_numeral_is_read_back(n):
    (mention,) = scan(f"合計{in_kanji(n)}円です。", "ja")

    assert (mention.value, mention.unit) == (n, "JPY")


def in_kanji(n: int) -> str:
    """Return a number in kanji, as Japanese cheques and laws write it."""
    words = ""
    for power, name in ((12, "兆"), (8, "億"), (4, "万"), (0, "")):
        group = n // 10**power % 10000
        if group:
            words += small_kanji(group) + name
    return words


def small_kanji(n: int) -> str:
    words = ""
    for power, name in ((3, "千"), (2, "百"), (1, "十"), (0, "")):
        digit = n // 10**power % 10
        if digit:
            words += ("" if digit == 1 and power else "一二三四五六七八九"[digit - 1]) + name
    return words


@settings(deadline=None)
@given(st.dates(date(1950, 1, 1), date(2199, 12, 31)))
def test_a_date_is_read_in_three_languages(day):
    kanji, english = f"{day.year}年{day.month}月{day.day}日", f"{day:%B} {day.day}, {day.year}"
    texts = {"ja": f"会議は{kanji}に開く", "zh": f"自{kanji}起施行", "en": f"It met on {english}."}
    for language, text in texts.items():
        (mention,) = scan(text, language)
        assert (mention.value, mention.kind) == (day.isoformat(), "date")


@settings(deadline=None, max_examples=400)
@given(st.one_of(anything, english), st.sampled_from(["", "ja", "zh-Hans", "en"]))
def test_any_text_is_read_and_every_numeral_is_accounted_for(text, language):
    mentions, passed = scan(text, language), unread(text, language)
    covered = set()
    for found in (*mentions, *passed):
        assert 0 <= found.start < found.end <= len(text)
        assert found.surface == text[found.start : found.end]
        covered.update(range(found.start, found.end))
    numerals = {i for i, c in enumerate(fold(text)) if c in "0123456789" + KANJI + FORMAL}

    assert numerals <= covered
    assert all(p.reason for p in passed)


@settings(deadline=None, max_examples=300)
@given(anything)
def test_mentions_overlap_only_where_one_holds_a_bracket(text):
    mentions = scan(text)
    for before, after in pairwise(mentions):
        assert before.start <= after.start
        assert after.start >= before.end or "(" in fold(before.surface)


@given(anything)
def test_folding_never_moves_a_position(text):
    assert len(fold(text)) == len(text)


@settings(deadline=None, max_examples=60)
@given(st.lists(anything, max_size=8))
def test_a_stream_is_read_as_the_whole_text_is(pieces):
    text = "\n".join(pieces)
    small, stream.PIECE = stream.PIECE, 40000
    try:
        streamed = list(scan_lines(io.StringIO(text), "ja"))
    finally:
        stream.PIECE = small

    assert streamed == scan(text, "ja")


PIECES = [
    "1",
    "1、2、",
    "一二三",
    "万亿",
    "1(2(",
    "1-2-",
    '<a b="1" ',
    "1.2.",
    "最高不超过",
    "最高1",
    "(((1",
    "R1 ",
    "1 pesos ",
    "from 2 to 1 ",
    "one a in six ",
    "每1个有一个",
]


def steps(text: str) -> int:
    """Return how many calls a scan makes, of the reader's functions and of what they call."""
    made = 0

    def count(frame, event, argument):
        nonlocal made
        made += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        scan(text, "zh-Hans")
    finally:
        sys.setprofile(None)
    return made


@pytest.mark.parametrize("piece", PIECES)
def test_hostile_text_takes_steps_in_proportion_to_its_length(piece):
    scan(piece * 20, "zh-Hans")

    short, long = (steps(piece * times) for times in (40, 160))

    assert long < 4.3 * short


@given(st.fractions())
def test_a_value_is_printed_exactly(value):
    assert Fraction(decimal_text(value)) == value
