"""Lead from the evidence to the page and back where nothing opens: in print, and by keyboard.

body -> ledger -> **notes** -> template

On paper a mark in a picture opens nothing. So that its number can still be followed, a line under
the chart names the notes of the evidence list that its data rest on; the finding above names its
own. On screen the line is not shown: there the marks are links.

The list of evidence is read by keyboard and screen reader as well, so the links from an entry back
to the page stand behind the words that say where they lead; in print, where nothing can be
followed, these are left out.
"""

from collections.abc import Iterable, Mapping, Sequence

from analysis.languages import msgid, translate
from analysis.wording import Html, say
from analysis.wording.marks import element
from analysis.wording.tables import letter

from .ledger import led_to
from .passages import DOT
from .tree import Element, new, put

NOTES = msgid("Evidence for this chart: notes {numbers}")
IN_TEXT, IN_CHART = msgid("to the number in the text"), msgid("to the chart")
Note = tuple[int, str]  # number in the list, id of its window


def name_notes(content: Element, known: Mapping[str, Note]) -> None:
    """Name under each chart whose table is not printed the notes of that table.

    A chart whose table is not on the page at all names those that its marks lead to; `known` are
    the notes of the entries by the id their links have.
    """
    for figure in content.iter("figure"):
        if not figure.get("class", "").startswith("chart"):
            continue
        place, notes = _unprinted(figure, known)
        if place is not None and notes:
            place.addprevious(_line(notes))


def _unprinted(figure: Element, known: Mapping[str, Note]) -> tuple[Element | None, set[Note]]:
    """Return what stands for a chart's data on the page, and the notes that only it has."""
    data = figure.find(".//details")
    if data is not None and not data.attrib:
        inside = set(data.iter("sup"))
        above = (sign for sign in figure.iter("sup") if sign not in inside)
        return data, _told(inside) - _told(above)
    lines = (line for line in figure.iter("p") if line.get("class") == "chart-folded")
    led = {known[ident] for ident in led_to(figure) if ident in known}
    return next(lines, None), led - _told(figure.iter("sup"))


def _told(signs: Iterable[Element]) -> set[Note]:
    return {(int(sign.text), sign.get("data-note")) for sign in signs if "data-note" in sign.attrib}


def _line(notes: set[Note]) -> Element:
    line = new("p", attributes={"class": "chart-notes"})
    numbers = Html(", ").join(map(_run_html, runs(sorted(notes))))
    put(line, say(NOTES, numbers=numbers).html)
    return line


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
    links = (element("a", letter(place), href=f"#{anchor}") for place, anchor in enumerate(anchors))
    return Html(element("span", where) + " " + Html(" ").join(links))
