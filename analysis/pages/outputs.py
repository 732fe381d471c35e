"""Take the outputs of an executed notebook into the page: HTML, SVG and pictures, nothing else.

Warnings, prints to stderr and widgets stay behind. What comes in must obey the page's content
policy: `style` attributes become presentation attributes in SVG and fall away elsewhere, a style
sheet inside a picture stays there and any other goes to the head of the page, and what a page
never runs or loads is left out.
"""

import html
import re
from collections.abc import Mapping
from typing import Any

from lxml import etree

from .tree import XLINK, Element, bearers, take_out, tree_of
from .unlinked import unlink

LEFT_OUT = frozenset({"explore", "check", "parameters", "injected-parameters", "remove-cell"})
PROLOG = re.compile(r"<\?xml.*?\?>|<!DOCTYPE[^>]*>")
REFERENCE = re.compile(r"url\(#([^)]+)\)")
PROPERTY = re.compile(r"[a-z][a-z-]*")
LINKING = ("href", XLINK, "aria-labelledby", "aria-describedby", "for", "headers")
#: What is inside these is no markup to a browser, so it cannot be written as markup.
NOT_MARKUP = ("script", "noscript", "iframe", "xmp", "noembed", "noframes", "plaintext")


class CellError(ValueError):
    """An executed notebook holds an error; there is no page to make from it."""


def kept_cells(notebook: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Return the cells a page shows: not the controls, not the checks, not the parameters."""
    return [cell for cell in notebook["cells"] if not LEFT_OUT & set(_tags(cell))]


def output_html(output: Mapping[str, Any]) -> str:
    """Return one output of a cell as HTML, or "" for what a page does not show."""
    if output["output_type"] == "error":
        raise CellError(f"{output['ename']}: {output['evalue']}")
    if output["output_type"] == "stream":
        shown = output["name"] == "stdout" and output["text"].strip()
        return f"<pre>{html.escape(output['text'])}</pre>" if shown else ""
    return _richest(output["data"], output.get("metadata", {}))


def _richest(data: Mapping[str, Any], metadata: Mapping[str, Any]) -> str:
    if "application/vnd.jupyter.widget-view+json" in data:
        return ""
    if "text/html" in data:
        return _text(data["text/html"])
    if "image/svg+xml" in data:
        return PROLOG.sub("", _text(data["image/svg+xml"]))
    if "image/png" in data:
        words = html.escape(str(metadata.get("image/png", {}).get("alt", "")))
        return f'<img alt="{words}" src="data:image/png;base64,{data["image/png"].strip()}"/>'
    text = _text(data.get("text/plain", ""))
    return f"<pre>{html.escape(text)}</pre>" if text and not text.startswith("<") else ""


def _text(written: str | list[str]) -> str:
    """Return a text of a notebook, which may be written in lines."""
    return written if isinstance(written, str) else "".join(written)


def clean(markup: str, taken: set[str]) -> tuple[Element, list[str]]:
    """Return an output as a tree that obeys the policy, and its style sheets for the head.

    Ids already taken on the page get a suffix; `taken` grows by the ids of this output.
    """
    tree = tree_of(markup)
    unlink(tree)
    sheets = [text for text in map(_text_of, tree.iter("style")) if "<" not in text]
    for element in list(tree.iter("style", *NOT_MARKUP)):
        take_out(element)
    for element in bearers(tree, "style"):
        _restyle(element)
    renamed = _rename(tree, taken)
    if renamed:
        for element in tree.iter(etree.Element):
            _point_anew(element, renamed)
    return tree, sheets


def _text_of(element: Element) -> str:
    return element.text or ""


def _restyle(element: Element) -> None:
    style = element.attrib.pop("style")
    for part in style.split(";") if _is_drawn(element) else ():
        name, _, value = part.partition(":")
        if PROPERTY.fullmatch(name.strip()):
            element.set(name.strip(), value.strip())


def _is_drawn(element: Element) -> bool:
    """Return whether an element is a picture, or a part of one."""
    lineage = (element, *element.iterancestors())
    return any(etree.QName(one).localname == "svg" for one in lineage)


def _rename(tree: Element, taken: set[str]) -> dict[str, str]:
    """Give each id that is taken another one; return old id -> new id."""
    renamed = {}
    for element in bearers(tree, "id"):
        ident = element.get("id")
        if ident in taken:
            number = 2
            while f"{ident}-{number}" in taken:
                number += 1
            renamed[ident] = f"{ident}-{number}"
            element.set("id", renamed[ident])
        taken.add(element.get("id"))
    return renamed


def _point_anew(element: Element, renamed: Mapping[str, str]) -> None:
    """Let an element that points to an id which was renamed point to its new name."""
    for name, value in element.attrib.items():
        if name in LINKING:
            bare = value.removeprefix("#")
            element.set(name, value[: len(value) - len(bare)] + renamed.get(bare, bare))
        elif "url(#" in value:
            new = REFERENCE.sub(lambda found: f"url(#{renamed.get(found[1], found[1])})", value)
            element.set(name, new)


def _tags(cell: Mapping[str, Any]) -> list[str]:
    return cell.get("metadata", {}).get("tags", [])
