"""Find the part of a web page that is its document, and what around it is not.

tree -> **main part** -> lines

The document is where the words are that are no links. What a page says of itself (`main`, `nav`,
`footer`) is believed where it fits; a block of links, or one that is called a menu, is left out
where it holds little of the text.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from analysis.drafting.originals.html.tree import walked

AROUND = frozenset("nav footer aside search menu".split())
ROLES = frozenset("navigation banner contentinfo complementary search menu".split())
CALLED = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|menu|breadcrumbs?|crumbs?|footer|foot|sidebar|aside|share|sns|social|"
    r"copyright|pagination|pager|toolbar|related|recommend|comments?|cookie|banner|advert|login|"
    r"position|location|dqwz|topbar)(?:$|[\s_-])",
    re.IGNORECASE,
)
#: of the words of the page: how many its main part has, how few a part has that is left out
MOST, FEW, LINKS = 0.85, 0.15, 0.6
#: how many of them an element has to hold that the page says is its main part
SAID = 0.6


@dataclass(frozen=True)
class MainPart:
    """The element that holds the document, and the elements within it that do not belong to it.

    `around` is how many characters of the page, those of links not counted, stand in neither.
    """

    root: Any
    left_out: frozenset[Any] = frozenset()
    around: int = 0


def main_part(body: Any) -> MainPart:
    """Return the part of a page that is its document."""
    own, linked = _lengths(body)
    total = own[body]
    if not total:
        return MainPart(body)
    root = _with_heading(_holding_most(body, own, total), body)
    left_out = frozenset(
        element
        for element in root.iter()
        if element is not root
        and isinstance(element.tag, str)
        and element in own
        and own[element] < FEW * total
        and _is_around(element, own, linked)
    )
    outermost = (one for one in left_out if not left_out.intersection(one.iterancestors()))
    kept = own[root] - sum(own[one] for one in outermost)
    return MainPart(root, left_out, total - kept)


def _lengths(body: Any) -> tuple[Mapping[Any, int], Mapping[Any, int]]:
    """Return how many characters of each element stand outside of links, and within."""
    own: dict[Any, int] = {}
    linked: dict[Any, int] = {}
    open_elements: list[Any] = []
    links = 0
    for what, one in walked(body):
        if what == "start":
            own[one] = linked[one] = 0
            open_elements.append(one)
            links += one.tag == "a"
        elif what == "text":
            length = len("".join(one.split()))
            (linked if links else own)[open_elements[-1]] += length
        else:
            open_elements.pop()
            links -= one.tag == "a"
            if open_elements:
                own[open_elements[-1]] += own[one]
                linked[open_elements[-1]] += linked[one]
    return own, linked


def _holding_most(body: Any, own: Mapping[Any, int], total: int) -> Any:
    said = [one for one in body.iter("main", "article") if own.get(one, 0) >= SAID * total]
    at = said[-1] if said else body
    while True:
        child = max((one for one in at if one in own), key=own.__getitem__, default=None)
        if child is None or own[child] < MOST * total or child.tag in ("p", "table", "tbody", "tr"):
            return at
        at = child


def _with_heading(part: Any, body: Any) -> Any:
    """Return the part, or what holds it with the heading (h1) that stands before it."""
    if next(part.iter("h1"), None) is not None:
        return part
    heading = next(body.iter("h1"), None)
    if heading is None:
        return part
    above = {*heading.iterancestors()}
    return next((one for one in part.iterancestors() if one in above), part)


def _is_around(element: Any, own: Mapping[Any, int], linked: Mapping[Any, int]) -> bool:
    if element.tag in AROUND or element.get("role", "") in ROLES:
        return True
    if element.tag == "header" and next(element.iter("h1"), None) is None:
        return True
    names = f"{element.get('class', '')} {element.get('id', '')}"
    if CALLED.search(names) and next(element.iter("h1", "table"), None) is None:
        return True
    links = linked[element]
    is_list = element.tag in ("ul", "ol", "div", "p", "table")
    return is_list and links > 8 and links > LINKS * (links + own[element])
