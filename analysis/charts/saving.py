"""Save the picture of a chart as a file of its own, for a paper, a slide or another program.

canvas -> **saving**

On a page the colours and the glyphs of a picture are the page's. A file has to bring its own: it
is written by matplotlib itself, its text as outlines, on white paper, and without the date.
"""

from pathlib import Path
from typing import Any

import matplotlib as mpl

from analysis.charts import theme
from analysis.charts.canvas import Canvas
from analysis.refusal import unknown

#: What each kind of file says of itself beside its title: no date, so that equal charts give
#: equal files.
KINDS: dict[str, dict[str, None]] = {
    "svg": {"Date": None, "Creator": None},
    "pdf": {"CreationDate": None, "Creator": None, "Producer": None},
    "png": {"Software": None},
}
DOTS = 216  # per inch: three for each pixel of the chart
RC: dict[Any, Any] = {**theme.RC, "svg.fonttype": "path", "svg.hashsalt": "chart"}


def save(canvas: Canvas, path: Path, title: str, **options: Any) -> None:
    """Write a canvas to a file whose name ends in .svg, .png or .pdf; raise Refused for another."""
    kind = path.suffix.removeprefix(".").lower()
    if kind not in KINDS:
        raise unknown("kind of picture", path.suffix, [f".{known}" for known in KINDS])
    written = {"format": kind, "dpi": DOTS, "metadata": {"Title": title, **KINDS[kind]}}
    paper = canvas.figure.patch
    with mpl.rc_context(RC):
        paper.set_visible(not options.get("transparent"))
        try:
            canvas.figure.savefig(path, **{"facecolor": "white", **written, **options})
        finally:
            paper.set_visible(False)
