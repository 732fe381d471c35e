"""Choose the small scripts a page carries, and give them their words.

A page is whole without them. `cost.js` computes anew what rests on an assumed project cost, which
`amount.js` reads as it is typed; `pick.js` hides regions and rows of the tables that set regions
side by side; `find.js` finds rows of a long table. Each is named in the page's content policy by
its hash; its words come as data, in the language of the page.
"""

from functools import lru_cache
from pathlib import Path

from analysis.languages import msgid, translate

from .cost_words import reading_words, writing_words
from .tree import Element, bearers, values

TEMPLATES = Path(__file__).parent / "template"
PICK_LEGEND = msgid("Show regions")
PICK_SEARCH = msgid("rows with")
FIND = {
    "label": msgid("Find a firm, park, product, body or place:"),
    "some": msgid("{shown} of {all} rows"),
    "none": msgid("Nothing on record holds “{sought}”."),
}


def scripts_and_words(content: Element, tag: str) -> tuple[list[str], dict[str, object]]:
    """Return the scripts that find something to do in the content, and their words."""
    scripts: list[str] = []
    words: dict[str, object] = {}
    unit = next(filter(None, map(_unit_of_cost, content.iter("data"))), "")
    if unit:
        scripts += [_script("amount.js"), _script("cost.js")]
        words["cost"] = writing_words(unit, tag) | {"reads": reading_words(unit)}
    if any(map(_sets_regions_side_by_side, content.iter("thead"))):
        scripts.append(_script("pick.js"))
        words["pick"] = {"legend": translate(PICK_LEGEND), "search": translate(PICK_SEARCH)}
    if bearers(content, "data-search"):
        scripts.append(_script("find.js"))
        words["find"] = {name: translate(text) for name, text in FIND.items()}
    return scripts, words


def _sets_regions_side_by_side(head: Element) -> bool:
    return sum(key.startswith("region/") for key in values(head, "data-name")) > 1


def _unit_of_cost(number: Element) -> str:
    """Return the unit of the assumed cost that aid was computed from, "" for another number."""
    name, _, amount = number.get("data-assumed", "").partition("=")
    value, _, unit = amount.partition(" ")
    is_aid = number.get("data-derived") == "aid_amount" and name == "cost"
    return unit if is_aid and value.isdecimal() and unit.isalpha() else ""


@lru_cache
def _script(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")
