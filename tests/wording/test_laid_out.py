"""Tables as markup: heads, groups, footnotes, columns of numbers, and cards on a narrow screen."""

from fractions import Fraction

import pytest

from analysis.languages import Term
from analysis.quantities import DatedBy, Quantity
from analysis.wording import Group, Html, Noted, Table, not_computed, number, say
from analysis.wording.cards import narrowest, needs_cards, with_cards
from analysis.wording.tables import is_number, letter

FIVE = Quantity(Fraction(5), "company", figures=("f",))
DATA = str(number(FIVE))


def body(*rows, heads=("A", "B"), **more):
    """Return the markup of a table from its first row on, without its frame."""
    return Table("Caption", list(heads), list(rows), **more).html.partition("</thead>")[2]


def test_a_table_is_a_frame_with_caption_heads_and_body():
    html = Table("Aims", ["A", "B"], [["x", "y"]]).html
    ident = html.partition('id="')[2].partition('"')[0]

    assert html == (
        f'<div class="table" role="region" tabindex="0" aria-labelledby="{ident}"><table>'
        f'<caption id="{ident}">Aims</caption>'
        '<thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>'
        '<tbody><tr><th scope="row">x</th><td>y</td></tr></tbody></table></div>'
    )
    assert ident.startswith("table-") and len(ident) == len("table-") + 10


def test_tables_of_another_caption_or_content_have_another_id():
    tables = Table("A", ["x"], [["y"]]), Table("B", ["x"], [["y"]]), Table("A", ["x"], [["z"]])

    assert len({one.html.partition('id="')[2].partition('"')[0] for one in tables}) == 3


def test_a_table_is_shown_as_markup_wherever_markup_is_taken():
    assert Table("Aims", ["A"], [["x"]])._repr_html_() == Table("Aims", ["A"], [["x"]]).__html__()


def test_groups_part_the_body_and_head_what_follows():
    head = '<tr class="group"><th scope="rowgroup" colspan="2">'

    assert body(["a", "b"], Group("G"), ["c", "d"], Group("H"), ["e", "f"]) == (
        '<tbody><tr><th scope="row">a</th><td>b</td></tr></tbody>'
        f'<tbody>{head}G</th></tr><tr><th scope="row">c</th><td>d</td></tr></tbody>'
        f'<tbody>{head}H</th></tr><tr><th scope="row">e</th><td>f</td></tr></tbody>'
        "</table></div>"
    )


def test_a_group_is_no_row_of_the_wrong_length():
    assert Table("Aims", ["A", "B"], [Group("G")]).html
    with pytest.raises(ValueError, match=r"^row 2 of the table 'A<b' has 1 cells for 2 columns$"):
        Table("A<b", ["A", "B"], [["x", "y"], ["z"]])


def test_a_table_without_a_row_and_without_a_note_is_still_a_table():
    assert "<table>" in Table("Aims", ["A"], []).html
    assert Table("Aims", ["A"], [], note=say("None.")).html == (
        "<p><strong>Aims</strong><br>None.</p>"
    )


def test_a_cell_of_several_parts_is_set_as_lines():
    assert "<td>x<br>y<br>" in body(["a", ["x", ("y", None)]])


@pytest.mark.parametrize(
    ("cell", "numeric"),
    [(FIVE, True), (Noted(FIVE, "n"), True), (Html(DATA), True), (Html("<b>5</b>"), False),
     ("<data >", False), (DatedBy("2027", "f"), False), (None, False)],
)  # fmt: skip
def test_a_number_is_a_quantity_or_its_markup(cell, numeric):
    assert is_number(cell) is numeric


def test_numbers_stand_to_the_right_with_their_head_and_what_stands_for_a_number():
    rows = [[FIVE, FIVE], ["a", None], ["b", not_computed()], ["c", DatedBy("2027", "f")],
            ["d", Noted(None, "n")], ["e", "words"]]  # fmt: skip
    html = Table("Caption", ["A", "B"], rows).html

    assert '<th scope="col">A</th><th scope="col" class="q">B</th>' in html
    assert html.count('<td class="q">') == 5
    assert "<td>words</td>" in html
    assert f'<th scope="row">{DATA}</th>' in html


def test_in_a_column_without_numbers_nothing_stands_to_the_right():
    assert 'class="q"' not in body(["a", None], ["b", DatedBy("2027", "f")])


def test_a_column_of_more_words_than_numbers_stands_to_the_left_with_its_head():
    rows = [["a", FIVE], ["b", "words"], ["c", "more"], ["d", None]]
    html = Table("Caption", ["A", "B"], rows).html

    assert '<th scope="col">B</th>' in html and 'class="q"' not in html


def test_a_cell_of_many_words_is_set_as_prose_unless_it_is_a_list():
    assert '<td class="prose">' in body(["a", "x" * 56])
    assert "prose" not in body(["a", "x" * 55])
    assert "prose" not in body(["a", Html(f"<li>{'x' * 56}</li>")])
    assert "prose" not in body(["a", Html(f'<b title="{"x" * 56}">y</b>')])


def test_a_note_stands_below_once_and_its_mark_with_each_cell():
    html = body(["a", Noted("x", "N")], ["b", Noted("y", "M")], [Noted("c", "N"), "z"], note="End")

    assert '<td>x<sup class="note-mark">a</sup></td>' in html
    assert '<td>y<sup class="note-mark">b</sup></td>' in html
    assert '<th scope="row">c<sup class="note-mark">a</sup></th>' in html
    assert html.endswith(
        '</div><ul class="footnotes"><li><sup>a</sup> N</li><li><sup>b</sup> M</li></ul>'
        '<p class="table-note">End</p>'
    )


def test_a_mark_keeps_to_the_last_number_of_its_cell():
    two = Html(f"{DATA} and {DATA}")
    dated = Html("by <time x>2027</time>")
    mark = '<sup class="note-mark">a</sup>'

    assert f'{DATA} and <span class="keep">{DATA}{mark}</span></td>' in body(["a", Noted(two, "N")])
    assert f'by <span class="keep"><time x>2027</time>{mark}</span></td>' in body(
        ["a", Noted(dated, "N")]
    )
    assert f'<td class="q"><span class="keep">{DATA}{mark}</span></td>' in body(
        ["a", Noted(FIVE, "N")]
    )


@pytest.mark.parametrize(
    ("place", "mark"),
    [(0, "a"), (25, "z"), (26, "aa"), (27, "ab"), (51, "az"), (52, "ba"), (701, "zz"),
     (702, "aaa")],
)  # fmt: skip
def test_footnotes_are_lettered_like_the_columns_of_a_sheet(place, mark):
    assert letter(place) == mark


def test_a_term_begins_like_a_sentence_where_it_heads_a_row_or_column_and_not_in_a_cell():
    per = Term("ceiling_per", "project")
    html = Table("Caption", ["A", per], [[per, per]]).html

    assert '<th scope="col">Per project</th>' in html
    assert '<th scope="row">Per project</th><td>per project</td>' in html
    assert 'colspan="2">Per project</th>' in body(Group(per))


ROW = "<tr><th>{}</th><td>{}</td><td>{}</td></tr>"


@pytest.mark.parametrize(
    ("columns", "bodies", "cards"),
    [
        (2, f"{'x' * 99}<li><data ", False),  # two columns fit whatever they hold
        (3, "<tr>", False),
        (3, "<li>", True),
        (3, "<data ", False),
        (4, "<data ", True),
        (4, "<time ", True),
        (4, "<p", False),
        (5, "<p", False),
        (6, "<p", True),
    ],
)
def test_a_table_is_set_as_cards_by_its_columns_and_by_what_they_hold(columns, bodies, cards):
    assert needs_cards([Html("")] * columns, bodies) is cards


def test_a_table_whose_words_come_to_more_than_a_line_is_set_as_cards():
    # 39 letters fit: three columns with 1.5 letters beside each leave 34.5 for words
    heads = [Html("a")] * 3

    assert narrowest(heads, ROW.format("x" * 30, "y", "z")) == 30 + 1 + 1 + 4.5
    assert not needs_cards(heads, ROW.format("x" * 32, "y", "z"))
    assert needs_cards(heads, ROW.format("x" * 33, "y", "z"))


def test_a_head_may_be_what_makes_a_column_wide():
    assert narrowest([Html("<b>long head</b>"), Html("")], "") == 4 + 0 + 3


def test_a_line_may_break_at_blanks_hyphens_and_between_ideographs():
    heads = [Html("")] * 3

    # "two-" has 4 letters, "three" 5; an ideograph is two letters wide
    assert narrowest(heads, ROW.format("two-three", "one two", "人人人")) == 5 + 3 + 2 + 4.5


def test_the_heading_of_a_group_makes_no_column_wide():
    group = '<tr class="group"><th colspan="3">' + "x" * 50 + "</th></tr>"

    assert narrowest([Html("")] * 3, group + ROW.format("a", "b", "c")) == 3 + 4.5


def test_a_number_in_a_column_of_numbers_keeps_to_one_line_and_elsewhere_breaks():
    cell = '<td class="q"><data x>1 234</data> and <time>2 027</time></td>'
    row = f"<tr><th>a</th>{cell}<td>b</td></tr>"

    assert narrowest([Html("")] * 3, row) == 1 + 5 + 1 + 4.5
    assert narrowest([Html("")] * 3, row.replace(' class="q"', "")) == 1 + 3 + 1 + 4.5


def test_cards_name_each_cell_after_its_column_row_by_row_and_tell_the_roles():
    table = (
        '<thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>'
        '<tbody><tr><th scope="row">a</th><td>b</td></tr>'
        '<tr><th scope="row">c</th><td class="q">d</td></tr></tbody>'
    )

    assert with_cards(table, [Html("A"), Html('<b>B "x"</b>')]) == (
        '<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">A</th>'
        '<th scope="col" role="columnheader">B</th></tr></thead>'
        '<tbody role="rowgroup"><tr role="row"><th scope="row" role="rowheader">a</th>'
        '<td role="cell" data-label="B &#34;x&#34;">b</td></tr>'
        '<tr role="row"><th scope="row" role="rowheader">c</th>'
        '<td class="q" role="cell" data-label="B &#34;x&#34;">d</td></tr></tbody>'
    )


def test_a_long_text_of_short_words_needs_a_line_of_several():
    rows = [ROW.format("a", "b", "人" * signs) for signs in (18, 19)]

    assert [narrowest([Html("")] * 3, row) for row in rows] == [1 + 1 + 2 + 4.5, 1 + 1 + 12 + 4.5]
