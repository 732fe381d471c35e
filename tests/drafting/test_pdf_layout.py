"""A PDF's lines become its paragraphs again; what every page repeats is left out."""

import pytest
from written_files import pdf, words_at

from analysis.drafting.originals.pdf.furniture import NUMBER
from analysis.drafting.originals.pdf.reading import read_pdf

FULL = "A grant covers up to 40% of the eligible costs of new equipment, which"
REST = "is paid once."


def read(*drawings):
    return read_pdf(pdf(*drawings), "").text


def lines(*words, top=700, pitch=18, left=72, size=12):
    """Lines of Helvetica below one another."""
    return b"".join(words_at(left, top - pitch * at, one, size) for at, one in enumerate(words))


def test_a_line_that_had_no_room_for_the_next_word_goes_on():
    assert read(lines(FULL, REST, "A short line", "and another one.")) == (
        f"{FULL} {REST}\nA short line\nand another one.\n"
    )


def test_a_heading_in_larger_letters_is_a_line_of_its_own():
    heading = words_at(72, 740, FULL[:40], 16)

    assert read(heading + lines(FULL, REST)) == f"{FULL[:40]}\n{FULL} {REST}\n"


def test_a_wide_gap_and_an_indent_begin_a_paragraph():
    apart = lines(FULL, FULL) + lines(FULL, REST, top=640)
    indented = lines(FULL, FULL) + lines(FULL[:-6], left=92, top=664) + lines("which ends", top=646)

    assert read(apart) == f"{FULL} {FULL}\n{FULL} {REST}\n"
    assert read(indented) == f"{FULL} {FULL}\n{FULL} ends\n"


def test_a_numbered_line_begins_a_line_of_its_own():
    text = read(
        lines(FULL, "2. Vouchers are given to at most 80 firms.", "(3) Others", "Article 4")
    )

    assert text == f"{FULL}\n2. Vouchers are given to at most 80 firms.\n(3) Others\nArticle 4\n"


def test_a_paragraph_goes_on_upon_the_next_page():
    first = lines(FULL, top=90) + words_at(297, 30, "1")
    second = lines(REST, top=780) + words_at(297, 30, "2")

    assert read(first, second) == f"{FULL} {REST}\n"


def test_headers_that_recur_and_numbers_of_pages_are_left_out():
    def page(number, words):
        head = words_at(72, 810, f"Official Journal, issue {number}", 9)
        return head + lines(words) + words_at(280, 30, f"- {number} -", 9)

    assert read(page(1, "3 firms"), page(2, "4 firms"), page(3, "5 firms")) == (
        "3 firms\n4 firms\n5 firms\n"
    )


def test_a_line_at_the_head_of_one_page_is_text():
    assert read(words_at(72, 810, "Notice 17") + lines("3 firms"), lines("4 firms")) == (
        "Notice 17\n3 firms\n4 firms\n"
    )


@pytest.mark.parametrize("words", [
    "3", "- 3 -", "— 12 —", "第3页", "第 3 页 共 9 页", "3 / 9", "Page 3 of 9", "p. 3", "xii",
    "3ページ",
])  # fmt: skip
def test_numbers_of_pages_are_known(words):
    assert NUMBER.fullmatch(words)


@pytest.mark.parametrize("words", ["2025 7 1", "3 firms", "30%", "第3条", "EUR 3"])
def test_other_numbers_at_the_edge_of_a_page_are_not_its_number(words):
    assert not NUMBER.fullmatch(words)


def test_a_page_of_two_columns_is_read_column_by_column():
    left = [f"left line {at} of the column, full to its very edge" for at in range(10)]
    right = [f"right line {at} of the column, full to its edge" for at in range(10)]
    head = words_at(72, 760, "A heading that goes across both of the columns of this page", 14)
    page = head + lines(*left, size=9, pitch=12) + lines(*right, left=320, size=9, pitch=12)

    text = read(page)

    assert text.index("across") < text.index("left line 9") < text.index("right line 0")


def test_cells_are_a_tab_apart_and_columns_of_short_cells_are_a_table():
    rows = [
        ("Field", "Rate", "Maximum"),
        *((f"Field {at}", f"{at}%", f"EUR {at}") for at in range(9)),
    ]
    page = b"".join(
        words_at(left, 700 - 20 * at, cell)
        for at, row in enumerate(rows) for left, cell in zip((72, 260, 400), row, strict=True)
    )  # fmt: skip

    assert read(page) == "".join("\t".join(row) + "\n" for row in rows)


def test_words_in_another_order_of_the_file_are_read_as_they_stand():
    assert read(words_at(137, 700, "40%") + words_at(72, 700, "a rate up to")) == (
        "a rate up to 40%\n"
    )


def test_a_raised_number_is_kept_apart_from_the_amount_before_it():
    assert read(words_at(72, 700, "EUR 500") + words_at(119, 705, "1", 7)) == "EUR 500¹\n"


def test_a_hyphen_goes_where_a_program_put_it_and_stays_where_it_belongs():
    """develop-ment is one word elsewhere, long-term is written so elsewhere."""
    text = read(lines(
        "The development of industry in the long-term is paid for, with its develop-",
        "ment and the equipment that firms may need for all of the purposes of long-",
        "term growth.",
    ))  # fmt: skip

    assert "its development and" in text
    assert "of long-term growth" in text


def ruled(rows, columns, left_out=()):
    """The lines of a table between these edges, all around each cell but for some."""
    across = [(columns[0], y, columns[-1], y) for y in rows]
    upright = [(x, rows[0], x, rows[-1]) for x in columns]
    return b"".join(b"%d %d m %d %d l S\n" % line for line in [*across, *upright]
                    if line not in left_out)  # fmt: skip


def test_a_cell_of_several_lines_is_one_cell():
    lines_drawn = ruled((720, 680, 640), (70, 200, 400))
    words = (
        words_at(75, 705, "Health care") + words_at(75, 690, "and nursing")
        + words_at(205, 705, "EUR 5") + words_at(75, 665, "Ports") + words_at(205, 665, "25%")
    )  # fmt: skip

    assert read(lines_drawn + words) == "Health care and nursing\tEUR 5\nPorts\t25%\n"


def test_cells_that_no_line_parts_are_one_and_an_empty_one_is_kept():
    """The first column has no line between its two rows, the heading none between its columns."""
    drawn = (
        ruled((720, 700), (70, 300)) + ruled((680, 660), (150, 230, 300))
        + b"70 720 m 70 660 l S\n70 660 m 150 660 l S\n150 700 m 150 660 l S\n"
        + b"230 700 m 230 660 l S\n300 720 m 300 660 l S\n"
    )  # fmt: skip
    words = (
        words_at(75, 706, "Limits by field and by size") + words_at(75, 685, "Field")
        + words_at(155, 685, "30%") + words_at(235, 685, "EUR 5") + words_at(235, 665, "EUR 6")
    )  # fmt: skip

    assert read(drawn + words) == "Limits by field and by size\nField\t30%\tEUR 5\n\t\tEUR 6\n"


def test_a_frame_around_a_text_is_no_table():
    frame = b"60 600 400 150 re S\n"

    assert read(frame + lines(FULL, REST)) == f"{FULL} {REST}\n"
