"""What the elements of a web page are for: which are shown, which begin a line of their own."""

import re
from collections.abc import Iterator
from typing import Any

UNSHOWN = frozenset(
    "script style template noscript head svg canvas object embed iframe video audio select button "
    "textarea datalist dialog rp rt map area".split()
)
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre "
    "search section summary table tbody td tfoot th thead tr ul br".split()
)
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def is_shown(element: Any) -> bool:
    """False for an element that a reader of the page does not see as text."""
    if not isinstance(element.tag, str) or element.tag in UNSHOWN:
        return False
    return element.get("hidden") is None and not HIDDEN.search(element.get("style", ""))


def walked(root: Any, left_out: frozenset[Any] = frozenset()) -> Iterator[tuple[str, Any]]:
    """Yield ("start" or "end", element) and ("text", words) in order, without recursion."""
    stack: list[tuple[str, Any]] = [("start", root)]
    while stack:
        what, one = stack.pop()
        yield what, one
        if what != "start":
            continue
        stack.append(("end", one))
        inner: list[tuple[str, Any]] = [("text", one.text)] if one.text else []
        for child in one:
            if child not in left_out and is_shown(child):
                inner.append(("start", child))
            if child.tail:
                inner.append(("text", child.tail))
        stack.extend(reversed(inner))
