"""A number proved by its mark, and what a stranger writes around it: nothing may say another thing.

Each fragment is put at the end of a sound page. Whoever reads the page would read a number that no
source gives; `trace` must not call it traced.
"""

import pytest

from analysis.pages import trace
from analysis.pages.agreement import numbers_in
from analysis.pages.readable import unreadable

MARK = (
    '<data value="160000000000" data-figure="north-target" data-unit="CNY" data-bound="at_least">'
    "at least CNY 160 billion</data>"
)
BESIDE = {
    "a scale": f"{MARK}万",
    "a scale in words": f"{MARK} billion",
    "a letter for a scale": f"{MARK}k",
    "a share": f"{MARK}%",
    "a digit before": f"7{MARK}",
    "a digit behind": f"{MARK}7",
    "a group of digits": f"{MARK},000",
    "a minus": f"−{MARK}",
    "a minus in words": f"minus {MARK}",
    "a word that denies": f"not {MARK}",
    "a word that doubles": f"twice {MARK}",
    "a word that multiplies": f"tens of {MARK}",
    "another bound": f"less than {MARK}",
    "another bound in Japanese": f'<span lang="ja">{MARK}未満</span>',
    "a sign that turns it round": f"\u202e{MARK}\u202c",
}
SHOWN = {
    "circled": "<p>Firms: ①②</p>",
    "Roman": "<p>Plan Ⅳ</p>",
    "lowered": "<p>Firms: ₄₂</p>",
    "raised": "<p>Firms: ⁴²</p>",
    "Arabic-Indic": "<p>Firms: ٤٢</p>",
    "Devanagari": "<p>Firms: ४२</p>",
    "mathematical": "<p>𝟕𝟕𝟕 firms</p>",
    "a half": "<p>½ of firms</p>",
    "three quarters": "<p>¾ of firms</p>",
    "in brackets": "<p>⑴ firms</p>",
    "circled by a kanji": "<p>㊀</p>",
    "full-width": "<p>７７７ firms</p>",
    "kanji": '<p lang="ja">七百七十七社</p>',
    "a tick in a line": "<span data-tick=''>777 firms</span>",
    "a tick of another year": "<span data-tick='2025'>2026</span>",
    "a tick as a paragraph": "<p data-tick>777 billion</p>",
    "a title": '<abbr title="777 firms">x</abbr>',
    "a style sheet": '<style>p::after{content:"777"}</style>',
    "a style sheet in code points": '<style>p::after{content:"\\37 37 37 "}</style>',
    "a counter": "<style>p::after{content:counter(a)}</style>",
}
HELD = {
    "ol": '<ol start="777"><li>x</li></ol>',
    "li": '<ol><li value="777">x</li></ol>',
    "input": '<input value="777">',
    "button": '<input type="button" value="777 firms">',
    "meter": '<meter max="1000" value="777"></meter>',
    "progress": '<progress value="777" max="1000"></progress>',
    "iframe": '<iframe srcdoc="777 firms"></iframe>',
    "template": "<template>777 firms</template>",
    "img": '<img alt="" src="data:image/svg+xml,<svg><text>777</text></svg>">',
    "object": '<object data="data:text/plain,777"></object>',
    "track": '<track label="777">',
    "th": '<table><tr><th abbr="777">x</th></tr></table>',
    "a": '<a href="data:text/html,777">x</a>',
    "bdo": f'<bdo dir="rtl">{MARK}</bdo>',
    "del": f"<del>{MARK}</del>",
    "s": f"<s>{MARK}</s>",
    "p": '<p style="--x:777">x</p>',
}


def untraced_with(page: str, fragment: str) -> int:
    return len(trace(page.replace("</main>", f"<div>{fragment}</div></main>", 1)).untraced)


def test_the_mark_alone_and_in_a_plain_sentence_is_traced(pages):
    assert untraced_with(pages["en"], MARK) == 0
    assert untraced_with(pages["en"], f"<p>It aims at {MARK}, as in 北省.</p>") == 0
    assert untraced_with(pages["en"], f'<p lang="ja">規模は{MARK}が目標。</p>') == 0


@pytest.mark.parametrize("fragment", [*BESIDE.values(), *SHOWN.values(), *HELD.values()],
                         ids=[*BESIDE, *SHOWN, *HELD])  # fmt: skip
def test_what_would_say_another_number_is_not_traced(pages, fragment):
    assert untraced_with(pages["en"], fragment) > 0


def test_the_number_of_a_printed_sheet_and_a_unit_with_a_raised_sign_are_no_figures(pages):
    sheet = '<style>@page{@bottom-right{content:counter(page) " / " counter(pages)}}</style>'

    assert untraced_with(pages["en"], sheet) == 0
    assert numbers_in("in km²", "en") == ()


def test_a_tick_belongs_into_a_picture(pages):
    assert list(unreadable("g", {"data-tick": "7"}, in_picture=True)) == []
    assert list(unreadable("g", {"data-tick": "7"}, in_picture=False)) == ["<g data-tick>"]
