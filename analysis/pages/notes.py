"""Give a printed chart the numbers of the notes behind it, where its data table stays on screen.

body -> ledger -> **notes** -> template

On paper a mark in a picture opens nothing. So that its number can still be followed, a line under
the chart names the notes of the evidence list that its data rest on; the finding above names its
own. On screen the line is not shown: there the marks are links.
"""

import re
from collections.abc import Sequence

from analysis.languages import msgid
from analysis.wording import Html, say
from analysis.wording.marks import element

NOTES = msgid("Evidence for this chart: notes {numbers}")
CHART, DATA, END = '<figure class="chart', "<details>", "</figure>"
NOTE = re.compile(r'<sup class="fn" data-note="([^"]*)">(\d+)</sup>')
Note = tuple[int, str]  # number in the list, id of its entry


def with_notes(markup: str) -> str:
    """Return linked markup in which each chart whose table is not printed names its notes."""
    written, place, start = [], 0, markup.find(CHART)
    while start >= 0:
        end = markup.find(END, start)
        data = markup.find(DATA, start, end)
        if data >= 0:
            written += (markup[place:data], _line(markup[start:data], markup[data:end]))
            place = data
        start = markup.find(CHART, start + 1)
    return "".join([*written, markup[place:]])


def _line(shown: str, data: str) -> str:
    """Return the line that names the notes of a chart's data, "" where the chart names them all."""
    told = {(int(number), ident) for ident, number in NOTE.findall(shown)}
    notes = {(int(number), ident) for ident, number in NOTE.findall(data)} - told
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
