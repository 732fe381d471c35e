"""A label that is broken into lines has parts of a name: the numbers in them are the name's."""

import json

import pytest

from analysis.pages import trace
from analysis.pages.agreement import inside_line_of_name

NAME = "(2) Projects of INR 250 Cr and more, 2027"


@pytest.mark.parametrize(("line", "number", "held"), [
    ("North · (2) Projects of", "2", True),  # the name begins in this line
    ("Cr and more, 2027: by half", "2027", True),  # it ends in it
    ("INR 250 Cr", "250", True),  # neither
    ("North 2 · (2) Projects", "2", False),  # the first 2 is no part of it
    ("of INR 25", "25", False),  # a number is cut
    ("North · (2) Plans", "2", False),
    ("27: by half", "27", False),
])  # fmt: skip
def test_a_number_of_a_line_is_held_where_the_name_has_that_part(line, number, held):
    start = line.index(number)

    assert inside_line_of_name(line, start, start + len(number), [NAME]) == held


LABELS = ("2nd Ring 4K/8K", "D5", "第7師市", "5G-A: base", "Share of 5G", "Phase 2 (B)", "60K")
PACKAGE = {"names": {"region/a": list(LABELS)}, "figures": {}}
PAGE = '<html lang="en"><body><figure><svg>{}</svg></figure>{}</body></html>'


@pytest.mark.parametrize(("text", "traced"), [
    *((name, True) for name in LABELS),
    ("2nd Ring 4K/8K · Compute", True),
    ("2nd Ring", True),  # the start of a name, at the end of a line
    ("not 61", False),
    ("61K", False),
])  # fmt: skip
def test_a_name_of_digits_and_letters_may_label_a_mark_in_a_picture(text, traced):
    label = f'<g data-name="region/a"><text>{text}</text></g>'
    block = f'<script type="application/json" id="package">{json.dumps(PACKAGE)}</script>'

    assert (trace(PAGE.format(label, block)).untraced == ()) is traced
