"""Tell which attributes and classes of a page say nothing by themselves, tag by tag.

finished page -> trace -> **attributes**

An attribute may show, hide, turn or move what is read, and browsers learn new ones. So a page has
only those that the workbook writes and that plain tables, texts and pictures need. A class of the
workbook's own style sheet that hides or writes stands on the tag that it is for.
"""

import re
from collections.abc import Iterator, Mapping

ANY = frozenset("class id lang xml:lang role tabindex aria-hidden aria-current xmlns".split())
OF_TAG: Mapping[str, frozenset[str]] = {
    tag: frozenset(names.split())
    for tag, names in {
        "a": "href hreflang download rel title target xlink:href",
        "abbr": "title",
        "button": "popovertarget type aria-label",
        "col": "span",
        "colgroup": "span",
        "data": "value",
        "details": "open",
        "div": "popover aria-label aria-labelledby",
        "figure": "aria-labelledby",
        "section": "aria-labelledby",
        "label": "for",
        "link": "rel type title href",
        "meta": "charset name property http-equiv content",
        "nav": "aria-label",
        "script": "type",
        "table": "border",
        "svg": "display",
        "td": "colspan rowspan headers align",
        "th": "colspan rowspan headers align scope",
        "time": "datetime value",
        "tr": "align",
    }.items()
}
PICTURE = frozenset(
    "svg g defs desc symbol use path rect circle ellipse line polyline polygon text tspan clippath "
    "lineargradient radialgradient stop marker pattern mask".split()
)
ROLES = frozenset(
    "cell row rowgroup columnheader rowheader region group graphics-document img list listitem "
    "table note status".split()
)
RELATIONS = frozenset({"alternate", "license", "license noreferrer", "noreferrer", "noopener",
                       "noreferrer noopener", "noopener noreferrer"})  # fmt: skip
LETTERS = frozenset({"text", "tspan"})
#: What is drawn by; letters and what they stand in have fewer.
DRAWN = frozenset(
    "d x y x1 y1 x2 y2 cx cy r rx ry dx dy width height points viewbox preserveaspectratio "
    "transform fill fill-opacity fill-rule stroke stroke-width stroke-dasharray stroke-dashoffset "
    "stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit opacity clip-path clip-rule "
    "clippathunits href xlink:href xlink:type xlink:title color font-family font-size font-weight "
    "font-style text-anchor text-rendering shape-rendering dominant-baseline font version "
    "xmlns:xlink xml:space aria-label offset stop-color stop-opacity gradientunits refx refy "
    "gradienttransform markerwidth markerheight orient markerunits patternunits patterntransform "
    "overflow".split()
)
NOT_OF_LETTERS = frozenset(
    "d dx dy opacity fill-opacity clip-path stroke-width stroke-opacity display overflow".split()
)
#: Letters that no one sees, or that stand elsewhere than in their order.
GONE = re.compile(
    r"none|transparent|hidden|rgba|hsla|url|^0*\.?0*(?:px|em|pt|%)?$|#\w{3}0$|#\w{6}00$"
)
MOVING = ("x", "y")
#: Faces that draw other signs for letters.
SIGNS_FOR_LETTERS = re.compile(r"dings|dingbat|symbol|marlett|bar.?code", re.IGNORECASE)
ONE_PLACE = re.compile(r"-?[0-9.]+(?:px)?")
STANDING = re.compile(r"(?:\s*(?:translate\([^()]*\)|rotate\(\s*-?(?:90|[0-8]?[0-9])(?:\.[0-9]*)?"
                      r"(?:[\s,][^()]*)?\)))*\s*")  # fmt: skip
#: Classes by which the workbook's own style sheet hides or writes, with the tags that each is for.
OWN_CLASSES: Mapping[str, frozenset[str]] = {
    name: frozenset(tags.split())
    for name, tags in {
        "skip": "a", "way": "span", "not-stated": "span", "contents": "nav", "verdict": "details",
        "unfold": "details", "printed": "details", "files": "details", "cards": "div table",
        "narrow": "svg", "chart-notes": "div ul p", "chart-data": "p div", "ev-back": "p",
        "top": "header", "foot": "footer", "chart": "figure svg", "chart-scroll": "div",
        "references": "ol", "ev": "div", "rests": "ul", "key": "details", "passages": "ul",
        "inputs": "ul", "not-read": "span", "control": "details div form", "tall": "svg",
    }.items()
}  # fmt: skip


def strange(tag: str, given: Mapping[str, str]) -> Iterator[str]:
    """Yield what a tag has beside the attributes and classes that a page of the workbook has."""
    of_tag = OF_TAG.get(tag, frozenset())
    for name, value in given.items():
        known = name in ANY or name in of_tag or name.startswith("data-")
        known = known or (tag in PICTURE and name in DRAWN)
        if not known or (tag in LETTERS and _is_gone(name, value)):
            yield f'<{tag} {name}="{value[:40]}">'
    for name in given.get("class", "").split():
        if tag not in OWN_CLASSES.get(name, (tag,)):
            yield f'<{tag} class="{name}">'
    if given.get("role", "cell") not in ROLES:
        yield f'<{tag} role="{given["role"][:40]}">'
    if given.get("rel", "license") not in RELATIONS:
        yield f'<{tag} rel="{given["rel"][:40]}">'
    if "popover" in given and given.get("class") != "ev":
        yield f"<{tag} popover>"
    if given.get("charset", "utf-8").lower() != "utf-8":
        yield f'<{tag} charset="{given["charset"][:40]}">'


def _is_gone(name: str, value: str) -> bool:
    """Return whether an attribute takes letters of a picture away, or out of their place."""
    if name in NOT_OF_LETTERS:
        return True
    if name in MOVING:
        return ONE_PLACE.fullmatch(value.strip()) is None
    if name.startswith("font"):
        return SIGNS_FOR_LETTERS.search(value) is not None or GONE.search(value) is not None
    return name in ("fill", "color") and GONE.search(value) is not None


def is_turned(given: Mapping[str, str]) -> bool:
    """Return whether a transformation does more than move, or turn letters by a quarter at most."""
    return "transform" in given and STANDING.fullmatch(given["transform"]) is None


#: Parts of a picture that are drawn where something else says so, and again.
ELSEWHERE = ("symbol", "pattern", "marker", "mask", "clippath")

#: What parts of a table hold; a browser shows anything else in them before the table.
HELD_BY: Mapping[str, frozenset[str]] = {
    "table": frozenset("caption colgroup col thead tbody tfoot tr".split()),
    "thead": frozenset({"tr"}),
    "tbody": frozenset({"tr"}),
    "tfoot": frozenset({"tr"}),
    "tr": frozenset({"td", "th"}),
    "colgroup": frozenset({"col"}),
}


def out_of_place(tag: str, above: str) -> Iterator[str]:
    """Yield a tag, or text (""), that stands in a part of a table and belongs into a cell."""
    if above in HELD_BY and tag not in HELD_BY[above]:
        yield f"<{tag}> in <{above}>" if tag else f"words in <{above}>"


#: The signs that the workbook's own style sheet writes before words of a class.
VERDICTS = {"verdict": "= ", "care": "≈ ", "apart": "≠ "}


def writes(tag: str, given: Mapping[str, str], above: Mapping[str, str]) -> str:
    """Return the sign that the workbook's own style sheet writes at the head of an element."""
    if "not-stated" in given.get("class", "").split():
        return "– "
    classes = above.get("class", "").split() if tag == "summary" else ()
    return next((VERDICTS[name] for name in reversed(classes) if name in VERDICTS), "")
