import re
import xml.etree.ElementTree as ET
from fractions import Fraction

from views import english_charts

from analysis import page_run
from analysis.charts.canvas import Canvas
from analysis.charts.marks import of_count, of_name, of_quantity, of_tick
from analysis.charts.svg import _path, inline_svg
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


def test_a_line_along_an_axis_names_one_number_and_other_paths_stay():
    assert _path("M 1 2 L 9 2 L 9 7.5 L 1 2 z") == "M1 2H9V7.5L1 2z"
    assert _path("M 0 5 C 1 5 2 4 3 3 L 3 0 z") == "M0 5C1 5 2 4 3 3L3 0z"
