"""What was misread in news, results and bulletins not seen before, each on its smallest text."""

from fractions import Fraction

import pytest

from analysis.numbers import scan


def values(text: str, language: str, kind: str) -> list:
    """Return the values of the mentions of a kind."""
    return [m.value for m in scan(text, language) if m.kind == kind]


@pytest.mark.parametrize(
    ("text", "language", "dates"),
    [
        ("in Q1 fiscal 2025", "en", ["2025-01/2025-03"]),
        ("the three months ended March 31", "en", ["--01/--03"]),
        ("at 11:30 PM", "en", ["T23:30"]),
        ("指数(20年=100)", "ja", ["2020"]),
        ("昭和 60年", "ja", ["1985"]),
        ("2025年度 Q3", "ja", ["2025-10/2025-12"]),
        ("令和7年4月1日~令和8年3月31日", "ja", ["2025-04-01/2026-03-31"]),
        ("R7年4月1日~8年3月31日", "ja", ["2025-04-01/2026-03-31"]),
        ("令和7年4月~9月", "ja", ["2025-04/2025-09"]),
        ("令和7年9月~4月", "ja", ["2025-09", "--04"]),
        ("前5月", "zh", ["--01/--05"]),
        ("前5月", "ja", ["--05"]),
    ],
)
def test_dates_of_results_and_offices_are_read(text, language, dates):
    assert values(text, language, "date") == dates


@pytest.mark.parametrize(
    ("text", "bound"),
    [("by early fall 2029", "at_most"), ("since summer 2029", "at_least"), ("fall 2029", "exact")],
)
def test_a_season_stands_between_a_bound_and_its_year(text, bound):
    assert [m.bound for m in scan(text, "en")] == [bound]


@pytest.mark.parametrize(
    ("text", "language", "figures"),
    [
        ("43%, an 11-point gap", "en", [Fraction(43, 100), Fraction(11, 100)]),
        ("43% like an 11-point plan", "en", [Fraction(43, 100), 11]),
        ("指数は109・4となり", "ja", [Fraction(1094, 10)]),
        ("97・5と2カ月ぶり", "ja", [Fraction(975, 10), 2]),
        ("10・11月", "ja", [10]),
        ("加快 3.1 个及 4.1 个百分点", "zh", [Fraction(31, 1000), Fraction(41, 1000)]),
    ],
)
def test_points_and_decimals_of_the_press_are_read(text, language, figures):
    assert values(text, language, "figure") == figures


@pytest.mark.parametrize(
    ("text", "language", "unit"),
    [
        ("T$8.5 billion", "en", "TWD"),
        ("期間は3、5カ月", "ja", "mo"),
        ("期間は3、5カ月連続", "ja", "count"),
        ("过百亿企业", "zh", "count"),
        ("五百家企业", "zh", "company"),
        ("2期ぶり", "ja", "count"),
    ],
)
def test_the_first_number_takes_the_unit_that_is_its_own(text, language, unit):
    assert scan(text, language)[0].unit == unit


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Xeon 6 processors", "en"),
        ("CVPR 2024 papers", "en"),
        ("at ICML'24", "en"),
        ("id. at 6 - 10. To", "en"),
        ("取組項目1", "ja"),
        ("施策 3：人材", "ja"),
        ("问题1.报告期内", "zh"),
        ("山田電線(5801)は", "ja"),
        ("<5801.T>", "ja"),
        ("新松科技(300024)公告", "zh"),
        ("“543X”赛道", "zh"),
        ("〔2024〕131號", "zh"),
    ],
)
def test_numbers_of_names_parts_and_shares_count_nothing(text, language):
    assert {m.kind for m in scan(text, language)} == {"noise"}


@pytest.mark.parametrize(
    ("text", "language", "figure"),
    [
        ("評価項目12以上", "ja", 12),
        ("課題3点", "ja", 3),
        ("任务10余项", "zh", 10),
        ("売上高(5801)の", "ja", 5801),
        ("参加者（1200）", "ja", 1200),
        ("it's 24", "en", 24),
    ],
)
def test_what_only_looks_like_such_a_number_counts(text, language, figure):
    assert values(text, language, "figure") == [figure]


@pytest.mark.parametrize(("text", "n"), [("第一股", 1), ("第一批企业", 1), ("第一步", None)])
def test_an_idiom_begins_behind_no_ordinal_sign(text, n):
    assert values(text, "zh", "ordinal") == ([] if n is None else [n])


@pytest.mark.parametrize(
    ("text", "bound"),
    [("500万円以下(750万円)", "at_most"), ("500万円以下(750万円増)", "exact")],
)
def test_another_limit_in_brackets_has_the_bound_of_the_first(text, bound):
    assert scan(text, "ja")[1].bound == bound
