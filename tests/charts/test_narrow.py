"""The layouts for a telephone: as wide as it shows, nothing cut off, no text on another."""

from dataclasses import replace

import pytest
from copied_regions import package_of
from test_layout import boxes, overlaps
from views import all_charts

from analysis.charts import theme
from analysis.languages import in_language

NARROW = ("support", "targets", "growth", "what if")


def test_each_chart_of_figures_has_a_layout_for_a_telephone(each_language):
    hold_the_narrow_layouts(2)


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_so_has_each_where_twelve_places_stand_side_by_side(language):
    with in_language(language):
        hold_the_narrow_layouts(12)


def hold_the_narrow_layouts(number):
    for name, chart in all_charts(package_of(number), NARROW).items():
        narrow = replace(chart, canvas=chart.narrow)
        out = [box for box in boxes(narrow) if box[0] < -1 or box[2] > theme.NARROW + 1]

        assert (name, narrow.canvas.width) == (name, theme.NARROW)
        assert (name, [box[4].get_text() for box in out]) == (name, [])
        assert (name, overlaps(narrow)[:5]) == (name, [])


def test_both_layouts_stand_for_the_same_numbers(each_language):
    for name, chart in all_charts(package_of(2), NARROW).items():
        assert numbers(chart.canvas) == numbers(chart.narrow), name


def numbers(canvas) -> set[str]:
    """Return what the marks of a sheet that have a label stand for."""
    return {mark.label for mark in canvas.marks.values() if mark.label}
