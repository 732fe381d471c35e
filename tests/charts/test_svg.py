import re
import xml.etree.ElementTree as ET
from fractions import Fraction

import pytest
from views import english_charts

from analysis import page_run
from analysis.charts.canvas import Canvas
from analysis.charts.marks import of_count, of_name, of_quantity, of_tick
from analysis.charts.svg import inline_svg
from analysis.charts.svg_paths import outlines_of, path_text
from analysis.languages import amount
from analysis.page_run import PageRun
from analysis.quantities import Quantity, ratio

TARGET = Quantity(Fraction(160_000_000_000), "CNY", "at_least", figures=("target",))
BASELINE = Quantity(Fraction(70_000_000_000), "CNY", figures=("baseline",))


def drawn(**marks) -> ET.Element:
    canvas = Canvas(100)
    for number, (words, mark) in enumerate(marks.items()):
        canvas.text(10, 10 + 20 * number, words, mark=mark)
    return ET.fromstring(inline_svg(canvas, "what it shows"))


def named(root: ET.Element, words: str) -> ET.Element:
    parents = {child: parent for parent in root.iter() for child in parent}
    text = next(element for element in root.iter() if element.text == words)
    return parents[text]


def test_a_figure_in_a_picture_links_to_its_evidence():
    root = drawn(target=of_quantity(TARGET))

    group = named(root, "target")
    link = next(a for a in root.iter("{http://www.w3.org/2000/svg}a"))

    assert link.get("{http://www.w3.org/1999/xlink}href") == "#ref-target"
    assert link.find(".//{http://www.w3.org/2000/svg}title").text == amount(TARGET)
    assert group.get("data-figure") == "target"
    assert group.get("data-value") == "160000000000"


def test_a_derived_number_names_its_formula_and_figures():
    group = named(drawn(factor=of_quantity(ratio(TARGET, BASELINE, "required_factor"))), "factor")

    assert group.get("data-derived") == "required_factor"
    assert group.get("data-from") == "target baseline"
    assert group.get("data-bound") == "at_least"


def test_a_count_names_the_rows_it_counts():
    group = named(drawn(two=of_count(["member/a", "member/b", "member/a"])), "two")

    assert group.get("data-value") == "2"
    assert group.get("data-from") == "member/a member/b"


def test_a_tick_and_a_name_say_what_they_are():
    root = drawn(tick=of_tick(2027), name=of_name("programme/x"))

    assert named(root, "tick").get("class") == "tick"
    assert named(root, "name").get("data-name") == "programme/x"


def test_the_same_picture_is_the_same_text():
    assert ET.tostring(drawn(target=of_quantity(TARGET))) == ET.tostring(
        drawn(target=of_quantity(TARGET))
    )


def test_hostile_words_stay_words():
    words = "</text><script>alert(1)</script>&\"' $x^2$"

    canvas = Canvas(40)
    canvas.text(0, 20, words, mark=of_quantity(TARGET, words))
    svg = inline_svg(canvas, words)

    assert "<script" not in svg
    assert any(element.text == words for element in ET.fromstring(svg).iter())


def test_a_picture_obeys_a_strict_content_policy(seeds):
    for chart in english_charts(seeds).values():
        assert not re.search(r"\sstyle=|<script|\son\w+=|https?://(?!www\.w3\.org)", chart.svg)


def test_every_reference_in_a_picture_resolves(seeds):
    for chart in english_charts(seeds).values():
        ids = re.findall(r'\bid="([^"]+)"', chart._repr_html_())
        inner = re.findall(r'href="#(?!ref-)([^"]+)"|url\(#([^)]+)\)', chart.svg)
        assert len(ids) == len(set(ids))
        assert {a or b for a, b in inner} <= set(ids)


def test_ink_and_region_colours_follow_the_page():
    canvas = Canvas(40)
    canvas.text(0, 20, "ink")
    canvas.box(0, 0, 10, 10, "#0072b2")
    svg = inline_svg(canvas, "")

    for tag, rule in (("text", "var(--ink,currentColor)"), ("path", "var(--region-1,#0072b2)")):
        name = re.search(rf'<{tag} class="(\w+)"', svg)[1]
        assert f".{name}{{fill:{rule}}}" in svg


def test_a_picture_brings_its_font_unless_the_page_carries_it(monkeypatch):
    def picture() -> str:
        canvas = Canvas(100)
        canvas.text(10, 10, "龙岗 1")
        return inline_svg(canvas, "what it shows")

    alone = picture()
    monkeypatch.setattr(page_run, "_current", PageRun(carries_fonts=True))
    on_a_page = picture()

    assert alone.count("@font-face") == 1 and "@font-face" not in on_a_page
    assert re.sub(r"@font-face\{[^}]*\}", "", alone) == on_a_page


def test_a_line_along_an_axis_names_one_number():
    assert path_text([(1, 2), (9, 2), (9, 7.5), (1, 2)]) == "M1 2H9V7.5L1 2"
    assert path_text([(-0.001, 1 / 3), (2, 0.334), (2.5, 1)]) == "M0 0.33H2L2.5 1"


def test_a_marker_has_the_outline_that_matplotlib_gives_it():
    assert outlines_of("s", 8) == (("M-4 4H4V-4H-4z", True),)
    assert outlines_of("|", 12) == (("M0 6V-6", True),)
    (whole, _), *none = outlines_of("o", 2)
    assert whole.startswith("M0 1C0.27 1 ") and whole.count("C") == 8 and not none
    assert [is_filled for _, is_filled in outlines_of("s", 8, half=True)] == [True, False]


def test_what_is_drawn_lies_on_each_other_as_matplotlib_lays_it():
    canvas = Canvas(40)
    canvas.text(0, 20, "words")
    canvas.line([0, 10], [5, 5])
    canvas.box(0, 0, 10, 10, "none", edge="#123456", line=1.5)
    canvas.rule([0, 40], [30, 30])

    drawn = re.findall(r"<(text|path)([^>]*)", inline_svg(canvas, ""))

    assert [tag for tag, _ in drawn] == ["path", "path", "path", "text"]
    assert 'd="M0 30H40"' in drawn[0][1] and 'd="M0 5H10"' in drawn[2][1]
    assert drawn[1][1] == ' class="wn" d="M0 0H10V10H0z" stroke="#123456" stroke-width="1.5"/'


def test_a_path_on_axes_ends_at_their_edge_unless_it_is_free():
    canvas = Canvas(100, 100)
    axes = canvas.axes(10, 20, 80, 40, xlim=(0, 8), ylim=(0, 4))
    canvas.path(axes, [0, 8], [1, 9], "#0072b2", width=2, dash=(3, 2))
    canvas.path(axes, [4, 4], [1, 9], "#0072b2", width=1, free=True)
    canvas.tint(axes, [0, 8], [1, 3])
    tint, kept, free, foot = re.findall(r"<path([^>]*)/>", inline_svg(canvas, ""))

    assert 'd="M10 20V50L90 30V20z"' in tint and "clip-path" in tint
    assert 'd="M10 50L90 -30"' in kept and "clip-path" in kept and 'dasharray="6,4"' in kept
    assert 'd="M50 50V-30"' in free and "clip-path" not in free
    assert 'd="M10 60H90"' in foot


@pytest.mark.parametrize("log", [False, True])
def test_axes_place_a_value_where_matplotlib_does(log):
    canvas = Canvas(100, 200)
    axes = canvas.axes(30, 10, 120, 70, xlim=(1, 1000), ylim=(0.1, 10), log=log)
    plotted = canvas.figure.axes[-1]

    for value in ((1, 10), (37, 2.5), (2000, 0.05)):
        x, up = plotted.transData.transform(value)
        assert axes.at(*value) == pytest.approx((x, 100 - up))
