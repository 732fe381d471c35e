"""Announce an edition's pages as an Atom feed (RFC 4287), for readers and for machines.

Dates are the edition's, identifiers come from file names and edition, so the feed is the same for
the same edition. Characters that XML cannot hold are replaced.
"""

import re
from collections.abc import Iterable
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree

from analysis.wording.marks import plain_text

from .edition import Edition
from .index import IndexEntry

ATOM = "http://www.w3.org/2005/Atom"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def make_feed(entries: Iterable[IndexEntry], edition: Edition, address: str = "") -> bytes:
    """Return the feed of an edition; `address` is where it will be published, if that is known."""
    ElementTree.register_namespace("", ATOM)
    feed = ElementTree.Element(f"{{{ATOM}}}feed")
    base = address.rstrip("/") + "/" if address else ""
    _add(feed, "id", _identifier(edition.title))
    _add(feed, "title", edition.title)
    _add(feed, "updated", _moment(edition))
    for name in edition.contributors or (edition.title,):
        _add(_add(feed, "author"), "name", name)
    if base:
        _add(feed, "link", rel="self", href=f"{base}feed.xml")
    for entry in sorted(entries, key=lambda one: one.file):
        _entry(feed, entry, edition, base)
    text = ElementTree.tostring(feed, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def _entry(feed: ElementTree.Element, entry: IndexEntry, edition: Edition, base: str) -> None:
    one = _add(feed, "entry")
    one.set(XML_LANG, entry.language)
    _add(one, "id", _identifier(f"{edition.title}/{edition.version}/{entry.file}"))
    title = ": ".join(filter(None, map(plain_text, (entry.subject, entry.title))))
    _add(one, "title", title or entry.report_title)
    _add(one, "updated", _moment(edition))
    _add(one, "link", rel="alternate", href=base + quote(entry.file), hreflang=entry.language,
         type="text/html")  # fmt: skip
    _add(one, "summary", plain_text(entry.finding) or entry.summary)


def _add(
    parent: ElementTree.Element, name: str, text: str = "", **attributes: str
) -> ElementTree.Element:
    child = ElementTree.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    child.text = NOT_XML.sub("\ufffd", text) or None
    return child


def _identifier(name: str) -> str:
    safe = name.encode("utf-8", "replace").decode()
    return f"urn:uuid:{uuid5(NAMESPACE_URL, safe)}"


def _moment(edition: Edition) -> str:
    return f"{edition.issued or '1970-01-01'}T00:00:00Z"
