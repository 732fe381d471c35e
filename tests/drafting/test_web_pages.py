"""A web page reads as its document: the main part, in lines, as a browser shows it."""

import pytest

from analysis.drafting.originals import DraftError
from analysis.drafting.originals.html.decoding import decoded
from analysis.drafting.originals.html.reading import read_html
from analysis.drafting.originals.html.said_of_itself import day_of

MEASURE = (
    "<p>第一条 对新建智算中心按投资额的30%给予补助，单个项目最高500万元，"
    "同一企业每年只能申请一次。</p>"
    "<p>第二条 对首次通过备案的大模型一次性奖励50万元，每年支持不超过10个项目，总额1000万元。</p>"
)
LINES = (
    "第一条 对新建智算中心按投资额的30%给予补助，单个项目最高500万元，同一企业每年只能申请一次。\n"
    "第二条 对首次通过备案的大模型一次性奖励50万元，每年支持不超过10个项目，总额1000万元。\n"
)


def read(body, head=""):
    page = f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"
    return read_html(page.encode("utf-8"), "")


def test_a_page_laid_out_in_divisions_gives_its_heading_and_its_text():
    """As the sites of many cities are made: nothing says what is a menu but its links and names."""
    links = "".join(f'<li><a href="/{at}">栏目{at}</a></li>' for at in range(30))
    page = (
        f'<div class="head"><div class="logo">云杉市</div><ul>{links}</ul></div>'
        '<div class="wrap"><div class="crumb">当前位置：<a href="/">首页</a> &gt; '
        '<a href="/zc">政策文件</a></div><div class="con"><h1>云杉市若干措施</h1>'
        f'<div class="TRS_Editor">{MEASURE}</div></div>'
        '<div class="related"><h3>相关阅读</h3><ul><li><a href="/1">2024年措施</a></li></ul></div>'
        '</div><div class="footer">备案号2026001号</div>'
    )

    assert read(page).text == f"云杉市若干措施\n{LINES}"


def test_what_a_page_says_is_its_main_part_is_believed():
    page = f"<div>2026年3月热点：{'新闻' * 8}</div><main><h1>措施</h1>{MEASURE}</main>"

    assert read(page).text == f"措施\n{LINES}"


def test_a_main_part_with_little_of_the_text_is_not_believed():
    original = read(f"<main><p>3 visitors</p></main><div>{MEASURE}</div>")

    assert original.text == LINES
    assert original.notes == ("9 characters around the main part of the page are left out",)


def test_a_page_of_two_parts_keeps_both():
    """Neither holds nearly all of the text: what looks like an annex may be one."""
    page = f"<div>{MEASURE}</div><div><p>附件：补助标准为每家企业每年20万元，共支持60家。</p></div>"

    assert read(page).text == f"{LINES}附件：补助标准为每家企业每年20万元，共支持60家。\n"


def test_lines_break_where_a_browser_breaks_them():
    page = "<div>3 firms<br>4 parks</div>of <b>5</b> towns\n and  6<section>7</section>&nbsp;8"

    assert read(page).text == "3 firms\n4 parks\nof 5 towns and 6\n7\n8\n"


@pytest.mark.parametrize(("markup", "lines"), [
    ("<ol><li>a<li>b</ol>", "1. a\n2. b\n"),
    ('<ol start=4><li>a<li value=9>b</ol>', "4. a\n9. b\n"),
    ("<ol type=a><li>x<li>y</ol>", "a. x\nb. y\n"),
    ('<ol style="list-style: none"><li>a</ol>', "a\n"),
    ('<ol style="list-style-type: cjk-ideographic"><li>甲<li>乙</ol>', "一、甲\n二、乙\n"),
    ("<ul><li>a<ol><li>b</ol><li>c</ul>", "a\n1. b\nc\n"),
    ("<p>• a</p><p>第一条　支持 算力</p><p>一、 支持</p>", "a\n第一条 支持 算力\n一、支持\n"),
    ("<p>5 m<sup>2</sup></p>", "5 m²\n"),
    ("<p><ruby>杉<rt>すぎ</rt></ruby>野市</p>", "杉野市\n"),
    ("<dl><dt>rate<dd>3%</dl>", "rate\n3%\n"),
])  # fmt: skip
def test_lists_and_signs_read_as_they_are_shown(markup, lines):
    assert read(markup).text == lines


def test_a_row_of_a_table_is_a_line():
    page = (
        "<table><caption>表1</caption><tr><th>类别<th>比例<th>上限</tr>"
        "<tr><td rowspan=2>工业</td><td>25%</td><td><p>200</p><p>万元</p></td></tr>"
        "<tr><td>15%<td>80万元</tr></table>"
    )

    assert read(page).text == "表1\n类别\t比例\t上限\n工业\t25%\t200万元\n\t15%\t80万元\n"


def test_a_table_that_lays_out_the_page_is_no_table():
    page = f"<table><tr><td><h1>措施</h1>{MEASURE}</td></tr></table>"

    assert read(page).text == f"措施\n{LINES}"


@pytest.mark.parametrize(("head", "day"), [
    ('<meta name="PubDate" content="2025-09-29 09:12:00">', "2025-09-29"),
    ('<meta property="article:published_time" content="2025-09-29T09:12:00+08:00">', "2025-09-29"),
    ('<script type="application/ld+json">{"datePublished": "2025-09-29"}</script>', "2025-09-29"),
    ('<script type="application/ld+json">{"@graph": [{"datePublished": "2025-9-2"}]}</script>',
     "2025-09-02"),
    ('<script type="application/ld+json">[[[{</script>', None),
    ('<meta name="date" content="soon">', None),
])  # fmt: skip
def test_the_day_of_publication_is_taken_from_what_the_page_tells_machines(head, day):
    assert read(MEASURE, head).metadata.get("published") == day


@pytest.mark.parametrize(("words", "day"), [
    ("20250929", "2025-09-29"), ("2025年9月3日", "2025-09-03"), ("2025/13/01", ""), ("2025", ""),
])  # fmt: skip
def test_a_day_is_read_in_the_ways_it_is_written(words, day):
    assert day_of(words) == day


@pytest.mark.parametrize(("encoding", "named"), [
    ("gb18030", "gb2312"), ("cp932", "Shift_JIS"), ("euc_jp", "EUC-JP"), ("utf-8", "utf-8"),
])  # fmt: skip
def test_a_page_is_read_in_the_encoding_it_names(encoding, named):
    page = f'<meta charset="{named}"><p>市場規模は800億円、中国語で镕</p>'
    page = page if encoding == "gb18030" else page.replace("镕", "")

    assert decoded(page.encode(encoding)) == page


def test_letters_that_are_not_in_the_encoding_named_are_refused():
    page = '<meta charset="utf-8"><p>市場規模は800億円' * 20

    with pytest.raises(DraftError, match="its letters are not in the encoding utf-8"):
        decoded(page.encode("cp932", "replace"))
    with pytest.raises(DraftError, match="names the encoding 'klingon', which is unknown"):
        decoded(b'<meta charset="klingon">')
