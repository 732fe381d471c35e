"""Put the rows of a document together again into the paragraphs they were broken from.

furniture -> **paragraphs** -> text

A row goes on in the next one if the next one's first word would not have had room behind it.
Headings, items of lists, rows of tables and what is set larger or apart begin lines of their own.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from analysis.drafting.originals.pdf.rows import Row
from analysis.drafting.originals.spaces import BULLET, IS_CLOSE

#: what begins a line of its own: the number of a heading, an article or an item
BEGINS = re.compile(
    r"(?:第[一二三四五六七八九十百零〇\d]{1,5}[条章节編编节款号項项]"
    r"|[一二三四五六七八九十]{1,3}[、．]|[(（][一二三四五六七八九十\d]{1,3}[)）]"
    r"|[①-⑳㈠-㈩]|\d{1,2}(?:\.\d{1,2}){0,3}[.．、)）](?!\d)"
    r"|(?:Article|Part|Section|Chapter) [\dIVX]|附则|附則|別表|附件)"
)
#: what no line begins with, so that it may have been left no room although it is short
NOT_FIRST = "、，。；：！？）」』】》〉”’％%・ー々）,.;:!?)"
SAME_SIZE, WIDER, INDENT = 0.08, 1.3, 0.8
#: how far lines of one paragraph are apart at most, in sizes of their letters
WIDEST_PITCH = 2.4
#: a page whose longest row ends before this share of it is taken to have equal margins
WIDE_ENOUGH = 0.6


@dataclass(frozen=True)
class Column:
    """The edges that the rows of a page lie between, and how far its lines are apart in sizes."""

    left: float
    right: float
    pitch: float


def paragraphs_of(pages: Sequence[tuple[float, Sequence[Row]]]) -> list[list[Row]]:
    """Return the rows of all pages gathered by the paragraph, item or table row they belong to.

    A page is its width and its rows.
    """
    found: list[list[Row]] = []
    for width, rows in pages:
        column = _column(rows, width)
        for row in rows:
            if found and column and _goes_on(found[-1], row, column):
                found[-1].append(row)
            else:
                found.append([row])
    return found


def _column(rows: Sequence[Row], width: float) -> Column | None:
    if not rows:
        return None
    steps = Counter(
        round((below.bottom - above.bottom) / below.size, 1)
        for above, below in pairwise(rows)
        if abs(below.size - above.size) < SAME_SIZE * above.size and below.bottom > above.bottom
    )
    pitch = min(steps.most_common(1)[0][0], WIDEST_PITCH) if steps else 1.5
    left, right = min(row.left for row in rows), max(map(_right, rows))
    return Column(left, right if right > WIDE_ENOUGH * width else width - left, pitch)


def _right(row: Row) -> float:
    """Where a row ends, a stop or comma aside that may hang out behind its edge."""
    last = row.pieces[-1]
    return last.edges[-2] if last.words[-1] in "、。，．；：" else last.right


def _goes_on(paragraph: Sequence[Row], row: Row, column: Column) -> bool:
    """True where a row is the next line of a paragraph."""
    last, words = paragraph[-1], row.words
    if len(last.pieces) > 1 or len(row.pieces) > 1:
        return False
    if abs(row.size - last.size) > SAME_SIZE * last.size or BULLET.match(words):
        return False
    if last.page == row.page and row.bottom - last.bottom > WIDER * _pitch(paragraph, column):
        return False
    if last.page == row.page and row.bottom <= last.bottom:  # the next of two columns
        return _had_no_room(last, row, column) and not BEGINS.match(words)
    if not _had_no_room(last, row, column) or BEGINS.match(words):
        return False
    return not _is_indented(paragraph, row)


def _pitch(paragraph: Sequence[Row], column: Column) -> float:
    if len(paragraph) > 1 and paragraph[-2].page == paragraph[-1].page:
        own = paragraph[-1].bottom - paragraph[-2].bottom
        if own > 0:
            return own
    return max(column.pitch, 1.05) * paragraph[-1].size


def _had_no_room(last: Row, row: Row, column: Column) -> bool:
    """True where what the next row begins with would not have fitted behind this one."""
    indent = max(0.0, last.left - column.left)
    centred = abs((last.left + last.right) / 2 - (column.left + column.right) / 2) < last.size
    room = column.right - last.right
    if centred and indent > last.size:
        room += indent
    return _first_width(row) > room - 0.1 * last.size


def _first_width(row: Row) -> float:
    """The width of the first word of a row; of Chinese a letter, and what may not begin a line."""
    piece = row.pieces[0]
    words = piece.words
    if IS_CLOSE.match(words[0]):
        end = 1
        while end < len(words) and (words[end] in NOT_FIRST or words[end - 1] in "（「『《〈【“"):
            end += 1
    else:
        match = re.match(r"[^\s\u2e80-\u9fff\uff00-\uffef]+", words)
        end = match.end() if match else 1
        while end < len(words) and words[end] in NOT_FIRST:
            end += 1
        end += words[end : end + 1] == " "
    return piece.edges[end] - piece.left if end < len(piece.edges) else piece.right - piece.left


def _is_indented(paragraph: Sequence[Row], row: Row) -> bool:
    """True where a row begins further in than its paragraph's lines do: the first of another."""
    last = paragraph[-1]
    if last.page != row.page and len(paragraph) == 1:
        return False
    if len(paragraph) > 1:
        return row.left > median(one.left for one in paragraph[1:]) + INDENT * row.size
    hangs = BEGINS.match(last.words) or BULLET.match(last.words)
    return row.left > last.left + INDENT * row.size and not hangs
