"""Leave out of the evidence what its place says already, and read it there again.

ledger, evidence -> **implied** -> template; finished page -> **implied** -> trace

An entry of the list is of one figure (`id="ref-FIGURE"`) or of one derived number, which names in
the text what it is derived from; a list of words stands under the title of their source. None of
this is written a second time with the value, the date and the words of the entry: unmarked, they
claim what their place says, and a trace holds them against that.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping
from typing import TYPE_CHECKING

from .tags import NONE

if TYPE_CHECKING:
    from .ledger import Ledger
    from .tree import Element

#: What an entry is of, and its window, which a number in the text opens.
ENTRY = re.compile(r'<li id="ref-([^"]*)"><div class="ev" id="([^"]*)"')
VALUED = ("data", "time")
SAME = ("data-figure", "data-derived", "data-from", "data-assumed")
CLAIMED = ("data-figure", "data-derived", "data-source", "data-name", "data-position", "data-from",
           "data-assumed", "data-row", "data-datetime")  # fmt: skip


def leave_out(entries: Element, ledger: Ledger) -> None:
    """Take off each entry's head and words what its place says; `entries` are in the ledger's
    order."""
    for said, entry in zip(entries, ledger.entries.values(), strict=True):
        in_text = bool(ledger.uses(entry)[0])
        for number in said[0].iter(*VALUED):
            if entry.figure and number.get("data-figure") == entry.figure:
                del number.attrib["data-figure"]
            elif in_text and "data-derived" in number.attrib:
                number.attrib.pop("data-from", None)
        for words in list(said.iter("ul")):
            if words.attrib == {"data-exact": entry.figure, "data-source": _cited_above(words)}:
                words.attrib.clear()


def _cited_above(words: Element) -> str | None:
    head = words.getprevious()
    title = None if head is None else next(head.iter("cite"), None)
    return None if title is None else title.get("data-source")


class Implied:
    """What the places of a finished page say, gathered while it is read from top to bottom."""

    def __init__(self, page: str, figures: Container[str]) -> None:
        self._windows = dict(ENTRY.findall(page))
        self._figures = figures
        self._opening: dict[str, Mapping[str, str]] = {}  # numbers in the text, by their window
        self._cited = ""
        self._quoted = ""
        self._opened = ""  # the window of the number before, until its note sign

    def notes(self) -> Iterable[str]:
        """Return the windows of the entries, in order."""
        return self._windows.values()

    def entry(self, given: Mapping[str, str], above: str) -> str:
        """Return the entry that an `<li>` begins, the one `above` where it begins none."""
        named = given.get("id", "")
        return named.removeprefix("ref-") if named.startswith("ref-") else above

    def leads_to(self, link: Mapping[str, str], number: Mapping[str, str]) -> bool:
        """Return whether the link around a number leads to the evidence of what it claims.

        What is derived leads to an entry of its own, or in a picture to that of one of its figures.
        """
        items = [number.get("data-figure", ""), *number.get("data-from", "").split()]
        windows = {self._windows[one]: one for one in items if one in self._windows}
        opened, place = link.get("popovertarget", ""), link.get("href") or link.get("xlink:href")
        if "data-derived" in number and place is None:
            return self._opens_its_own(opened, number)
        if not windows:
            return True
        known = {f"#ref-{one}" for one in windows.values()} | {f"#{one}" for one in windows}
        return opened in ("", *windows) and (place or "") in ("", *known)

    def _opens_its_own(self, window: str, number: Mapping[str, str]) -> bool:
        """Return whether the numbers that open a window claim the same."""
        first = self._opening.get(window, number)
        return all(first.get(name) == number.get(name) for name in SAME)

    def opens(self, button: Mapping[str, str], number: Mapping[str, str]) -> None:
        """Note what the number in a button claims: its entry says the same."""
        self._opened = button.get("popovertarget", "")
        self._opening.setdefault(self._opened, number)

    def notes_it(self, sign: Mapping[str, str]) -> bool:
        """Return whether a note sign is of the number before it, where that opens a window."""
        opened, self._opened = self._opened, ""
        return opened in ("", sign["data-note"])

    def cites(self, given: Mapping[str, str]) -> bool:
        """Note the source that words are under; return whether those before it name no other."""
        quoted, self._quoted = self._quoted, ""
        self._cited = given.get("data-source", "")
        return quoted in ("", self._cited)

    def quotes(self, source: str) -> None:
        """Note the source of words that name it themselves; a new block has none ("")."""
        self._quoted = source

    def marks(self, tag: str, given: Mapping[str, str], entry: str) -> Mapping[str, str]:
        """Return the marks of a number, date or words in an entry, with what their place says."""
        if tag == "q":
            figure = entry if entry in self._figures else ""
            return {"data-exact": figure, "data-source": self._cited, **given}
        if "data-derived" in given and "data-from" not in given:
            return {**self._opening.get(self._windows.get(entry, ""), NONE), **given}
        if entry in self._figures and given.keys().isdisjoint(CLAIMED):
            return {"data-figure": entry, **given}
        return given
