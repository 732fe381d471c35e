"""Choose the small scripts a page carries, and give them their words.

A page is whole without them. `cost.js` computes anew what rests on an assumed project cost;
`pick.js` hides regions and rows of the tables that set regions side by side; `find.js` finds rows
of a long table. Each is named in the page's content policy by its hash; its words come as data, in
the language of the page.
"""

from dataclasses import asdict
from functools import lru_cache
from pathlib import Path

from analysis.languages import msgid, record_of, translate
from analysis.languages.units import unit_words

from .tree import Element, bearers, values

TEMPLATES = Path(__file__).parent / "template"
COST_LABEL = msgid("Set the eligible costs of your project:")
PICK_LEGEND = msgid("Show regions")
PICK_SEARCH = msgid("rows with")
FIND = {
    "label": msgid("Find a firm, park, product, body or place:"),
    "some": msgid("{shown} of {all} rows"),
    "none": msgid("Nothing on record holds “{sought}”."),
}
RULES = (msgid("the rate"), msgid("the ceiling"))


def scripts_and_words(content: Element, tag: str) -> tuple[list[str], dict[str, object]]:
    """Return the scripts that find something to do in the content, and their words."""
    scripts: list[str] = []
    words: dict[str, object] = {}
    unit = next(filter(None, map(_unit_of_cost, content.iter("data"))), "")
    if unit:
        scripts.append(_script("cost.js"))
        words["cost"] = _cost_words(unit, tag)
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


def _cost_words(unit: str, tag: str) -> dict[str, object]:
    """Return what `cost.js` writes with: its words, and of the language's record what it needs."""
    written = record_of(tag)
    before, after, _ = unit_words(unit, written)
    return {
        "label": translate(COST_LABEL),
        "rules": [translate(rule) for rule in RULES],
        "bounds": written.amounts.forms("money"),
        "percent": written.amounts.percent,
        "numerals": asdict(written.numerals),
        "before": before,
        "after": after,
    }


@lru_cache
def _script(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")
