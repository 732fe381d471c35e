"""Names without a number go unmarked on a page; every other mark stays."""

import pytest

from analysis.pages.tree import markup_of, tree_of
from analysis.pages.unmarked import unmark


def unmarked(markup: str, kept: str = "", *, bare: bool = False) -> str:
    """Return the markup without the marks that nothing asks for."""
    tree = tree_of(markup)
    unmark(tree, kept, bare=bare)
    return markup_of(tree)


PLAN = '<span data-name="programme/plan" lang="ja">{}</span>'


def test_a_name_without_a_number_keeps_its_language_and_direction_only():
    assert unmarked(PLAN.format("計画")) == '<bdi lang="ja">計画</bdi>'
    assert unmarked('<li data-name="member/a">A &amp; B</li>') == "<li>A &amp; B</li>"
    drawn = '<g class="name" data-name="programme/plan"><text x="1">Plan</text></g>'
    assert unmarked(drawn) == '<g class="name"><text x="1">Plan</text></g>'


@pytest.mark.parametrize(
    "name",
    [
        PLAN.format("計画2027"),
        PLAN.format("十大集積エリア"),
        '<g class="name" data-name="programme/plan"><text x="1">Plan 2027</text></g>',
        '<span data-name="programme/plan"><b>Plan</b></span>',
    ],
)
def test_a_name_with_a_number_or_with_more_in_it_stays_as_it_is(name):
    assert unmarked(name) == name


def test_the_names_that_a_reader_picks_by_stay():
    north = '<span data-name="region/north">North</span>'
    assert unmarked(north, kept="region/") == north
    assert unmarked(north) == "<bdi>North</bdi>"


def test_a_name_that_turns_the_direction_of_reading_stays_apart_from_the_text_around():
    told = 'in <span data-name="region/b">{}</span>, 3'

    assert unmarked(told.format("بكين"), bare=True) == "in <bdi>بكين</bdi>, 3"
    assert unmarked(told.format("北京"), bare=True) == "in 北京, 3"
    assert unmarked(told.format("北京")) == "in <bdi>北京</bdi>, 3"


def test_the_unit_and_bound_of_a_figure_are_left_to_the_package_those_of_a_sum_are_not():
    told = '<data value="7" {} data-unit="CNY" data-bound="exact">7</data>'
    of_a_figure, of_a_sum = 'data-figure="a"', 'data-derived="sum" data-from="a b"'

    assert unmarked(told.format(of_a_figure)) == f'<data value="7" {of_a_figure}>7</data>'
    assert unmarked(told.format(of_a_sum)) == told.format(of_a_sum)
