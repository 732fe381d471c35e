"""Read markup into a tree once, and write it as markup once; every pass between works on the tree.

outputs, entries -> **tree** -> body, folding, ledger, notes, unmarked, metadata, typefaces -> frame

lxml's XML parser reads what the package's own rooms write: it keeps the names of SVG in their
case, and what it reads it writes again to the byte. Markup that is not well formed, as another's
notebook may show it, goes to libxml2's HTML parser, which forgives anything; it knows no SVG, so
there a browser gives the names their case back (HTML standard, 13.2.6.1).
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from lxml import etree
from lxml.etree import _Element as Element
from markupsafe import Markup

from analysis.wording import Html

XLINK = "{http://www.w3.org/1999/xlink}href"
#: A link of HTML, of SVG, and of SVG that came through the HTML parser.
LINKS = ("href", XLINK, "xlink:href")
#: The figures and rows that a text puts into the data beside its page, and not on the page.
BESIDE = "data-beside"
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STRICT = etree.XMLParser(huge_tree=True, resolve_entities=False, no_network=True)
_FORGIVING = etree.HTMLParser(huge_tree=True, no_network=True)
_EMPTY = etree.XPath("descendant::*[not(node())][namespace-uri()='']")


def tree_of(markup: str) -> Element:
    """Return a `<div>` with the markup inside; what no XML holds becomes U+FFFD."""
    for written in (markup, sound(markup)):
        try:
            return etree.fromstring(f"<div>{written.replace('<br>', '<br/>')}</div>", _STRICT)
        except (etree.XMLSyntaxError, UnicodeError):
            continue
    else:
        page = etree.fromstring(f"<html><body>{markup}</body></html>", _FORGIVING)
        inside = page.find("body")
        inside.tag = "div"
        return inside


def sound(text: str) -> str:
    """Return a text with U+FFFD for each character that no XML holds."""
    return NOT_XML.sub("\ufffd", text)


def markup_of(tree: Element) -> Html:
    """Return what is inside an element as markup, the same for the same tree."""
    return _written(_with_both_tags(tree))


def markups_of(trees: Element) -> list[Html]:
    """Return what is inside each child of an element as markup."""
    return [_written(tree) for tree in _with_both_tags(trees)]


def _with_both_tags(tree: Element) -> Element:
    """Return the tree, ready to be written with a closing tag for each empty element of HTML."""
    for element in _EMPTY(tree):
        if element.tag not in VOID:
            element.text = ""
    return tree


def _written(tree: Element) -> Html:
    written = etree.tostring(tree, encoding="unicode", with_tail=False)
    inside = written[written.index(">") + 1 : written.rfind("<")]
    return Html(inside.replace("<br/>", "<br>"))


def text_of(element: Element) -> str:
    """Return the text in an element."""
    return etree.tostring(element, method="text", encoding="unicode", with_tail=False)


def words_of(element: Element) -> str:
    """Return what a reader sees of an element, less the joiners between words."""
    return text_of(element).replace("\N{WORD JOINER}", "")


def link_of(element: Element) -> str:
    """Return where an element leads, "" where it leads nowhere."""
    return next((element.get(name) for name in LINKS if element.get(name)), "")


def values(tree: Element, *names: str) -> list[str]:
    """Return the values of attributes with these names, in the order in which they stand."""
    return _path(tuple(f"@{name}" for name in names))(tree)


def bearers(tree: Element, name: str) -> list[Element]:
    """Return the elements that have an attribute, in the order in which they stand."""
    return _path((f"@{name}/..",))(tree)


@lru_cache(maxsize=32)
def _path(ends: tuple[str, ...]) -> etree.XPath:
    path = " | ".join(f"descendant-or-self::*/{end}" for end in ends)
    return etree.XPath(path, smart_strings=False)


def named_figures(*trees: Element) -> tuple[str, ...]:
    """Return the figures and rows that numbers show or are computed from, in order, each once."""
    named = (value for tree in trees for value in values(tree, "data-figure", "data-from"))
    return tuple(dict.fromkeys(item for value in named for item in value.split()))


def named_rows(*trees: Element) -> tuple[str, ...]:
    """Return the rows (`table/key`) that texts and pictures name, in order, each once; a document
    that they cite is `source/KEY`. What a text puts into the data beside the page comes along."""
    named = [value for tree in trees for value in values(tree, "data-name", "data-row")]
    cited = [f"source/{value}" for tree in trees for value in values(tree, "data-source")]
    beside = (item for tree in trees for value in values(tree, BESIDE) for item in value.split())
    return tuple(dict.fromkeys([*named, *cited, *beside]))


def new(tag: str, text: str = "", attributes: Mapping[str, str] = MappingProxyType({})) -> Element:
    """Return a new element; what no XML holds becomes U+FFFD."""
    element = etree.Element(tag, {name: sound(value) for name, value in attributes.items()})
    element.text = sound(text)
    return element


def put(element: Element, *parts: Element | str) -> None:
    """Put elements, texts and markup (`Html`) at the end of an element."""
    for part in parts:
        if not isinstance(part, str):
            element.append(part)
        elif not isinstance(part, Markup):
            _put_text(element, sound(part))
        elif "<" in part:
            put_inside(element, tree_of(part))
        else:
            _put_text(element, sound(part.unescape()))


def put_inside(element: Element, tree: Element) -> None:
    """Move what is inside a tree to the end of an element."""
    _put_text(element, tree.text or "")
    element.extend(list(tree))


def _put_text(element: Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def text_before(element: Element) -> str:
    """Return the text right before an element, up to the tag before it."""
    before = element.getprevious()
    return (element.getparent().text if before is None else before.tail) or ""


def set_text_before(element: Element, text: str) -> None:
    """Change the text right before an element."""
    before = element.getprevious()
    if before is None:
        element.getparent().text = text
    else:
        before.tail = text


def take_out(element: Element) -> None:
    """Take an element out of its tree; the text behind it stays."""
    set_text_before(element, text_before(element) + (element.tail or ""))
    element.getparent().remove(element)
