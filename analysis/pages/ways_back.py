"""Lead from an entry of the evidence back to the numbers and charts it is reached from.

ledger -> **ways_back** -> exporter

The list of evidence is read by keyboard and screen reader as well, so each link says where it
leads; in print, where nothing can be followed, the links are left out.
"""

from collections.abc import Sequence

from analysis.languages import msgid, translate
from analysis.wording import Html
from analysis.wording.marks import element
from analysis.wording.tables import letter

from .passages import DOT

IN_TEXT, IN_CHART = msgid("to the number in the text"), msgid("to the chart")


def back_html(numbers: Sequence[str], charts: Sequence[str]) -> Html:
    """Return the links from an entry back to the numbers and charts that lead to it, by id.

    Where one of a kind is there, its link says so in words; several are lettered.
    """
    ways = [_ways_back(IN_TEXT, numbers), _ways_back(IN_CHART, charts)]
    links = DOT.join(way for way in ways if way)
    return element("p", links, **{"class": "ev-back"}) if links else Html("")


def _ways_back(words: str, anchors: Sequence[str]) -> Html:
    where = translate(words)
    if len(anchors) < 2:
        return Html("").join(element("a", where, href=f"#{anchor}") for anchor in anchors)
    named = {letter(place): anchor for place, anchor in enumerate(anchors)}
    links = (
        element("a", sign, **{"href": f"#{anchor}", "aria-label": f"{where} {sign}"})
        for sign, anchor in named.items()
    )
    return Html(element("span", where) + " " + Html(" ").join(links))
