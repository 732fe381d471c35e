"""Keep the list of what a page's numbers rest on, in the order in which a reader meets them.

Each number on the page opens its entry: a figure's with the passages it is printed in, a derived
number's with its formula and the figures that went in. The list is the page's evidence section,
each entry also the little window that opens at the number, and in print the numbered note.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from lxml import etree
from lxml.etree import SubElement

from .rows import Rows
from .tree import Element, link_of, set_text_before, text_before, values

DERIVED = (
    "data-derived",
    "data-from",
    "data-assumed",
    "data-over",
    "value",
    "data-upper",
    "datetime",
)
SHOWN = ("data", "time")
BARRED = ("a", "button", "summary", "option", "label")
REFERENCE = "#ref-"
#: A number with its note sign stays on one line with the bracket before it and the brackets, stops
#: and dashes after it.
BRACKETS = frozenset("([（〔「『“‘《")
STOPS = ")）〕」』”’]》.,;:!?。、，．；：！？–—～"


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
    """The entries of a page; it makes every number of the page lead to one."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows
        self.entries: dict[str, Entry] = {}
        self._numbers: dict[str, list[str]] = {}
        self._pictures: dict[str, list[str]] = {}

    def link(self, tree: Element) -> None:
        """Make each number and date of the tree a button that opens its entry."""
        for element in list(tree.iter(*SHOWN, "{*}svg")):
            if element.tag not in SHOWN:
                self._note_picture(element)
            elif (entry := self._entry_of(element)) and _is_open(element):
                self._make_button(element, entry)

    def uses(self, entry: Entry) -> tuple[list[str], list[str]]:
        """Return the ids of the numbers in the text that open the entry, and of such pictures."""
        return self._numbers.get(entry.ident, []), self._pictures.get(entry.ident, [])

    def _note_picture(self, picture: Element) -> None:
        """Register what a picture's marks point to; they link to the list by themselves."""
        for value in values(picture, "data-figure", "data-from"):
            self._inputs(value)
        own = picture.get("id")
        if own:
            for ident in dict.fromkeys(led_to(picture)):
                self._pictures.setdefault(ident, []).append(own)

    def _entry_of(self, element: Element) -> Entry | None:
        """Register what an element points to."""
        figure = element.get("data-figure", "")
        if figure:
            return self._figure(figure)
        if "data-derived" in element.attrib:
            return self._derived(element.attrib, element.text or "")
        if element.tag == "time" and element.get("data-from"):
            return self._row(element.get("data-from").split()[0])
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
        key, ident = f"derived {digest}", f"derived-{digest}"
        entry = self._add(key, ident=ident, attributes=attributes, shown=shown)
        if given["data-derived"] != "count":
            self._inputs(given.get("data-from", ""))
        return entry

    def _inputs(self, figures: str) -> None:
        for figure in figures.split():
            self._figure(figure)

    def _add(self, key: str, **about: Any) -> Entry:
        if key not in self.entries:
            self.entries[key] = Entry(len(self.entries) + 1, **about)
        return self.entries[key]

    def _make_button(self, element: Element, entry: Entry) -> None:
        """Set a number in a button with its note sign, and both between what they stay with."""
        before, after = text_before(element), element.tail or ""
        bracket = before[-1:] if before[-1:] in BRACKETS else ""
        stops = after[: len(after) - len(after.lstrip(STOPS))]
        kept = etree.Element("span", {"class": "keep"})
        kept.text = bracket
        if bracket:
            set_text_before(element, before[:-1])
        element.getparent().replace(element, kept)
        kept.tail, element.tail = after[len(stops) :], None
        SubElement(kept, "button", self._button(entry, element)).append(element)
        note = SubElement(kept, "sup", {"data-note": entry.window})
        note.text, note.tail = str(entry.number), stops

    def _button(self, entry: Entry, element: Element) -> dict[str, str]:
        kind = "n" if entry.figure or entry.row else "n derived"
        if element.get("data-assumed"):
            kind += " assumed"
        uses = self._numbers.setdefault(entry.ident, [])
        uses.append(f"use-{entry.number}" + (f"-{len(uses) + 1}" if uses else ""))
        return {"class": kind, "popovertarget": entry.window, "id": uses[-1]}


def led_to(tree: Element) -> list[str]:
    """Return the idents of the entries that links in the tree lead to, in order."""
    links = map(link_of, tree.iter("a", "{*}a"))
    return [link.removeprefix(REFERENCE) for link in links if link.startswith(REFERENCE)]


def _is_open(element: Element) -> bool:
    """Return whether a button may stand where an element does."""
    return next(element.iterancestors(*BARRED), None) is None
