"""Write paths as SVG has them: through points, and around markers in matplotlib's own shapes."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np

from analysis.charts.shapes import Point

if TYPE_CHECKING:
    from matplotlib.path import Path

Outline = tuple[str, bool]


def number_text(value: float) -> str:
    """Return a number of a picture with two decimals at most."""
    text = f"{round(value, 6):.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def path_text(points: Iterable[Point]) -> str:
    """Return a path through points; a line along an axis names one number."""
    written: list[str] = []
    at = ("", "")
    for x, y in ((number_text(x), number_text(y)) for x, y in points):
        if not written:
            written.append(f"M{x} {y}")
        else:
            written.append(f"V{y}" if x == at[0] else f"H{x}" if y == at[1] else f"L{x} {y}")
        at = (x, y)
    return "".join(written)


@lru_cache(maxsize=256)
def outlines_of(shape: str | int, size: float, *, half: bool = False) -> tuple[Outline, ...]:
    """Return the outline of a marker of so many pixels around its place, and that it is filled.

    A `half` one has two: its left half, and its right one, which is not filled.
    """
    from matplotlib.markers import MarkerStyle

    style: Any = MarkerStyle(shape, "left" if half else None)
    halves = [(style.get_path(), style.get_transform(), True)]
    if half:
        halves.append((style.get_alt_path(), style.get_alt_transform(), False))
    return tuple(
        (_written(transform.scale(size, -size).transform_path(path)), is_filled)
        for path, transform, is_filled in halves
    )


def _written(path: "Path") -> str:
    """Return a path of matplotlib; a marker's is one contour, of lines or of curves."""
    vertices, codes = np.asarray(path.vertices), np.asarray(path.codes)
    end = "z" if path.CLOSEPOLY in codes else ""
    points = vertices[: -1 if end else None].tolist()
    if path.CURVE4 not in codes:
        return path_text(points) + end
    return "".join(_curves(points)) + end


def _curves(points: Sequence[Point]) -> Iterator[str]:
    x, y = map(number_text, points[0])
    yield f"M{x} {y}"
    for at in range(1, len(points), 3):
        yield "C" + " ".join(number_text(part) for point in points[at : at + 3] for part in point)
