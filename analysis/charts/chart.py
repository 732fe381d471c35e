"""The chart a notebook shows and a page carries: picture, finding, alternative text, data.

It draws itself into HTML as `<figure>`: the finding as its caption (a sentence built from
quantities, so each number in it leads to its source), what is shown in which unit, the picture as
inline SVG in a box that scrolls on a narrow screen, where the numbers come from, and the data
behind the picture as a table.
"""

from dataclasses import dataclass
from html import escape
from typing import Protocol

from matplotlib.figure import Figure

from analysis.charts.canvas import Canvas
from analysis.charts.svg import inline_svg
from analysis.languages import msgid, translate

DATA = msgid("The data behind this chart")
PICTURE = msgid("The picture, which scrolls sideways where the screen is narrow")


class HasHtml(Protocol):
    """A sentence or a table: anything that shows itself as HTML."""

    def _repr_html_(self) -> str: ...


@dataclass(frozen=True)
class Chart:
    """`finding` states what the picture shows, `scope` the units and what is counted.

    `data` is the table behind the picture, `sources` its source line. The alternative text is the
    finding and the scope in words.
    """

    canvas: Canvas
    finding: HasHtml
    scope: HasHtml
    data: HasHtml
    sources: HasHtml | None = None

    @property
    def figure(self) -> Figure:
        """Return the matplotlib figure, to read it back or to save it in another format."""
        return self.canvas.figure

    @property
    def alt(self) -> str:
        """Return the alternative text."""
        return f"{self.finding} {self.scope}"

    @property
    def svg(self) -> str:
        """Return the picture as inline SVG."""
        return inline_svg(self.canvas, self.alt)

    def _repr_html_(self) -> str:
        sources = f'<div class="chart-source">{_html(self.sources)}</div>' if self.sources else ""
        return (
            '<figure class="chart">'
            f'<figcaption><div class="chart-finding">{_html(self.finding)}</div>'
            f'<div class="chart-scope">{_html(self.scope)}</div></figcaption>'
            f'<div class="chart-scroll" tabindex="0" role="group"'
            f' aria-label="{escape(translate(PICTURE))}">{self.svg}</div>{sources}'
            f"<details><summary>{escape(translate(DATA))}</summary>{_html(self.data)}</details>"
            "</figure>"
        )


def _html(part: HasHtml) -> str:
    return part._repr_html_()
