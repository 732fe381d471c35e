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

    @property
    def window(self) -> str:
        """The id of the little window, short as each number on the page repeats it."""
        return f"ev-{self.number}"


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
            if name in BARRED and not found.group().endswith("/>"):
                barred += -1 if closing else 1
            parts: tuple[str, ...] = ()
            if not closing and (name in SHOWN or POINTING.search(markup, *found.span())):
                piece = Piece(found.group(), name or "")
                entry = self._entry_of(piece, _text_at(markup, found.end()))
                if name in SHOWN:
                    open_entries.append(None if barred else entry)
                    if open_entries[-1]:
                        parts, place = self._opened(markup, place, found.start(), entry, piece)
            elif closing and name in SHOWN and open_entries and (entry := open_entries.pop()):
                parts, place = self._closed(markup, place, found.end(), entry)
            written += parts
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

    def _opened(
        self, markup: str, place: int, start: int, entry: Entry, piece: Piece
    ) -> tuple[tuple[str, ...], int]:
        """Return the markup from `place` to a number's button, and where its tag starts."""
        lead = start - int(start > place and markup[start - 1] in BRACKETS)
        button = self._opening(entry, piece)
        return (markup[place:lead], '<span class="keep">', markup[lead:start], button), start

    def _closed(
        self, markup: str, place: int, end: int, entry: Entry
    ) -> tuple[tuple[str, ...], int]:
        """Return the markup from `place` to a number's note sign and stops, and where they end."""
        stop = STOPS.match(markup, end)
        return (markup[place:end], self._closing(entry), stop.group(), "</span>"), stop.end()

    def _opening(self, entry: Entry, piece: Piece) -> str:
        kind = "n" if entry.figure or entry.row else "n derived"
        if piece.attributes.get("data-assumed"):
            kind += " assumed"
        uses = self._numbers.setdefault(entry.ident, [])
        uses.append(f"use-{entry.number}" + (f"-{len(uses) + 1}" if uses else ""))
        return tag("button", {"class": kind, "popovertarget": entry.window, "id": uses[-1]})

    @staticmethod
    def _closing(entry: Entry) -> str:
        note = tag("sup", {"data-note": entry.window})
        return f"</button>{note}{entry.number}</sup>"


def _text_at(markup: str, place: int) -> str:
    """Return the text up to the next tag."""
    end = markup.find("<", place)
    return markup[place:end] if end >= 0 else markup[place:]
