"""The desk at which a candidate package is read: its text, its rows, and what is done to them.

Every action goes to disk, with the history of it, before it is shown as done (`curation.history`);
the desk only asks for it and shows what came of it.
"""

from collections.abc import Callable, Iterable, Sequence

import ipywidgets as widgets

from analysis.curation import deeds
from analysis.curation.deeds import Deed
from analysis.curation.desk.ahead import ahead
from analysis.curation.desk.at_hand import acceptable, given_to, in_part, of_rule, on_row
from analysis.curation.desk.findings import Checker, Findings
from analysis.curation.desk.front_end import heard
from analysis.curation.desk.labels import ROW, row_called
from analysis.curation.desk.lacks import lacks
from analysis.curation.desk.parts import (
    ACCEPT,
    ADD,
    BACK,
    DISMISS,
    HERE,
    MERGE,
    NEXT,
    NONE_OF_RULE,
    NONE_OF_RULE_HERE,
    OF_RULE,
    OF_RULE_HERE,
    QUOTE,
    REDO,
    REOPEN,
    SAVE,
    TAKE_UP,
    UNDO,
    DeskParts,
)
from analysis.curation.desk.view import View
from analysis.curation.desk.voice import Voice
from analysis.curation.history import acted, redone, undone
from analysis.curation.likely_reason import likely_reason
from analysis.curation.marked_numbers import UNDECIDED
from analysis.curation.names_asked import Asked, naming
from analysis.curation.quoted import Words, words_at
from analysis.curation.reading_order import Entry, entries
from analysis.curation.references import DRAFTED
from analysis.curation.saving import ChangedMeanwhile
from analysis.curation.state import Curation, CurationError, open_curation
from analysis.curation.told import Line, steps, told
from analysis.languages import msgid, translate
from analysis.package.faults import shown

SAVED = msgid("Saved in {folder}.")
CHOOSE = msgid("Choose below what it is to be merged into.")
NOTHING_OF_IT = msgid("No row waits to be decided on there.")
NOT_SAVED = msgid("Not saved: {says}")
READ_AGAIN = msgid("The package was changed elsewhere and has been read again.")


def curate(curation: Curation, source: str = "") -> widgets.Widget:
    """Read the rows of a document one by one: accept, correct, add, merge or dismiss each.

    `source` names the document where the package has several.
    """
    return Desk(curation, source).parts.box


class Desk:
    """The controls over one document of a package. `act` is the only way anything changes."""

    def __init__(self, curation: Curation, source: str = "") -> None:
        self.curation, self.voice = curation, Voice()
        self.selection: Words | None = None
        sources = [row["source"] for row in curation.tables["sources"]]
        if not sources or source not in ("", *sources):
            on_file = ", ".join(sources) or "-"
            raise CurationError("no source '{source}' in the package; on file: {known}",
                                source=source, known=on_file)  # fmt: skip
        self.source = source or sources[0]
        spoken = self.voice.spoken
        answers = {name: spoken(deed) for name, deed in self._deeds().items()}
        self.parts = DeskParts(answers, spoken(self._name))
        self.view = View(self.parts, self.source, self.voice)
        self.checker = Checker(spoken(self._tell_found))
        self.view.draw(curation, self._next_from(entries(curation, self.source), 0))
        self.parts.list.observe(spoken(self._chosen), "value")
        self.parts.hook.observe(spoken(self._heard), "value")
        self.checker.check(curation)

    @property
    def entries(self) -> Sequence[Entry]:
        """The rows of the list."""
        return self.view.entries

    @property
    def entry(self) -> Entry | None:
        """The row that is chosen."""
        return self.view.entry

    def act(self, wanted: Iterable[Deed], *, onward: bool = False) -> bool:
        """Do deeds as one action, save and show it; a refusal is said and changes nothing.

        With `onward` the next undecided row is chosen. Returns whether it was done.
        """
        return self._save(lambda now: acted(now, wanted), onward=onward)

    def _deeds(self) -> dict[str, Callable[[], None]]:
        return {
            ACCEPT: self._accept, DISMISS: self._dismiss, SAVE: self._correct,
            REOPEN: lambda: self._do(deeds.REOPEN), TAKE_UP: lambda: self._do(deeds.TAKE_UP),
            MERGE: self._merge, ADD: self._add, QUOTE: self._quote,
            UNDO: lambda: self._step(undone, lambda done: done.undoable),
            REDO: lambda: self._step(redone, lambda done: done.undone),
            NEXT: self._next, BACK: self._back,
            OF_RULE: lambda: self._accept_all(of_rule),
            OF_RULE_HERE: lambda: self._accept_all(
                lambda among, chosen: of_rule(in_part(among, chosen), chosen)
            ),
            HERE: lambda: self._accept_all(in_part),
            NONE_OF_RULE: lambda: self._dismiss_all(of_rule),
            NONE_OF_RULE_HERE: lambda: self._dismiss_all(
                lambda among, chosen: of_rule(in_part(among, chosen), chosen)
            ),
        }  # fmt: skip

    def _do(self, do: str, cells: dict | None = None, *, onward: bool = False) -> None:
        if self.entry:
            self.act([on_row(do, self.entry, cells)], onward=onward)

    def _accept(self) -> None:
        changes = self.view.changes()
        if self.entry and self.entry.table in (*DRAFTED, "figures"):
            self._do(deeds.ACCEPT, changes, onward=True)
        elif changes:
            self._do(deeds.CORRECT, changes, onward=True)
        else:
            self._next()

    def _correct(self) -> None:
        self._do(deeds.CORRECT, self.view.changes())

    def _dismiss(self) -> None:
        self._do(deeds.DISMISS, self._why() if self.entry and self.entry.place else {}, onward=True)

    def _why(self) -> dict[str, str]:
        """Return why a number is set aside, as the controls say it."""
        return {"reason": self.parts.reason.value, "note": self.parts.note.value}

    def _merge(self) -> None:
        if not self.parts.into.value:
            return self.view.say(translate(CHOOSE), wrong=True)
        return self._do(deeds.MERGE, {"into": self.parts.into.value}, onward=True)

    def _accept_all(self, among: Callable[[Sequence[Entry], Entry], Sequence[Entry]]) -> None:
        chosen = self.entry
        waiting = acceptable(among(self.entries, chosen)) if chosen else []
        if not chosen or not waiting:
            return self.view.say(translate(NOTHING_OF_IT), wrong=True)
        changes = self.view.changes()
        wanted = [on_row(deeds.ACCEPT, one, given_to(one, chosen, changes)) for one in waiting]
        self.act(wanted, onward=True)
        return None

    def _dismiss_all(self, among: Callable[[Sequence[Entry], Entry], Sequence[Entry]]) -> None:
        """Dismiss rows, each number for its own reason unless another one was chosen for all."""
        chosen = self.entry
        waiting = acceptable(among(self.entries, chosen)) if chosen else []
        if not chosen or not waiting:
            return self.view.say(translate(NOTHING_OF_IT), wrong=True)
        why, now = self._why(), self.curation
        if why == {"reason": likely_reason(now, chosen), "note": ""}:
            whys = [{"reason": likely_reason(now, one), "note": ""} for one in waiting]
        else:
            whys = [why] * len(waiting)
        self.act(
            [
                on_row(deeds.DISMISS, one, each if one.place else None)
                for one, each in zip(waiting, whys, strict=True)
            ],
            onward=True,
        )
        return None

    def _add(self) -> None:
        known = {entry.identity for entry in self.entries}
        if self.act([Deed(deeds.ADD, self.parts.table.value, "", self.selection)]):
            new = [at for at, entry in enumerate(self.entries) if entry.identity not in known]
            self.view.choose_at(new[-1])
            self._select(None)

    def _quote(self) -> None:
        if self.entry and self.act([on_row(deeds.QUOTE, self.entry, to=self.selection)]):
            self._select(None)

    def _name(self, asked: Sequence[Asked], lines: str) -> None:
        """Give the names that were written, all in one action."""
        try:
            self.act(naming(asked, lines))
        except CurationError as refusal:
            self._refused(says_of(refusal))

    def _step(self, action: Callable[[Curation], Curation], which: Callable[..., Sequence]) -> None:
        """Undo or redo an action, and choose the row it was done to."""
        actions = list[Sequence[Line]]()

        def stepped(now: Curation) -> Curation:
            actions.extend(which(steps(told(now.folder))))
            return action(now)

        if self._save(stepped) and actions:
            self.view.choose(actions[-1][0]["table"], actions[-1][0]["key"])

    def _next(self) -> None:
        self.view.choose_at(self._next_from(self.entries, self.view.at + 1))

    def _back(self) -> None:
        self.view.choose_at((self.view.at or len(self.entries)) - 1)

    @staticmethod
    def _next_from(entries: Sequence[Entry], at: int) -> int:
        """Return the place of the next undecided row, from the top again at the end."""
        waiting = [place for place, one in enumerate(entries) if one.state == UNDECIDED]
        return next((place for place in waiting if place >= at), waiting[0] if waiting else at)

    def _chosen(self, _: object) -> None:
        if not self.view.drawing:
            self.parts.message.value = ""
            self.view.show_row(selected=self.selection is not None)

    def _heard(self, change: dict) -> None:
        message = heard(change["new"])
        if message.go:
            self.view.choose(*message.go.split("/", 1))
        elif message.selected:
            start, end = message.selected
            try:
                self._select(words_at(self.curation, self.source, start, end) if end else None)
            except CurationError as refusal:
                self._select(None)
                self.view.say(says_of(refusal), wrong=True)

    def _select(self, words: Words | None) -> None:
        self.selection = words
        self.view.show_selected(words)

    def _save(self, action: Callable[[Curation], Curation], *, onward: bool = False) -> bool:
        before, at = self.curation, self.view.at
        kept = self.entry.identity if self.entry else ""
        try:
            self.curation = action(before)
        except CurationError as refusal:
            return self._refused(says_of(refusal))
        except OSError as error:
            return self._refused(error.strerror or type(error).__name__)
        except ChangedMeanwhile:
            return self._read_again(before, at)
        listed = entries(self.curation, self.source)
        places = {entry.identity: place for place, entry in enumerate(listed)}
        at = places.get(kept, at)
        self.view.draw(self.curation, self._next_from(listed, at) if onward else at)
        self.view.say(translate(SAVED, folder=shown(before.folder.name)))
        self.checker.check(self.curation)
        return True

    def _read_again(self, before: Curation, at: int) -> bool:
        """Show the package as it lies on disk by now; where it is gone, only say so."""
        base = before.base.folders if before.base else ()
        try:
            self.curation = open_curation(before.folder, before.documents, base)
        except CurationError as refusal:
            return self._refused(says_of(refusal))
        self.view.draw(self.curation, at)
        self.view.say(translate(READ_AGAIN), wrong=True)
        return False

    def _refused(self, says: str) -> bool:
        self.view.say(translate(NOT_SAVED, says=says), wrong=True)
        return False

    def _tell_found(self, found: Findings | OSError) -> None:
        if isinstance(found, OSError):
            self.view.say(shown(found.strerror or type(found).__name__), wrong=True)
            return
        self.parts.found.value = lacks(found.curation, found.soundness)
        if found.outlook and found.soundness.seeds is not None:
            self.parts.next.value = ahead(found.curation, found.soundness.seeds, found.outlook)


def says_of(refusal: CurationError) -> str:
    """Return why something was refused, in the language in use."""
    values = dict(refusal.values)
    if values.get("table") in ROW:
        values["table"] = row_called(str(values["table"]))
    return translate(refusal.template, **values)
