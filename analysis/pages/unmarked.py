"""Leave the marks of names off a finished page where nothing asks for them.

ledger, metadata -> **unmarked** -> template

A name says which row it is of (`data-name`), so that the digits in it are told from a number of
the page. Most names hold no digit, and a page of thirty regions shows thousands of them: these
keep only what parts their direction of writing from the text around them. The names of regions
in the content stay marked; a reader picks regions by them.
"""

from lxml import etree

from .agreement import has_numeral
from .tree import BESIDE, Element, bearers, text_of

MARK = "data-name"
KEPT_WITH = frozenset({MARK, "lang"})


def unmark(tree: Element, kept: str = "") -> None:
    """Take the mark off each name without a number, save where its key starts with `kept`, and
    off what has put rows into the data beside the page."""
    for told in bearers(tree, BESIDE):
        del told.attrib[BESIDE]
    for name in bearers(tree, MARK):
        if name.tag in ("span", "li"):
            if not (kept and name.get(MARK).startswith(kept)):
                _unmark_text(name)
        elif etree.QName(name).localname == "g" and not has_numeral(text_of(name)):
            del name.attrib[MARK]


def _unmark_text(name: Element) -> None:
    """Take the mark off a name that is text alone; without it, a `<span>` is a `<bdi>`."""
    if len(name) or not KEPT_WITH.issuperset(name.keys()) or has_numeral(name.text or ""):
        return
    del name.attrib[MARK]
    if name.tag == "span":
        name.tag = "bdi"
