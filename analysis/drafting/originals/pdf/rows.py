"""From the signs of a page to its rows: what stands at one height, in pieces with gaps between.

signs, tables -> **rows** -> furniture -> paragraphs

A program may write a row in any order, Latin letters behind the Chinese ones they stand between;
so signs are put in order by where they stand. A wide gap divides a row into pieces: cells of a
table, or a list's number and its words.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, reduce

from analysis.drafting.originals.pdf.signs import Page, Sign
from analysis.drafting.originals.pdf.tables import grids_of
from analysis.drafting.originals.spaces import BULLET, IS_CLOSE, SUPERSCRIPT

#: in sizes of the letters: what makes a blank, in Latin and beside Chinese, and what a cell
A_BLANK, A_WIDE_BLANK, A_CELL = 0.16, 0.45, 0.85
SMALL = 0.8
#: a list's number by itself: what follows it, however far, are its words
MARK = re.compile(
    r"(?:[(（]?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5}|[一二三四五六七八九十百]{1,4})[)）.．、]"
    r"|第[一二三四五六七八九十百\d]{1,5}[条章节項款号]|[①-⑳㈠-㈩])"
)


@dataclass(frozen=True)
class Piece:
    """Signs that stand together in a row: the words, and where each of their letters begins."""

    words: str
    edges: tuple[float, ...]
    top: float
    bottom: float
    size: float
    page: int

    @property
    def left(self) -> float:
        """Where the first letter begins."""
        return self.edges[0]

    @property
    def right(self) -> float:
        """Where the last letter ends."""
        return self.edges[-1]


@dataclass(frozen=True)
class Row:
    """The pieces at one height of a page, from left to right; of a ruled table, those of a row.

    `cells` are the pieces by cell, line by line, where lines are drawn around the cells.
    """

    pieces: tuple[Piece, ...]
    cells: tuple[tuple[Piece, ...], ...] = ()

    @cached_property
    def words(self) -> str:
        """What the row says, a tab between its pieces."""
        return "\t".join(piece.words for piece in self.pieces)

    @property
    def left(self) -> float:
        """Where its first piece begins."""
        return self.pieces[0].left

    @property
    def right(self) -> float:
        """Where its last piece ends."""
        return self.pieces[-1].right

    @property
    def top(self) -> float:
        """Its upper edge."""
        return min(piece.top for piece in self.pieces)

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return max(piece.bottom for piece in self.pieces)

    @property
    def size(self) -> float:
        """The height of its letters."""
        return max(piece.size for piece in self.pieces)

    @property
    def page(self) -> int:
        """The page it stands on."""
        return self.pieces[0].page


def rows_of(page: Page) -> list[Row]:
    """Return the rows of a page from top to bottom."""
    grids = grids_of(page.rules)
    ruled: dict[int, dict[tuple[int, int], list[Sign]]] = {at: {} for at in range(len(grids))}
    free = []
    for sign in page.signs:
        for at, grid in enumerate(grids):
            cell = grid.cell_at((sign.left + sign.right) / 2, (sign.top + sign.bottom) / 2)
            if cell is not None:
                ruled[at].setdefault(cell, []).append(sign)
                break
        else:
            free.append(sign)
    rows = [row for signs in _levels(free) if (row := _row(signs, page.number))]
    rows += [row for cells in ruled.values() for row in _rows_of_table(cells, page.number)]
    return sorted(rows, key=lambda row: row.top) if grids else rows


def _rows_of_table(cells: Mapping[tuple[int, int], Sequence[Sign]], page: int) -> Iterator[Row]:
    """Yield the rows of a ruled table; a cell without words is empty."""
    lines = {place: _lines(signs, page) for place, signs in cells.items()}
    for number in sorted({row for row, _ in lines}):
        columns = [column for row, column in lines if row == number and lines[row, column]]
        if columns:
            row = tuple(lines.get((number, at), ()) for at in range(max(columns) + 1))
            yield Row(tuple(piece for cell in row for piece in cell), row)


def _lines(signs: Sequence[Sign], page: int) -> tuple[Piece, ...]:
    """Return the words of a cell, a piece for each of its lines."""
    rows = (_row(level, page) for level in _levels(signs))
    return tuple(reduce(joined, row.pieces) for row in rows if row)


def _levels(signs: Iterable[Sign]) -> list[list[Sign]]:
    """Gather signs that stand at one height: the middle of each within the line of the others."""
    levels: list[list[Sign]] = []
    reach: list[tuple[float, float]] = []
    for sign in sorted(signs, key=lambda one: one.top + one.bottom):
        middle = (sign.top + sign.bottom) / 2
        for at in range(len(levels) - 1, max(-1, len(levels) - 4), -1):
            top, bottom = reach[at]
            own = min(bottom, sign.bottom) - max(top, sign.top)
            if top < middle < bottom and own > 0.5 * min(sign.size, bottom - top):
                levels[at].append(sign)
                if sign.size > bottom - top:
                    reach[at] = sign.top, sign.bottom
                break
        else:
            levels.append([sign])
            reach.append((sign.top, sign.bottom))
    return [level for _, level in sorted(zip(reach, levels, strict=True), key=lambda one: one[0])]


def _row(signs: Sequence[Sign], page: int) -> Row | None:
    inked = sorted(signs, key=lambda one: (one.left, one.right))
    while inked and inked[0].letters == " ":
        inked.pop(0)
    while inked and inked[-1].letters == " ":
        inked.pop()
    if not inked:
        return None
    size = max(sign.size for sign in inked)
    groups = [[inked[0]]]
    for sign in inked[1:]:
        before = next((one for one in reversed(groups[-1]) if one.letters != " "), groups[-1][-1])
        if (
            sign.letters != " "
            and sign.left - before.right > A_CELL * size
            and not _holds_blanks(groups[-1], before, sign)
        ):
            groups.append([sign])
        else:
            groups[-1].append(sign)
    pieces = [_piece(group, size, page) for group in groups]
    return Row(_with_marks(tuple(piece for piece in pieces if piece)))


def _holds_blanks(group: Sequence[Sign], before: Sign, after: Sign) -> bool:
    """True where printed blanks fill the gap: words set apart, no cells."""
    blanks = [sign for sign in group if sign.letters == " " and sign.left >= before.right - 0.5]
    return bool(blanks) and after.left - max(sign.right for sign in blanks) < 0.3 * after.size


def _piece(signs: Sequence[Sign], size: float, page: int) -> Piece:
    words, edges, last = "", [], None
    baseline = max((sign.bottom for sign in signs if sign.size > SMALL * size), default=0.0)
    for sign in signs:
        letters = sign.letters
        if letters == " ":
            if words and not words.endswith(" "):
                words += " "
                edges.append(sign.left)
            continue
        if last and not words.endswith(" ") and sign.left - last.right > _blank(last, sign) * size:
            words += " "
            edges.append(last.right)
        if sign.size < SMALL * size and sign.bottom < baseline - 0.15 * size:
            letters = letters.translate(SUPERSCRIPT)
        width = (sign.right - sign.left) / len(letters)
        edges += [sign.left + width * at for at in range(len(letters))]
        words += letters
        last = sign
    stripped = words.rstrip(" ")
    inked = [sign for sign in signs if sign.letters != " "]
    edges = [*edges[: len(stripped)], inked[-1].right if inked else signs[-1].right]
    full = [sign for sign in inked if sign.size > SMALL * size] or list(inked) or list(signs)
    top, bottom = min(sign.top for sign in full), max(sign.bottom for sign in full)
    return Piece(stripped, tuple(edges), top, bottom, max(sign.size for sign in full), page)


def _blank(before: Sign, after: Sign) -> float:
    if before.letters[-1] in ".)":
        return A_BLANK
    close = IS_CLOSE.match(before.letters[-1]) or IS_CLOSE.match(after.letters[0])
    return A_WIDE_BLANK if close else A_BLANK


def _with_marks(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Join a list's number or bullet with the words that follow it."""
    if len(pieces) > 1 and (MARK.fullmatch(pieces[0].words) or BULLET.fullmatch(pieces[0].words)):
        return (joined(pieces[0], pieces[1]), *pieces[2:])
    return pieces


def joined(one: Piece, other: Piece) -> Piece:
    """Return two pieces of a row as one, a blank between them."""
    return replace(
        one,
        words=f"{one.words} {other.words}",
        edges=(*one.edges, *other.edges),
        top=min(one.top, other.top),
        bottom=max(one.bottom, other.bottom),
        size=max(one.size, other.size),
    )
