"""Whom a document names is found by how names end; what is nobody's name is left out."""

import pytest

from analysis.drafting import members, programmes
from analysis.drafting.outline import sections_of
from analysis.numbers import scan


def drafted(text, language="zh-Hans"):
    sections = sections_of(text, language)
    plans = programmes.drafted(text, scan(text, language), sections, "doc", "spruce", language)
    return members.drafted(text, sections, plans, "doc", "spruce", language)


def named(text, language="zh-Hans"):
    """Return (name, kind) of each member."""
    return [(row["exact"], row["kind"]) for row in drafted(text, language)]


@pytest.mark.parametrize(("text", "name", "kind"), [
    ("支持云杉大学牵头。", "云杉大学", "university"),
    ("推进云杉市人工智能重点实验室建设。", "云杉市人工智能重点实验室", "laboratory"),
    ("依托云杉智算中心提供服务。", "云杉智算中心", "infrastructure"),
    ("优化云杉市公共算力服务平台。", "云杉市公共算力服务平台", "platform"),
    ("支持云杉经济技术开发区先行先试。", "云杉经济技术开发区", "area"),
    ("引进红枫数科有限公司。", "红枫数科有限公司", "company"),
    ("推广“青松”大模型应用。", "“青松”大模型", "model"),
    ("推进国家松树局研究与评价实验室建设。", "国家松树局研究与评价实验室", "laboratory"),
    ("依托云杉省松树母基金（苗木方向）。", "云杉省松树母基金（苗木方向）", "institution"),
])  # fmt: skip
def test_a_name_ends_in_what_it_is_and_begins_behind_the_verb(text, name, kind):
    assert named(f"云杉市行动计划\n\n一、加强合作\n{text}\n") == [(name, kind)]


@pytest.mark.parametrize("text", [
    "建成10个产业园区、3个重点实验室。", "支持各高校、研究院、孵化器。", "建设公共服务平台。",
    "建设人工智能科技园、概念验证中心。", "落实《云杉大学建设方案》。", "发展平台企业。",
    "打造云杉人工智能先导区。", "支持芯片、传感器、软件等企业发展。", "推广“1+3”平台。",
    "每年评定一批云杉市松树产业园。",
])  # fmt: skip
def test_what_could_be_anybody_is_nobody(text):
    assert named(f"云杉市行动计划\n\n一、加强合作\n{text}\n") == []


def test_names_joined_in_a_list_are_one_each():
    text = "云杉市行动计划\n\n一、加强合作\n联合云杉大学、红枫大学与青松研究院攻关。\n"

    assert [name for name, _ in named(text)] == ["云杉大学", "红枫大学", "青松研究院"]


def test_a_list_that_says_what_it_is_of_needs_no_endings():
    text = "云杉市行动计划\n\n一、加强合作\n支持云杉、红枫科技等龙头企业设立总部。\n"

    assert named(text) == [("云杉", "company"), ("红枫科技", "company")]


@pytest.mark.parametrize(("text", "found"), [
    ("聚焦智能制造、智慧医疗等领域。", [("智能制造", "application"), ("智慧医疗", "application")]),
    ("聚焦教育、医疗等重点领域。", [("教育", "sector"), ("医疗", "sector")]),
    ("发展松木、杉木和柏木三大产业。",
     [("松木", "sector"), ("杉木", "sector"), ("柏木", "sector")]),
    ("支持各类企业、有关高校开展群体智能、自主协同与决策等方向研究。",
     [("群体智能", "technology"), ("自主协同与决策", "technology")]),
    ("围绕存算芯片、闪存（NAND）等技术攻关。",
     [("存算芯片", "technology"), ("闪存（NAND）", "technology")]),
    ("聚焦汽车等制造业场景和金融、农业等领域。", [("金融", "sector"), ("农业", "sector")]),
    ("充分发挥本市算力多元和数据海量的综合优势。",
     [("算力多元", "circumstance"), ("数据海量", "circumstance")]),
    ("构建集云服务、边缘算力于一体的网络。", [("云服务", "unnamed"), ("边缘算力", "unnamed")]),
    ("经过实地调研、专家论证等环节。", []),
    ("在手机、可穿戴设备等领域推出产品。", [("手机", "product"), ("可穿戴设备", "product")]),
    ("突破芯片、操作系统等关键技术。", [("芯片", "technology"), ("操作系统", "technology")]),
    ("锚定教育、交通等核心场景。", [("教育", "sector"), ("交通", "sector")]),
    ("拓展巡检、导览等应用场景。", [("巡检", "application"), ("导览", "application")]),
    ("面向智能助手、嵌入式模型等细分场景。", [("智能助手", "product"), ("嵌入式模型", "model")]),
    ("加强人才培养、推动产业发展等工作领域。", []), ("聚焦制造等领域。", []),
])  # fmt: skip
def test_what_a_list_says_its_parts_are(text, found):
    assert named(f"云杉市行动计划\n\n一、加强应用\n{text}\n") == found


def test_a_listed_field_is_the_concept_that_its_words_are():
    text = "云杉市行动计划\n\n一、加强应用\n聚焦智能制造、智慧医疗、智慧生活等领域。\n"

    assert [row["concept"] for row in drafted(text)] == ["isic-c", "isic-q86", ""]


def test_bodies_responsible_are_the_institutions_of_their_measure():
    text = (
        "云杉市计划\n\n一、发放算力券\n"
        "发放。（牵头单位：市科技局，责任单位：市工信局(数据局)、市财政局、各区人民政府）\n"
        "二、建设中心\n建设。（责任单位：市科技局等）\n"
    )

    rows = drafted(text)

    assert [(row["exact"], row["rule"]) for row in rows] == [
        ("市科技局", "responsible-body"), ("市工信局(数据局)", "responsible-body"),
        ("市财政局", "responsible-body"), ("市科技局", "responsible-body"),
    ]  # fmt: skip
    assert {row["kind"] for row in rows} == {"institution"}
    assert rows[0]["programme"] == rows[2]["programme"] != rows[3]["programme"]


def test_a_list_of_bodies_ends_with_its_own_bracket():
    text = (
        "云杉市计划\n\n一、发放算力券\n发放。（责任单位：市工信局（数据局）、市财政局）各区集聚服务商，"
        "每年支持。\n"
    )

    assert [name for name, _ in named(text)] == ["市工信局（数据局）", "市财政局"]


def test_a_second_label_within_a_bracket_ends_with_the_bracket():
    text = "（牵头单位：松木局；配合单位：柏木局、有关单位）支持建设基地，给予奖励。"

    assert [name for name, kind in named(f"云杉市行动计划\n\n一、应用\n{text}\n")] == [
        "松木局", "柏木局",
    ]  # fmt: skip


def test_the_bodies_that_issue_a_document_together_are_members():
    text = "根据有关政策，市松木局、市杉木委联合制定本计划。松树、杉树联合制定规则。"

    assert named(f"云杉市行动计划\n\n一、应用\n{text}\n") == [
        ("市松木局", "institution"), ("市杉木委", "institution"),
    ]  # fmt: skip


def test_the_name_of_a_programme_is_no_member_where_it_is_told_again():
    text = "建设云杉公共算力平台。二是云杉公共算力平台对外开放。"

    assert named(f"云杉市行动计划\n\n一、应用\n{text}\n") == []


def test_an_english_body_may_have_commas_in_its_name():
    text = "Mapleton AI Plan\n\nIt is run by the Department for Pine, Oak and Technology.\n"

    assert named(text, "en") == [("Department for Pine, Oak and Technology", "institution")]


def test_a_name_counts_once_for_a_programme_at_its_first_place():
    text = (
        "云杉市计划\n\n一、加强合作\n支持云杉大学。依托云杉大学。\n二、加强研究\n支持云杉大学。\n"
    )

    rows = drafted(text)

    assert [row["start"] for row in rows] == [text.index("云杉大学"), text.rindex("云杉大学")]


def test_the_span_of_a_member_is_its_name():
    text = "云杉市行动计划\n\n一、加强合作\n支持云杉大学。\n"

    (row,) = drafted(text)

    assert text[row["start"] : row["end"]] == row["exact"] == row["name_zh_hans"]
    assert row["member"] == f"doc-m{row['start']}"
    assert (row["obs_status"], row["basis"]) == ("V", "stated")


def test_the_heading_of_a_programme_is_no_member_of_it():
    assert (
        named("云杉市发布集聚区\n\n1、云杉人工智能集聚区\n位于北岸。\n2、红枫集聚区\n在南。\n")
        == []
    )


def test_japanese_names():
    text = (
        "みどり市AI戦略\n\n１　連携の推進\n市は、若葉大学や株式会社みどりロボットと連携し、"
        "市内大学、研究機関、商工会議所の参加を得る。\n担当課：産業政策課、デジタル推進課\n"
    )

    assert named(text, "ja") == [
        ("若葉大学", "university"), ("株式会社みどりロボット", "company"),
        ("産業政策課", "institution"), ("デジタル推進課", "institution"),
    ]  # fmt: skip


def test_english_names():
    text = (
        "Mapleton AI Action Plan\n\nAction 1: Compute for all\n\n"
        "The city works with the University of Maple, Leaf University and the Oak Institute. "
        "The City Council reports; AI Research Centre tenants apply.\n"
        "Lead: Department of Trade and Skills; Partners: Acme Robotics Ltd and the Oak Board\n"
    )

    assert named(text, "en") == [
        ("University of Maple", "university"), ("Leaf University", "university"),
        ("Oak Institute", "laboratory"), ("Department of Trade and Skills", "institution"),
        ("Acme Robotics Ltd", "institution"), ("Oak Board", "institution"),
    ]  # fmt: skip
