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
    ("補助上限額：200万円", "200万円", "ceiling"),
    ("専門家には定額３万円を交付する。", "３万円", "fixed_sum"),
    ("The voucher covers up to 40 % of eligible costs.", "up to 40 %", "rate"),
    ("Grants are capped at EUR 200,000 per firm.", "capped at EUR 200,000", "ceiling"),
    ("Each firm receives a fixed grant of EUR 5,000.", "EUR 5,000", "fixed_sum"),
    ("上限額　：15万円（予算の範囲内で減額する。）", "15万円", "ceiling"),
    ("上限額：従業員数に応じて\n5人以下…90万円・6～10人…95万円", "95万円", "ceiling"),
    ("上限額：従業員数に応じて\n5人以下…90万円・6～10人…95万円", "6～10人", "threshold"),
    ("端末は10万円を、謝金は5万円を上限とする。", "10万円", "ceiling"),
    ("対象経費の1/2以内\n50万円（ただし、5万円を下限とする。）", "50万円", "ceiling"),
    ("経費の4分の3又は10万円のいずれか低い額を交付する。", "10万円", "ceiling"),
    ("Firms can apply for £1,000 - £9,000 grants.", "£1,000 - £9,000", "ceiling"),
    ("The fund has grants, covering up to half of costs.", "up to half", "rate"),
    ("Firms receive €5,000 per course or 50% of its fee, whichever is lower.", "€5,000", "ceiling"),
    ("Firms receive €5,000 per course or 50% of its fee, whichever is lower.", "50%", "rate"),
    ("Each year up to 10 firms receive a fixed sum of €150,000 each.", "€150,000", "fixed_sum"),
    ("Loans of up to €40,000 are granted to firms.", "up to €40,000", "ceiling"),
    ("按流片费用30%给予单个企业年度总额最高80万元补助。", "最高80万元", "ceiling"),
    ("对工艺制程大于28nm的，年度补助总额最高90万元。", "最高90万元", "ceiling"),
    ("按每片晶圆100元的标准，给予支持。", "100元", "fixed_sum"),
    ("营业收入不低于3000万元的骨干企业；", "不低于3000万元", "threshold"),
    ("※7年未満の事業は、1/3以内とする補助金。", "1/3以内", "rate"),
    ("Firms may apply for grants of between £2,500 to £9,499.", "£2,500 to £9,499", "ceiling"),
    ("補助額は30～150万円未満で、補助率は2分の1以内だ。", "30～150万円未満", "ceiling"),
    ("It is for firms that have been trading for at least two years.", "at least two years",
     "threshold"),
    ("The term of the loans is up to 10 years.", "up to 10 years", "threshold"),
    ("ア 株式の総数の2分の1以上を大企業(法に定める者をいう。)が所有する者\n補助金", "2分の1以上",
     "threshold"),
    ("It helps the growth of firms by funding at the level of 50% of the spend.", "50%", "rate"),
    ("b) Medium firms: 45% of eligible expenses", "45%", "rate"),
    ("An Oak Skills Grant of £1,500 is available.", "£1,500", "fixed_sum"),
    ("The fund provides annual funding of £1.3m to grow firms.", "£1.3m", "budget"),
    ("Match funding needed is a minimum of 60% of grants.", "a minimum of 60%", "threshold"),
    ("There are rules for grants under £9,000.", "under £9,000", "threshold"),
    ("It funds projects for a total amount of at least EUR 30.", "at least EUR 30", "threshold"),
    ("Financing rate of maximum 80% from the value of costs.", "maximum 80%", "rate"),
    ("按择优选择不超过10家企业给予每家20万元—100万元的分档奖励。", "20万元—100万元", "fixed_sum"),
    ("对企业给予50万元、30万元的一次性创业资助。", "30万元", "fixed_sum"),
    ("对投资50万元以下的企业给予补助。", "50万元以下", "threshold"),
    ("按上年度投资的20%给予补助，补助不超过3年。", "不超过3年", "threshold"),
    # money for all of it
    ("设立年度2.5亿元规模的松木券，给予补贴。", "2.5亿元", "budget"),
    ("Funding available is £102,500 and £208,000 for grants.", "£208,000", "budget"),
    ("市区总共投入最高3亿元支持企业，给予奖励。", "最高3亿元", "budget"),
    ("€15m allocated to grants for start-ups", "€15m", "budget"),
    ("The project is receiving up to £9,000 of funding.", "up to £9,000", "budget"),
    ("Budget by region:\n- €13,000,000 for islands", "€13,000,000", "budget"),
    ("每年安排专项资金1亿元，支持算力建设。", "1亿元", "budget"),
    ("当年全市可兑付总额不超过2亿元。", "不超过2亿元", "budget"),
    ("3年間で総額6億円を助成する。", "6億円", "budget"),
    ("每年发放不超过1亿元算力券。", "不超过1亿元", "budget"),
    ("每家单位每年可领取最高90万元算力券。", "最高90万元", "ceiling"),
    ("A maximum grant of £5,000 is available to firms.", "maximum grant of £5,000", "ceiling"),
    ("The scheme has a total budget of EUR 9 million.", "EUR 9 million", "budget"),
    # what is asked of the one who is paid
    ("对合同金额50万元以下的，按30%给予补贴。", "50万元以下", "threshold"),
    ("对总投资不低于2000万元的项目，按10%给予补助。", "不低于2000万元", "threshold"),
    ("对参数量超过千亿的大模型，给予最高500万元奖励。", "超过千亿", "threshold"),
    ("对年服务企业超过200家的平台，给予最高80万元资助。", "超过200家", "threshold"),
    ("営業1年以上の者が対象となる。", "1年以上", "threshold"),
    ("従業員数が300人以下の会社とする。", "300人以下", "threshold"),
    ("補助金の額が700万円を超えるときは別に定める。", "700万円を超え", "threshold"),
    ("The grant is for firms whose maximum project value is £9,000.",
     "maximum project value is £9,000", "threshold"),
    ("Eligible with a turnover of less than £7 million.", "less than £7 million", "threshold"),
    ("Applicants must have fewer than 250 employees.", "fewer than 250 employees", "threshold"),
    ("Applicants must provide at least 50% match.", "at least 50%", "threshold"),
    ("Applicants will have 3 months to complete their projects.", "3 months", "threshold"),
    ("総数の2分の1以上を同一の大企業が所有している者", "2分の1以上", "threshold"),
    ("5万円を下限とする補助金を交付する。", "5万円を下限", "threshold"),
    ("機器は1点2万円以上のものに限ります。", "2万円以上", "threshold"),
    ("Minimum/maximum subsidised budget:\n€200,001", "€200,001", "threshold"),
    ("Applicants must:\n- have received less than €9,000;", "less than €9,000", "threshold"),
    ("Criteria\n• trading for at least one month", "at least one month", "threshold"),
    ("The grant will provide funding for projects up to £9,999.", "up to £9,999", "threshold"),
    ("The other 50% must be provided by you, the applicant for the grant.", "50%", "threshold"),
    ("Grants: the minimum size of project that can be supported is £9,000.", "£9,000", "threshold"),
    ("※7年未満の事業は、1/3以内とする補助金。", "7年未満", "threshold"),
    ("You need to:\n- have been trading for 12 months", "12 months", "threshold"),
    ("Grant\nMinimum possible budget: €50,000", "Minimum possible budget: €50,000", "threshold"),
    ("The minimum grant you can apply for is £2,500.", "£2,500", "threshold"),
    ("Firms must have contributed at least 50% of the costs of the grant.", "at least 50%",
     "threshold"),
    ("ソフトウェアは4つ以上の機能を持つものでなければならない。", "4つ以上", "threshold"),
    ("連続した最大3か月間を補助対象期間とし、補助する。", "最大3か月間", "threshold"),
    ("松補助金\n① 労働生産性が年率3%以上向上していること", "3%以上", "threshold"),
    ("松補助金を次の者に交付します。\n資本金の額又は出資の総額が2億円以下の会社", "2億円以下",
     "threshold"),
    ("Oak Grant\n• Balance sheet total - under £7 million", "under £7 million", "threshold"),
    ("Oak Grant\nApply for up to £900 for training.", "up to £900", "ceiling"),
    ("Oak Grant\n• Turnover under - £7 million\n• Maximum grant - £900", "£900", "ceiling"),
    ("Grant\nTo qualify as a small firm: Turnover £7 million", "£7 million", "threshold"),
    # how many are picked
    ("每年遴选不超过10个项目，给予最高80万元支持。", "不超过10个", "quota"),
    ("採択件数は10件程度とする。", "10件程度", "quota"),
    ("対象者は市内企業とし、採択件数は7件とする。", "7件", "quota"),
    ("Oak Grant with an allowance of £90 a month upto 8\nstart-ups a year.", "upto 8", "quota"),
    ("A 100% stamp duty exemption in the north.", "100%", "rate"),
    ("Oak Grant with annual caps of £8,000 for loans.", "£8,000", "ceiling"),
    ("The call gives a total grant of £600 to a maximum of 25 beneficiaries.", "£600", "budget"),
    ("The call gives a total grant of £600 to a maximum of 25 beneficiaries.",
     "a maximum of 25", "quota"),
    ("Oak Plan\nFast rules and £5 million government funding help.", "£5 million", "budget"),
    # aims, and what there is
    ("導入する団体=1500団体(27年度まで)を示している。", "1500団体", "target"),
    ("カバー率99%(27年度)など、主なKPIを明示している。", "99%", "target"),
    ("主なKPIの実績は、カバー率99%である。", "99%", "actual"),
    ("The north is in line for more than 3,000 jobs.", "more than 3,000 jobs", "forecast"),
    ("The plan confirms new work to generate another 135 MW.", "135 MW", "target"),
    ("Oak Plan\nA new £7 million Oaks of the North Land Fund is made.", "£7 million", "budget"),
    ("Oak Plan\n£5 million in support will also be set aside.", "£5 million", "budget"),
    ("平均の伸びをもとに設定する計画\n出荷額は90億円（2020年度実績）", "90億円", "actual"),
    ("We aim to reach 20% of output by 2030, up from 4%.", "4%", "actual"),
    ("松計画を推進する。\n調査では、企業の43%が活用と回答。", "43%", "actual"),
    ("売上高を18年度30億円から25年度90億円に、雇用を増やす目標だ。", "30億円", "actual"),
    ("売上高を18年度30億円から25年度90億円に、雇用を増やす目標だ。", "90億円", "target"),
    ("高校生の就職率は18年度61%から25年度68%、大学生は41%から同50%。", "50%", "target"),
    ("2030年度に産出額3兆円（2019年の時点では1.4兆円）を目指す。", "1.4兆円", "actual"),
    ("2030年度に産出額3兆円（2019年の時点では1.4兆円）を目指す。", "3兆円", "target"),
    ("Expected impacts\n• Cut the use of power from 43% to 37%.", "43%", "actual"),
    ("Expected impacts\n• Cut the use of power from 43% to 37%.", "37%", "target"),
    ("Expected impacts\n• Hire 125 researchers", "125 researchers", "target"),
    ("功労のあった個人を対象に、令和9年度は8名を表彰予定。", "8名", "plan"),
    ("In 2020 firms were granted more than €12 million.", "more than €12 million", "actual"),
    ("It will support firms and attract at least £7 billion.", "at least £7 billion", "target"),
    ("Oak Plan\nThe plan includes $4 million to train people.", "$4 million", "budget"),
    ("Oak Plan\nWe launched a $9 million AI skills challenge.", "$9 million", "budget"),
    ("Oak Plan\nBuild an AI hub (£3 million)", "£3 million", "budget"),
    ("Oak Plan, with a further £5 million committed over years.", "£5 million", "budget"),
    ("人口カバー率を2025年度に97％とする。", "97％", "target"),
    ("2023年度に人口カバー率が97％に達しました。", "97％", "actual"),
    ("2027年，投入资金50亿元，助力产业集聚。", "50亿元", "budget"),
    ("组建规模不低于350亿元的耐心资本。", "不低于350亿元", "target"),
    ("目標2_職員が満足と感じている割合：50％", "50％", "target"),
    ("2024年，产业营收超1300亿元，同比增长超25%。", "超1300亿元", "actual"),
    ("到2026年，规模达8000亿元以上、力争1万亿元。", "1万亿元", "plan"),
    ("松树行动计划\n投向松树的基金规模超9000亿元。", "超9000亿元", "target"),
    ("松树行动计划\n2025年底前，市科研项目7项。", "7项", "target"),
    ("The zone could generate more than 5,000 new jobs.", "more than 5,000", "forecast"),
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


def test_any_column_of_a_table_and_its_section_say_what_money_in_it_is():
    text = (
        "補助額の詳細\n| 従業員数 | 通常 | 特例 |\n|---|---|---|\n| 5人以下 | 200万円 | 300万円 |\n"
        "\n| 従業員数 | 補助上限 | 特例 |\n|---|---|---|\n| 9人以下 | 400万円 | 500万円 |\n"
    )
    second = text.index("\n\n|")
    first = (Section(1, -1, "", "補助額の詳細", 0, 0, 7, second),)

    kinds = {words: row["measure_kind"] for words, row in figures_of(text, first, "ja").items()}

    assert {words for words, kind in kinds.items() if kind == "threshold"} == {"5人以下", "9人以下"}
    assert [kind for kind in kinds.values() if kind != "threshold"] == ["ceiling"] * 4


def test_a_sentence_goes_on_in_a_line_that_was_wrapped():
    text = (
        "The new zone is expected to support, over the years to come, more than\n3,000 jobs, as\n"
        "Growth zones of the north and of the south are expected\nto support up to 900 jobs\n"
    )

    assert figures_of(text, language="en")["up to 900 jobs"]["measure_kind"] == "forecast"


def test_items_that_were_wrapped_are_still_of_what_announces_their_list():
    text = "Policy objectives\n- Support firms in each\ndistrict of the state\n- Equip 9 labs\n"

    assert figures_of(text, language="en")["9 labs"]["measure_kind"] == "target"


def test_a_date_in_brackets_right_behind_a_number_is_its_own():
    text = "人口カバー率は95%(2023年度)、97%(2025年度)とする。"

    assert period(text, "95%")[0] == "2023-04/2024-03"
    assert period(text, "97%")[0] == "2025-04/2026-03"


def test_a_date_in_brackets_that_are_closed_dates_nothing_behind_them():
    text = "2030年度に、産出額3兆円（2019年の時点では1兆円）、所得9万円を目指す。"

    assert period(text, "9万円")[0] == "2030-04/2031-03"
    assert period(text, "1兆円")[0] == "2019"


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


@pytest.mark.parametrize(
    ("title", "expected"), [("发展基础", "actual"), ("夯实发展基础", "target")]
)
def test_a_number_of_what_a_plan_starts_from_is_actual_and_of_what_strengthens_it_an_aim(
    title, expected
):
    text = f"{title}\n拥有智算中心3个，智能算力规模达到1200PFlops。"
    section = Section(1, -1, "一、", title, 0, 0, len(title), len(text))

    kinds = {row["measure_kind"] for row in figures_of(text, [section]).values()}

    assert figures_of(text, [section])["1200PFlops"]["measure_kind"] == expected, kinds


def test_a_fund_that_is_set_up_is_a_budget_and_one_that_is_to_grow_an_aim():
    assert kind("设立总规模30亿元的云杉产业发展基金。", "30亿元") == "budget"
    assert kind("到2027年，设立总规模30亿元的云杉产业发展基金。", "30亿元") == "target"


def test_a_year_that_opens_a_clause_with_a_number_of_its_own_dates_no_number_before_it():
    figures = figures_of("现有企业412家，2025年实现营业收入268亿元。")

    assert figures["412家"]["period"] == ""
    assert figures["268亿元"]["period"] == "2025"
    assert figures_of("实现营业收入268亿元，2025年完成。")["268亿元"]["period"] == "2025"


def test_what_one_firm_gets_at_most_under_the_heading_of_a_fund_is_not_the_fund():
    text = (
        "设立产业基金\n对企业按利息的50%给予贴息，单个企业每年贴息金额最高80万元。\n规模9亿元。\n"
    )
    whole = Section(1, -1, "", "设立产业基金", 0, 0, 7, len(text))

    figures = figures_of(text, (whole,))

    assert figures["最高80万元"]["measure_kind"] == "ceiling"
    assert figures["9亿元"]["measure_kind"] == "budget"


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


def test_a_limit_that_the_words_beside_it_make_is_at_most_and_its_evidence_says_why():
    text = "上限額　：15万円"

    tables = rows_of_mentions(text, scan(text, "ja"), "plan", "spruce")

    assert [row["bound"] for row in tables["figures"]] == ["at_most"]
    assert [row["reading"].split(":")[0] for row in tables["evidence"]] == ["at most"]


def test_a_line_that_names_the_year_of_aims_dates_what_its_section_lists():
    text = "1 業務改革\n2024年度のKPIをまとめました。\n取組1：研修\n目標1_受講者：90人\n"
    whole = Section(1, -1, "1", "業務改革", 0, 2, 7, len(text))

    assert period(text, "90人", (whole,)) == ("2024-04/2025-03", "inferred")


def test_a_year_with_a_blank_before_its_sign_is_a_time_too():
    assert period("到 2025 年，培育模型 2 个。企业达到 700 家。", "700 家") == ("2025", "inferred")


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


def test_what_a_firm_must_reach_is_asked_at_least():
    text = "对成交额达5000万元的企业，给予最高9万元奖励。\n"
    tables = rows_of_mentions(text, scan(text), "plan", "spruce")
    asked = tables["figures"][0]

    assert (asked["measure_kind"], asked["bound"]) == ("threshold", "at_least")
    assert tables["evidence"][0]["reading"].startswith("at least")
    assert "reading" not in tables["evidence"][1]


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


TABLE = (
    "主要目標\n指標名 | 現状値 | 目標値（令和9年度） |\n---|---|---|\n"
    "AI企業数（人口10万人当たり） | 40社(2021年度) | 60社 |\n導入率 | 25% | 100% |\n"
)


def test_the_head_of_a_column_says_whether_its_numbers_are_or_are_to_be():
    found = figures_of(TABLE, language="ja")

    assert {words: row["measure_kind"] for words, row in found.items()} == {
        "40社": "actual", "60社": "target", "25%": "actual", "100%": "target",
    }  # fmt: skip


def test_a_number_of_a_table_has_the_date_of_its_cell_else_of_its_column_of_no_other():
    found = figures_of(TABLE, language="ja")

    assert {words: row["period"] for words, row in found.items()} == {
        "40社": "2021-04/2022-03", "60社": "2027-04/2028-03", "25%": "", "100%": "2027-04/2028-03",
    }  # fmt: skip


def test_a_cell_with_nothing_but_a_date_dates_its_row():
    found = figures_of("年度 | 社数\n2027年 | 60社\n", language="ja")

    assert found["60社"]["period"] == "2027"


def test_how_large_a_file_is_is_no_figure():
    assert figures_of("Form (PDF) [451KB]\n様式（PDF：1.2MB）\n") == {}


def test_a_number_in_a_name_or_of_the_years_in_force_is_no_figure():
    text = (
        "落实七届十三次全会精神，以“1024计划”推动“新八级工”制度，在三大科创高地建设“3个以上”平台。\n"
        "本措施自2025年1月1日起施行，有效期2年。\n"
    )

    tables = rows_of_mentions(text, scan(text), "plan", "spruce")

    assert {(row["exact"], row["reason"]) for row in tables["dismissed"]} >= {
        ("1024", "name"), ("2年", "other"), ("三大", "generality"), ("十三次", "list_number"),
    }  # fmt: skip
    assert list(figures_of(text)) == ["3个以上", "2025年1月1日"]


def test_items_under_aims_are_to_be_and_under_what_was_done_they_are():
    text = "【事業目標】\n・支援する。(支援7社程度)\n【取組状況】\n・計6社で取組を開始。\n"
    found = figures_of(text, language="ja")

    assert found["7社程度"]["measure_kind"] == "target"
    assert found["6社"]["measure_kind"] == "actual"


def test_those_whom_a_fund_would_serve_are_no_threshold():
    found = figures_of("Funding of £7m would assist over 900 people.", language="en")

    assert found["over 900 people"]["measure_kind"] == "forecast"
