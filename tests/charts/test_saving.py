"""A chart as a file of its own, and as words where no picture is shown."""

import re
from pathlib import Path

import pytest
from IPython.lib.pretty import pretty

from analysis.charts import Chart
from analysis.charts.canvas import Canvas
from analysis.refusal import Refused
from analysis.wording import Table, say

STARTS = {"svg": b"<?xml", "png": b"\x89PNG", "pdf": b"%PDF"}


@pytest.fixture
def chart() -> Chart:
    canvas = Canvas(40, 100)
    canvas.text(10, 20, "深圳")
    return Chart(canvas, say("It grows."), say("By year."), Table("Data", ["A"], []))


@pytest.mark.parametrize("kind", STARTS)
def test_a_chart_is_saved_as_its_name_says_and_equally_each_time(chart, kind, tmp_path):
    one, other = tmp_path / f"a.{kind}", tmp_path / f"b.{kind.upper()}"
    chart.savefig(one)
    chart.savefig(str(other))

    assert one.read_bytes().startswith(STARTS[kind])
    assert one.read_bytes() == other.read_bytes()
    assert not re.search(rb"CreationDate|dc:date|Software", one.read_bytes())


def test_a_saved_picture_brings_its_letters_as_outlines_and_is_called_by_its_finding(
    chart, tmp_path
):
    chart.savefig(tmp_path / "a.svg")
    svg = (tmp_path / "a.svg").read_text(encoding="utf-8")

    assert "<text" not in svg and "var(" not in svg
    assert re.search(r"<dc:title>It grows\. By year\.</dc:title>", svg)


def test_a_picture_stands_on_paper_unless_it_is_asked_not_to(chart, tmp_path):
    from PIL import Image

    chart.savefig(tmp_path / "a.png")
    chart.savefig(tmp_path / "b.png", transparent=True, dpi=72)

    with Image.open(tmp_path / "a.png") as white, Image.open(tmp_path / "b.png") as clear:
        assert white.size == (300, 120) and clear.size == (100, 40)
        assert white.getpixel((0, 0)) == (255, 255, 255, 255)
        assert clear.getpixel((0, 0))[3] == 0


def test_saving_leaves_the_picture_of_a_page_as_it_was(chart, tmp_path):
    before = chart.svg
    chart.savefig(tmp_path / "a.png")

    assert chart.svg == before


def test_a_picture_of_another_kind_is_refused_with_the_kinds_there_are(chart, tmp_path):
    with pytest.raises(Refused, match=r"no kind of picture called '.jpg'; .*\.png"):
        chart.savefig(tmp_path / "a.jpg")
    assert not list(Path(tmp_path).iterdir())


def test_a_chart_without_a_picture_is_not_saved(chart, tmp_path):
    with pytest.raises(ValueError, match=r"nothing to draw: It grows\."):
        Chart(None, chart.finding, chart.scope, chart.data).savefig(tmp_path / "a.svg")


def test_a_chart_is_shown_in_words_where_no_picture_is(chart):
    assert pretty(chart) == "It grows.\nBy year."
    assert repr(chart) == "<Chart “It grows.”>"
    sourced = Chart(chart.canvas, chart.finding, chart.scope, chart.data, say("Source: maple."))
    assert pretty(sourced) == "It grows.\nBy year.\nSource: maple."
