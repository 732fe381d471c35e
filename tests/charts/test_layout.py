"""No text is cut off and none lies on another: few regions and many, wide and on a telephone."""

from dataclasses import replace
from functools import cache
from itertools import combinations

import pytest
from copied_regions import PLACES, package_of
from views import all_charts

from analysis.charts import fonts, theme
from analysis.charts.spacing import spread
from analysis.charts.wrapping import wrapped
from analysis.languages import in_language


def boxes(chart):
    """Return (left, top, right, bottom, words) of each text of a chart, in pixels of its sheet."""
    found = []
    for text in chart.canvas.sheet.texts:
        x, baseline = text.get_position()
        size = text.get_fontsize()
        wide = fonts.width(text.get_text(), size, chart.canvas.language)
        if text.get_rotation():
            found.append((x - size * 0.8, baseline - wide, x + size * 0.1, baseline, text))
            continue
        left = x - {"left": 0, "center": wide / 2, "right": wide}[text.get_ha()]
        found.append((left, baseline - size * 0.8, left + wide, baseline + size * 0.1, text))
    return found


def overlaps(chart) -> list[tuple[str, str]]:
    ordered = sorted(boxes(chart), key=lambda box: box[1])
    return [
        (a[4].get_text(), b[4].get_text())
        for place, a in enumerate(ordered)
        for b in _until(ordered[place + 1 :], a[3])
        if a[0] < b[2] - 0.5 and b[0] < a[2] - 0.5 and b[1] < a[3] - 0.5
    ]


def _until(rows, bottom):
    for row in rows:
        if row[1] >= bottom:
            return
        yield row


#: The charts that have a layout for a telephone: those of figures.
NARROW = ("support", "targets", "growth", "what if")
LANGUAGES = ("en", "ja", "zh-Hans")
#: Few places side by side, of the longest names, and many, whose names recur from the eighth on.
FEW = [(2, language) for language in LANGUAGES]
MANY = [
    pytest.param(number, language, marks=pytest.mark.slow)
    for number, language in ((len(PLACES) + 1, "ja"), (31, "en"))
]


@cache
def charts_of(number: int, language: str):
    """Every chart of a package of so many places, drawn once for all that is asked of it."""
    with in_language(language):
        return all_charts(package_of(number))


@pytest.mark.parametrize(("number", "language"), [*FEW, *MANY])
def test_no_text_is_cut_off_or_lies_on_another(number, language):
    for name, chart in charts_of(number, language).items():
        out = [
            text.get_text()
            for left, top, right, bottom, text in boxes(chart)
            if left < -1 or top < -1 or right > chart.canvas.width + 1
            or bottom > chart.canvas.height + 1
        ]  # fmt: skip
        assert (name, out) == (name, [])
        assert (name, overlaps(chart)[:5]) == (name, [])


def charts_of_figures(number: int, language: str):
    charts = charts_of(number, language)
    return {name: chart for name, chart in charts.items() if name.startswith(NARROW)}


@pytest.mark.parametrize(("number", "language"), [*FEW, *MANY])
def test_each_chart_of_figures_has_a_layout_for_a_telephone(number, language):
    for name, chart in charts_of_figures(number, language).items():
        narrow = replace(chart, canvas=chart.narrow)
        out = [box for box in boxes(narrow) if box[0] < -1 or box[2] > theme.NARROW + 1]

        assert (name, narrow.canvas.width) == (name, theme.NARROW)
        assert (name, [box[4].get_text() for box in out]) == (name, [])
        assert (name, overlaps(narrow)[:5]) == (name, [])


@pytest.mark.parametrize(("number", "language"), FEW)
def test_both_layouts_stand_for_the_same_numbers(number, language):
    for name, chart in charts_of_figures(number, language).items():
        assert numbers(chart.canvas) == numbers(chart.narrow), name


def numbers(canvas) -> set[str]:
    """Return what the marks of a sheet that have a label stand for."""
    return {mark.label for mark in canvas.marks.values() if mark.label}


def test_labels_keep_their_order_and_their_distance():
    places = spread([10, 11, 12, 90], [10, 10, 10, 10], 0, 100)

    assert places == sorted(places)
    assert all(b - a >= 10 - 1e-9 for a, b in combinations(places, 2))
    assert places[3] == 90


def test_a_wrapped_text_loses_no_character_and_fits():
    text = "河南省エンボディドAI産業発展行動計画(2024~27年)、新型工業化を加速させる"

    lines = wrapped(text, 120, 13, "ja")

    assert "".join(lines) == text
    assert all(fonts.width(line, 13, "ja") <= 120 for line in lines)


def test_a_line_neither_starts_with_a_stop_nor_ends_with_an_opening_bracket():
    text = "計画、目標、期限、支援(補助率と上限)、基盤。"

    for room in range(60, 160, 7):
        lines = wrapped(text, room, 13, "ja")
        assert not any(line[0] in "、。)" for line in lines)
        assert not any(line[-1] == "(" for line in lines)


def test_a_wrapped_text_leaves_no_character_alone_on_the_last_line():
    text = "登録モデル企業への資金援助"
    room = fonts.width(text[:-1], 13, "ja")

    lines = wrapped(text, room, 13, "ja")

    assert "".join(lines) == text
    assert [len(line) > 1 for line in lines] == [True, True]


def test_no_line_begins_with_the_sign_of_a_share():
    room = fonts.width("Grants: 60", 13, "en") + 1

    assert wrapped("Grants: 60 %", room, 13, "en") == ["Grants:", "60 %"]


def test_no_line_breaks_a_fraction():
    room = fonts.width("補助率：２分の", 13, "ja") + 1

    assert wrapped("補助率：２分の１", room, 13, "ja") == ["補助率：", "２分の１"]
