"""Show a document's text with every number marked, for whoever curates it. For local view only.

The text is other people's: it is escaped, and turned passages stay within their marks. A state is
told by colour, line and sign, and by words for those who hear the page.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from markupsafe import escape

from analysis.languages import msgid, translate
from analysis.package.marked import ACCEPTED, DISMISSED, PERIOD, UNDECIDED, Place
from analysis.wording import Html
from analysis.wording.marks import element

SIGNS = {ACCEPTED: "✓", UNDECIDED: "?", DISMISSED: "×", PERIOD: "◷"}
STATES = {
    ACCEPTED: msgid("figure"),
    UNDECIDED: msgid("undecided"),
    DISMISSED: msgid("dismissed"),
    PERIOD: msgid("gives a period"),
}
AROUND = 160
SHEET = """
.curated { color: var(--jp-content-font-color1, CanvasText); }
.curated-text { white-space: pre-wrap; overflow: auto; height: 26rem; line-height: 1.9;
  margin: 0; padding: .6rem .8rem; border: 1px solid var(--jp-border-color1, GrayText);
  font-family: var(--jp-content-font-family, sans-serif); font-size: 14px;
  background: var(--jp-layout-color0, Canvas); overflow-wrap: anywhere; }
.curated-text.is-short { height: auto; max-height: 9rem; }
.curated mark { color: inherit; background: none; padding: 0 .15em; border-radius: .2em;
  unicode-bidi: isolate; }
.curated mark::after { content: attr(data-sign); font-size: .75em; font-weight: 700;
  vertical-align: super; line-height: 1; padding-left: .1em; }
.curated mark.accepted { border-bottom: 2px solid;
  background: color-mix(in srgb, var(--jp-success-color1, #2e7d32) 28%, transparent); }
.curated mark.undecided { outline: 1px dashed;
  background: color-mix(in srgb, var(--jp-warn-color1, #f57c00) 28%, transparent); }
.curated mark.dismissed { text-decoration: line-through;
  background: color-mix(in srgb, GrayText 22%, transparent); }
.curated mark.period { border-bottom: 2px dotted; }
.curated mark.is-chosen { outline: 3px solid var(--jp-brand-color1, Highlight);
  display: inline-block; scroll-initial-target: nearest; }
.curated ul { margin: .2rem 0 .6rem; padding-left: 1.2rem; }
.curated.is-wrong { border-left: 4px solid var(--jp-error-color1, #c62828); padding-left: .6rem; }
.curated.is-sound { border-left: 4px solid var(--jp-success-color1, #2e7d32);
  padding-left: .6rem; }
"""


def marked_text(
    text: str, places: Sequence[Place], language: str, chosen: Place | None = None
) -> Html:
    """Return a whole text with its places marked, in a frame of its own that scrolls."""
    body = _marked(text, 0, len(text), places, chosen)
    return _frame(body, language, "curated-text", translate("Text with its numbers marked"))


def passage(text: str, places: Sequence[Place], language: str, chosen: Place) -> Html:
    """Return the line around one place, marked."""
    start = max(text.rfind("\n", 0, chosen.start) + 1, chosen.start - AROUND)
    stop = text.find("\n", chosen.end)
    stop = min(len(text) if stop < 0 else stop, chosen.end + AROUND)
    body = _marked(text, start, stop, places, chosen)
    return _frame(body, language, "curated-text is-short", translate("The passage"))


def legend() -> Html:
    """Return what the marks mean."""
    marks = [_mark(translate(words), state, "") for state, words in STATES.items()]
    return Html(element("p", Html(" ").join(marks), **{"class": "curated"}))


def style() -> Html:
    """Return the style sheet of the marks, light and dark by JupyterLab's own colours."""
    return Html(f"<style>{SHEET}</style>")


def _marked(text: str, start: int, stop: int, places: Iterable[Place], chosen) -> Html:
    """Return a part of a text; of places within one another the inner one is marked."""
    written, at = [], start
    for first, last, place in _pieces([p for p in places if p.end > start and p.start < stop]):
        first, last = max(first, start), min(last, stop)
        if first < last:
            written.append(escape(text[at:first]))
            more = " is-chosen" if place == chosen else ""
            written.append(_mark(text[first:last], place.state, more, last == place.end))
            at = last
    return Html("").join([*written, escape(text[at:stop])])


def _pieces(places: Sequence[Place]) -> list[tuple[int, int, Place]]:
    """Return stretches of text, in order, each with the shortest place that holds it."""
    cuts = sorted({at for place in places for at in (place.start, place.end)})
    pieces: list[tuple[int, int, Place]] = []
    ordered, open_places, waiting = sorted(places, key=lambda place: place.start), [], 0
    for first, last in pairwise(cuts):
        while waiting < len(ordered) and ordered[waiting].start <= first:
            open_places.append(ordered[waiting])
            waiting += 1
        open_places = [place for place in open_places if place.end > first]
        if open_places:
            inner = min(open_places, key=lambda place: place.end - place.start)
            if pieces and pieces[-1][2] is inner and pieces[-1][1] == first:
                pieces[-1] = (pieces[-1][0], last, inner)
            else:
                pieces.append((first, last, inner))
    return pieces


def _mark(text: str, state: str, more: str, signed: bool = True) -> Html:
    sign = SIGNS[state] if signed else ""
    words = translate(STATES[state])
    return element("mark", text, **{"class": state + more, "data-sign": sign, "title": words})


def _frame(body: Html, language: str, kind: str, label: str) -> Html:
    frame = {"class": kind, "lang": language, "role": "region", "tabindex": "0", "dir": "auto"}
    inner = element("div", body, **frame, **{"aria-label": label})
    return Html(element("div", inner, **{"class": "curated"}))
