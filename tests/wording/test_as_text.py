"""A table without markup: a data frame to reckon with, and text for where no markup is shown."""

from fractions import Fraction

import pytest
from IPython.lib.pretty import pretty

from analysis.quantities import Quantity
from analysis.wording import Group, Html, Noted, Table, say

FIVE = Quantity(Fraction(5), "company", "at_least", figures=("f",))


def table(*rows, note=None):
    return Table("Aims", ["Region", "Aim"], list(rows), note)


def lines(shown: Table) -> list[str]:
    return [" ".join(line.split()) for line in pretty(shown).splitlines()]


class TestTheFrame:
    def test_a_cell_is_its_words_and_what_is_not_stated_is_none(self):
        frame = table(["Maple", FIVE], ["Cedar", None]).to_frame()

        assert list(frame.columns) == ["Region", "Aim"]
        assert frame["Aim"].to_list() == ["at least 5 companies", None]

    def test_words_have_common_spaces_by_which_one_looks_for_them(self):
        frame = Table("All\u00a0aims", ["Aim"], [["10\u00a0firms"]]).to_frame()

        assert (frame.attrs["caption"], frame["Aim"].to_list()) == ("All aims", ["10 firms"])

    def test_a_quantity_stays_one_where_asked_and_is_a_number_then(self):
        frame = table(["Maple", FIVE], ["Cedar", None]).to_frame(quantities=True)

        assert frame["Aim"].to_list() == [FIVE, None]
        assert frame["Aim"].astype(float)[0] == 5.0

    def test_a_cell_of_words_is_its_words(self):
        frame = table([say("the {what}", what="Maple"), ["<one>", Html("<b>two</b>")]]).to_frame()

        assert frame.to_numpy().tolist() == [["the Maple", "<one>\ntwo"]]

    def test_what_heads_a_group_is_the_index_of_its_rows(self):
        frame = table(["Oak", "x"], Group("North"), ["Maple", FIVE]).to_frame()

        assert frame.index.to_list() == ["", "North"]
        assert table(["Oak", "x"]).to_frame().index.to_list() == [0]

    def test_a_note_is_kept_beside_the_frame(self):
        shown = table(["Maple", Noted(FIVE, "as of May")], note="Read slowly.")
        frame = shown.to_frame(quantities=True)

        assert frame["Aim"].to_list() == [FIVE]
        assert frame.attrs == {"caption": "Aims", "notes": ["as of May", "Read slowly."]}


class TestTheText:
    def test_a_table_is_its_caption_its_rows_and_its_notes(self):
        shown = table(Group("North"), ["Maple", Noted(FIVE, "as of May")], note="Read slowly.")

        assert lines(shown) == [
            "Aims",
            "Region Aim",
            "North",
            "Maple at least 5 companies [a]",
            "[a] as of May",
            "Read slowly.",
        ]

    def test_of_a_long_table_the_first_rows_are_shown_and_the_others_counted(self):
        shown = table(*([str(number), "x"] for number in range(20)))

        assert lines(shown)[-2:] == ["11 x", "… and 8 rows more"]

    def test_a_group_among_the_rows_left_out_is_no_row(self):
        rows = [[str(number), "x"] for number in range(13)]

        assert lines(table(*rows[:12], Group("North"), rows[12]))[-1] == "… and 1 rows more"

    def test_a_table_without_a_row_is_its_caption_and_its_note(self):
        assert str(table(note="Nothing.")) == pretty(table(note="Nothing.")) == "Aims\nNothing."

    def test_columns_stand_below_one_another_an_ideograph_taking_two_letters(self):
        assert pretty(table(["深圳", "x"], ["Maple", "y"])) == (
            "Aims\nRegion  Aim\n深圳    x\nMaple   y"
        )

    def test_a_long_cell_is_cut_so_that_the_columns_fit(self):
        assert lines(table(["a" * 36, "b" * 37]))[-1] == "a" * 36 + " " + "b" * 35 + "…"
        assert lines(table(["深" * 30, "x"]))[-1] == "深" * 17 + "… x"

    def test_a_table_is_printed_with_a_tab_between_its_cells(self):
        shown = table(Group("North"), ["Maple", Noted(["x", "y"], "as of May")])

        assert str(shown) == "Aims\nRegion\tAim\nNorth\nMaple\tx; y [a]\n[a] as of May"


@pytest.mark.parametrize(
    ("shown", "plain", "line"),
    [
        (table(note="Nothing."), "Aims\nNothing.", "<Table “Aims”: 0 rows of 2 columns>"),
        (say("a {what}", what="<b>"), "a <b>", "<Sentence “a <b>”>"),
        (Html("<style>b {}</style><b>bold</b>"), "bold", None),
    ],
)
def test_what_a_cell_ends_with_is_shown_as_its_words(shown, plain, line):
    assert pretty(shown) == plain
    assert line is None or repr(shown) == line


def test_groups_are_not_counted_as_rows():
    assert repr(table(Group("North"), ["x", "y"])) == "<Table “Aims”: 1 rows of 2 columns>"
