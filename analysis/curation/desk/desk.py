"""The desk at which a candidate package is read: its text, its numbers, and what is done to them.

Every action goes to disk before it is shown as done (`package.saving`); the desk only asks for it
and shows what came of it. What `check` finds follows a moment later, once for quick actions.
"""

import asyncio

import ipywidgets as widgets

from analysis.curation.amendments import correct
from analysis.curation.decisions import accept, dismiss, merge, reopen
from analysis.curation.desk.about import About, Action
from analysis.curation.desk.forms import LABELS, measures_and_places
from analysis.curation.desk.lacks import lacks
from analysis.curation.desk.marked_text import marked_text, passage
from analysis.curation.desk.number_lines import line_of
from analysis.curation.desk.parts import (
    ACCEPT,
    CORRECT,
    DISMISS,
    MERGE,
    NEXT,
    REOPEN,
    TAKE_UP,
    UNDO,
    DeskParts,
)
from analysis.curation.marked_numbers import PERIOD, UNDECIDED, Place, places, progress
from analysis.curation.reinstating import take_up
from analysis.curation.saving import ChangedMeanwhile
from analysis.curation.soundness import soundness
from analysis.curation.state import Curation, CurationError, open_curation, save
from analysis.languages import msgid, translate
from analysis.package.faults import shown
from analysis.wording.marks import element

PROGRESS = msgid(
    "{decided} of {total} numbers decided: {accepted} accepted, {dismissed} dismissed, "
    "{undecided} undecided"
)
SAVED = msgid("Saved in {folder}.")
NO_TEXT = msgid("The document is not at hand, so only its numbers are listed: {says}")
NONE_CHOSEN = msgid("none chosen")
CHOOSE = msgid("Choose the figure that these words give too.")
NOT_SAVED = msgid("Not saved: {says}")
READ_AGAIN = msgid("The package was changed elsewhere and has been read again.")
SOON = 0.4


def curate(curation: Curation, source: str = "") -> widgets.Widget:
    """Read a document's numbers one by one: accept, correct, merge or dismiss each.

    `source` names the document where the package has several.
    """
    return Desk(curation, source).parts.box


class Desk:
    """The controls over one document of a package. `act` is the only way anything changes."""

    def __init__(self, curation: Curation, source: str = "") -> None:
        self.curation, self.drawing = curation, False
        self.past: list[Curation] = []
        self.timer: asyncio.TimerHandle | None = None
        sources = [row["source"] for row in curation.tables["sources"]]
        if not sources or source not in ("", *sources):
            on_file = ", ".join(sources) or "-"
            raise CurationError("no source '{source}' in the package; on file: {known}",
                                source=source, known=on_file)  # fmt: skip
        self.source = source or sources[0]
        self.about = About(self.act)
        deeds = {
            ACCEPT: self._accept, CORRECT: self._correct, REOPEN: self._reopen,
            TAKE_UP: self._take_up, DISMISS: self._dismiss, MERGE: self._merge,
            UNDO: self._undo, NEXT: self._next,
        }  # fmt: skip
        self.parts = DeskParts(deeds, self.about.box)
        self.show(onward=True)
        self.parts.list.observe(self._chosen, "value")
        self._check()

    @property
    def places(self) -> list[Place]:
        """The numbers of the document, those that only give a period left aside."""
        return [place for place in self.marked if place.state != PERIOD]

    @property
    def place(self) -> Place | None:
        """The number that is chosen."""
        chosen = self.parts.list.value
        return next((place for place in self.places if _key(place) == chosen), None)

    @property
    def figure(self) -> str:
        """The figure whose value the chosen words give, "" where they give none."""
        return self.place.figure if self.place else ""

    def act(self, action: Action, *, onward: bool = False, undoing: bool = False) -> None:
        """Do something to the package, save it, and show it; a refusal is said and changes nothing.

        With `onward` the next undecided number is chosen.
        """
        before = self.curation
        try:
            self.curation = save(before, action(before))
        except CurationError as refusal:
            return self._say(translate(NOT_SAVED, says=says_of(refusal)), wrong=True)
        except ChangedMeanwhile:
            base = before.base.folders if before.base else ()
            self.curation, self.past = open_curation(before.folder, before.documents, base), []
            self.show()
            return self._say(translate(READ_AGAIN), wrong=True)
        except OSError as error:
            says = error.strerror or type(error).__name__
            return self._say(translate(NOT_SAVED, says=says), wrong=True)
        if undoing:
            self.past.pop()
        elif self.curation.digest != before.digest:
            self.past.append(before)
        self.show(onward=onward)
        self._say(translate(SAVED, folder=shown(before.folder.name)))
        return self._check_soon()

    def show(self, *, onward: bool = False) -> None:
        """Draw everything anew from the package as it is."""
        self.marked = places(self.curation, self.source)
        was, keys = self.parts.list.value, [_key(place) for place in self.places]
        lines = _told_apart([line_of(self.curation, place) for place in self.places])
        same = [key for key in keys if was and key[:2] == was[:2]]
        self.drawing = True
        chosen = was if was in keys else next(iter(same or keys), None)
        _offer(self.parts.list, list(zip(lines, keys, strict=True)), chosen)
        if onward:
            self._choose_next(was)
        self.drawing = False
        far = progress(self.curation, self.source)
        self.parts.bar.max, self.parts.bar.value = max(far.total, 1), far.decided
        counts = {**vars(far), "decided": far.decided, "total": far.total}
        self.parts.progress.value = element("p", translate(PROGRESS, **counts), role="status")
        self._show_place()

    def _show_place(self) -> None:
        place, text = self.place, self.curation.texts.get(self.source)
        language = self.curation.row("sources", self.source)["language"]
        self.parts.passage.value = ""
        if text is None:
            says = "; ".join(problem.says for problem in self.curation.problems)
            self.parts.text.value = element("p", translate(NO_TEXT, says=shown(says)))
        else:
            listed = self._listed()
            self.parts.text.value = marked_text(text, self.marked, language, place, listed)
            if place:
                self.parts.passage.value = passage(text, self.marked, language, place, listed)
        figure = place.figure if place else ""
        self._show_figure(figure)
        undecided = place is not None and place.state == UNDECIDED
        allowed = {
            ACCEPT: figure and undecided, CORRECT: figure, REOPEN: figure and not undecided,
            TAKE_UP: place and not figure, DISMISS: place, UNDO: self.past, NEXT: self.marked,
            MERGE: place and len(self.parts.into.options) > 1,
        }  # fmt: skip
        for name, button in self.parts.buttons.items():
            button.disabled = not allowed[name]

    def _listed(self) -> dict[Place, int]:
        """Return where each mark leads in the list; words of a period lead to its figure."""
        listed = {place: at for at, place in enumerate(self.places)}
        figures = {place.figure: at for place, at in reversed(listed.items()) if place.figure}
        for place in self.marked:
            if place.state == PERIOD and place.figures[0] in figures:
                listed[place] = figures[place.figures[0]]
        return listed

    def _show_figure(self, figure: str) -> None:
        measures_and_places(self.parts.form, self.curation)
        row = dict(self.curation.row("figures", figure)) if figure else {}
        for one in self.curation.tables["evidence"] if row else ():
            if one["figure"] == figure and one["states"] == "value":
                row["reading"] = one["reading"]
        self.parts.form.show(row or None)
        others = [one for one in self.places if one.figure and one.figure != figure]
        lines = _told_apart([line_of(self.curation, one) for one in others])
        named = zip(lines, (one.figure for one in others), strict=True)
        _offer(self.parts.into, [(translate(NONE_CHOSEN), ""), *named], "")
        self.about.show(self.curation, self.source, figure)

    def _chosen(self, _: object) -> None:
        if not self.drawing:
            self.parts.message.value = ""
            self._show_place()

    def _accept(self) -> None:
        key, changes = self.figure, self.parts.form.changes()
        self.act(lambda now: accept(correct(now, key, **changes), key), onward=True)

    def _correct(self) -> None:
        key, changes = self.figure, self.parts.form.changes()
        self.act(lambda now: correct(now, key, **changes))

    def _reopen(self) -> None:
        self.act(lambda now: reopen(now, self.figure))

    def _take_up(self) -> None:
        place = self.place
        if place:
            self.act(lambda now: take_up(now, place))

    def _dismiss(self) -> None:
        place, reason, note = self.place, self.parts.reason.value, self.parts.note.value
        if place:
            self.act(lambda now: dismiss(now, place, reason, note), onward=True)
            self.parts.note.value = ""

    def _merge(self) -> None:
        place, into = self.place, self.parts.into.value
        if not into or not place:
            return self._say(translate(CHOOSE), wrong=True)
        return self.act(lambda now: merge(now, place, into), onward=True)

    def _undo(self) -> None:
        self.act(lambda now: now.changed(**self.past[-1].tables), undoing=True)

    def _next(self) -> None:
        self._choose_next(self.parts.list.value)

    def _choose_next(self, after: tuple | None) -> None:
        """Choose the next undecided number after one, from the top again at the end."""
        undecided = [_key(place) for place in self.places if place.state == UNDECIDED]
        behind = [key for key in undecided if after is None or key > after]
        if undecided:
            self.parts.list.value = (behind or undecided)[0]

    def _say(self, text: str, wrong: bool = False) -> None:
        kind = "curated is-wrong" if wrong else "curated is-sound"
        self.parts.message.value = element("p", text, **{"class": kind, "role": "status"})

    def _check_soon(self) -> None:
        """Check once after the last of several quick actions; at once where nothing can wait."""
        if self.timer:
            self.timer.cancel()
        try:
            self.timer = asyncio.get_running_loop().call_later(SOON, self._check)
        except RuntimeError:
            self._check()

    def _check(self) -> None:
        try:
            self.parts.found.value = lacks(self.curation, soundness(self.curation))
        except OSError as error:
            self.parts.found.value = element("p", shown(error.strerror or type(error).__name__))


def says_of(refusal: CurationError) -> str:
    """Return why something was refused, in the language in use."""
    values, field = dict(refusal.values), str(refusal.values.get("field"))
    if field in LABELS:
        values["field"] = translate(LABELS[field])
    return translate(refusal.template, **values)


def _offer(chooser: widgets.Select | widgets.Dropdown, options: list, chosen: object) -> None:
    """Offer other options; the browser shows what is chosen only when it hears of a change."""
    chooser.index = None
    chooser.options = options
    chooser.value = chosen


def _key(place: Place) -> tuple[int, int, str]:
    return place.start, place.end, place.figure


def _told_apart(lines: list[str]) -> list[str]:
    """Return the lines with a number behind those that stand twice."""
    seen: dict[str, int] = {}
    told = []
    for line in lines:
        seen[line] = seen.get(line, 0) + 1
        told.append(f"{line} ({seen[line]})" if seen[line] > 1 else line)
    return told
