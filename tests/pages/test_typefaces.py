"""Each passage brings the glyphs of its own language, whatever stands around it."""

from analysis.charts.canvas import Canvas
from analysis.charts.svg import inline_svg
from analysis.pages.tree import markup_of, tree_of
from analysis.pages.typefaces import (
    characters_by_language,
    drawn_characters,
    font_rules,
    share_colours,
    share_fonts,
)


def test_a_part_of_a_page_speaks_the_language_of_the_nearest_tag_that_says_one():
    page = (
        '<p>一<span lang="zh-Hans">二<span>三</span><b lang="en">four</b>五</span>'
        '六</p><br lang="zh-Hans"/>七'
    )
    assert characters_by_language([tree_of(page)], "ja") == {
        "ja": set("一六七"),
        "zh": set("二三五"),
    }


def test_pictures_and_styles_bring_no_glyphs_but_what_a_script_writes_does():
    page = '<svg><text>一</text></svg><style>q::before{content:"二"}</style>&#x516d;'
    used = characters_by_language([tree_of(page)], "ja", written='"四"')
    assert used == {"ja": set("四六"), "zh": set()}


def test_the_signs_between_languages_in_a_text_of_others_do_no_harm():
    page = "<p>一\ufdd2\ufdd2\ufdd0zh\ufdd1二</p>"
    assert set("一二") <= set().union(*characters_by_language([tree_of(page)], "ja").values())


def test_what_only_looks_like_a_tag_in_text_says_no_language():
    page = '<p>a lang="zh-Hans"&gt; 一</p>'
    assert characters_by_language([tree_of(page)], "ja") == {"ja": {"一"}, "zh": set()}


def test_words_that_the_style_sheet_takes_from_an_attribute_bring_their_glyphs():
    page = (
        '<nav class="contents" aria-label="目次"></nav>'
        '<table><tr><td data-label="値" title="外">一</td></tr></table>'
    )
    assert characters_by_language([tree_of(page)], "ja") == {"ja": set("目次値一"), "zh": set()}


def test_the_pictures_of_a_page_share_its_fonts():
    pictures = ""
    for words in ("目標 1", "目標 2 &"):
        canvas = Canvas(40)
        canvas.text(0, 20, words)
        pictures += inline_svg(canvas, words)
    assert pictures.count("@font-face") == 2

    page = tree_of(pictures)
    share_fonts(page, "ja")

    written = markup_of(page)
    assert "@font-face" not in written and written.count('font-family="wb-drawn,wb-ja,') == 2
    assert drawn_characters([page]) == set("目標 12&")
    rules = font_rules([page], "ja")
    assert [rule.partition(";")[0] for rule in rules.split("@font-face{")[1:]] == [
        "font-family:wb-ja", "font-family:wb-drawn"
    ]  # fmt: skip


def test_the_pictures_of_a_page_share_the_rules_of_their_colours():
    page = tree_of(
        "<svg><style>.wf0{fill:red}.wn{fill:none}</style></svg>"
        "<svg><style>.wf0{fill:red}</style></svg><svg><style>text{fill:red}</style></svg>"
    )
    assert share_colours(page) == ".wf0{fill:red}.wn{fill:none}"
    assert markup_of(page).count("<style>") == 1
