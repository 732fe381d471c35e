"""Take a page from anywhere apart into tags and text, as a browser would: fast where it can be.

finished page -> **tags** -> trace

Where every `<` begins a whole tag, comment or doctype and every attribute's value stands in
quotes, all parsers agree, and one pattern finds the tags. The workbook's pages are formed so. A
page that is not goes to `html.parser`, which takes ten times as long and forgives anything.
"""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser

#: No group is within what gives nothing back: Python before 3.11.5 loses its place there.
#: Text, then a tag (closing sign, name, attributes, empty sign), or a comment or doctype.
TOKEN = re.compile(
    r"([^<]*+)<(?:(/?+)([a-zA-Z][a-zA-Z0-9:-]*+)"
    r"((?:\s++[^\s=\"'<>/]++(?:=\"[^\"]*+\"|='[^']*+')?)*)\s*+(/?+)>"
    r"|!--[^-]*+(?:-[^-]++)*-->|!(?i:doctype)[^<>\"']*+>)",
    re.DOTALL,
)
ATTRIBUTE = re.compile(r"([^\s=\"'<>/]++)(?:=(?:\"([^\"]*+)\"|'([^']*+)'))?")
#: Inside these, nothing is a tag but their own end.
RAW = {name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style")}
#: Empty, these only draw: there is nothing in them to read.
SHAPES = frozenset("path use rect circle ellipse line polyline polygon".split())
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
OPEN, CLOSE, TEXT = "open", "close", "text"
TWICE = "an attribute twice"  # stands among the attributes of a tag that has one so
NONE: Mapping[str, str] = {}

#: (OPEN, name, attributes), (CLOSE, name, {}) or (TEXT, text, {}); names in small letters.
Tag = tuple[str, str, Mapping[str, str]]
Wanted = Callable[[str, str], bool]


#: Comments and instructions that not every parser ends, or shows, where another does.
TWO_WAYS = re.compile(r"<!--?>|<!--->|--!>|<!\[|<\?")


class NotStrict(ValueError):
    """The markup is not strictly formed; another parser is to read it."""


def tags_of(page: str, wanted: Wanted) -> list[Tag]:
    """Return the tags and texts of a page in order; a tag without inside is opened and closed.

    Attributes are read only of a tag that is `wanted`, which is asked with its name and the raw
    text of its attributes, both in small letters; others may have {}, and a shape of a picture
    without any may be left out.
    """
    try:
        return strict_tags(page, wanted)
    except NotStrict:
        read, endless = _ended(page)
        patient = _Patient()
        patient.feed(read)
        patient.close()
        return [*patient.found, (TEXT, endless, NONE)] if endless else patient.found


def _ended(page: str) -> tuple[str, str]:
    """Return a page up to a comment or tag that never ends in it, and that to the end.

    `html.parser` looks for such an end anew from each `<` on, which takes minutes.
    """
    tag, comment = page.rfind(">") + 1, page.find("<!--", page.rfind("-->") + 1)
    end = tag if comment < 0 else min(tag, comment)
    return page[:end], page[end:]


def strict_tags(page: str, wanted: Wanted) -> list[Tag]:
    """Return what `tags_of` does for strictly formed markup; raises NotStrict for any other."""
    found: list[Tag] = []
    add, place, last = found.append, 0, page.rfind("<")
    while place <= last:
        token = TOKEN.match(page, place)
        if token is None:
            raise NotStrict(page[place : place + 40])
        text, closing, name, written, empty = token.groups()
        if text:
            add((TEXT, unescape(text) if "&" in text else text, NONE))
        place = token.end()
        if name is None:
            continue
        name = name.lower()
        if closing:
            if written or empty:
                raise NotStrict(token.group())
            add((CLOSE, name, NONE))
            continue
        given = _attributes(written) if written and wanted(name, written.lower()) else NONE
        if empty and not given and name in SHAPES:
            continue
        add((OPEN, name, given))
        if empty:
            add((CLOSE, name, NONE))
        if name in RAW:
            place = _past_raw(page, place, name, bool(empty), found)
    if place < len(page):
        add((TEXT, unescape(page[place:]), NONE))
    return found


def _past_raw(page: str, place: int, name: str, empty: bool, found: list[Tag]) -> int:
    """Take in what stands between `<script>` or `<style>` and its end; return where that is."""
    end = RAW[name].search(page, place)
    if empty or end is None:
        raise NotStrict(f"<{name}> without an end")
    if end.start() > place:
        found.append((TEXT, page[place : end.start()], NONE))
    return end.start()


@lru_cache(maxsize=20_000)
def _attributes(written: str) -> Mapping[str, str]:
    """Return the attributes of a tag, of which a page has many alike."""
    found = ATTRIBUTE.findall(written)
    given = {  # of two of a name browsers take the first
        name.lower(): unescape(double or single) for name, double, single in reversed(found)
    }
    return given if len(given) == len(found) else {**given, TWICE: ""}


class _Patient(HTMLParser):
    """The standard library's parser, which reads anything."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Tag] = []

    def updatepos(self, i: int, j: int) -> int:
        """Keep no line numbers: nobody asks for them, and counting them takes time."""
        return j

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in reversed(attrs)}
        self.found.append((OPEN, tag, given if len(given) == len(attrs) else {**given, TWICE: ""}))

    def handle_endtag(self, tag: str) -> None:
        self.found.append((CLOSE, tag, NONE))

    def handle_data(self, data: str) -> None:
        self.found.append((TEXT, data, NONE))
