"""A stranger's tags, attributes, classes, pictures and marks: only what our pages write is taken.

Each fragment is put at the end of a sound page. Whoever reads it would read a number, or a meaning
of one, that no source gives.
"""

import re

import pytest
from test_what_stands_beside import MARK, SMALL, package_of, untraced_with

from analysis.pages import trace
from analysis.pages.attributes import OWN_CLASSES
from analysis.pages.frame import style_sheet

CLAIM = 'data-figure="north-target" data-value="160000000000"'
SAYS = "at least CNY 160 billion"
COUNT = '<data value="{}" data-derived="{}" data-from="{}">{}</data>'


def marked(text: str) -> str:
    return MARK.replace(SAYS, text)


def drawn(inside: str) -> str:
    return f"<figure><svg>{inside}</svg></figure>"


HIDDEN = ("hidden", 'class="skip"', "popover", 'aria-hidden="true"', "inert", 'class="way"')
AROUND = (
    'title="not reached"', 'aria-label="less than that"', 'aria-description="false"', "hidden",
    'role="deletion"', 'is="x-y"', 'slot="x"', 'size="1"', 'accesskey="7"', 'color="white"',
)  # fmt: skip
BLOCKS = ("p", "div", "section", "summary")
CHANGING = ("less than", "not", "half of", "minus")
ONE = '<data value="1" data-derived="count" data-from="north-target">1</data>'
CASES = {
    "hidden between": [
        f"<p>less than <span {how}>one thing, namely:</span> {MARK}</p>" for how in HIDDEN
    ],
    "attributes around": [f"<span {how}>{MARK}</span>" for how in AROUND],
    "words in the block before": [
        f"<{tag}>{words}</{tag}><{tag}>{MARK}</{tag}>" for tag in BLOCKS for words in CHANGING
    ],
    "words in the cell before": [
        f"<table><tr><td>{words}</td><td>{MARK}</td></tr></table>" for words in CHANGING
    ],
    "words in the block behind": [
        f"<{tag}>{MARK}</{tag}><{tag}>{words}</{tag}>"
        for tag in BLOCKS
        for words in ("billion", "%", "万", "is false")
    ],
    "lines that a tag breaks": [
        f"<p>less than <{tag}>{MARK}</p>" for tag in ("br", "hr", "label", "svg", "details")
    ],
    "words that a browser moves before the table": [
        f"<table>less than <tr><td></td></tr>{MARK}</table>",
        f"<table><tr>not <td>{MARK}</td></tr></table>",
        f"<table><tr><td>{MARK}</td></tr>twice</table>",
    ],
    "signs that our own classes write": [
        f'<span class="not-stated">{MARK}</span>',
        f'<p class="not-stated">{MARK}</p>',
        *(f'<details class="{name}"><summary>{MARK}</summary></details>'
          for name in ("verdict", "verdict care", "verdict apart")),
        f'<table><tr><td data-label="less than">{MARK}</td></tr></table>',
    ],
    "words that a style sheet writes": [
        '<style>.k1 td:nth-child(2)::before{content:"less than"/""}</style>',
        '<style>@page { @bottom-left { content: "in thousands" } }</style>',
    ],
    "style sheets that hide a word": [
        f"<style>{rule}</style>"
        for rule in ("b{color:white}", "b{font-size:1px}", "p b{display:inline}", "i{fill:white}",
                     "@supports (color:red){td{color:red}}")
    ],
    "a claim in a claim": [
        f'<p><span data-row="region/north">{MARK}<i> per day:</i></span></p>',
        f'<p><time datetime="2027">{MARK}</time></p>',
    ],
    "a note that is no sign of one": [
        f'<p><sup data-note="x">less than</sup> {MARK}</p>',
        f'<p>{MARK}<span data-note> billion</span></p>',
    ],
    "words in the mark": [
        marked(text)
        for text in (f"not {SAYS}", f"−{SAYS}", f"nearly {SAYS}", f"~{SAYS}", f"{SAYS} a month",
                     f"{SAYS} (not reached)",
                     f"USD {SAYS}", f"{SAYS} roubles", SAYS.replace("CNY", "XXX"),
                     SAYS.replace("CNY", "СNУ"), f"({SAYS}")
    ],
    "counts that are none": [
        COUNT.format(3, "count", "north-target north-target north-target", 3),
        COUNT.format(3, "in_group", "north-target region/north", 3),
        COUNT.format(777, "a_formula_nobody_knows", "north-target", 777),
        '<data data-derived="pmc_answer" data-from="north-target">seven hundred</data>',
    ],
    "dates": [
        f'<p>{before}<time datetime="2027" data-figure="north-target">2027</time>{behind}</p>'
        for before, behind in (("", " billion"), ("", "億円"), ("", "%"), ("CNY ", ""), ("−", ""),
                               ("not by ", ""), ("less than ", " firms"))
    ],
    "pictures": [
        drawn(inside)
        for inside in (
            '<g data-tick="">CNY 777 billion</g>', '<g data-tick="10"><text>777</text></g>',
            f"<g {CLAIM}><text>not {SAYS}</text></g>", f"<g {CLAIM}><text>{SAYS} a day</text></g>",
            f'<g {CLAIM}><text transform="scale(-1,1)">{SAYS}</text></g>',
            f'<g {CLAIM} transform="rotate(180)"><text>{SAYS}</text></g>',
            f'<g {CLAIM}><text x="9 8 7 6 5">{SAYS}</text></g>',
            f'<g {CLAIM}><text dx="1 -9 1">{SAYS}</text></g>',
            f'<g {CLAIM}><text><tspan fill="none">at least</tspan>{SAYS[8:]}</text></g>',
            f'<g {CLAIM}><text><tspan font-size="0">at least</tspan>{SAYS[8:]}</text></g>',
            f'<g {CLAIM}><text display="none">{SAYS}</text></g>',
            f'<g {CLAIM}><text mask="url(#m)">{SAYS}</text></g>',
            f'<g {CLAIM}><text font-family="Wingdings">{SAYS}</text></g>',
            f'<symbol id="a"><text>{SAYS}</text></symbol><use href="#a"/>',
            f"<text>less than</text><g {CLAIM}><text>{SAYS}</text></g>",
            *(f"<g {CLAIM}><text>{words}</text><text>{SAYS}</text></g>"
              for words in ("−", "less than")),
            f"<g {CLAIM}><text>{SAYS}</text><text>万</text></g>",
        )
    ],
    "a dash or brackets that make it negative": [
        f"<p>—{MARK}</p>", f"<p>Scale: — {MARK}</p>", f"<p>({MARK})</p>", f"<p>Minus {MARK}</p>",
        f"<p>Scale: ({MARK})</p>",
    ],
    "what the numbers of a list count": [
        f"<ol><li>{words}</li></ol>" for words in ("billion firms", "% of firms", "万")
    ],
    "a clause that denies": [
        *(f"<p>{words}{stop} {MARK}</p>" for words in ("Less than", "Minus", "A lie", "Half of")
          for stop in ":,–"),
        *(f"<p>{MARK}{stop} {words}</p>" for words in ("not met", "thousands", "monthly", "false")
          for stop in ":,;"),
    ],
    "a number in words as a clause or a block": [
        case
        for tag, words in (
            ("en", "Ten times, Zero, A dozen, Fourscore, A gross of, A couple of hundred, VII,"
             " Six figures, A lakh, Quadruple, Monthly, Seven"),
            ("ja", "七七七, 柒百, 俩, 十倍, 零, 万, 数千, 各月"),
            ("zh-Hans", "七七七, 幺幺零, 仨, 三成, 亿, 翻番, 上百, 半数, 每月"),
        )
        for word in words.split(", ")
        for case in (
            f'<p lang="{tag}">{word}: {MARK}</p>', f'<p lang="{tag}">{MARK}, {word}</p>',
            f'<div lang="{tag}"><p>{word}</p><p>{MARK}</p></div>',
            f'<div lang="{tag}"><p>{MARK}</p><p>{word}</p></div>',
        )
    ] + [f"<p>It is not true that the plan aims at</p><p>{MARK}</p>"],
    "a date that reads as another number": [
        f'<p>{before}<time datetime="2027" data-figure="north-target">2027</time>{behind}</p>'
        for before, behind in (
            ("", "k"), ("", "s"), ("", " BC"), ("", "年前"), ("", " firms")
        )
    ],
    "marks that a sign joins": [f"<p>{ONE}{sign}{ONE}</p>" for sign in ",:"],
    "an attribute twice": [
        MARK.replace("<data ", '<data data-figure="north-target" '),
        '<script type="application/json" type="text/javascript">{}</script>',
    ],
    "blocks of data beside ours": [
        '<!-- <script type="application/json" id="package">{}</script> -->',
        '<script id="rules" type="application/json">{"terms":[]}</script>',
        '<script type="application/json" id="package">{}</script>',
        '<p id="words">{}</p>',
        '<script type="application/ld+json">{"variableMeasured":{"value":777}}</script>',
        '<script type="application/ld+json">{"name":"777 firms"}</script>',
        '<script type="application/ld+json">{"version":777}</script>',
    ],
    "markup that parsers end in two ways": [
        "<!--><p>777</p>-->", "<!--->777-->", "<!-- --!>777<!-- -->", "<svg><![CDATA[777]]></svg>"
    ],
    "what else a head may say": [
        '<meta charset="shift_jis">', '<link rel="preload" as="style" href="x.css">',
        '<link rel="icon" href="777.svg">', '<meta itemprop="price" content="777">',
        '<style media="print">td{color:red}</style>',
    ],
    "a link that is a script": ['<a href="java\tscript:x">x</a>'],
}  # fmt: skip


@pytest.mark.parametrize("cases", [pytest.param(CASES[name], id=name) for name in CASES])
def test_what_our_pages_do_not_write_is_refused(pages, cases):
    small = SMALL.format(package_of(pages["en"]))

    assert untraced_with(small, MARK) == 0
    assert [case for case in cases if untraced_with(small, case) == 0] == []


def test_a_number_opens_the_evidence_of_its_own_figure(pages):
    entry = '<ol><li id="ref-north-target"><div class="ev" id="ev-1" popover></div></li></ol>'
    button = '<p><button class="n" popovertarget="{}">{}</button></p>{}'
    small = SMALL.format(package_of(pages["en"]))

    assert untraced_with(small, button.format("ev-1", MARK, entry)) == 0
    assert untraced_with(small, button.format("ev-2", MARK, entry)) == 1


OPENED = (
    '<p><button popovertarget="ev-{}">{}</button><sup data-note="ev-{}">{}</sup></p>'
    '<ol><li id="ref-north-target"><div class="ev" id="ev-1"></div></li>'
    '<li id="ref-count"><div class="ev" id="ev-2"></div></li></ol>'
)


def test_a_note_sign_is_of_the_number_before_it(pages):
    small = SMALL.format(package_of(pages["en"]))

    assert untraced_with(small, OPENED.format(1, MARK, 1, 1)) == 0
    assert untraced_with(small, OPENED.format(2, ONE, 2, 2)) == 0
    assert untraced_with(small, OPENED.format(1, MARK, 2, 2)) == 1
    assert untraced_with(small, OPENED.format(2, ONE, 1, 1)) == 1


def test_derived_numbers_that_open_one_window_claim_the_same(pages):
    small = SMALL.format(package_of(pages["en"]))
    opened = OPENED.format(2, ONE, 2, 2)
    other = opened.replace("north-target", "north-baseline", 1)

    assert untraced_with(small, opened + opened) == 0
    assert untraced_with(small, opened + other) == 1


@pytest.mark.parametrize(("place", "refused"), [("ref-north-target", 0), ("ref-other", 1)])
def test_a_mark_in_a_picture_leads_to_the_evidence_of_its_figure(pages, place, refused):
    entry = '<ol><li id="ref-north-target"><div class="ev" id="ev-1"></div></li></ol>'
    mark = f'<a xlink:href="#{place}"><g {CLAIM}><text>{SAYS}</text></g></a>'
    small = SMALL.format(package_of(pages["en"]))

    assert untraced_with(small, drawn(mark) + entry) == refused


def test_words_that_name_their_source_stand_under_it(pages):
    said = '<p>“<span data-source="north-news">plan</span>”, <cite data-source="{}">x</cite></p>'
    small = SMALL.format(package_of(pages["en"]))

    assert untraced_with(small, said.format("north-news")) == 0
    assert untraced_with(small, said.format("other")) == 1


def test_words_of_a_figure_are_those_of_its_source_without_a_number_too(pages):
    said = '<p><q data-exact="north-target" data-source="north-news">{}</q></p>'
    small = SMALL.format(package_of(pages["en"]))

    assert untraced_with(small, said.format("1,600億元以上")) == 0
    assert untraced_with(small, said.format("plain words of another")) == 1


def test_a_line_in_a_language_of_no_pages_is_read_by_the_words_of_the_code(pages):
    small = SMALL.format(package_of(pages["en"]))

    assert untraced_with(small, f'<p lang="und-Arab">It aims at {MARK}.</p>') == 0
    assert untraced_with(small, f'<p lang="und-Arab">less than {MARK}</p>') == 1


def test_words_of_the_workbook_in_the_block_before_say_nothing_of_the_number(pages):
    small = SMALL.format(package_of(pages["en"]))
    row = "<table><tr><td>{}</td><td>{}</td></tr></table>"

    assert untraced_with(small, row.format('<span class="not-stated">not stated</span>', MARK)) == 0
    assert untraced_with(small, row.format("not", MARK)) == 1


def test_every_class_by_which_our_style_sheet_hides_or_writes_has_its_tags():
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", style_sheet())
    hiding = re.compile(
        r"display:\s*none|visibility:\s*hidden|position:\s*absolute|content:\s*[^\"n]"
    )
    named = {
        name
        for selector, body in rules
        if hiding.search(body)
        for one in selector.split(",")
        for name in re.findall(r"\.([a-z][\w-]*)", one.split(":has(")[0])
    }

    assert named - set(OWN_CLASSES) - ALSO_PLAIN == set()


#: Classes of those rules that only say where the element is that is hidden, or hide it on paper.
ALSO_PLAIN = {"table-note", "folded", "cost", "wide", "fields"}


def test_a_narrow_table_is_labelled_by_its_head_without_the_note_in_it(pages):
    head = f'of <span class="keep">{COUNT.format(1, "count", "north-target", 1)}<sup data-note="x">'
    label = "of 1 on record"
    table = (
        f"<table><thead><tr><th>{head}4</sup></span> on record</th></tr></thead>"
        f'<tbody><tr><td data-label="{label}">x</td></tr></tbody></table>'
    )

    found = trace(pages["en"].replace("</main>", f"{table}</main>"))

    assert not [one for one in found.untraced if "style sheet" in one["text"]]


def test_a_page_of_plain_tables_and_texts_of_another_hand_is_taken(pages):
    other = (
        '<table border="1" class="dataframe"><tr align="right"><th>x</th></tr></table>'
        '<p><a href="https://example.org" title="x" rel="noopener">x</a> <abbr title="x">y</abbr>'
        '<svg viewBox="0 0 9 9"><g transform="rotate(-90 1 2)"><text x="1" y="2">x</text></g></svg>'
    )

    assert trace(SMALL.format(other)).untraced == ()


def test_a_place_in_a_document_is_one_number_and_never_other_words(pages):
    small, place = (
        SMALL.format(package_of(pages["en"])),
        '<p><span data-position="120 129">{}</span></p>',
    )
    before = trace(small.replace("</main>", f"{MARK}</main>")).traced
    told = ["characters 120 to 129", "第120—129字", "120–129"]

    found = [trace(small.replace("</main>", f"{MARK}{place.format(text)}</main>")) for text in told]

    assert [(one.traced - before, one.untraced) for one in found] == [(1, ())] * 3
    assert untraced_with(small, place.format("三百字")) == 1
