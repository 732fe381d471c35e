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
from functools import lru_cache

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont
from matplotlib.font_manager import fontManager
from noto_cjk_sans_otc import FONT_PATH

#: Language -> (number of the face in the collection, its family name). English takes the Japanese
#: face: the Latin glyphs of all faces are the same.
FACES = {
    "en": (0, "Noto Sans CJK JP"),
    "ja": (0, "Noto Sans CJK JP"),
    "zh-Hans": (2, "Noto Sans CJK SC"),
}
UNITS_PER_EM = 1000
#: Kept in every embedded font in place of the hour of its making, so that pages are repeatable.
_EPOCH = 0


class MissingGlyph(ValueError):
    """A chart was asked to show a character the pinned font does not have."""


def family_of(language: str) -> str:
    """Return the family name of the face for a language; raises KeyError for an unknown one."""
    return FACES[language][1]


def language_of(family: str) -> str:
    """Return the language whose face bears a family name (`en` reads as `ja`: one face)."""
    return next(tag for tag, (_, name) in reversed(FACES.items()) if name == family)


@lru_cache(maxsize=1)
def register() -> None:
    """Make the collection's faces known to matplotlib, once in a process."""
    fontManager.addfont(str(FONT_PATH))


def width(text: str, size: float, language: str) -> float:
    """Return how wide a line of text is, in the unit of `size`."""
    face, _, cmap = _face(FACES[language][0])
    metrics = face["hmtx"].metrics
    return sum(metrics[_glyph(cmap, char, text)][0] for char in text) * size / UNITS_PER_EM


def embedded(text: str, language: str) -> tuple[str, str]:
    """Return (family name, `@font-face` rule) of a font with just the characters of the text."""
    characters = "".join(sorted(set(text)))
    digest = hashlib.sha256(f"{language}\n{characters}".encode()).hexdigest()[:10]
    family = f"wb-{digest}"
    data = base64.b64encode(_woff(characters, FACES[language][0])).decode("ascii")
    rule = (
        f"@font-face{{font-family:{family};src:url(data:font/woff;base64,{data}) format('woff')}}"
    )
    return family, rule


@lru_cache(maxsize=64)
def _woff(characters: str, number: int) -> bytes:
    face, glyphs, cmap = _face(number)
    names = {ord(char): _glyph(cmap, char, characters) for char in characters}
    order = [".notdef", *sorted(set(names.values()))]
    metrics = {name: (face["hmtx"].metrics[name][0], 0) for name in order}
    builder = FontBuilder(UNITS_PER_EM, isTTF=False)
    builder.setupHead(unitsPerEm=UNITS_PER_EM, created=_EPOCH, modified=_EPOCH)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(names)
    outlines = {name: _outline(glyphs, name, metrics[name][0]) for name in order}
    builder.setupCFF("wb", {}, outlines, {})
    builder.setupHorizontalMetrics(metrics)
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": "wb", "styleName": "Regular"}, mac=False)
    builder.setupOS2(sTypoAscender=880, sTypoDescender=-120, usWinAscent=880, usWinDescent=120)
    builder.setupPost()
    builder.font.recalcTimestamp = False
    builder.font.flavor = "woff"
    buffer = io.BytesIO()
    builder.save(buffer)
    return buffer.getvalue()


def _outline(glyphs, name: str, advance: int):
    pen = T2CharStringPen(advance, glyphs)
    glyphs[name].draw(pen)
    return pen.getCharString()


@lru_cache(maxsize=4)
def _face(number: int):
    face = TTFont(str(FONT_PATH), fontNumber=number, lazy=True)
    return face, face.getGlyphSet(), face.getBestCmap()


def _glyph(cmap: dict[int, str], char: str, text: str) -> str:
    try:
        return cmap[ord(char)]
    except KeyError:
        raise MissingGlyph(
            f"no glyph for {char!r} (U+{ord(char):04X}) in {text[:40]!r}: "
            "the pinned font noto-cjk-sans-otc does not have it; name it in other characters"
        ) from None
