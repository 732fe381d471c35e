"""What was misread in budgets, bulletins and results not seen before, on its smallest text."""

from fractions import Fraction

import pytest

from analysis.numbers import scan


def said(text: str, language: str, kind: str = "figure") -> list[tuple]:
    """Return value, unit and bound of the mentions of a kind."""
    return [(m.value, m.unit, m.bound) for m in scan(text, language) if m.kind == kind]


@pytest.mark.parametrize(
    ("text", "language", "value", "unit"),
    [
        ("2万6862.46平方メートル", "ja", Fraction(2686246, 100), "m2"),  # the last part is full
        ("2万62.46平方メートル", "ja", 20000, "count"),
        ("1,973 万 7 千人", "ja", 19_737_000, "person"),  # a PDF sets its numerals apart
        ("1 億 2,345 円", "ja", 100_002_345, "JPY"),
        ("1,973 万 7 月", "ja", 19_730_000, "count"),
        ("7万キロリットル", "ja", 70_000_000, "L"),
        ("下降0.75个千分点", "zh", Fraction(75, 100_000), "1"),
        ("汇率6.8985折算", "zh", Fraction(68985, 10_000), "count"),
        ("打6.5折", "zh", Fraction(65, 100), "1"),
        ("分两次下达", "zh", 2, "count"),
        ("分三批支持", "zh", 3, "count"),
        ("up to $2000.", "en", 2000, "USD"),
        ("| 2 804 000 | 71 |", "en", 2_804_000, "count"),
        ("in Connecticut - 40.0", "en", 40, "count"),
        ("margin 23.8 22.0", "en", Fraction(238, 10), "count"),
        ("8.4m teu", "en", 8_400_000, "count"),
        ("当初計画6件に1件をプラスし", "ja", 6, "item"),
        ("6件に1件が当たり", "ja", Fraction(1, 6), "1"),
        ("a 25-basis-point rise", "en", Fraction(25, 10_000), "1"),
        ("a total of 36 732 eligible proposals", "en", 36_732, "count"),
        ("(FP7: 135 514), as", "en", 135_514, "count"),
        ("from 500 MWac of", "en", 500, "MW"),
        ("queue for over a year.", "en", 1, "a"),
        ("a 100m tonne mark", "en", 100_000_000, "t"),
        ("the 100m pool", "en", 100, "m"),
        ("助千余贫困户", "zh", 1000, "count"),
        ("木耳生产线、三座烘干房", "zh", 3, "count"),
        ("grew from two to four plants", "en", 2, "count"),
    ],
)
def test_a_number_has_the_value_and_unit_that_its_words_give_it(text, language, value, unit):
    assert said(text, language)[0][:2] == (value, unit)


@pytest.mark.parametrize(
    ("text", "language", "bound"),
    [
        ("$10,000 or over", "en", "at_least"),
        ("residents 65 and older", "en", "at_least"),
        ("不超过上年度一年期利率的50%", "zh", "at_most"),  # a time stands in what it is a share of
        ("不超过2024年营业收入的3%", "zh", "at_most"),
        ("不超过三年,按投资的50%", "zh", "exact"),
        ("超过三成的企业的50%", "zh", "exact"),
        ("月間最多の258万人", "ja", "exact"),
        ("最多258万人", "ja", "at_most"),
        ("64GB 內建儲存", "zh", "exact"),
        ("$10,000 plus", "en", "at_least"),
        ("3年内建成", "zh", "at_most"),
        ("for over thirty years", "en", "more_than"),
        ("met over thirty years", "en", "exact"),
    ],
)
def test_the_last_number_is_bounded_as_its_words_say(text, language, bound):
    assert said(text, language)[-1][2] == bound


@pytest.mark.parametrize(
    ("text", "language", "dates"),
    [
        ("AUG 1 2018", "en", [("2018-08-01", "exact")]),
        ("by late-September 2025", "en", [("2025-09", "at_most")]),
        ("by mid June 2025", "en", [("2025-06", "at_most")]),
        ("in 2010/11", "en", [("2010/2011", "exact")]),
        ("in 2010/12", "en", [("2010-12", "exact")]),
        ("the crisis of 2008–09 was", "en", [("2008/2009", "exact")]),
        ("2008-09に", "ja", [("2008-09", "exact")]),
        ("founded in 1834 and", "en", [("1834", "exact")]),
        ("By 1851, it", "en", [("1851", "at_most")]),
        ("in 1850 cases", "en", []),
        ("75年4月から", "ja", [("1975-04", "exact")]),
        ("委員会(2020・6)の要旨", "ja", [("2020-06", "exact")]),
        ("2021(令和3)年度の", "ja", [("2021-04/2022-03", "exact")]),
        ("2020(平成 32)年までに", "ja", [("2020", "at_most")]),
        ("2020(12)年の", "ja", [("2020", "exact")]),
        ("2020・6%の", "ja", [("2020", "exact")]),
        ("25年4月から", "ja", [("2025-04", "exact")]),
        ("图1:2011-2015年增长", "zh", [("2011/2015", "exact")]),
    ],
)
def test_a_date_is_read_as_it_is_written(text, language, dates):
    assert [(value, bound) for value, _, bound in said(text, language, "date")] == dates


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("(注) 1 当社は", "ja"),
        (" 3 「基準」を", "ja"),
        ("重要提示 ........ 2 第", "zh"),
        ("股票代码 | 301571 |", "zh"),
        ("4号楼9层901室", "zh"),
        ("call 01235 422405 or", "en"),
        ("the T+1 cycle", "en"),
        ("N+1 Partners", "en"),
        ("• Round two opens", "en"),
        ("as in Public Law 94", "en"),
        ("Pub. L. 117–167 (text)", "en"),
        ("at 136 Stat. 1366 (text)", "en"),
        ("Open call: round 3", "en"),
        ("in phase 1\n", "en"),
        ("(see tables 3.1 and 3.2 and fig. 3.1)", "en"),
        ("Process ...... 7 2. Choosing", "en"),
        ("Process ...... 7 2.1 Levels", "en"),
        ("call 607 255-6240 for", "en"),
        ("a six-figure sum", "en"),
        ("材料三元前驱体", "zh"),
        ("分野1 建物の", "ja"),
        ("CHAPTER 9 Wind Farms", "en"),
        ("採用了 Moondragon 801 處理器", "zh"),
        ("町政を問う ……… 14∼17\n", "ja"),
        ("昇騰384超節點", "zh"),
        ("「3 対処すべき課題」", "ja"),
    ],
)
def test_what_only_names_or_orders_counts_nothing(text, language):
    assert [m.surface for m in scan(text, language) if m.kind != "noise"] == []


@pytest.mark.parametrize(
    ("text", "language", "numbers"),
    [
        ("投资5G+50亿元", "zh", [5_000_000_000]),
        ("the A+50 million", "en", [50_000_000]),
        ("an upgrade ... 2 firms", "en", [2]),
        ("企业数 | 301571 |", "zh", [301571]),
        ("each 9层", "zh", [9]),
        ("其中 Ashby 300、Denby 200。", "zh", [300, 200]),
        ("覆盖 Moonflix 300 家", "zh", [300]),
        ("安装 Moonflix 300 多台", "zh", [300]),
        ("six figures of speech", "en", [6]),
        ("「3 社の課題」", "ja", [3]),
    ],
)
def test_what_stands_like_a_name_and_counts_is_a_number(text, language, numbers):
    assert [value for value, _, _ in said(text, language)] == numbers


def test_a_rank_goes_on_in_the_list_of_another():
    assert said("居全国第9、中部第1", "zh", "ordinal") == [
        (9, "rank", "exact"),
        (1, "rank", "exact"),
    ]
    assert said("第9条、附则第1", "zh", "ordinal")[-1][:2] == (1, "")
    assert said("问鼎第一不是问题", "zh", "ordinal") == [(1, "rank", "exact")]


@pytest.mark.parametrize("text", ["2次速報", "1次評価は"])
def test_the_round_of_a_release_is_an_ordinal(text):
    assert ("2次" in text) == (said(text, "ja", "ordinal") != [])


def test_a_cell_that_is_a_unit_gives_it_to_its_row():
    table = "売上高 | (百万円) | 2,773 | 2,998 |\n比率 | (%) | 18.5 | 24.7 |\n"

    assert [(value, unit) for value, unit, _ in said(table, "ja")] == [
        (2_773_000_000, "JPY"),
        (2_998_000_000, "JPY"),
        (Fraction(185, 1000), "1"),
        (Fraction(247, 1000), "1"),
    ]


def test_a_head_without_a_cell_over_the_labels_stands_over_the_others():
    table = "| 数 (亿元) | 增长 (%) |\n总值 | 617.50 | 5.2 |\n"

    assert [(value, unit) for value, unit, _ in said(table, "zh")] == [
        (61_750_000_000, "CNY"),
        (Fraction(52, 1000), "1"),
    ]


def test_rows_under_the_line_of_a_unit_may_be_set_apart_by_single_spaces():
    rows = "設備投資 3,171 2,734\n比率【%】 8.3 9.7\n"

    assert [
        (value, unit) for value, unit, _ in said(f"(単位 : 百万円)\n2019/12\n{rows}", "ja")
    ] == [
        (3_171_000_000, "JPY"),
        (2_734_000_000, "JPY"),
        (Fraction(83, 1000), "1"),
        (Fraction(97, 1000), "1"),
    ]
    assert [value for value, _, _ in said(rows, "ja")][:2] == [3171, 2734]


def test_what_is_added_to_an_amount_bounds_it_not():
    assert [bound for _, _, bound in said("$10,000 plus $1,800 each", "en")] == ["exact", "exact"]
