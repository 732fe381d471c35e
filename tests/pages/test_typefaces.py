"""Each passage brings the glyphs of its own language, whatever stands around it."""

from analysis.charts.canvas import Canvas
from analysis.charts.svg import inline_svg
from analysis.languages import in_language
from analysis.pages.typefaces import (
    characters_by_language,
    drawn_characters,
    font_rules,
    shared,
    spoken,
)


def test_a_part_of_a_page_speaks_the_language_of_the_nearest_tag_that_says_one():
    page = (
        '<html lang="ja"><p>一<span lang="zh-Hans">二<span>三</span><b lang="en">four</b>五</span>'
        '六</p><br lang="zh-Hans">七</html>'
    )
    assert characters_by_language(page) == {"ja": set("一六七"), "zh": set("二三五")}


def test_joined_the_parts_are_the_page_without_the_tags_that_say_a_language():
    page = '<html lang="en"><p>a<q lang="ja">b<q>c</q></q>d</p><q lang="zh-Hans">e</q></html>'
    parts = list(spoken(page))
    assert [language for language, part in parts if part.strip("</htmlpq>")] == [
        "en", "ja", "en", "zh-Hans"
    ]  # fmt: skip
    assert "".join(part for _, part in parts) == "<p>ab<q>c</q></q>d</p>e</q></html>"


def test_pictures_styles_and_data_bring_no_glyphs_but_words_for_a_script_do():
    page = (
        '<html lang="ja"><svg><text>一</text></svg><style>q::before{content:"二"}</style>'
        '<script type="application/json">"三"</script>'
        '<script type="application/json" id="words">"四"</script><script>"五"</script>'
        "&#x516d;</html>"
    )
    assert characters_by_language(page) == {"ja": set("四五六"), "zh": set()}


def test_what_only_looks_like_a_tag_in_text_says_no_language():
    page = '<html lang="ja"><p>a lang="zh-Hans"&gt; 一</p></html>'
    assert characters_by_language(page) == {"ja": {"一"}, "zh": set()}


def test_words_that_the_style_sheet_takes_from_an_attribute_bring_their_glyphs():
    page = (
        '<html lang="ja"><nav class="contents" aria-label="目次"></nav>'
        '<td data-label="値" title="外">一</td></html>'
    )
    assert characters_by_language(page) == {"ja": set("目次値一"), "zh": set()}


def test_the_pictures_of_a_page_share_its_fonts():
    pictures = ""
    for words in ("目標 1", "目標 2 &"):
        canvas = Canvas(40)
        canvas.text(0, 20, words)
        pictures += inline_svg(canvas, words)
    assert pictures.count("@font-face") == 2

    with in_language("ja"):
        page = f'<html lang="ja">{shared(pictures)}</html>'
        rules = font_rules(page)

    assert "@font-face" not in page and page.count('font-family="wb-drawn,wb-ja,') == 2
    assert drawn_characters(page) == set("目標 12&")
    assert [rule.partition(";")[0] for rule in rules.split("@font-face{")[1:]] == [
        "font-family:wb-ja", "font-family:wb-drawn"
    ]  # fmt: skip
