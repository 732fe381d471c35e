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
        ("the second quarter of financial year 2025", "en", ["2025-04/2025-06"]),
        ("25〜40年の累計", "ja", ["2025/2040"]),
        ("10〜15年の累計", "ja", []),
        ("24年人口は", "ja", ["2024"]),
        ("2025年に着工、31年の完成", "ja", ["2025", "2031"]),
        ("2025年に、約28年の歴史", "ja", ["2025"]),
        ("2025年に着工、20年の契約", "ja", ["2025"]),
        ("平成31年1-3月期", "ja", ["2019-01/2019-03"]),
        ("the first half of calendar year 2025", "en", ["2025-01/2025-06"]),
        ("19年ごろから増え", "ja", ["2019"]),
        ("増えた。18年から申し込みが", "ja", ["2018"]),
        ("増えた約18年から", "ja", []),
        ("1日ずらして", "ja", []),
        ("06/03/2026", "zh", ["2026-03-06"]),
        ("ピークは20年(9万人)", "ja", ["2020"]),
        ("期間は20年(10年延長可)", "ja", []),
        ("5年12⽉31⽇", "ja", ["--12-31"]),
        ("指数(20年=100)", "ja", ["2020"]),
        ("昭和 60年", "ja", ["1985"]),
        ("2025年度 Q3", "ja", ["2025-10/2025-12"]),
        ("令和7年4月1日~令和8年3月31日", "ja", ["2025-04-01/2026-03-31"]),
        ("R7年4月1日~8年3月31日", "ja", ["2025-04-01/2026-03-31"]),
        ("令和7年4月~9月", "ja", ["2025-04/2025-09"]),
        ("令和7年9月~4月", "ja", ["2025-09", "--04"]),
        ("前5月", "zh", ["--01/--05"]),
        ("前七月", "zh", ["--01/--07"]),
        ("目前七月", "zh", ["--07"]),
        ("July, 1987, caught", "en", ["1987-07"]),
        ("10/31~11/2に開催", "ja", ["--10-31/--11-02"]),
        ("補助率は1/3~2/3", "ja", []),
        ("11月1、2日に", "ja", ["--11-01/--11-02"]),
        ("令和7(2025)年12月26日", "ja", ["2025-12-26"]),
        ("平成27年から令和2年に改定", "ja", ["2015", "2020"]),
        ("平成27年から令和2年の間", "ja", ["2015/2020"]),
        ("08-22 09:55:19 来源", "zh", ["--08-22", "T09:55:19"]),
        ("US$5 million; 04/08/2024", "en", ["2024-04-08"]),
        ("(R7.6月時点)", "ja", ["2025-06"]),
        ("2025年に着工、26年内に開始", "ja", ["2025", "2026"]),
        ("2025年に着工、5年内に開始", "ja", ["2025"]),
        ("1.2020年3月期は", "ja", ["2020-03"]),
        ("2024年前10月", "zh", ["2024-01/2024-10"]),
        ("2020年半年度报告", "zh", ["2020-01/2020-06"]),
        ("去年第4季", "zh", ["--10/--12"]),
        ("台灣113年出口", "zh", ["2024"]),
        ("台灣一一四年十二月", "zh", ["2025-12"]),
        ("台灣114年前10月", "zh", ["2025-01/2025-10"]),
        ("台灣有113年歷史", "zh", []),
        ("山村113年出口", "zh", []),
        ("2025年三季度末", "zh", ["2025-09-30"]),
        ("三季度末", "zh", ["--09-30"]),
        ("2026至2027财政年度", "zh", ["2026/2027"]),
        ("2025年营收,26年订单", "zh", ["2025", "2026"]),
        ("2025年营收,26年历史", "zh", ["2025"]),
        ("2015年营收,26年订单", "zh", ["2015"]),
        ("2025年,26-27年物料", "zh", ["2025", "2026/2027"]),
        ("「十四五」規劃", "zh", ["2021/2025"]),
        ("今 (17) 日", "zh", ["---17"]),
        ("第 (17) 日", "zh", []),
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
        ("9.4%から19.4ポイントの増加", "ja", [Fraction(94, 1000), Fraction(194, 1000)]),
        ("分别增长 0.7、5.3 个百分点", "zh", [Fraction(7, 1000), Fraction(53, 1000)]),
        ("0.7、5.3 个百分点", "zh", [Fraction(7, 10), Fraction(53, 1000)]),
        ("nine- to 11-month", "en", [9]),
        ("数兆円", "ja", [10**12]),
        ("敷地は2・3ヘクタール", "ja", [Fraction(23, 10)]),
        ("增长1.04，AI", "zh", [Fraction(104, 100)]),
        ("will double Europe's capacity", "en", [2]),
        ("GDP1000兆円目指す", "ja", [10**15]),
        ("72億円の倍以上", "ja", [7_200_000_000, 2]),
        ("数倍以上", "ja", []),
        ("2期に分けて", "ja", [2]),
        ("加快 3.1 个及 4.1 个百分点", "zh", [Fraction(31, 1000), Fraction(41, 1000)]),
    ],
)
def test_points_and_decimals_of_the_press_are_read(text, language, figures):
    assert values(text, language, "figure") == figures


@pytest.mark.parametrize(
    ("text", "language", "unit"),
    [
        ("T$8.5 billion", "en", "TWD"),
        ("CAD $8.5 billion", "en", "CAD"),
        ("for FAB $8.5 billion", "en", "USD"),
        ("用時は60分の授業", "ja", "min"),
        ("費用は60分の1", "ja", "1"),
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
        ("[23586/24]", "en"),
        ("(GMT+3)", "en"),
        ("1#、2#楼", "zh"),
        ("one thing, 2) another", "en"),
        ("the Summit 2 system", "en"),
        ("1.6T产品", "zh"),
        ("取組項目1", "ja"),
        ("2類相当から5類へ", "ja"),
        ("「ユニコーン10」", "ja"),
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
        ("3類の資料", "ja", 3),
        ("「コストは10」", "ja", 10),
        ("任务10余项", "zh", 10),
        ("売上高(5801)の", "ja", 5801),
        ("参加者（1200）", "ja", 1200),
        ("it's 24", "en", 24),
        ("costs (up, 3) rise", "en", 3),
        ("The other 2 systems", "en", 2),
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
def test_a_second_limit_in_brackets_has_the_bound_of_the_first(text, bound):
    assert scan(text, "ja")[1].bound == bound


@pytest.mark.parametrize(
    ("text", "language", "bound"),
    [
        ("投资过10亿元", "zh", "more_than"),
        ("低至3折", "zh", "at_least"),
        ("三年內", "zh", "at_most"),
        ("千卡超节点", "zh", "exact"),
        ("获得过3000万元", "zh", "exact"),
        ("補助限度額は1件当たり100万円", "ja", "at_most"),
        ("10万人強まで", "ja", "more_than"),
    ],
)
def test_a_bound_belongs_to_the_sum_it_stands_at(text, language, bound):
    assert scan(text, language)[-1].bound == bound


@pytest.mark.parametrize(("text", "n"), [("1つめは", 1), ("3つ目は", 3), ("3つの", None)])
def test_one_of_several_things_is_an_ordinal(text, n):
    assert values(text, "ja", "ordinal") == ([] if n is None else [n])


def test_the_first_of_a_countrys_cities_is_a_rank():
    assert [m.unit for m in scan("获全国城市第一,连续", "zh")] == ["rank"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("rose 6 to 900, the day's high", [6, 900]),
        ("rose 6 to 9 notches", [6]),
        ("a 10-to-20 percent fall", [Fraction(1, 10)]),
        ("from $0.30-to-$0.35", [Fraction(3, 10)]),
        ("a fall of $0.1 billion to $65.3 billion", [10**8, 653 * 10**8]),
        ("a range of $0.1 billion to $65.3 billion", [10**8]),
        ("to 16 and a half days", [Fraction(33, 2)]),
        ("increased by one day from then", [1]),
        ("one day from then", []),
        ("$US742 million", [742_000_000]),
    ],
)
def test_a_change_has_two_numbers_and_a_range_one(text, values):
    assert [mention.value for mention in scan(text, "en")] == values


@pytest.mark.parametrize(
    ("text", "language", "n", "upper", "unit"),
    [
        ("in the 51st to 60th place", "en", 51, 60, "rank"),
        ("The No. 1 barrier", "en", 1, None, "rank"),
        ("1点目は", "ja", 1, None, ""),
        ("it becomes the fifth zone", "en", 5, None, ""),
        ("十三届代表", "zh", 13, None, ""),
    ],
)
def test_a_place_is_an_ordinal(text, language, n, upper, unit):
    (mention,) = scan(text, language)

    assert (mention.value, mention.value_upper, mention.unit) == (n, upper, unit)
    assert mention.kind == "ordinal"


@pytest.mark.parametrize(
    ("text", "unit"), [("「20ポイントの差」", "1"), ("株価指数は20ポイント上昇", "count")]
)
def test_points_of_a_change_are_of_a_rate_where_no_index_is_named(text, unit):
    (mention,) = scan(text, "ja")

    assert mention.unit == unit


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("分别快于全部工业1.9和4.4个百分点", "zh", [(Fraction(19, 1000), "1", "exact")]),
        ("分别高于全省2.1、3.6个百分点", "zh", [(Fraction(21, 1000), "1", "exact")]),
        ("100年に1度の", "ja", [(100, "a", "exact"), (1, "count", "exact")]),
        ("気温は1度の", "ja", [(1, "deg", "exact")]),
        ("最高額の95億円", "ja", [(95 * 10**8, "JPY", "exact")]),
        ("花费近4年", "zh", [(4, "a", "about")]),
        ("近4年", "zh", [(4, "a", "exact")]),
        ("連續八季成長", "zh", [(8, "quarter", "exact")]),
        ("2奈米", "zh", [(2, "nm", "exact")]),
    ],
)
def test_the_words_around_a_number_tell_its_unit_and_bound(text, language, found):
    said = [(m.value, m.unit, m.bound) for m in scan(text, language) if m.kind == "figure"]

    assert said[: len(found)] == found


@pytest.mark.parametrize(
    ("text", "ordinals"),
    [("only the second firm to do so", [2]), ("it took the second firm", [])],
)
def test_what_comes_to_be_one_of_several_is_an_ordinal(text, ordinals):
    assert values(text, "en", "ordinal") == ordinals


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("page 1 of 10", "en"),
        ("off U.S. 27 and south", "en"),
        ("1-2. 事業の位置付け", "ja"),
        ("1-2 災害に強い県", "ja"),
        ("2.1 公司简介", "zh"),
        ("80 后创业者", "zh"),
    ],
)
def test_numbers_of_sections_pages_and_roads_count_nothing(text, language):
    assert [m.surface for m in scan(text, language) if m.kind != "noise"] == []
