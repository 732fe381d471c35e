"""Outlines on the coarser grid: the shapes of the font, in fewer bytes."""

import io
from types import SimpleNamespace

import pytest
import uharfbuzz
from fontTools.misc.psCharStrings import T2CharString
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.recordingPen import RecordingPen
from fontTools.ttLib import TTFont

from analysis.charts import fonts
from analysis.charts.outlines import GRID, Charstring
from analysis.language_records import RECORDS

CHINESE = RECORDS["zh-Hans"].typeface.face


def read_back(written: bytes) -> list:
    pen = RecordingPen()
    of_its_font = SimpleNamespace(nominalWidthX=0, defaultWidthX=0)
    T2CharString(bytecode=written, private=of_its_font).draw(pen)
    return pen.value


def test_a_box_is_one_operator_and_its_last_side_is_left_to_the_format():
    box = Charstring()
    box.move(10, 20)
    for corner in (40, 20), (40, 80), (10, 80), (10, 20):
        box.line(*corner)
    box.close()

    assert box.ended() == bytes([149, 159, 21, 169, 199, 109, 6, 14])
    assert read_back(box.ended())[:-1] == [
        ("moveTo", ((10, 20),)),
        ("lineTo", ((40, 20),)),
        ("lineTo", ((40, 80),)),
        ("lineTo", ((10, 80),)),
    ]


def test_a_contour_that_only_passes_where_it_began_keeps_that_line():
    bow = Charstring()
    bow.move(0, 0)
    for corner in (30, 0), (0, 0), (0, 50):
        bow.line(*corner)
    bow.close()

    assert ("lineTo", ((0, 0),)) in read_back(bow.ended())


def test_a_curve_from_axis_to_axis_takes_four_numbers_and_any_other_six():
    quarter, slanted = Charstring(), Charstring()
    for curve, handle in (quarter, 0), (slanted, 3):
        curve.move(0, 0)
        curve.curve(5, handle, 10, 5, 10, 10)

    assert len(quarter.ended()) == len(slanted.ended()) - 2
    assert ("curveTo", ((5, 0), (10, 5), (10, 10))) in read_back(quarter.ended())
    assert ("curveTo", ((5, 3), (10, 5), (10, 10))) in read_back(slanted.ended())


def test_a_curve_that_bows_less_than_a_unit_is_a_line():
    slight = Charstring()
    slight.move(0, 0)
    slight.curve(10, 1, 20, 1, 30, 0)

    assert read_back(slight.ended())[1] == ("lineTo", ((30, 0),))


def test_a_run_too_long_for_one_operator_is_parted():
    stairs = Charstring()
    stairs.move(0, 0)
    corners = [((n + 1) // 2, n // 2) for n in range(1, 120)]
    for corner in corners:
        stairs.line(*corner)

    assert [end for step, (end,) in read_back(stairs.ended())[1:-1] if step == "lineTo"] == corners


@pytest.mark.parametrize("character", "深圳龙岗罗业具体企あア。")
def test_a_glyph_lies_within_half_a_unit_of_the_grid_where_the_font_has_it(character):
    font = TTFont(io.BytesIO(fonts._woff(character, CHINESE)))
    small = BoundsPen(font.getGlyphSet())
    font.getGlyphSet()[font.getBestCmap()[ord(character)]].draw(small)
    pinned = fonts._font(CHINESE)
    large = BoundsPen(None)
    pinned.draw_glyph_with_pen(pinned.get_nominal_glyph(ord(character)), large)

    scale = GRID / pinned.face.upem
    assert small.bounds == pytest.approx([edge * scale for edge in large.bounds], abs=1)


def test_widths_and_heights_of_a_line_are_those_of_the_font():
    font = TTFont(io.BytesIO(fonts._woff("业A", CHINESE)))
    read = uharfbuzz.Font(uharfbuzz.Face(fonts._font(CHINESE).face.blob, CHINESE))
    scale = GRID / read.face.upem

    assert font["head"].unitsPerEm == GRID
    assert font["hhea"].ascent == round(read.get_font_extents("ltr").ascender * scale)
    width = font["hmtx"][font.getBestCmap()[ord("A")]][0]
    assert width == pytest.approx(fonts.width("A", GRID, "zh-Hans"), abs=0.5)
