"""Draw a package at the desk: list and text anew after a deed, one row when it is chosen."""

from collections.abc import Iterator, Sequence

import ipywidgets as widgets

from analysis.curation.desk.at_hand import SET_ASIDE, allowed, is_below, mergeable
from analysis.curation.desk.forms import Form, Offered
from analysis.curation.desk.front_end import outlined
from analysis.curation.desk.marked_text import Mark, marked_text
from analysis.curation.desk.parts import ADD, QUOTE, REDO, REOPEN, TAKE_UP, UNDO, DeskParts
from analysis.curation.desk.row_head import row_head
from analysis.curation.desk.row_lines import line_of
from analysis.curation.desk.voice import Voice
from analysis.curation.likely_reason import likely_reason
from analysis.curation.marked_numbers import PERIOD, places
from analysis.curation.quoted import Words
from analysis.curation.reading_order import Entry, entries, how_far
from analysis.curation.state import Curation
from analysis.curation.told import steps, told
from analysis.languages import msgid, translate
from analysis.package.faults import shown
from analysis.wording.marks import element

PROGRESS = msgid(
    "{decided} of {total} rows decided: {accepted} accepted, {dismissed} dismissed, "
    "{undecided} undecided"
)
NO_TEXT = msgid("The document is not at hand, so only its rows are listed: {says}")
NONE_CHOSEN = msgid("none chosen")
SELECTED = msgid("Selected: “{words}”")
SELECT = msgid("Select words in the text to make a row of them.")


class View:
    """What the desk shows of one document of a package; `entries` are the rows of its list."""

    def __init__(self, parts: DeskParts, source: str, voice: Voice) -> None:
        self.parts, self.source, self.voice = parts, source, voice
        self.drawing = self.showing = False
        self.entries: Sequence[Entry] = ()
        self._turn = 0
        self._forms: dict[str, Form] = {}
        self._offered = Offered()
        for field in parts.fields:
            self._listen(field)

    @property
    def at(self) -> int:
        """The place of the chosen row in the list."""
        return self.parts.list.index or 0

    @property
    def entry(self) -> Entry | None:
        """The row that is chosen."""
        return self.entries[self.at] if self.at < len(self.entries) else None

    def choose_at(self, at: int) -> None:
        """Choose the row at a place of the list; what was said last stays."""
        if self.parts.list.index == at:
            return self._shown()
        said = self.parts.message.value
        self.parts.list.index = at
        self.parts.message.value = said
        return None

    def choose(self, table: str, key: str) -> None:
        """Choose the first row of a table with a key, where there is one."""
        for at, entry in enumerate(self.entries):
            if (entry.table, entry.key) == (table, key):
                self.choose_at(at)
                return

    def changes(self) -> dict[str, str]:
        """Return the cells of the chosen row that were filled in otherwise."""
        form = self._forms.get(self.entry.table) if self.entry else None
        return form.changes() if form else {}

    def draw(self, curation: Curation, at: int) -> None:
        """Draw everything anew from the package as it is, with the row at a place chosen."""
        self.curation, self.entries = curation, entries(curation, self.source)
        lines = _told_apart([line_of(curation, entry) for entry in self.entries])
        history = steps(told(curation.folder))
        self._steps = {UNDO: bool(history.undoable), REDO: bool(history.undone)}
        self.drawing = True
        self.parts.list.index = None  # the browser shows what is chosen when it hears of a change
        self.parts.list.options = lines
        self.parts.list.index = min(at, len(lines) - 1) if lines else None
        self.drawing = False
        self._show_text()
        self._show_progress()
        self.showing = True
        self.parts.names.show(curation)
        self.showing = False
        self.show_row(selected=False)
        self.show_selected(None)

    def show_row(self, *, selected: bool) -> None:
        """Show the chosen row: its outline in the text, its head, its form, its deeds."""
        entry, parts = self.entry, self.parts
        if entry is None:
            return
        self.showing = True
        parts.head.value = row_head(self.curation, entry)
        self._show_form(entry)
        self._show_into(entry)
        self._show_why(entry)
        self.showing = False
        may = allowed(self.curation, entry, selected=selected) | self._steps
        for name, button in parts.buttons.items():
            button.disabled = not may.get(name, True)
            if name in (REOPEN, TAKE_UP):
                button.layout.display = "none" if button.disabled else ""
        self._shown()

    def show_selected(self, words: Words | None) -> None:
        """Show the words that were selected in the text, and what can be made of them."""
        says = translate(SELECTED, words=shown(words.exact)) if words else translate(SELECT)
        self.parts.selected.value = element("p", says, **{"class": "curated quiet"})
        if self.entry:
            may = allowed(self.curation, self.entry, selected=words is not None)
            for name in (ADD, QUOTE):
                self.parts.buttons[name].disabled = not may[name]

    def say(self, text: str, *, wrong: bool = False) -> None:
        """Say what came of an action."""
        kind = "curated is-wrong" if wrong else "curated is-sound"
        self.parts.message.value = element("p", text, **{"class": kind, "role": "status"})
        self._shown()

    def _listen(self, field: widgets.Widget) -> None:
        """Tell the browser once a field that was filled in there is known here.

        Only then may it press a button: the two need not arrive in the order they were sent.
        """
        field.observe(self.voice.spoken(lambda _: None if self.showing else self._shown()), "value")

    def _shown(self) -> None:
        """Tell the browser that what was asked for is shown, last of all that is sent to it."""
        self._turn += 1
        self.parts.outline.value = outlined(self.at, self._turn)

    def _show_text(self) -> None:
        text = self.curation.texts.get(self.source)
        if text is None:
            says = "; ".join(problem.says for problem in self.curation.problems)
            self.parts.text.value = element("p", translate(NO_TEXT, says=shown(says)))
            return
        tongue = self.curation.row("sources", self.source)["language"]
        self.parts.text.value = marked_text(text, [*self._rows(), *self._periods()], tongue)

    def _rows(self) -> Iterator[Mark]:
        for at, entry in enumerate(self.entries):
            if entry.has_words:
                yield Mark(entry.start, entry.end, entry.state, at, entry.place is not None)

    def _periods(self) -> Iterator[Mark]:
        """Yield the words that give a period; they lead to the first figure they date."""
        listed = {entry.key: at for at, entry in reversed(list(enumerate(self.entries)))}
        for place in places(self.curation, self.source):
            if place.state == PERIOD and place.figures[0] in listed:
                yield Mark(place.start, place.end, PERIOD, listed[place.figures[0]])

    def _show_progress(self) -> None:
        far = how_far(self.entries)
        self.parts.bar.max, self.parts.bar.value = max(far.total, 1), far.decided
        counts = {**vars(far), "decided": far.decided, "total": far.total}
        self.parts.progress.value = element("p", translate(PROGRESS, **counts), role="status")

    def _show_form(self, entry: Entry) -> None:
        if entry.table == SET_ASIDE:
            self.parts.form.children = ()
            return
        if entry.table not in self._forms:
            self._forms[entry.table] = Form(entry.table)
            for cell in self._forms[entry.table].cells.values():
                self._listen(cell.widget)
        form, row = self._forms[entry.table], dict(self.curation.row(entry.table, entry.key))
        for one in self.curation.tables["evidence"] if entry.table == "figures" else ():
            if (one["figure"], one["states"]) == (entry.key, "value"):
                row["reading"] = one["reading"]
        locked = is_below(self.curation, entry)
        form.show(self.curation, row, locked=locked, offered=self._offered)
        self.parts.form.children = (form.box,)

    def _show_why(self, entry: Entry) -> None:
        """Show why a number was set aside, or most likely is to be."""
        self.parts.why.layout.display = "" if entry.place else "none"
        if entry.place:
            self.parts.reason.value = likely_reason(self.curation, entry)
            self.parts.note.value = entry.place.note

    def _show_into(self, entry: Entry) -> None:
        options = mergeable(self.curation, self.entries, entry)
        self.parts.whither.layout.display = "" if options else "none"
        self.parts.into.index = None
        self.parts.into.options = [(translate(NONE_CHOSEN), ""), *options]
        self.parts.into.value = ""


def _told_apart(lines: list[str]) -> list[str]:
    """Return the lines with a number behind those that stand twice."""
    seen: dict[str, int] = {}
    apart = []
    for line in lines:
        seen[line] = seen.get(line, 0) + 1
        apart.append(f"{line} ({seen[line]})" if seen[line] > 1 else line)
    return apart
