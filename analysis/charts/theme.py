"""One look for every chart: type, ink, and the colour a region keeps on every page.

Colours are written into the SVG as CSS custom properties with a fallback, so that a page's light,
dark and print styles reach into the charts, and a chart shown alone still reads. The palette is
safe for the common kinds of colour blindness and reads on white and on near-black (each colour
keeps a contrast of 3:1 to both); beyond its eight colours the marker shape tells regions apart,
and every mark is labelled in words besides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.typing import RcKeyType

#: Okabe and Ito's set, its light colours darkened until they hold 3:1 on white as well.
PALETTE = (
    "#0072b2",  # blue
    "#d55e00",  # vermilion
    "#00936b",  # green
    "#b3589a",  # purple
    "#a47a00",  # ochre
    "#7b66d2",  # violet
    "#8f5b3f",  # brown
    "#66788a",  # slate
)
SHAPES = ("o", "s", "D", "^")

INK = "#1b1f24"
MUTED = "#5a626b"
GRID = "#d5d9de"
BAND = "#eef0f2"
PAPER = "#fefefe"
#: What each colour becomes in the SVG: the page's property, else the notebook's, else the default.
ROLES = {
    INK: "var(--ink,currentColor)",
    MUTED: "var(--ink-soft,#757575)",
    GRID: "var(--line,#8885)",
    BAND: "var(--band,#8882)",
    PAPER: "var(--paper,Canvas)",
    **{colour: f"var(--region-{n},{colour})" for n, colour in enumerate(PALETTE, start=1)},
}

#: Sizes in CSS pixels at the chart's full width. The smallest still shows as 11 px on a phone.
LABEL, SMALL = 14.0, 13.0
LEADING = 1.3
#: Pixels from one line of the smaller text to the next.
LINE = SMALL * LEADING
WIDTH = 680
#: Pixels that a telephone of 390 shows between its margins: the width of a narrow layout.
NARROW = 354

RC: dict[RcKeyType, Any] = {
    "figure.facecolor": "none",
    "figure.dpi": 72,
    "savefig.facecolor": "none",
    "axes.facecolor": "none",
    "axes.edgecolor": GRID,
    "axes.linewidth": 1.0,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.spines.left": False,
    "axes.grid": False,
    "axes.axisbelow": True,
    "axes.unicode_minus": False,
    "grid.color": GRID,
    "grid.linewidth": 1.0,
    "text.color": INK,
    "text.parse_math": False,
    "font.size": SMALL,
    "xtick.color": GRID,
    "ytick.color": GRID,
    "xtick.labelcolor": MUTED,
    "ytick.labelcolor": MUTED,
    "xtick.minor.visible": False,
    "ytick.minor.visible": False,
    "ytick.major.size": 0,
    "lines.solid_capstyle": "round",
    "hatch.linewidth": 1.0,
    "path.simplify": False,
    "svg.fonttype": "none",
    "svg.hashsalt": "workbook",
}


@dataclass(frozen=True)
class Style:
    """How a region is drawn wherever it appears."""

    colour: str
    shape: str


def styles(order: Sequence[str]) -> dict[str, Style]:
    """Return region -> style from the package's order of regions, whatever part of it is shown."""
    return {
        region: Style(PALETTE[n % len(PALETTE)], SHAPES[n // len(PALETTE) % len(SHAPES)])
        for n, region in enumerate(order)
    }
