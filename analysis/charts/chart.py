"""The chart a notebook shows and a page carries: picture, finding, alternative text, data.

It draws itself into HTML as `<figure>`: the finding as its caption (a sentence built from
quantities, so each number in it leads to its source), what is shown in which unit, the picture as
inline SVG in its box, where the numbers come from, and the data behind the picture as a table. A
picture too wide for a telephone has a second layout, drawn for it and shown in its place on a
narrow screen; one without scrolls in its box. A printed page shows the picture, and the table only
where the picture cannot carry its numbers.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markupsafe import escape
from matplotlib.figure import Figure

from analysis.charts.canvas import Canvas
from analysis.charts.saving import save
from analysis.charts.svg import inline_svg
from analysis.languages import msgid, translate
from analysis.wording import Sentence, Table

DATA = msgid("The data behind this chart")
PICTURE = msgid("The picture, which scrolls sideways where the screen is narrow")
ON_SCREEN = msgid("The table behind this chart stands on the page on screen.")


@dataclass(frozen=True)
class Chart:
    """`finding` states what the picture shows, `scope` the units and what is counted.

    `data` is the table behind the picture, `sources` its source line. The alternative text is the
    finding and the scope in words. Without a canvas there is nothing to draw, and only the finding
    is shown. `printed` says that the picture leaves numbers out, so that paper shows the table too.
    `narrow` is the same picture laid out anew for a telephone (`theme.NARROW` pixels wide).
    """

    canvas: Canvas | None
    finding: Sentence
    scope: Sentence
    data: Table
    sources: Sentence | None = None
    printed: bool = False
    narrow: Canvas | None = None

    @property
    def figure(self) -> Figure:
        """Return the matplotlib figure, to read it back or to save it in another format."""
        return self._drawn.figure

    @property
    def alt(self) -> str:
        """Return the alternative text."""
        return f"{self.finding} {self.scope}"

    @property
    def svg(self) -> str:
        """Return the picture as inline SVG."""
        return inline_svg(self._drawn, self.alt)

    @property
    def _drawn(self) -> Canvas:
        if self.canvas is None:
            raise ValueError(f"there is nothing to draw: {self.finding}")
        return self.canvas

    def savefig(self, path: str | Path, **options: Any) -> None:
        """Save the picture as SVG, PNG or PDF, as the name says; the same chart gives equal files.

        `options` are matplotlib's (`dpi`, `transparent` …). Raises Refused for another kind of
        file, and ValueError where there is nothing to draw.
        """
        save(self._drawn, Path(path), self.alt, **options)

    def __str__(self) -> str:
        sources = [str(self.sources)] if self.sources else []
        return "\n".join([str(self.finding), str(self.scope), *sources])

    def __repr__(self) -> str:
        return f"<Chart “{self.finding}”>"

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(str(self))

    def _repr_html_(self) -> str:
        if self.canvas is None:
            return f'<p class="finding">{escape(self.finding)}</p>'
        sources = f'<p class="chart-source">{escape(self.sources)}</p>' if self.sources else ""
        narrow = inline_svg(self.narrow, self.alt, narrow=True) if self.narrow else ""
        printed = ' class="printed"' if self.printed else ""
        return (
            f'<figure class="chart">'
            f'<figcaption><p class="chart-finding">{escape(self.finding)}</p>'
            f'<p class="chart-scope">{escape(self.scope)}</p></figcaption>'
            f'<div class="chart-scroll" tabindex="0" role="group"'
            f' aria-label="{escape(translate(PICTURE))}">{self.svg}{narrow}</div>'
            f"{sources}"
            f'<p class="chart-data">{escape(translate(ON_SCREEN))}</p>'
            f"<details{printed}>"
            f"<summary>{escape(translate(DATA))}</summary>{escape(self.data)}</details>"
            "</figure>"
        )
