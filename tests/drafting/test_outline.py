"""Headings and articles lie one in another as this document nests its marks."""

import pytest

from analysis.drafting.outline import sections_of, title_of
from analysis.drafting.outline.title import full_name


def outlined(text, language="zh-Hans"):
    """Return (level, mark, title) of each section."""
    return [(one.level, one.mark, one.title) for one in sections_of(text, language)]


def test_chinese_headings_nest_by_their_marks():
    text = (
        "云杉市行动计划\n\n一、总体要求\n云杉市要发展。\n二、重点任务\n（一）夯实算力底座\n"
        "1.建设智算中心。支持企业建设。\n2.发放算力券。降低成本。\n（二）培育企业\n扶持初创企业。\n"
    )

    assert outlined(text) == [
        (1, "一、", "总体要求"), (1, "二、", "重点任务"), (2, "（一）", "夯实算力底座"),
        (3, "1.", "建设智算中心"), (3, "2.", "发放算力券"), (2, "（二）", "培育企业"),
    ]  # fmt: skip


def test_levels_come_from_how_this_document_nests_its_marks():
    text = "计划\n\n（一）算力\n一、建中心\n建。\n二、发券\n发。\n（二）数据\n一、开放\n放。\n"

    assert [level for level, _, _ in outlined(text)] == [1, 2, 2, 1, 2]


def test_a_heading_that_counts_on_from_one_that_was_left_out_lies_in_no_other():
    text = "计划\n\n一、发展目标\n成为高地。\n（三）资金支持\n给予补助。\n（四）人才\n引进。\n"

    assert [(one.level, one.parent) for one in sections_of(text, "zh-Hans")] == [(1, -1)] * 3


def test_a_section_ends_where_the_next_of_its_level_begins_and_knows_its_parent():
    text = "计划\n\n一、算力\n（一）建中心\n建。\n二、数据\n放。\n"

    one, within, two = sections_of(text, "zh-Hans")

    assert (one.parent, within.parent, two.parent) == (-1, 0, -1)
    assert one.end == within.end == two.start
    assert text[within.body_start : within.end] == "\n建。\n"


def test_a_title_stands_before_the_stop_and_the_sentence_behind_it_is_body():
    text = "办法\n\n（一）加强算力供给。对中心给予补助，最高100万元。\n"

    (section,) = sections_of(text, "zh-Hans")

    assert section.title == "加强算力供给"
    assert text[section.body_start :] == "对中心给予补助，最高100万元。\n"


def test_an_article_that_is_one_sentence_is_named_by_its_first_clause_and_keeps_it():
    text = "办法\n\n第三条 对购买算力的企业，给予最高100万元补助。\n"

    (section,) = sections_of(text, "zh-Hans")

    assert (section.mark, section.title) == ("第三条", "对购买算力的企业")
    assert text[section.body_start :].startswith("对购买算力的企业，给予")


def test_the_first_clause_of_an_article_goes_on_to_its_comma():
    text = "办法\n\n第三条 引导松树在城市、乡村中应用，给予最高100万元补助。\n"

    assert sections_of(text, "zh-Hans")[0].title == "引导松树在城市、乡村中应用"


@pytest.mark.parametrize("halves", [
    ("云杉市关于松树的", "场景营造政策"), ("云杉市松树若干政策措施", "有关条款资金管理办法"),
])  # fmt: skip
def test_a_title_in_two_lines_that_a_notice_announces_is_read_as_one(halves):
    name = "".join(halves)
    text = f"关于印发《{name}》的通知\n\n{halves[0]}\n{halves[1]}\n\n一、松林\n"

    assert full_name(text, title_of(text, "zh-Hans"), "zh-Hans") == name


def test_a_clause_with_an_amount_is_no_part_of_a_title():
    (section,) = sections_of("办法\n\n第五条 设立引导基金，首期规模10亿元。\n", "zh-Hans")

    assert section.title == "设立引导基金"


def test_a_japanese_article_has_its_title_in_brackets_in_the_line_before():
    text = (
        "みどり市補助金交付要綱\n\n（目的）\n第１条　この要綱は、市内企業を支援する。\n"
        "２　前項の支援は、市長が行う。\n（補助率）\n第２条　補助率は２分の１とする。\n"
    )

    assert outlined(text, "ja") == [
        (1, "第１条", "目的"), (2, "２", "前項の支援は"), (1, "第２条", "補助率"),
    ]  # fmt: skip


@pytest.mark.parametrize("line", [
    "第３条（補助率）　補助率は２分の１とする。", "第３　補助率", "３　補助率", "ウ　補助率",
    "(3) 補助率", "③補助率", "■補助率", "第三条【補助率】市は支払う。", "## 補助率",
    "施策３：補助率", "３．補助率", "### ３．補助率",
])  # fmt: skip
def test_a_mark_is_not_part_of_the_title(line):
    (section,) = sections_of(f"みどり市計画\n\n{line}\n市は支払う。\n", "ja")

    assert section.title == "補助率"


@pytest.mark.parametrize("line", [
    "Article 5 Compute vouchers", "Section 2: Compute vouchers", "1.2 Compute vouchers",
    "1. Compute vouchers", "Action 4: Compute vouchers. The city will pay half of the cost.",
    "A. Compute vouchers", "(a) Compute vouchers", "### Compute vouchers",
    "## 2. Compute vouchers", "4 CITY Action 1: Compute vouchers", "IV. Compute vouchers",
])  # fmt: skip
def test_an_english_mark_is_not_part_of_the_title(line):
    (section,) = sections_of(f"Action plan\n\n{line}\n\nThe city pays for it.\n", "en")

    assert section.title == "Compute vouchers"


@pytest.mark.parametrize("line", [
    "1.5亿元用于算力。", "第三条规定的补助另行发放。", "2025年 3 月发布。", "3 个中心建成。",
    "第２条の規定により支払う。", "30%以上。",
])  # fmt: skip
def test_a_number_that_begins_a_line_is_no_mark(line):
    assert outlined(f"计划\n\n{line}\n") == []


def test_marks_within_a_line_that_go_on_counting_are_heads():
    text = "计划\n\n一、算力 （一）建设中心。支持企业。（二）发放券。降低成本。（五）另述。\n"

    assert outlined(text) == [
        (1, "一、", "算力"),
        (2, "（一）", "建设中心"),
        (2, "（二）", "发放券"),
    ]


def test_a_broken_line_that_begins_with_a_bracketed_number_is_no_head():
    text = (
        "计划\n\n（一）建设中心\n符合条件的企业可以按照本条的规定提出申请并参照前述第四款以及\n"
        "（四）项的要求办理。\n（二）发放券\n"
    )

    assert [mark for _, mark, _ in outlined(text)] == ["（一）", "（二）"]


def test_a_table_of_contents_is_not_taken_for_headings():
    text = (
        "计划\n\n目录\n一、总体要求\n二、重点任务\n\n一、总体要求\n要发展。\n二、重点任务\n要建设。\n"
        "三、附录………12\n"
    )

    assert [title for _, _, title in outlined(text)] == ["总体要求", "重点任务"]
    assert sections_of(text, "zh-Hans")[0].start == text.rindex("一、总体要求")


def test_a_short_line_alone_is_a_heading_where_nothing_is_numbered():
    text = (
        "How Mapleton backs AI\n\nMapleton has a plan.\n\nCompute for all\n\n"
        "The city will build a centre for its firms.\n\nJanuary 2026\n\nSkills\n\n"
        "The city will train five hundred people.\n"
    )

    assert outlined(text, "en") == [(1, "", "Compute for all"), (1, "", "Skills")]


def test_an_annex_closes_what_stands_before_it():
    text = "计划\n\n一、算力\n建设。\n附件1\n申请表\n"

    (section,) = sections_of(text, "zh-Hans")

    assert text[section.end :].startswith("附件1")


@pytest.mark.parametrize(("text", "title"), [
    ("云杉市人民政府关于印发《云杉市行动计划》的通知\n\n各区：\n", "云杉市行动计划"),
    ("关于印发云杉市行动计划（2025-2027年）的通知\n", "云杉市行动计划（2025-2027年）"),
    ("《云杉市行动计划》已经市政府同意。\n本文。\n", "云杉市行动计划"),
    ("会上《云杉市行动计划》(以下简称《计划》)正式发布。\n", "云杉市行动计划"),
    ("○みどり市AI補助金交付要綱\n令和7年4月1日\n", "みどり市AI補助金交付要綱"),
    ("云政发〔2025〕3号\n\n云杉市支持算力若干措施\n\n一、算力\n", "云杉市支持算力若干措施"),
    ("首页\n云杉发布新政\n云杉算力管理办法（试行）\n2025年3月1日\n", "云杉算力管理办法（试行）"),
    ("# みどり市AI戦略\n\n市は支える。\n", "みどり市AI戦略"),
    ("---\nlayout: post\ntitle: \"みどり市の計画\"\n---\n\n本文。\n", "みどり市の計画"),
    ("Home\nMapleton AI Action Plan 2026\nThe city acts.\n", "Mapleton AI Action Plan 2026"),
    ("市が動き出した\n\n市は動いた。\n", "市が動き出した"),
    ("云杉出台松树计划\n\n5月，云杉市印发《云杉市松树计划》，共十条。\n", "云杉市松树计划"),
    ("云杉市松树计划\n为发展松树，根据《关于印发松树规划的通知》制定。\n", "云杉市松树计划"),
    ("みどり市：すぎ補助金の公募について\n市は支える。\n", "すぎ補助金"),
    ("Maple Grant - Awards\nThe county awards it.\n", "Maple Grant"),
])  # fmt: skip
def test_a_title_is_the_plan_s_own_name(text, title):
    span = title_of(text, "en" if text.isascii() else "ja")

    assert text[slice(*span)] == title


def test_a_title_in_two_lines_stands_where_most_of_it_does_and_is_read_as_one():
    text = "关于印发的说明\n云杉市支持算力产业高质量发展\n若干政策措施（试行）\n\n一、算力\n"

    span = title_of(text, "zh-Hans")

    assert text[slice(*span)] == "云杉市支持算力产业高质量发展"
    assert full_name(text, span, "zh-Hans") == "云杉市支持算力产业高质量发展若干政策措施（试行）"


@pytest.mark.parametrize("headed", [
    "云杉市推动松树产业的若干措施\n", "云杉市推动松树产业若干措施\n（2025—2027年）\n",
])  # fmt: skip
def test_a_title_printed_a_little_otherwise_heads_the_document_all_the_same(headed):
    notice = "云杉市关于印发云杉市推动松树产业若干措施（2025—2027年）的通知"
    text = f"{notice}\n\n{headed}\n一、目标\n发展。\n"

    start, end = title_of(text, "zh-Hans")

    assert text[start:end] == headed.split("\n")[0]


def test_years_in_the_line_behind_a_title_belong_to_its_name():
    text = "云杉市松树行动计划\n\n（2025—2027年）\n\n一、目标\n发展。\n"

    assert full_name(text, title_of(text, "zh-Hans"), "zh-Hans") == (
        "云杉市松树行动计划（2025—2027年）"
    )


def test_a_report_of_what_the_state_issued_is_not_named_by_it():
    text = "云杉发布解读\n国务院印发《关于松树的意见》，云杉市响应。\n"

    assert text[slice(*title_of(text, "zh-Hans"))] == "云杉发布解读"


def test_headings_listed_without_a_word_for_contents_are_no_sections():
    text = (
        "云杉市条例\n\n第一章 总则\n\n第二章 研究\n\n第三章 附则\n\n"
        "第一章 总则\n\n第一条【目的】 为发展。\n\n第二章 研究\n\n第二条【研究】 支持。\n\n"
        "第三章 附则\n施行。\n"
    )

    assert [mark for _, mark, _ in outlined(text)] == [
        "第一章", "第一条", "第二章", "第二条", "第三章",
    ]  # fmt: skip


def test_a_text_that_opens_with_sentences_has_no_title():
    assert title_of("市は支える。\n", "ja") is None


def test_a_title_that_a_notice_announces_is_read_where_it_heads_the_document():
    name = "云杉市推动人工智能行动计划"
    text = f"云杉市关于印发《{name}》的通知\n\n云政〔2025〕8号\n\n{name}\n\n一、目标\n发展。\n"

    start, end = title_of(text, "zh-Hans")

    assert (start, text[start:end]) == (text.rindex(name), name)


def test_a_heading_of_japanese_may_say_what_is_done_and_stand_close_to_its_number():
    text = (
        "県の計画\n\n1暮らしを守る\n3年間で進める。\n- 1-1 環境を保全する\n"
        "- 1-2 交通をはじめ足を確保する\n"
        "2産業を伸ばす\n2社が進出した\n"
    )

    assert outlined(text, "ja") == [
        (1, "1", "暮らしを守る"), (2, "- 1-1", "環境を保全する"),
        (2, "- 1-2", "交通をはじめ足を確保する"), (1, "2", "産業を伸ばす"),
    ]  # fmt: skip


def test_a_number_close_to_words_is_no_heading_unless_it_counts_on():
    assert outlined("県の計画\n\n8今後の方針\n進める。\n", "ja") == []


@pytest.mark.parametrize(("text", "title", "language"), [
    ("AI補助金の募集について - 北県ホームページ\n\n支援する。\n", "AI補助金", "ja"),
    ("Digital firms in Northland\n\nThe type of call\nOpen\n", "Digital firms in Northland", "en"),
    ("Digital firms of the North\n\n- Aid of a Call\n", "Digital firms of the North", "en"),
])  # fmt: skip
def test_a_title_is_neither_the_site_s_name_nor_a_sort_nor_an_item(text, title, language):
    start, end = title_of(text, language)

    assert text[start:end] == title


def test_a_question_alone_in_its_line_is_a_heading_of_english():
    text = (
        "Growth grant\n\nIt helps.\n\nWhat can be funded\n\nThe grant can pay for:\n\n- land\n\n"
        "How much can I claim?\n\nWhat you claim is up to half.\n"
    )

    assert outlined(text, "en") == [(1, "", "What can be funded"), (1, "", "How much can I claim?")]
