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

    def notes(self) -> Iterable[str]:
        """Return the windows of the entries, in order."""
        return self._windows.values()

    def entry(self, given: Mapping[str, str], above: str) -> str:
        """Return the entry that an `<li>` begins, the one `above` where it begins none."""
        named = given.get("id", "")
        return named.removeprefix("ref-") if named.startswith("ref-") else above

    def leads_to(self, link: Mapping[str, str], number: Mapping[str, str]) -> bool:
        """Return whether the link around a figure's number leads to the evidence of that figure."""
        figure = number.get("data-figure", "")
        window, place = self._windows.get(figure), link.get("href", "")
        if "data-derived" in number or window is None:
            return True
        opened = link.get("popovertarget", window)
        return opened == window and place in ("", f"#ref-{figure}", f"#{window}")

    def opens(self, button: Mapping[str, str], number: Mapping[str, str]) -> None:
        """Note what the number in a button claims: its entry says the same."""
        self._opening.setdefault(button.get("popovertarget", ""), number)

    def cites(self, given: Mapping[str, str]) -> None:
        """Note the source that words are under."""
        self._cited = given.get("data-source", "")

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
