"""The signs of a page where they stand, as PDFium has them: the letters, boxes, and nothing else.

PDF -> **signs** -> rows -> furniture -> paragraphs -> text

PDFium puts blanks and line ends of its own between signs; they are left out, as the lines are made
anew from where the signs stand.
"""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from math import degrees
from typing import Any

from analysis.drafting.originals.pdf.tables import THICK, Rule, rules_of
from analysis.drafting.originals.spaces import UNSEEN, plain_letters

#: the least a sign is in points: what is smaller is no text that anyone reads
LEAST_SIZE = 1.0
INVISIBLE = 3
WHITE = 250


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign of a page: its letters (a ligature has two) and its box from the top left."""

    letters: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def size(self) -> float:
        """The height of the line the sign is set in."""
        return self.bottom - self.top


@dataclass(frozen=True)
class Page:
    """A page: its number from 1, its size, its signs as they come, and what is not seen on it."""

    number: int
    width: float
    height: float
    signs: tuple[Sign, ...]
    rules: tuple[Rule, ...] = ()
    outside: int = 0
    undrawn: int = 0
    white: int = 0
    aslant: int = 0


def page_of(page: Any, number: int) -> Page:
    """Return the signs of a page of PDFium, turned upright; those outside or aslant are counted."""
    import pypdfium2.raw as pdfium

    text = page.get_textpage()
    turns = page.get_rotation() // 90
    left, bottom, right, top = page.get_cropbox()
    width, height = (top - bottom, right - left) if turns % 2 else (right - left, top - bottom)
    counts = {"outside": 0, "undrawn": 0, "white": 0, "aslant": 0}
    signs = []
    try:
        for at, letters in _letters(pdfium, text.raw):
            box = _upright(_box(pdfium, text.raw, at), (left, bottom, right, top), turns)
            sign = Sign(letters, *box)
            if sign.size < LEAST_SIZE:
                continue
            if not _is_level(pdfium, text.raw, at, turns):
                counts["aslant"] += not letters.isspace()
                continue
            if sign.right < 0 or sign.left > width or sign.bottom < 0 or sign.top > height:
                counts["outside"] += 1
                continue
            _count_unseen(pdfium, text.raw, at, counts)
            signs.append(sign)
    finally:
        text.close()
    drawn = (_upright(box, (left, bottom, right, top), turns) for box in _drawn(pdfium, page))
    return Page(number, width, height, tuple(signs), tuple(rules_of(drawn)), **counts)


def _drawn(pdfium: Any, page: Any) -> Iterator[tuple[float, float, float, float]]:
    """Yield the boxes of what is drawn on a page; of an outlined box, its four sides."""
    for one in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=3):
        left, bottom, right, top = one.get_bounds()
        mode, stroke = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(one.raw, mode, stroke)
        is_box = pdfium.FPDFPath_CountSegments(one.raw) in (4, 5)
        if stroke.value and is_box and min(right - left, top - bottom) > THICK:
            yield left, bottom, right, bottom + 1
            yield left, top - 1, right, top
            yield left, bottom, left + 1, top
            yield right - 1, bottom, right, top
        else:
            yield left, bottom, right, top


def _letters(pdfium: Any, text: Any) -> Iterator[tuple[int, str]]:
    """Yield each sign that the file itself has, by its number, white space as a blank."""
    high = ""
    for at in range(pdfium.FPDFText_CountChars(text)):
        code = pdfium.FPDFText_GetUnicode(text, at)
        if 0xD800 <= code < 0xDC00:
            high = chr(code)
            continue
        letter, high = high + chr(code), ""
        if len(letter) == 2 or 0xDC00 <= code < 0xE000:
            letter = letter.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        if pdfium.FPDFText_IsHyphen(text, at) == 1:
            letter = "-"
        elif pdfium.FPDFText_IsGenerated(text, at) == 1:
            continue
        letters = " " if letter.isspace() else UNSEEN.sub("", plain_letters(letter))
        if letters:
            yield at, letters


def _box(pdfium: Any, text: Any, at: int) -> tuple[float, float, float, float]:
    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(text, at, box)
    return box.left, box.bottom, box.right, box.top


def _upright(
    box: tuple[float, float, float, float], crop: tuple[float, float, float, float], turns: int
) -> tuple[float, float, float, float]:
    """Return a box (left, top, right, bottom) from the top left of the page as it is shown."""
    left, bottom, right, top = box
    if turns == 1:
        return bottom - crop[1], left - crop[0], top - crop[1], right - crop[0]
    if turns == 2:
        return crop[2] - right, bottom - crop[1], crop[2] - left, top - crop[1]
    if turns == 3:
        return crop[3] - top, crop[2] - right, crop[3] - bottom, crop[2] - left
    return left - crop[0], crop[3] - top, right - crop[0], crop[3] - bottom


def _is_level(pdfium: Any, text: Any, at: int, turns: int) -> bool:
    """False for a sign set aslant or upright beside the text: a watermark, a mark in the margin."""
    angle = degrees(pdfium.FPDFText_GetCharAngle(text, at)) % 360
    return min(abs(angle - turned) for turned in _angles(turns)) < 5


def _angles(turns: int) -> tuple[float, ...]:
    expected = (90 * turns) % 360
    other = (-90 * turns) % 360
    return expected, other, expected + 360, other + 360, expected - 360


def _count_unseen(pdfium: Any, text: Any, at: int, counts: dict[str, int]) -> None:
    mode = pdfium.FPDFTextObj_GetTextRenderMode(pdfium.FPDFText_GetTextObject(text, at))
    if mode == INVISIBLE:
        counts["undrawn"] += 1
        return
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFText_GetFillColor(text, at, red, green, blue, alpha)
    if alpha.value == 0 or min(red.value, green.value, blue.value) >= WHITE:
        counts["white"] += 1
