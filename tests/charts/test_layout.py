"""No text is cut off and none lies on another: few regions and many, in three languages."""

from itertools import combinations

import pytest
from copied_regions import PLACES, package_of
from views import all_charts

from analysis.charts import fonts
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


def test_no_text_is_cut_off_or_lies_on_another(each_language):
    hold_its_texts_apart(package_of(2))


@pytest.mark.slow
@pytest.mark.parametrize(("number", "language"), [(len(PLACES) + 1, "ja"), (31, "en")])
def test_nor_is_it_where_many_places_stand_side_by_side(number, language):
    """The names of places recur from the eighth on; English ones are the longest."""
    with in_language(language):
        hold_its_texts_apart(package_of(number))


def hold_its_texts_apart(seeds):
    for name, chart in all_charts(seeds).items():
        out = [
            text.get_text()
            for left, top, right, bottom, text in boxes(chart)
            if left < -1 or top < -1 or right > chart.canvas.width + 1
            or bottom > chart.canvas.height + 1
        ]  # fmt: skip
        assert (name, out) == (name, [])
        assert (name, overlaps(chart)[:5]) == (name, [])


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
