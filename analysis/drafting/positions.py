"""Say on which page of a PDF, and where on it, each quoted passage stands.

originals, rows -> **positions** -> draft
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from analysis.drafting.originals import Line, Original
from analysis.package.places import quoting_tables

Row = dict[str, Any]


def positions_of(
    source: str, original: Original, tables: Mapping[str, Iterable[Mapping[str, Any]]]
) -> list[Row]:
    """Return a row for each span that rows quote from a PDF: its page, and the box around it.

    Of words that go on upon another page the row has what stands on the first.
    """
    spans = {
        (int(row["start"]), int(row["end"]))
        for table in quoting_tables()
        for row in tables.get(table, ())
        if row.get("source") == source and original.spots
    }
    starts = [spot.start for spot in original.spots]
    found = []
    for start, end in sorted(spans):
        spots = _holding(original.spots, starts, start, end)
        if spots:
            found.append({"source": source, "start": start, "end": end, **_box(spots, start, end)})
    return found


def _holding(spots: Sequence[Line], starts: Sequence[int], start: int, end: int) -> list[Line]:
    """Return the lines that have letters of a span, those on the page where it begins."""
    found = []
    for spot in spots[max(0, bisect_right(starts, start) - 1) :]:
        if spot.start >= end:
            break
        if spot.end > start:
            found.append(spot)
    return [spot for spot in found if spot.page == found[0].page]


def _box(spots: Sequence[Line], start: int, end: int) -> Row:
    lefts, tops, rights, bottoms = zip(*(spot.between(start, end) for spot in spots), strict=True)
    edges = {"left": min(lefts), "top": min(tops), "right": max(rights), "bottom": max(bottoms)}
    return {"page": spots[0].page} | {name: f"{max(0.0, edge):.1f}" for name, edge in edges.items()}
