"""Keep the list of what a page's numbers rest on, in the order in which a reader meets them.

Each number on the page opens its entry: a figure's with the passages it is printed in, a derived
number's with its formula and the figures that went in. The list is the page's evidence section,
each entry also the little window that opens at the number, and in print the numbered note.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from html import unescape

from .markup import TAG, Piece, pictures_apart, tag
from .rows import Rows

DERIVED = (
    "data-derived",
    "data-from",
    "data-assumed",
    "data-over",
    "value",
    "data-upper",
    "datetime",
)
SHOWN = frozenset({"data", "time"})
BARRED = frozenset({"a", "button", "summary", "option", "label", "script"})
POINTING = re.compile(r"\sdata-(?:figure|derived|from)=")
MARKED = re.compile(r'data-(?:figure|from)="([^"]*)"')
PICTURE_ID = re.compile(r'<svg\b[^>]*?\sid="([^"]+)"')
LEADS_TO = re.compile(r'href="#ref-([^"]+)"')
#: A number with its note sign stays on one line with the bracket before it and the brackets, stops
#: and dashes after it.
BRACKETS = frozenset("([（「『“‘《")
STOPS = re.compile(r"[)）」』”’\]》.,;:!?。、，．；：！？–—～]*+")


@dataclass(frozen=True)
class Entry:
    """One entry: its `number` in the list, its `ident` in links, and what it is about.

    `figure` for a figure; for a derived number `attributes` (those of its `<data>` element) and
    the text `shown`; `row` for a row of another table.
    """

    number: int
    ident: str
    figure: str = ""
    row: str = ""
    attributes: tuple[tuple[str, str], ...] = ()
    shown: str = ""


class Ledger:
    """The entries of a page, and the markup in which every number leads to one."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows
        self.entries: dict[str, Entry] = {}
        self._numbers: dict[str, list[str]] = {}
        self._pictures: dict[str, list[str]] = {}

    def linked(self, markup: str) -> str:
        """Return the markup with each number and date made a button that opens its entry."""
        written = [
            self._noted(part) if picture else self._linked(part)
            for part, picture in pictures_apart(markup)
        ]
        return "".join(written)

    def _noted(self, picture: str) -> str:
        """Register what a picture's marks point to; they link to the list by themselves."""
        for value in MARKED.findall(picture):
            self._inputs({"data-from": unescape(value)})
        own = PICTURE_ID.search(picture)
        for ident in dict.fromkeys(LEADS_TO.findall(picture)) if own else ():
            self._pictures.setdefault(unescape(ident), []).append(own[1])
        return picture

    def _linked(self, markup: str) -> str:
        written, place, barred, open_entries = [], 0, 0, []
        for found in TAG.finditer(markup):
            closing, name = found.groups()
            shown = name in SHOWN
            if name in BARRED and not found.group().endswith("/>"):
                barred += -1 if closing else 1
            if not closing and (shown or POINTING.search(markup, *found.span())):
                piece = Piece(found.group(), name or "")
                entry = self._entry_of(piece, _text_at(markup, found.end()))
                if shown:
                    open_entries.append(None if barred else entry)
                    if entry and not barred:
                        start = found.start()
                        lead = int(start > place and markup[start - 1] in BRACKETS)
                        written += (markup[place : start - lead], '<span class="keep">')
                        written += (markup[start - lead : start], self._opening(entry, piece))
                        place = start
            elif closing and shown and open_entries:
                entry = open_entries.pop()
                if entry:
                    stop = STOPS.match(markup, found.end())
                    written += (markup[place : found.end()], self._closing(entry))
                    written += (stop.group(), "</span>")
                    place = stop.end()
        return "".join([*written, markup[place:]])

    def uses(self, entry: Entry) -> tuple[list[str], list[str]]:
        """Return the ids of the numbers in the text that open the entry, and of such pictures."""
        return self._numbers.get(entry.ident, []), self._pictures.get(entry.ident, [])

    def _entry_of(self, piece: Piece, shown: str) -> Entry | None:
        """Register what a tag points to; `shown` is the text that follows it."""
        given = piece.attributes
        figure = given.get("data-figure", "")
        if figure:
            return self._figure(figure)
        if "data-derived" in given:
            return self._derived(given, shown)
        if piece.name == "time" and given.get("data-from"):
            return self._row(given["data-from"].split()[0])
        return None

    def _figure(self, figure: str) -> Entry | None:
        if self.rows.figure(figure) is None:
            return None
        return self._add(figure, ident=figure, figure=figure)

    def _row(self, key: str) -> Entry | None:
        if self.rows.row(key) is None:
            return None
        return self._add(key, ident=key.replace("/", "-"), row=key)

    def _derived(self, given: Mapping[str, str], shown: str) -> Entry:
        attributes = tuple((name, given[name]) for name in DERIVED if name in given)
        digest = sha256(repr(attributes).encode("utf-8", "replace")).hexdigest()[:8]
        about = {"ident": f"derived-{digest}", "attributes": attributes, "shown": shown}
        entry = self._add(f"derived {digest}", **about)
        if given["data-derived"] != "count":
            self._inputs(given)
        return entry

    def _inputs(self, given: Mapping[str, str]) -> None:
        for item in given.get("data-from", "").split():
            self._figure(item)

    def _add(self, key: str, **about: object) -> Entry:
        if key not in self.entries:
            self.entries[key] = Entry(len(self.entries) + 1, **about)
        return self.entries[key]

    def _opening(self, entry: Entry, piece: Piece) -> str:
        kind = "n" if entry.figure or entry.row else "n derived"
        if piece.attributes.get("data-assumed"):
            kind += " assumed"
        attributes = {"type": "button", "class": kind, "popovertarget": f"ev-{entry.ident}"}
        uses = self._numbers.setdefault(entry.ident, [])
        uses.append(f"use-{entry.ident}" + (f"-{len(uses) + 1}" if uses else ""))
        attributes["id"] = uses[-1]
        return tag("button", attributes)

    @staticmethod
    def _closing(entry: Entry) -> str:
        note = tag("sup", {"class": "fn", "data-note": f"ref-{entry.ident}"})
        return f"</button>{note}{entry.number}</sup>"


def _text_at(markup: str, place: int) -> str:
    """Return the text up to the next tag."""
    end = markup.find("<", place)
    return markup[place:end] if end >= 0 else markup[place:]
