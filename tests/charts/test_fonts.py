import io

import pytest
from copied_regions import own_package
from fontTools.ttLib import TTFont

from analysis.charts import MissingGlyph, fonts
from analysis.language_records import LANGUAGES, RECORDS

NAMES = ("name", "name_en", "name_ja", "name_zh_hans")


def embedded_font(text: str, language: str) -> TTFont:
    return TTFont(
        io.BytesIO(fonts._woff("".join(sorted(set(text))), RECORDS[language].typeface.face))
    )


def outline(char: str, language: str, others: str = "") -> list:
    """Return what draws a character in a font of it and others."""
    from fontTools.pens.recordingPen import RecordingPen

    font, pen = embedded_font(char + others, language), RecordingPen()
    font.getGlyphSet()[font.getBestCmap()[ord(char)]].draw(pen)
    return pen.value


@pytest.mark.parametrize("character", "直骨")
def test_chinese_text_has_chinese_shapes_and_japanese_text_japanese_ones(character):
    assert outline(character, "ja") != outline(character, "zh-Hans")


@pytest.mark.parametrize("character", "业R7")
def test_a_glyph_has_one_outline_in_whatever_font_it_is_and_whenever_it_was_drawn(character):
    fonts.draw_ahead("zh-Hans")
    among_others = outline(character, "zh-Hans", "A圳の0")
    fonts._outline.cache_clear()
    fonts._woff.cache_clear()

    assert outline(character, "zh-Hans") == among_others
    assert among_others != outline("A", "zh-Hans", character)


def test_a_page_draws_no_glyph_of_a_text_that_was_drawn_ahead():
    fonts._outline.cache_clear()
    fonts._woff.cache_clear()
    fonts.draw_ahead("zh-Hans", "业圳")
    drawn = fonts._outline.cache_info().misses

    outline("圳", "zh-Hans", "业A")

    assert fonts._outline.cache_info().misses == drawn


def test_latin_text_looks_the_same_in_every_language():
    assert outline("R", "en") == outline("R", "ja") == outline("R", "zh-Hans")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_of_the_package_has_its_glyphs(language):
    tables = own_package().tables.values()
    names = {
        text for table in tables for column in set(NAMES) & set(table) for text in table[column]
    }

    assert [name for name in names - {""} if not fonts.width(name, 13, language) > 0] == []
    assert len(names) > 100


def test_a_missing_glyph_is_an_error_that_names_the_character():
    with pytest.raises(MissingGlyph, match=r"no glyph for '\U0001F995' \(U\+1F995\)"):
        fonts.width("龙 \U0001f995", 13, "zh-Hans")


def test_an_embedded_font_holds_just_the_characters_of_the_text():
    assert set(embedded_font("深圳龙岗", "zh-Hans").getBestCmap()) == set(map(ord, "深圳龙岗"))


def test_an_embedded_font_is_the_same_bytes_each_time():
    once = fonts.embedded("上海市 1,600億元", "ja")
    fonts._woff.cache_clear()

    assert fonts.embedded("上海市 1,600億元", "ja") == once


def test_marks_that_steer_a_text_are_neither_measured_nor_drawn():
    words = "\N{RIGHT-TO-LEFT OVERRIDE}1,600\N{SOFT HYPHEN}億元\N{ZERO WIDTH SPACE}"

    assert fonts.visible(words) == "1,600億元"
    assert fonts.width(words, 13, "ja") == fonts.width("1,600億元", 13, "ja")
