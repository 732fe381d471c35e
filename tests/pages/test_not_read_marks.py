"""What a page shows of rows that nobody has read carries a sign and the word."""

import pytest

from analysis.languages import in_language
from analysis.pages.not_read import mark_unread, unread_keys
from analysis.pages.rows import Rows
from analysis.pages.tree import markup_of, tree_of
from tests.tiny import figure, programme, said, source, tiny

UNREAD = frozenset({"f", "figure/f", "programme/p"})
MARK = ' <span class="not-read">not read yet</span>'
NUMBER = '<data value="1" data-figure="{}">1</data>'


def marked(markup, unread=UNREAD):
    tree = tree_of(markup)
    return mark_unread(tree, unread), str(markup_of(tree))


def test_the_keys_of_unread_rows_are_those_by_which_a_page_names_them():
    seeds = tiny(
        figures=[figure("f", obs_status="V"), figure("g")],
        programmes=[programme("p", obs_status="V")],
    )

    assert unread_keys(Rows(seeds)) == UNREAD


@pytest.mark.parametrize(
    "shown",
    [
        NUMBER.format("f"),
        '<data value="2" data-derived="total" data-from="g f">2</data>',
        '<time datetime="2027" data-from="programme/p">2027</time>',
        '<span data-name="programme/p">Plan</span>',
    ],
)
def test_a_number_a_date_and_a_name_have_the_mark_behind_them(shown):
    assert marked(f"<p>{shown}, and more</p>") == (True, f"<p>{shown}{MARK}, and more</p>")


def test_the_mark_behind_an_item_is_no_part_of_its_name():
    item = '<li data-name="programme/p" lang="ja">計画（2025年）</li>'
    named = '<li><span data-name="programme/p" lang="ja">計画（2025年）</span>'

    assert marked(f"<ul>{item}</ul>") == (True, f"<ul>{named}{MARK}</li></ul>")


def test_what_was_read_has_no_mark():
    shown = f"<p>{NUMBER.format('g')}</p>"

    assert marked(shown) == (False, shown)
    assert marked(f"<p>{NUMBER.format('f')}</p>", frozenset()) == (
        False, f"<p>{NUMBER.format('f')}</p>",
    )  # fmt: skip


def test_a_row_is_marked_once_in_a_block_and_again_in_the_next():
    twice = NUMBER.format("f") * 2
    _, found = marked(f"<p>{twice}</p><p>{NUMBER.format('f')}</p>")

    assert (
        found
        == f"<p>{NUMBER.format('f')}{MARK}{NUMBER.format('f')}</p><p>{NUMBER.format('f')}{MARK}</p>"
    )


def test_the_mark_stands_behind_the_button_and_its_note_sign():
    button = f'<span class="keep"><button>{NUMBER.format("f")}</button><sup>1</sup></span>'

    assert marked(f"<td>{button}; next</td>")[1] == f"<td>{button}{MARK}; next</td>"


def test_the_mark_is_in_the_language_of_the_page():
    with in_language("ja"):
        assert "未確認</span>" in marked(f"<p>{NUMBER.format('f')}</p>")[1]


def test_a_mark_in_a_picture_is_hollow_and_the_caption_says_what_that_is():
    def picture(key):
        drawn = f'<svg class="chart"><g class="mark" data-figure="{key}"><path d="M0 0"/></g></svg>'
        return f"<figure>{drawn}<figcaption>Size</figcaption></figure>"

    found, drawn = marked(picture("f"))

    assert found
    assert '<g class="mark unread" data-figure="f">' in drawn
    assert (
        'Size<p class="not-read-key">Hollow with a dashed edge: drafted, not read yet.</p>' in drawn
    )
    assert "unread" not in marked(picture("g"))[1]


def test_the_places_of_what_nobody_has_read_can_be_counted_on_a_page_that_leaves_it_out():
    from analysis.package.unread import without_unread

    seeds = tiny(
        sources=[source("plan")],
        figures=[figure("f", obs_status="V")],
        evidence=[said("f", "one", 5)],
        programmes=[
            programme("p", obs_status="V", source="plan", start="9", end="13", exact="Plan")
        ],
    )
    rows = Rows(without_unread(seeds))

    assert rows.row("unread/plan:5")["exact"] == "one"
    assert rows.row("unread/plan:9")["exact"] == "Plan"
    assert rows.row("unread/plan:1") is None
    assert rows.row("f") is None
