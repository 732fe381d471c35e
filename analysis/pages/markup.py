"""Take finished markup apart into tags and text, one pass, and put it together again.

The markup comes from the package's own rooms (numbers, tables, charts), so it is well formed;
what is needed is only to see each tag with its attributes and what it stands in.
"""

import html
import json
import re
from collections.abc import Iterator
from typing import NamedTuple

TAG = re.compile(
    r"<!--.*?-->|<(/?)([a-zA-Z][\w:-]*+)(?:\"[^\"]*+\"|'[^']*+'|[^'\">])*+>", re.DOTALL
)
ATTRIBUTE = re.compile(r"([^\s=\"'<>/]++)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]++)))?+")
PACKAGE = re.compile(r'<script type="application/json" id="package">(.*?)</script>', re.DOTALL)
PICTURE = re.compile(r"<svg\b[^<]*+(?:<(?!/svg>)[^<]*+)*+</svg>")
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())


class Piece(NamedTuple):
    """A tag (its `name`, closing or not) or, without a name, the text between two tags."""

    raw: str
    name: str = ""
    closing: bool = False

    @property
    def attributes(self) -> dict[str, str]:
        """Return the attributes of a tag, unescaped."""
        if not self.name or self.closing or "=" not in self.raw:
            return {}
        return {
            name: html.unescape(double or single or bare or "")
            for name, double, single, bare in ATTRIBUTE.findall(self.raw, 1 + len(self.name))
        }


def package_in(page: str) -> dict:
    """Return the package a finished page carries; {} where there is none, or none to be read."""
    found = PACKAGE.search(page)
    try:
        content = json.loads(found[1]) if found else {}
    except ValueError:
        return {}
    return content if isinstance(content, dict) else {}


def pieces(markup: str) -> Iterator[Piece]:
    """Yield the tags and the text between them; joined `raw` gives the markup again."""
    markup, place = str(markup), 0
    for found in TAG.finditer(markup):
        if found.start() > place:
            yield Piece(markup[place : found.start()])
        closing, name = found.groups()
        if name is None:
            yield Piece(found.group(), "!--")
        else:
            yield Piece(found.group(), name.lower(), bool(closing))
        place = found.end()
    if place < len(markup):
        yield Piece(markup[place:])


def pictures_apart(markup: str) -> list[tuple[str, bool]]:
    """Return the markup cut at its pictures: (part, whether it is an `<svg>`), in order.

    Pictures hold most of a page's tags; what does not concern them need not take them apart.
    """
    parts, place, markup = [], 0, str(markup)
    for found in PICTURE.finditer(markup):
        parts += [(markup[place : found.start()], False), (found.group(), True)]
        place = found.end()
    return [*parts, (markup[place:], False)]


def tag(name: str, attributes: dict[str, str], empty: bool = False) -> str:
    """Return an opening tag with its attributes escaped."""
    written = "".join(f' {key}="{html.escape(value)}"' for key, value in attributes.items())
    return f"<{name}{written}{'/' if empty else ''}>"
