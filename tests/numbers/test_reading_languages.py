"""Words are data: a word on a record is read, one new record is a new language."""

import re
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from analysis.numbers import scan
from analysis.numbers.amounts.bounds import bound_after, bound_before
from analysis.numbers.folding import FORMAL
from analysis.numbers.languages import LANGUAGES, Language, Languages
from analysis.numbers.languages.record import beginnings_of, first_letters, last_letters, spelt
from analysis.numbers.text import text_of

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


LANGUAGE_OF = {"mul": "en"}


def only(text: str, tag: str, words: Languages = LANGUAGES):
    """Return the one number of a text."""
    (mention,) = scan(text, LANGUAGE_OF.get(tag, tag), words)
    assert mention.surface == text
    return mention


def before(word: str, amount: str) -> str:
    return f"{word} {amount}" if word[-1].isascii() and word[-1] not in "<>=~$" else word + amount


@pytest.mark.parametrize(("tag", "word", "bound"), every("bounds_before"))
def test_every_bound_listed_before_a_number_is_read(tag, word, bound):
    scaled = any(spelt(word) in record.before_scales for record in LANGUAGES.records)
    amount = "千件" if scaled else "300件"

    assert only(before(spelt(word), amount), tag).bound == bound


def test_a_bound_is_read_where_a_sentence_begins_with_it():
    for _, word, bound in every("bounds_before"):
        if spelt(word)[0].islower():
            first = spelt(word)[0].upper() + spelt(word)[1:]
            assert only(before(first, "300 machines"), "en").bound == bound


BEHIND = [
    pytest.param(bound, pattern, id=f"{record.tag}-{pattern[:12]}")
    for record in LANGUAGES.records
    for bound, patterns in record.bounds_behind.items()
    for pattern in patterns
]


@pytest.mark.parametrize(("bound", "pattern"), BEHIND)
@settings(max_examples=15, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_every_bound_listed_behind_a_number_is_read(bound, pattern, data):
    behind, rest = pattern.partition(")")[::2] if pattern.startswith("(?<") else ("", pattern)
    number = {"(?<=分之": "十分之三", "(?<= ": "300件 ", "(?<=[0-9][0-9]": "300"}
    amount = next((said for word, said in number.items() if behind.startswith(word)), "300件")
    words = data.draw(st.from_regex(r"\A" + rest))
    text = text_of(amount + words, "ja")
    assume(re.compile(pattern).match(text, len(amount)))

    found = bound_after(text, len(amount.rstrip()))

    assert found is not None and (found.meaning, found.edge > len(amount)) == (bound, True)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("最高奖100万元", "at_most"),
        ("最高可免3万元", "at_most"),
        ("不超过人民币5万元", "at_most"),
        ("Ceiling is 300 chips", "at_most"),
        ("Minimum of 300 chips", "at_least"),
        ("少なくとも約300件", "at_least"),
        ("超过总额300件", "more_than"),
    ],
)
def test_a_bound_some_words_before_a_number_is_read(text, bound):
    assert only(text, "zh").bound == bound


def test_every_bridge_may_stand_between_a_bound_and_its_number():
    for record in LANGUAGES.records:
        for bridge in record.bridges:
            text = text_of(f"突破{bridge}300", "zh")
            assert bound_before(text, len(text) - 3, 0, "") == (0, "more_than"), bridge


@pytest.mark.parametrize(
    ("text", "surface", "bound"),
    [
        ("上限は1人当たり5万円", "5万円", "at_most"),
        ("上限額は1社ごとに年間5万円", "5万円", "at_most"),
        ("税収は1人当たり5万円", "5万円", "exact"),
        ("最低でも経費の30%", "30%", "at_least"),
        ("上限は経費の30%", "30%", "at_most"),
        ("高于全省30%", "30%", "more_than"),
        ("高于全省1.4个百分点", "1.4个百分点", "exact"),
        ("最高额度上浮20%", "20%", "exact"),
    ],
)
def test_a_limit_of_each_and_of_a_share_reaches_its_number(text, surface, bound):
    mention = scan(text, "zh")[-1]

    assert (mention.surface, mention.bound) == (surface, bound)


#: read as something else than the unit listed, on purpose: a day of a month, a term of office, a
#: mark in a Chinese exam, persons
OTHERWISE = {("zh", "日"): "date", ("zh", "期"): "", ("zh", "分"): "count", ("zh", "位"): "person"}


@pytest.mark.parametrize("field", ["counted", "measures", "times", "money"])
def test_every_unit_listed_is_read_behind_a_number(field):
    for tag, word, code in every(field):
        gap = " " if word.isascii() else ""
        amount = "3日" if word == "日" else f"300{gap}{spelt(word)}"

        assert only(amount, tag).unit == OTHERWISE.get((tag, word), code), word


def test_every_part_and_multiple_of_a_unit_is_read_behind_a_number():
    for record in LANGUAGES.records:
        for (code, factor), words in record.parts.items():
            for word in map(spelt, words.split()):
                mention = only(f"5{' ' if word.isascii() else ''}{word}", record.tag)
                assert (mention.unit, mention.value) == (code, 5 * factor), word


def test_every_money_sign_listed_is_read_before_a_number():
    for tag, sign, code in every("money_before"):
        assert only(f"{spelt(sign)} 300 million", tag).unit == code, sign
        if sign != "R":
            assert only(f"{spelt(sign)}300", tag).unit == code, sign


def test_every_country_listed_settles_a_shared_name_of_money():
    named = {"MXN": "pesos", "NOK": "kroner", "KWD": "dinars", "KES": "shillings"}
    for record in LANGUAGES.records:
        for (shared, code), words in record.countries.items():
            for word in words.split():
                assert scan(f"{word}: 300 {named[shared]}", "en")[-1].unit == code, word


def test_every_scale_listed_multiplies_the_digits_before_it():
    for record in LANGUAGES.records:
        for word, factor in record.scale_words.items():
            for form in (word, word.capitalize()):
                assert only(f"INR 3 {form}", "en").value == 3 * factor, form
        for letter, factor in record.scale_letters.items():
            assert only(f"$3{letter}", "en").value == 3 * factor, letter
        for sign, factor in record.scales.items():
            if factor >= 100 and sign not in FORMAL:
                assert only(f"3{sign}円", "ja").value == 3 * factor, sign


def test_every_idiom_and_name_with_a_numeral_counts_nothing():
    for _, word, _ in every("lookalikes"):
        assert scan(f"「{word}」", "zh") == [], word


def with_words(**fields) -> Languages:
    """Return the languages with one more record of these words."""
    return Languages((*LANGUAGES.records, Language("xx", **fields)))


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("きっかり300件", {"bounds_before": {"at_least": "きっかり"}}),
        ("300件きっかり", {"bounds_behind": {"at_least": ("きっかり",)}}),
        ("きっかりで300件", {"bounds_far": {"at_least": ("きっかり",)}}),
        ("300 items mind you", {"bounds_behind": {"at_least": (" mind you",)}}),
    ],
)
def test_a_bound_listed_once_is_read(text, fields):
    assert only(text, "ja", with_words(**fields)).bound == "at_least"
    assert [found.bound for found in scan(text, "ja")] != ["at_least"]


def test_a_unit_a_money_sign_and_a_name_listed_once_are_read():
    words = with_words(
        counted={"company": "軒家"}, money_before={"EUR": "歐"}, named={"name": "ぺーじ"}
    )

    assert only("3軒家", "ja", words).unit == "company"
    assert only("歐3", "ja", words).unit == "EUR"
    assert [found.kind for found in scan("ぺーじ3", "ja", words)] == ["noise"]


def test_a_word_between_two_ends_and_one_that_says_a_bit_more_are_read_once_listed():
    words = with_words(ranges=("ゆえ",), odd={"more_than": "あま"})

    mention = only("3ゆえ5件", "ja", words)
    assert (mention.value, mention.value_upper) == (3, 5)
    mention = only("3万あま件", "ja", words)
    assert (mention.value, mention.bound) == (30_000, "more_than")


def test_every_word_between_two_ends_makes_a_range():
    for record in LANGUAGES.records:
        for to in record.ranges:
            text = f"between 3{to}5 items" if to == " and " else f"3{to}5 items"
            mention = scan(text, "en")[0]
            assert (mention.value, mention.value_upper) == (3, 5), to


def test_every_word_that_says_a_bit_more_is_read():
    for tag, word, bound in every("odd"):
        amount = f"3千{word}万件" if word in "来数數几強" else f"300{word}件"
        assert only(amount, tag).bound == bound, word


def test_every_word_that_makes_an_ordinal_a_rank_is_read():
    for record in LANGUAGES.records:
        for word in record.ranked:
            assert scan(f"{word}第3", record.tag)[0].unit == "rank", word


def test_every_era_is_read_with_its_first_year():
    for record in LANGUAGES.records:
        for era, before_first in record.eras.items():
            assert only(f"{era}5年", "ja").value == str(before_first + 5), era
            assert only(f"{era}元年", "ja").value == str(before_first + 1), era


def test_every_month_is_read_in_its_long_and_short_form():
    for record in LANGUAGES.records:
        for name, number in record.months.items():
            assert only(f"{name} 2025", "en").value == f"2025-{number:02d}", name


def test_every_number_word_part_and_ordinal_is_read():
    for record in LANGUAGES.records:
        for word, number in record.number_words.items():
            assert scan(f"exactly {word} machines", "en")[0].value == number, word
        for word, under in record.fraction_words.items():
            assert scan(f"two-{word}s of it", "en")[0].value == Fraction(2, under) or word == "half"
        for word, number in record.ordinal_words.items():
            assert scan(f"ranked {word} in it", "en")[0].value == number, word
        for word, number in record.rough_words.items():
            assert scan(f"{word} of machines", "en")[0].value == number, word


def test_a_heading_listed_once_says_what_its_column_holds():
    words = with_words(headings={"serial": ("ばん",), "rank": ("じゅん",)})
    table = "ばん\t件名\tじゅん\n7\t甲\t3\n8\t乙\t4"

    kinds = [(mention.surface, mention.kind) for mention in scan(table, "ja", words)]

    assert kinds == [("7", "noise"), ("3", "ordinal"), ("8", "noise"), ("4", "ordinal")]


#: Korean far enough to read amounts of money with their bounds
KOREAN = Language(
    tag="ko",
    scales={"백": 100, "천": 1000, "만": 10**4, "억": 10**8, "조": 10**12},
    groups_apart=True,
    counted={"company": "개사", "person": "명"},
    money={"KRW": "원"},
    bounds_before={"about": "약", "at_most": "최대"},
    bounds_behind={"at_least": ("이상",), "at_most": ("이하", "이내"), "less_than": ("미만",)},
)


@pytest.mark.parametrize(
    ("text", "value", "unit", "bound"),
    [
        ("1,600억원 이상", 160_000_000_000, "KRW", "at_least"),
        ("약 2조3,000억원", 2_300_000_000_000, "KRW", "about"),
        ("3조 2,000억원", 3_200_000_000_000, "KRW", "exact"),
        ("2024억원", 202_400_000_000, "KRW", "exact"),
        ("최대 3천만원", 30_000_000, "KRW", "at_most"),
        ("500개사 미만", 500, "company", "less_than"),
        ("0억원", 0, "KRW", "exact"),
    ],
)
def test_one_new_record_is_a_new_language(text, value, unit, bound):
    korean = Languages((*LANGUAGES.records, KOREAN))

    mention = only(text, "ko", korean)

    assert (mention.value, mention.unit, mention.bound) == (value, unit, bound)


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        ("以上(?!海)", "以"),
        ("[をに]超え", "をに"),
        ("(?<![0-9])级", "级"),
        (r"\(含\)以上", "("),
        (r" or\b", " "),
    ],
)
def test_a_gate_is_made_from_the_first_letters_of_a_pattern(pattern, letters):
    assert first_letters(pattern) == frozenset(letters)


@pytest.mark.parametrize(
    "pattern", ["(?:を|に)超え", "[をに]?超え", "を?超え", ".超え", "[^を]超え", r"\d超え", ""]
)
def test_a_pattern_that_may_begin_with_anything_is_refused(pattern):
    with pytest.raises(ValueError, match="has to begin with a character that it always has"):
        first_letters(pattern)


@pytest.mark.parametrize(
    ("pattern", "letters"), [("につき", "き"), ("[负負]", "负負"), ("an? ", " ")]
)
def test_a_gate_is_made_from_the_last_letters_of_a_pattern(pattern, letters):
    assert last_letters(pattern) == frozenset(letters)


@pytest.mark.parametrize("pattern", ["年?", "(?:年|月)", ""])
def test_a_pattern_that_may_end_with_anything_is_refused(pattern):
    with pytest.raises(ValueError, match="has to end with a character that it always has"):
        last_letters(pattern)


@pytest.mark.parametrize(
    ("pattern", "begun"),
    [
        ("[Mm]ax a", ["Max", "max"]),
        ("(?<!史)最(?:高|多)", ["最"]),
        ("ab?c", ["a"]),
        ("上限", ["上限"]),
    ],
)
def test_the_beginnings_of_a_pattern_are_spelt_out_as_far_as_they_are_certain(pattern, begun):
    assert beginnings_of(pattern) == frozenset(begun)
