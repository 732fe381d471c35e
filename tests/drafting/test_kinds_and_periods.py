"""What a number is, and when, is guessed from the words around it; the answers are by hand.

The sentences are made up in the manner of such documents.
"""

import pytest

from analysis.drafting.candidates import rows_of_mentions
from analysis.drafting.sections import Section
from analysis.numbers import scan


def figures_of(text, sections=(), language=""):
    """Return each figure of a text by the words that give it."""
    tables = rows_of_mentions(text, scan(text, language), "plan", "spruce", sections)
    words = {row["figure"]: row["exact"] for row in tables["evidence"] if row["states"] == "value"}
    return {words[row["figure"]]: row for row in tables["figures"]}


def kind(text, words):
    return figures_of(text)[words]["measure_kind"]


@pytest.mark.parametrize(("text", "words", "expected"), [
    # what is paid
    ("对购买算力的企业，按合同金额的30%给予补贴。", "30%", "rate"),
    ("按不超过研发费用的40%给予资助，单个项目最高300万元。", "最高300万元", "ceiling"),
    ("对通过评审的平台，分别给予最高500万元、200万元支持。", "200万元", "ceiling"),
    ("对首次认定的企业，给予一次性奖励50万元。", "50万元", "fixed_sum"),
    ("对优秀平台，分80万元、40万元、20万元三档给予奖励。", "80万元", "fixed_sum"),
    ("補助率は補助対象経費の2分の1以内とする。", "2分の1以内", "rate"),
    ("補助上限額：200万円", "上限額：200万円", "ceiling"),
    ("専門家には定額３万円を交付する。", "３万円", "fixed_sum"),
    ("The voucher covers up to 40 % of eligible costs.", "up to 40 %", "rate"),
    ("Grants are capped at EUR 200,000 per firm.", "capped at EUR 200,000", "ceiling"),
    ("Each firm receives a fixed grant of EUR 5,000.", "EUR 5,000", "fixed_sum"),
    # money for all of it
    ("每年安排专项资金1亿元，支持算力建设。", "1亿元", "budget"),
    ("当年全市可兑付总额不超过2亿元。", "不超过2亿元", "budget"),
    ("3年間で総額6億円を助成する。", "6億円", "budget"),
    ("每年发放不超过1亿元算力券。", "不超过1亿元", "budget"),
    ("每家单位每年可领取最高90万元算力券。", "最高90万元", "ceiling"),
    ("A maximum grant of £5,000 is available to firms.", "£5,000", "ceiling"),
    ("The scheme has a total budget of EUR 9 million.", "EUR 9 million", "budget"),
    # what is asked of the one who is paid
    ("对合同金额50万元以下的，按30%给予补贴。", "50万元以下", "threshold"),
    ("对总投资不低于2000万元的项目，按10%给予补助。", "不低于2000万元", "threshold"),
    ("对参数量超过千亿的大模型，给予最高500万元奖励。", "超过千亿", "threshold"),
    ("对年服务企业超过200家的平台，给予最高80万元资助。", "超过200家", "threshold"),
    ("営業1年以上の者が対象となる。", "1年以上", "threshold"),
    ("従業員数が300人以下の会社とする。", "300人以下", "threshold"),
    ("補助金の額が700万円を超えるときは別に定める。", "700万円を超え", "threshold"),
    ("The grant is for firms whose maximum project value is £9,000.", "£9,000", "threshold"),
    ("Eligible with a turnover of less than £7 million.", "less than £7 million", "threshold"),
    ("Applicants must have fewer than 250 employees.", "fewer than 250 employees", "threshold"),
    # how many are picked
    ("每年遴选不超过10个项目，给予最高80万元支持。", "不超过10个", "quota"),
    ("採択件数は10件程度とする。", "10件程度", "quota"),
    ("対象者は市内企業とし、採択件数は7件とする。", "7件", "quota"),
    # aims, and what there is
    ("到2027年底，遴选20个产业园。", "20个", "target"),
    ("到2026年底，打造总规模超500亿元的基金群。", "超500亿元", "target"),
    ("到2027年，全市智算规模达到9000P，支持企业用好算力。", "9000P", "target"),
    ("目前，全市已建成算力中心7个。", "7个", "actual"),
    ("In the last round 412 companies were counted.", "412 companies", "actual"),
    ("In the last round 96 firms were supported.", "96 firms", "actual"),
    ("市内の企業は現在310社である。", "310社", "actual"),
])  # fmt: skip
def test_what_a_number_is_is_guessed_from_its_sentence(text, words, expected):
    assert kind(text, words) == expected


def test_the_head_of_a_column_says_what_its_cells_are():
    text = "区分\t助成率\t助成限度額\n実用化\t2/3以内\t500万円\n改良\t1/2以内\t300万円\n"

    kinds = {words: row["measure_kind"] for words, row in figures_of(text, language="ja").items()}

    assert kinds == {"2/3以内": "rate", "500万円": "ceiling",
                     "1/2以内": "rate", "300万円": "ceiling"}  # fmt: skip


def test_a_line_alone_is_of_what_the_line_above_it_says():
    text = "補助率\n\n対象経費の2分の1以内\n\n補助限度額\n\n50万円\n"

    kinds = {words: row["measure_kind"] for words, row in figures_of(text, language="ja").items()}

    assert kinds == {"2分の1以内": "rate", "50万円": "ceiling"}


def test_what_exceeds_a_sum_is_cut_to_the_limit_that_follows():
    text = "投資額の100分の20以内を交付する。ただし、額が700万円を超えるときは、600万円とする。"

    assert figures_of(text)["600万円"]["measure_kind"] == "ceiling"


def test_a_number_under_a_heading_of_aims_is_a_target():
    text = "二、发展目标\n龙头企业80家。\n三、基础\n龙头企业60家。\n"
    second = text.index("三、")
    sections = (
        Section(1, -1, "二、", "发展目标", 0, 2, 7, second),
        Section(1, -1, "三、", "基础", second, second + 2, second + 5, len(text)),
    )

    figures = figures_of(text, sections)

    assert figures["80家"]["measure_kind"] == "target"
    assert figures["60家"]["measure_kind"] == "actual"


def test_three_years_together_are_not_a_year():
    assert figures_of("3年間で総額6億円を助成する。")["6億円"]["frequency"] == ""
    assert figures_of("年間総額6億円を助成する。")["6億円"]["frequency"] == "P1Y"


def test_a_limit_for_each_year_flows_nowhere():
    """It is a ceiling for one firm and year, which its term says."""
    text = "单家企业每年补贴不超过80万元。"

    assert figures_of(text)["不超过80万元"]["frequency"] == ""


def period(text, words, sections=()):
    row = figures_of(text, sections)[words]
    return row["period"], row["period_basis"]


def test_an_aim_takes_the_time_of_its_sentence_or_of_its_paragraph():
    text = "到2027年底，集聚企业30家。建成园区4个。\n另建场景9个。\n"

    assert period(text, "30家") == ("2027-12-31", "stated")
    assert period(text, "4个") == ("2027-12-31", "inferred")
    assert period(text, "9个") == ("", "")


def test_the_line_that_announces_a_list_gives_its_items_their_time():
    text = (
        "到2027年，实现以下目标：\n（1）企业达到70家；\n（2）园区达到6个。\n基础：\n1.园区8个。\n"
    )

    assert period(text, "6个") == ("2027", "inferred")
    assert period(text, "8个") == ("", "")


def test_a_heading_of_aims_gives_its_section_their_time():
    text = "一、2028年目标\n企业达到70家。\n"
    sections = (Section(1, -1, "一、", "2028年目标", 0, 2, 10, len(text)),)

    assert period(text, "70家", sections) == ("2028", "inferred")


@pytest.mark.parametrize("text", [
    "发布日期：2025年3月1日\n对企业给予奖励50万元。\n",
    "本办法自2025年3月1日起施行，给予奖励50万元。\n",
    "2025年3月1日\n培育企业50家。\n",
    "本计划自2025年3月1日起施行，培育企业50家。\n",
    "依据《行动计划（2023-2025年）》，培育企业50家。\n",
    "《产业目录》（2025年版）所列企业50家。\n",
    "中小企業基本法（昭和38年法律第154号）の企業を50社育成する。\n",
])  # fmt: skip
def test_dates_of_documents_and_of_names_give_no_period(text):
    rows = [row for row in figures_of(text).values() if row["unit"] != "date"]

    assert [row["period"] for row in rows] == [""]


def test_an_edition_is_no_figure_and_the_year_of_a_law_neither():
    text = "《产业目录》（2025年版）。中小企業基本法（昭和38年法律第154号）。"

    tables = rows_of_mentions(text, scan(text), "plan", "spruce")

    assert tables["figures"] == []
    assert {row["reason"] for row in tables["dismissed"]} == {"name", "other"}


def test_what_is_paid_has_a_time_of_its_own_only_where_its_sentence_opens_with_one():
    assert period("2026年，对企业给予奖励50万元。", "50万元") == ("2026", "stated")
    assert period("对2026年新认定的企业给予奖励50万元。", "50万元") == ("", "")


def test_a_date_right_behind_a_number_is_its_own():
    text = "The region counted 412 firms in 2024 and wants 600 firms by 2027."

    assert period(text, "412 firms") == ("2024", "stated")
    assert period(text, "600 firms") == ("2027", "stated")


def test_one_of_each_counts_nothing():
    text = "１事業者につき２件を上限とする。"

    tables = rows_of_mentions(text, scan(text, "ja"), "plan", "spruce")

    assert [row["value"] for row in tables["figures"]] == ["2"]
    assert ("generality", "one of each") in {(r["reason"], r["note"]) for r in tables["dismissed"]}


def test_the_number_of_a_heading_is_no_figure():
    text = "３　四つの柱\n企業を育成する。\n"
    sections = (Section(1, -1, "３", "四つの柱", 0, 2, 7, len(text)),)

    assert "３" not in figures_of(text, sections)


def test_words_that_stand_twice_are_told_apart_by_what_is_beside_them():
    text = "企业30家。园区30家。共130家。"

    rows = rows_of_mentions(text, scan(text), "plan", "spruce")["evidence"]

    assert [(row["exact"], row.get("prefix")) for row in rows] == [
        ("30家", "企业"), ("30家", "企业30家。园区"), ("130家", None),
    ]  # fmt: skip
