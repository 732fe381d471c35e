"""What was misread as a class, with the rule that needs no list, each on its smallest text."""

from fractions import Fraction

import pytest

from analysis.numbers import scan


def figures(text: str, language: str) -> list[tuple]:
    """Return value and unit of the figures of a text."""
    return [(m.value, m.unit) for m in scan(text, language) if m.kind == "figure"]


@pytest.mark.parametrize(
    ("text", "language", "counted"),
    [
        ("先后两次会晤", "zh", [(2, "count")]),
        ("通过三道关口", "zh", [(3, "count")]),
        ("作出四次修改", "zh", [(4, "count")]),
        ("收入二次分配", "zh", []),  # in Chinese 二 orders and 两 counts
        ("办了一次", "zh", []),
        ("五星红旗", "zh", []),
        ("沪深两市成交额", "zh", []),  # both of those named before
        ("三次救急", "ja", []),
        ("三本の矢", "ja", []),
    ],
)
def test_a_lone_chinese_numeral_counts_before_a_counter_unless_it_orders(text, language, counted):
    assert figures(text, language) == counted


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("5問程度", (5, "count", "about")),
        ("10ブース以上", (10, "count", "at_least")),
        ("5問答程度", (5, "count", "exact")),  # two characters are no counter
        ("5以上", (5, "count", "at_least")),
    ],
)
def test_what_stands_between_a_number_and_its_bound_is_its_counter(text, said):
    found = scan(text, "ja")[-1]

    assert (found.value, found.unit, found.bound) == said


@pytest.mark.parametrize(
    ("text", "language", "dates"),
    [
        ("平成29年3月期は増。28年3月期は減", "ja", ["2017-03", "2016-03"]),
        (
            "平成29年3月期は増。25年3月期は減",
            "ja",
            ["2017-03", "2025-03"],
        ),  # far from the year said
        ("28年3月期は減", "ja", ["2028-03"]),
        ("令和7年(2025年)3月15日号", "ja", ["2025-03-15"]),
        ("2025年(令和7年)3月15日", "ja", ["2025-03-15"]),
        ("2025年(令和7年)度", "ja", ["2025-04/2026-03"]),
        ("2025年(令和7年)に3月", "ja", ["2025", "2025", "--03"]),
    ],
)
def test_a_year_is_of_the_reign_said_with_it_or_before(text, language, dates):
    assert [m.value for m in scan(text, language) if m.kind == "date"] == dates


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("増加した(表1、2、図1)", "ja", 0),
        ("見图1和2。", "zh", 0),
        ("表1、2社を加え", "ja", 1),
        ("図1、2.5%増", "ja", 1),
        ("コード番号\n7721\n代表者", "ja", 0),
        ("コード番号\n3社を含む", "ja", 1),
    ],
)
def test_the_labels_behind_a_name_and_the_number_below_one_count_nothing(text, language, count):
    assert len([m for m in scan(text, language) if m.kind != "noise"]) == count


TABLE = "序号 | 项目 | 投资(万元) | 资金(万元) |\n1 | 中心 | 10.5 | 9.5 |\n"


@pytest.mark.parametrize(
    ("row", "values"),
    [
        ("合计 | 10.5 | 9.5 |", [(105000, "CNY"), (95000, "CNY")]),
        ("合计 | 9.5 |", [(Fraction(19, 2), "count")]),  # two cells short: another table
    ],
)
def test_a_total_one_cell_short_has_the_unit_of_the_last_columns(row, values):
    assert figures(TABLE + row, "zh")[2:] == values


COLUMN = "(単位:百万円)\n売上高\n286,950\n3.5%\n296,930\n従業員数\n1,200\n120\n"


def test_cells_set_one_below_the_other_have_the_unit_said_above_them():
    assert figures(COLUMN, "ja") == [
        (286_950_000_000, "JPY"),
        (Fraction(35, 1000), "1"),
        (296_930_000_000, "JPY"),
        (1200, "count"),  # a number of people, whatever the unit of the table
        (120, "count"),
    ]
    assert figures("売上高\n286,950\n", "ja") == [(286_950, "count")]


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("―5人以下の事業者も", "ja", (5, "person", "at_most")),
        ("——2016年增长5%", "zh", (Fraction(5, 100), "1", "exact")),
        ("3―5人の事業者", "ja", (3, "person", "exact")),
        ("-5人の減", "ja", (-5, "person", "exact")),
        ("<1兆円を視野に>", "ja", (10**12, "JPY", "exact")),
        ("費用<1兆円", "ja", (10**12, "JPY", "less_than")),
        ("資本コストを5.0~6.0%程度", "ja", (Fraction(5, 100), "1", "about")),
        ("配当金90円/ユニットを上限とし", "ja", (90, "JPY", "at_most")),
        ("租金50元/床位以下", "zh", (50, "CNY", "at_most")),
        ("性向を40%目安から", "ja", (Fraction(4, 10), "1", "about")),
        ("由两部分组成", "zh", (2, "count", "exact")),
        ("即“8”个专区", "zh", (8, "count", "exact")),
    ],
)
def test_the_first_amount_has_the_sign_and_bound_of_its_words(text, language, said):
    found = next(m for m in scan(text, language) if m.kind == "figure")

    assert (found.value, found.unit, found.bound) == said


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("极为重要的一年。", "zh", []),
        ("比上一届提升", "zh", []),
        ("连续一年以上", "zh", [("一年以上", "figure")]),
        ("会期7天,28日下午闭幕", "zh", [("7天", "figure"), ("28日", "date")]),
        ("45日から30日に短縮", "ja", [("45日", "figure"), ("30日", "figure")]),
        ("2022年3月期前連結会計年度", "ja", [("2022年3月期", "date")]),
    ],
)
def test_times_are_read_as_the_words_beside_them_have_it(text, language, found):
    assert [(m.surface, m.kind) for m in scan(text, language) if m.kind != "noise"] == found


def test_a_period_of_accounts_is_bounded_by_no_word_that_begins_the_next():
    assert scan("2022年3月期前連結会計年度", "ja")[0].bound == "exact"
    assert scan("2022年3月前完成", "zh")[0].bound == "at_most"


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("失業率は2.4%で、0.1ポイント低下", Fraction(1, 1000), "1"),
        ("業況判断DIは、計で前回調査から8ポイント低下", 8, "count"),
        ("プラス14と2ポイント改善", 2, "count"),
        ("指数は103.2、失業率は2.4%で0.1ポイント上昇", Fraction(1, 1000), "1"),
        ("比率は2.4%、指数は103.2で3ポイント上昇", 3, "count"),
        ("3ポイント上昇", Fraction(3, 100), "1"),
    ],
)
def test_points_are_of_what_was_measured_last(text, value, unit):
    assert figures(text, "ja")[-1] == (value, unit)


@pytest.mark.parametrize(
    ("text", "language", "bound"),
    [
        ("最高は山村の1.99倍", "ja", "exact"),
        ("最低は山村の1.21倍", "ja", "exact"),
        ("最高で経費の1.99倍", "ja", "at_most"),
        ("最高按经费的50%", "zh", "at_most"),
    ],
)
def test_the_highest_of_several_is_no_limit(text, language, bound):
    assert scan(text, language)[-1].bound == bound


def test_a_name_of_several_words_keeps_its_number():
    assert [m.kind for m in scan("「STT Ashby 1」も開業", "ja")] == ["noise"]
    assert figures("全2057文字", "ja") == [(2057, "count")]


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("Scope1、2において", "ja", 0),
        ("排出量(Scope1+2)", "ja", 0),
        ("Scope1、3において", "ja", 1),  # the labels of a name count on
        ("Scope1、2社を含む", "ja", 1),
        ("14番山村一郎君。", "ja", 0),
        ("14番目の質問", "ja", 1),
        ("「3 対処すべき課題」", "ja", 0),
        ("「45 円以上」増加", "ja", 1),
    ],
)
def test_labels_that_count_on_seats_and_headings_count_nothing(text, language, count):
    assert len([m for m in scan(text, language) if m.kind != "noise"]) == count


LIMITS = "| 従業員数 | 補助上限 |\n| 5名以下 | 750万円(1,000万円) |\n| 6名以上 | 500万円の別枠 |\n"


def test_every_amount_of_a_cell_has_the_limit_that_its_head_says():
    amounts = [(m.value, m.bound) for m in scan(LIMITS, "ja") if m.unit == "JPY"]

    assert amounts == [(7_500_000, "at_most"), (10_000_000, "at_most"), (5_000_000, "exact")]


def test_a_number_before_a_title_in_brackets_is_its_mark():
    assert scan("\n5 【従業員の状況】", "ja")[0].kind == "noise"
    assert figures("\n5社 【従業員の状況】", "ja") == [(5, "company")]
