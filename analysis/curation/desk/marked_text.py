"""Show a document's text with every row marked that quotes it, for whoever curates it.

For local view only. The text is other people's: it is escaped, and turned passages stay within
their marks. A state is told by colour, line and sign, and by words for those who hear the page. Of
rows within one another the inner one is marked, and each piece knows all rows it belongs to, so
that a chosen row is outlined whole without drawing the text anew.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import escape

from analysis.curation.marked_numbers import ACCEPTED, DISMISSED, PERIOD, UNDECIDED, Place
from analysis.languages import msgid, translate
from analysis.wording import Html
from analysis.wording.marks import element

SIGNS = {ACCEPTED: "✓", UNDECIDED: "?", DISMISSED: "×", PERIOD: "◷"}
STATES = {
    ACCEPTED: msgid("accepted"),
    UNDECIDED: msgid("undecided"),
    DISMISSED: msgid("dismissed"),
    PERIOD: msgid("gives a period"),
}
#: A mark that stands nowhere in a list.
UNLISTED = -1


@dataclass(frozen=True)
class Mark:
    """A stretch of text, its state, where it leads in the list, and whether it is a number."""

    start: int
    end: int
    state: str
    at: int = UNLISTED
    is_number: bool = True


def marks_of(places: Iterable[Place]) -> list[Mark]:
    """Return numbers as marks that lead nowhere."""
    return [Mark(place.start, place.end, place.state) for place in places]


def marked_text(text: str, marks: Sequence[Mark], language: str) -> Html:
    """Return a whole text with its marks, in a frame of its own that scrolls.

    Words can be selected in it by mouse and by keyboard; nothing can be written.
    """
    label = translate("Text with its rows marked")
    frame = {"class": "curated-text", "lang": language, "dir": "auto", "spellcheck": "false",
             "contenteditable": "true", "role": "textbox", "aria-multiline": "true",
             "aria-readonly": "true", "aria-label": label, "tabindex": "0"}  # fmt: skip
    inner = element("div", _marked(text, marks), **frame)
    return Html(element("div", inner, **{"class": "curated"}))


def legend() -> Html:
    """Return what the marks mean."""
    marks = [_mark(words, Mark(0, 0, state), SIGNS[state], "") for state, words in _words().items()]
    return Html(element("p", Html(" ").join(marks), **{"class": "curated"}))


def _words() -> dict[str, str]:
    return {state: translate(words) for state, words in STATES.items()}


def _marked(text: str, marks: Sequence[Mark]) -> Html:
    written, at = [], 0
    for first, last, inner, around in _pieces(marks):
        written.append(_escaped(text[at:first]))
        sign = SIGNS[inner.state] if last == inner.end else ""
        within = " ".join(str(one.at) for one in around if one.at != UNLISTED)
        written.append(_mark(text[first:last], inner, sign, within))
        at = last
    return Html("").join([*written, _escaped(text[at:])])


def _pieces(marks: Sequence[Mark]) -> list[tuple[int, int, Mark, list[Mark]]]:
    """Return stretches of text, in order, each with the shortest mark that holds it, and all."""
    cuts = sorted({at for mark in marks for at in (mark.start, mark.end)})
    pieces: list[tuple[int, int, Mark, list[Mark]]] = []
    ordered = sorted(marks, key=lambda mark: mark.start)
    around, waiting = list[Mark](), 0
    for first, last in pairwise(cuts):
        while waiting < len(ordered) and ordered[waiting].start <= first:
            around.append(ordered[waiting])
            waiting += 1
        around = [mark for mark in around if mark.end > first]
        if around:
            inner = min(around, key=lambda mark: (mark.end - mark.start, mark.is_number))
            pieces.append((first, last, inner, list(around)))
    return pieces


def _mark(text: str, mark: Mark, sign: str, within: str) -> Html:
    kind = mark.state if mark.is_number else f"{mark.state} is-row"
    told = {"class": kind, "data-sign": sign, "title": translate(STATES[mark.state])}
    if mark.at != UNLISTED:
        told |= {"data-at": str(mark.at)}
    if within:
        told |= {"data-in": within}
    return element("mark", _escaped(text), **told)


def _escaped(text: str) -> Html:
    """Return text as markup that a browser counts as many characters of as there are."""
    return Html(escape(text).replace("\r", Html("&#13;")))
