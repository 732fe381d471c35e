"""Where words stand on the page of a PDF: in a box that has an extent, on a page that there is."""

import pytest
from written_rows import found

from analysis.package.rules.documents import boxes_lie_on_a_page_of_an_original

BOX = {"source": "plan", "start": 3, "end": 9, "page": 2,
       "left": "10", "top": "20", "right": "60", "bottom": "32.5"}  # fmt: skip


@pytest.mark.parametrize(("cells", "fields"), [
    ({}, []),
    ({"right": "10"}, ["right"]),
    ({"right": "9", "bottom": "3"}, ["right", "bottom"]),
    ({"left": "100000", "right": "100010"}, ["right"]),
    ({"page": 10_000, "right": "14400"}, []),
    ({"page": 10_001}, ["page"]),
    ({"start": 9, "end": 3}, ["end"]),
    ({"source": "text"}, ["source"]),
])  # fmt: skip
def test_a_box_lies_on_a_page_of_an_original(cells, fields):
    faults = found(
        boxes_lie_on_a_page_of_an_original,
        sources=[{"source": "plan", "original": "plan.pdf"}, {"source": "text"}],
        positions=[BOX | cells],
    )

    assert [field for _, _, field, *_ in faults] == fields


def test_what_is_wrong_with_a_box_is_said():
    told = found(
        boxes_lie_on_a_page_of_an_original,
        sources=[{"source": "text"}],
        positions=[BOX | {"source": "text", "start": 9, "end": 9, "page": 10_001,
                          "right": "10", "bottom": "14401"}],
    )  # fmt: skip

    assert [one[3:] for one in told] == [
        ("has no pages", "a source that names its original"),
        ("ends before it starts", "a position after the start, 9"),
        ("is no page of a document", "at most 10000"),
        ("leaves no box on a page", "more than left, and at most 14400 points"),
        ("leaves no box on a page", "more than top, and at most 14400 points"),
    ]
