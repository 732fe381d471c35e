"""The rules of the readers, each on the smallest text that shows it."""

import re
from fractions import Fraction
from pathlib import Path

import pytest

from analysis.numbers import scan
from analysis.numbers import text as text_module
from analysis.numbers.amounts.units import is_money, unit_at
from analysis.numbers.dates import dates
from analysis.numbers.dates.iso_dates import full_year, iso_day, iso_month, month_period, period_of
from analysis.numbers.languages.mul import CODES
from analysis.numbers.numerals.numerals import formal_at, kanji_at, kanji_value, numeral_at, plain
from analysis.numbers.tables.head_units import HeadUnit, unit_of
from analysis.numbers.tables.heads import unit_of_cell, unit_of_line
from analysis.numbers.text import beginnings, text_of


@pytest.mark.parametrize(
    ("run", "chinese", "value"),
    [
        ("五", False, 5),
        ("二〇二五", False, 2025),
        ("两", False, 2),
        ("两三", False, None),
        ("十", False, 10),
        ("二十八", False, 28),
        ("百五", False, 105),
        ("百五", True, 150),
        ("一百五", True, 150),
        ("三万五", True, 35_000),
        ("三万五", False, 30_005),
        ("十五", True, 15),
        ("二十五", True, 25),
        ("三百二十", True, 320),
        ("三万亿", False, 3 * 10**12),
        ("十百", False, None),
        ("二三十", False, None),
        ("一亿二千万", False, 120_000_000),
        ("千", False, 1000),
        ("二〇亿", False, 2 * 10**9),  # by place before a scale, as newspapers write down a column
        ("六〇〇〇万", False, 60_000_000),
        ("一五〇〇亿", False, 1500 * 10**8),
        ("二〇二五〇亿", False, 20_250 * 10**8),
        ("一亿二〇〇〇万", False, 120_000_000),
        ("千二〇〇亿", False, 1200 * 10**8),
        ("百二〇万", False, 1_200_000),
        ("二五亿", False, 25 * 10**8),
        ("三四五万", False, 3_450_000),
        ("十二〇亿", False, None),  # twenty does not fit below ten
        ("二三亿", False, None),  # two or three, which a range says
        ("两〇万", False, None),
        ("一万零五百", True, 10_500),
        ("一亿〇五百万", False, 105_000_000),
        ("〇亿", False, 0),
    ],
)
def test_a_run_of_kanji_numerals_has_a_value_or_none(run, chinese, value):
    assert kanji_value(run, chinese) == value


@pytest.mark.parametrize(
    ("text", "value", "mantissa", "scale"),
    [
        ("三点五", Fraction(7, 2), Fraction(7, 2), 1),
        ("三点五亿", 350_000_000, Fraction(7, 2), 10**8),
        ("三点二五万亿", 3_250_000_000_000, Fraction(13, 4), 10**12),
        ("一点五百", 150, Fraction(3, 2), 100),
        ("三亿", 300_000_000, 3, 10**8),
        ("十五", 15, 15, 1),
    ],
)
def test_a_kanji_numeral_keeps_its_mantissa_and_its_scale(text, value, mantissa, scale):
    number = kanji_at(text, 0)

    assert (number.end, number.value, number.mantissa) == (len(text), value, mantissa)
    assert number.scale == scale


def test_a_numeral_of_cheques_needs_a_scale():
    assert formal_at("壹佰万", 0).value == 1_000_000
    assert formal_at("叁仟伍佰", 0).value == 3500
    assert formal_at("壹贰", 0) is None
    assert formal_at("参数", 0) is None


def test_mega_reads_the_sign_of_a_trillion_as_a_million():
    text = text_of("3兆", "zh")

    assert numeral_at(text, 0).value == 3 * 10**12
    assert numeral_at(text, 0, mega=True).value == 3 * 10**6


def test_a_whole_number_is_an_integer():
    assert plain(Fraction(6, 2)) == 3 and isinstance(plain(Fraction(6, 2)), int)
    assert plain(Fraction(1, 2)) == Fraction(1, 2)


def test_a_code_of_money_is_a_unit_worth_one():
    for code in CODES:
        unit = unit_at(text_of(code, "en"), 0)
        assert (unit.code, unit.factor, unit.end) == (code, 1, 3)


def test_money_has_a_name_of_its_own():
    text = text_of("", "en")

    assert is_money(text, "JPY") and not is_money(text, "person")


@pytest.mark.parametrize(
    ("year", "month", "day", "text"),
    [
        (2024, 2, 29, "2024-02-29"),
        (2025, 2, 29, None),
        (None, 2, 29, "--02-29"),
        (2025, 13, 1, None),
        (2025, 0, 1, None),
        (2025, 12, 0, None),
        (2025, 1, 1, "2025-01-01"),
        (2025, 12, 31, "2025-12-31"),
    ],
)
def test_a_day_is_iso_text_where_there_is_such_a_day(year, month, day, text):
    assert iso_day(year, month, day) == text


def test_a_month_is_iso_text_and_its_end_a_day():
    assert iso_month(2025, 3) == "2025-03"
    assert iso_month(None, 12) == "--12"
    assert iso_month(2025, 13) is None and iso_month(2025, 0) is None
    assert month_period(2024, 2, "末") == "2024-02-29"
    assert month_period(None, 2, "底") == "--02-28"
    assert month_period(2024, 2, "上旬") == "2024-02"
    assert month_period(2024, 13, "末") is None


def test_a_year_of_two_digits_is_in_the_century_of_another():
    assert (full_year(27), full_year(99), full_year(2027)) == (2027, 2099, 2027)
    assert (full_year(5, 1998), full_year(100)) == (1905, 100)


@pytest.mark.parametrize(
    ("tail", "japanese", "period"),
    [
        ("", False, "2025"),
        ("年度", False, "2025"),
        ("年度", True, "2025-04/2026-03"),
        ("末", True, "2025-12-31"),
        ("底", False, "2025-12-31"),
        ("度末", True, "2026-03-31"),
        ("度上期", True, "2025-04/2025-09"),
        ("度下期", True, "2025-10/2026-03"),
        ("上半年", False, "2025-01/2025-06"),
        ("後半", True, "2025-07/2025-12"),
        ("第3四半期", True, "2025-07/2025-09"),
        ("度第3四半期", True, "2025-10/2025-12"),
        ("度第4四半期", True, "2026-01/2026-03"),
        ("一季度", False, "2025-01/2025-03"),
        ("四季度", True, "2025-10/2025-12"),
    ],
)
def test_the_words_behind_a_year_say_its_part(tail, japanese, period):
    assert period_of(2025, tail, japanese) == period


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("2024年4月~2025年3月", "ja", "2024-04/2025-03"),
        ("2024年4月~2023年3月", "ja", "2024-04"),
        ("2024年4月~2025年13月", "ja", "2024-04"),
        ("5月1日至10月31日", "zh", "--05-01/--10-31"),
        ("5月3日~1日", "zh", "--05-03"),
        ("2025年5月1日至3日", "zh", "2025-05-01/2025-05-03"),
        ("8月3-5日", "zh", "--08-03/--08-05"),
        ("1-9月", "zh", "--01/--09"),
        ("9-1月", "zh", None),
        ("2025年1-6月", "zh", "2025-01/2025-06"),
        ("午後3時30分", "ja", "T15:30"),
        ("晚上8点半", "zh", "T20:30"),
        ("午前12時", "ja", "T12:00"),
        ("10:30:05", "en", "T10:30:05"),
        ("5/12(月)", "ja", "--05-12"),
    ],
)
def test_a_period_of_days_or_months_ends_later_than_it_begins(text, language, value):
    dates = [mention for mention in scan(text, language) if mention.kind == "date"]

    assert (dates[0].value if value else None) == value


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("3分の1", "ja", Fraction(1, 3)),
        ("三分之一", "zh", Fraction(1, 3)),
        ("百分之二十", "zh", Fraction(1, 5)),
        ("3人に1人", "ja", Fraction(1, 3)),
        ("10人中3人", "ja", Fraction(3, 10)),
        ("2/3", "en", Fraction(2, 3)),
        ("2 out of 5", "en", Fraction(2, 5)),
        ("比例为1:4", "zh", Fraction(1, 4)),
        ("按1比15配备", "zh", Fraction(1, 15)),
    ],
)
def test_two_numbers_name_a_share(text, language, found):
    mention = scan(text, language)[0]

    assert (mention.value, mention.unit) == (found, "1")


@pytest.mark.parametrize("text", ["3比1战胜", "10/15", "3-1で快勝", "7-2 vote"])
def test_a_score_is_no_share(text):
    assert [mention.kind for mention in scan(text, "zh")] in (["noise"], ["figure", "figure"])


@pytest.mark.parametrize(
    ("text", "values", "units"),
    [
        ("3、5、10年", [3, 5, 10], ["a", "a", "a"]),
        ("3、5、10万円", [30_000, 50_000, 100_000], ["JPY", "JPY", "JPY"]),
        ("10000、5万円", [10_000, 50_000], ["JPY", "JPY"]),
        ("9999、5万円", [99_990_000, 50_000], ["JPY", "JPY"]),
        ("計3、5", [3, 5], ["count", "count"]),
        ("3と5割", [3, Fraction(1, 2)], ["count", "1"]),
    ],
)
def test_a_list_takes_the_unit_and_scale_said_behind_its_last(text, values, units):
    mentions = scan(text, "ja")

    assert [mention.value for mention in mentions] == values
    assert [mention.unit for mention in mentions] == units


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("最高300万元、200万元、50万元", ["at_most"] * 3),
        ("最高300万元、200家", ["at_most", "exact"]),
        ("约300万元、200万元", ["about", "exact"]),
        ("最高300万元。200万元", ["at_most", "exact"]),
    ],
)
def test_a_list_takes_the_bound_said_before_its_first(text, bounds):
    assert [mention.bound for mention in scan(text, "zh")] == bounds


@pytest.mark.parametrize(
    ("words", "language", "unit"),
    [
        ("百万円", "ja", ("JPY", 10**6)),
        ("万元", "zh", ("CNY", 10**4)),
        ("千瓦", "zh", ("kW", 1)),
        ("百万", "zh", ("count", 10**6)),
        ("人民币亿元", "zh", ("CNY", 10**8)),
        ("RMB million", "en", ("CNY", 10**6)),
        ("US$ bn", "en", ("USD", 10**9)),
        ("¥ million", "ja", ("JPY", 10**6)),
        ("¥ million", "zh", ("CNY", 10**6)),
        ("'000", "en", ("count", 1000)),
        ("thousands of persons", "en", ("person", 1000)),
        ("%", "en", ("1", Fraction(1, 100))),
        ("No.", "en", ("count", 1)),
        ("万元、%", "zh", ("CNY", 10**4)),
        ("元/月", "zh", ("CNY", 1)),
    ],
)
def test_the_words_of_a_head_name_its_unit(words, language, unit):
    assert unit_of(text_of(words, language)) == HeadUnit(*unit)


@pytest.mark.parametrize("words", ["含区县", "RMB yen", "of the", "合计"])
def test_words_that_are_no_unit_in_full_give_none(words):
    assert unit_of(text_of(words, "zh")) is None


def test_a_unit_is_said_above_a_table_in_brackets_or_by_the_head():
    assert unit_of_line(text_of("（単位：百万円）", "ja")) == HeadUnit("JPY", 10**6)
    assert unit_of_line(text_of("Spending (USD million)", "en")) == HeadUnit("USD", 10**6)
    assert unit_of_line(text_of("Spending, 2024", "en")) is None
    assert unit_of_cell(text_of("占比%", "zh")) == HeadUnit("1", Fraction(1, 100))
    assert unit_of_cell(text_of("日数", "ja")) == HeadUnit("d", 1)
    assert unit_of_cell(text_of("2025(E)", "en")) is None


@pytest.mark.parametrize(
    ("text", "language", "value", "upper", "unit"),
    [
        ("1.5~8億円", "ja", 150_000_000, 800_000_000, "JPY"),
        ("30万至50万元", "zh", 300_000, 500_000, "CNY"),
        ("$4-6M", "en", 4_000_000, 6_000_000, "USD"),
        ("CNY 500,000 to CNY 153 million", "en", 500_000, 153_000_000, "CNY"),
        ("between 18% and 20%", "en", Fraction(18, 100), Fraction(20, 100), "1"),
        ("-5%~3%", "zh", Fraction(-5, 100), Fraction(3, 100), "1"),
        ("-1.2亿元到-0.9亿元", "zh", -120_000_000, -90_000_000, "CNY"),
        ("两三家", "zh", 2, 3, "company"),
        ("149円80~82銭", "ja", Fraction(14980, 100), Fraction(14982, 100), "JPY"),
    ],
)
def test_a_range_has_two_ends_of_one_unit(text, language, value, upper, unit):
    mention = scan(text, language)[0]

    assert (mention.value, mention.value_upper, mention.unit) == (value, upper, unit)


@pytest.mark.parametrize("text", ["from 60 to 50 km/h", "8~3件", "从30%到50%"])
def test_a_change_is_no_range(text):
    assert all(mention.value_upper is None for mention in scan(text, "en"))


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("▲3.2%", "ja", Fraction(-32, 1000)),
        ("マイナス0.3%", "ja", Fraction(-3, 1000)),
        ("零下5度", "zh", -5),
        ("minus 5%", "en", Fraction(-5, 100)),
        ("3%減", "ja", Fraction(3, 100)),
        ("1年半", "ja", Fraction(3, 2)),
        ("1年3カ月", "ja", Fraction(5, 4)),
        ("3割5分", "ja", Fraction(35, 100)),
        ("3元5角", "zh", Fraction(7, 2)),
        ("1.2×10^8", "en", 120_000_000),
        ("1.5e9", "en", 1_500_000_000),
        ("10的25次方", "zh", 10**25),
        ("2¾", "en", Fraction(11, 4)),
        ("4 500万元", "zh", 45_000_000),
        ("100多家", "zh", 100),
        ("十数万人", "zh", 100_000),
    ],
)
def test_what_a_numeral_goes_on_with_belongs_to_its_value(text, language, value):
    assert scan(text, language)[0].value == value


def test_a_bare_r_is_rand_where_the_words_near_speak_of_south_africa():
    assert scan("R1 500 was paid", "en")[0].unit == "ZAR"
    assert scan("South Africa paid R15", "en")[0].unit == "ZAR"
    assert scan("the R15 model", "en")[0].kind == "noise"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("2025-10-01T10:30+0900", ["2025-10-01T10:30+09:00"]),
        ("2025-10-01T10:30+09:00", ["2025-10-01T10:30+09:00"]),
        ("2025-10-01 10:30:05Z", ["2025-10-01T10:30:05Z"]),
        ("2025/10/01", ["2025-10-01"]),
        ("20251001", ["2025-10-01"]),
        ("2025/02/30", ["2025", None, 30]),
    ],
)
def test_a_date_in_digits_keeps_its_time_and_zone(text, values):
    assert [mention.value for mention in scan(text, "zh")] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [("15日", ["---15"]), ("1泊2日", [1, 2]), ("32日", [32]), ("15日から20日で", ["---15", 20])],
)
def test_days_that_are_counted_are_no_day_of_a_month(text, values):
    assert [mention.value for mention in scan(text, "ja")] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("from 78 to 22 per cent", [Fraction(78, 100), Fraction(22, 100)]),
        ("from 60 to 50 million", [60_000_000, 50_000_000]),
        ("from 600 to 50 million", [600, 50_000_000]),
        ("14,950 to 1.88 million", [14_950, 1_880_000]),
        ("slid $311 to $2,176", [311, 2176]),
        ("rose by 1 percentage point to 37%", [Fraction(1, 100), Fraction(37, 100)]),
        ("减少4217户至6.03万户", [4217, 60_300]),
    ],
)
def test_a_number_before_and_one_after_are_two(text, values):
    mentions = scan(text, "en")

    assert [mention.value for mention in mentions] == values
    assert all(mention.value_upper is None for mention in mentions)


def test_what_runs_on_is_counted_by_the_unit_of_time_behind_it():
    assert scan("10 consecutive quarters", "en")[0].unit == "quarter"
    assert scan("$4-$6M", "en")[0].value_upper == 6_000_000


@pytest.mark.parametrize("text", ["1700—1701元", "1900—2100家", "1970-2999 yuan"])
def test_two_numbers_like_years_are_amounts_where_a_unit_follows(text):
    (found,) = scan(text)

    assert found.kind == "figure" and found.surface == text


@pytest.mark.parametrize("text", ["1850-1900", "2025-2027"])
def test_two_years_that_stand_alone_are_a_date(text):
    (found,) = scan(text)

    assert found.kind == "date" and found.value == text.replace("-", "/")


@pytest.mark.parametrize(
    ("text", "language", "bound"),
    [
        ("2030年までに", "ja", "at_most"),
        ("2030年度までに", "ja", "at_most"),
        ("2025年以前の", "ja", "at_most"),
        ("2020年以来", "ja", "at_least"),
        ("2050年頃", "ja", "about"),
        ("2021年度から2025年度までに", "ja", "exact"),
        ("2027年底前", "zh", "at_most"),
        ("2023年前后", "zh", "about"),
        ("2025年前三季度", "zh", "exact"),
        ("到2027年", "zh", "exact"),
        ("by 2030", "en", "at_most"),
        ("until at least March 2027", "en", "at_least"),
        ("before 2025", "en", "less_than"),
        ("from 2026 onwards", "en", "at_least"),
        ("by 2024-25", "en", "exact"),
        ("in 2030", "en", "exact"),
    ],
)
def test_a_date_is_bounded_by_the_words_beside_it(text, language, bound):
    (found,) = scan(text, language)

    assert found.bound == bound and found.kind == "date"


def test_the_beginnings_of_words_part_where_the_words_do():
    assert beginnings(["two", "twenty", "ten"]) == "t(?:en|w(?:enty|o))"
    assert beginnings(["two", "twofold"]) == "two"


@pytest.mark.parametrize(
    "text",
    [
        "2025年3月4日",
        "2025-03-04",
        "2025-08",
        "2025年1-9月",
        "2025年3月4-6日",
        "2025年末",
        "2026至2027财政年度",
        "25年1-9月",
        "25年3月",
        "90年代",
        "21-23年度",
        "21-24年の3年間",
        "27年度",
        "6年度",
        "3月4-6日",
        "1-9月",
        "3月4日",
        "15日",
        "21世紀",
        "1季度",
    ],
)
def test_the_sign_behind_the_digits_leaves_out_no_reader_that_would_read_them(text):
    whole = dates.FROM_YEAR if text[:4].isdigit() else dates.FROM_SMALL
    japanese = ("年度" in text and "财" not in text) or "年間" in text

    found = dates.date_at(text, 0, japanese)

    assert found is not None
    assert found == dates._first(whole, text, 0, japanese)


def test_no_pattern_repeats_without_going_back():  # Python 3.11.2 reads such patterns wrongly
    room = Path(text_module.__file__).parent
    written = [path.read_text("utf-8") for path in room.rglob("*.py")]

    assert not [found for one in written for found in re.findall(r"[]})]?[*+?}]\+(?![\])]).*", one)]


@pytest.mark.parametrize(
    ("text", "language", "unit"),
    [("25億カナダ ドル以上", "ja", "CAD"), ("3億英国ポンド以上", "ja", "GBP"),
     ("25億インド ルピー以上", "ja", "INR"), ("25亿印度尼西亚卢比以上", "zh", "IDR")],
)  # fmt: skip
def test_a_currency_is_read_by_the_name_that_pages_write(text, language, unit):
    [found] = [m for m in scan(text, language) if m.kind == "figure"]

    assert (found.unit, found.bound) == (unit, "at_least")
