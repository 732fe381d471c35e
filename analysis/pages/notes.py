"""Give a printed chart the numbers of the notes behind it, where its data table stays on screen.

body -> ledger -> **notes** -> template

On paper a mark in a picture opens nothing. So that its number can still be followed, a line under
the chart names the notes of the evidence list that its data rest on; the finding above names its
own. On screen the line is not shown: there the marks are links.
"""

import re
from collections.abc import Mapping, Sequence
from html import unescape

from analysis.languages import msgid
from analysis.wording import Html, say
from analysis.wording.marks import element

from .ledger import LEADS_TO

NOTES = msgid("Evidence for this chart: notes {numbers}")
CHART, DATA, END = '<figure class="chart', "<details>", "</figure>"
FOLDED = '<p class="chart-folded">'
NOTE = re.compile(r'<sup data-note="([^"]*)">(\d+)</sup>')
Note = tuple[int, str]  # number in the list, id of its window


def with_notes(markup: str, known: Mapping[str, Note] | None = None) -> str:
    """Return linked markup in which each chart whose table is not printed names its notes.

    A chart whose table is not on the page at all names those that its marks lead to; `known` are
    the notes of the entries by the id their links have.
    """
    written, place, start = [], 0, markup.find(CHART)
    while start >= 0:
        end = markup.find(END, start)
        data = markup.find(DATA, start, end)
        if data < 0 and known and (data := markup.find(FOLDED, start, end)) >= 0:
            shown = markup[start:data]
            led = {
                known[ident] for ident in map(unescape, LEADS_TO.findall(shown)) if ident in known
            }
            written += (markup[place:data], _line_of(led - _told(shown)))
            place = data
        elif data >= 0:
            written += (markup[place:data], _line(markup[start:data], markup[data:end]))
            place = data
        start = markup.find(CHART, start + 1)
    return "".join([*written, markup[place:]])


def _line(shown: str, data: str) -> str:
    """Return the line that names the notes of a chart's data, "" where the chart names them all."""
    return _line_of(_told(data) - _told(shown))


def _told(markup: str) -> set[Note]:
    return {(int(number), ident) for ident, number in NOTE.findall(markup)}


def _line_of(notes: set[Note]) -> str:
    if not notes:
        return ""
    numbers = Html(", ").join(map(_run_html, runs(sorted(notes))))
    return element("p", say(NOTES, numbers=numbers), **{"class": "chart-notes"})


def runs(notes: Sequence[Note]) -> list[list[Note]]:
    """Return notes parted into runs of consecutive numbers."""
    parted: list[list[Note]] = []
    for note in notes:
        if parted and note[0] == parted[-1][-1][0] + 1:
            parted[-1].append(note)
        else:
            parted.append([note])
    return parted


def _run_html(run: Sequence[Note]) -> Html:
    ends = run if len(run) == 1 else (run[0], run[-1])
    marks = (element("span", str(number), **{"data-note": ident}) for number, ident in ends)
    return Html("–").join(marks)
