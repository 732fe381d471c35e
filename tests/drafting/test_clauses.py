"""What a measure pays is drafted from its words; each answer is worked by hand.

The measures are made up in the manner of real ones. All that is drafted is sound by `check`.
"""

import pytest

from analysis.drafting.clauses.amounts import Amount
from analysis.drafting.clauses.grades import grades_of
from analysis.drafting.clauses.quoting import quoted
from analysis.drafting.clauses.statements import Statement, statements_of
from analysis.drafting.clauses.terms import Term
from analysis.drafting.passages import Passages
from tests.drafting.written_measures import Drafted

PLAN = {"programme": "p", "name": "", "start": 0, "rule": "plan-from-title", "exact": "",
        "kind": "plan"}  # fmt: skip


def measure(words):
    """Return what is drafted of one article of a measure."""
    return Drafted(
        f"云杉市若干措施\n\n第一条　支持算力应用\n{words}\n\n第二条　附则\n由市政府解释。\n"
    )


def test_a_limit_belongs_to_the_rate_before_it():
    drafted = measure("对购买算力的企业，按合同金额的30%给予补贴，单个项目最高不超过20万元。")

    assert drafted.terms == [
        {"rate": "30%", "limit": "最高不超过20万元", "limit_per": "project", "costs": "contract"}
    ]
    assert drafted.schemes["支持算力应用"]["eligible_costs_zh_hans"] == "合同金额"


def test_a_limit_in_a_sentence_of_its_own_belongs_to_the_rate_before_it_too():
    drafted = measure("对研发项目按研发费用的40%给予补助。单个企业每年最高300万元。")

    assert drafted.terms == [{"rate": "40%", "limit": "最高300万元", "limit_per": "recipient_year"}]


def test_a_sentence_that_names_others_begins_a_term_of_its_own():
    drafted = measure("对平台按投资额的20%给予补助。对获评的示范平台，给予最高50万元支持。")

    assert [sorted(term) for term in drafted.terms] == [["rate"], ["limit"]]


def test_each_type_of_a_scheme_has_the_limit_before_its_own_rate():
    drafted = Drafted(
        "スプルース市IT導入補助金\nA類型は、補助額は90万円以内で、補助率は2分の1以内だ。\n"
        "B類型は、補助額は95万円以内、補助率は3分の2以内だ。\n",
        "ja",
    )

    assert [(term["rate"], term["limit"]) for term in drafted.terms] == [
        ("2分の1以内", "90万円以内"), ("3分の2以内", "95万円以内"),
    ]  # fmt: skip


def test_an_award_of_so_many_has_a_limit_of_its_own():
    drafted = measure(
        "每年评定不超过3个园区，每个园区最高200万元补助。每年评选不超过5个空间，给予每个空间最高90万元奖励。"
    )

    assert [(term["quota"], term["limit"]) for term in drafted.terms] == [
        ("不超过3个", "最高200万元"), ("不超过5个", "最高90万元"),
    ]  # fmt: skip
    assert drafted.limits == []


def test_a_limit_over_years_is_of_the_award_that_gives_it_anew_else_of_those_before_it():
    anew = measure("对企业按投资的30%给予补助。支持建设中心，择优给予每家三年总计最高300万元。")
    shared = measure("对企业按投资的30%给予补助，三年总计最高300万元。")

    assert [sorted(term) for term in anew.terms][1] == ["limit", "limit_per"]
    assert len(shared.limits) == 1


@pytest.mark.parametrize(("words", "per"), [
    ("对平台按投资的30%给予每年最高80万元补贴。", "recipient_year"),
    ("引进的人才可享受最高200万元/人的项目资助。", "recipient"),
    ("对平台按投资的30%给予最高80万元/项目的补贴。", "project"),
])  # fmt: skip
def test_what_a_limit_is_per_stands_beside_it(words, per):
    (term,) = measure(words).terms

    assert term["limit_per"] == per


def test_what_tells_one_rate_from_another_is_no_cost():
    drafted = measure("对企业，按照设施的不同类型给予30%补贴。对平台，按照投资额的20%给予补贴。")

    assert drafted.schemes["支持算力应用"]["eligible_costs_zh_hans"] == "投资额"


def test_a_rate_that_two_vouchers_reach_together_is_no_term():
    drafted = measure("按合同额的30%或10%给予补贴，如另行申请松木券，可叠加补贴比例至60%或40%。")

    assert [term["rate"] for term in drafted.terms] == ["30%", "10%"]


def test_grades_are_the_last_list_before_the_sums():
    drafted = measure(
        "培育“领军”企业，对冠军企业、“小巨人”企业、隐形企业，分别给予9万元、6万元、3万元奖励。"
    )

    assert drafted.grades == ["冠军企业", "“小巨人”企业", "隐形企业"]


@pytest.mark.parametrize(("words", "grades"), [
    ("对一、二、三等奖的单位，给予9万元、6万元、3万元奖励。", ["一等奖", "二等奖", "三等奖"]),
    ("对制定甲、乙的国际标准以及国家标准的，给予9万元、3万元奖励。", ["国际标准", "国家标准的"]),
    ("每年评定产业园，分别给予标杆类、特色类园区9万元、3万元补助。", ["标杆类", "特色类园区"]),
    ("引进的人才可享受最高9万元/人的项目资助和最高3万元/人的购房补贴。", ["项目资助", "购房补贴"]),
    ("对新引进的博士、硕士分别给予9万元、3万元补贴。", ["博士", "硕士"]),
])  # fmt: skip
def test_tiers_are_named_by_the_list_that_they_are_paired_with(words, grades):
    assert measure(words).grades == grades


def test_what_is_said_of_how_one_is_chosen_names_no_tier():
    drafted = measure(
        "对2025年以来获评示范工厂的企业，给予最高9万元奖励。对购买语料的主体，经评审认定，给予最高3万元奖励。"
    )

    assert drafted.grades == ["获评示范工厂的企业", "购买语料的主体"]


def test_a_second_award_of_one_sentence_is_a_term_of_its_own():
    drafted = measure("项目验收结题的，给予发布方最高100万元支持，给予承接方最高500万元支持。")

    assert [term["limit"] for term in drafted.terms] == ["最高100万元", "最高500万元"]
    assert drafted.grades == ["发布方", "承接方"]
    assert drafted.limits == []


def test_a_limit_before_the_rates_of_its_sentence_is_that_of_each():
    drafted = Drafted(
        "Spruce Growth Grant Scheme\n\nFirms receive up to a maximum grant value of €500,000 with "
        "aid intensity of 35% for small enterprises and 25% for medium enterprises.\n",
        "en",
    )

    limit = "maximum grant value of €500,000"
    assert [(term["rate"], term["limit"]) for term in drafted.terms] == [
        ("35%", limit), ("25%", limit),
    ]  # fmt: skip
    assert [(of, size) for of, size, _ in drafted.asked("size")] == [
        ("0", "small"),
        ("1", "medium"),
    ]


def test_an_award_before_a_rate_keeps_its_limit_to_itself():
    drafted = measure("给予最高100万元奖励，并按贷款利息的50%给予贴息。")

    assert [sorted(term) for term in drafted.terms] == [["limit"], ["costs", "rate"]]


def test_limits_that_take_turns_with_sizes_are_tiers_of_the_rate_above():
    drafted = Drafted(
        "スプルース市導入補助金\n補助率：補助対象経費の2分の1\n上限額：従業員数に応じて\n"
        "5人以下…90万円・6～10人…95万円・11人以上…99万円\n",
        "ja",
    )

    assert drafted.terms == [
        {"rate": "2分の1", "limit": limit} for limit in ("90万円", "95万円", "99万円")
    ]


@pytest.mark.parametrize("lines", [
    "補助率：1/3\n補助額：上限90万円", "補助額：上限90万円\n補助率：1/3",
])  # fmt: skip
def test_a_rate_and_a_limit_in_lines_of_their_own_are_one_term_in_either_order(lines):
    other = "補助率1/2（上限80万円）"

    drafted = Drafted(f"スプルース市導入補助金\n検証\n{lines}\n\n調査\n{other}\n", "ja")

    assert [(term["rate"], term["limit"]) for term in drafted.terms] == [
        ("1/3", "上限90万円"), ("1/2", "上限80万円"),
    ]  # fmt: skip


def test_each_limit_in_a_cell_of_its_own_is_a_term_of_its_own():
    drafted = Drafted(
        "スプルース市導入補助金\n補助上限額の詳細\n区分\t通常\t特例（上限額）\n"
        "小型\t90万円\t95万円\n大型\t98万円\t99万円\n",
        "ja",
    )

    assert [term["limit"] for term in drafted.terms] == ["90万円", "95万円", "98万円", "99万円"]


def test_items_that_name_what_they_give_share_neither_rate_nor_limit():
    drafted = Drafted(
        "Oak Grant\n- Capital subsidies up to £900.\n- Interest subsidy of 5%.\n", "en"
    )

    assert drafted.terms == [{"limit": "up to £900"}, {"rate": "5%"}]


def test_what_a_project_must_cost_may_be_said_in_the_sentence_before_it_is_paid():
    drafted = measure("对新建项目（总投资不低于5000万元），鼓励贷款。按投资额的10%给予补助。")

    assert drafted.terms == [{"rate": "10%", "minimum": "不低于5000万元"}]


def test_a_limit_in_brackets_is_of_the_others_that_it_names():
    drafted = measure("开展流片的企业，按流片费用70%给予补助，最高300万元（高校院所最高150万元）。")

    assert drafted.terms == [{"rate": "70%", "limit": "最高300万元"},
                             {"rate": "70%", "limit": "最高150万元"}]  # fmt: skip


def test_the_last_of_tiers_starts_at_its_minimum():
    drafted = measure(
        "固定资产投资500万元以下的，按设备金额的5%给予补助，固定资产投资2000万元以上的，"
        "按设备金额的2%给予补助。"
    )

    costs = {"costs": "equipment"}
    assert drafted.terms == [
        {"rate": "5%", "threshold_to": "500万元以下", "threshold_on": "whole", **costs},
        {"rate": "2%", "threshold_from": "2000万元以上", "threshold_on": "whole", **costs},
    ]


def test_whom_a_sentence_opens_with_all_that_it_goes_on_to_list_is_for():
    drafted = measure("对开通航线的企业给予奖励。其中：每条航线给予奖励20万元；大型给予35万元。")
    counted = measure("对开通航线（至少一个起点在本市）的企业给予奖励。其中：每条航线给予20万元。")

    assert drafted.asked("kind") == counted.asked("kind") == [("all", "TG29", "企业")]


def test_those_of_whom_the_best_are_picked_are_whom_an_award_is_for():
    drafted = measure("每年遴选一批产品，择优对提供产品的企业按研发投入的30%给予最高9万元奖励。")

    assert drafted.asked("kind") == [("all", "TG29", "企业")]


def test_lists_are_paired_in_their_order():
    drafted = measure(
        "对小微企业、中型企业、大型企业，分别按合同额的60%、50%、30%给予补贴，"
        "最高分别不超过90万元、80万元、70万元。"
    )

    assert [(term["rate"], term["limit"]) for term in drafted.terms] == [
        ("60%", "不超过90万元"), ("50%", "80万元"), ("30%", "70万元"),
    ]  # fmt: skip
    assert drafted.grades == ["小微企业", "中型企业", "大型企业"]
    assert [(of, size) for of, size, _ in drafted.asked("size")] == [
        ("0", "small;micro"), ("1", "medium"), ("2", "large"),
    ]  # fmt: skip


def test_tiers_that_bear_their_own_names_are_named_by_them():
    drafted = measure("小微企业按60%、中型企业按50%、大型企业按30%给予补贴。")

    assert [term["rate"] for term in drafted.terms] == ["60%", "50%", "30%"]
    assert drafted.grades == ["小微企业", "中型企业", "大型企业"]


def test_one_limit_of_several_rates_holds_for_each():
    drafted = measure("小微企业按60%、大型企业按30%给予补贴，单个项目最高40万元。")

    assert [term["limit"] for term in drafted.terms] == ["最高40万元", "最高40万元"]
    assert drafted.limits == []


def test_fixed_sums_by_grade_are_no_limits():
    drafted = measure("对国家级、省级、市级平台，分别给予一次性奖励100万元、50万元、20万元。")

    assert drafted.terms == [
        {"fixed_sum": "100万元"}, {"fixed_sum": "50万元"}, {"fixed_sum": "20万元"},
    ]  # fmt: skip
    assert drafted.grades[:2] == ["国家级", "省级"]


def test_grades_without_names_are_called_by_their_sums():
    drafted = measure("对效果好、成本低、评价优的平台，分90万元、60万元、30万元三档给予奖励。")

    assert drafted.grades == ["90万元", "60万元", "30万元"]


def test_a_threshold_on_the_costs_bounds_the_term_it_stands_before():
    drafted = measure("合同金额50万元以下的部分按50%给予补助；超过50万元的部分按30%给予补助。")

    assert drafted.terms == [
        {"rate": "50%", "threshold_to": "50万元以下", "threshold_on": "part"},
        {"rate": "30%", "threshold_from": "超过50万元", "threshold_on": "part"},
    ]


def test_the_least_that_must_be_spent_is_a_minimum():
    drafted = measure("对总投资不低于2000万元的项目，按投资额的10%给予补助。")

    assert drafted.terms == [{"rate": "10%", "minimum": "不低于2000万元"}]


def test_sales_and_what_is_spent_by_the_year_are_conditions_and_no_edges():
    drafted = measure("对年度营业收入超过1亿元的企业，给予奖励50万元。")

    assert drafted.terms == [{"fixed_sum": "50万元"}]
    assert drafted.asked("revenue") == [("all", "more_than 超过1亿元", "年度营业收入超过1亿元")]


def test_thresholds_and_sums_in_step_are_tiers():
    drafted = measure("对营业收入超过1亿元、5亿元的企业，分别给予奖励50万元、90万元。")

    assert [term["fixed_sum"] for term in drafted.terms] == ["50万元", "90万元"]
    assert [(of, value) for of, value, _ in drafted.asked("revenue")] == [
        ("0", "more_than 超过1亿元"), ("1", "more_than 5亿元"),
    ]  # fmt: skip


def test_a_quota_is_of_the_awards_in_its_sentence():
    drafted = measure("每年遴选不超过10个案例，单个案例给予最高30万元支持。")

    assert drafted.terms == [
        {"limit": "最高30万元", "limit_per": "award", "quota": "不超过10个", "quota_per": "year"}
    ]


def test_a_limit_goes_to_the_awards_that_its_sentence_names_again():
    drafted = measure(
        "其中标杆工程遴选1支团队，示范应用遴选不超过4支团队。"
        "对标杆工程和示范应用，按项目投资予以支持，最高不超过60万元。"
    )

    assert [(term["quota"], term["limit"]) for term in drafted.terms] == [
        ("1支", "最高不超过60万元"), ("不超过4支", "最高不超过60万元"),
    ]  # fmt: skip
    assert drafted.grades == ["标杆工程", "示范应用"]


def test_money_for_all_is_the_envelope_and_how_it_is_given_out_is_said():
    drafted = measure("采用揭榜挂帅方式，每年安排专项资金2亿元，单个项目给予最高500万元支持。")

    scheme = drafted.schemes["支持算力应用"]
    assert (scheme["envelope"], scheme["envelope_per"]) == ("2亿元", "year")
    assert scheme["allocation"] == "open_bid"
    assert [term["limit"] for term in drafted.terms] == ["最高500万元"]


@pytest.mark.parametrize(("words", "way"), [
    ("先到先得", "first_come"), ("经评审择优支持", "merit"), ("免申即享", "automatic"),
    ("资金分期兑付", "instalments"),
])  # fmt: skip
def test_how_money_is_given_out(words, way):
    drafted = measure(f"对企业按合同额的30%给予补贴，{words}。")

    assert drafted.schemes["支持算力应用"]["allocation"] == way


def test_a_limit_of_several_awards_together_is_shared():
    drafted = measure(
        "对租用算力的企业，按合同额的30%给予补贴。对使用模型的企业，按合同额的20%给予补贴。"
        "同一企业每年合计不超过80万元。"
    )

    assert [sorted(term) for term in drafted.terms] == [["costs", "rate"], ["costs", "rate"]]
    assert drafted.limits == [{"covers": "all", "per": "recipient_year", "amount": "不超过80万元"}]


def test_a_limit_over_some_years_has_its_years():
    drafted = measure("对企业按费用的30%给予补助，连续3年累计不超过90万元。")

    assert drafted.limits == [{"covers": "all", "amount": "不超过90万元", "years": "3年"}]


def test_a_second_limit_of_one_term_is_a_limit_of_its_own():
    drafted = measure("按费用的30%给予补助，单个项目最高50万元，同一企业每年最高90万元。")

    assert drafted.terms[0]["limit"] == "最高50万元"
    assert drafted.limits == [{"covers": "all", "per": "recipient_year", "amount": "最高90万元"}]


def test_the_years_that_are_paid_for_are_a_limit_without_an_amount():
    drafted = measure("对企业按租金的50%给予补贴，最长不超过3年。")

    assert drafted.limits == [{"covers": "all", "years": "最长不超过3年"}]


def test_a_share_of_what_another_level_granted_is_no_rate_of_costs():
    drafted = measure("对承担国家、省重点任务的项目，按国家、省资助经费的25%给予资助。")
    matched = measure("鼓励建设重点实验室，最高按照国拨经费给予1:1配套支持。")

    assert drafted.terms == [{"costs": "grant"}]
    assert drafted.relations == [{"kind": "share_of_grant", "term": "0", "amount": "25%"}]
    assert matched.relations == [{"kind": "share_of_grant", "term": "0", "amount": "1:1"}]


def test_two_of_one_scheme_are_related_where_the_words_mean_both():
    drafted = measure(
        "对首次应用的企业，按费用的30%给予奖励。对示范应用的企业，按费用的20%给予奖励。"
        "同一项目同时满足两项条件的，就高不重复享受。"
    )

    assert drafted.relations == [{"kind": "higher_of", "term": "0", "other": "1", "on": "project"}]


VOUCHERS = (
    "云杉市若干措施\n\n第一条　发放算力券\n按算力费用的50%给予补贴。\n\n第二条　发放模型券\n"
    "按模型费用的40%给予补贴。{said}\n\n第三条　附则\n{last}由市政府解释。\n"
)


@pytest.mark.parametrize(("said", "relation"), [
    ("不得与算力券同时享受。", {"kind": "excludes"}),
    ("同一项目与算力券就高不重复。", {"kind": "higher_of", "on": "project"}),
    ("可以叠加享受算力券。", {"kind": "stacks_freely"}),
    ("与算力券合计不超过费用的60%。", {"kind": "stacks_to", "amount": "60%"}),
    ("同时使用算力券的，比例提高至60%。", {"kind": "lifts_rate_to", "amount": "60%"}),
    ("按扣除算力券后的余额计算。", {"kind": "after"}),
    ("模型券实施后，算力券停止执行。", {"kind": "supersedes"}),
])  # fmt: skip
def test_a_sentence_that_names_another_scheme_says_how_the_two_go_together(said, relation):
    drafted = Drafted(VOUCHERS.format(said=said, last=""))

    compute, models = (row["programme"] for row in drafted.tables["support_schemes"])
    found = [row for row in drafted.tables["scheme_relations"] if row.get("other")]
    assert [(row["term"], row["other"]) for row in found] == [(models, compute)]
    assert [{name: row[name] for name in relation if name != "amount"} for row in found] == [
        {name: cell for name, cell in relation.items() if name != "amount"}
    ]
    assert [drafted._words[row["amount"]] for row in found if "amount" in row] == [
        words for name, words in relation.items() if name == "amount"
    ]
    assert [term["rate"] for term in drafted.terms] == ["50%", "40%"]


def test_what_a_text_says_of_all_its_schemes_stands_with_each():
    drafted = Drafted(VOUCHERS.format(said="", last="与其他政策重复的，按就高不重复原则执行。"))

    assert {row["stacking"] for row in drafted.schemes.values()} == {"按就高不重复"}


def test_what_a_district_bears_is_no_rate_of_costs():
    drafted = measure("给予企业最高50万元补助，区级财政承担40%。")

    assert drafted.terms == [{"limit": "最高50万元"}]
    assert [(row["kind"], row["amount"]) for row in drafted.relations] == [("borne_by", "40%")]


@pytest.mark.parametrize("ratio", ["市、区按6:4比例分担", "市、区按1:1分担", "区级按1:0.5给予配套"])
def test_a_ratio_of_two_who_pay_is_no_rate(ratio):
    drafted = measure(f"对平台按投资额的30%给予补助。所需资金由{ratio}。")

    assert [term["rate"] for term in drafted.terms] == ["30%"]
    assert "a ratio" in {row["note"][:7] for row in drafted.tables["dismissed"]}


def test_a_grant_that_is_matched_one_to_one_is_paid_in_full():
    drafted = measure("按照国拨经费给予1:1配套支持。")

    assert [(row["kind"], row["amount"]) for row in drafted.relations] == [
        ("share_of_grant", "1:1")
    ]


def test_what_is_left_after_other_grants_is_paid_after_them():
    drafted = Drafted(
        "スプルース市導入補助金\n額は、県の補助金の額を控除した額の2分の1以内とする。\n",
        "ja",
    )

    assert [row["kind"] for row in drafted.relations] == ["after"]


def test_of_policies_that_are_not_on_file_only_the_words_are_kept():
    drafted = measure("对企业按费用的30%给予奖励。与其他同类政策不得重复享受。")

    assert drafted.relations == []
    assert drafted.schemes["支持算力应用"]["stacking"] == "与其他同类政策不得重复享受"


def test_who_is_asked_for_is_coded_where_a_code_fits():
    drafted = measure(
        "对在本市注册、通过国家网信办备案的大模型企业，参数量超过千亿的，给予奖励50万元。"
    )

    assert drafted.asked("place") == [("all", "spruce", "在本市注册")]
    assert [value for _, value, _ in drafted.asked("model_registered")] == ["yes"]
    assert drafted.asked("parameters") == [("all", "more_than 超过千亿", "参数量超过千亿")]
    assert drafted.asked("kind") == [("all", "TG29", "企业")]


def test_terms_that_are_not_for_the_same_name_their_recipients():
    both = measure("对企业按费用的30%给予补助。对高校按费用的20%给予补助。")
    one = measure("对企业按费用的30%给予补助。")

    assert [term.get("recipients") for term in both.terms] == ["TG29", "TG20"]
    assert [term.get("recipients") for term in one.terms] == [None]


def test_a_number_that_no_code_says_is_asked_in_words():
    drafted = measure("对活跃用户超过百万或服务企业超过200家的平台，给予最高80万元资助。")

    assert drafted.words() == ["活跃用户超过百万或服务企业超过200家"]
    assert drafted.asked("kind") == []  # the firms are those that it serves


def test_items_under_a_heading_of_conditions_are_asked_each():
    drafted = Drafted(
        "云杉市算力券申报指南\n\n一、支持标准\n按合同额的30%给予补贴，最高50万元。\n\n"
        "二、申报条件\n（一）在本市注册的中小企业；\n（二）上年度业绩稳定；\n（三）成立不超过5年。\n"
    )

    assert drafted.asked("place") == [("all", "spruce", "在本市注册")]
    assert drafted.asked("size") == [("all", "sme", "中小企业")]
    assert drafted.asked("age") == [("all", "at_most 不超过5年", "成立不超过5年")]
    assert drafted.words() == ["上年度业绩稳定"]


def test_the_items_that_a_line_announces_are_asked_each():
    drafted = Drafted(
        "云杉市算力券实施方案\n\n一、支持对象\n企业申领算力券，应同时满足以下条件：\n"
        "（一）在本市注册。\n（二）信用记录清晰。\n\n二、支持标准\n按合同额的20%给予补贴。\n"
    )

    assert drafted.asked("place") == [("all", "spruce", "在本市注册")]
    assert drafted.words() == ["信用记录清晰"]


def test_a_title_that_says_a_part_of_what_is_paid_is_no_scheme_of_its_own():
    drafted = Drafted(
        "スプルース市創業補助金\n\n１　補助率\n対象経費の２分の１以内\n\n２　予算額\n2億円\n", "ja"
    )

    (scheme,) = drafted.schemes.values()
    assert scheme["envelope"] == "2億円"
    assert drafted.terms == [{"rate": "２分の１以内"}]


def test_a_range_that_is_asked_stands_in_words():
    drafted = measure("对投资额1亿—9亿元的项目，按投资额的2%给予补助。")

    assert drafted.terms == [{"rate": "2%"}]
    assert drafted.words() == ["投资额1亿—9亿元"]


def test_a_figure_that_a_clause_uses_is_of_its_programme_and_in_force_with_it():
    drafted = Drafted(
        "云杉市行动计划（2025-2027年）\n\n一、发放算力券\n按合同额的30%给予补贴，最高50万元。\n"
    )

    (programme,) = (row["programme"] for row in drafted.tables["support_schemes"])
    used = [row for row in drafted.figures.values() if row["unit"] != "date"]
    assert [(row["programme"], row["period"], row["period_basis"]) for row in used] == [
        (programme, "2025/2027", "inferred")
    ] * 2


def test_points_of_interest_are_no_share_of_a_cost():
    drafted = measure("给予不超过1.5个百分点的贴息，贴息金额不超过利息的50%。")

    assert [term["rate"] for term in drafted.terms] == ["50%"]


JAPANESE = (
    "スプルース市デジタル化促進補助金交付要綱\n\n（補助対象者）\n"
    "第２条　補助対象者は、次の要件を満たす者とする。\n"
    "（１）市内に本社を有する中小企業者\n（２）市税を滞納していないこと。\n\n"
    "（補助金の額）\n第３条　補助金の額は、補助対象経費の２分の１以内とし、80万円を上限とする。\n\n"
    "（予算）\n第４条　補助金の予算総額は2億円とする。\n"
)


def test_a_japanese_ordinance_pays_as_one_scheme():
    drafted = Drafted(JAPANESE, "ja")

    assert drafted.terms == [{"rate": "２分の１以内", "limit": "80万円を上限"}]
    (scheme,) = drafted.schemes.values()
    assert (scheme["envelope"], scheme["envelope_per"]) == ("2億円", "scheme")
    assert scheme["eligible_costs_ja"] == "補助対象経費"
    assert drafted.asked("place") == [("all", "spruce", "市内に本社を有する")]
    assert drafted.asked("size") == [("all", "sme", "中小企業")]
    assert drafted.words() == ["市税を滞納していない"]


def test_the_rows_of_a_table_are_terms_with_the_head_of_their_columns():
    drafted = Drafted(
        "スプルース市技術開発助成金\n\n"
        "区分\t助成率\t助成限度額\n実用化\t2/3以内\t500万円\n改良\t1/2以内\t300万円\n",
        "ja",
    )

    assert drafted.terms == [
        {"rate": "2/3以内", "limit": "500万円"}, {"rate": "1/2以内", "limit": "300万円"},
    ]  # fmt: skip
    assert drafted.grades == ["実用化", "改良"]


def test_an_english_scheme_pays_by_the_size_of_the_firm():
    drafted = Drafted(
        "Spruce Growth Grant Scheme\n\nWhat we pay\n\n"
        "Small companies receive 45%, medium companies 35%, and large companies 25% "
        "of eligible costs. Grants are capped at EUR 200,000 per firm per year.\n",
        "en",
    )

    assert [term["rate"] for term in drafted.terms] == ["45%", "35%", "25%"]
    assert [(of, size) for of, size, _ in drafted.asked("size")] == [
        ("0", "small"), ("1", "medium"), ("2", "large"),
    ]  # fmt: skip
    assert drafted.limits == [
        {"covers": "all", "per": "recipient_year", "amount": "capped at EUR 200,000"}
    ]


def test_a_bonus_and_the_highest_of_all_rates_are_no_rates_of_their_own():
    drafted = Drafted(
        "Spruce Growth Grant Scheme\n\nThe grant covers 25% of costs. A 10% bonus may be granted "
        "to partners. The maximum funding rate is 50% of costs.\n",
        "en",
    )

    assert [term["rate"] for term in drafted.terms] == ["25%"]


def test_without_a_programme_nothing_is_paid():
    drafted = Drafted("3家\n")

    assert drafted.terms == []
    assert drafted.schemes == {}


def test_a_rate_under_a_table_of_limits_by_size_is_that_of_each():
    measure = Drafted(
        "AI導入補助金\n\n補助額 | ||\n---|---|---|\n従業員数 | 補助上限額 | 備考 |\n"
        "20人以下 | 100万円 | 各社 |\n21～50人 | 200万円 | 各社 |\n補助率 |\n---|\n1/2 |\n",
        "ja",
    )

    assert [(term["rate"], term["limit"]) for term in measure.terms] == [
        ("1/2", "100万円"), ("1/2", "200万円"),
    ]  # fmt: skip
    assert measure.grades == ["20人以下", "21～50人"]
    assert {row["measure_kind"] for row in measure.figures.values() if row["unit"] == "person"} == {
        "threshold"
    }


def test_limits_of_phases_are_terms_of_their_own():
    measure = Drafted(
        "Northland Seed Grant\n\nIt pays up to $150 for Phase I and up to $500 for Phase II.\n",
        "en",
    )

    assert [term["limit"] for term in measure.terms] == ["up to $150", "up to $500"]


def test_a_limit_in_brackets_of_its_own_is_not_that_of_a_rate_behind_it():
    measure = Drafted(
        "Northland Seed Grant\n\nThe grant pays Phase 1 (up to $30 for writing) and Phase 2 grants "
        "(up to 50% of the costs).\n",
        "en",
    )

    assert [sorted(set(term) & {"rate", "limit"}) for term in measure.terms] == [
        ["limit"],
        ["rate"],
    ]


def test_a_limit_that_announces_a_list_of_rates_is_that_of_each():
    measure = Drafted(
        "Northland Growth Grant\n\nContribution up to a maximum of EUR 500 by the following "
        "percentages: a) small firms: 60% of eligible expenses; b) large firms: 40% of eligible "
        "expenses.\n",
        "en",
    )

    assert [(term["rate"], term["limit"]) for term in measure.terms] == [
        ("60%", "up to a maximum of EUR 500"), ("40%", "up to a maximum of EUR 500"),
    ]  # fmt: skip


@pytest.mark.parametrize(("begin", "words"), [
    (0, "A firm is paid"), (1, "firm is paid"), (3, "is paid"), (7, "is paid"),
])  # fmt: skip
def test_the_words_of_a_clause_begin_and_end_with_whole_words(begin, words):
    text = f"A firm is paid {'x' * 80}"

    assert quoted(text, "plan", begin, len(text))["exact"] == words


def test_terms_alike_are_numbered_apart_however_many_they_are():
    alike = Amount("f", "rate", "1", "exact", "0.3", False, 0, 3)
    term = Term(Statement("30%", 0, 3, "p", (), amounts=(alike,)), {"rate": alike})

    names = grades_of([term] * 1002)

    assert names[:3] == ["30%", "30% (2)", "30% (3)"]
    assert names[-1] == "30% (1002)"


def test_what_goes_on_without_a_full_stop_is_read_in_parts_that_end_at_commas():
    award = "对甲类企业按合同金额的30%给予补贴，"
    text = (award * 100)[:-1]  # 19 letters each, so that 63 of them are within 1,200

    parts = statements_of(Passages(text), [], [PLAN])

    assert [part.words for part in parts] == [(award * 63)[:-1], (award * 37)[:-1]]


def test_a_long_sentence_without_commas_is_one():
    (part,) = statements_of(Passages("甲" * 3000), [], [PLAN])

    assert len(part.words) == 3000
