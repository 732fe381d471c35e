"""Write the outlines of a font's glyphs in few bytes: on a coarser grid, each step in short.

fonts -> **outlines**

Of what a Chinese page weighs, half is outlines. On a grid of 112 units to the em a point lies at
most a seventh of a pixel off in a heading of 32 px, which no screen shows, and nearly every number
of it takes one byte. What is written is a Type 2 charstring (Adobe Technical Note 5177): steps
along an axis name one number instead of two, the line that closes a contour is left to the format,
and a curve that bows less than a unit is a line.
"""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import cast

import uharfbuzz
from fontTools.cffLib import TopDict
from fontTools.misc.psCharStrings import T2CharString, encodeIntT2
from fontTools.ttLib import TTFont

GRID = 112  # units to the em
COPYRIGHT = 0  # of the names in a font
UNASKED = ("version", "Notice", "Copyright", "FullName", "FamilyName", "Weight")
MOST_NUMBERS = 48  # that one operator takes
#: Which operator may follow in the run of another: runs along the axes take turns.
NEXT = {
    "": "",
    "rmoveto": "",
    "rlineto": "rlineto",
    "hlineto": "vlineto",
    "vlineto": "hlineto",
    "rrcurveto": "rrcurveto",
    "hvcurveto": "vhcurveto",
    "vhcurveto": "hvcurveto",
}
#: Heights of a line that a browser asks for, by table.
HEIGHTS = {
    "hhea": ("ascent", "descent", "lineGap"),
    "OS/2": ("sTypoAscender", "sTypoDescender", "sTypoLineGap", "usWinAscent", "usWinDescent"),
}


def coarsen(font: TTFont, face: uharfbuzz.Face, known: Mapping[int, bytes]) -> None:
    """Write all outlines and measures of a font on the grid; `face` is the same font.

    Glyphs whose charstring is `known` are not drawn anew.
    """
    scale, drawn = GRID / face.upem, uharfbuzz.Font(face)
    drawn.scale = GRID, GRID
    top = font["CFF "].cff.topDictIndex[0]
    for glyph, held in enumerate(top.CharStrings.charStringsIndex):
        held.bytecode, held.program = known.get(glyph) or charstring(drawn, glyph), None
    top.FontMatrix = [1 / GRID, 0, 0, 1 / GRID, 0, 0]
    _number_glyphs(top)
    _leave_out_names(font, top)
    font["head"].unitsPerEm = GRID
    for table, names in HEIGHTS.items():
        for name in names:
            setattr(font[table], name, round(getattr(font[table], name) * scale))
    widths = font["hmtx"].metrics
    font["hmtx"].metrics = {name: (round(width * scale), 0) for name, (width, _) in widths.items()}


def _number_glyphs(top: TopDict) -> None:
    """Call the glyphs by their place, which takes five bytes; the collection's own numbers for
    them, which no browser asks for, take two a glyph and cannot be packed."""
    names = [".notdef", *(f"cid{place:05d}" for place in range(1, len(top.charset)))]
    top.charset = names
    top.CharStrings.charStrings = {name: place for place, name in enumerate(names)}


def _leave_out_names(font: TTFont, top: TopDict) -> None:
    """Keep of what a font says of itself whose it is, as its licence asks."""
    font["name"].names = [said for said in font["name"].names if said.nameID == COPYRIGHT]
    for said in UNASKED:
        top.rawDict.pop(said, None)
        vars(top).pop(said, None)


def charstring(font: uharfbuzz.Font, glyph: int) -> bytes:
    """Return the charstring that draws a glyph in whole units of the font's scale."""
    written = Charstring()
    font.draw_glyph(glyph, _pen(), written)
    return written.ended()


class Charstring:
    """What is written of a glyph so far: closed contours, drawn from point to point."""

    def __init__(self) -> None:
        self._written: list[bytes] = []
        self._first = self._last = ""  # operators of the run: the one that says it, the latest
        self._run: list[int] = []
        self._x = self._y = 0
        self._begun = (0, 0)
        self._home = False  # whether the contour is back where it began, by a line not written yet

    def move(self, x: int, y: int) -> None:
        """Begin a contour at a point."""
        self._step("rmoveto", x - self._x, y - self._y)
        self._x, self._y = self._begun = x, y

    def line(self, x: int, y: int) -> None:
        """Draw a line to a point; the one that ends where the contour began waits for the next."""
        if self._home:
            self._go_home()
        if (x, y) == self._begun:
            self._home = True
        else:
            self._draw(x, y)

    def curve(self, a: int, b: int, c: int, d: int, x: int, y: int) -> None:
        """Draw a curve with two handles; in four numbers where it goes from axis to axis, as a
        line where its handles lie within a unit of one."""
        if self._is_flat(a, b, c, d, x, y):
            self.line(x, y)
            return
        if self._home:
            self._go_home()
        if b == self._y and c == x:
            self._step("hvcurveto", a - self._x, c - a, d - b, y - d)
        elif a == self._x and d == y:
            self._step("vhcurveto", b - self._y, c - a, d - b, x - c)
        else:
            self._step("rrcurveto", a - self._x, b - self._y, c - a, d - b, x - c, y - d)
        self._x, self._y = x, y

    def close(self) -> None:
        """Close the contour, which needs no line to be written."""
        self._home = False

    def ended(self) -> bytes:
        """Return all that was written, as a whole charstring."""
        self._end_run()
        return b"".join([*self._written, _operator("endchar")])

    def _is_flat(self, a: int, b: int, c: int, d: int, x: int, y: int) -> bool:
        across, up = x - self._x, y - self._y
        allowed = across * across + up * up
        first = across * (b - self._y) - up * (a - self._x)
        if first * first > allowed:
            return False
        second = across * (d - self._y) - up * (c - self._x)
        return second * second <= allowed

    def _go_home(self) -> None:
        self._draw(*self._begun)
        self._home = False

    def _draw(self, x: int, y: int) -> None:
        across, up = x - self._x, y - self._y
        if across and up:
            self._step("rlineto", across, up)
        elif across:
            self._step("hlineto", across)
        elif up:
            self._step("vlineto", up)
        self._x, self._y = x, y

    def _step(self, operator: str, *numbers: int) -> None:
        if NEXT[self._last] != operator or len(self._run) + len(numbers) > MOST_NUMBERS:
            self._end_run()
            self._first = operator
        self._run += numbers
        self._last = operator

    def _end_run(self) -> None:
        if self._run:
            self._written += [*map(_number, self._run), _operator(self._first)]
            self._run.clear()


@lru_cache(maxsize=1)
def _pen() -> uharfbuzz.DrawFuncs:
    pen = uharfbuzz.DrawFuncs()
    pen.set_move_to_func(lambda x, y, to: to.move(round(x), round(y)))
    pen.set_line_to_func(lambda x, y, to: to.line(round(x), round(y)))
    pen.set_cubic_to_func(
        lambda a, b, c, d, x, y, to: to.curve(
            round(a), round(b), round(c), round(d), round(x), round(y)
        )
    )
    pen.set_close_path_func(lambda to: to.close())
    return pen


@cache
def _number(number: int) -> bytes:
    return cast("bytes", encodeIntT2(number))


@cache
def _operator(name: str) -> bytes:
    return bytes(T2CharString.opcodes[name])
