"""A number proved by its mark, and what a stranger writes around it: nothing may say another thing.

Each fragment is put at the end of a sound page. Whoever reads the page would read a number that no
source gives; `trace` must not call it traced.
"""

import json
import re
from dataclasses import replace
from itertools import pairwise

import pytest

from analysis.pages import own_sentences, trace
from analysis.pages.agreement import numbers_in
from analysis.pages.neighbours import Line, denied_before, says_the_same
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
    "a share apart": f"{MARK} %",
    "another currency in brackets": f"{MARK} (in US dollars)",
    "another currency": f"{MARK} US dollars",
    "another currency before": f"USD {MARK}",
    "another currency's sign": f"€{MARK}",
    "another currency in Japanese": f'<span lang="ja">{MARK}ドル</span>',
    "another currency in Chinese": f'<span lang="zh-Hans">{MARK}美元</span>',
    "a denial behind it": f'<span lang="ja">{MARK}ではない</span>',
    "a bound behind it in Chinese": f'<span lang="zh-Hans">{MARK}不到</span>',
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
    **{
        f"behind it: {words}": f"{MARK} {words}"
        for words in (
            "percent", "times", "-fold", "squared", "x", "m", "°", "basis points", "(in thousands)",
            "（万元）", "rupees", "₹", "bitcoin", "was not reached", "is wrong",
        )
    },
    **{
        f"before it: {words}": f"{words} {MARK}"
        for words in (
            "no longer", "fails to reach", "not yet", "far from", "one of", "almost", "hardly",
            "ten times", "instead of", "zero point", "−",
        )
    },
    **{f"before it: {sign}": f"{sign}{MARK}" for sign in "–‒√~≈₹"},
    "a minus with a sign nobody sees": f"−\u200b{MARK}",
    **{
        f"in Japanese: {before} … {behind}": f'<span lang="ja">{before}{MARK}{behind}</span>'
        for before, behind in (
            ("約", ""), ("非", ""), ("倍の", ""), ("", "にすぎない"), ("", "ではなかった"),
            ("", "程度"), ("", "の倍"), ("", "とは限らない"), ("", "ルピー"), ("", "ではなく"),
        )
    },
    **{
        f"in Chinese: {before} … {behind}": f'<span lang="zh-Hans">{before}{MARK}{behind}</span>'
        for before, behind in (
            ("没有", ""), ("零点", ""), ("数十个", ""), ("", "左右"), ("", "没有达到"),
            ("", "除外"), ("", "之一"), ("", "折"), ("", "卢比"),
        )
    },
    "a sign that turns it round": f"\u202e{MARK}\u202c",
}  # fmt: skip
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
    "Ethiopic": "<p>፯፯ firms</p>",
    "Adlam": "<p>\U0001e957\U0001e957 firms</p>",
    "counting rods": "<p>\U0001d366 firms</p>",
    "tally marks": "<p>\U0001d377 firms</p>",
    "of segments": "<p>\U0001fbf7 firms</p>",
    "dice": "<p>⚅ firms</p>",
    **{
        f"a sign for a number: {sign}": f"<p>{sign} firms</p>"
        for sign in ("⠼⠛", "💯", "🔟", "🕖", "🎱", "🀍", "🂧", "🁫", "㋆", "㏦", "㍞", "柒佰柒拾")
    },
    "tags": "<p>\U000e0037\U000e0037 firms</p>",
    "twenty by a kanji": '<p lang="ja">廿社</p>',
    "words for those who share the page": '<meta property="og:title" content="777 firms">',
    "full-width": "<p>７７７ firms</p>",
    "kanji": '<p lang="ja">七百七十七社</p>',
    "a tick in a line": "<span data-tick=''>777 firms</span>",
    "a tick of another year": "<span data-tick='2025'>2026</span>",
    "a tick as a paragraph": "<p data-tick>777 billion</p>",
    "a title": '<abbr title="777 firms">x</abbr>',
    "a style sheet": '<style>p::after{content:"777"}</style>',
    "a style sheet in code points": '<style>p::after{content:"\\37 37 37 "}</style>',
    "a counter": "<style>p::after{content:counter(a)}</style>",
    "a half by a style sheet": '<style>p::after{content:"½"}</style>',
    "three quarters by a style sheet": '<style>p::after{content:"\\be "}</style>',
    "an attribute by a style sheet": "<style>p::after{content:attr(data-x)}</style>",
    "a variable by a style sheet": '<style>p{--a:"777"}p::after{content:var(--a)}</style>',
    "a property in escapes": '<style>p::after{c\\6fntent:"777"}</style>',
    "a property in capitals behind a note": '<style>p::after{CONTENT/**/:"777"}</style>',
    "a picture by a style sheet": '<style>p{background:url("data:image/svg+xml,777")}</style>',
    "another style sheet": '<style>@import "data:text/css,777";</style>',
    "what follows an embedded font": (
        "<style>@font-face{src:url(data:font/woff;base64,d09GRg==)}p::after{content:'777'}</style>"
    ),
    "a point of a list": '<style>li{list-style:"777 "}</style><ul><li>x</li></ul>',
    "a list that counts by a style sheet": "<style>li{list-style-type:decimal}</style>",
    "marks of a quotation": '<style>q{quotes:"777" "8"}</style><q>x</q>',
    "signs of a style sheet's own": '<style>@counter-style x{symbols:"777"}</style>',
    "what a narrow table is labelled by": '<p data-label="777 firms">x</p>',
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
    "p onclick": '<p onclick="this.textContent=777">x</p>',
    "script": '<script>document.body.append("777")</script>',
    "script src": '<script src="data:text/javascript,document.body.append(777)"></script>',
    "module": '<script type="module">document.body.append("777")</script>',
    "link": '<link rel="stylesheet" href="https://example.org/777.css">',
    "meta": '<meta http-equiv="refresh" content="0;url=data:text/html,777">',
    "form": '<form action="data:text/html,777"><button>x</button></form>',
    "p aria-braillelabel": '<p aria-braillelabel="777">x</p>',
    "p aria-brailleroledescription": '<p aria-brailleroledescription="777">x</p>',
    "div aria-colcount": '<div role="table" aria-colcount="777">x</div>',
    "div aria-setsize": '<div role="option" aria-setsize="777">x</div>',
    "div aria-rowindextext": '<div aria-rowindextext="777">x</div>',
    "p aria-keyshortcuts": '<p aria-keyshortcuts="7">x</p>',
    "a ping": '<a ping="https://example.org" href="#x">x</a>',
    "use of another file": '<svg><use href="https://example.org/#x"/></svg>',
    "reversed": "<style>.z{display:flex;flex-direction:row-reverse}</style>",
    "in another order": "<style>.z{order:-1}</style>",
    "upside down": "<style>.z{rotate:180deg}</style>",
    "behind one another": "<style>.z{letter-spacing:-1em}</style>",
    "in dots": "<style>.z{-webkit-text-security:disc}</style>",
    "table": '<table summary="777 firms"><tr><td>x</td></tr></table>',
    "div": '<div role="meter" aria-valuenow="777">x</div>',
    "rtl": f"<style>.z{{direction:rtl;unicode-bidi:bidi-override}}</style><p class=z>{MARK}</p>",
    "struck": f"<style>.z{{text-decoration:line-through}}</style><p class=z>{MARK}</p>",
    "mirrored": f"<style>.z{{transform:scaleX(-1)}}</style><p class=z>{MARK}</p>",
}


#: Words at one side of a number, apart from it, by the language of the line and the side.
WORDS = {
    ("en", "before"): (
        "roughly, circa, some, around, beneath, close to, as little as, at best, allegedly, no,"
        " non, un, neither,"
        " cannot reach, does not reach, won’t reach, missed, withdrew, denies, rejected, false:,"
        " wrong:, wrongly,"
        " formerly, once, used to be, It is false that the plan aims at,"
        " thrice, a fraction of, less, plus, ±, ≥, ≠, =, ∑, per,"
        " each, every, annual,"
        " monthly, average, median, cumulative, minimum, net of, except, other than, save for,"
        " not only, a mere,"
        " only, just, scarcely, a third of, dozens of, two thirds of, up to, rather than,"
        " instead of, USD"
    ),
    ("en", "behind"): (
        "万, K, M, bn, pct, percentage points, bps, km, kg, MW, EFLOPS, people, firms, years,"
        " days, hours, a month,"
        " a year, per year, per day, per capita, annually, monthly, each, apiece, every month, ×,"
        " !, +, −, or more,"
        " or so, at least, and more, plus, ish, odd, upwards, is a lie, is not true,"
        " was abandoned, is disputed,"
        " no longer holds, (denied), (false), (not), (bn), (%), (per month), pounds, roubles,"
        " pesos, baht, INR"
    ),
    ("ja", "before"): (
        "およそ, ほぼ, ほとんど, 最小, 最低, 不, 反, 無, 半, 倍, 数十, 毎月, 毎日, 日に,"
        " 一人当たり, 累計, 平均, ＄, せいぜい,"
        " わずか, たった, もはや, かつて, 誤って, 偽の, 嘘の, 半分の, 三分の一の"
    ),
    ("ja", "behind"): (
        "円, 元, 人, 歳, 年, 月, 時間, ほど, くらい, 近く, ずつ, ごと, しか, だけ, さえ,"
        " では ない, じゃない, にあらず,"
        " とは言えない, は嘘, は誤り, は間違い, に届かない, に達しない, を否定, を撤回, の損失,"
        " の赤字, （百万円）, （単位：千）,"
        " （誤り）, （未達）, （毎月）, 毎月, ／月, ／人"
    ),
    ("zh-Hans", "before"): (
        "将近, 差不多, 至少, 最低, 未能达到, 减, 加, 半, 数十, 每月, 每人, 人均, 月均, 累计,"
        " 平均, 仅, 仅仅, 只有, 据传, 谣传,"
        " 谎称, 误称, 曾经, 原定, 一半的, 三分之一的"
    ),
    ("zh-Hans", "behind"): (
        "成, 个百分点, 元, 岁, 年, 月, 日, 小时, 以外, 上下, 许, 未满, 为假, 是谎言, 有误,"
        " 属误传, 未能实现, 已取消, 被否认,"
        " 的亏损, （百万）, （单位：千）, （错误）, （未达到）, （每月）, 每月, ／月, ／人, 之半"
    ),
}  # fmt: skip
#: Sentences as a notebook of anyone's may have them, {} the number.
PLAIN = {
    "en": (
        "It aims at {}, as in 北省.",
        "The target is {} by then.",
        "North Province: {}",
        "From {} to {}, over years",
        "North Province plans {} for compute.",
        "support of {} per project",
        "the scale ({}) and the rest",
        "Support: {} — as its plan says",
        "Its output would have to grow to {} in all.",
        "Scale – {} on record",
        "{} of that is on file",
        "{} is what the plan names.",
        "The city pays {} for it.",
    ),
    "ja": (
        "規模は{}が目標。",
        "北省：{}",
        "目標は{}です。",
        "規模は{}（見込み）です。",
        "北省 {}",
        "規模を{}に広げます。",
        "合計{}になります。",
    ),
    "zh-Hans": (
        "目标为{}。",
        "北省：{}",
        "规模达到{}，其余不详。",
        "规模为{}（预计）",
        "北省 {}",
        "资助{}用于算力。",
    ),
}
RULES_OF_STYLE = (
    "b{display:none}",
    "b{visibility:hidden}",
    "b{opacity:0}",
    "b{color:transparent}",
    "b{font-size:0}",
    "b{position:absolute;left:9em}",
    "b{float:right}",
    "b{clip-path:inset(0)}",
    "b{filter:blur(9px)}",
    "b{writing-mode:vertical-rl}",
    "b{text-transform:full-width}",
    "b{margin-left:-5em}",
    "b{width:0}",
    "b{font-family:z}",
    'b::before{content:"not "}',
    'b::after{content:" billion"}',
    "b{color:#0000}",
    'p{hyphenate-character:"777"}',
    "b{grid-row:1}",
    "b{mask:none}",
    "b{overflow:hidden}",
    "b{zoom:-1}",
    "b{background:linear-gradient(#000,#fff)}",
    "@supports (color:red){b{vertical-align:super}}",
    "b{color:red;opacity:.01",
)


SMALL = '<html lang="en"><body><main></main>{}</body></html>'
PACKAGE = re.compile(r'<script type="application/json" id="package">.*?</script>', re.DOTALL)


def package_of(page: str) -> str:
    return PACKAGE.search(page)[0]


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


def marked(sentence: str, tag: str) -> str:
    return f'<p lang="{tag}">{sentence.replace("{}", MARK)}</p>'


def test_words_beside_a_number_are_of_those_that_leave_it_as_it_is(pages):
    said = [
        (
            (f"{word} {{}}" if side == "before" else f"{{}} {word}")
            if tag == "en"
            else f"{word}{{}}"
            if side == "before"
            else f"{{}}{word}",
            tag,
        )
        for (tag, side), words in WORDS.items()
        for word in words.split(", ")
    ]
    lines = [marked(text, tag) for text, tag in said]
    found = [
        line for line in lines if untraced_with(SMALL.format(package_of(pages["en"])), line) == 0
    ]

    assert len(said) > 200
    assert found == []


def test_plain_sentences_leave_a_number_traced(pages):
    lines = [marked(one, tag) for tag, sentences in PLAIN.items() for one in sentences]

    assert [one for one in lines if untraced_with(SMALL.format(package_of(pages["en"])), one)] == []


def test_bare_counts_take_their_range_and_what_they_count_from_the_line(pages):
    small = SMALL.format(package_of(pages["en"]))
    count = '<data value="{0}" data-derived="count" data-from="{1}">{0}</data>'
    one = count.format(1, "north-target")
    two = count.format(2, "north-target north-baseline")

    assert untraced_with(small, f'<p lang="zh-Hans">从大到小列第{one}至{two}，共{two}项</p>') == 0
    assert untraced_with(small, f"<p>Spread over {two} groups, {one} of {two} each</p>") == 0
    assert untraced_with(small, f"<p>{two} billion firms</p>") == 1
    assert untraced_with(small, f"<p>{two} km</p>") == 1
    assert untraced_with(small, f"<p>less than {two} firms</p>") == 1


def test_a_name_of_another_place_of_the_page_beside_a_number_takes_it_away(pages):
    package = package_of(pages["en"]).replace(
        '"names":{', '"names":{"region/south":["South Province","南省"],', 1
    )
    for line in ("South Province: {}", "South Province’s {}", "South Province aims at {}",
                 "{} (South Province)", "{} in South Province", "南省は{}"):  # fmt: skip
        assert untraced_with(SMALL.format(package), marked(line, "ja" if "南" in line else "en"))
    assert untraced_with(SMALL.format(package), marked("North Province: {}", "en")) == 0


def test_an_amount_is_a_years_where_it_is_counted_over_one(pages):
    package = package_of(pages["en"])
    yearly = package.replace('"frequency":""', '"frequency":"P1Y"')
    for line, tag in (("{} a year", "en"), ("年間{}", "ja"), ("每年{}", "zh-Hans")):
        assert untraced_with(SMALL.format(package), marked(line, tag)) == 1
        assert untraced_with(SMALL.format(yearly), marked(line, tag)) == 0


@pytest.mark.parametrize("rule", RULES_OF_STYLE)
def test_a_style_sheet_of_another_hand_neither_hides_nor_moves_nor_writes(rule):
    assert untraced_with(SMALL.format(""), f"<style>{rule}</style>") > 0


def test_colours_and_lines_of_another_hand_are_taken(pages):
    sheet = "td{color:#123456;background:none;border:0;padding:0}.w0{fill:none;stroke:#000}"

    assert untraced_with(SMALL.format(""), f"<style>{sheet}</style>") == 0


@pytest.mark.parametrize("change", [
    ("<data ", '<data title="not" '), ("<data ", '<data aria-label="seven" '),
    ("<data ", '<data class="narrow" '), ("at least", "<span hidden>at least</span>"),
])  # fmt: skip
def test_a_number_in_its_mark_is_its_text_alone(pages, change):
    small = SMALL.format(package_of(pages["en"]))

    assert untraced_with(small, MARK) == 0
    assert untraced_with(small, MARK.replace(*change)) > 0


def test_the_number_of_a_printed_sheet_and_a_unit_with_a_raised_sign_are_no_figures(pages):
    sheet = '<style>@page{@bottom-right{content:counter(page) " / " counter(pages)}}</style>'

    assert untraced_with(pages["en"], sheet) == 0
    assert numbers_in("in km²", "en") == ()


@pytest.mark.parametrize("letter", ["b", "k"])
def test_the_letter_of_a_note_below_its_table_says_nothing_of_the_number_before_it(pages, letter):
    small = SMALL.format(package_of(pages["en"]))
    marked = f'<p>{MARK}<sup class="note-mark">{letter}</sup></p>'
    below = f'<ul class="footnotes"><li><sup>{letter}</sup> Of another time.</li></ul>'

    assert untraced_with(small, f"{marked}{below}") == 0
    assert untraced_with(small, marked) == 1


def test_a_tick_belongs_into_a_picture(pages):
    assert list(unreadable("g", {"data-tick": "7"}, in_picture=True)) == []
    assert list(unreadable("g", {"data-tick": "7"}, in_picture=False)) == ["<g data-tick>"]


@pytest.mark.parametrize(("shown", "is_the_same"), [("最高1200万元", True), ("1200万元", False)])
def test_a_place_may_end_in_a_letter_before_a_bound_but_not_before_a_digit(shown, is_the_same):
    place = "河南省 D"
    line = Line(place, shown, "。", place, "。", "zh-Hans", places=(place,))

    assert says_the_same(line) is is_the_same


@pytest.mark.parametrize(("before", "shown", "tag", "is_the_same"), [
    ("Aid ceiling: ", "CNY 10 million", "en", True),
    ("支援上限：", "1,000万元", "ja", True),
    ("资助最高：", "1,000万元", "zh-Hans", True),
    ("最高：", "1,000万元", "zh-Hans", False),  # no name before it
    ("Aid at most ", "CNY 10 million", "en", False),  # no colon
])  # fmt: skip
def test_a_name_may_end_in_a_word_for_a_bound(before, shown, tag, is_the_same):
    assert says_the_same(Line(before, shown, "", before, "", tag)) is is_the_same


#: What stands before an amount of money or a currency, never before a number alone.
BEFORE_MONEY = ("One is in ", "」（経費")


@pytest.mark.parametrize("tag", ["en", "ja", "zh-Hans"])
def test_a_number_in_any_sentence_of_the_workbook_says_the_same(tag):
    sides = {
        side
        for sentence in own_sentences.sentences(tag)
        for side in pairwise(own_sentences.PLACEHOLDER.split(sentence))
        if side[0] not in BEFORE_MONEY and len("".join(side).encode()) >= own_sentences.FEWEST
    }
    times = ("P1Y", "P6M", "P3M", "P1M")
    refused = [
        (before, behind)
        for before, behind in sides
        if not says_the_same(Line(before, "29", behind, before, behind, tag, flows=times))
    ]

    assert len(sides) > 400
    assert refused == []


def test_two_numbers_that_are_read_as_one_share_are_each_held_by_themselves():
    assert says_the_same(Line("北省 ", "19", "件中8件", "北省 ", "件中\ufffc件", "ja"))
    assert not says_the_same(Line("北省 ", "19", "割", "北省 ", "割", "ja"))


def test_that_a_row_is_not_read_yet_says_nothing_of_its_number():
    line = Line("Target: ", "EUR 8 billion", " not read yet", "Target: ", " not read yet", "en")

    assert says_the_same(line)
    assert not says_the_same(replace(line, words_behind=" not reached"))


def test_before_what_it_is_called_a_number_bears_any_name_that_goes_into_no_amount(pages):
    def head(words):
        return f'<p class="ev-head"><strong>{MARK}</strong> {words} · 北省</p>'

    for name in ("県立計算センターの計算能力", "core industry", "年間の採択件数"):
        assert untraced_with(pages["en"], head(name)) == 0
    for word in ("%", "²", "million", "割"):
        assert untraced_with(pages["en"], head(word)) > 0
    assert untraced_with(pages["en"], head("").replace(MARK, f"less than {MARK}")) > 0
    line = Line("最大", "10", " 年間の採択件数", "", " 年間の採択件数", "ja", is_named=True)
    assert says_the_same(replace(line, before=""))


def test_a_wide_range_is_read_by_its_ends_in_a_sentence():
    shown = "CNY 500,000 to CNY 153 million"
    line = Line("If they may, it is ", shown, " in all.", "it is ", " in all.", "en")

    assert says_the_same(line)
    assert not says_the_same(replace(line, shown="CNY 5 million to CNY 15 million", after="k"))


@pytest.mark.parametrize("name", ["无人机", "未来产业", "无锡", "非遗", "不锈钢"])
def test_a_name_that_begins_with_a_sign_of_denial_denies_no_number(name):
    assert not denied_before(name, "zh-Hans")
    assert says_the_same(Line(f"{name}：", "5", "", f"{name}：", "", "zh-Hans"))


@pytest.mark.parametrize("denial", ["无", "未", "不是", "未达", "并非"])
def test_a_denial_before_a_number_still_denies_it(denial):
    assert not says_the_same(Line(denial, "5", "", denial, "", "zh-Hans"))


TIMES = [
    ("en", "P6M", "CNY 5", "{} each half-year", True),
    ("en", "P3M", "CNY 5", "{} a quarter", True),
    ("en", "P1Y", "CNY 5", "{} a quarter", False),
    ("en", "P1Y", "CNY 5", "{} each half-year", False),
    ("en", "P1Y", "CNY 5", "not annually {}", False),
    ("ja", "P6M", "5元", "半年ごとに{}", True),
    ("ja", "P1Y", "5元", "半年ごとに{}", False),
    ("zh-Hans", "P6M", "5元", "每半年{}", True),
    ("zh-Hans", "P1Y", "5元", "每半年{}", False),
]


@pytest.mark.parametrize(("tag", "frequency", "shown", "sentence", "traced"), TIMES)
def test_an_amount_is_said_over_the_time_that_it_is_counted_over(
    tag, frequency, shown, sentence, traced
):
    figure = {"value": "5", "unit": "CNY", "bound": "exact", "frequency": frequency}
    block = json.dumps({"figures": {"five": figure}})
    line = sentence.format(f'<data value="5" data-figure="five">{shown}</data>')
    page = f'<html lang="{tag}"><p>{line}</p><script type="application/json" id="package">{block}'

    assert (trace(f"{page}</script></html>").untraced == ()) is traced
