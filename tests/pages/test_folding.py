"""What a heavy page leaves to the file beside it: the longest tables behind its charts."""

import io
import re

import pytest
from openpyxl import load_workbook

from analysis.languages import in_language
from analysis.pages.downloads import as_xlsx
from analysis.pages.folding import HEAVY, LONG, fold
from analysis.pages.notes import name_notes
from analysis.pages.tree import Element, markup_of, tree_of
from analysis.wording import Table

NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
FEW, MANY = 3, LONG // 2 + 1  # rows of two cells


def chart(rows: int, marks: str = "") -> str:
    cells = [[f"region {place}", "<b>at least 5</b>"] for place in range(rows)]
    table = Table("What the regions say", ["Region", "Says"], cells, "A note under it.")
    return (
        f'<figure class="chart"><svg {NAMESPACES}>{marks}</svg><p class="chart-data">Here.</p>'
        f"<details><summary>Data</summary>{table.html}</details></figure>"
    )


def heavy(marks: str = "") -> Element:
    return tree_of(chart(FEW) + chart(HEAVY // 2, marks) + chart(MANY))


def test_a_light_page_and_a_page_without_a_file_keep_their_tables():
    light = chart(FEW) + chart(MANY)
    tree, whole = tree_of(light), heavy()
    assert fold(tree, "page.xlsx") == fold(whole, "") == ()
    assert markup_of(tree) == markup_of(tree_of(light))
    assert markup_of(whole) == markup_of(heavy())


def test_a_heavy_page_names_the_sheet_of_each_long_table_and_keeps_the_short_one():
    with in_language("en"):
        tree = heavy()
        folded = fold(tree, "page.xlsx")
    page = markup_of(tree)
    assert [one.sheet for one in folded] == ["chart a", "chart b"]
    assert page.count("<details>") == 1 and page.count('class="chart long folded"') == 2
    assert page.count('<a href="page.xlsx" download="">Data as XLSX</a>, sheet “chart') == 2


def test_a_folded_table_is_a_sheet_with_its_caption_rows_and_notes_as_text():
    with in_language("en"):
        folded = fold(heavy(), "page.xlsx")
    book = load_workbook(io.BytesIO(as_xlsx([], "2025-01-01", folded)))
    lines = [[cell for cell in row if cell] for row in book["chart b"].values]
    assert lines[:3] == [
        ["What the regions say"],
        ["Region", "Says"],
        ["region 0", "<b>at least 5</b>"],
    ]
    assert len(lines) == MANY + 3 and lines[-1] == ["A note under it."]


@pytest.mark.parametrize(
    ("inside", "kept"), [("<use/>", False), ("<text>2</text>", True), ("<title>5G</title>", True)]
)
def test_only_a_mark_that_shows_a_number_goes_on_naming_what_it_counts(inside, kept):
    mark = f'<g class="mark" data-value="2" data-derived="count" data-from="a b">{inside}</g>'
    with in_language("en"):
        tree = heavy(mark)
        fold(tree, "page.xlsx")
    assert ("data-from" in markup_of(tree)) == kept


def test_on_paper_a_chart_without_its_table_names_the_notes_of_its_marks():
    mark = '<a xlink:href="#ref-north-target"><g data-figure="north-target"/></a>'
    with in_language("en"):
        tree = heavy(mark)
        fold(tree, "page.xlsx")
        name_notes(tree, {"north-target": (7, "ev-7")})
    line = re.search('<p class="chart-notes">(.*?)</p>', markup_of(tree))[1]
    assert line == 'Evidence for this chart: notes <span data-note="ev-7">7</span>'
