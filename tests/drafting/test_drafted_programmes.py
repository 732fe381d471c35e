"""The plan comes from the title of its document, its measures from the headings."""

import pytest

from analysis.drafting import programmes
from analysis.drafting.keywords import keywords
from analysis.drafting.outline import sections_of
from analysis.numbers import scan
from analysis.package.codes import code_list
from tests.tiny import real_seeds

PLAN = (
    "云杉市支持算力发展若干措施（2025-2027年）\n\n一、总体要求\n（一）指导思想。到2027年，建成中心3个。\n"
    "二、夯实算力底座\n（一）发放算力券。对中小企业给予合同额30%的补贴。（责任单位：市大学办）\n"
    "（二）引进高层次人才。\n三、保障措施\n（一）设立算力产业基金。\n四、附则\n本措施由市科技局解释。\n"
)


def drafted(text, language="zh-Hans"):
    sections, mentions = sections_of(text, language), scan(text, language)
    return programmes.drafted(text, mentions, sections, "doc", "spruce", language)


def only(text, language="zh-Hans"):
    """Return the only measure of a plan with a heading of its own."""
    return drafted(f"云杉市若干措施\n\n{text}", language)[1]


def test_a_plan_and_its_measures_are_drafted_in_the_order_of_the_text():
    rows = drafted(PLAN)

    assert [(row["exact"], row["kind"], row["instrument"]) for row in rows] == [
        ("云杉市支持算力发展若干措施（2025-2027年）", "plan", "PI024"),
        ("夯实算力底座", "measure", "PI022"),
        ("发放算力券", "scheme", "PI014"),
        ("引进高层次人才", "measure", "PI018"),
        ("设立算力产业基金", "fund", "PI013"),
    ]


def test_a_measure_belongs_to_what_it_stands_under_else_to_the_plan():
    plan, base, voucher, _, fund = drafted(PLAN)

    assert voucher["parent"] == base["programme"]
    assert base["parent"] == fund["parent"] == plan["programme"] == "doc-p0"
    assert plan["parent"] == ""


def test_the_span_of_a_programme_is_the_words_of_its_title():
    for row in drafted(PLAN):
        assert PLAN[row["start"] : row["end"]] == row["exact"] == row["name"]
        assert (row["obs_status"], row["basis"], row["name_zh_hans"]) == (
            "V",
            "stated",
            row["name"],
        )


def test_the_years_of_a_title_are_the_plan_s_and_inferred_of_its_measures():
    plan, measure = drafted(PLAN)[:2]

    assert (plan["starts"], plan["ends"], plan["period_basis"]) == ("2025", "2027", "stated")
    assert (measure["starts"], measure["ends"], measure["period_basis"]) == (
        "2025", "2027", "inferred",
    )  # fmt: skip


def test_the_day_in_force_goes_before_the_years_of_a_title():
    plan = drafted(PLAN + "本措施自2025年3月1日起施行。\n")[0]

    assert (plan["starts"], plan.get("ends", "")) == ("2025-03-01", "")


def test_the_bodies_that_are_to_act_are_no_target_group():
    """市大学办 is responsible: the voucher is for small firms, and so for firms."""
    assert drafted(PLAN)[2]["target_groups"] == "TG29;TG31"


def test_a_measure_has_the_subject_of_its_plan():
    text = "云杉市具身智能行动计划\n\n一、建设训练数据集\n建设。\n"

    assert drafted(text)[1]["sectors"] == "chain-data;tech-data;tech-embodied-ai"


@pytest.mark.parametrize(("text", "kind"), [
    ("一、建设公共服务平台\n建设。\n", "platform"),
    ("一、支持创新平台建设\n建设。\n", "measure"),
    ("一、北岸人工智能集聚区\n位于北岸。\n", "cluster"),
    ("一、打造产业集群\n打造。\n", "measure"),
    ("一、举办创新大赛\n每年一次。\n", "event"),
    ("一、降低用房成本。对企业减免三年租金。\n", "scheme"),
    ("一、加强争取。争取国家资金补助。\n", "measure"),
    ("一、加快研发\n建成中心3个。\n", "measure"),
    ("一、优化算力供给\n优化“算力券”政策。\n", "measure"),
    ("一、优化算力供给\n每年发放“算力券”一批。\n", "scheme"),
])  # fmt: skip
def test_a_kind_is_told_by_the_title_and_by_what_is_paid(text, kind):
    assert only(text)["kind"] == kind


@pytest.mark.parametrize(("text", "instrument"), [
    ("一、扶持企业。对银行贷款给予贴息补助。\n", "PI012"),
    ("一、扶持企业。给予研发投入10%补助，另给予奖励。\n", "PI008"),
    ("一、扶持企业。给予一次性奖励10万元。\n", "PI020"),
    ("一、完善标准体系\n制定。\n", "PI027"),
    ("一、强化资金保障\n设立产业基金。\n", "PI013"),
    ("一、强化保障能力\n加强标准和宣传。\n", ""),
    ("一、做强市场主体\n通过资本招商引进企业。\n", "PI017"),
    ("一、制定云杉管理规定\n制定。\n", "PI032"),
])  # fmt: skip
def test_an_instrument_is_told_by_what_is_paid_or_by_the_title(text, instrument):
    assert only(text)["instrument"] == instrument


def test_an_article_that_is_a_sentence_is_named_by_its_first_clause():
    row = only(
        "第一章 支持算力\n第二条 对购买算力的企业，给予最高10万元补助。\n".replace(
            "第一章", "第一章"
        )
    )

    assert row["exact"] == "支持算力"
    row = only("第二条 对购买算力的企业，给予最高10万元补助。\n")
    assert (row["exact"], row["rule"]) == ("对购买算力的企业", "programme-from-sentence")


def test_items_that_are_sentences_belong_to_the_measure_above_them():
    rows = drafted(
        "云杉市若干措施\n\n（一）发放券\n（1）对甲类企业，给予10%补贴。\n"
        "（2）对乙类企业，给予20%补贴。\n"
    )

    assert [row["exact"] for row in rows[1:]] == ["发放券"]


def test_the_articles_of_a_japanese_grant_are_no_programmes_of_their_own():
    text = (
        "みどり市AI導入補助金交付要綱\n\n（目的）\n第１条　この要綱は、企業を支援する。\n"
        "（補助対象者）\n第２条　対象者は、市内の中小企業者とする。\n"
        "（補助率）\n第３条　補助率は２分の１とする。\n"
        "（交付の申請）\n第４条　申請者は、申請書を提出する。\n"
    )

    (row,) = drafted(text, "ja")

    assert (row["kind"], row["instrument"], row["target_groups"]) == (
        "scheme", "PI008", "TG29;TG31",
    )  # fmt: skip


def test_the_types_of_a_japanese_grant_are_grants_of_their_own():
    text = (
        "# 松AI補助金\n\n## 概要\n導入を支援する。\n\n## 2つの類型\n\n### 1. カタログ型\n"
        "補助率は1/2とする。\n\n### 2. 特別枠\n補助率は2/3とする。\n\n## 申請の流れ\n申請する。\n"
    )

    assert [row["exact"] for row in drafted(text, "ja")] == ["松AI補助金", "カタログ型", "特別枠"]


def test_an_english_name_alone_over_what_it_gives_is_a_programme():
    text = (
        "North: Oaks and Elms\nOak Startup and Jobs Policy (OSJP), 2020\n- Subsidy of 5%.\n"
        "Elm Grant (2017)\n- Grants of up to £900.\nThe Elm Hall\n- closed.\n"
    )

    names = [row["exact"] for row in drafted(text, "en")]

    assert names == ["Oak Startup and Jobs Policy (OSJP), 2020", "Elm Grant (2017)"]


def test_the_headings_of_a_japanese_plan_are_its_measures():
    text = (
        "みどり市AI戦略\n\n第１章　計画の趣旨\n市は進める。\n第２章　基本施策\n"
        "１　データ連携基盤の整備\n市は整備する。\n２　企業の伴走支援\n市は支援する。\n"
    )

    rows = drafted(text, "ja")

    assert [(row["exact"], row["instrument"]) for row in rows] == [
        ("みどり市AI戦略", "PI024"), ("データ連携基盤の整備", "PI023"), ("企業の伴走支援", "PI017"),
    ]  # fmt: skip


def test_a_japanese_grant_has_the_grants_that_it_names():
    text = (
        "みどり市企業誘致補助金交付要綱\n\n（趣旨）\n第１条　市は、誘致を進める。\n"
        "（立地奨励金）\n第２条　市長は、立地奨励金を交付する。\n"
        "（立地奨励金の額）\n第３条　額は、百万円とする。\n"
    )

    assert [row["exact"] for row in drafted(text, "ja")] == [
        "みどり市企業誘致補助金交付要綱", "立地奨励金",
    ]  # fmt: skip


@pytest.mark.parametrize("text", [
    "第二条 本办法所称算力，是指计算能力。\n", "第三条 市科技局负责组织实施。\n",
    "第四条 为加快发展，制定本办法。\n", "一、制定背景\n形势发展。\n",
    "（一）国家层面\n《意见》。\n", "第五条（使用原则）\n公开公平。\n",
    "1.《上级行动计划》\n内容。\n",
])  # fmt: skip
def test_what_orders_or_explains_is_no_programme(text):
    assert len(drafted(f"云杉市管理办法\n\n{text}")) == 1


def test_the_years_of_a_japanese_title_are_business_years():
    plan = drafted(
        "みどり県AI推進計画（令和7年度～令和9年度）\n\n１　データの公開\n県は進める。\n", "ja"
    )[0]

    assert (plan["starts"], plan["ends"]) == ("2025-04", "2028-03")


def test_an_english_plan_and_an_english_grant():
    plan = (
        "Mapleton AI Action Plan\n\nBackground\n\nMapleton is a city.\n\n"
        "Action 1: AI vouchers for SMEs\n\nThe city will cover up to 50% of costs.\n\n"
        "Action 2: Open data library\n\nIt will open.\n\n"
        "Action 3: Skills for young people\n\nIt will train.\n"
    )
    grant = "AI Start Grant\n\nWho can apply?\n\nSMEs of the county can apply for a grant.\n"

    assert [(row["exact"], row["kind"], row["instrument"]) for row in drafted(plan, "en")] == [
        ("Mapleton AI Action Plan", "plan", "PI024"), ("AI vouchers for SMEs", "scheme", "PI014"),
        ("Open data library", "measure", "PI023"), ("Skills for young people", "measure", ""),
    ]  # fmt: skip
    assert [(row["kind"], row["target_groups"]) for row in drafted(grant, "en")] == [
        ("scheme", "TG31"),
    ]  # fmt: skip


def test_an_article_that_quotes_a_plan_tells_of_that_plan():
    rows = drafted("市が動き出した\n\n市は「みどり市AI行動計画」を出した。\n", "ja")

    assert [(row["exact"], row["rule"]) for row in rows] == [
        ("みどり市AI行動計画", "plan-from-quotation")
    ]


def test_a_plan_that_is_only_cited_is_not_the_document_s_own():
    text = "云杉区发布推进松树支持办法\n第一条 根据《大云杉市松树产业行动计划》，制定本办法。\n"

    assert (drafted(text)[0]["exact"], drafted(text)[0]["rule"]) == (
        "推进松树支持办法", "plan-from-title",
    )  # fmt: skip


def test_a_text_without_a_title_names_itself():
    (row,) = drafted("为抢抓机遇，制定本行动计划。\n")

    assert (row["exact"], row["rule"]) == ("本行动计划", "plan-from-own-words")


def test_a_text_without_a_title_is_named_where_it_comes_into_force_too():
    row = drafted("一、发放算力券。给予最高3万元。\n本措施自2025年3月1日起施行，有效期2年。\n")[0]

    assert (row["exact"], row["starts"], row["ends"]) == ("本措施", "2025-03-01", "2027-02-28")


ANNEXED = (
    "云杉市推动松树产业\n\n实施方案（2025年版）\n\n一、扩大松林。建成松林。\n"
    "本方案自2025年3月1日起施行。\n\n附件1\n\n云杉市推动松树产业的\n\n若干政策举措\n\n"
    "一、发放松木券。给予最高3万元。\n本举措自2026年1月1日起施行。\n\n附件2\n\n任务分工表\n"
)


def test_an_annex_with_a_title_of_its_own_is_a_plan_within_the_plan():
    plan, measure, annexed, voucher = drafted(ANNEXED)

    assert (plan["name"], plan["starts"]) == (
        "云杉市推动松树产业实施方案（2025年版）",
        "2025-03-01",
    )
    assert (annexed["name"], annexed["starts"]) == (
        "云杉市推动松树产业的若干政策举措",
        "2026-01-01",
    )
    assert measure["parent"] == annexed["parent"] == plan["programme"]
    assert (voucher["parent"], voucher["starts"]) == (annexed["programme"], "2026-01-01")


def test_an_annexed_plan_without_days_of_its_own_is_in_force_with_its_plan():
    annexed = drafted(ANNEXED.replace("本举措自2026年1月1日起施行。", ""))[2]

    assert (annexed["starts"], annexed["period_basis"]) == ("2025-03-01", "inferred")


def test_a_notice_whose_annex_is_the_plan_has_one_plan():
    notice = (
        "关于印发《云杉市松树若干措施》的通知\n\n附件\n\n云杉市松树若干措施\n\n一、扩大松林。\n"
    )

    assert [row["kind"] for row in drafted(notice)] == ["plan", "measure"]


def test_paragraphs_that_pay_under_no_title_are_programmes():
    text = "实施松树工程。对研发项目给予50%补助。\n松林很大。\n支持种树，给予最高3万元奖励。\n"

    rows = [row for row in drafted(text) if row["rule"] == "programme-from-sentence"]

    assert [(row["exact"], row["kind"]) for row in rows] == [
        ("实施松树工程", "scheme"), ("支持种树", "scheme"),
    ]  # fmt: skip
    assert held(text, "50%") == "实施松树工程"
    assert held(text, "3万元") == "支持种树"


def test_a_place_belongs_to_the_innermost_programme_that_holds_it():
    rows, sections = drafted(PLAN), sections_of(PLAN, "zh-Hans")

    def at(words):
        key = programmes.programme_at(rows, sections)(PLAN.index(words))
        return next((row["exact"] for row in rows if row["programme"] == key), "")

    assert at("合同额30%") == "发放算力券"
    assert at("中心3个") == at("本措施由") == rows[0]["exact"]
    assert programmes.programme_at([], sections)(5) == ""


def held(text, words, language="zh-Hans"):
    """Return the name of the programme in whose words others stand."""
    rows, sections = drafted(text, language), sections_of(text, language)
    key = programmes.programme_at(rows, sections, text)(text.index(words))
    return next((row["exact"] for row in rows if row["programme"] == key), "")


@pytest.mark.parametrize(("words", "name"), [
    ("30万元", "松木券"), ("5亿元", "松木产业基金"), ("2亿元", "杉木券"),
    ("40万元", "优化环境条件"), ("70%", "优化环境条件"), ("90万元", "优化环境条件"),
])  # fmt: skip
def test_an_amount_is_of_the_programme_that_its_own_sentence_names_before_it(words, name):
    text = (
        "云杉市若干措施\n\n一、优化环境条件\n发放松木券，每家最高30万元。设立规模5亿元的松木产业基金。"
        "每年发放不超过2亿元杉木券。另给予40万元奖励。打造全国松木高地，占比70%。采用揭榜挂帅方式，最高90万元。\n"
    )

    assert held(text, words) == name


def test_a_clause_that_raises_a_rate_is_of_the_voucher_named_before_it():
    text = (
        "云杉市若干措施\n\n一、优化环境条件\n发放松木券，按费用的30%给予支持；"
        "对租用本市松木的，支持比例提高至50%；对购买设备的，按费用的20%给予补助。\n"
    )

    assert held(text, "50%") == "松木券"
    assert held(text, "20%") == "优化环境条件"


def test_a_place_is_found_under_a_heading_with_signs_around_its_title():
    text = "云杉市若干措施\n\n一、*优化环境条件*\n给予奖励30万元。\n"

    assert held(text, "30万元") == "优化环境条件"


def test_an_amount_beside_the_short_name_of_what_is_paid_for_is_of_that_scheme():
    text = (
        "云杉市若干措施\n\n一、资金支持\n采用揭榜挂帅方式，松木应用工程遴选7支团队。"
        "对重大松木应用工程，给予50万元补助。对杉木研发平台，给予60万元补助。\n"
    )

    assert held(text, "7支") == held(text, "50万元") == "重大松木应用工程"
    assert held(text, "60万元") == "杉木研发平台"
    assert [row["kind"] for row in drafted(text) if row["exact"] == "资金支持"] == ["measure"]


def test_a_sentence_that_goes_on_about_a_scheme_is_of_the_one_named_last():
    text = (
        "Two calls opened\n\nCall 2 under the Pine Growth Grant Scheme opens.\n\n"
        "The Oak Grant Scheme follows. This scheme has 5 million euro. Oaks cost 6 million euro.\n"
    )

    assert held(text, "5 million", "en") == "Oak Grant Scheme"
    assert held(text, "6 million", "en") != "Oak Grant Scheme"


@pytest.mark.parametrize(("text", "name", "kind"), [
    ("发放算力券一批。", "算力券", "scheme"), ("优化“模型券”政策。", "模型券", "scheme"),
    ("设立总规模10亿元的人工智能产业基金。", "人工智能产业基金", "fund"),
    ("搭建云杉语料公共服务平台。", "云杉语料公共服务平台", "platform"),
    ("实施“青松”行动。", "“青松”行动", "measure"),
    ("举办智能体创新大赛。", "智能体创新大赛", "event"),
])  # fmt: skip
def test_a_paragraph_names_programmes_of_what_it_stands_in(text, name, kind):
    plan, measure, named = drafted(f"云杉市若干措施\n\n一、优化环境条件\n{text}{text}\n")

    assert (named["exact"], named["kind"]) == (name, kind)
    assert named["parent"] == measure["programme"] != plan["programme"]
    assert named["rule"] == "programme-named-in-text"


@pytest.mark.parametrize("text", [
    "建设20个平台。", "发展平台经济，推进平台企业合作。", "设立基金。", "支持企业发行债券。",
])  # fmt: skip
def test_words_that_name_nothing_are_no_programme(text):
    assert len(drafted(f"云杉市若干措施\n\n一、优化环境条件\n{text}\n")) == 2


def named(text, language="zh-Hans", title="云杉市若干措施\n\n一、优化环境条件\n"):
    """Return (name, kind) of what the paragraphs of a measure name."""
    rows = drafted(f"{title}{text}\n", language)
    rules = ("programme-named-in-text", "aim-in-words", "title-of-a-place", "paid-for-in-text")
    return [(row["exact"], row["kind"]) for row in rows if row["rule"] in rules]


@pytest.mark.parametrize(("text", "names"), [
    ("实施育苗行动、强芯工程，支持企业。", ["育苗行动", "强芯工程"]),
    ("组织实施“智能+”“机器+”行动。", ["“智能+”“机器+”行动"]),
    ("推出1亿元算力券、1亿元模型扶持资金。", ["算力券", "模型扶持资金"]),
    ("松江人才工程每年支持50名。", ["松江人才工程"]),
    ("全市算力基金规模达到10亿元。", ["全市算力基金"]),
    ("设立算法创新项目，开展全市应用标杆评比。", ["算法创新项目", "全市应用标杆评比"]),
    ("制定智能园区建设运营分级标准。", ["智能园区建设运营分级标准"]),
    ("推动云杉市公共算力平台优化升级。", ["云杉市公共算力平台"]),
    ("采用揭榜挂帅方式，组织攻关。", ["揭榜挂帅方式"]),
    ("建设“云杉算力服务平台”（以下简称“算力平台”）。", ["云杉算力服务平台"]),
    ("发放算力券，扩大算力券规模。", ["算力券"]),
])  # fmt: skip
def test_a_name_begins_behind_what_is_done_and_ends_in_what_it_is(text, names):
    assert [name for name, _ in named(text)] == names


def test_the_plan_is_not_named_again_nor_what_others_hold():
    text = (
        "云杉市“人工智能+松树”创新行动计划（2025-2027年）\n\n一、扩大松林\n统筹实施“人工智能+松树”行动计划，"
        "对企业举办的松树创新大赛给予支持。\n"
    )

    assert [row["kind"] for row in drafted(text)] == ["plan", "scheme"]


def test_a_standard_is_no_law():
    rows = drafted("云杉市若干措施\n\n一、优化环境条件\n制定智能园区建设标准。\n")

    assert [(row["kind"], row["instrument"]) for row in rows][2:] == [("regulation", "PI027")]


@pytest.mark.parametrize("text", [
    "实施《云杉市育苗行动计划》。", "实施国家重大科技专项。", "深入实施“人工智能+”行动。",
    "融入国家“东西”工程。", "实施5个领先的标杆工程。", "打造一批创新平台。", "制定相关培育标准。",
    "各类人才培训平台建设。", "设立低息信贷资金提供建设项目贷款。",
])  # fmt: skip
def test_what_is_only_cited_counted_or_anybody_s_is_no_programme(text):
    assert named(text) == []


def test_an_aim_says_what_the_place_is_to_become():
    aim = "为打造具有影响力的算力创新高地，制定本措施。\n一、总体目标\n建成松树之城、产业集聚区。\n"

    assert named("", title=f"云杉市若干措施\n\n{aim}") == [
        ("具有影响力的算力创新高地", "target"), ("松树之城", "target"), ("产业集聚区", "target"),
    ]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), [
    ("打造全国算力创新高地。", ["全国算力创新高地"]), ("打造产业集群。", []),
    ("打造全国算力高地3个以上。", []), ("打造全国10个高地。", []),
    ("探索全国创新城市的路径。", []),
    ("打造国内领先的松木中心、全国松木城市建设创新高地。",
     ["国内领先的松木中心", "全国松木城市建设创新高地"]),
    ("建设协同南北、国内领先的松木高地。", ["协同南北、国内领先的松木高地"]),
    ("构建资源集中、合作高效的松木集群。", []), ("打造松木社区等创新基地。", []),
])  # fmt: skip
def test_under_a_measure_an_aim_says_among_whom(text, names):
    assert [name for name, _ in named(text)] == names


def test_a_title_that_a_place_bears_is_told_once_with_or_without_its_name():
    text = "发挥国家松树创新试验区、木材应用先导区优势。提升杭州国家松树创新试验区能级。"

    assert named(text) == [
        ("国家松树创新试验区", "designation"), ("木材应用先导区", "designation"),
    ]  # fmt: skip
    assert named("支持国家松树创新试验区所在县。争创国家木材试点3个。") == []


def test_a_paragraph_that_pays_for_several_things_has_a_scheme_of_each():
    text = "面向示范应用，择优给予补助。对联合研发平台，按投入予以支持。"

    assert named(text) == [("示范应用", "scheme"), ("联合研发平台", "scheme")]
    assert named("面向示范应用，择优给予补助。") == []
    assert named("对国家级研发平台，给予奖励。对省级研发平台，给予奖励。") == []


@pytest.mark.parametrize(("text", "names"), [
    ("市は「杉板補助」を拡充する。", ["杉板補助"]),
    ("新たに先端木材導入事業を始める。", ["先端木材導入事業"]),
    ("事業名\n\nみどりの木材活用による人材育成事業\n", ["みどりの木材活用による人材育成事業"]),
    ("これまで「すぎサンドボックス」や「ひのき10」などの取り組みを進めた。",
     ["すぎサンドボックス", "ひのき10"]),
    ("市は「すぎ実験クエスト」を開始する。", ["すぎ実験クエスト"]),
    ("市の「すぎフルサポート事業」の枠組みによる。", ["すぎフルサポート事業"]),
    ("市は「すぎ推進宣言」を発出した。国の「ひのき推進宣言」に基づく。", ["すぎ推進宣言"]),
    ("補助対象事業は、新規事業を含む。各種支援事業を行う。", []),
])  # fmt: skip
def test_japanese_paragraphs_name_programmes(text, names):
    assert [name for name, _ in named(text, "ja", "みどり市AI戦略\n\n市は進める。\n")] == names


@pytest.mark.parametrize(("text", "names"), [
    ("The Maple Innovation Accelerator opens.", ["Maple Innovation Accelerator"]),
    ("It is of the AI Maple transformation programme.", ["AI Maple transformation programme"]),
    ("Using the Maple AI Playbook, it set up an AI for Good Programme.",
     ["Maple AI Playbook", "AI for Good Programme"]),
    ("They run ‘AI Pathfinder’, a free support programme.", ["AI Pathfinder"]),
    ("The county's 'Agile Maple' programme pays. It launched a new 'Maple Sea Framework'.",
     ["Agile Maple", "Maple Sea Framework"]),
    ("It is paid by the MAPLETECH programme. An SME programme follows.", ["MAPLETECH programme"]),
    ("The Innovation Programme of the European Programme.", []),
])  # fmt: skip
def test_english_names_begin_behind_their_article(text, names):
    title = "Mapleton AI Plan\n\nAction 1: Growth of firms\n\n"

    assert [name for name, _ in named(text, "en", title)] == names


def test_english_paragraphs_name_programmes():
    text = (
        "Mapleton AI Plan\n\nAction 1: Growth of firms\n\n"
        "The city opens the Maple Growth Fund and the AI Champions Programme. "
        "A fund and a programme follow.\n"
    )

    assert [(row["exact"], row["kind"]) for row in drafted(text, "en")][2:] == [
        ("Maple Growth Fund", "fund"), ("AI Champions Programme", "measure"),
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["zh", "ja", "en"])
def test_every_keyword_leads_to_a_code_on_file(language):
    words = keywords(language)
    concepts = set(real_seeds().concepts["concept"])

    assert {code for code, _ in words.of("concept")} <= concepts
    for name, codes in (
        ("instrument", "instruments"), ("instrument_paid", "instruments"),
        ("target", "target_groups"), ("kind", "programme_kinds"),
    ):  # fmt: skip
        assert {code for code, _ in words.of(name)} <= set(code_list(codes))


def test_a_sentence_in_english_may_say_which_plan_a_page_is_about():
    text = (
        "Policy instruments\n\nSee what regions do.\n"
        "Data for All (DFA) is the digital agenda of Northland for 2021-27.\n1. Skills: teach;\n"
    )

    plan, measure = drafted(text, "en")

    assert (plan["exact"], plan["kind"]) == ("Data for All", "plan")
    assert (plan["starts"], plan["ends"]) == ("2021", "2027")
    assert measure["parent"] == plan["programme"]


def test_a_year_of_accounts_is_no_span_of_years():
    plan = drafted("Northland digital strategy 2024-25\n\nIt helps firms.\n", "en")[0]

    assert not plan.get("starts")


@pytest.mark.parametrize(("text", "names"), [
    ("The Oak Skills (OS) Program provides grants. The Elm AI/Data Funds Program teaches.",
     [("Oak Skills (OS) Program", "scheme"), ("Elm AI/Data Funds Program", "measure")]),
    ("Use the Growth & New Skills Fund.", [("Growth & New Skills Fund", "fund")]),
    ("It is paid from the UK Shared Oak Fund and the Horizon Europe Programme.", []),
])  # fmt: skip
def test_english_names_hold_their_abbreviation_and_signs_and_those_from_above_are_none(text, names):
    found = drafted(f"Northland digital strategy\n\n{text}\n", "en")[1:]

    assert [(row["exact"], row["kind"]) for row in found] == names


def test_what_the_city_pays_is_a_part_that_holds_measures():
    text = (
        "Northland AI plan\n\nPart 1 Why this plan\nArticle 1 Aims\nTo grow.\n"
        "Part 2 What the city pays\nArticle 2 Compute vouchers\nFirms get a grant of 30%.\n"
    )

    assert [row["exact"] for row in drafted(text, "en")] == [
        "Northland AI plan",
        "Compute vouchers",
    ]


@pytest.mark.parametrize(("text", "title", "language"), [
    ("県「AI実装挑戦補助金」の説明\n\n企業\n補助金の概要\n補助。\n", "AI実装挑戦補助金", "ja"),
    ("Menu\n\nGuidance for you - Oak & Elm Fund\n\nIt pays grants.\n", "Oak & Elm Fund", "en"),
])  # fmt: skip
def test_the_scheme_of_a_page_is_what_its_title_names(text, title, language):
    assert [row["exact"] for row in drafted(text, language)] == [title]


def test_what_a_site_or_a_report_calls_its_parts_is_no_plan():
    council = "Agenda item\n\nNorthland Recovery Plan\n\nMinutes:\n\nMembers noted the plan.\n"

    assert [row["exact"] for row in drafted(council, "en")] == ["Northland Recovery Plan"]
    assert drafted("これまでの取組と成果\n補助金を交付した。\n", "ja") == []


def test_the_numbered_row_of_a_table_is_no_programme():
    text = "云杉市重点工作计划\n一、重点任务\n1. 甲类企业数\t100家\n2. 乙类企业数\t20家\n"

    assert [row["exact"] for row in drafted(text)] == ["云杉市重点工作计划"]
