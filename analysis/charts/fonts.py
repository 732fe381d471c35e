"""Give every chart its glyphs: Japanese text in Japanese shapes, Chinese text in Chinese shapes.

One pinned collection (`noto-cjk-sans-otc`) holds a face for each. A chart measures its text with
the face it will be shown in and carries just the glyphs it uses as a small embedded font, so that
it looks the same on a machine without any CJK font. Text stays text: it can be selected, searched
and read by a machine, and is a third the size of outlines. A character without a glyph raises
`MissingGlyph`; a box is never drawn.
"""

import base64
import hashlib
import io
import unicodedata
from functools import lru_cache

import uharfbuzz
from fontTools.ttLib import TTFont
from noto_cjk_sans_otc import FONT_PATH

from analysis.language_records import RECORDS

from .outlines import GRID, charstring, coarsen

#: What a browser does not need of a font whose text is plain, horizontal and unhinted.
_LEFT_OUT = ("GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "DSIG")

#: The characters that nearly every page has, whatever it says: Latin letters, digits and kana.
COMMON = (*range(0x20, 0x7F), *range(0x3041, 0x3100))


class MissingGlyph(ValueError):
    """A chart was asked to show a character the pinned font does not have."""


def family_of(language: str) -> str:
    """Return the family name of the face for a language; raises KeyError for an unknown one."""
    return RECORDS[language].typeface.family


@lru_cache(maxsize=1)
def register() -> None:
    """Make the collection's faces known to matplotlib, once in a process."""
    from matplotlib.font_manager import fontManager

    fontManager.addfont(str(FONT_PATH))


def visible(text: str) -> str:
    """Return a text without the characters that only steer it, such as direction marks.

    They have no glyph, and could turn around the words beside them.
    """
    return "".join(char for char in text if unicodedata.category(char) != "Cf")


def width(text: str, size: float, language: str) -> float:
    """Return how wide a line of text is, in the unit of `size`."""
    face = RECORDS[language].typeface.face
    font, known = _font(face), _advances(face)
    for char in set(text).difference(known):
        glyph = _glyph(font, char, text) if visible(char) else None
        known[char] = 0 if glyph is None else font.get_glyph_h_advance(glyph)
    return sum(map(known.__getitem__, text)) * size / font.face.upem


def draw_ahead(language: str, text: str = "") -> None:
    """Have the glyphs of common characters, and those of a text, drawn before a page asks."""
    number = RECORDS[language].typeface.face
    for code in {*COMMON, *map(ord, set(text))}:
        glyph = _font(number).get_nominal_glyph(code)
        if glyph is not None:
            _outline(number, glyph)


def has(char: str, language: str) -> bool:
    """Return whether the pinned font of a language has a glyph for a character."""
    return _font(RECORDS[language].typeface.face).get_nominal_glyph(ord(char)) is not None


def alike(char: str, language: str, other: str) -> bool:
    """Return whether the faces of two languages have the same glyph for a character."""
    faces = {RECORDS[one].typeface.face for one in (language, other)}
    return len({_font(face).get_nominal_glyph(ord(char)) for face in faces}) == 1


def family_of_text(text: str, language: str) -> str:
    """Return the family name of a font with just the characters of the text.

    Raises MissingGlyph for a character the pinned font does not have.
    """
    characters = "".join(sorted(set(text)))
    for char in characters:
        _glyph(_font(RECORDS[language].typeface.face), char, characters)
    digest = hashlib.sha256(f"{language}\n{characters}".encode()).hexdigest()[:10]
    return f"wb-{digest}"


def embedded(text: str, language: str, family: str = "") -> tuple[str, str]:
    """Return (family name, `@font-face` rule) of a font with just the characters of the text.

    Without a `family` it is named after what it holds, so that two charts on a page do not clash.
    """
    characters = "".join(sorted(set(text)))
    own = family_of_text(text, language)  # also with a family: it refuses what has no glyph
    family = family or own
    data = base64.b64encode(_woff(characters, RECORDS[language].typeface.face)).decode("ascii")
    rule = (
        f"@font-face{{font-family:{family};src:url(data:font/woff;base64,{data}) format('woff')}}"
    )
    return family, rule


@lru_cache(maxsize=64)
def _woff(characters: str, number: int) -> bytes:
    font = _font(number)
    wanted = uharfbuzz.SubsetInput()
    wanted.unicode_set.update(map(ord, characters))
    wanted.flags = uharfbuzz.SubsetFlags.NO_HINTING | uharfbuzz.SubsetFlags.DESUBROUTINIZE
    wanted.drop_table_tag_set.update(int.from_bytes(tag.encode()) for tag in _LEFT_OUT)
    face = uharfbuzz.subset(font.face, wanted)
    subset = TTFont(io.BytesIO(face.blob.data), recalcBBoxes=False)
    coarsen(subset, face, _outlines(characters, number, uharfbuzz.Font(face)))
    subset.recalcTimestamp = False
    subset.flavor = "woff"
    buffer = io.BytesIO()
    subset.save(buffer)
    return buffer.getvalue()


def _outlines(characters: str, number: int, cut: uharfbuzz.Font) -> dict[int, bytes]:
    """Return what draws the glyphs of a font `cut` to some characters, by their place in it."""
    whole = _font(number)
    places = {cut.get_nominal_glyph(ord(char)): whole.get_nominal_glyph(ord(char))
              for char in characters}  # fmt: skip
    return {place: _outline(number, glyph) for place, glyph in places.items()}


@lru_cache(maxsize=20_000)
def _outline(number: int, glyph: int) -> bytes:
    return charstring(_on_grid(number), glyph)


@lru_cache(maxsize=4)
def _on_grid(number: int) -> uharfbuzz.Font:
    font = uharfbuzz.Font(_font(number).face)
    font.scale = GRID, GRID
    return font


@lru_cache(maxsize=4)
def _font(number: int) -> uharfbuzz.Font:
    return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(FONT_PATH)), number))


@lru_cache(maxsize=4)
def _advances(number: int) -> dict[str, int]:
    """The advances of the characters measured so far, in units of the face."""
    return {}


def _glyph(font: uharfbuzz.Font, char: str, text: str) -> int:
    glyph = font.get_nominal_glyph(ord(char))
    if glyph is None:
        raise MissingGlyph(
            f"no glyph for {char!r} (U+{ord(char):04X}) in {text[:40]!r}: "
            "the pinned font noto-cjk-sans-otc does not have it; name it in other characters"
        )
    return glyph
