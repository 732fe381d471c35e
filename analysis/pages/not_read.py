"""Mark what a page shows of rows that a draft made and nobody has read: a sign and the word.

ledger -> **not_read** -> exporter, followed

Every number, date and name of a page says in its markup which rows it comes from, so one pass
marks all tables, sentences, pictures and evidence alike: in text the sign and the word stand
behind, once in a block for each row; in a picture the mark is hollow with a dashed edge, and its
caption says so.
"""

from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path

from lxml import etree

from analysis.languages import msgid, translate
from analysis.package.unread import unread_rows
from analysis.wording import not_read

from .rows import TABLES, Rows
from .tree import Element, bearers, put, tree_of

NAMING = ("data-figure", "data-from", "data-name", "data-row")
SHOWN = ("data", "time", "span", "li", "text")
BLOCKS = ("td", "th", "li", "p", "h1", "h2", "h3", "caption", "dd", "summary", "div")
DRAWN = msgid("Hollow with a dashed edge: drafted, not read yet.")
STYLE = Path(__file__).parent / "template" / "not_read.css"
#: What the reader searches or picks from may hold no mark.
BARRED = ("option", "title", "label")


def unread_keys(rows: Rows) -> frozenset[str]:
    """Return the keys by which a page names the unread rows that it may show."""
    tables = {table: one for one, table in TABLES.items()}
    seeds = rows.seeds
    found = set()
    for table, unread in unread_rows(seeds).items():
        key = seeds.descriptor.tables[table].primary_key[0]
        names = {row[key] for row in unread}
        found |= {f"{tables[table]}/{name}" for name in names}
        found |= names if table == "figures" else set()
    return frozenset(found)


def mark_unread(tree: Element, unread: Collection[str]) -> bool:
    """Mark each place of the tree that shows unread rows; return whether there is any."""
    shown = list(_showing(tree, unread)) if unread else []
    seen: set[tuple[Element | None, str]] = set()
    for element, key in shown:
        if _in_picture(element):
            element.set("class", f"{element.get('class', '')} unread".strip())
            continue
        block = next(element.iterancestors(*BLOCKS), None)
        if (block, key) not in seen and next(element.iterancestors(*BARRED), None) is None:
            _put_behind(element)
        seen.add((block, key))
    _caption_pictures(tree)
    return bool(shown) or bool(_marked(tree))


@cache
def style() -> str:
    """Return the style rules of the marks, which a page without any does not carry."""
    return STYLE.read_text(encoding="utf-8")


def _showing(tree: Element, unread: Collection[str]) -> Iterator[tuple[Element, str]]:
    for name in NAMING:
        for element in bearers(tree, name):
            keys = [key for key in element.get(name).split() if key in unread]
            if keys and (_in_picture(element) or element.tag in SHOWN):
                yield element, keys[0]


def _in_picture(element: Element) -> bool:
    return next(element.iterancestors("{*}svg"), None) is not None


def _put_behind(element: Element) -> None:
    """Put the mark behind an element, and behind the button and note sign it stands in."""
    mark = tree_of(" " + not_read())
    if element.tag == "li":
        _named_inside(element)
        put(element, " ", mark[0])
        return
    kept = next(element.iterancestors("span"), None)
    place = kept if kept is not None and kept.get("class") == "keep" else element
    mark[0].tail, place.tail = place.tail, " "
    place.addnext(mark[0])


def _named_inside(item: Element) -> None:
    """Put what an item is and its words into one element of their own: the mark is no part."""
    words = etree.Element("span", dict(item.attrib))
    words.text, item.text = item.text, None
    words.extend(list(item))
    item.attrib.clear()
    item.append(words)


def _marked(tree: Element) -> list[Element]:
    return [one for one in bearers(tree, "class") if "not-read" in one.get("class", "")]


def _caption_pictures(tree: Element) -> None:
    for figure in tree.iter("figure"):
        pictures = [one for one in bearers(figure, "class") if _in_picture(one)]
        if any("unread" in one.get("class").split() for one in pictures):
            caption = next(figure.iter("figcaption"), figure)
            line = etree.SubElement(caption, "p", {"class": "not-read-key"})
            line.text = translate(DRAWN)
