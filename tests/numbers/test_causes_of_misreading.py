"""The causes of what was misread on texts not seen before, each on its smallest text."""

from fractions import Fraction

import pytest

from analysis.numbers import scan


def said(text: str, language: str) -> list[tuple]:
    """Return value, upper end, unit and bound of the figures of a text."""
    figures = (m for m in scan(text, language) if m.kind == "figure")
    return [(m.value, m.value_upper, m.unit, m.bound) for m in figures]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("補助率 1/2（一部2/3）", "ja", [(Fraction(1, 2), None), (Fraction(2, 3), None)]),
        ("補助率１／２", "ja", [(Fraction(1, 2), None)]),
        ("補助率1/2〜2/3", "ja", [(Fraction(1, 2), Fraction(2, 3))]),
        ("10分の7から10分の9の範囲", "ja", [(Fraction(7, 10), Fraction(9, 10))]),
        ("10分の7から10分の9へ", "ja", [(Fraction(7, 10), None), (Fraction(9, 10), None)]),
        ("1/23.59", "en", [(Fraction(100, 2359), None)]),
    ],
)
def test_a_fraction_behind_a_rate_is_a_share(text, language, found):
    assert [one[:2] for one in said(text, language)] == found


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("▼ 8.1 %", "ja", Fraction(-81, 1000)),
        ("▲ 3 companies", "en", 3),
        ("累計3・9兆円", "ja", 39 * 10**11),
        ("5·18", "zh", None),
        ("150.000.000€", "en", 150_000_000),
        ("EUR 50.000,00", "en", 50_000),
        ("版本 50.000", "zh", 50),
        ("企業の三、四割", "ja", Fraction(3, 10)),
        ("11900K", "en", None),
        ("1,500K users", "en", 1_500_000),
    ],
)
def test_signs_of_other_presses_are_read(text, language, found):
    assert [one[0] for one in said(text, language)] == ([] if found is None else [found])


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("fifteen (15) months", "en", (15, None, "mo", "exact")),
        ("fifteen (16) months", "en", (15, None, "count", "exact")),
        ("three fiscal years", "en", (3, None, "a", "exact")),
        ("1会計年度", "ja", (1, None, "a", "exact")),
        ("发布两款机器人", "zh", (2, None, "item", "exact")),
        ("三组数据", "zh", (3, None, "count", "exact")),
        ("a 16c Core chip", "en", (16, None, "count", "exact")),
        ("0.5 s", "en", (Fraction(1, 2), None, "s", "exact")),
        ("64-bit", "en", (64, None, "bit", "exact")),
        ("5000方混凝土", "zh", (5000, None, "m3", "exact")),
        ("连续5日", "zh", (5, None, "d", "exact")),
        ("约合新台币5.28亿元", "zh", (528_000_000, None, "TWD", "about")),
        ("120€", "en", (120, None, "EUR", "exact")),
        ("三方面", "zh", (3, None, "count", "exact")),
    ],
)
def test_what_is_counted_is_named(text, language, found):
    assert said(text, language)[0] == found


@pytest.mark.parametrize(
    ("text", "language", "bound"),
    [
        ("30+都市", "ja", "at_least"),
        ("64GB + 内存", "zh", "exact"),
        ("64GB +", "zh", "at_least"),
        ("引用\n> 380台", "zh", "exact"),
        ("引用\n>380台", "zh", "more_than"),
        ("100近くの企業", "ja", "about"),
        ("10m近くの公園", "ja", "exact"),
        ("费用(不含税)30%", "zh", "exact"),
        ("不超过费用(不含税)30%", "zh", "at_most"),
        ("the maximum funding amount is €5", "en", "at_most"),
        ("the minimum wage to 5 lira", "en", "exact"),
        ("as high as $75", "en", "at_most"),
        ("Through 2 open calls", "en", "exact"),
        ("broke through 2,000", "en", "more_than"),
        ("2分の1までが対象", "ja", "at_most"),
        ("up to age 12", "en", "at_most"),
    ],
)
def test_a_bound_is_read_where_it_stands(text, language, bound):
    assert [one[3] for one in said(text, language)] == [bound]


@pytest.mark.parametrize(
    ("text", "bounds"),
    [("约3、5、10万元", ["about"] * 3), ("约30万元、20万元", ["about", "exact"])],
)
def test_about_before_a_list_is_said_of_all_that_share_a_unit(text, bounds):
    assert [one[3] for one in said(text, "zh")] == bounds


@pytest.mark.parametrize(
    ("table", "language", "bounds"),
    [
        ("区分\t補助上限額（万円）\nA\t450\nB\t900", "ja", ["at_most", "at_most"]),
        ("|区分|補助率|上限|\n|---|---|---|\n|A|1/2|450万円|", "ja", ["exact", "at_most"]),
        ("补助\t最高补助（万元）\nA\t450", "zh", ["at_most"]),
        ("Scheme\tMaximum award\nA\t€50\nB\t€90", "en", ["at_most", "at_most"]),
        ("機種\t最大出力\nA\t450kW", "ja", ["exact"]),
        ("補助上限額\t450万円\t900万円\n補助率\t1/2\t2/3", "ja", ["at_most"] * 2 + ["exact"] * 2),
        ("区分\t上限\nA\t50万円\n区分\t実績\nA\t40万円", "ja", ["at_most", "exact"]),
    ],
)
def test_a_limit_in_the_head_of_a_table_bounds_what_stands_below(table, language, bounds):
    assert [one[3] for one in said(table, language)] == bounds


def test_a_price_in_the_head_of_a_column_names_its_money():
    assert said("GPU\t$/hour\nA\t2.99", "en") == [(Fraction(299, 100), None, "USD", "exact")]


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("21~23年度", "ja", ["2021-04/2024-03"]),
        ("27年開始", "ja", ["2027"]),
        ("10-3月期", "ja", ["--10/--03"]),
        ("9-1月", "ja", ["--01"]),
        ("2024、2025、2026年", "zh", ["2024", "2025", "2026"]),
        ("2027年、2030年、2035年", "zh", ["2027", "2030", "2035"]),
        ("2025、2026年", "zh", ["2025/2026"]),
        ("2025年9月から2025年12月へ", "ja", ["2025-09", "2025-12"]),
        ("2025年9月から2025年12月", "ja", ["2025-09/2025-12"]),
        ("31.12.2025", "en", ["2025-12-31"]),
        ("01.01.2021-31.12.2021", "en", ["2021-01-01/2021-12-31"]),
        ("FY2025 Q3", "ja", ["2025-10/2025-12"]),
        ("FY2025 Q3", "en", ["2025-07/2025-09"]),
        ("FY2025 Q4 (year ended March 31, 2026)", "en", ["2026-01/2026-03", "2026-03-31"]),
        ("FY26 Q3, year ending March 2026", "en", ["2025-10/2025-12", "2026-03"]),
    ],
)
def test_periods_of_other_calendars_are_read(text, language, values):
    assert [m.value for m in scan(text, language) if m.kind == "date"] == values


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("富时100指数", "zh"),
        ("データ <3905> の株", "ja"),
        ("“613”产业体系", "zh"),
        ("See id. at 14.", "en"),
        ("(EU) No 1407/2013", "en"),
        ("01-1 【様式】", "ja"),
        ("京ICP备11041399号-2 京公网安备11010502035964", "zh"),
    ],
)
def test_a_name_in_digits_counts_nothing(text, language):
    assert [m for m in scan(text, language) if m.kind != "noise"] == []


def test_a_range_may_go_from_millions_to_billions():
    assert said("worth $5 million to $6.6 billion", "en")[0][:2] == (5_000_000, 6_600_000_000)
    assert [one[1] for one in said("14,950 to 1.88 million", "en")] == [None, None]


def test_a_round_of_calls_is_an_ordinal():
    assert [(m.value, m.kind) for m in scan("18次締切", "ja")] == [(18, "ordinal")]


@pytest.mark.parametrize(("text", "n"), [("Action 7 of the plan", 7), ("a tier 3 city", 3)])
def test_an_action_and_a_tier_are_ordinals(text, n):
    assert [(m.value, m.kind) for m in scan(text, "en")] == [(n, "ordinal")]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("正负5毫米", "zh", (5, "mm", "exact")),
        ("负5毫米", "zh", (-5, "mm", "exact")),
        ("累计 2091 万台", "zh", (20_910_000, "unit", "exact")),
        ("建成 2500 多个车间", "zh", (2500, "count", "more_than")),
        ("3ZFlops", "zh", (3, "ZFLOPS", "exact")),
        ("涨幅为 +1%、 - 2.92%", "zh", (Fraction(1, 100), "1", "exact")),
        ("150万スクエアフィート", "ja", (1_500_000, "[sft_i]", "exact")),
        ("率は1.0ポイント増", "ja", (Fraction(1, 100), "1", "exact")),
        ("600メガワット級を", "ja", (600, "MW", "about")),
        ("atleast 10,000 GPUs", "en", (10_000, "count", "at_least")),
        ("will go up to 20 crore", "en", (200_000_000, "count", "exact")),
        ("about another quarter plan to", "en", (Fraction(1, 4), "1", "about")),
    ],
)
def test_what_stands_beside_a_number_is_told(text, language, found):
    value, _, unit, bound = said(text, language)[0]

    assert (value, unit, bound) == found


def test_a_minus_set_apart_counts_where_a_list_or_a_cell_begins():
    assert [one[0] for one in said("+1%、 - 2%", "zh")] == [Fraction(1, 100), Fraction(-2, 100)]
    assert [one[0] for one in said("so far — 60%", "en")] == [Fraction(60, 100)]


@pytest.mark.parametrize(
    ("text", "language"),
    [("位列各行业分类第一", "zh"), ("世界第二", "zh"), ("the #1 AI conference", "en")],
)
def test_a_place_among_others_is_a_rank(text, language):
    assert [(m.unit, m.kind) for m in scan(text, language)] == [("rank", "ordinal")]


def test_the_letters_before_a_space_name_what_the_digits_end():
    assert [m.kind for m in scan("CR10 市占率", "zh")] == ["noise"]
    assert [m.unit for m in scan("PC100万台", "zh")] == ["unit"]


def test_a_word_for_a_unit_in_prose_opens_no_head():
    assert said("极高单位,代表每秒可执行百亿亿次", "zh")[0][0] == 10**18
