"""Leave the marks off a finished page that nothing asks for: of names, of figures' units.

ledger, metadata -> **unmarked** -> template

A name says which row it is of (`data-name`), so that the digits in it are told from a number of
the page. Most names hold no digit, and a page of thirty regions shows thousands of them: these
keep only what parts their direction of writing from the text around them. The names of regions
in the content stay marked; a reader picks regions by them. In the evidence a name whose letters are
read from left to right needs nothing around it at all.

A figure's unit and bound stand in the page's package under the figure that its number names; a
derived number has them nowhere else and keeps them.
"""

from unicodedata import bidirectional

from lxml import etree

from .agreement import has_numeral
from .tree import BESIDE, Element, bearers, set_text_before, take_out, text_before, text_of

MARK = "data-name"
IN_THE_PACKAGE = ("data-unit", "data-bound")
RIGHT_TO_LEFT = frozenset(
    ("R", "AL", "AN", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "FSI", "PDF", "PDI")
)
KEPT_WITH = frozenset({MARK, "lang"})


def unmark(tree: Element, kept: str = "", *, bare: bool = False) -> None:
    """Take the mark off each name without a number, save where its key starts with `kept`, and
    off what has put rows into the data beside the page. `bare` names lose their element, too."""
    for told in bearers(tree, BESIDE):
        del told.attrib[BESIDE]
    for number in tree.iter("data"):
        if "data-figure" in number.attrib:
            for told in IN_THE_PACKAGE:
                number.attrib.pop(told, None)
    for name in bearers(tree, MARK):
        if name.tag in ("span", "li"):
            if not (kept and name.get(MARK).startswith(kept)):
                _unmark_text(name, bare=bare)
        elif etree.QName(name).localname == "g" and not has_numeral(text_of(name)):
            del name.attrib[MARK]


def _unmark_text(name: Element, *, bare: bool) -> None:
    """Take the mark off a name that is text alone; without it, a `<span>` is a `<bdi>`, or nothing
    where it reads as the text around it does."""
    if len(name) or not KEPT_WITH.issuperset(name.keys()) or has_numeral(name.text or ""):
        return
    del name.attrib[MARK]
    if name.tag == "span":
        name.tag = "bdi"
        if bare and not name.attrib and not _is_turned(name.text or ""):
            set_text_before(name, text_before(name) + (name.text or ""))
            take_out(name)


def _is_turned(text: str) -> bool:
    """Return whether a text holds what is read from right to left, or may turn what stands by."""
    return any(bidirectional(sign) in RIGHT_TO_LEFT for sign in text)
