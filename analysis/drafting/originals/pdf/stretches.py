"""The words of a paragraph in stretches: each from one row, with the edges of its letters.

paragraphs -> **stretches** -> text
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from analysis.drafting.originals.pdf.rows import Row
from analysis.drafting.originals.spaces import BESIDE, BULLET, between


@dataclass(frozen=True)
class Stretch:
    """Words of one row; what only stands between two rows or cells has no edges."""

    words: str
    edges: tuple[float, ...] = ()
    top: float = 0
    bottom: float = 0
    page: int = 0

    def cut(self, start: int, end: int) -> "Stretch":
        """Return a part of it."""
        return replace(self, words=self.words[start:end], edges=self.edges[start : end + 1])


def stretches_of(paragraph: Sequence[Row]) -> Iterator[Stretch]:
    """Yield the words of the rows of a paragraph, with what joins them."""
    before = ""
    for row in paragraph:
        for at, cell in enumerate(row.cells or [(piece,) for piece in row.pieces]):
            if at:
                yield Stretch("\t")
                before = ""
            for piece in cell:
                joint = between(before, piece.words)
                if joint:
                    yield Stretch(joint)
                yield Stretch(piece.words, piece.edges, piece.top, piece.bottom, piece.page)
                before = piece.words


def tidied(stretches: Iterator[Stretch]) -> list[Stretch]:
    """Return stretches without the bullet they begin with and blanks beside Chinese signs."""
    return [part for at, one in enumerate(stretches) for part in _tidied(one, first=at == 0)]


def _tidied(stretch: Stretch, first: bool) -> Iterator[Stretch]:
    at = 0
    bullet = BULLET.match(stretch.words) if first and stretch.edges else None
    if bullet:
        at = bullet.end()
    if not stretch.edges:
        yield stretch
        return
    for blank in BESIDE.finditer(stretch.words, at):
        yield stretch.cut(at, blank.start())
        at = blank.end()
    if at < len(stretch.words):
        yield stretch.cut(at, len(stretch.words))
