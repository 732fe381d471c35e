"""What every kind of original becomes: one text, and where each character of it was printed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


class DraftError(ValueError):
    """A document from which no candidate can be made; the text says why, and what to do."""


@dataclass(frozen=True)
class Line:
    """A stretch of the text as it stands in one line of a page, in points from its top left.

    `edges` are where its characters begin, from left to right, and where the last one ends.
    """

    start: int
    end: int
    page: int
    left: float
    top: float
    right: float
    bottom: float
    edges: Sequence[float] = ()

    def between(self, start: int, end: int) -> tuple[float, float, float, float]:
        """Return the box (left, top, right, bottom) of what the line has of a span."""
        first, last = max(start, self.start) - self.start, min(end, self.end) - self.start
        left, right = (
            (self.edges[first], self.edges[last]) if self.edges else (self.left, self.right)
        )
        return left, self.top, right, self.bottom


@dataclass(frozen=True)
class Original:
    """A document as it came: its text, its kind (text, pdf, html, docx), digest and places.

    `spots` are in the order of the text, for a PDF only. `metadata` is what the file says of
    itself: `title`, `publisher`, `published` (ISO 8601). `notes` are sentences for the reader:
    what of the file is not in the text, or is there without being seen.
    """

    text: str
    kind: str
    sha256: str
    spots: tuple[Line, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
