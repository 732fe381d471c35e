"""Show a document's text with every number marked, for whoever curates it. For local view only.

The text is other people's: it is escaped, and turned passages stay within their marks. A state is
told by colour, line and sign, and by words for those who hear the page. A mark that stands in the
list of numbers chooses it there, by mouse or by keyboard: `CHOOSE` is the script of a frame, and
it takes nothing from the text but the mark's place in the list.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from markupsafe import escape

from analysis.curation.marked_numbers import ACCEPTED, DISMISSED, PERIOD, UNDECIDED, Place
from analysis.languages import msgid, translate
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
#: The classes of the desk and of its list, by which a mark finds the list.
DESK, LIST = "curation-desk", "curation-list"
CHOOSE = (
    "const mark = event.target.closest('mark[data-at]');"
    "if (mark && (event.type === 'click' || event.key === 'Enter' || event.key === ' ')) {"
    f" const list = this.closest('.{DESK}').querySelector('.{LIST} select');"
    " event.preventDefault(); list.selectedIndex = mark.dataset.at;"
    " list.dispatchEvent(new Event('change', {bubbles: true})); list.focus(); }"
)
#: Leaves the keys to the desk: JupyterLab would move on to another cell with the arrows.
KEYS = (
    f"this.closest('.{DESK}').addEventListener('focusin', (event) =>"
    " event.target.setAttribute('data-lm-suppress-shortcuts', 'true'))"
)
Listed = Mapping[Place, int]
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
.curated mark[data-at] { cursor: pointer; }
.curated mark[data-at]:hover, .curated mark[data-at]:focus-visible {
  outline: 2px solid var(--jp-brand-color1, Highlight); }
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
    text: str,
    places: Sequence[Place],
    language: str,
    chosen: Place | None = None,
    listed: Listed | None = None,
) -> Html:
    """Return a whole text with its places marked, in a frame of its own that scrolls.

    `listed` says where places stand in the list of the desk; their marks choose them there.
    """
    body = _marked(text, 0, len(text), places, chosen, listed or {})
    return _frame(body, language, "curated-text", translate("Text with its numbers marked"))


def passage(
    text: str, places: Sequence[Place], language: str, chosen: Place, listed: Listed | None = None
) -> Html:
    """Return the line around one place, marked."""
    start = max(text.rfind("\n", 0, chosen.start) + 1, chosen.start - AROUND)
    stop = text.find("\n", chosen.end)
    stop = min(len(text) if stop < 0 else stop, chosen.end + AROUND)
    body = _marked(text, start, stop, places, chosen, listed or {})
    return _frame(body, language, "curated-text is-short", translate("The passage"))


def legend() -> Html:
    """Return what the marks mean."""
    marks = [_mark(translate(words), state, "") for state, words in STATES.items()]
    return Html(element("p", Html(" ").join(marks), **{"class": "curated"}))


def style() -> Html:
    """Return the style sheet of the marks, light and dark by JupyterLab's own colours."""
    return Html(f'<style onload="{escape(KEYS)}">{SHEET}</style>')


def _marked(
    text: str, start: int, stop: int, places: Iterable[Place], chosen: Place | None, listed: Listed
) -> Html:
    """Return a part of a text; of places within one another the inner one is marked."""
    written, at = [], start
    for first, last, place in _pieces([p for p in places if p.end > start and p.start < stop]):
        first, last = max(first, start), min(last, stop)
        if first < last:
            written.append(escape(text[at:first]))
            more = " is-chosen" if place == chosen else ""
            ends, number = last == place.end, listed.get(place)
            written.append(_mark(text[first:last], place.state, more, ends, number))
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


def _mark(text: str, state: str, more: str, signed: bool = True, listed: int | None = None) -> Html:
    sign = SIGNS[state] if signed else ""
    told = {"class": state + more, "data-sign": sign, "title": translate(STATES[state])}
    if listed is not None:
        told |= {"data-at": str(listed), "role": "button", "tabindex": "0"}
    return element("mark", text, **told)


def _frame(body: Html, language: str, kind: str, label: str) -> Html:
    frame = {"class": kind, "lang": language, "role": "region", "tabindex": "0", "dir": "auto"}
    keys = {"onclick": CHOOSE, "onkeydown": CHOOSE}
    inner = element("div", body, **frame, **keys, **{"aria-label": label})
    return Html(element("div", inner, **{"class": "curated"}))
