"""Read a page of two columns column by column, and what goes across both where it stands.

rows -> **columns** -> furniture

Two columns are told from a table by how full they are: their lines reach from edge to edge.
"""

from collections.abc import Iterator, Sequence
from statistics import median

from analysis.drafting.originals.pdf.rows import Piece, Row

LEAST_ROWS, FULL, MOST_ACROSS = 8, 0.75, 0.25


def in_reading_order(rows: Sequence[Row], width: float) -> list[Row]:
    """Return the rows of a page as they are read."""
    gutter = _gutter([piece for row in rows for piece in row.pieces], width)
    return list(_by_column(rows, gutter)) if gutter else list(rows)


def _gutter(pieces: Sequence[Piece], width: float) -> float:
    """Return where a page is divided, 0 for a page that is not."""
    if len(pieces) < 2 * LEAST_ROWS:
        return 0
    places = [width * share / 100 for share in range(38, 63)]
    across, gutter = min(
        (sum(piece.left < at < piece.right for piece in pieces), abs(at - width / 2), at)
        for at in places
    )[::2]
    left = [piece for piece in pieces if piece.right <= gutter]
    right = [piece for piece in pieces if piece.left >= gutter]
    if min(len(left), len(right)) < LEAST_ROWS or across > MOST_ACROSS * len(pieces):
        return 0
    return gutter if _is_full(left) and _is_full(right) else 0


def _is_full(pieces: Sequence[Piece]) -> bool:
    extent = max(piece.right for piece in pieces) - min(piece.left for piece in pieces)
    return median(piece.right - piece.left for piece in pieces) > FULL * extent


def _by_column(rows: Sequence[Row], gutter: float) -> Iterator[Row]:
    left: list[Row] = []
    right: list[Row] = []
    for row in rows:
        if row.cells or any(piece.left < gutter < piece.right for piece in row.pieces):
            yield from [*left, *right, row]
            left, right = [], []
            continue
        for column, pieces in (
            (left, [piece for piece in row.pieces if piece.right <= gutter]),
            (right, [piece for piece in row.pieces if piece.left >= gutter]),
        ):
            if pieces:
                column.append(Row(tuple(pieces)))
    yield from [*left, *right]
