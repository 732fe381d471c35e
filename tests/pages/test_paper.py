"""What a printed page has besides: its title at the foot, and the notes of its charts."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.languages import in_language
from analysis.pages.frame import LONGEST_TITLE, running_title
from analysis.pages.notes import name_notes, runs
from analysis.pages.tree import markup_of, tree_of

NOTE = '<sup data-note="ev-{0}">{0}</sup>'


def chart(caption: str, data: str, kind: str = "chart", details: str = "details") -> str:
    return f'<figure class="{kind}">{caption}<{details}>{data}</details></figure>'


def with_notes(markup: str) -> str:
    """Return the markup with the lines that name the notes of its charts."""
    tree = tree_of(markup)
    name_notes(tree, {})
    return markup_of(tree)


def notes(*numbers: int) -> str:
    return " ".join(NOTE.format(number) for number in numbers)


def test_a_chart_names_the_notes_of_its_data_in_runs_without_those_of_its_finding():
    with in_language("en"):
        page = with_notes(chart(notes(2), notes(1, 2, 4, 5, 6)))

    line = re.search('<p class="chart-notes">(.*?)</p>', page)[1]
    assert re.sub("<.*?>", "", line) == "Evidence for this chart: notes 1, 4–6"
    assert '<span data-note="ev-4">4</span>–<span data-note="ev-6">6</span>' in line


@pytest.mark.parametrize(
    "markup",
    [
        chart(notes(1), notes(2), details='details class="printed"'),
        chart(notes(1), notes(1)),
        chart("", "no number"),
    ],
)
def test_a_chart_whose_notes_stand_on_paper_anyway_gets_no_line(markup):
    assert with_notes(markup) == markup


def test_each_chart_names_its_own_notes():
    with in_language("ja"):
        page = with_notes(chart("", notes(1)) + chart("", notes(2), kind="chart long"))

    told = re.findall('class="chart-notes">(.*?)</p>', page)
    assert [re.sub("<.*?>", "", line) for line in told] == [
        "このグラフの根拠：注1",
        "このグラフの根拠：注2",
    ]


def test_runs_are_parted_where_a_number_is_missing():
    assert runs([(1, "a"), (2, "b"), (4, "c")]) == [[(1, "a"), (2, "b")], [(4, "c")]]


@given(st.text())
def test_no_title_ends_the_string_or_the_sheet_it_stands_in(title):
    rule = running_title(title)

    inside = rule.removeprefix('@page { @bottom-left { content: "').removesuffix('"; } }')
    assert not re.search(r'["<>\n]|\\(?![0-9a-f]+ )', inside)


def test_a_title_is_cut_to_a_line():
    assert r"xxx\2026 " in running_title("x" * 100_000)
    assert len(running_title("x" * 100_000)) < LONGEST_TITLE + 60
