"""The records of the languages: found by being there, complete, and enough to write with."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from analysis import language_records
from analysis.language_records import LANGUAGES, OWN_NAMES, RECORDS
from analysis.language_records.record import (
    Amounts,
    Dates,
    Language,
    Numerals,
    Punctuation,
    Typeface,
    Units,
    behind,
)
from analysis.languages import amount, in_language, period_parts, period_text
from analysis.quantities import Quantity

BOUNDS = {"exact", "about", "at_least", "more_than", "at_most", "less_than"}
#: No language of the world: it puts everything the other way round from English.
ELVISH = Language(
    tag="elv",
    own_name="Elvish",
    numerals=Numerals(((10**4, "myr"), (10**2, "cent")), decimal_mark=",", group_mark="."),
    amounts=Amounts(
        bounds={bound: bound + "({})" for bound in BOUNDS},
        bounds_of={"time": {"at_least": "no sooner than {}"}},
        times="{} fold",
        top="best {}",
        to="..",
        to_in_words=" until ",
        per="{base}:{amount}",
        fraction="{under}th {over}",
        fraction_words=("nought", "one", "two", "three"),
        percent="% {}",
    ),
    units=Units(behind({"company": " co", "count": "", "d": " sun"})),
    dates=Dates("Y{year}", "{year}.{month}", "{year}.{month}.{day}", tuple("abcdefghijkl")),
    punctuation=Punctuation(",", "&", (";",), ":", "", "<>"),
    typeface=Typeface(0, "Noto Sans CJK JP"),
)


@pytest.fixture
def elvish(monkeypatch):
    """Put an invented language among those on file."""
    monkeypatch.setitem(RECORDS, "elv", ELVISH)
    return "elv"


def quantity(value, unit, bound="exact", upper=None):
    return Quantity(Fraction(value), unit, bound, None if upper is None else Fraction(upper))


def test_a_language_is_on_file_by_its_module_alone():
    modules = {path.stem for path in Path(language_records.__file__).parent.glob("*.py")} - {
        "__init__",
        "record",
    }

    assert {record.locale.lower() for record in RECORDS.values()} == modules


def test_the_language_of_the_code_comes_first_and_the_others_by_tag():
    assert LANGUAGES[0] == "en"
    assert list(LANGUAGES[1:]) == sorted(LANGUAGES[1:])
    assert OWN_NAMES.items() >= {"en": "English", "ja": "日本語", "zh-Hans": "简体中文"}.items()


@pytest.mark.parametrize("record", RECORDS.values(), ids=list(RECORDS))
def test_a_record_has_a_form_for_every_bound_and_its_scales_largest_first(record):
    scales = [scale for scale, _ in record.numerals.scales]

    assert set(record.amounts.bounds) == BOUNDS
    assert all("{}" in form for form in record.amounts.bounds.values())
    assert scales == sorted(scales, reverse=True)
    assert len(record.dates.months) in (0, 12)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (quantity(30_000, "company", "at_least"), "at_least(3myr co)"),
        (quantity("30_050.1234", "company"), "exact(30.050,1234 co)"),
        (quantity(1_500, "CNY"), "exact(15centChinese yuan)"),
        (quantity(30_000, "company", upper=50_000), "exact(3..5myr co)"),
        (quantity(300, "company", upper=50_000), "exact(3cent co until 5myr co)"),
        (quantity("0.305", "1", "at_most"), "at_most(% 30,5)"),
        (quantity(3, "1"), "exact(3 fold)"),
        (quantity("0.6666666666", "1"), "exact(threeth two)"),
        (quantity(3, "rank", "at_most"), "best 3"),
        (quantity(3, "d", "at_least"), "no sooner than 3 sun"),
        (quantity(3, "d", "at_most"), "at_most(3 sun)"),
        (quantity(5, "company/d"), "sun:exact(5 co)"),
    ],
)
def test_every_word_and_sign_of_an_amount_comes_from_the_record(elvish, monkeypatch, given, words):
    named = "analysis.languages.units._currency_name"
    monkeypatch.setattr(named, lambda currency, locale: "Chinese yuan")

    assert amount(given, elvish) == words


def test_scales_of_their_own_are_set_apart_as_the_record_says(monkeypatch):
    apart = Numerals(((10**4, "myr"), (10**2, "cent")), every_scale=True, between_groups="_")
    monkeypatch.setitem(RECORDS, "elv", replace(ELVISH, numerals=apart))

    assert amount(quantity(30_201, "company"), "elv") == "exact(3myr_2cent_1 co)"
    assert amount(quantity(30_200, "company"), "elv") == "exact(3myr_2cent co)"
    assert amount(quantity(30_201, "company", upper=30_202), "elv") == (
        "exact(3myr_2cent_1 co until 3myr_2cent_2 co)"
    )


@pytest.mark.parametrize(
    ("iso", "words"),
    [("2027", "Y2027"), ("2027-03", "2027.c"), ("2027-03-09", "2027.c.9"),
     ("2025/2027", "2025..Y2027"), ("2027-03/2027-04", "2027.c until 2027.d")],
)  # fmt: skip
def test_every_word_and_sign_of_a_date_comes_from_the_record(elvish, iso, words):
    assert period_text(iso, elvish) == words


def test_a_language_is_in_use_as_soon_as_its_record_is_on_file(elvish):
    with in_language(elvish):
        assert period_parts("2027") == [("2027", "Y2027")]
